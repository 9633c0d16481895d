// What pages are made of. Every control is an element; nothing here knows the hall.
import { el, icon } from './dom.js'
import { say, settings } from './words.js'

let counted = 0
const name = (what) => `${what}-${(counted += 1)}`

// A button; `press` may take its time: until then it waits, and another press is nothing.
export function button(text, press, { kind = '', sign = null, key = null, ...more } = {}) {
  const made = el('button', { type: 'button', class: kind, ...more }, sign && icon(sign), text && el('span', {}, text), key && el('kbd', {}, key))
  made.addEventListener('click', async (event) => {
    if (made.classList.contains('waits') || made.getAttribute('aria-disabled') === 'true') return
    made.classList.add('waits')
    made.setAttribute('aria-busy', 'true')
    try {
      await press(event)
    } finally {
      made.classList.remove('waits')
      made.removeAttribute('aria-busy')
    }
  })
  return made
}

export const keysRow = (...buttons) => el('div', { class: 'keys-row' }, buttons)

// A field with its label; returns the box, `box.control` is the input, `box.wrong(text)` says why not.
export function field(label, control, { hint = null } = {}) {
  const id = control.id || name('field')
  const wrong = el('p', { class: 'wrong', id: `${id}-wrong`, hidden: true, role: 'alert' })
  control.id = id
  control.setAttribute('aria-describedby', hint ? `${id}-hint ${id}-wrong` : `${id}-wrong`)
  const box = el('div', { class: 'field' }, el('label', { for: id }, label), control, hint && el('p', { class: 'hint', id: `${id}-hint` }, hint), wrong)
  box.control = control
  box.wrong = (text) => {
    wrong.hidden = !text
    wrong.textContent = text ?? ''
    if (text) control.setAttribute('aria-invalid', 'true')
    else control.removeAttribute('aria-invalid')
  }
  return box
}

export const input = (attributes = {}) => el('input', { type: 'text', autocomplete: 'off', ...attributes })
export const textarea = (attributes = {}) => el('textarea', { spellcheck: 'false', ...attributes })

// Options are [value, text].
export function select(options, attributes = {}) {
  const { value, ...rest } = attributes
  const made = el('select', rest, options.map(([one, text]) => el('option', { value: one }, text)))
  made.style.backgroundImage = `url("${chevron()}")`
  if (value !== undefined && value !== null) made.value = value
  return made
}

const chevron = () => `${settings.files}/icons/chevron-down.svg`

// A check, or one of several with type 'radio'; `box.control`, as of any label, is the input.
export function check(label, attributes = {}) {
  const control = el('input', { type: 'checkbox', ...attributes })
  return el('label', { class: 'check' }, control, el('span', {}, label))
}

export function card(title, ...content) {
  return el('section', { class: 'card' }, title && el('h2', {}, title), content)
}

// Columns: [{ title, cell: (row) => …, count: bool }]. `press(row)` makes a row a button.
export function table(columns, rows, { caption = null, press = null, rowClass = () => '' } = {}) {
  const head = el('tr', {}, columns.map((c) => el('th', { scope: 'col', class: c.count ? 'count' : null }, c.title)))
  const body = rows.map((row) => {
    const made = el('tr', { class: `${press ? 'pressed' : ''} ${rowClass(row)}`.trim() || null }, columns.map((c) => el('td', { class: c.count ? 'count' : null }, c.cell(row))))
    if (press) made.addEventListener('click', () => press(row))
    return made
  })
  return el('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': caption }, el('table', {}, caption && el('caption', { class: 'only-read' }, caption), el('thead', {}, head), el('tbody', {}, body)))
}

const SIGNS = { bad: 'alarm', good: 'check', '': 'info' }

// Something that has to be known. kind: '', 'bad', 'good'.
export function alert(text, { kind = '', keys = [], more = null } = {}) {
  return el('div', { class: `alert ${kind}`.trim(), role: kind === 'bad' ? 'alert' : 'status' }, icon(SIGNS[kind]), el('div', { class: 'fill' }, el('p', {}, text), more && el('p', { class: 'small' }, more)), keys)
}

export const empty = (text, sign = 'inbox') => el('div', { class: 'empty' }, icon(sign), el('p', {}, text))
export const loading = (text = say('page.kit.loading')) => {
  const wheel = icon('clock')
  return el('div', { class: 'loading', role: 'status' }, wheel, el('p', {}, text))
}
export const pill = (text, { kind = '', sign = null } = {}) => el('span', { class: `pill ${kind}`.trim() }, sign && icon(sign), text)

// Tabs: [{ id, title, show: () => element }]; arrows move between them. `box.choose(id)`.
export function tabs(pages, { chosen = pages[0].id, label = null, onChoose = () => {} } = {}) {
  const heads = pages.map((page) => el('button', { type: 'button', role: 'tab', id: `tab-${page.id}`, 'aria-controls': 'tab-panel', onclick: () => choose(page.id) }, page.title))
  const panel = el('div', { role: 'tabpanel', id: 'tab-panel', tabindex: '-1', class: 'stack' })
  const box = el('div', { class: 'stack' }, el('div', { class: 'tabs', role: 'tablist', 'aria-label': label, onkeydown: move }, heads), panel)
  function choose(id) {
    const at = Math.max(0, pages.findIndex((page) => page.id === id))
    heads.forEach((head, i) => {
      head.setAttribute('aria-selected', String(i === at))
      head.tabIndex = i === at ? 0 : -1
    })
    panel.setAttribute('aria-labelledby', heads[at].id)
    panel.replaceChildren(pages[at].show())
    box.chosen = pages[at].id
    onChoose(box.chosen)
  }
  function move(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const at = (heads.indexOf(document.activeElement) + step + heads.length) % heads.length
    choose(pages[at].id)
    heads[at].focus()
  }
  box.choose = choose
  choose(chosen)
  return box
}

// A question over the page; `ask` gives what its key returns, or null when it is left.
// keys: [{ text, kind, value: () => …|undefined }]; undefined keeps it open.
export function ask(title, content, keys, { left = say('page.kit.back') } = {}) {
  return new Promise((resolve) => {
    const id = name('dialog')
    const close = (value) => {
      box.close()
      box.remove()
      resolve(value)
    }
    const foot = keys.map((key) =>
      button(key.text, async () => {
        const value = await key.value()
        if (value !== undefined) close(value)
      }, { kind: key.kind ?? '' }),
    )
    const box = el('dialog', { 'aria-labelledby': id }, el('div', { class: 'dialog-head' }, el('h2', { id }, title)), el('div', { class: 'dialog-body' }, content), el('div', { class: 'dialog-foot' }, button(left, () => close(null)), foot))
    box.addEventListener('cancel', (event) => {
      event.preventDefault()
      close(null)
    })
    document.body.append(box)
    box.showModal()
  })
}

export const confirm = (title, text, yes, { kind = 'main' } = {}) =>
  ask(title, el('p', {}, text), [{ text: yes, kind, value: () => true }])

let shown = null

// A word at the foot of the page that goes by itself.
export function toast(text, { kind = '', ms = 5000 } = {}) {
  shown?.remove()
  const made = el('div', { class: `toast ${kind}`.trim(), role: kind === 'bad' ? 'alert' : 'status' }, icon(kind === 'bad' ? 'alarm' : 'check'), el('span', {}, text))
  shown = made
  document.body.append(made)
  setTimeout(() => made.remove(), ms)
}
