// How it will look or sound in the hall, while it is written.
import { el, icon, plate } from '../../kit/dom.js'
import { settings, words } from '../../kit/words.js'
import { t } from '../texts.js'
import { spansText } from './week.js'

const KINDS = { centre: tvHead, counters: counterSign, categories: kioskTile, displays: hallScreen, voice: sentence }
const CALL = { number: '9012', counter: '9' } // a call of somebody who does not exist

// `boxes`: the fields of a section or of one of its rows; null: nobody in the hall notices them.
export function previewOf(section, boxes, form) {
  const make = KINDS[section]
  if (!make) return null
  const place = el('div', { class: `preview ${section}`, 'aria-hidden': 'true' })
  const box = (key) => boxes.find(({ field }) => field.path === key || field.path.endsWith(`.${key}`))
  const read = (key) => {
    try {
      return box(key)?.value() ?? box(key)?.field.default ?? null
    } catch {
      return null
    }
  }
  const named = (key) => words(form.choices[box(key)?.field.options]?.find((one) => one.value === read(key)))
  const element = el('div', { class: 'fill' }, el('p', { class: 'hint' }, t(`preview_${section}`)), place)
  const draw = () => {
    const made = make(read, named)
    element.hidden = made === null
    place.replaceChildren(...(made ?? []).filter(Boolean))
  }
  draw()
  return { element, draw }
}

function tvHead(read) {
  const [notice] = read('notices') ?? []
  const flag = el('img', { src: `${settings.files}/flag.svg`, width: '36', height: '24', alt: '' })
  return [flag, el('span', { class: 'fill' }, el('span', {}, words(read('name'))), notice && el('span', { class: 'quiet' }, words(notice)))]
}

function counterSign(read) {
  return [plate(read('number') ?? '', { large: true }), el('span', {}, words(read('name')))]
}

function kioskTile(read) {
  const sign = read('icon')
  return [sign && el('span', { class: 'disc' }, icon(sign)), el('span', { class: 'fill' }, words(read('name'))), icon('person'), el('b', { class: 'number' }, '3')]
}

// A television of the hall in little: the call, and what stands beside or between the calls.
function hallScreen(read, named) {
  const layout = read('layout')
  if (layout === null) return null
  const call = el('div', { class: 'tv-call' }, el('b', { class: 'number' }, CALL.number), plate(CALL.counter))
  const lines = [named('layout')]
  if (layout === 'media') lines.push(named('media.mode'), (read('media.order') ?? []).join(', '), spansText(read('media.hours') ?? []))
  const rest = el('div', { class: 'tv-rest' }, lines.filter(Boolean).map((one) => el('p', {}, one)))
  return [el('div', { class: `tv ${read('theme')} ${layout}` }, call, rest)]
}

function sentence(read) {
  if (!read('used')) return null
  const digits = read('numbers') === 'digits' ? CALL.number.split('').join(' ') : CALL.number
  const filled = (text) => text.replace('{number}', digits).replace('{counter}', CALL.counter)
  const said = Object.values(read('call') ?? {}).map(filled)
  return said.length ? [icon('speaker'), el('span', { class: 'fill' }, said.map((one) => el('span', {}, one)))] : null
}
