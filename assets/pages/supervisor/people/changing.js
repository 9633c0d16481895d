// Accounts: made, changed, given a new secret that is shown once, unlocked, taken out of use.
import { post, who } from '../../kit/api.js'
import { toast } from '../../kit/controls.js'
import { el } from '../../kit/dom.js'
import { checks, chips, question, send, typed, Wrong } from '../asking.js'
import { t } from '../texts.js'
import { madePassword, madePin } from './secrets.js'

const ROLES = ['staff', 'guide', 'supervisor', 'reports', 'admin']
const RANK = { reports: 0, guide: 1, staff: 1, supervisor: 2, admin: 3 }

// Roles that whoever is signed in may give.
const given = () => ROLES.filter((role) => who()?.role === 'admin' || RANK[role] < (RANK[who()?.role] ?? 0))

export function addPerson(hall, done) {
  const name = typed(t('person_name'), { maxlength: '64' })
  const login = typed(t('login'), { maxlength: '32', hint: t('login_hint'), autocapitalize: 'none', spellcheck: 'false' })
  let proposed = ''
  name.control.addEventListener('input', () => {
    if (login.control.value === proposed) login.control.value = proposed = loginOf(name.value())
  })
  const role = roleField('staff')
  const counters = countersField(hall, null)
  showCounters(role, counters)
  const run = async () => {
    const password = madePassword()
    const pin = role.value() === 'staff' || role.value() === 'guide' ? madePin() : null
    const body = { login: login.needed(t('login_needed')), name: name.needed(t('person_name_needed')), role: role.value(), counters: chosen(role, counters), password, pin }
    const said = await post('/people', body)
    done()
    return () => shownOnce(said, { password, pin })
  }
  return question({ title: t('person_add'), parts: [name, login, role, counters], keys: [{ text: t('person_make'), kind: 'main', run }] })
}

export function changePerson(hall, person, done) {
  const name = typed(t('person_name'), { value: person.name, maxlength: '64' })
  const role = roleField(person.role)
  const counters = countersField(hall, person.counters)
  showCounters(role, counters)
  const run = async () => {
    await send(path(person), { name: name.needed(t('person_name_needed')), role: role.value(), counters: chosen(role, counters) })
    toast(t('person_changed', { name: name.value() }))
    done()
  }
  return question({ title: t('person_change_q', { name: person.name }), parts: [name, role, counters], keys: [{ text: t('save'), kind: 'main', run }] })
}

export function newPassword(person, done) {
  if (isOwn(person)) return ownPassword(person, done)
  const run = async () => {
    const password = madePassword()
    await post(path(person, '/password'), { password })
    done()
    return () => shownOnce(person, { password })
  }
  return question({ title: t('password_q', { name: person.name }), notes: [t('secret_note')], keys: [{ text: t('password_new'), kind: 'main', run }] })
}

// One's own: thought up by oneself, and only for who knows the one in use.
function ownPassword(person, done) {
  const current = currentPassword()
  const fresh = hidden(t('password_new'), 'new-password', { hint: t('password_hint') })
  const again = hidden(t('password_again'), 'new-password')
  const run = async () => {
    const password = fresh.control.value
    fresh.needed(t('password_needed'))
    if (again.control.value !== password) throw new Wrong(t('password_differs'))
    await post(path(person, '/password'), { password, ...current.said() })
    toast(t('password_changed'))
    done()
  }
  return question({ title: t('password_own_q'), parts: [current, fresh, again], keys: [{ text: t('password_change'), kind: 'main', run }] })
}

export function newPin(person, done) {
  const current = isOwn(person) ? currentPassword() : null
  const proof = () => current?.said() ?? {}
  const run = async () => {
    const pin = madePin()
    await post(path(person, '/pin'), { pin, ...proof() })
    done()
    return () => shownOnce(person, { pin })
  }
  const drop = { text: t('pin_drop'), path: path(person, '/pin'), body: () => ({ pin: null, ...proof() }), done: t('pin_dropped', { name: person.name }) }
  const keys = [...(person.has_pin ? [drop] : []), { text: t('pin_new'), kind: 'main', run }]
  return question({ title: t('pin_q', { name: person.name }), notes: [t('secret_note')], parts: current ? [current] : [], keys }).then(done)
}

const isOwn = (person) => person.login === who()?.login

const hidden = (label, autocomplete, more = {}) => typed(label, { type: 'password', maxlength: '256', autocomplete, ...more })

// `said()`: the password in use, or Wrong.
function currentPassword() {
  const field = hidden(t('password_current'), 'current-password')
  const said = () => field.needed(t('password_current_needed')) && { current: field.control.value }
  return { ...field, said }
}

export const unlockPerson = (person, done) =>
  simply(person, '/unlock', {}, { title: t('unlock_q', { name: person.name }), note: t('unlock_note'), text: t('unlock'), told: t('unlocked', { name: person.name }), done })

export const signOutPerson = (person, done) =>
  simply(person, '/sign-out', {}, { title: t('sign_out_q', { name: person.name }), note: t('sign_out_note'), text: t('sign_person_out'), told: t('signed_out', { name: person.name }), done })

const DISABLE = { question: 'disable_q', note: 'disable_note', key: 'disable', told: 'disabled_told', kind: 'danger' }
const ENABLE = { question: 'enable_q', note: 'enable_note', key: 'enable', told: 'enabled_told', kind: 'main' }

export function disablePerson(person, done) {
  const { name, disabled } = person
  const { question: asked, note, key, told, kind } = disabled ? ENABLE : DISABLE
  const said = { title: t(asked, { name }), note: t(note), text: t(key), told: t(told, { name }), done, kind }
  return simply(person, '/disable', { disabled: !disabled }, said)
}

function simply(person, rest, body, { title, note, text, told, done, kind = 'main' }) {
  const keys = [{ text, kind, path: path(person, rest), body: () => body, done: told }]
  return question({ title, notes: [note], keys }).then(done)
}

// A secret is read out or written down now; nobody can see it again.
function shownOnce(person, { password = null, pin = null }) {
  const rows = [[t('login'), person.login], password && [t('password'), password], pin && [t('pin'), pin]]
  const shown = rows.filter(Boolean).map(([name, value]) => [el('dt', {}, name), el('dd', { class: 'secret' }, value)])
  return question({ title: person.name, notes: [t('secret_once'), el('dl', { class: 'facts' }, shown)], keys: [{ text: t('secret_noted'), kind: 'main', run: () => true }] })
}

const path = (person, rest = '') => `/people/${encodeURIComponent(person.login)}${rest}`

function roleField(role) {
  const options = given().includes(role) ? given() : [role, ...given()]
  return chips(t('role'), options.map((one) => [one, t(`role_${one}`)]), role)
}

function countersField(hall, counters) {
  const options = hall.centre.counters.map((one) => [String(one.number), t('counter_n', { c: one.number })])
  return checks(t('person_counters'), options, (counters ?? []).map(String))
}

// Guides and readers of reports sit at no counter.
function showCounters(role, counters) {
  const show = (value) => { counters.element.hidden = value === 'guide' || value === 'reports' }
  role.onChange(show)
  show(role.value())
}

function chosen(role, counters) {
  const found = counters.element.hidden ? [] : counters.value().map(Number)
  return found.length ? found : null
}

// Nguyễn Thị Lan: lan.nguyen
function loginOf(name) {
  const plain = name.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/[^a-z\s]/g, '')
  const parts = plain.split(/\s+/).filter(Boolean)
  return parts.length > 1 ? `${parts[parts.length - 1]}.${parts[0]}` : (parts[0] ?? '')
}
