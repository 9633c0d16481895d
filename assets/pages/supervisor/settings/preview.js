// How a row will look in the hall, while it is written.
import { el, icon, plate } from '../../kit/dom.js'
import { words } from '../../kit/words.js'
import { t } from '../texts.js'

const KINDS = { counters: counterSign, categories: kioskTile }

// `boxes`: the row's fields; null: nobody sees such a row in the hall.
export function previewOf(section, boxes, form) {
  const make = KINDS[section]
  if (!make) return null
  const place = el('div', { class: 'preview', 'aria-hidden': 'true' })
  const value = (key) => boxes.find(({ field }) => field.path.endsWith(`.${key}`))?.value
  const read = (key) => {
    try {
      return value(key)?.() ?? null
    } catch {
      return null
    }
  }
  const draw = () => place.replaceChildren(...make(read, form))
  draw()
  return { element: el('div', { class: 'fill' }, el('p', { class: 'hint' }, t(`preview_${section}`)), place), draw }
}

function counterSign(read) {
  return [plate(read('number') ?? '', { large: true }), el('span', {}, words(read('name')))]
}

function kioskTile(read) {
  const sign = read('icon')
  return [sign ? el('span', { class: 'disc' }, icon(sign)) : null, el('span', { class: 'fill' }, words(read('name'))), icon('person'), el('b', { class: 'number' }, '3')].filter(Boolean)
}
