// A page of the forms: single values, or rows of them; nothing is saved before it was looked at.
import { post } from '../../kit/api.js'
import { button, select, toast } from '../../kit/controls.js'
import { el, icon } from '../../kit/dom.js'
import { words } from '../../kit/words.js'
import { question, Wrong } from '../asking.js'
import { t } from '../texts.js'
import { fieldBox } from './fields.js'
import { Order } from './order.js'
import { previewOf } from './preview.js'
import { ask, mayLose } from './saving.js'
import { ServedBy } from './served_by.js'

const ORDERED = /^(categories|procedures)/ // what citizens see in the order of the file

export class FormPage {
  // `sections`: one, or several of a kind between which is chosen.
  constructor(kept, form, sections) {
    this.kept = kept
    this.form = form
    this.sections = sections
    this.state = el('p', { class: 'quiet', role: 'status' })
    this.saving = button(t('save_changes'), () => this.save(), { kind: 'main', disabled: true })
    this.back = button(t('give_up'), () => this.show(this.section), { disabled: true })
    this.content = el('div', { class: 'form' })
    const which = sections.length > 1 && select(sections.map((one) => [one.id, words(one.title)]), { 'aria-label': t('which_one'), onchange: () => this.other(which.value) })
    this.which = which
    this.title = el('h2', {})
    this.note = el('p', { class: 'quiet' })
    this.element = el('section', { class: 'card', 'aria-label': words(sections[0].title) },
      el('div', { class: 'card-head' }, which || this.title, el('div', { class: 'row' }, this.state, this.back, this.saving)), this.note, this.content)
    this.show(sections[0])
  }

  get changed() {
    return this.order.moves.length > 0 || this.boxes.some((one) => one.changed())
  }

  async other(id) {
    if (this.changed && !(await mayLose())) this.which.value = this.section.id
    else this.show(this.sections.find((one) => one.id === id))
  }

  show(section) {
    this.section = section
    this.boxes = []
    this.previews = []
    this.order = new Order(section.add?.path ?? '', () => this.heard())
    this.title.textContent = words(section.title)
    this.note.textContent = section.note ? words(section.note) : ''
    this.note.hidden = !section.note
    const rows = (section.rows ?? []).map((row) => this.row(row))
    const add = section.add && button(t('add_row'), () => this.add(section.add), { sign: 'plus', kind: 'small' })
    const single = this.grid(section.fields, this.boxes)
    this.content.replaceChildren(...[single, single && this.preview(this.boxes), rows, add].flat().filter(Boolean))
    this.heard()
  }

  // Fields beside each other; `boxes` gets them.
  grid(fields, boxes) {
    const made = fields.map((field) => fieldBox(field, this.form, () => this.heard()))
    boxes.push(...made)
    return made.length ? el('div', { class: 'field-grid' }, made.map((one) => one.element)) : null
  }

  row(row) {
    const made = []
    const grid = this.grid(row.fields, made)
    this.boxes.push(...made)
    const off = row.removable && button(t('row_remove'), () => this.remove(row, place), { kind: 'small danger' })
    const details = el('details', { class: 'form-row', 'data-path': row.path }, el('summary', {}, words(row.title)), grid, el('div', { class: 'row' }, this.preview(made), off))
    const place = ORDERED.test(this.section.id) ? this.movable(row, details) : details
    this.order.add(place)
    return place
  }

  // Moves a row up; it keeps the focus, so that it can be pressed again.
  movable(row, details) {
    const press = () => {
      this.order.raise(place)
      up.focus()
    }
    const up = el('button', { type: 'button', class: 'plain small', 'aria-label': t('row_up', { name: words(row.title) }), onclick: press }, icon('chevron-up'))
    const place = el('div', { class: 'movable' }, details, up)
    return place
  }

  preview(boxes) {
    const made = previewOf(this.section.id, boxes, this.form)
    if (made) this.previews.push(made)
    return made?.element
  }

  heard() {
    const { changed } = this
    this.saving.disabled = this.back.disabled = !changed
    this.state.textContent = changed ? t('not_saved') : ''
    this.previews.forEach((one) => one.draw())
  }

  // What was changed, as the server takes it; Wrong is marked at its field.
  changes() {
    const found = this.boxes.filter((one) => one.changed()).map((one) => ({ path: one.field.path, value: valueOf(one) }))
    const fields = found.map((one) => (one.value === null ? { path: one.path, remove: true } : one))
    return [...fields, ...this.order.moves]
  }

  async save(more = []) {
    this.boxes.forEach((one) => one.wrong(null))
    try {
      await this.send([...this.changes(), ...more])
    } catch (error) {
      if (!(error instanceof Wrong) && error.status === undefined) throw error
      toast(error instanceof Wrong ? error.message : error.words, { kind: 'bad' })
    }
  }

  async send(changes) {
    const said = await post('/settings/change', { changes })
    if (said.problems.length) {
      this.mark(said.problems)
      throw new Wrong(t('has_problems', { n: said.problems.length }))
    }
    const saved = await ask(this.kept.now, said, { wrong: (problems) => this.mark(problems), changed: () => this.kept.anew() })
    if (saved) this.kept.anew()
  }

  // Each mistake at its field; what belongs to none is said at the foot.
  mark(problems) {
    const other = problems.filter((problem) => {
      const path = this.order.read(problem.path)
      const box = this.boxes.find(({ field }) => path === field.path || path.startsWith(`${field.path}.`) || path.startsWith(`${field.path}[`))
      box?.wrong(words(problem).replace(`${problem.path}: `, ''), path.slice(box.field.path.length + 1))
      if (box) open(box)
      return !box
    })
    if (other.length) question({ title: t('has_problems', { n: problems.length }), notes: other.map((one) => this.elsewhere(one)) })
    const first = this.content.querySelector('.is-wrong')
    ;(first?.querySelector('.here') ?? first?.querySelector('input, select, textarea'))?.focus()
  }

  // A mistake on another page, by the name of its row.
  elsewhere(problem) {
    const rows = this.form.sections.flatMap((one) => one.rows ?? [])
    const row = rows.filter(({ path }) => problem.path.startsWith(`${path}.`)).pop()
    return `${row ? words(row.title) : problem.path}: ${words(problem).replace(`${problem.path}: `, '')}`
  }

  add({ path, label, fields }) {
    const boxes = fields.map((field) => fieldBox(field, this.form, () => {}))
    const served = path === 'categories' && new ServedBy(this.form)
    const run = () => {
      const entries = boxes.map((one) => [one.field.path, valueOf(one)]).filter(([, value]) => value !== null)
      const row = Object.fromEntries(entries)
      const more = served ? served.changes(row.id) : []
      return () => this.save([{ path, add: row }, ...more])
    }
    return question({ title: `${t('add_row')}: ${words(label)}`, parts: [...boxes, served].filter(Boolean), keys: [{ text: t('go_on'), kind: 'main', run }] })
  }

  remove(row, place) {
    const run = () => () => this.save([{ path: this.order.path(place), remove: true }])
    return question({ title: t('row_remove_q', { name: words(row.title) }), notes: [t('row_remove_note')], keys: [{ text: t('row_remove'), kind: 'danger', run }] })
  }
}

function valueOf(box) {
  try {
    return box.value()
  } catch (error) {
    if (error instanceof Wrong) {
      box.wrong(error.message)
      open(box)
    }
    throw error
  }
}

function open(box) {
  const row = box.element.closest('details')
  if (row) row.open = true
}
