// The officer's page: calls numbers from any browser, with the keys of the bar on the desktop.
import { get, signedIn, toSignIn } from '../kit/api.js'
import { alert, button, loading, tabs } from '../kit/controls.js'
import { el, plate, refill } from '../kit/dom.js'
import { follow } from '../kit/feed.js'
import { header, strip } from '../kit/header.js'
import { language, onLanguage, say, settings } from '../kit/words.js'
import { ticket } from './asking.js'
import { Bell } from './bell.js'
import { closeIfOver, isOpen } from './choosing.js'
import { Desk } from './desk.js'
import { awayRows, clockOf, here, keys, longest, waitingRows } from './drawing.js'
import { DIGITS, main, press } from './keys.js'
import { away, find, graceLeft, inLine, undoLeft } from './line.js'
import { notices } from './notices.js'

const KEPT = 'denluot-staff'
const kept = JSON.parse(read() ?? '{}')
const desk = new Desk(() => draw())
const bell = new Bell()
let listed = 'waiting'
let feed = null
let wall = null

const notes = el('div', { class: 'notes stack' })
const place = el('section', { class: 'here on-dark' })
const pressing = el('div', { class: 'pressing' })
const queue = el('section', { class: 'card flush queue' })
const body = el('main', { class: 'body staff' }, loading())

await begin()

async function begin() {
  const session = await signedIn()
  desk.mine = session.counters
  desk.role = session.role
  desk.centre = await get('/centre')
  wall = header({ more })
  const cut = strip()
  document.body.append(body)
  const able = desk.mine ?? desk.centre.counters.map((c) => c.number)
  desk.counter = able.length === 1 ? able[0] : able.includes(kept.counter) ? kept.counter : null
  feed = follow({
    board: (board) => {
      desk.see(board)
      bell.hear(board, desk.counter)
    },
    outlook: (outlook) => {
      desk.outlook = outlook
      draw()
    },
    state: (state, since) => {
      if (state === 'live' && desk.state === 'cut') describe()
      desk.state = state
      cut.show(state, since)
      draw()
    },
    centre: describe,
    refused: toSignIn,
  })
  desk.now = feed.now
  onLanguage(draw)
  document.addEventListener('keydown', shortcut)
  setInterval(tick, 1000)
}

// The description of the centre, anew; of another version of the software the page is another, too.
async function describe() {
  desk.centre = await get('/centre')
  if (desk.centre.version !== settings.version) desk.tell(say('page.staff.moved_on'), true)
  draw()
}

// What stands on the wall beside the title.
function more() {
  const switched = button(say(kept.keys === false ? 'page.staff.keys_off' : 'page.staff.keys_on'), toggle, { kind: 'small wide-only', title: say('page.staff.keys_note') })
  const several = desk.mine === null || desk.mine.length > 1
  return [switched, several && desk.counter !== null && button(say('staff.change_counter'), () => sit(null), { kind: 'small' })]
}

function toggle() {
  kept.keys = kept.keys === false
  keep()
  wall.draw()
}

function sit(counter) {
  desk.counter = counter
  desk.pending = null
  kept.counter = counter
  keep()
  wall.draw()
  draw()
}

const act = (name) => press(desk, name)
const open = (id) => desk.live && ticket(desk, id)

function draw() {
  if (!desk.board || !desk.centre) return
  if (desk.counter === null) return drawChooser()
  if (!desk.here) return refill(body, alert(say('staff.refused_no_counter', { c: desk.counter }), { kind: 'bad' }))
  if (!place.isConnected) body.replaceChildren(notes, el('div', { class: 'columns' }, el('div', { class: 'desk' }, place, pressing), queue))
  closeIfOver(isOver)
  refill(notes, told(), [language(), desk.said, desk.pending?.late, desk.board.helps, desk.board.clock_suspected, desk.board.devices, desk.board.reassignments, desk.here.categories, [...desk.read]])
  refill(place, here(desk), [language(), desk.here, desk.live, inLine(desk.board, desk.here).length, desk.centre.digest])
  drawKeys()
  drawQueue()
}

function drawKeys() {
  const now = desk.now()
  const runs = [graceLeft(desk.here, desk.centre, now), undoLeft(desk.board, desk.here, desk.centre, now)]
  const offered = desk.board.waiting.some((w) => w.offered === desk.counter)
  refill(pressing, keys(desk, act), [language(), desk.here, desk.live, inLine(desk.board, desk.here).length, offered, runs, desk.pending?.visible && desk.pending.name])
}

function drawQueue() {
  const { board, here: counter } = desk
  if (!queue.firstChild) queue.append(el('div', { class: 'queue-head' }), el('div', { class: 'queue-list' }))
  const [head, list] = queue.children
  const counts = { waiting: inLine(board, counter).length, held: away(board, counter, false).length, missed: away(board, counter, true).length }
  const minute = Math.floor(desk.now().getTime() / 60000)
  const pages = [['waiting', 'staff.tab_waiting'], ['held', 'staff.tab_held'], ['missed', 'staff.tab_missed']]
  const heads = pages.map(([id, text]) => ({ id, title: [say(text), ' ', el('span', { class: 'number' }, String(counts[id]))], show: () => '' }))
  refill(head, [tabs(heads, { chosen: listed, label: say('page.staff.queue'), onChoose: choose }), listed === 'waiting' && longest(desk)], [language(), listed, counts, minute, desk.outlook?.seq])
  const rows = listed === 'waiting' ? () => waitingRows(desk, open) : () => awayRows(desk, listed === 'missed', open)
  refill(list, rows(), [language(), listed, board.seq, minute, desk.counter, desk.outlook?.at])
}

function choose(id) {
  if (id === listed) return
  listed = id
  queueMicrotask(draw)
}

// What was said last, what is not sure yet, and what has to be looked after.
function told() {
  const words = desk.said && alert(desk.said.words, { kind: desk.said.bad ? 'bad' : 'good', keys: [button(say('staff.put_away'), () => desk.hush(), { kind: 'small plain' })] })
  const unsure = desk.pending?.late && alert(say('staff.unconfirmed', { key: say('staff.not_sure') }), { kind: 'bad' })
  return [words, unsure, ...notices(desk, putAway)]
}

function putAway(id) {
  desk.read.add(id)
  draw()
}

function isOver(about) {
  const found = find(desk.board, desk.here, about)
  return found === null
}

function drawChooser() {
  const able = desk.mine ?? desk.centre.counters.map((c) => c.number)
  const counters = desk.board.counters.filter((c) => able.includes(c.number))
  const shown = counters.map((c) => el('button', { type: 'button', class: 'plate-key', 'data-focus': String(c.number), onclick: () => sit(c.number), 'aria-label': say('page.staff.counter', { c: c.number }) }, plate(c.number, { large: true, hollow: c.state !== 'open' })))
  const words = counters.length ? el('div', { class: 'choices plates' }, shown) : alert(say('page.staff.no_counter'), { kind: 'bad' })
  refill(body, el('section', { class: 'card' }, el('h2', {}, say('staff.choose_counter')), words), ['chooser', language(), counters])
  place.remove()
}

// Once a second: clocks run, times to wait run out.
function tick() {
  if (!desk.ready) return
  const clock = place.querySelector('.clock')
  if (clock && desk.live) clock.textContent = clockOf(clock.dataset.since, desk.now())
  drawKeys()
  drawQueue()
}

// Digits press the keys they stand on, F8 the yellow one; not while something is typed or chosen.
function shortcut(event) {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || kept.keys === false || !desk.here) return
  if (event.key === 'F8') {
    event.preventDefault()
    if (!isOpen()) act(main(desk))
    return
  }
  if (isOpen() || event.target.matches('input, textarea, select')) return
  const name = Object.keys(DIGITS).find((one) => String(DIGITS[one]) === event.key)
  if (!name) return
  event.preventDefault()
  act(name)
}

function read() {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null
  }
}

function keep() {
  try {
    localStorage.setItem(KEPT, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
