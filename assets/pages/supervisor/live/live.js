// The hall as it is now, and what can be done in it.
import { get } from '../../kit/api.js'
import { el } from '../../kit/dom.js'
import { Alarms } from './alarms.js'
import { Categories } from './categories.js'
import { Counters } from './counters.js'
import { ForecastCard } from './forecast.js'
import { Today } from './switching.js'
import { WaitingList } from './waiting.js'

const SOON_MS = 300 // several facts of one moment are asked about once
const ANEW_MS = 5000
const FORECAST_MS = 30_000

export class Live {
  constructor(hall) {
    this.hall = hall
    this.element = el('div', { class: 'live' })
    this.draw()
    this.asked = null
    this.timers = [setInterval(() => this.askBeside(), ANEW_MS), setInterval(() => this.askForecast(), FORECAST_MS)]
  }

  draw() {
    const { hall } = this
    const list = new WaitingList(hall)
    const alarms = new Alarms(hall, () => list.showLate())
    this.parts = [alarms, new Counters(hall), list, new Categories(hall, (one) => list.choose(one)), new ForecastCard(hall), new Today(hall)]
    const [top, counters, queue, fields, load, today] = this.parts.map((one) => one.element)
    this.element.replaceChildren(top, el('div', { class: 'hall' }, counters, queue), el('div', { class: 'side' }, today, fields, load))
    this.show()
  }

  show() {
    if (this.hall.board) this.parts.forEach((one) => one.show())
  }

  // Opened: what is told beside the board may be old.
  ask() {
    return Promise.all([this.askBeside(), this.askForecast()])
  }

  // The board has changed: what is told beside it has too.
  changed() {
    this.show()
    this.asked ??= setTimeout(() => this.askBeside(), SOON_MS)
  }

  async askBeside() {
    clearTimeout(this.asked)
    this.asked = null
    await this.take('/supervising', (said) => { this.hall.beside = said })
  }

  askForecast() {
    return this.take('/forecast', (said) => { this.hall.forecast = said })
  }

  // What cannot be had now is had the next time; the strip on top says that the line is cut.
  async take(path, take) {
    try {
      take(await get(path))
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal
      return
    }
    this.show()
  }
}
