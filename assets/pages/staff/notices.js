// What the officer should look after, above the keys: people first, then the clock, then devices.
import { alert, button } from '../kit/controls.js'
import { say, time } from '../kit/words.js'
import { confirmDay } from './asking.js'
import { deviceNotices } from './devices.js'
import { joined } from './names.js'

const SHOWN = 2

// The most pressing of those that were not put away.
export function notices(desk, putAway) {
  const { board, counter } = desk
  const all = [...helps(desk), ...(board.clock_suspected ? [clock(desk)] : []), ...deviceNotices(board, counter), ...moved(desk)]
  const ids = new Set(all.map((one) => one.id))
  desk.read.forEach((id) => ids.has(id) || desk.read.delete(id))
  return all.filter((one) => !desk.read.has(one.id)).slice(0, SHOWN).map((one) => shown(one, putAway))
}

function shown({ id, words, bad, act }, putAway) {
  const away = button(say('staff.put_away'), () => putAway(id), { kind: 'small plain' })
  return alert(words, { kind: bad ? 'bad' : '', keys: [act && button(act.words, act.press, { kind: 'small' }), away].filter(Boolean) })
}

function helps(desk) {
  const wanted = [...desk.board.helps].sort((a, b) => (a.answered_at !== null) - (b.answered_at !== null) || Date.parse(a.since) - Date.parse(b.since))
  return wanted.map((wish) => {
    const values = { name: wish.kiosk, at: time(wish.since), c: wish.counter }
    if (wish.answered_at === null) {
      const come = () => desk.send('come', `/kiosks/${encodeURIComponent(wish.kiosk)}/help/answer`, { counter: desk.counter })
      return { id: `help ${wish.kiosk} ${wish.since}`, bad: true, words: say('staff.help_wanted', values), act: { words: say('staff.help_come'), press: come } }
    }
    const goes = wish.counter === null ? 'staff.help_guide_goes' : wish.counter === desk.counter ? 'staff.help_you_go' : 'staff.help_goes'
    return { id: `help ${wish.kiosk} ${wish.since} answered`, words: say(goes, values) }
  })
}

const clock = (desk) => ({ id: 'clock', bad: true, words: say('staff.clock_suspected'), act: { words: say('staff.confirm_day'), press: () => confirmDay(desk) } })

// Whose fields are served elsewhere today, and the way back.
function moved(desk) {
  const { board, centre, counter } = desk
  return [...board.reassignments].reverse().flatMap((move) => {
    const to = board.counters.find((c) => c.number === move.to)
    const from = board.counters.find((c) => c.number === move.counter)
    const home = centre.counters.find((c) => c.number === move.to)?.categories ?? []
    const held = move.categories.filter((k) => to?.categories.includes(k) && !from?.categories.includes(k) && !home.includes(k))
    if (!held.length || ![move.counter, move.to].includes(counter)) return []
    const values = { c: move.counter, to: move.to, fields: joined(centre, held) }
    const give = () => desk.send('reassign', `/counters/${move.to}/reassign`, { to: move.counter, categories: held })
    const may = desk.mine === null || desk.mine.includes(move.to)
    const words = say(move.to === counter ? 'staff.moved_here' : 'staff.moved_away', values)
    return [{ id: `moved ${move.seq}`, words, act: may && { words: say('staff.give_back'), press: give } }]
  })
}
