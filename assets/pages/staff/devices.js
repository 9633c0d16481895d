// What is wrong with devices, in words that say what to do: what has stopped first, what will last.
// An id tells device and trouble: put away, it is told anew when it comes again.
import { say, settings, time } from '../kit/words.js'

const CLOCK_TOLERANCE_S = 120
const BY_TENS = 20
const { printers, parts, at_counters: atCounters, lost } = settings.troubles

export function deviceNotices(board, counter) {
  const silent = board.devices.filter((device) => device.silent_since !== null)
  const heard = board.devices.filter((device) => device.silent_since === null)
  const printed = Object.keys(printers).flatMap((state) => heard.filter((d) => d.printer === state).map((d) => printer(d, printers[state])))
  return [
    ...printed.filter((notice) => notice.bad),
    ...silent.map((d) => ({ id: `device ${d.name} lost`, bad: true, words: say(lost[d.role] ?? 'staff.device_lost', { name: d.name, at: time(d.silent_since) }) })),
    ...heard.filter((d) => d.held).map((d) => ({ id: `device ${d.name} held`, words: say('staff.kiosk_held', { name: d.name, n: d.held }) })),
    ...heard.flatMap((d) => Object.keys(parts).flatMap((part) => down(d, part, counter))),
    ...printed.filter((notice) => !notice.bad),
    ...heard.filter((d) => Math.abs(d.clock_off_s) > CLOCK_TOLERANCE_S).map((d) => ({ id: `device ${d.name} clock`, words: say(d.clock_off_s > 0 ? 'staff.clock_ahead' : 'staff.clock_behind', { name: d.name, m: Math.round(Math.abs(d.clock_off_s) / 60) }) })),
  ]
}

function printer(device, trouble) {
  const left = device.tickets_left
  const id = `device ${device.name} ${device.printer}`
  const values = { name: device.name }
  if (device.printer !== 'low' || left === null) return { id, bad: trouble.alarm, words: say(trouble.words, values) }
  const n = left >= BY_TENS ? Math.floor(left / 10) * 10 : left
  return { id, bad: trouble.alarm, words: say('staff.paper_low_left', { ...values, n }) }
}

// Another counter's scanner is no matter of this one.
function down(device, part, counter) {
  const found = device.parts_down.filter((one) => one.part === part)
  let counters = found.map((one) => one.counter).filter((one) => one !== null).sort((a, b) => a - b)
  if (part === 'scanner' && counters.length) {
    counters = counters.filter((one) => one === counter)
    if (!counters.length) return []
  }
  if (!found.length) return []
  const id = part === 'scanner' ? 'staff.scanner_silent_at' : atCounters[part]
  const words = say((counters.length && id) || parts[part], { name: device.name, c: counters.join(', ') })
  return [{ id: `device ${device.name} ${part} ${counters}`, words }]
}
