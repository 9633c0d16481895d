// Who waits, and who is away, in the order of calling; found by number, by field, or by a long wait.
import { check, input, pill, select } from '../../kit/controls.js'
import { el } from '../../kit/dom.js'
import { say, time, words } from '../../kit/words.js'
import { keyed, put } from '../rows.js'
import { minutesWords, t } from '../texts.js'
import { openTicket } from './ticket.js'

const MOST = 60
const LISTS = {
  waiting: (board) => board.waiting,
  held: (board) => board.parked.filter((one) => one.state !== 'missed'),
  missed: (board) => board.parked.filter((one) => one.state === 'missed'),
}

export class WaitingList {
  constructor(hall) {
    this.hall = hall
    this.list = 'waiting'
    const show = () => this.show()
    this.search = input({ type: 'search', id: 'find-number', placeholder: t('find_number'), 'aria-label': t('find_number'), oninput: show })
    this.field = select(this.fields(), { id: 'find-field', 'aria-label': t('col_field'), onchange: show })
    this.late = check(t('late_only'), { id: 'late-only', onchange: show })
    this.keys = Object.keys(LISTS).map((name) => this.key(name))
    this.rows = el('ul', { class: 'turns', id: 'turns' })
    this.rest = el('p', { class: 'quiet rest' })
    this.element = el('section', { class: 'card flush', 'aria-labelledby': 'queue-title' },
      el('div', { class: 'card-head' }, el('h2', { id: 'queue-title' }, t('queue')), el('div', { class: 'lists' }, this.keys)),
      el('div', { class: 'filters' }, this.search, this.field, this.late), this.rows, this.rest)
  }

  fields() {
    return [['', say('staff.all_fields')], ...this.hall.centre.categories.map((one) => [one.id, words(one.name)])]
  }

  key(name) {
    const press = () => {
      this.list = name
      this.show()
    }
    const made = el('button', { type: 'button', class: 'small', 'data-list': name, onclick: press })
    made.update = () => {
      put(made, `${t(`list_${name}`)} ${LISTS[name](this.hall.board).length}`)
      made.setAttribute('aria-pressed', String(this.list === name))
    }
    return made
  }

  choose(category) {
    this.field.value = category
    this.goTo(this.field)
  }

  showLate() {
    this.field.value = ''
    this.late.control.checked = true
    this.goTo(this.late.control)
  }

  goTo(control) {
    this.list = 'waiting'
    this.show()
    this.element.scrollIntoView({ block: 'start' })
    control.focus({ preventScroll: true })
  }

  show() {
    this.keys.forEach((one) => one.update())
    const found = LISTS[this.list](this.hall.board).filter((turn) => this.fits(turn))
    keyed(this.rows, found.slice(0, MOST), (one) => `${this.list} ${one.ticket}`, (one) => this.row(one))
    this.rest.hidden = found.length > 0 && found.length <= MOST
    put(this.rest, found.length ? t('more_waiting', { n: found.length - MOST }) : t('nobody_found'))
  }

  fits(turn) {
    const wanted = this.search.value.trim().toUpperCase()
    const field = this.field.value
    const fields = [turn.category, ...turn.also.map((stop) => stop.category)]
    return (
      (!wanted || turn.number.includes(wanted)) &&
      (!field || fields.includes(field)) &&
      (!this.late.control.checked || Boolean(this.hall.outlookOf(turn.ticket)?.alarm))
    )
  }

  row(first) {
    const { hall, list } = this
    const number = el('b', { class: 'number' })
    const what = el('span', { class: 'cut' })
    const marks = el('span', { class: 'marks' })
    const expected = el('span', { class: 'quiet expected' })
    const wait = el('span', { class: 'wait' })
    const key = el('button', { type: 'button', class: 'turn', onclick: () => openTicket(hall, first.ticket) }, number, what, marks, expected, wait)
    const made = el('li', {}, key)
    made.update = (turn) => {
      const seen = hall.outlookOf(turn.ticket)
      put(number, turn.number)
      put(what, hall.about(turn))
      showMarks(marks, turn)
      put(expected, seen?.expected ? t('expected_short', { from: time(seen.expected.earliest), to: time(seen.expected.latest) }) : '')
      put(wait, list === 'waiting' ? minutesWords(hall.waitedMinutes(turn)) : awayWords(turn))
      wait.classList.toggle('alarm', Boolean(seen?.alarm))
    }
    made.update(first)
    return made
  }
}

function showMarks(place, turn) {
  const key = JSON.stringify([turn.priority, turn.needs_help, turn.to_counter])
  if (place.dataset.shown === key) return
  place.dataset.shown = key
  const marks = [
    turn.priority && pill(say('staff.priority_badge'), { sign: 'priority', kind: 'strong' }),
    turn.needs_help && pill(say('staff.help_needed'), { sign: 'help' }),
    turn.to_counter && pill(t('only_counter', { c: turn.to_counter })),
  ]
  place.replaceChildren(...marks.filter(Boolean))
}

function awayWords(turn) {
  return turn.until ? t('until', { at: time(turn.until) }) : t('since', { at: time(turn.since) })
}
