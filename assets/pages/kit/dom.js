// Making elements: el('button', { class: 'main', onclick: press }, 'Save').
import '../icons.js'

// Attributes by name; `on…` listens, `class` and `data…` as they are, false and null are left out.
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value)
    else if (name in PROPERTIES) made[name] = value
    else made.setAttribute(name, value === true ? '' : value)
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false))
  return made
}

const PROPERTIES = { value: 1, checked: 1, disabled: 1, hidden: 1, indeterminate: 1, textContent: 1 }

// An icon of the screens by its name, such as `search`.
export function icon(name, title = null) {
  const box = document.createElement('template')
  box.innerHTML = window.denluotIcons[name]
  const made = box.content.firstElementChild
  made.setAttribute('class', 'icon')
  made.setAttribute(title ? 'aria-label' : 'aria-hidden', title ?? 'true')
  if (title) made.setAttribute('role', 'img')
  return made
}

export const number = (value, more = '') => el('span', { class: `number ${more}`.trim() }, String(value))

// A counter's plate; hollow while it serves nobody.
export const plate = (value, { hollow = false, large = false } = {}) =>
  el('span', { class: `plate${hollow ? ' hollow' : ''}${large ? ' large' : ''}` }, String(value))

// Fills a place anew only if `key` is another than before; keeps focus where it was by `data-focus`.
export function refill(place, children, key = null) {
  const shown = key === null ? null : JSON.stringify(key)
  if (shown !== null && place.dataset.shown === shown) return
  if (shown !== null) place.dataset.shown = shown
  const active = place.contains(document.activeElement) ? document.activeElement : null
  const focus = active?.dataset.focus
  place.replaceChildren(...[children].flat(Infinity).filter(Boolean))
  if (focus) place.querySelector(`[data-focus="${CSS.escape(focus)}"]`)?.focus()
}
