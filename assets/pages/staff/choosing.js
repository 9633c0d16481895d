// A card over the page with rows to choose from, each with its digit; what is typed comes with it.
import { button } from '../kit/controls.js'
import { el, icon, plate } from '../kit/dom.js'
import { say } from '../kit/words.js'

let open = null

export const isOpen = () => open !== null

// Closes the card when the ticket that it is about has moved on.
export function closeIfOver(isOver) {
  if (open?.about && isOver(open.about)) open.close(null)
}

// Rows: { id, words, sign, digit, live, plate, hollow, note, mark }. A row with `mark` is switched on
// and off and stays; of the marks of a `group` one is on. Gives { id, marks, texts }, or null.
export function choose(title, { details = [], rows = [], fields = [], keys = [], marked = [], about = null, columns = 1, more = null, legend = null }) {
  open?.close(null)
  return new Promise((resolve) => {
    const marks = new Set(marked)
    const inputs = fields.map((field) => field.control)
    const close = (value) => {
      if (open?.box !== box) return
      open = null
      box.close()
      box.remove()
      resolve(value)
    }
    const done = (id) => close({ id, marks, texts: inputs.map((one) => one.value.trim()) })
    const press = (row) => (row.mark ? mark(row) : done(row.id))
    const made = new Map(rows.map((row) => [row, rowKey(row, press, marks)]))
    const mark = (row) => {
      const on = !marks.has(row.id)
      rows.filter((one) => one.mark && row.group && one.group === row.group).forEach((one) => marks.delete(one.id))
      if (on || row.group) marks.add(row.id)
      else marks.delete(row.id)
      made.forEach((key, one) => one.mark && key.setAttribute('aria-pressed', String(marks.has(one.id))))
    }
    const list = (some, kind) => some.length > 0 && el('div', { class: `choices ${kind}` }, some.map((row) => made.get(row)))
    const groups = [
      list(rows.filter((row) => row.plate && !row.mark), 'plates'),
      list(rows.filter((row) => !row.plate && !row.mark), columns > 1 ? 'two' : ''),
      legend && el('p', { class: 'label' }, legend),
      list(rows.filter((row) => row.mark), 'marks'),
    ]
    const foot = keys.map((key) => button(key.words, () => done(key.id), { kind: key.main ? 'main' : '', type: key.main && inputs.length ? 'submit' : 'button' }))
    const body = el('div', { class: 'dialog-body' }, details.filter(Boolean).map((text) => el('p', { class: 'quiet' }, text)), more, fields, groups)
    const head = el('div', { class: 'dialog-head' }, el('h2', { id: 'choose-title' }, title), button('', () => close(null), { kind: 'plain small', sign: 'close', 'aria-label': say('staff.back') }))
    const form = el('form', { novalidate: true, onsubmit: submit }, head, body, foot.length > 0 && el('div', { class: 'dialog-foot' }, foot))
    const box = el('dialog', { class: columns > 1 ? 'chooser wide' : 'chooser', 'aria-labelledby': 'choose-title', onkeydown: digit }, form)
    function submit(event) {
      event.preventDefault()
      const main = keys.find((key) => key.main)
      if (main) done(main.id)
    }
    function digit(event) {
      if (event.target.matches('input') || event.ctrlKey || event.altKey || event.metaKey) return
      const row = rows.find((one) => one.digit && String(one.digit) === event.key && one.live !== false)
      if (!row) return
      event.preventDefault()
      event.stopPropagation()
      press(row)
    }
    box.addEventListener('cancel', (event) => {
      event.preventDefault()
      close(null)
    })
    open = { about, close, box }
    document.body.append(box)
    box.showModal()
    ;(inputs[0] ?? box.querySelector('.choices button:not([disabled])') ?? box).focus()
  })
}

function rowKey(row, press, marks) {
  const content = row.plate
    ? [plate(row.plate, { large: true, hollow: row.hollow })]
    : [row.sign && icon(row.sign), el('span', { class: 'fill' }, row.words, row.note && el('span', { class: 'note' }, row.note))]
  return el('button', {
    type: 'button', class: row.plate ? 'plate-key' : 'choice', disabled: row.live === false,
    'aria-label': row.plate ? say('page.staff.counter', { c: row.plate }) : null,
    'aria-pressed': row.mark ? String(marks.has(row.id)) : null,
    onclick: () => press(row),
  }, content, row.digit && el('kbd', { 'aria-hidden': 'true' }, String(row.digit)))
}

// Rows with the digits that choose them.
export const numbered = (rows) => rows.map((row, i) => (i < 9 ? { ...row, digit: i + 1 } : row))
