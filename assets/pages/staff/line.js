// What the board means for one counter, as the officer's bar reads it. Who is called next, and
// whether a key may be pressed, the server decides: this only says what to offer.
const seconds = (moment) => Date.parse(moment) / 1000
const shares = (some, others) => some.some((one) => others.includes(one))
const categories = (turn) => [turn.category, ...turn.also.map((stop) => stop.category)]

// Whose holder is at a counter with another paper.
export const blocked = (board, waiting) =>
  waiting.linked !== null && board.counters.some((c) => c.current?.id === waiting.linked)

// Everybody in the counter's own lines, also who cannot be called just now.
export const inLine = (board, here) =>
  board.waiting.filter(
    (w) =>
      w.to_counter === here.number ||
      (w.to_counter === null && shares(categories(w), here.categories)),
  )

// Whom the counter may call because it helps there, and nowhere else.
export function helped(board, here) {
  const own = new Set(inLine(board, here))
  return board.waiting.filter(
    (w) =>
      !own.has(w) &&
      w.to_counter === null &&
      !blocked(board, w) &&
      shares(categories(w), here.helps),
  )
}

// Who is away from this counter, or from one of its fields: missed; or held and guided.
export const away = (board, here, missed) =>
  board.parked.filter(
    (p) =>
      (p.state === 'missed') === missed &&
      (p.counter === here.number ||
        (p.counter === null && shares(categories(p), here.categories))),
  )

// Who stands first: keys of those whom the counter only helps count later.
export function following(board, here, centre) {
  const own = inLine(board, here).filter((w) => !blocked(board, w))
  const rows = own.map((w) => [seconds(w.key), w.seq, w.ticket])
  const later = (centre?.helper_offset_min ?? 0) * 60
  helped(board, here).forEach((w) => rows.push([seconds(w.key) + later, w.seq, w.ticket]))
  rows.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return rows.length ? rows[0][2] : null
}

const left = (until, now) => Math.max(0, Math.ceil(until - now.getTime() / 1000))

// Whole seconds until no-show may be pressed; 0: now.
export function graceLeft(here, centre, now) {
  const current = here.current
  if (!current || !centre || current.started_at) return 0
  const longer = current.priority || current.needs_help
  const grace = longer ? centre.grace_longer_s : centre.grace_s
  return left(seconds(current.announced_at ?? current.called_at) + grace, now)
}

export const UNDOABLE = {
  TicketFinished: 'staff.undo_finish',
  TicketMovedOn: 'staff.undo_finish',
  TicketMissed: 'staff.undo_no_show',
  TicketCancelled: 'staff.undo_cancel',
  TicketHeld: 'staff.undo_hold',
  TicketTransferred: 'staff.undo_transfer',
}

// Whole seconds in which the last move here can still be taken back; 0: none.
export function undoLeft(board, here, centre, now) {
  const move = here.left
  if (!move || !centre || here.current || !(move.move in UNDOABLE)) return 0
  if (here.state === 'closed') return 0
  return Math.min(centre.undo_s, left(seconds(move.at) + centre.undo_s, now))
}

// What nobody else serves now: empty unless people wait for some of it.
export function leftAlone(board, here) {
  const others = board.counters.filter((c) => c.number !== here.number && c.state === 'open')
  const alone = here.categories.filter((k) => !others.some((c) => c.categories.includes(k)))
  const waits = board.waiting.some((w) => w.to_counter === null && shares(alone, categories(w)))
  return waits ? alone : []
}

export const takers = (board, number) =>
  board.counters.filter((c) => c.number !== number && c.state === 'open')

// A living ticket by its id or number: {where, ticket, turn, counter}.
export function find(board, here, text) {
  const named = (id, turn) => id === text || turn.number === text
  const waiting = board.waiting.find((w) => named(w.ticket, w))
  if (waiting) return { where: 'waiting', ticket: waiting.ticket, turn: waiting }
  const parked = board.parked.find((p) => named(p.ticket, p))
  if (parked) return { where: 'parked', ticket: parked.ticket, turn: parked }
  const at = board.counters.find((c) => c.current && named(c.current.id, c.current))
  if (!at) return null
  const where = at.number === here.number ? 'here' : 'elsewhere'
  return { where, ticket: at.current.id, turn: at.current, counter: at.number }
}

// Minutes that somebody has waited, as the server counts them, and on from there.
export function waited(turn, outlook, now) {
  const told = outlook?.tickets.find((t) => t.ticket === turn.ticket)
  const since = told ? seconds(outlook.at) - told.waited_s : seconds(turn.issued_at)
  const minutes = Math.floor(Math.max(0, now.getTime() / 1000 - since) / 60)
  return { minutes, alarm: told?.alarm ?? null }
}

// What a command at the counter changes: when it is another, the board has shown its fact.
export const face = (here) =>
  JSON.stringify([
    here.state,
    here.reason,
    here.since,
    here.back_at,
    here.current && [here.current.id, here.current.times, here.current.started_at],
    here.left?.seq ?? null,
  ])
