// The page to sign in: a PIN at a counter, or a password; then on to where one wanted to go.
import { call, signIn } from '../kit/api.js'
import { alert, button, card, field, input, tabs } from '../kit/controls.js'
import { el } from '../kit/dom.js'
import { header } from '../kit/header.js'
import { knows, onLanguage, say } from '../kit/words.js'
import { home, wanted } from './wanted.js'

const KEPT = 'denluot-sign-in'
const COUNTER = /^[1-9][0-9]?$/
const kept = JSON.parse(read() ?? '{}')
const typed = { login: kept.login ?? '', counter: kept.counter ?? '', password: '', pin: '' }
const notes = el('div', { class: 'stack' })
const place = el('div')
const next = wanted(location)
let way = kept.way ?? (next === null || next.startsWith('/staff') ? 'pin' : 'password')
let waitUntil = 0
let note = null

header()
document.body.append(el('main', { class: 'body sign-in' }, card(null, notes, place)))
draw()
onLanguage(draw)
await look()

// Who is signed in here already may go on; whose session ended is told why.
async function look() {
  try {
    const session = await call('GET', '/session', undefined, undefined, { stay: true })
    const on = () => location.assign(next ?? home(session.role))
    tell(() => alert(say('page.sign_in.here', { name: session.name }), { keys: [button(say('page.sign_in.go_on'), on, { kind: 'main' })] }))
  } catch (refusal) {
    const id = `problem.${refusal.code}`
    if (refusal.code?.startsWith('SESSION_') && knows(id)) tell(() => alert(say(id)))
  }
}

function draw() {
  const pages = [
    { id: 'pin', title: say('page.sign_in.by_pin'), show: () => form('pin') },
    { id: 'password', title: say('page.sign_in.by_password'), show: () => form('password') },
  ]
  const onChoose = (id) => (way = id)
  place.replaceChildren(tabs(pages, { chosen: way, label: say('page.sign_in.ways'), onChoose }))
  if (note) notes.replaceChildren(note())
}

function tell(made) {
  note = made
  notes.replaceChildren(...(made ? [made()] : []))
}

function form(kind) {
  const login = field(say('page.sign_in.login'), box('login', { autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' }))
  const secret = kind === 'pin' ? pin() : password()
  const counter = field(say(`page.sign_in.${kind === 'pin' ? 'counter' : 'counter_maybe'}`), box('counter', { inputmode: 'numeric', maxlength: '2', class: 'digits' }), { hint: kind === 'pin' ? say('page.sign_in.counter_guide') : null })
  const enter = button(say('page.sign_in.enter'), () => submit(kind, { login, secret, counter }), { kind: 'main wide', sign: 'person' })
  const made = el('form', { class: 'stack', novalidate: true, onsubmit: pressed }, login, secret, counter, enter, el('p', { class: 'small quiet' }, say('page.sign_in.forgot')))
  function pressed(event) {
    event.preventDefault()
    enter.click()
  }
  made.append(el('input', { type: 'submit', hidden: true, tabindex: '-1' }))
  return made
}

function pin() {
  return field(say('page.sign_in.pin'), box('pin', { type: 'password', inputmode: 'numeric', autocomplete: 'off', maxlength: '12', class: 'digits' }))
}

function password() {
  const control = box('password', { type: 'password', autocomplete: 'current-password' })
  const made = field(say('page.sign_in.password'), control)
  const show = button(say('page.sign_in.show'), () => {
    const open = control.type === 'password'
    control.type = open ? 'text' : 'password'
    show.lastChild.textContent = say(`page.sign_in.${open ? 'hide' : 'show'}`)
    show.setAttribute('aria-pressed', String(open))
    control.focus()
  }, { kind: 'small plain', 'aria-pressed': 'false' })
  const caps = el('p', { class: 'hint', hidden: true }, say('page.sign_in.caps'))
  control.addEventListener('keyup', (event) => (caps.hidden = !event.getModifierState?.('CapsLock')))
  const row = el('div', { class: 'secret' })
  control.replaceWith(row)
  row.append(control, show)
  made.append(caps)
  return made
}

function box(name, attributes) {
  const made = input({ name, value: typed[name], ...attributes })
  made.addEventListener('input', () => {
    typed[name] = made.value
    made.removeAttribute('aria-invalid')
  })
  return made
}

async function submit(kind, fields) {
  if (Date.now() < waitUntil || !complete(kind, fields)) return
  tell(null)
  const body = { login: typed.login.trim(), [kind]: typed[kind] }
  if (typed.counter) body.counter = Number(typed.counter)
  try {
    const session = await signIn(body)
    keep({ way: kind, login: body.login, counter: typed.counter })
    location.assign(next ?? home(session.role))
  } catch (refusal) {
    refused(refusal, kind, fields)
  }
}

// The first field that is missing says so, and has the focus.
function complete(kind, { login, secret, counter }) {
  const missing = say('page.sign_in.missing')
  const wrong = [
    [login, typed.login.trim() ? null : missing],
    [secret, typed[kind] ? null : missing],
    [counter, !typed.counter || COUNTER.test(typed.counter) ? null : say('page.sign_in.missing_counter')],
  ]
  wrong.forEach(([box, text]) => box.wrong(text))
  const first = wrong.find(([, text]) => text)
  first?.[0].control.focus()
  return !first
}

function refused(refusal, kind, { secret, counter }) {
  typed[kind] = secret.control.value = ''
  const waits = refusal.code === 'SIGN_IN_LOCKED' ? refusal.problem.wait_s : null
  if (waits) count(waits)
  else tell(() => alert(refusal.words, { kind: 'bad' }))
  const about = ['COUNTER_NEEDED', 'UNKNOWN_COUNTER', 'COUNTER_NOT_ALLOWED', 'COUNTER_BUSY']
  ;(about.includes(refusal.code) ? counter : secret).control.focus()
}

// Says how long it is still to wait, and counts it down; it is read aloud once.
function count(seconds) {
  waitUntil = Date.now() + seconds * 1000
  const left = () => Math.max(0, Math.ceil((waitUntil - Date.now()) / 1000))
  const clock = (s) => `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`
  const words = () => say('page.sign_in.wait', { left: clock(left()) })
  const show = () => {
    if (left() === 0) return tell(null)
    const said = notes.querySelector('.alert.bad')
    said?.removeAttribute('role')
    said?.querySelector('p').replaceChildren(words())
    setTimeout(show, 1000)
  }
  tell(() => alert(words(), { kind: 'bad' }))
  setTimeout(show, 1000)
}

function read() {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null
  }
}

function keep(what) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(what))
  } catch {
    // A browser that keeps nothing asks again.
  }
}
