// What the page knows of the hall: board, outlook, what is told beside them, and the names of things.
import { date, time, words } from '../../kit/words.js'

export class Hall {
  constructor(centre, clock) {
    this.clock = clock
    this.board = null
    this.outlook = null
    this.beside = { alarms: [], counters: [] }
    this.forecast = null
    this.read(centre)
  }

  read(centre) {
    this.centre = centre
    this.fields = new Map(centre.categories.map((one) => [one.id, one]))
    const procedures = centre.categories.flatMap((one) => one.procedures)
    this.procedures = new Map(procedures.map((one) => [one.id, one]))
    this.places = new Map(centre.counters.map((one) => [one.number, one]))
  }

  // Milliseconds on the server's clock: a computer's own may be wrong.
  now() {
    return this.clock().getTime()
  }

  // The centre's day, as the wire writes it.
  today() {
    return date(new Date(this.now())).split('/').reverse().join('-')
  }

  fieldName(id) {
    return words(this.fields.get(id)?.name) || id
  }

  fieldNames(ids) {
    return ids.map((id) => this.fieldName(id)).join(', ')
  }

  counterName(number) {
    return words(this.places.get(number)?.name)
  }

  // What somebody came for, as exactly as it is known.
  about(turn) {
    return words(this.procedures.get(turn.procedure)?.name) || this.fieldName(turn.category)
  }

  minutesSince(moment) {
    return Math.max(0, Math.floor((this.now() - Date.parse(moment)) / 60000))
  }

  // Today's moment of HH:MM on the centre's clock, for the wire; null: no such time.
  moment(text) {
    const found = /^([01]?\d|2[0-3])[:hg.]([0-5]\d)$/.exec(text.trim())
    if (!found) return null
    const now = this.now() - (this.now() % 60000)
    const minutes = (clock) => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
    const apart = Number(found[1]) * 60 + Number(found[2]) - minutes(time(new Date(now)))
    return new Date(now + apart * 60000).toISOString()
  }

  counter(number) {
    return this.board.counters.find((one) => one.number === number)
  }

  // What is told of a counter beside the board.
  at(number) {
    return this.beside.counters.find((one) => one.counter === number) ?? {}
  }

  outlookOf(ticket) {
    return this.outlook?.tickets.find((one) => one.ticket === ticket)
  }

  waitedMinutes(turn) {
    const seen = this.outlookOf(turn.ticket)
    return seen ? Math.floor(seen.waited_s / 60) : this.minutesSince(turn.issued_at)
  }

  // A living ticket by its id: the turn, where it is, and its counter if it is at one.
  find(id) {
    const waiting = this.board.waiting.find((one) => one.ticket === id)
    if (waiting) return { where: 'waiting', turn: waiting }
    const parked = this.board.parked.find((one) => one.ticket === id)
    if (parked) return { where: 'parked', turn: parked }
    const counter = this.board.counters.find((one) => one.current?.id === id)
    return counter && { where: 'counter', turn: counter.current, counter: counter.number }
  }
}
