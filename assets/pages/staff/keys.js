// The officer's keys: what each is called, its key of the keyboard, and what it does. The bar on the
// desktop has Alt 1 to 9; in a browser those change its tabs, so here the digits alone are enough.
import * as asking from './asking.js'
import { graceLeft, inLine, helped, undoLeft } from './line.js'
import { messages } from './messages.js'
import { say } from '../kit/words.js'

const onCurrent = (name) => (desk) => desk.atCounter(name, { ticket: desk.here.current.id })

export const DIGITS = { recall: 1, finish: 2, 'no-show': 3, hold: 4, transfer: 5, pause: 6, start: 7, undo: 8, find: 9 }

export const SIGNS = { recall: 'recall', finish: 'check', 'no-show': 'no-show', hold: 'hold', transfer: 'transfer', pause: 'pause', start: 'play', undo: 'undo', find: 'search', result: 'document', about: 'person', tickets: 'ticket', messages: 'speaker', reassign: 'transfer', paper: 'document', close: 'closed' }

export const NAMES = { 'call-next': 'staff.call_next_short', open: 'staff.open', recall: 'staff.recall', finish: 'staff.finish', 'no-show': 'staff.no_show', hold: 'staff.hold_short', transfer: 'staff.transfer', pause: 'staff.pause_short', start: 'staff.start_short', undo: 'staff.undo', find: 'staff.find_go', result: 'staff.finish_with', about: 'staff.about_here', tickets: 'staff.issue', messages: 'staff.messages', reassign: 'staff.reassign', paper: 'staff.on_paper', close: 'staff.close' }

const DOES = {
  'call-next': (desk) => desk.atCounter('call-next', { current: desk.here.current?.id ?? null }),
  open: (desk) => desk.atCounter('open', {}),
  recall: onCurrent('recall'),
  finish: onCurrent('finish'),
  'no-show': onCurrent('no-show'),
  start: onCurrent('start'),
  undo: (desk) => desk.atCounter('undo', { ticket: desk.here.left.current.id }),
  hold: asking.hold,
  transfer: asking.transfer,
  pause: asking.pause,
  close: asking.close,
  result: asking.result,
  about: (desk) => asking.ticket(desk, desk.here.current.id),
  find: asking.byNumber,
  tickets: asking.issue,
  messages,
  reassign: asking.reassign,
  paper: asking.onPaper,
}

const ON_CURRENT = ['recall', 'finish', 'no-show', 'start', 'hold', 'transfer', 'result', 'about']
const BEFORE_START = ['recall', 'no-show', 'start']
const AT_OPEN = [...ON_CURRENT, 'pause', 'close']

// The yellow key.
export const main = (desk) => (desk.here?.state === 'open' ? 'call-next' : 'open')

// Why a key does nothing now, in words; null: it does something.
export function whyNot(desk, name) {
  if (!desk.live) return say('staff.offline')
  const { board, here, centre } = desk
  if (ON_CURRENT.includes(name) && !here.current) return say('staff.refused_nobody')
  const grace = graceLeft(here, centre, desk.now())
  if (name === 'no-show' && grace) return say('staff.grace_left', { s: grace })
  if (BEFORE_START.includes(name) && here.current.started_at) return say('staff.refused_serving')
  if (name === 'undo') return undoLeft(board, here, centre, desk.now()) ? null : say('staff.refused_undo_late')
  if (AT_OPEN.includes(name) && here.state === 'closed') return say('staff.refused_not_open')
  if (name === 'pause' && here.state !== 'open') return say('staff.refused_not_open')
  const anybody = here.current || inLine(board, here).length || helped(board, here).length
  return name === 'call-next' && !anybody ? say('staff.queue_empty') : null
}

// A press: the key does what it does, or says why not. While a command is under way nothing happens.
export function press(desk, name) {
  if (desk.busy) return undefined
  const no = whyNot(desk, name)
  return no === null ? DOES[name](desk) : desk.tell(no, true)
}
