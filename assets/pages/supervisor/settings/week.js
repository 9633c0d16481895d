// Hours of a week: a row for each day; days that follow and are alike are written as a range.
import { el } from '../../kit/dom.js'
import { chips, Wrong } from '../asking.js'
import { t } from '../texts.js'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const SPAN = /^([01]?\d|2[0-3])[:hg.]([0-5]\d)\s*[-–]\s*(([01]?\d|2[0-3])[:hg.]([0-5]\d)|24:00)$/
const ALWAYS = 'always'

export const spansText = (spans) => spans.join(', ')

// 7:00-11:30, 13:30-17:00 as the file has it; Wrong, or quietly the text, where it cannot be read.
export function spansOf(text, quietly = false) {
  const parts = text.split(/[,;]/).map((one) => one.trim()).filter(Boolean)
  const found = parts.map((one) => {
    const match = SPAN.exec(one)
    if (!match) return null
    const end = match[4] === undefined ? match[3] : clock(match[4], match[5])
    return `${clock(match[1], match[2])}-${end}`
  })
  if (!found.includes(null)) return found
  if (quietly) return text
  throw new Wrong(t('spans_wrong'))
}

const clock = (hour, minute) => `${hour.padStart(2, '0')}:${minute}`

export function weekTable({ value, label }, _form, { id }) {
  const table = daysOf(value ?? {})
  const inputs = DAYS.map((day) => el('input', { type: 'text', id: `${id}-${day}`, 'data-key': day, autocomplete: 'off', value: spansText(table[day]), placeholder: t('closed_day') }))
  const rows = DAYS.map((day, at) => el('div', { class: 'day' }, el('label', { for: `${id}-${day}` }, t(`day_${day}`)), inputs[at]))
  const read = (quietly) => {
    const days = inputs.map((one) => spansOf(one.value, quietly))
    const same = DAYS.every((day, at) => JSON.stringify(days[at]) === JSON.stringify(table[day]))
    if (same) return value ?? null
    const found = ranges(days)
    return Object.keys(found).length ? found : null
  }
  return { group: true, element: el('div', { class: 'week', 'aria-label': label.vi }, rows), value: read }
}

// Numbers are given always, or at the hours of a week.
export function windowsTable(field, form, more) {
  const always = field.value === ALWAYS || field.value === null
  const week = weekTable({ ...field, value: always ? {} : field.value }, form, more)
  const choice = chips(t('windows_when'), [[ALWAYS, t('windows_always')], ['week', t('windows_week')]], always ? ALWAYS : 'week')
  week.element.hidden = always
  choice.onChange((value) => { week.element.hidden = value === ALWAYS })
  const value = (quietly) => {
    if (choice.value() === ALWAYS) return field.value === null ? null : ALWAYS
    return week.value(quietly)
  }
  return { group: true, element: el('div', { class: 'stack' }, choice.element, week.element), value }
}

// {"mon-fri": […]} day by day.
function daysOf(week) {
  const found = Object.fromEntries(DAYS.map((day) => [day, []]))
  for (const [name, spans] of Object.entries(week)) {
    const [first, last = first] = name.split('-').map((one) => DAYS.indexOf(one))
    for (let at = first; at <= last && at >= 0; at += 1) found[DAYS[at]] = spans
  }
  return found
}

// Days one after the other with the same hours become a range; closed days are left out.
function ranges(days) {
  const found = {}
  let first = 0
  for (let at = 1; at <= DAYS.length; at += 1) {
    if (at < DAYS.length && JSON.stringify(days[at]) === JSON.stringify(days[first])) continue
    if (days[first].length) found[first === at - 1 ? DAYS[first] : `${DAYS[first]}-${DAYS[at - 1]}`] = days[first]
    first = at
  }
  return found
}
