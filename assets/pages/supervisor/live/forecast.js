// What is expected in the next hour and a half, and what would help; no promise.
import { button } from '../../kit/controls.js'
import { el, icon } from '../../kit/dom.js'
import { say } from '../../kit/words.js'
import { sendAndSay } from '../asking.js'
import { t } from '../texts.js'

const BIAS_MIN = 3
const COVERED = 0.8 // the share of calls that should fall within the times that were told
const ADVICE_SHOWN = 3

export class ForecastCard {
  constructor(hall) {
    this.hall = hall
    this.loads = el('div', { class: 'loads' })
    this.advice = el('ul', { class: 'advice' })
    this.doubt = el('p', { class: 'doubt', hidden: true })
    this.none = el('p', { class: 'quiet' }, say('staff.no_forecast'))
    this.element = el('section', { class: 'card', 'aria-labelledby': 'load-title' },
      el('h2', { id: 'load-title' }, say('staff.load')), this.doubt, this.none, this.loads, this.advice)
  }

  show() {
    const said = this.hall.forecast
    const shown = JSON.stringify(said)
    if (shown === this.shown) return
    this.shown = shown
    const loads = said?.now ? [said.now, ...said.ahead] : []
    this.none.hidden = loads.length > 0
    this.loads.hidden = !loads.length
    this.loads.replaceChildren(...loads.map(load))
    this.advice.replaceChildren(...(said?.advice ?? []).slice(0, ADVICE_SHOWN).map((one) => this.advised(one)))
    this.doubt.hidden = !said?.quality
    if (said?.quality) this.doubt.replaceChildren(icon('alarm'), el('span', {}, this.qualityWords(said.quality)))
  }

  advised(one) {
    const { hall } = this
    const closed = hall.counter(one.counter)?.state !== 'open'
    const open = () => sendAndSay(`/counters/${one.counter}/open`, {}, t('opened_told', { c: one.counter }))
    const words = say('staff.advice', { c: one.counter, fields: hall.fieldNames(one.categories), m: Math.round(one.shorter_min) })
    return el('li', {}, el('span', { class: 'fill' }, words), closed && button(say('staff.open'), open, { kind: 'small' }))
  }

  qualityWords(row) {
    const field = row.category ? this.hall.fieldName(row.category) : say('staff.all_fields')
    const m = Math.round(Math.abs(row.bias_min))
    if (Math.abs(row.bias_min) > BIAS_MIN) return say(`staff.quality_${row.bias_min > 0 ? 'late' : 'early'}`, { field, m })
    return say(`staff.quality_${row.covered < COVERED ? 'missed' : 'vague'}`, { field, p: Math.round(row.covered * 100) })
  }
}

function load(one) {
  const when = one.minutes ? say('staff.load_in', { m: one.minutes }) : say('staff.load_now')
  const figure = (value, words) => el('p', {}, el('b', { class: 'number' }, String(Math.round(value))), ` ${words}`)
  return el('div', {}, el('p', { class: 'quiet' }, when), figure(one.waiting, t('people')), figure(one.mean_wait_min, say('staff.minutes')))
}
