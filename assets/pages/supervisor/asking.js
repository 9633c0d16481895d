// Orders: a question with its fields, sent with one key for one press; refusals stay in words.
import { newKey, post, Refusal } from '../kit/api.js'
import { ask, check, toast } from '../kit/controls.js'
import { el, icon } from '../kit/dom.js'
import { say, time } from '../kit/words.js'
import { t } from './texts.js'

let counted = 0
let unsure = null

// A field that cannot be sent as it stands.
export class Wrong extends Error {}

// Sends once. The same order after an unknown outcome has the same key: it is done once.
export async function send(path, body) {
  const order = JSON.stringify([path, body])
  const key = unsure?.order === order ? unsure.key : newKey()
  unsure = null
  try {
    return await post(path, body, { key })
  } catch (refusal) {
    const maybe = refusal.status === 0 || refusal.code === 'OUTCOME_UNKNOWN'
    if (maybe) unsure = { order, key }
    throw refusal
  }
}

// As `send`, with what came of it said at the foot of the page; true: done.
export async function sendAndSay(path, body, done) {
  try {
    await send(path, body)
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    toast(refusal.words, { kind: 'bad', ms: 8000 })
    return false
  }
  if (done) toast(done)
  return true
}

// Keys: { text, kind, path, body, done } sends; { text, next } opens another question; { text, run }
// does something else: `run()` gives what the question answers, or throws Wrong or a Refusal.
// `wide`: for what is read line by line.
export async function question({ title, notes = [], parts = [], keys = [], wide = false }) {
  const wrong = el('p', { class: 'refused', role: 'alert', hidden: true })
  const said = notes.filter(Boolean).map((one) => (typeof one === 'string' ? el('p', {}, one) : one))
  const content = [said.length ? el('div', { class: 'notes' }, said) : null, parts.map((one) => one.element ?? one), wrong]
  const feet = keys.map((key) => ({ text: key.text, kind: key.kind ?? '', value: () => tried(key, wrong) }))
  const asked = ask(title, content.flat().filter(Boolean), feet)
  wrong.closest('dialog').classList.toggle('wide', wide)
  const answer = await asked
  return typeof answer === 'function' ? answer() : answer
}

async function tried(key, wrong) {
  wrong.hidden = true
  if (key.next) return key.next
  try {
    if (key.run) return (await key.run()) ?? true
    await send(typeof key.path === 'function' ? key.path() : key.path, key.body?.() ?? {})
  } catch (error) {
    if (!(error instanceof Wrong || error instanceof Refusal)) throw error
    wrong.hidden = false
    wrong.replaceChildren(icon('alarm'), el('span', {}, error instanceof Wrong ? error.message : error.words))
    return undefined
  }
  if (key.done) toast(key.done)
  return true
}

// One of several: options are [value, text]. `value()`, `onChange(listener)`.
export function chips(label, options, chosen, { column = false } = {}) {
  const name = `chips-${(counted += 1)}`
  const listeners = []
  const boxes = options.map(([value, text]) => {
    const control = el('input', { type: 'radio', name, value, checked: value === chosen, onchange: () => listeners.forEach((one) => one(value)) })
    return el('label', { class: 'chip' }, control, el('span', {}, text))
  })
  const element = el('fieldset', { class: column ? 'chips column' : 'chips' }, el('legend', { class: 'label' }, label), el('div', { class: 'options' }, boxes))
  const value = () => element.querySelector('input:checked')?.value ?? null
  return { element, value, onChange: (listener) => listeners.push(listener) }
}

// Several of several; `needed(words)`: at least one, or Wrong.
export function checks(label, options, chosen = []) {
  const boxes = options.map(([value, text]) => check(text, { value, checked: chosen.includes(value) }))
  const element = el('fieldset', { class: 'checks' }, el('legend', { class: 'label' }, label), el('div', { class: 'options' }, boxes))
  const value = () => boxes.filter((one) => one.control.checked).map((one) => one.control.value)
  const needed = (text) => {
    const found = value()
    if (!found.length) throw new Wrong(text)
    return found
  }
  return { element, value, needed }
}

// A line to type into; `needed(words)`, `moment(hall)`: today's time, or Wrong.
export function typed(label, { hint = null, hidden = false, short = false, ...attributes } = {}) {
  const id = `typed-${(counted += 1)}`
  const control = el('input', { type: 'text', autocomplete: 'off', id, class: short ? 'short' : null, ...attributes })
  const element = el('div', { class: 'field', hidden }, el('label', { for: id }, label), control, hint && el('p', { class: 'hint' }, hint))
  const value = () => control.value.trim()
  const needed = (text) => {
    if (!value()) throw new Wrong(text)
    return value()
  }
  const moment = (hall) => {
    const found = hall.moment(value())
    if (found === null) throw new Wrong(t('time_wrong'))
    if (Date.parse(found) <= hall.now()) throw new Wrong(t('time_past'))
    return found
  }
  return { element, control, value, needed, moment }
}

// Until when: minutes from now, a time of today, or the end of the day (null, where that is offered).
// `at`: the moment that is chosen at first.
export function untilWhen(hall, label, minutes, { endless = null, at: first = null } = {}) {
  const TYPED = 'typed', END = ''
  const lengths = minutes.map((m) => [String(m), say('staff.for_m', { m })])
  const all = [...lengths, [TYPED, t('at_time')], ...(endless ? [[END, endless]] : [])]
  const choice = chips(label, all, first ? TYPED : lengths[0][0])
  const at = typed(t('time'), { placeholder: '10:30', hidden: !first, short: true, inputmode: 'numeric', value: first ? time(first) : '' })
  choice.onChange((value) => {
    at.element.hidden = value !== TYPED
    if (value === TYPED) at.control.focus()
  })
  const value = () => {
    const chosen = choice.value()
    if (chosen === END) return null
    if (chosen === TYPED && first && at.value() === time(first)) return first // to the second
    if (chosen === TYPED) return at.moment(hall)
    return new Date(hall.now() + Number(chosen) * 60000).toISOString()
  }
  return { element: el('div', { class: 'stack' }, choice.element, at.element), value }
}
