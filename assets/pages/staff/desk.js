// The officer's desk: which counter, what the board says of it, and what was sent. A command is
// done when its fact has come, and not before; while one is under way no other is sent.
import { Refusal, newKey, post } from '../kit/api.js'
import { knows, say } from '../kit/words.js'
import { face } from './line.js'

const LATE_MS = 5000
const SHOWN_MS = 300
const SETTLED_MS = 1500 // after the answer: who still sees nothing stood there already
// A second press of the yellow key so soon is a finger that trembled.
const DEAF_MS = { 'call-next': 3000, open: 1000 }
const SAID_MS = 8000
const CALLS = ['call-next', 'call']

export class Desk {
  constructor(changed) {
    this.changed = changed
    this.board = null
    this.outlook = null
    this.centre = null
    this.counter = null
    this.mine = null
    this.role = null
    this.state = 'joining'
    this.pending = null
    this.said = null
    this.deafUntil = 0
    this.read = new Set()
    this.now = () => new Date()
  }

  get here() {
    return this.board?.counters.find((c) => c.number === this.counter) ?? null
  }

  get ready() {
    return Boolean(this.here && this.centre)
  }

  get live() {
    return this.ready && this.state === 'live'
  }

  get busy() {
    return this.pending !== null && !this.pending.late
  }

  get supervises() {
    return ['supervisor', 'admin'].includes(this.role)
  }

  see(board) {
    this.board = board
    this.settle()
    this.changed()
  }

  tell(words, bad = false) {
    clearTimeout(this.quiet)
    this.said = { words, bad }
    this.quiet = setTimeout(() => this.hush(), SAID_MS)
    this.changed()
  }

  hush() {
    this.said = null
    this.changed()
  }

  // Sends a command about the counter; its fact shows that it was done.
  atCounter(name, body) {
    return this.send(name, `/counters/${this.counter}/${name}`, body, { shown: true })
  }

  onTicket(name, ticket, body = {}) {
    return this.send(name, `/tickets/${encodeURIComponent(ticket)}/${name}`, body)
  }

  // The answer, or null where it was refused or nothing was sent; words are said here.
  async send(name, path, body, { shown = false } = {}) {
    if (!this.live) {
      this.tell(say('staff.offline'), true)
      return null
    }
    if (this.busy || (name === 'call-next' && Date.now() < this.deafUntil)) return null
    if (name in DEAF_MS) this.deafUntil = Date.now() + DEAF_MS[name]
    const pending = { name, key: newKey(), before: face(this.here), shown, answered: false }
    this.pending = pending
    this.said = null
    setTimeout(() => this.show(pending), SHOWN_MS)
    setTimeout(() => this.late(pending), LATE_MS)
    this.changed()
    try {
      const answer = await post(path, body, { key: pending.key })
      pending.answered = true
      setTimeout(() => this.late(pending), SETTLED_MS)
      // Nobody was called: no fact will come.
      if (CALLS.includes(name) && answer.ticket === null) pending.shown = false
      this.settle()
      return answer
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      if (this.pending === pending) this.pending = null
      this.deafUntil = 0
      this.refused(refusal)
      return null
    } finally {
      this.changed()
    }
  }

  settle() {
    const { pending } = this
    if (!pending || !this.here) return
    const seen = !pending.shown || face(this.here) !== pending.before
    if (seen && (pending.answered || pending.shown)) this.pending = null
  }

  show(pending) {
    if (this.pending !== pending) return
    pending.visible = true
    this.changed()
  }

  // The board may have stood already where the command would have brought it.
  late(pending) {
    if (this.pending !== pending) return
    if (pending.answered) this.pending = null
    else pending.late = true
    this.changed()
  }

  refused(refusal) {
    const { here } = this
    if (refusal.code === 'STALE_VIEW' && here?.current) {
      const seen = { no: here.current.number, c: here.number }
      return this.tell(say('staff.refused_stale_now', seen), true)
    }
    if (refusal.status === 0) return this.tell(say('staff.not_sure'), true)
    const id = `problem.${refusal.code}`
    return this.tell(knows(id) ? say(id, { c: this.counter }) : refusal.words, true)
  }
}
