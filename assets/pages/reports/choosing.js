// Which days, and how they are grouped. The address keeps the choice: it can be sent and kept.
import { field, input, select } from '../kit/controls.js'
import { button } from '../kit/controls.js'
import { el } from '../kit/dom.js'
import { language, say, settings } from '../kit/words.js'

const GROUPS = [
  ['by_time', ['day', 'week', 'month', 'weekday', 'hour']],
  ['by_matter', ['category', 'procedure', 'purpose']],
  ['by_place', ['counter', 'officer']],
]
const ALL = GROUPS.flatMap(([, names]) => names)
const t = (id, values) => say(`page.reports.${id}`, values)

// Days are texts such as 2026-11-30; they are counted in UTC, where no day is shorter than another.
const at = (day) => Date.parse(`${day}T00:00:00Z`)
const text = (moment) => new Date(moment).toISOString().slice(0, 10)
const ahead = (day, days) => text(at(day) + days * 86400000)

// Today by the centre's clock, whatever this computer's zone is.
export function today() {
  return new Intl.DateTimeFormat('en-CA', { timeZone: settings.zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date())
}

// The periods that are asked for most: [id, first, last].
export function periods(day) {
  const month = `${day.slice(0, 8)}01`
  const before = ahead(month, -1)
  const weekday = (new Date(at(day)).getUTCDay() + 6) % 7
  return [
    ['today', day, day],
    ['yesterday', ahead(day, -1), ahead(day, -1)],
    ['week', ahead(day, -weekday), day],
    ['month', month, day],
    ['last_month', `${before.slice(0, 8)}01`, before],
    ['year', `${day.slice(0, 5)}01-01`, day],
  ]
}

// The month that the days lie in, if they are one whole month or its beginning up to today.
export function monthOf(choice) {
  const { first, last } = choice
  const one = first.slice(0, 7) === last.slice(0, 7) && first.endsWith('-01')
  return one && (last === today() || ahead(last, 1).endsWith('-01')) ? first.slice(0, 7) : null
}

export function chosen() {
  const query = new URLSearchParams(location.search)
  const [, month, day] = periods(today())[3]
  const first = valid(query.get('from')) ?? month
  const last = valid(query.get('to')) ?? (first > day ? first : day)
  const by = ALL.includes(query.get('by')) ? query.get('by') : 'day'
  return { first, last, by }
}

const valid = (day) => (/^[12]\d{3}-\d\d-\d\d$/.test(day ?? '') && !isNaN(at(day)) ? day : null)

export function keep(choice) {
  const query = new URLSearchParams({ from: choice.first, to: choice.last, by: choice.by })
  history.replaceState(null, '', `?${query}`)
}

export function pathOf(choice, more = {}) {
  return `/reports?${new URLSearchParams({ from: choice.first, to: choice.last, by: choice.by, lang: language(), ...more })}`
}

// The controls; `onChoice(choice)` is told of each choice that can be asked for.
export function choosing(choice, onChoice) {
  const from = field(t('from'), input({ type: 'date', value: choice.first, max: '2999-12-31', id: 'from' }))
  const to = field(t('to'), input({ type: 'date', value: choice.last, max: '2999-12-31', id: 'to' }))
  const by = field(t('by'), byControl(choice.by))
  const keys = periods(today()).map(([id, first, last]) => button(t(id), () => choose({ first, last }), { kind: 'small', 'data-first': first, 'data-last': last, id: `period-${id}` }))
  const mark = () => keys.forEach((key) => key.setAttribute('aria-pressed', String(key.dataset.first === choice.first && key.dataset.last === choice.last)))
  function choose(change) {
    const wanted = { ...choice, ...change }
    const good = valid(wanted.first) && valid(wanted.last) && wanted.first <= wanted.last && at(wanted.last) - at(wanted.first) < 3660 * 86400000
    to.wrong(good ? null : t('wrong_days'))
    if (!good) return
    Object.assign(choice, wanted)
    from.control.value = choice.first
    to.control.value = choice.last
    mark()
    onChoice(choice)
  }
  from.control.addEventListener('change', () => choose({ first: from.control.value }))
  to.control.addEventListener('change', () => choose({ last: to.control.value }))
  by.control.addEventListener('change', () => choose({ by: by.control.value }))
  mark()
  return el('section', { class: 'card choosing no-print', 'aria-label': t('period') }, el('div', { class: 'row periods' }, keys), el('div', { class: 'form-grid' }, from, to, by))
}

function byControl(value) {
  const made = select([], { id: 'by' })
  made.append(...GROUPS.map(([group, names]) => el('optgroup', { label: t(group) }, names.map((name) => el('option', { value: name }, say(`report.by.${name}`))))))
  made.value = value
  return made
}
