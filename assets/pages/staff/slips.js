// Numbers that were printed beforehand and given out by hand, entered when the system is back.
import { field, input } from '../kit/controls.js'
import { say, time, words } from '../kit/words.js'
import { choose } from './choosing.js'

// 8:05, 8h05, 8g05, 0805 or 8 alone, as people write it on a slip.
const TIME = /^(\d{1,2})\s*[:.hg]?\s*([0-5]\d)?$/

export async function slips(desk) {
  const labels = [say('staff.from_no'), say('staff.to_no'), say('staff.given_from')]
  const fields = labels.map((label) => field(label, input({ class: 'digits' })))
  const asked = await choose(say('staff.slips'), { details: [say('staff.slips_note')], fields, keys: [{ id: 'typed', words: say('staff.enter'), main: true }] })
  if (!asked?.texts.some(Boolean)) return
  const [first, end, given] = asked.texts.map((text) => text.toUpperCase())
  const last = end || first
  const among = fieldsOf(desk.centre, last)
  if (!among.length) return desk.tell(say('staff.refused_no_slip'), true)
  if (among.length > 1 && !first) return desk.tell(say('staff.slips_first'), true)
  const since = given ? sinceThen(desk.now(), given) : null
  if (given && since === null) return desk.tell(say('staff.slips_time'), true)
  const category = among.length === 1 ? among[0].id : await whichField(among, first === last ? last : `${first}–${last}`)
  if (!category) return
  const body = { category, last, ...(first ? { first } : {}), ...(since ? { since } : {}) }
  const told = await desk.send('slips', '/tickets/slips', body)
  if (told) desk.tell(told.numbers.length ? say('staff.slips_told', { n: told.numbers.length, no: told.numbers.join(', ') }) : say('staff.slips_known'))
}

async function whichField(among, no) {
  const rows = among.map((one) => ({ id: one.id, words: words(one.name), sign: one.icon }))
  const chosen = await choose(say('staff.slips_field_q', { no }), { details: [say('staff.slips_field_note')], rows })
  return chosen?.id ?? null
}

// The fields whose series the number is of: the longest that it begins with.
function fieldsOf(centre, number) {
  const found = centre.categories.filter((one) => number.startsWith(one.series))
  const longest = Math.max(0, ...found.map((one) => one.series.length))
  return found.filter((one) => one.series.length === longest)
}

// That time of today by the centre's clock; null: none, or still to come.
function sinceThen(now, text) {
  const found = TIME.exec(text.toLowerCase())
  if (!found) return null
  const [hours, minutes] = time(now).split(':').map(Number)
  const ago = hours * 60 + minutes - (Number(found[1]) * 60 + Number(found[2] ?? 0))
  return ago < 0 || Number(found[1]) > 23 ? null : new Date(now.getTime() - ago * 60000).toISOString()
}
