// The devices: which are alive, how they are, and what is done with them.
import { get } from '../../kit/api.js'
import { button, empty, pill } from '../../kit/controls.js'
import { el, icon } from '../../kit/dom.js'
import { date, time } from '../../kit/words.js'
import { question } from '../asking.js'
import { keyed, put } from '../rows.js'
import { t } from '../texts.js'
import { moveDevice, renameDevice, revokeDevice } from './changing.js'
import { Pairing } from './pairing.js'

const ANEW_MS = 5000
const CLOCK_S = 120
const SIGNS = { kiosk: 'touch', display: 'play', signs: 'stop', keypads: 'more', console: 'person', desk: 'info' }
const BAD_PAPER = new Set(['out', 'cover_open', 'jam', 'error', 'stalled', 'down'])

export class Devices {
  constructor(hall) {
    this.hall = hall
    this.said = null
    this.pairing = new Pairing(hall, () => this.ask())
    this.rows = el('ul', { class: 'devices', id: 'devices' })
    this.none = empty(t('devices_none'), 'offline')
    this.sums = el('p', { class: 'quiet' })
    const list = el('section', { class: 'card flush', 'aria-labelledby': 'devices-title' },
      el('div', { class: 'card-head' }, el('h2', { id: 'devices-title' }, t('tab_devices')), this.sums),
      this.none, this.rows)
    this.element = el('div', { class: 'dense two' }, list, this.pairing.element)
    setInterval(() => { if (this.element.isConnected) this.ask() }, ANEW_MS)
  }

  async ask() {
    try {
      this.said = await get('/devices')
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal
      return
    }
    this.show()
  }

  show() {
    const { devices } = this.said
    const alive = devices.filter((one) => one.connected).length
    put(this.sums, t('devices_alive', { n: alive, all: devices.length }))
    this.none.hidden = devices.length > 0
    const order = [...devices].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'vi', { numeric: true }))
    keyed(this.rows, order, (one) => one.id, (one) => this.row(one))
    this.pairing.show(this.said)
  }

  row(first) {
    let device = first
    const state = el('p', { class: 'state' })
    const since = el('p', { class: 'quiet' })
    const name = el('p', { class: 'who' })
    const kind = el('p', { class: 'quiet cut' })
    const facts = el('div', { class: 'marks' })
    const about = el('p', { class: 'quiet cut' })
    const more = button(t('more'), () => { this.open(device) }, { kind: 'small' })
    const made = el('li', { class: 'device' }, icon(SIGNS[first.kind] ?? 'ticket'), el('div', {}, name, kind), el('div', { class: 'how' }, state, since), el('div', {}, facts, about), more)
    made.update = (next) => {
      device = next
      made.dataset.state = stateOf(next)
      put(name, next.name)
      put(kind, kindWords(next))
      put(state, t(`device_${stateOf(next)}`))
      put(since, sinceWords(next))
      put(about, aboutWords(next))
      more.setAttribute('aria-label', t('more_of_device', { name: next.name }))
      const marks = marksOf(next, this.said.version)
      const shown = JSON.stringify(marks)
      if (facts.dataset.shown !== shown) facts.replaceChildren(...marks.map(([words, look]) => pill(words, look)))
      facts.dataset.shown = shown
    }
    made.update(first)
    return made
  }

  open(device) {
    const done = () => this.ask()
    const rows = factsOf(device).map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])
    const keys = [
      { text: t('revoke'), kind: 'danger', next: () => revokeDevice(device, done) },
      (device.kind === 'console' || device.role === 'staff') && { text: t('move'), next: () => moveDevice(this.hall, device, done) },
      { text: t('rename'), next: () => renameDevice(device, this.said, done) },
    ]
    return question({ title: device.name, notes: [el('dl', { class: 'facts' }, rows)], keys: keys.filter(Boolean) })
  }
}

const rank = (device) => ({ silent: 0, never: 2, away: 1, alive: 1 })[stateOf(device)]

function stateOf(device) {
  if (device.silent_since) return 'silent'
  if (device.connected) return 'alive'
  return device.seen_at ? 'away' : 'never'
}

// A moment of today as a time, of another day with its date.
function moment(at) {
  return date(at) === date(new Date()) ? time(at) : `${date(at)} ${time(at)}`
}

function sinceWords(device) {
  if (device.silent_since) return t('since', { at: moment(device.silent_since) })
  if (!device.connected && device.seen_at) return t('last_heard', { at: moment(device.seen_at) })
  return ''
}

function kindWords(device) {
  const kind = device.kind ? t(`kind_${device.kind}`) : t('kind_none')
  return device.counters?.length ? `${kind} · ${t('counters_n', { n: device.counters.join(', ') })}` : kind
}

function aboutWords(device) {
  return [device.version && t('version_n', { v: device.version }), device.address].filter(Boolean).join(' · ')
}

// Everything about it that is not as it should be.
function marksOf(device, version) {
  const marks = []
  if (!device.in_settings) marks.push([t('not_in_settings'), { kind: 'alarm' }])
  if (BAD_PAPER.has(device.printer)) marks.push([t(`printer_${device.printer}`), { kind: 'alarm', sign: 'printer' }])
  if (device.printer === 'low') marks.push([device.tickets_left === null ? t('printer_low') : t('paper_left', { n: device.tickets_left }), { sign: 'paper-out' }])
  if (device.printer === 'ok') marks.push([t('printer_ok'), { kind: 'good', sign: 'printer' }])
  if (device.held) marks.push([t('held_n', { n: device.held }), { sign: 'ticket' }])
  if (Math.abs(device.clock_off_s ?? 0) > CLOCK_S) marks.push([t('clock_off_m', { m: Math.round(Math.abs(device.clock_off_s) / 60) }), { sign: 'clock' }])
  if (device.parts_down.length) marks.push([t('parts_down', { n: device.parts_down.length }), { sign: 'offline' }])
  if (device.version && device.version !== version) marks.push([t('other_version'), { sign: 'info' }])
  return marks
}

function factsOf(device) {
  const clock = device.clock_off_s === null ? null : t('seconds_off', { s: Math.round(device.clock_off_s) })
  return [
    [t('fact_kind'), kindWords(device)],
    [t('fact_state'), [t(`device_${stateOf(device)}`), sinceWords(device)].filter(Boolean).join(', ')],
    [t('fact_version'), device.version ?? '–'],
    device.printer && [t('fact_paper'), t(`printer_${device.printer}`)],
    clock && [t('fact_clock'), clock],
    device.held > 0 && [t('fact_held'), String(device.held)],
    [t('fact_address'), device.address ?? '–'],
    [t('fact_made'), [date(device.made_at), device.made_by].filter(Boolean).join(' · ')],
    device.renamed && [t('fact_before'), device.renamed],
    ...device.parts_down.map((one) => ['', partWords(one)]),
  ].filter(Boolean)
}

function partWords(part) {
  const words = t(`part_${part.part}`)
  return part.counter ? `${words}: ${t('counter_n', { c: part.counter })}` : words
}

