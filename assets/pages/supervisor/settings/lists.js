// Fields that hold several: chosen ones in their order, and texts line by line.
import { select } from '../../kit/controls.js'
import { el, icon } from '../../kit/dom.js'
import { words } from '../../kit/words.js'
import { t } from '../texts.js'
import { wordsBox } from './languages.js'

// Several of the options; the first matters most, so each can be moved up.
export function chosenList({ value, options, label }, { choices }, { id, heard }) {
  const known = new Map((choices[options] ?? []).map((one) => [String(one.value), one]))
  let chosen = (value ?? []).map(String)
  const rows = el('ul', { class: 'picked' })
  const more = select([], { 'aria-label': t('add_to', { what: words(label) }), onchange: add })
  draw()
  return {
    group: true,
    element: el('div', { class: 'stack' }, rows, more),
    value: () => (chosen.length ? chosen.map((one) => known.get(one)?.value ?? one) : value === null ? null : []),
  }

  function draw(focus = null) {
    rows.replaceChildren(...chosen.map(row))
    const rest = [...known].filter(([one]) => !chosen.includes(one))
    const all = [['', t('add_one')], ...rest.map(([one, option]) => [one, words(option)])]
    more.replaceChildren(...all.map(([one, text]) => el('option', { value: one }, text)))
    more.hidden = !rest.length
    if (focus !== null) (rows.children[focus]?.querySelector('button') ?? more).focus()
  }

  function row(one, at) {
    const name = words(known.get(one)) || one
    const up = el('button', { type: 'button', class: 'plain small', 'aria-label': t('move_up', { what: name }), disabled: at === 0, onclick: () => move(at) }, icon('chevron-up'))
    const off = el('button', { type: 'button', class: 'plain small', 'aria-label': t('take_out', { what: name }), onclick: () => drop(at) }, icon('close'))
    return el('li', { id: `${id}-${at}` }, el('span', { class: 'fill' }, name), up, off)
  }

  function add() {
    if (more.value) chosen = [...chosen, more.value]
    draw()
    more.focus()
    heard()
  }

  function move(at) {
    const [one] = chosen.splice(at, 1)
    chosen.splice(at - 1, 0, one)
    draw(at - 1)
    heard()
  }

  function drop(at) {
    chosen = chosen.filter((_one, place) => place !== at)
    draw(Math.min(at, chosen.length - 1))
    heard()
  }
}

// Texts in the centre's languages, one below the other.
export function wordsList(field, form, { id, heard }) {
  const rows = el('ul', { class: 'texts' })
  let boxes = []
  let counted = 0
  for (const one of field.value ?? []) add(one)
  const more = el('button', { type: 'button', class: 'small', onclick: pressed }, icon('plus'), el('span', {}, t('add_line')))
  return { group: true, element: el('div', { class: 'stack' }, rows, more), value }

  function add(one) {
    const name = `${id}-line-${(counted += 1)}`
    const box = wordsBox({ ...field, value: one }, form, { id: name })
    const first = box.element.querySelector('input')
    first.setAttribute('aria-label', words(field.label))
    const off = el('button', { type: 'button', class: 'plain small', 'aria-label': t('take_line_out'), onclick: drop }, icon('close'))
    box.row = el('li', {}, el('div', { class: 'fill' }, box.element), off)
    rows.append(box.row)
    boxes.push(box)
    return first

    function drop() {
      boxes = boxes.filter((other) => other !== box)
      box.row.remove()
      more.focus()
      heard()
    }
  }

  function pressed() {
    add(null).focus()
    heard()
  }

  function value(quietly) {
    const found = boxes.map((one) => one.value(quietly)).filter((one) => one !== null)
    return found.length ? found : field.value === null ? null : []
  }
}
