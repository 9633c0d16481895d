// A soft bell where nobody looks: somebody has come whom this idle counter should take first, or wants
// help at a kiosk. Once for each; not for what stood there already when the page was opened.
import { settings } from '../kit/words.js'

export class Bell {
  constructor() {
    this.sound = new Audio(`${settings.files}/sounds/bell.wav`)
    this.known = null
  }

  hear(board, counter) {
    const here = board.counters.find((c) => c.number === counter)
    const idle = here?.state === 'open' && here.current === null
    const offered = board.waiting.filter((w) => idle && w.offered === counter).map((w) => w.ticket)
    const helps = board.helps.filter((wish) => wish.answered_at === null)
    const now = new Set([...offered, ...helps.map((wish) => `${wish.kiosk} ${wish.since}`)])
    const fresh = this.known !== null && [...now].some((one) => !this.known.has(one))
    this.known = now
    // A browser that was not touched yet makes no sound.
    if (fresh) this.sound.play().catch(() => {})
  }
}
