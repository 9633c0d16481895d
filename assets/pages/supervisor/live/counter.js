// One counter: open, pause until a time, close, and who takes over what it serves.
import { el } from '../../kit/dom.js'
import { say, time } from '../../kit/words.js'
import { checks, chips, question, untilWhen } from '../asking.js'
import { t } from '../texts.js'

const REASONS = ['break', 'meeting', 'technical', 'end', 'other']

export function openCounter(hall, number) {
  const { state } = hall.counter(number)
  const path = `/counters/${number}`
  const open = { text: say(state === 'paused' ? 'staff.resume' : 'staff.open'), kind: 'main', path: `${path}/open`, done: t('opened_told', { c: number }) }
  const keys = [
    state !== 'closed' && { text: say('staff.close_short'), kind: 'danger', next: () => closeCounter(hall, number) },
    { text: say('staff.reassign'), next: () => reassign(hall, number) },
    state === 'open' ? { text: say('staff.pause_short'), next: () => pauseCounter(hall, number) } : open,
  ]
  const serves = el('p', { class: 'quiet' }, t('serves', { fields: hall.fieldNames(hall.counter(number).categories) || '–' }))
  return question({ title: titled(hall, number), notes: [...standing(hall, number), serves], keys: keys.filter(Boolean) })
}

export function pauseCounter(hall, number) {
  const reason = chips(say('staff.reason'), REASONS.map((one) => [one, say(`staff.pause_${one}`)]), 'break')
  const back = untilWhen(hall, say('staff.back_at_q'), [15, 30, 60], { endless: say('staff.back_unknown') })
  const body = () => ({ reason: reason.value(), back_at: back.value() })
  const path = `/counters/${number}/pause`
  const keys = [{ text: say('staff.pause_short'), kind: 'main', path, body, done: t('paused_told', { c: number }) }]
  return question({ title: t('pause_q', { c: number }), notes: leaving(hall, number), parts: [reason, back], keys })
}

export function closeCounter(hall, number) {
  const { current } = hall.counter(number)
  const ends = current && say('staff.close_current', { no: current.number })
  const over = { text: say('staff.reassign'), next: () => reassign(hall, number) }
  const close = { text: say('staff.close'), kind: 'danger', path: `/counters/${number}/close`, done: t('closed_told', { c: number }) }
  return question({
    title: say('staff.close_confirm', { c: number }),
    notes: [ends, ...leaving(hall, number)],
    keys: hall.at(number).alone ? [over, close] : [close],
  })
}

export function reassign(hall, number) {
  const own = hall.counter(number).categories
  const title = t('reassign_title', { c: number })
  if (!own.length) return question({ title, notes: [t('serves_nothing')] })
  const others = hall.board.counters.filter((one) => one.number !== number)
  const open = others.filter((one) => one.state === 'open')
  const choices = (open.length ? open : others).map((one) => [String(one.number), titled(hall, one.number)])
  const what = checks(t('which_fields'), own.map((id) => [id, hall.fieldName(id)]), own)
  const to = chips(say('staff.reassign_q', { c: number }), choices, choices[0]?.[0], { column: true })
  const body = () => ({ to: Number(to.value()), categories: what.needed(t('choose_field')) })
  const path = `/counters/${number}/reassign`
  const keys = [{ text: say('staff.reassign'), kind: 'main', path, body, done: t('reassigned_told') }]
  return question({ title, notes: [t('reassign_note'), !open.length && say('staff.no_taker')], parts: [what, to], keys })
}

// Fields that another counter serves today and that belong elsewhere, the newest first.
export function reassigned(hall) {
  const { board, centre } = hall
  return [...board.reassignments].reverse().flatMap((move) => {
    const there = hall.counter(move.to)?.categories ?? []
    const here = hall.counter(move.counter)?.categories ?? []
    const home = centre.counters.find((one) => one.number === move.to)?.categories ?? []
    const categories = move.categories.filter((id) => there.includes(id) && !here.includes(id) && !home.includes(id))
    return categories.length ? [{ ...move, categories }] : []
  })
}

export const titled = (hall, number) => t('counter_named', { c: number, name: hall.counterName(number) })

function standing(hall, number) {
  const { current } = hall.counter(number)
  return [current && t('here_now', { no: current.number, at: time(current.called_at) }), ...leaving(hall, number)]
}

function leaving(hall, number) {
  const { alone } = hall.at(number)
  return alone ? [el('p', { class: 'doubt' }, t('alone_note', { c: number, n: alone }))] : []
}
