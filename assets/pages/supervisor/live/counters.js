// The counters: who sits there, whom they serve and since when, how many wait, and what can be done.
import { button } from '../../kit/controls.js'
import { el } from '../../kit/dom.js'
import { say, time } from '../../kit/words.js'
import { sendAndSay } from '../asking.js'
import { keyed, put } from '../rows.js'
import { t } from '../texts.js'
import { openCounter, pauseCounter } from './counter.js'
import { openTicket } from './ticket.js'

export class Counters {
  constructor(hall) {
    this.hall = hall
    this.sums = el('p', { class: 'quiet' })
    this.rows = el('ul', { class: 'counters', id: 'counters' })
    this.element = el('section', { class: 'card flush', 'aria-labelledby': 'counters-title' },
      el('div', { class: 'card-head' }, el('h2', { id: 'counters-title' }, t('counters')), this.sums), this.rows)
  }

  show() {
    const { counters } = this.hall.board
    const open = counters.filter((one) => one.state === 'open').length
    put(this.sums, t('counters_open', { n: open, all: counters.length }))
    keyed(this.rows, counters, (one) => one.number, (one) => row(this.hall, one))
  }
}

function row(hall, first) {
  let counter = first
  const plate = el('span', { class: 'plate' }, String(first.number))
  const who = el('p', { class: 'who' })
  const name = el('p', { class: 'quiet' })
  const place = el('div', { class: 'place' }, who, name)
  const state = el('p', { class: 'state' })
  const since = el('p', { class: 'quiet cut' })
  const ticket = el('button', { type: 'button', class: 'plain ticket number', onclick: () => openTicket(hall, counter.current.id) })
  const what = el('p', { class: 'quiet cut' })
  const count = el('b', { class: 'number' })
  const quick = button('', () => press(hall, counter), { kind: 'small quick' })
  const more = button(t('more'), () => { openCounter(hall, counter.number) }, { kind: 'small', 'aria-label': t('more_of', { c: first.number }) })
  const made = el('li', { class: 'counter' },
    plate, place, el('div', { class: 'how' }, state, since),
    el('div', { class: 'serving' }, ticket, what),
    el('p', { class: 'queue quiet' }, count, ` ${t('waiting_short')}`), el('div', { class: 'acts' }, quick, more))
  made.update = (next) => {
    counter = next
    const { officer, waiting } = hall.at(next.number)
    made.dataset.state = next.state
    plate.classList.toggle('hollow', next.state !== 'open')
    place.classList.toggle('nobody', !officer)
    place.title = hall.counterName(next.number)
    put(who, officer ?? '')
    put(name, hall.counterName(next.number))
    put(state, stateWords(next))
    put(since, sinceWords(next))
    since.title = sinceWords(next)
    showCurrent(hall, next, ticket, what)
    put(count, String(waiting ?? '–'))
    put(quick.firstChild, quickWords(next))
    quick.setAttribute('aria-label', t('key_at', { what: quickWords(next), c: next.number }))
  }
  made.update(first)
  return made
}

function showCurrent(hall, { number, current }, ticket, what) {
  ticket.hidden = !current
  put(ticket, current?.number ?? '')
  if (current) ticket.setAttribute('aria-label', t('ticket_at', { no: current.number, c: number }))
  ticket.classList.toggle('priority', Boolean(current?.priority))
  put(what, current ? servingWords(hall, current) : t('nobody_here'))
  what.title = current ? hall.about(current) : ''
}

function press(hall, counter) {
  if (counter.state === 'open') {
    pauseCounter(hall, counter.number)
    return null
  }
  return sendAndSay(`/counters/${counter.number}/open`, {}, t('opened_told', { c: counter.number }))
}

function quickWords({ state }) {
  if (state === 'open') return say('staff.pause_short')
  return say(state === 'paused' ? 'staff.resume_short' : 'staff.open')
}

function stateWords({ state }) {
  if (state === 'open') return t('state_open')
  return say(state === 'paused' ? 'staff.counter_paused' : 'staff.counter_closed')
}

function sinceWords({ state, reason, back_at: back, since }) {
  if (state === 'paused' && back) return t('until_why', { why: say(`staff.pause_${reason}`), at: time(back) })
  if (state === 'paused') return say(`staff.pause_${reason}`)
  return since ? t('since', { at: time(since) }) : ''
}

function servingWords(hall, current) {
  const m = hall.minutesSince(current.started_at ?? current.called_at)
  const called = m ? t('called_for', { m }) : t('now_called')
  return `${current.started_at ? t('serving_for', { m }) : called} · ${hall.about(current)}`
}
