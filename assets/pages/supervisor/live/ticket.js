// One ticket: why it is where it is, and what can be done about it.
import { get } from '../../kit/api.js'
import { el } from '../../kit/dom.js'
import { say, time, words } from '../../kit/words.js'
import { chips, question } from '../asking.js'
import { t } from '../texts.js'

const GIVEN = { proven: 'staff.give_proven', other: 'staff.give_other' }
const WITHDRAWN = { not_proven: 'staff.withdraw_not_proven', asked: 'staff.withdraw_asked', other: 'staff.withdraw_other' }
const CANCELLED = ['left', 'wrong', 'double', 'other']

export async function openTicket(hall, id) {
  const found = hall.find(id)
  if (!found) return null
  const { turn, where } = found
  const why = el('p', { class: 'why' }, t('why_loading'))
  explain(id, why)
  const waits = where === 'waiting'
  const keys = [
    where !== 'counter' && { text: say('staff.cancel_short'), kind: 'danger', next: () => cancelTicket(hall, id) },
    where !== 'counter' && { text: say(turn.priority ? 'staff.priority_withdraw' : 'staff.priority_give'), next: () => setPriority(hall, id) },
    where === 'parked' && { text: say('staff.return'), kind: 'main', path: `/tickets/${id}/return`, done: say('staff.returned_told', { no: turn.number }) },
  ]
  return question({
    title: say('staff.ticket_q', { no: turn.number }),
    notes: [facts(hall, found, waits), why],
    keys: keys.filter(Boolean),
  })
}

async function explain(id, place) {
  try {
    place.textContent = words((await get(`/tickets/${id}/explain`)).said)
  } catch (refusal) {
    place.textContent = refusal.words ?? ''
  }
}

function facts(hall, { turn, counter }, waits) {
  const seen = hall.outlookOf(turn.ticket)
  const rows = [
    [t('fact_for'), [turn.category, ...turn.also.map((stop) => stop.category)].map((one) => hall.fieldName(one)).join(', ')],
    turn.procedure && [t('fact_procedure'), hall.about(turn)],
    [t('fact_taken'), time(turn.issued_at)],
    waits && [t('fact_waited'), t('minutes', { m: hall.waitedMinutes(turn) })],
    seen?.expected && [t('fact_expected'), t('expected_at', { from: time(seen.expected.earliest), to: time(seen.expected.latest) })],
    counter && [t('fact_where'), t('counter_n', { c: counter })],
    turn.reason && CAUSES.has(turn.reason) && [say('staff.reason'), say(`staff.hold_${turn.reason}`)],
    turn.priority && [say('staff.priority_badge'), t('yes')],
    turn.absences > 0 && ['', say('staff.absent_n', { n: turn.absences })],
    turn.offline && ['', t('fact_offline')],
  ]
  const shown = rows.filter(Boolean).map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])
  return el('dl', { class: 'facts' }, shown)
}

const CAUSES = new Set(['paper', 'copy', 'form', 'fee', 'other'])

function cancelTicket(hall, id) {
  const { turn } = hall.find(id) ?? {}
  if (!turn) return null
  const reason = chips(say('staff.reason'), CANCELLED.map((one) => [one, say(`staff.cancel_${one}`)]), 'left')
  return question({
    title: say('staff.cancel_confirm_q', { no: turn.number }),
    notes: [say('staff.cancel_confirm_note')],
    parts: [reason],
    keys: [{ text: say('staff.cancel_short'), kind: 'danger', path: `/tickets/${id}/cancel`, body: () => ({ reason: reason.value() }), done: say('staff.cancelled', { no: turn.number }) }],
  })
}

function setPriority(hall, id) {
  const { turn } = hall.find(id) ?? {}
  if (!turn) return null
  const gives = !turn.priority
  const reasons = Object.entries(gives ? GIVEN : WITHDRAWN).map(([one, key]) => [one, say(key)])
  const reason = chips(say(gives ? 'staff.give_q' : 'staff.withdraw_q', { no: turn.number }), reasons, reasons[0][0])
  const classes = hall.centre.priority_classes.map((one) => [one.id, words(one.name)])
  const which = gives && classes.length ? chips(t('priority_class'), [['', t('not_said')], ...classes], '', { column: true }) : null
  const body = () => ({ priority: gives, reason: reason.value(), priority_class: which?.value() || null })
  const text = say(gives ? 'staff.priority_give' : 'staff.priority_withdraw')
  return question({
    title: `${text} · ${turn.number}`,
    parts: [reason, which].filter(Boolean),
    keys: [{ text, kind: 'main', path: `/tickets/${id}/priority`, body, done: t('priority_told', { no: turn.number }) }],
  })
}
