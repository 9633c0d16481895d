// What keys ask before they send: reasons, places, results. Each gives what becomes of the command.
import { get, Refusal } from '../kit/api.js'
import { field, input } from '../kit/controls.js'
import { el } from '../kit/dom.js'
import { date, say, time, words } from '../kit/words.js'
import { choose, numbered } from './choosing.js'
import { find, inLine, leftAlone, takers } from './line.js'
import { allNames, joined } from './names.js'
import { slips } from './slips.js'

const BACK_IN = [10, 15, 30]
const PAUSES = ['break', 'meeting', 'technical', 'other', 'end']
const HOLDS = ['paper', 'copy', 'form', 'fee', 'other']
const CANCELS = ['left', 'wrong', 'double', 'other']
const CALLS = ['appointment', 'returning', 'urgent', 'other']
const OUTCOMES = ['done', 'received', 'returned', 'incomplete', 'refused', 'advised']
const WITHDRAWS = ['not_proven', 'asked', 'other']
const DOSSIERS = [0, 1, 2, 3, 4, 5]
const NEIGHBOURS = 5
const ENDED = { finished: 'staff.scan_finished', cancelled: 'staff.scan_cancelled', expired: 'staff.scan_ended', not_closed: 'staff.scan_ended' }

const reasons = (prefix, values) => numbered(values.map((id) => ({ id, words: say(`${prefix}${id}`) })))
const fieldRows = (desk) => desk.centre.categories.map((c) => ({ id: `field:${c.id}`, words: words(c.name), sign: c.icon }))
const plates = (counters) => counters.map((c) => ({ id: `counter:${c.number}`, plate: c.number, hollow: c.state !== 'open', live: c.state !== 'closed', digit: c.number <= 9 ? c.number : null }))
const value = (chosen) => chosen.id.slice(chosen.id.indexOf(':') + 1)
const seen = (desk) => desk.here.current?.id ?? null
const typed = (label, more = {}) => field(label, input({ class: 'digits', ...more }))

export async function pause(desk) {
  const why = await choose(say('staff.pause'), { rows: reasons('staff.pause_', PAUSES) })
  if (!why) return
  if (why.id === 'end') return leave(desk, 'pause', { reason: why.id })
  const rows = BACK_IN.map((m) => ({ id: String(m), words: say('staff.back_in', { m }) }))
  rows.push({ id: '0', words: say('staff.back_unknown') })
  const back = await choose(say('staff.back_at_q'), { rows: numbered(rows) })
  if (!back) return
  const until = new Date(desk.now().getTime() + Number(back.id) * 60000)
  until.setSeconds(0, 0)
  leave(desk, 'pause', { reason: why.id, ...(back.id === '0' ? {} : { back_at: until.toISOString() }) })
}

export async function close(desk) {
  const { here, board } = desk
  const left = inLine(board, here).length
  const details = [here.current && say('staff.close_current', { no: here.current.number }), left > 0 && say('staff.close_waiting', { n: left })]
  const yes = await choose(say('staff.close_confirm', { c: here.number }), { details, keys: [{ id: 'yes', words: say('staff.close'), main: true }] })
  if (yes) leave(desk, 'close', {})
}

// Goes, or asks first who takes over what nobody else serves.
async function leave(desk, name, body) {
  const { board, here } = desk
  const alone = leftAlone(board, here)
  const others = takers(board, here.number)
  if (alone.length && others.length) {
    const people = inLine(board, here).length
    const note = name === 'close' ? 'staff.leaving_closed_note' : 'staff.leaving_note'
    const stay = name === 'close' ? 'staff.leave_closing' : 'staff.leave_pausing'
    const to = await choose(say('staff.leaving_q', { c: here.number }), { details: [say(note, { c: here.number, n: people }), joined(desk.centre, alone)], rows: plates(others), keys: [{ id: 'leave', words: say(stay) }] })
    if (!to) return
    if (to.id !== 'leave' && !(await desk.send('reassign', `/counters/${here.number}/reassign`, { to: Number(value(to)), categories: alone }))) return
  }
  desk.atCounter(name, body)
}

export async function hold(desk) {
  const { current } = desk.here
  const why = await choose(say('staff.hold_q', { no: current.number }), { rows: reasons('staff.hold_', HOLDS), about: current.id })
  if (why) desk.atCounter('hold', { ticket: current.id, reason: why.id })
}

export async function cancel(desk) {
  const { current } = desk.here
  const why = await choose(say('staff.cancel_confirm_q', { no: current.number }), { details: [say('staff.cancel_confirm_note')], rows: reasons('staff.cancel_', CANCELS), about: current.id })
  if (why) desk.atCounter('cancel', { ticket: current.id, reason: why.id })
}

export async function result(desk) {
  const { current } = desk.here
  const counts = DOSSIERS.map((n) => ({ id: `dossiers:${n}`, words: String(n), mark: true, group: 'dossiers' }))
  const chosen = await choose(say('staff.result_q', { no: current.number }), { rows: [...reasons('staff.outcome_', OUTCOMES), ...counts], marked: ['dossiers:1'], legend: say('staff.dossiers'), about: current.id })
  if (!chosen) return
  const dossiers = Number([...chosen.marks].find((mark) => mark.startsWith('dossiers:')).split(':')[1])
  desk.atCounter('finish', { ticket: current.id, outcome: chosen.id, dossiers })
}

export async function transfer(desk) {
  const { current } = desk.here
  const others = desk.board.counters.filter((c) => c.number !== desk.counter)
  const marks = [{ id: 'first', words: say('staff.transfer_first'), mark: true }, { id: 'back', words: say('staff.transfer_back'), mark: true }]
  const to = await choose(say('staff.transfer_to', { no: current.number }), { rows: [...plates(others), ...fieldRows(desk), ...marks], columns: 2, about: current.id })
  if (!to) return
  const where = to.id.startsWith('counter:') ? { to_counter: Number(value(to)) } : { category: value(to) }
  desk.atCounter('transfer', { ticket: current.id, first: to.marks.has('first'), back: to.marks.has('back'), ...where })
}

// A certain number now, whoever is next, for a reason that is written down.
export async function callNow(desk, found) {
  const { current } = desk.here
  const details = [current && say('staff.close_current', { no: current.number })]
  const why = await choose(say('staff.call_q', { no: found.turn.number }), { details, rows: reasons('staff.call_', CALLS), about: found.ticket })
  if (why) desk.atCounter('call', { number: found.ticket, reason: why.id, current: seen(desk) })
}

export async function priority(desk, found) {
  const { turn, ticket } = found
  const number = { no: turn.number }
  if (turn.priority) {
    const why = await choose(say('staff.withdraw_q', number), { rows: reasons('staff.withdraw_', WITHDRAWS), about: ticket })
    return why && desk.onTicket('priority', ticket, { priority: false, reason: why.id })
  }
  const classes = desk.centre.priority_classes.map((one) => ({ id: `class:${one.id}`, words: words(one.name) }))
  const proven = classes.length ? classes : [{ id: 'proven', words: say('staff.give_proven') }]
  const why = await choose(say('staff.give_q', number), { rows: numbered([...proven, { id: 'other', words: say('staff.give_other') }]), about: ticket })
  if (!why) return
  const given = why.id.startsWith('class:') ? { reason: 'proven', priority_class: value(why) } : { reason: why.id }
  desk.onTicket('priority', ticket, { priority: true, ...given })
}

async function changeField(desk, found) {
  const to = await choose(say('staff.change_field_q', { no: found.turn.number }), { rows: fieldRows(desk), columns: 2, about: found.ticket })
  if (to) desk.onTicket('category', found.ticket, { category: value(to) })
}

async function link(desk, found) {
  const came = Date.parse(found.turn.issued_at)
  const near = desk.board.waiting.filter((w) => w.ticket !== found.ticket && w.linked === null)
  near.sort((a, b) => Math.abs(Date.parse(a.issued_at) - came) - Math.abs(Date.parse(b.issued_at) - came))
  const rows = numbered(near.slice(0, NEIGHBOURS).map((w) => ({ id: w.ticket, words: `${w.number} · ${allNames(desk.centre, w)}` })))
  const chosen = await choose(say('staff.link_q', { no: found.turn.number }), { rows, fields: [typed(say('staff.number_field'))], keys: [{ id: 'typed', words: say('staff.link_go'), main: true }], about: found.ticket })
  const other = chosen && (chosen.id === 'typed' ? chosen.texts[0] : chosen.id)
  if (other && (await desk.onTicket('link', found.ticket, { other }))) desk.tell(say('staff.linked_told'))
}

async function reprint(desk, found) {
  const kiosks = desk.centre.kiosks.filter((kiosk) => kiosk.printer !== null)
  const rows = numbered(kiosks.map((kiosk) => ({ id: kiosk.id, words: kiosk.id, sign: 'printer' })))
  const at = kiosks.length === 1 ? { id: kiosks[0].id } : await choose(say('staff.reprint_q', { no: found.turn.number }), { rows, about: found.ticket })
  if (at && (await desk.onTicket('reprint', found.ticket, { kiosk: at.id }))) desk.tell(say('staff.copy_ordered', { no: found.turn.number }))
}

// Everything about a ticket: what it came for, why it stands where it does, what can be done.
export async function ticket(desk, id) {
  const found = find(desk.board, desk.here, id)
  if (!found) return desk.tell(say('staff.refused_no_ticket'), true)
  const { turn } = found
  const details = [allNames(desk.centre, turn), say('staff.came_at', { at: time(turn.issued_at) })]
  if (turn.absences) details.push(say('staff.absent_n', { n: turn.absences }))
  if (turn.to_counter && found.where !== 'here') details.push(say('staff.bound_to', { c: turn.to_counter }))
  if (turn.back_to) details.push(say('staff.back_to', { c: turn.back_to }))
  const chosen = await choose(say('staff.ticket_q', { no: turn.number }), { details, more: explained(found), rows: numbered(deeds(desk, found)), about: found.ticket })
  if (chosen) DEEDS[chosen.id](desk, found)
}

function explained(found) {
  const place = el('p', { class: 'why', role: 'status' }, '…')
  get(`/tickets/${encodeURIComponent(found.ticket)}/explain`)
    .then((told) => (place.textContent = words(told.said)))
    .catch((refusal) => (place.textContent = refusal instanceof Refusal ? refusal.words : ''))
  return place
}

function deeds(desk, { where, turn }) {
  const here = where === 'here'
  if (where === 'elsewhere') return []
  return [
    here && !turn.started_at && { id: 'start', words: say('staff.start'), sign: 'play' },
    here && !turn.started_at && { id: 'put-back', words: say('staff.requeue'), sign: 'undo' },
    here && { id: 'result', words: say('staff.finish_with'), sign: 'check' },
    here && { id: 'cancel', words: say('staff.cancel_ticket'), sign: 'close' },
    where === 'waiting' && { id: 'call', words: say('staff.call_now'), sign: 'recall', live: desk.here.state === 'open' },
    where === 'parked' && { id: 'return', words: say('staff.return'), sign: 'back' },
    { id: 'priority', words: say(turn.priority ? 'staff.priority_withdraw' : 'staff.priority_give'), sign: 'priority' },
    { id: 'help', words: say(turn.needs_help ? 'staff.help_over' : 'staff.help_needed'), sign: 'help' },
    !here && { id: 'category', words: say('staff.change_field'), sign: 'document' },
    turn.linked === null && { id: 'link', words: say('staff.link'), sign: 'link' },
    where === 'waiting' && { id: 'guide', words: say('staff.guide'), sign: 'people' },
    desk.centre.kiosks.some((kiosk) => kiosk.printer !== null) && { id: 'reprint', words: say('staff.reprint'), sign: 'printer' },
  ].filter(Boolean)
}

const DEEDS = {
  start: (desk, found) => desk.atCounter('start', { ticket: found.ticket }),
  'put-back': (desk, found) => desk.atCounter('put-back', { ticket: found.ticket }),
  result,
  cancel,
  call: callNow,
  return: back,
  priority,
  help: (desk, found) => desk.onTicket('help', found.ticket, { needed: !found.turn.needs_help }),
  category: changeField,
  link,
  guide: (desk, found) => desk.onTicket('guide', found.ticket),
  reprint,
}

export async function back(desk, found) {
  if (await desk.onTicket('return', found.ticket)) desk.tell(say('staff.returned_told', { no: found.turn.number }))
}

// A number that is typed or scanned: who is away waits again, of others the page opens.
export async function byNumber(desk) {
  const asked = await choose(say('staff.find_q'), { details: [say('staff.find_note')], fields: [typed(say('staff.number_field'))], keys: [{ id: 'typed', words: say('staff.find_go'), main: true }] })
  const text = asked?.texts[0].split('/').pop().toUpperCase()
  if (!text) return
  const found = find(desk.board, desk.here, text) ?? (await lookedUp(desk, text))
  if (!found) return
  if (found.where === 'elsewhere') return desk.tell(say('staff.is_elsewhere', { no: found.turn.number, c: found.counter }), true)
  return found.where === 'parked' ? back(desk, found) : ticket(desk, found.ticket)
}

// What the board does not know, a code or an old number, the server is asked for.
async function lookedUp(desk, text) {
  try {
    const told = await get(`/tickets/${encodeURIComponent(text)}`)
    const found = find(desk.board, desk.here, told.id)
    if (!found) desk.tell(say(ENDED[told.state] ?? 'staff.not_done', { no: told.number }), true)
    return found
  } catch (refusal) {
    desk.refused(refusal)
    return null
  }
}

export async function issue(desk) {
  const marks = [desk.centre.priority_offered && { id: 'priority', words: say('staff.priority_badge'), mark: true }, { id: 'help', words: say('staff.help_needed'), mark: true }]
  const chosen = await choose(say('staff.issue_q'), { rows: [...issuing(desk), ...marks.filter(Boolean)], columns: 2 })
  if (!chosen) return
  const body = { category: value(chosen), priority: chosen.marks.has('priority'), needs_help: chosen.marks.has('help') }
  const given = await desk.send('tickets', '/tickets', body)
  if (given) desk.tell(say('staff.issued_told', { no: given.number, n: given.people_ahead }))
}

const issuing = (desk) =>
  fieldRows(desk).map((row) => {
    const told = desk.outlook?.categories.find((c) => c.category === value(row))
    const note = !told ? null : told.left === 0 ? say('staff.none_left') : !told.open ? say('staff.not_given') : told.capacity === null ? null : say('staff.capacity_short', { n: told.capacity })
    return { ...row, note }
  })

export async function onPaper(desk) {
  const asked = await choose(say('staff.on_paper'), { details: [say('staff.paper_note')], fields: [typed(say('staff.from_no')), typed(say('staff.to_no'))], keys: [{ id: 'slips', words: say('staff.slips') }, { id: 'typed', words: say('staff.paper_go'), main: true }] })
  if (asked?.id === 'slips') return slips(desk)
  const [first, last] = asked?.texts ?? []
  if (!first && !last) return
  const told = await desk.send('served-on-paper', '/tickets/served-on-paper', { first: first || last, last: last || first })
  if (told) desk.tell(say('staff.paper_told', { n: told.tickets.length }))
}

// Until the day ends, another counter serves what this one serves.
export async function reassign(desk) {
  const { here, board } = desk
  const others = takers(board, here.number)
  const details = others.length ? [joined(desk.centre, here.categories), say('staff.reassign_note', { n: inLine(board, here).length })] : [say('staff.no_taker')]
  const to = await choose(say('staff.reassign_q', { c: here.number }), { details, rows: plates(others) })
  if (to) desk.send('reassign', `/counters/${here.number}/reassign`, { to: Number(value(to)) })
}

export async function confirmDay(desk) {
  const today = date(desk.now())
  const yes = await choose(say('staff.confirm_day_q', { date: today }), { details: [say('staff.confirm_day_note')], keys: [{ id: 'yes', words: say('staff.confirm_day'), main: true }] })
  if (yes) desk.send('confirm', '/clock/confirm', { day: today.split('/').reverse().join('-') })
}
