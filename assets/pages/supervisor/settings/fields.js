// Fields of the settings' forms: each kind of value as a control that says what stands in it.
import { select } from '../../kit/controls.js'
import { el } from '../../kit/dom.js'
import { words } from '../../kit/words.js'
import { Wrong } from '../asking.js'
import { t } from '../texts.js'
import { wordsBox } from './languages.js'
import { chosenList, wordsList } from './lists.js'
import { spansOf, spansText, weekTable, windowsTable } from './week.js'

let counted = 0

const MAKERS = {
  words: wordsBox, lines: wordsList, text: textBox, strings: stringsBox, number: numberBox, bool: boolBox,
  choice: choiceBox, choices: chosenList, week: weekTable, windows: windowsTable, spans: spansBox, date: dateBox,
}

// `field` as the server describes it; `form` gives languages and choices. The box has `element`,
// `value()` (null: left out; Wrong: cannot be meant), `changed()`, `wrong(text, at)` (`at`: the rest of the
// path, such as `sat[0]`); `heard` hears input.
export function fieldBox(field, form, heard) {
  const id = `set-${(counted += 1)}`
  const made = MAKERS[field.kind](field, form, { id, heard })
  const wrong = el('p', { class: 'wrong', role: 'alert', hidden: true, id: `${id}-wrong` })
  const hint = field.hint && el('p', { class: 'hint' }, words(field.hint))
  const group = made.group || field.kind === 'bool'
  const label = group ? (made.labelled ? null : el('span', { class: 'label', id }, words(field.label))) : el('label', { for: id }, words(field.label))
  const element = el('div', { class: `field kind-${field.kind}`, role: made.group ? 'group' : null, 'aria-labelledby': made.group ? id : null, oninput: heard }, label, made.element, hint, wrong)
  const before = JSON.stringify(field.value ?? null)
  const value = () => {
    const found = made.value()
    if (field.required && found === null) throw new Wrong(t('set_needed', { name: words(field.label) }))
    return found
  }
  return {
    field, element, value,
    changed: () => JSON.stringify(made.value(true) ?? null) !== before,
    wrong: (text, at = '') => {
      element.querySelectorAll('.here').forEach((one) => one.classList.remove('here'))
      const part = element.querySelector(`[data-key="${at.match(/^\w+/)?.[0] ?? ''}"]`)
      part?.classList.add('here')
      element.classList.toggle('in-part', Boolean(part))
      wrong.hidden = !text
      wrong.textContent = text ?? ''
      element.classList.toggle('is-wrong', Boolean(text))
    },
  }
}

function textBox({ value, length, fixed, default: usual }, _form, { id }) {
  const control = el('input', { type: 'text', id, value: value ?? '', maxlength: length, disabled: fixed, autocomplete: 'off', placeholder: usual ?? null })
  return { element: control, value: () => control.value.trim() || null }
}

function numberBox({ value, min, max, whole, fixed, default: usual }, _form, { id }) {
  const control = el('input', { type: 'text', inputmode: whole ? 'numeric' : 'decimal', id, class: 'short', value: shownNumber(value), disabled: fixed, autocomplete: 'off', placeholder: shownNumber(usual) })
  const read = (quietly) => {
    const text = control.value.trim().replace(',', '.')
    if (!text) return null
    const found = Number(text)
    const fits = Number.isFinite(found) && (!whole || Number.isInteger(found)) && found >= (min ?? -Infinity) && found <= (max ?? Infinity)
    if (!fits && !quietly) throw new Wrong(rangeWords(min, max, whole))
    return fits ? found : text
  }
  return { element: control, value: read }
}

const shownNumber = (value) => (value === null || value === undefined ? '' : String(value).replace('.', ','))

function rangeWords(min, max, whole) {
  const what = t(whole ? 'set_whole' : 'set_number')
  if (min === null && max === null) return what
  if (max === null) return t('set_from', { what, min: shownNumber(min) })
  return t('set_range', { what, min: shownNumber(min ?? 0), max: shownNumber(max) })
}

function boolBox({ value, label, default: usual }, _form, { id }) {
  const control = el('input', { type: 'checkbox', id, checked: value ?? usual ?? false })
  const read = () => (control.checked === (usual ?? false) && value === null ? null : control.checked)
  return { element: el('label', { class: 'check', for: id }, control, el('span', {}, words(label))), value: read, labelled: true }
}

function stringsBox({ value }, _form, { id }) {
  const control = el('textarea', { id, rows: Math.min(8, Math.max(3, (value ?? []).length + 1)), spellcheck: 'false' }, (value ?? []).join('\n'))
  const read = () => {
    const found = control.value.split('\n').map((one) => one.trim()).filter(Boolean)
    return found.length ? found : value === null ? null : []
  }
  return { element: el('div', {}, control, el('p', { class: 'hint' }, t('one_a_line'))), value: read }
}

function choiceBox({ value, options, required, fixed, default: usual }, { choices }, { id }) {
  const known = (choices[options] ?? []).map((one) => [String(one.value), words(one)])
  const usually = known.find(([one]) => one === String(usual))?.[1]
  const empty = required && value !== null ? [] : [['', usually ? t('usually', { what: usually }) : t('pair_choose')]]
  const control = select([...empty, ...known], { id, disabled: fixed, value: value === null ? '' : String(value) })
  return { element: control, value: () => control.value || null }
}

function spansBox({ value }, _form, { id }) {
  const control = el('input', { type: 'text', id, value: spansText(value ?? []), autocomplete: 'off', placeholder: '10:00-10:15' })
  const read = (quietly) => {
    const found = spansOf(control.value, quietly)
    return Array.isArray(found) && !found.length ? (value === null ? null : []) : found
  }
  return { element: control, value: read }
}

function dateBox({ value }, _form, { id }) {
  const control = el('input', { type: 'date', id, class: 'short', value: value ?? '' })
  return { element: control, value: () => control.value || null }
}
