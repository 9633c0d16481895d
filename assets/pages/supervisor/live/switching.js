// Opening or stopping the giving of numbers, and what is said to the whole hall.
import { button, check } from '../../kit/controls.js'
import { el, icon } from '../../kit/dom.js'
import { say, time, words } from '../../kit/words.js'
import { checks, chips, question, sendAndSay, typed, untilWhen } from '../asking.js'
import { keyed, put } from '../rows.js'
import { t } from '../texts.js'
import { reassigned, titled } from './counter.js'

const HOURS = [30, 60, 120]
const KINDS = ['closing_soon', 'technical', 'free']

// `was`: the switch that is to be changed, most likely back: until the same time, for the same fields.
export function switchIssuing(hall, was = null) {
  const ways = [['open', say('staff.switch_open')], ['close', say('staff.switch_close')]]
  const open = chips(t('switch_q'), ways, was?.open ? 'close' : 'open')
  const until = untilWhen(hall, t('switch_until'), HOURS, { at: was?.until })
  const fields = checks(t('switch_fields'), hall.centre.categories.map((one) => [one.id, words(one.name)]), was?.categories ?? [])
  const body = () => {
    const chosen = fields.value()
    return { open: open.value() === 'open', until: until.value(), categories: chosen.length ? chosen : null }
  }
  const keys = [{ text: t('switch_go'), kind: 'main', path: '/issuing', body, done: say('staff.switched_told') }]
  return question({ title: say('staff.switch'), notes: [say('staff.switch_note')], parts: [open, until, fields], keys })
}

export function postMessage(hall) {
  const kind = chips(t('message_q'), KINDS.map((one) => [one, say(`staff.message_${one}`)]), 'closing_soon')
  const vi = typed(say('staff.message_vi'), { maxlength: '200', hidden: true })
  const en = typed(say('staff.message_en'), { maxlength: '200', hidden: true, lang: 'en' })
  kind.onChange((value) => {
    vi.element.hidden = en.element.hidden = value !== 'free'
    if (value === 'free') vi.control.focus()
  })
  const until = untilWhen(hall, t('message_until'), HOURS, { endless: say('staff.message_until_end') })
  const spoken = check(say('staff.message_spoken'), { checked: true })
  const body = () => {
    const free = kind.value() === 'free'
    const text = free ? { vi: vi.needed(say('staff.message_write_note')), en: en.value() || null } : null
    return { kind: kind.value(), text, until: until.value(), spoken: spoken.control.checked }
  }
  const keys = [{ text: say('staff.message_post'), kind: 'main', path: '/messages', body, done: say('staff.message_told') }]
  return question({ title: say('staff.messages'), notes: [say('staff.messages_note')], parts: [kind, vi, en, until, spoken], keys })
}

// What was changed for today and can be ended: messages, switched issuing, moved fields.
export class Today {
  constructor(hall) {
    this.hall = hall
    this.rows = el('ul', { class: 'today', id: 'today' })
    this.none = el('p', { class: 'quiet' }, t('today_none'))
    const keys = el('div', { class: 'keys-row' },
      button(say('staff.message_post'), () => { postMessage(hall) }, { kind: 'small', sign: 'speaker' }),
      button(t('issuing'), () => { switchIssuing(hall) }, { kind: 'small', sign: 'ticket' }))
    this.element = el('section', { class: 'card', 'aria-labelledby': 'today-title' },
      el('div', { class: 'card-head' }, el('h2', { id: 'today-title' }, t('today')), keys), this.none, this.rows)
  }

  show() {
    const found = [...this.messages(), ...this.switches(), ...this.moves()]
    this.none.hidden = found.length > 0
    keyed(this.rows, found, (one) => one.id, (one) => row(one))
  }

  messages() {
    return this.hall.board.messages.map((one) => {
      const what = one.text ? words(one.text) : say(`staff.message_${one.kind}`)
      return {
        id: `message ${one.seq}`, sign: 'speaker',
        words: one.until ? t('message_until_at', { what, at: time(one.until) }) : t('message_since', { what, at: time(one.at) }),
        text: say('staff.message_end_short'), path: `/messages/${one.seq}/end`, body: () => ({}),
        done: say('staff.message_ended_told'),
      }
    })
  }

  // A switch whose time is over, or that a newer one has undone, stands on the board all day.
  switches() {
    const { hall } = this
    const lasting = hall.board.switches.filter((one) => Date.parse(one.until) > hall.now())
    return lasting.filter((one, at) => !lasting.slice(at + 1).some((later) => covers(later, one))).map((one) => ({
      id: `switch ${one.seq}`, sign: one.open ? 'ticket' : 'closed',
      words: t(one.open ? 'switched_open' : 'switched_closed', {
        at: time(one.until), fields: one.categories ? hall.fieldNames(one.categories) : say('staff.all_fields'),
      }),
      text: t('change'), press: () => { switchIssuing(hall, one) },
    }))
  }

  moves() {
    const { hall } = this
    return reassigned(hall).map((move) => ({
      id: `move ${move.seq} ${move.categories}`, sign: 'transfer',
      words: say('staff.moved_away', { c: move.counter, to: move.to, fields: hall.fieldNames(move.categories) }),
      text: say('staff.give_back'), path: `/counters/${move.to}/reassign`,
      body: () => ({ to: move.counter, categories: move.categories }), done: t('given_back_told', { name: titled(hall, move.counter) }),
    }))
  }
}

const covers = (later, one) =>
  Date.parse(later.until) >= Date.parse(one.until) &&
  (!later.categories || Boolean(one.categories?.every((id) => later.categories.includes(id))))

function row(first) {
  const text = el('span', { class: 'fill' })
  const press = first.press ?? (() => sendAndSay(first.path, first.body(), first.done))
  const key = button(first.text, press, { kind: 'small' })
  const made = el('li', {}, icon(first.sign), text, key)
  made.update = (next) => put(text, next.words)
  made.update(first)
  return made
}
