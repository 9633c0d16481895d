// The people with accounts: who they are, what they may do, and where they are signed in.
import { get, who } from '../../kit/api.js'
import { button, empty, input, pill } from '../../kit/controls.js'
import { el, icon } from '../../kit/dom.js'
import { date, say } from '../../kit/words.js'
import { question } from '../asking.js'
import { keyed, put } from '../rows.js'
import { t } from '../texts.js'
import { addPerson, changePerson, disablePerson, newPassword, newPin, signOutPerson, unlockPerson } from './changing.js'

const ANEW_MS = 10_000
const MANY = 8 // from so many people on, somebody is looked for by name

export class People {
  constructor(hall) {
    this.hall = hall
    this.people = []
    this.rows = el('ul', { class: 'people', id: 'people' })
    this.sums = el('p', { class: 'quiet' })
    this.none = empty(t('people_none'), 'people')
    this.search = input({ type: 'search', id: 'find-person', placeholder: t('find_person'), 'aria-label': t('find_person'), oninput: () => this.show() })
    const add = button(t('person_add'), () => { addPerson(hall, () => this.ask()) }, { kind: 'main small', sign: 'plus' })
    this.element = el('div', { class: 'dense' }, el('section', { class: 'card flush', 'aria-labelledby': 'people-title' },
      el('div', { class: 'card-head' }, el('div', {}, el('h2', { id: 'people-title' }, t('tab_people')), this.sums), el('div', { class: 'row' }, this.search, add)),
      this.none, this.rows))
    setInterval(() => { if (this.element.isConnected) this.ask() }, ANEW_MS)
  }

  async ask() {
    try {
      const { people } = await get('/people')
      this.people = people.sort((one, other) => spoken.compare(given(one), given(other)))
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal
      return
    }
    this.show()
  }

  show() {
    const wanted = bare(this.search.value)
    const found = this.people.filter((one) => bare(`${one.name} ${one.login}`).includes(wanted))
    const here = this.people.filter((one) => one.signed_in).length
    put(this.sums, t('people_here', { n: here, all: this.people.length }))
    this.search.hidden = this.people.length < MANY
    this.none.hidden = found.length > 0
    keyed(this.rows, found, (one) => one.login, (one) => this.row(one))
  }

  row(first) {
    let person = first
    const name = el('p', { class: 'who' })
    const login = el('p', { class: 'quiet cut' })
    const role = el('p', {})
    const counters = el('p', { class: 'quiet cut' })
    const state = el('p', { class: 'state' })
    const marks = el('div', { class: 'marks' })
    const more = button(t('more'), () => { this.open(person) }, { kind: 'small', 'aria-label': t('more_of_device', { name: first.name }) })
    const made = el('li', { class: 'person' }, icon('person'), el('div', {}, name, login), el('div', {}, role, counters), el('div', { class: 'how' }, state), marks, more)
    made.update = (next) => {
      person = next
      made.dataset.state = next.disabled ? 'closed' : next.signed_in ? 'alive' : 'away'
      put(name, next.login === who()?.login ? t('you', { name: next.name }) : next.name)
      put(login, next.login)
      put(role, t(`role_${next.role}`))
      put(counters, next.counters ? t('counters_n', { n: next.counters.join(', ') }) : t('every_counter'))
      counters.hidden = next.role === 'reports' || next.role === 'guide'
      put(state, stateWords(next))
      const shown = JSON.stringify([next.locked_s > 0, next.has_password, next.has_pin])
      if (marks.dataset.shown !== shown) marks.replaceChildren(...marksOf(next))
      marks.dataset.shown = shown
    }
    made.update(first)
    return made
  }

  open(person) {
    const done = () => this.ask()
    const rows = [
      [t('login'), person.login],
      [t('role'), t(`role_${person.role}`)],
      [say('page.supervisor.counters'), person.counters ? person.counters.join(', ') : t('every_counter')],
      [t('fact_state'), stateWords(person)],
      [t('sign_in_by'), [person.has_password && t('by_password'), person.has_pin && t('by_pin')].filter(Boolean).join(', ') || '–'],
      [t('person_made'), date(person.made_at)],
    ].map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])
    const acts = [
      [t('person_change'), () => changePerson(this.hall, person, done)],
      [t('password_new'), () => newPassword(person, done)],
      [t('pin_new'), () => newPin(person, done)],
      person.locked_s > 0 && [t('unlock'), () => unlockPerson(person, done)],
      person.signed_in > 0 && [t('sign_person_out'), () => signOutPerson(person, done)],
      [person.disabled ? t('enable') : t('disable'), () => disablePerson(person, done), person.disabled ? '' : 'danger'],
    ].filter(Boolean)
    const keys = acts.map(([text, next, kind]) => ({ text, next, kind }))
    return question({ title: person.name, notes: [el('dl', { class: 'facts' }, rows)], keys })
  }
}

function stateWords(person) {
  if (person.disabled) return t('person_disabled')
  if (person.at !== null) return t('person_at', { c: person.at })
  return person.signed_in ? t('person_here') : t('person_away')
}

function marksOf(person) {
  const marks = [
    person.locked_s > 0 && pill(t('person_locked', { m: Math.ceil(person.locked_s / 60) }), { kind: 'alarm', sign: 'alarm' }),
    !person.has_password && !person.has_pin && pill(t('no_secret'), { sign: 'info' }),
  ]
  return marks.filter(Boolean)
}

// By given name, which stands last, as lists of people are read here.
const spoken = new Intl.Collator('vi')
const given = ({ name }) => `${name.slice(name.lastIndexOf(' ') + 1)} ${name}`

// As people look for a name: without marks and capitals.
const bare = (text) => text.trim().toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '')
