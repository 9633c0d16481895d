// A new device: the six digits that it shows, and which of the settings' devices it is.
import { alert, button, select, toast } from '../../kit/controls.js'
import { el } from '../../kit/dom.js'
import { question, send, Wrong } from '../asking.js'
import { t } from '../texts.js'

const KINDS = ['kiosk', 'display', 'signs', 'keypads', 'console', 'desk']
const FREE_NAME = 'other '
const TAKEN = 'taken '

export class Pairing {
  constructor(hall, done) {
    this.hall = hall
    this.done = done
    this.digits = el('input', { type: 'text', id: 'pair-code', class: 'digits', inputmode: 'numeric', autocomplete: 'off', maxlength: '7', placeholder: '000 000' })
    this.name = select([], { id: 'pair-name', onchange: () => this.chosen() })
    this.own = el('input', { type: 'text', id: 'pair-own', autocomplete: 'off', maxlength: '64' })
    this.ownField = el('div', { class: 'field', hidden: true }, el('label', { for: 'pair-own' }, t('device_name')), this.own)
    this.said = el('div', { class: 'said' })
    const form = el('form', { class: 'stack', onsubmit: (event) => event.preventDefault() },
      el('div', { class: 'field' }, el('label', { for: 'pair-code' }, t('pair_code')), this.digits),
      el('div', { class: 'field' }, el('label', { for: 'pair-name' }, t('pair_name')), this.name),
      this.ownField, this.said, button(t('pair_go'), () => this.pair(), { kind: 'main', type: 'submit' }))
    this.waits = el('p', { class: 'quiet' })
    this.element = el('section', { class: 'card', 'aria-labelledby': 'pair-title' },
      el('h2', { id: 'pair-title' }, t('pair_title')), el('ol', { class: 'steps' }, [1, 2, 3].map((n) => el('li', {}, t(`pair_step_${n}`)))), this.waits, form)
  }

  show({ free, devices, open }) {
    this.waits.textContent = open ? t('pair_open', { n: open }) : ''
    this.waits.hidden = !open
    const shown = JSON.stringify([free, devices.map((one) => one.name)])
    if (this.shown === shown) return
    this.shown = shown
    const { value } = this.name
    const groups = KINDS.map((kind) => {
      const names = (free[kind] ?? []).map((name) => el('option', { value: `${kind} ${name}` }, name))
      if (kind === 'console' || kind === 'desk') names.push(el('option', { value: `${FREE_NAME}${kind}` }, t('other_name')))
      return names.length ? el('optgroup', { label: t(`kind_${kind}`) }, names) : null
    })
    const taken = devices.map((one) => el('option', { value: `${TAKEN}${one.name}` }, one.name))
    if (taken.length) groups.push(el('optgroup', { label: t('pair_instead') }, taken))
    this.name.replaceChildren(el('option', { value: '' }, t('pair_choose')), ...groups.filter(Boolean))
    this.name.value = value
    if (this.name.selectedIndex < 0) this.name.value = ''
  }

  chosen() {
    this.ownField.hidden = !this.name.value.startsWith(FREE_NAME)
    if (!this.ownField.hidden) this.own.focus()
  }

  async pair() {
    this.said.replaceChildren()
    try {
      await this.confirm(this.wanted())
    } catch (error) {
      if (!(error instanceof Wrong) && error.status === undefined) throw error
      this.said.replaceChildren(alert(error instanceof Wrong ? error.message : error.words, { kind: 'bad' }))
    }
  }

  // What is sent: the name tells the kind, and a console's name its counter.
  wanted() {
    const code = this.digits.value.replace(/\D/g, '')
    if (code.length !== 6) throw new Wrong(t('pair_six'))
    const { value } = this.name
    if (!value) throw new Wrong(t('pair_which'))
    if (value.startsWith(TAKEN)) return { code, name: value.slice(TAKEN.length), replace: true }
    if (!value.startsWith(FREE_NAME)) return { code, ...ofSettings(value) }
    const name = this.own.value.trim()
    if (!name) throw new Wrong(t('pair_own'))
    return { code, name }
  }

  async confirm(body) {
    if (body.replace && !(await sure(body.name))) return
    const said = await send('/pairings/confirm', body)
    toast(t('paired_told', { name: said.name, kind: t(`kind_${said.kind}`) }))
    this.digits.value = this.own.value = ''
    this.name.value = ''
    this.ownField.hidden = true
    this.digits.focus()
    this.done()
  }
}

function ofSettings(value) {
  const at = value.indexOf(' ')
  const name = value.slice(at + 1)
  const counter = value.startsWith('console ') && /^console-(\d+)$/.exec(name)
  return counter ? { name, counters: [Number(counter[1])] } : { name }
}

const sure = (name) =>
  question({ title: t('replace_q', { name }), notes: [t('replace_note')], keys: [{ text: t('replace_go'), kind: 'danger', run: () => true }] })

