// What the officer's page shows of the desk. Nothing here sends anything: keys are pressed by name.
import { el, icon, number, plate } from '../kit/dom.js'
import { empty, pill } from '../kit/controls.js'
import { say, time } from '../kit/words.js'
import { UNDOABLE, away, blocked, following, graceLeft, helped, inLine, undoLeft, waited } from './line.js'
import { DIGITS, NAMES, SIGNS, main, whyNot } from './keys.js'
import { categoryName, stopName, turnName } from './names.js'

const TILES = ['recall', 'finish', 'no-show', 'hold', 'transfer', 'pause']
const MORE = ['start', 'result', 'about', 'find', 'tickets', 'messages', 'reassign', 'paper', 'close']
const LATE_MIN = 5

export const clockOf = (moment, now) => {
  const lasted = Math.max(0, Math.floor((now - Date.parse(moment)) / 1000))
  return `${String(Math.floor(lasted / 60)).padStart(2, '0')}:${String(lasted % 60).padStart(2, '0')}`
}

// The counter, and who is there.
export function here(desk) {
  const { here: counter, centre } = desk
  const sure = desk.live
  const sign = plate(counter.number, { large: true, hollow: counter.state !== 'open' || !sure })
  const { current } = counter
  if (!current) return el('div', { class: 'here-row' }, sign, el('div', { class: 'fill' }, state(desk)))
  const pills = [current.priority && pill(say('staff.priority_badge'), { sign: 'priority' }), current.needs_help && pill(say('staff.help_needed'), { sign: 'help' }), current.times > 1 && pill(say('page.staff.times', { n: current.times }), { sign: 'recall' }), current.started_at && pill(say('page.staff.serving'), { sign: 'check' })]
  return el('div', { class: 'here-row' }, sign,
    el('div', { class: 'fill' },
      el('p', { class: 'called', 'aria-live': 'assertive' }, number(current.number), el('span', { class: 'row' }, pills)),
      el('p', {}, categoryName(centre, current.category), el('span', { class: 'clock number', 'data-since': current.called_at }, clockOf(current.called_at, desk.now()))),
      current.procedure && el('p', { class: 'small dim' }, stopName(centre, current)),
    ))
}

function state(desk) {
  const { here: counter, board } = desk
  const n = inLine(board, counter).length
  if (counter.state === 'closed') return lines(say('staff.counter_closed'), say('staff.waiting_n', { n }))
  if (counter.state === 'paused') {
    const why = say(`staff.pause_${counter.reason ?? 'other'}`)
    const until = counter.back_at && say('staff.paused_until', { why, at: time(counter.back_at) })
    return lines(say('staff.counter_paused'), until || why)
  }
  return n ? lines(say('staff.ready'), say('staff.waiting_n', { n })) : lines(say('staff.queue_empty'), null)
}

const lines = (title, note) => [el('p', { class: 'state', 'aria-live': 'polite' }, title), note && el('p', { class: 'dim' }, note)]

// A key of the desk; what cannot be done now stays in its place and says why when it is pressed.
function key(desk, name, press, { kind = 'tile', note = null } = {}) {
  const no = whyNot(desk, name)
  const waits = desk.pending?.visible && desk.pending.name === name
  const digit = name === main(desk) ? 'F8' : DIGITS[name]
  return el('button', {
    type: 'button', class: `${kind}${waits ? ' waits' : ''}`, id: `key-${name}`, 'data-focus': name, 'aria-disabled': no === null ? null : 'true',
    'aria-keyshortcuts': digit ? String(digit) : null, onclick: () => press(name),
  }, icon(waits ? 'clock' : (SIGNS[name] ?? 'recall')), el('span', { class: 'fill' }, say(NAMES[name]), note && el('span', { class: 'note' }, note)), digit && el('kbd', { 'aria-hidden': 'true' }, String(digit)))
}

export function keys(desk, press) {
  const { here: counter, board, centre } = desk
  const grace = graceLeft(counter, centre, desk.now())
  const left = undoLeft(board, counter, centre, desk.now())
  const undo = left > 0 && key(desk, 'undo', press, { kind: 'undo', note: `${say(UNDOABLE[counter.left.move], { no: counter.left.current.number })} · ${say('staff.seconds', { s: left })}` })
  const tiles = TILES.map((name) => key(desk, name, press, { note: name === 'no-show' && grace ? say('staff.seconds', { s: grace }) : null }))
  const paused = counter.state === 'paused'
  return [mainKey(desk, press, paused), undo, el('div', { class: 'tiles' }, tiles), el('div', { class: 'more' }, MORE.map((name) => key(desk, name, press, { kind: 'small' })))]
}

function mainKey(desk, press, paused) {
  const name = main(desk)
  const offered = name === 'call-next' && !desk.here.current && desk.board.waiting.some((w) => w.offered === desk.counter)
  const n = inLine(desk.board, desk.here).length
  const waits = desk.pending?.visible && desk.pending.name === name
  const no = whyNot(desk, name)
  return el('button', { type: 'button', class: `wall-key main-key${offered ? ' offered' : ''}${waits ? ' waits' : ''}`, id: 'key-main', 'data-focus': 'main', 'aria-disabled': no === null ? null : 'true', 'aria-keyshortcuts': 'F8', onclick: () => press(name) },
    el('span', { class: 'big' }, say(paused ? 'staff.resume' : name === 'open' ? 'staff.open' : 'staff.call_next_short')),
    el('span', { class: 'row' }, name === 'call-next' && [icon(waits ? 'clock' : 'person'), number(n)], el('kbd', { 'aria-hidden': 'true' }, 'F8')))
}

// Who waits: the counter's own, then whom it could help with.
export function waitingRows(desk, open) {
  const { board, here: counter, centre } = desk
  const next = following(board, counter, centre)
  const rows = [...inLine(board, counter), ...helped(board, counter)]
  if (!rows.length) return empty(say('staff.queue_empty'), 'people')
  const helping = new Set(helped(board, counter))
  return el('ol', { class: 'rows' }, rows.map((turn) => waitingRow(desk, turn, { next: turn.ticket === next, help: helping.has(turn) }, open)))
}

function waitingRow(desk, turn, { next, help }, open) {
  const { minutes, alarm } = waited(turn, desk.outlook, desk.now())
  const late = alarm ?? minutes >= desk.centre.alarm_wait_min
  const marks = [turn.priority && pill(say('staff.priority_badge'), { kind: 'strong', sign: 'priority' }), turn.needs_help && mark('help', say('staff.help_needed')), turn.linked !== null && mark('link', say(blocked(desk.board, turn) ? 'staff.refused_linked' : 'staff.mark_linked')), turn.to_counter === desk.counter && mark('pin', say('staff.mark_bound')), help && pill(say('staff.helps_badge'), { kind: 'grey' })]
  return el('li', {}, el('button', { type: 'button', class: `turn${next ? ' next' : ''}${blocked(desk.board, turn) ? ' dim' : ''}`, 'data-focus': turn.ticket, onclick: () => open(turn.ticket) },
    number(turn.number), el('span', { class: 'what' }, turnName(desk.centre, turn)), el('span', { class: 'marks' }, marks),
    el('span', { class: `lasted${late ? ' alarm' : ''}` }, late && icon('alarm', say('page.staff.long_wait')), number(minutes), ' ', say('staff.minutes'))))
}

const SHAPES = { pin: 'ticket' }
const mark = (sign, words) => icon(SHAPES[sign] ?? sign, words)

export function awayRows(desk, missed, open) {
  const rows = away(desk.board, desk.here, missed)
  if (!rows.length) return empty(say('staff.nobody_away'), missed ? 'no-show' : 'hold')
  return el('ol', { class: 'rows' }, rows.map((turn) => {
    const { words, late } = why(turn, desk.now())
    return el('li', {}, el('button', { type: 'button', class: 'turn', 'data-focus': turn.ticket, onclick: () => open(turn.ticket) },
      number(turn.number), el('span', { class: 'what' }, turnName(desk.centre, turn)), el('span', { class: `lasted${late ? ' alarm' : ''}` }, words)))
  }))
}

function why(turn, now) {
  if (turn.state === 'guided') return { words: say('staff.guided'), late: false }
  if (turn.state === 'missed') {
    const m = Math.max(0, Math.round((now - Date.parse(turn.since)) / 60000))
    return { words: say(turn.absences > 1 ? 'staff.missed_times' : 'staff.missed_ago', { m, n: turn.absences }), late: false }
  }
  const m = Math.max(0, Math.round((Date.parse(turn.until ?? now) - now) / 60000))
  return { words: say('staff.held_for', { m, why: say(`staff.hold_${turn.reason ?? 'other'}`) }), late: m <= LATE_MIN }
}

// What is said over the list: the longest wait of the counter's own.
export function longest(desk) {
  const waits = inLine(desk.board, desk.here).map((turn) => waited(turn, desk.outlook, desk.now()))
  if (!waits.length) return null
  const m = Math.max(...waits.map((one) => one.minutes))
  const late = waits.some((one) => one.alarm ?? one.minutes >= desk.centre.alarm_wait_min)
  return el('p', { class: late ? 'alarm row' : 'quiet' }, late && icon('alarm'), say('staff.longest', { m }))
}
