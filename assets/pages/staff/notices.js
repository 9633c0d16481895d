// What the officer should look after, above the keys: people first, then the clock, then devices.
import { alert, button } from '../kit/controls.js'
import { say, time } from '../kit/words.js'
import { confirmDay } from './asking.js'
import { joined } from './names.js'

export function notices(desk) {
  const { board } = desk
  return [...helps(desk), ...(board.clock_suspected ? [clock(desk)] : []), ...moved(desk)]
}

function helps(desk) {
  const wanted = [...desk.board.helps].sort((a, b) => (a.answered_at !== null) - (b.answered_at !== null) || Date.parse(a.since) - Date.parse(b.since))
  return wanted.map((wish) => {
    const values = { name: wish.kiosk, at: time(wish.since), c: wish.counter }
    if (wish.answered_at === null) {
      const come = () => desk.send('come', `/kiosks/${encodeURIComponent(wish.kiosk)}/help/answer`, { counter: desk.counter })
      return alert(say('staff.help_wanted', values), { kind: 'bad', keys: [button(say('staff.help_come'), come, { kind: 'small' })] })
    }
    const goes = wish.counter === null ? 'staff.help_guide_goes' : wish.counter === desk.counter ? 'staff.help_you_go' : 'staff.help_goes'
    return alert(say(goes, values))
  })
}

const clock = (desk) => alert(say('staff.clock_suspected'), { kind: 'bad', keys: [button(say('staff.confirm_day'), () => confirmDay(desk), { kind: 'small' })] })

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
    return [alert(words, { keys: may ? [button(say('staff.give_back'), give, { kind: 'small' })] : [] })]
  })
}
