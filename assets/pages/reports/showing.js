// A report as it is shown: the main figures, charts, tables by groups, definitions.
import { Refusal, call } from '../kit/api.js'
import { alert, card, empty, toast } from '../kit/controls.js'
import { el } from '../kit/dom.js'
import { API, date, say, time } from '../kit/words.js'
import { monthOf, pathOf } from './choosing.js'

const t = (id, values) => say(`page.reports.${id}`, values)
export const PATIENCE_MS = 600000
const TIMES = ['day', 'week', 'month', 'weekday', 'hour']
let opened = 'overview'

export function showing(report, choice) {
  const nobody = report.figures.length === 0 || report.rows.length === 0
  return [
    el('div', { class: 'report-head' }, el('div', { class: 'fill' }, el('h2', {}, `${report.title} · ${report.span}`), el('p', { class: 'quiet small' }, t('made', { day: date(report.made_at), time: time(report.made_at) }))), downloads(choice)),
    report.live && alert(t('live')),
    nobody ? el('section', { class: 'card' }, empty(t('nothing'))) : [mainFigures(report), charts(report), tables(report)],
    definitions(report),
    report.closed && closing(report.closed),
  ]
}

function downloads(choice) {
  const link = (text, more) => el('a', { class: 'button small', href: API + pathOf(choice, more), download: '', onclick: (event) => fetched(event, choice, more) }, text)
  const month = monthOf(choice)
  const monthly = month && [link(`${t('monthly')} (PDF)`, { template: '1', format: 'pdf' }), link(`${t('monthly')} (Excel)`, { template: '1', format: 'xlsx' })]
  const print = el('button', { type: 'button', class: 'small', onclick: () => window.print() }, t('print'))
  return el('nav', { class: 'row no-print downloads', 'aria-label': t('download') }, link(t('excel'), { format: 'xlsx' }), link(t('pdf'), { format: 'pdf' }), link(t('csv'), { format: 'csv' }), monthly, print)
}

// The file by a question of the page's own: so a refusal comes in words, and not as a file.
async function fetched(event, choice, more) {
  event.preventDefault()
  const link = event.currentTarget
  if (link.getAttribute('aria-busy')) return
  link.setAttribute('aria-busy', 'true')
  const waiting = setTimeout(() => toast(t('making')), 1000)
  try {
    const file = await call('GET', pathOf(choice, more), undefined, undefined, { blob: true, timeout: PATIENCE_MS })
    const what = more.template ? 'thang' : choice.by
    save(file, `bao-cao-${what}-${choice.first}-${choice.last}.${more.format}`)
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    toast(refusal.words, { kind: 'bad', ms: 15000 })
  } finally {
    clearTimeout(waiting)
    link.removeAttribute('aria-busy')
  }
}

function save(file, name) {
  const url = URL.createObjectURL(file)
  el('a', { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60000)
}

function mainFigures(report) {
  const unit = (one) => one.unit && one.value !== null && el('span', { class: 'unit' }, one.unit)
  return el('dl', { class: 'main-figures' }, report.main.map((one) => el('div', { class: 'card' }, el('dt', {}, one.name), el('dd', {}, el('span', { class: 'number' }, one.shown), unit(one)))))
}

function charts(report) {
  return el('section', { class: 'charts', 'aria-label': t('charts') }, report.charts.map((chart) => el('figure', { class: `card chart-${chart.id}`, tabindex: '0' }, el('figcaption', {}, chart.title), drawn(chart.svg))))
}

// The server's drawing, as elements of this page.
const drawn = (svg) => document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true)

// One group of figures is open on the screen; paper has them all.
function tables(report) {
  const groups = [['overview', t('overview')], ...Object.entries(report.groups)].filter(([id]) => columnsOf(report, id).length)
  if (!groups.some(([id]) => id === opened)) opened = groups[0][0]
  const keys = groups.map(([id, text]) => el('button', { type: 'button', class: 'small', 'data-group': id, onclick: () => open(id) }, text))
  const boxes = groups.map(([id, text]) => tableOf(report, id, text))
  function open(id) {
    opened = id
    keys.forEach((key) => key.setAttribute('aria-pressed', String(key.dataset.group === id)))
    boxes.forEach((box) => box.classList.toggle('closed', box.dataset.group !== id))
  }
  open(opened)
  return el('section', { class: 'card', 'aria-label': t('tables') }, el('div', { class: 'row no-print groups', role: 'group', 'aria-label': t('tables') }, keys), boxes)
}

function columnsOf(report, group) {
  const wanted = (figure) => (group === 'overview' ? report.overview.includes(figure.id) : figure.group === group)
  return report.figures.map((figure, i) => [figure, i]).filter(([figure]) => wanted(figure))
}

function tableOf(report, group, title) {
  const columns = columnsOf(report, group)
  const row = (one, kind) => el('tr', { class: kind }, el('th', { scope: 'row' }, one.label), columns.map(([, i]) => el('td', { class: 'count' }, one.shown[i])))
  const head = el('tr', {}, el('th', { scope: 'col' }, report.head), columns.map(([figure]) => el('th', { scope: 'col', class: 'count', title: figure.definition }, figure.name, figure.unit && el('span', { class: 'unit' }, ` (${figure.unit})`))))
  const table = el('table', { class: TIMES.includes(report.by) ? 'figures times' : 'figures' }, el('caption', {}, title), el('thead', {}, head), el('tbody', {}, report.rows.map((one) => row(one, null))), el('tfoot', {}, row(report.total, 'total')))
  return el('div', { class: 'table-box', 'data-group': group, tabindex: '0', role: 'region', 'aria-label': title }, table)
}

function definitions(report) {
  const texts = report.figures.map((figure) => el('div', {}, el('dt', {}, figure.name, figure.unit && ` (${figure.unit})`), el('dd', {}, figure.definition)))
  return el('details', { class: 'card', id: 'definitions' }, el('summary', {}, el('h2', {}, t('definitions'))), el('dl', { class: 'definitions' }, texts))
}

// What the log's end was: `ticket-server verify --expect` holds the log against it.
function closing(closed) {
  const hash = closed.hash.match(/.{1,4}/g).join(' ')
  return card(null, el('p', { class: 'small quiet' }, t('closing', { day: date(`${closed.day}T12:00:00Z`), seq: closed.seq })), el('p', { class: 'hash' }, hash))
}
