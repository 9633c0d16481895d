// Every field today: how many wait, the longest of them, what a newcomer may expect, numbers left.
import { el } from '../../kit/dom.js'
import { say, time } from '../../kit/words.js'
import { keyed, put } from '../rows.js'
import { minutesWords, t } from '../texts.js'

const COLUMNS = ['field', 'waiting', 'longest', 'expected', 'numbers']

export class Categories {
  constructor(hall, choose) {
    this.hall = hall
    this.choose = choose
    this.rows = el('tbody', { id: 'fields' })
    const heads = COLUMNS.map((one, at) => el('th', { scope: 'col', class: at ? 'right' : null }, t(`col_${one}`)))
    this.element = el('section', { class: 'card flush', 'aria-labelledby': 'fields-title' },
      el('div', { class: 'card-head' }, el('h2', { id: 'fields-title' }, say('staff.fields_title'))),
      el('table', { class: 'fields', 'aria-labelledby': 'fields-title' }, el('thead', {}, el('tr', {}, heads)), this.rows))
  }

  show() {
    const lines = this.lines()
    const none = { count: 0, longest: null }
    const rows = (this.hall.outlook?.categories ?? []).map((one) => ({ ...one, ...(lines.get(one.category) ?? none) }))
    keyed(this.rows, rows, (one) => one.category, (one) => this.row(one))
  }

  // By field: how many wait for it, and the outlook of who has waited longest.
  lines() {
    const seen = new Map((this.hall.outlook?.tickets ?? []).map((one) => [one.ticket, one]))
    const found = new Map()
    for (const turn of this.hall.board.waiting) {
      const one = seen.get(turn.ticket) ?? null
      for (const id of [turn.category, ...turn.also.map((stop) => stop.category)]) {
        const { count, longest } = found.get(id) ?? { count: 0, longest: null }
        const longer = !longest || (one && one.waited_s > longest.waited_s)
        found.set(id, { count: count + 1, longest: longer ? one : longest })
      }
    }
    return found
  }

  row(first) {
    const name = el('button', { type: 'button', class: 'plain name', onclick: () => this.choose(first.category) })
    const [count, longest, expected, left] = [1, 2, 3, 4].map(() => el('td', { class: 'right' }))
    const made = el('tr', {}, el('th', { scope: 'row' }, name), count, longest, expected, left)
    made.update = (one) => {
      put(name, this.hall.fieldName(one.category))
      put(count, one.count ? String(one.count) : '–')
      count.classList.toggle('some', one.count > 0)
      put(longest, one.longest ? minutesWords(Math.floor(one.longest.waited_s / 60)) : '–')
      longest.classList.toggle('alarm', Boolean(one.longest?.alarm))
      put(expected, one.expected ? aboutWords(one.expected.minutes) : '–')
      expected.title = one.expected ? t('expected_at', { from: time(one.expected.earliest), to: time(one.expected.latest) }) : ''
      put(left, leftWords(one))
      left.classList.toggle('off', !one.open || one.left === 0)
    }
    made.update(first)
    return made
  }
}

function aboutWords(minutes) {
  if (minutes === 0) return t('at_once')
  return minutes < 120 ? t('about_minutes', { m: minutes }) : t('about_hours', { h: Math.round(minutes / 60) })
}

function leftWords(one) {
  if (!one.open) return say('staff.not_given')
  if (one.left === 0) return say('staff.none_left')
  if (one.left !== null) return t('left_n', { n: one.left })
  return one.capacity === null ? t('given') : say('staff.capacity_short', { n: one.capacity })
}
