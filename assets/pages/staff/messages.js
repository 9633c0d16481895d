// Messages for everybody in the hall: what can be said, for how long, and what stands there.
import { field, input } from '../kit/controls.js'
import { say, time, words } from '../kit/words.js'
import { choose, numbered } from './choosing.js'

const MOST = 5
const FOR = [15, 60, 0]
const KINDS = { closing_soon: ['clock', 15], technical: ['alarm', 60], free: ['text-size', 60] }

export async function messages(desk) {
  const { board } = desk
  const free = board.messages.length < MOST
  const rows = Object.entries(KINDS).map(([kind, [sign]]) => ({ id: `new:${kind}`, words: say(`staff.message_${kind}`), sign, live: free }))
  board.messages.forEach((message) => rows.push({ id: `end:${message.seq}`, words: ending(message), sign: 'stop' }))
  const details = [say(free ? 'staff.messages_note' : 'staff.refused_messages')]
  const chosen = await choose(say('staff.messages'), { details, rows: numbered(rows) })
  if (!chosen) return
  const [what, which] = chosen.id.split(':')
  if (what === 'new') return post(desk, which)
  if (await desk.send('end-message', `/messages/${which}/end`, {})) desk.tell(say('staff.message_ended_told'))
}

function ending(message) {
  const what = message.text ? words(message.text) : say(`staff.message_${message.kind}`)
  return message.until ? say('staff.message_end_at', { what, at: time(message.until) }) : say('staff.message_end', { what })
}

async function post(desk, kind) {
  const own = kind === 'free'
  const rows = FOR.map((m) => ({ id: `for:${m}`, words: m ? say('staff.for_m', { m }) : say('staff.message_until_end'), mark: true, group: 'for' }))
  rows.push({ id: 'spoken', words: say('staff.message_spoken'), mark: true })
  const fields = own ? [field(say('staff.message_vi'), input({ maxlength: 400 })), field(say('staff.message_en'), input({ maxlength: 400 }))] : []
  const { voice } = desk.centre
  const said = { closing_soon: voice.closing, technical: voice.technical }[kind]
  const chosen = await choose(say(`staff.message_${kind}`), { details: [own ? say('staff.message_write_note') : words(said)], fields, rows, marked: [`for:${KINDS[kind][1]}`, 'spoken'], keys: [{ id: 'post', words: say('staff.message_post'), main: true }] })
  if (!chosen || (own && !chosen.texts[0])) return
  const minutes = Number([...chosen.marks].find((mark) => mark.startsWith('for:')).slice(4))
  const until = minutes ? new Date(Math.floor(desk.now().getTime() / 1000) * 1000 + minutes * 60000).toISOString() : null
  const text = own ? { text: { vi: chosen.texts[0], en: chosen.texts[1] || null } } : {}
  if (await desk.send('messages', '/messages', { kind, until, spoken: chosen.marks.has('spoken'), ...text })) desk.tell(say('staff.message_told'))
}
