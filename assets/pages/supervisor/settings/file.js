// The settings as the file itself, checked while it is written.
import { post } from '../../kit/api.js'
import { button } from '../../kit/controls.js'
import { el } from '../../kit/dom.js'
import { t } from '../texts.js'
import { effectsOf } from './difference.js'
import { Editor } from './editor.js'
import { save } from './saving.js'

const QUIET_MS = 900 // so long nothing was typed: then it is checked

export class FilePage {
  constructor(kept) {
    this.kept = kept
    this.editor = new Editor(() => this.typed())
    this.editor.text = kept.now.text
    this.state = el('p', { class: 'quiet', role: 'status' })
    this.effects = el('div', { class: 'stack' })
    this.saving = button(t('save_changes'), () => this.save(), { kind: 'main', disabled: true })
    this.back = button(t('give_up'), () => this.read(kept.now, kept.now.text), { disabled: true })
    this.element = el('section', { class: 'card', 'aria-label': t('set_file') },
      el('div', { class: 'card-head' }, el('h2', {}, t('set_file')), el('div', { class: 'row' }, this.state, this.back, this.saving)),
      el('p', { class: 'quiet' }, t('file_note')), this.effects, this.editor.element)
    this.typed()
  }

  get changed() {
    return this.editor.text !== this.kept.now.text
  }

  typed() {
    this.saving.disabled = this.back.disabled = !this.changed
    this.state.textContent = this.changed ? t('not_saved') : ''
    clearTimeout(this.timer)
    if (this.changed) this.timer = setTimeout(() => this.check(), QUIET_MS)
    else this.told({ problems: [], effects: [] })
  }

  async check() {
    const { text } = this.editor
    try {
      const said = await post('/settings/check', { text }, { tries: 1 })
      if (text === this.editor.text) this.told(said)
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal
      this.state.textContent = refusal.words
    }
  }

  told({ problems, effects }) {
    this.editor.show(problems)
    this.effects.replaceChildren(...effectsOf(effects))
    if (this.changed) this.state.textContent = problems.length ? t('has_problems', { n: problems.length }) : t('is_right')
  }

  // Another version of the file is the base of what stands here.
  read(now, text) {
    this.kept.now = now
    this.editor.text = text
    this.typed()
  }

  async save() {
    const saved = await save(this.kept.now, this.editor.text, {
      wrong: (problems) => this.editor.show(problems),
      changed: (now, text) => this.read(now, text),
    })
    if (saved) this.kept.anew()
  }
}
