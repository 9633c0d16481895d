// The settings: forms for what changes often, the file itself for the rest, and the versions before.
import { get } from '../../kit/api.js'
import { alert, button, loading } from '../../kit/controls.js'
import { el } from '../../kit/dom.js'
import { words } from '../../kit/words.js'
import { t } from '../texts.js'
import { BackupsPage } from './backups.js'
import { FilePage } from './file.js'
import { FormPage } from './form.js'
import { mayLose } from './saving.js'
import { VersionsPage } from './versions.js'

// A file that is no TOML has no forms: its text can still be mended.
async function formOf() {
  try {
    return await get('/settings/form')
  } catch (refusal) {
    if (refusal.code === 'SETTINGS_UNREADABLE') return { sections: [], languages: [], choices: {} }
    throw refusal
  }
}

export class Settings {
  constructor() {
    this.now = null
    this.form = null
    this.chosen = null
    this.nav = el('nav', { class: 'sections', 'aria-label': t('tab_settings') })
    this.panel = el('div', { class: 'panel' })
    this.refused = el('div', {})
    this.element = el('div', { class: 'dense settings' }, this.nav, el('div', { class: 'stack' }, this.refused, this.panel))
  }

  // In another language, unless something was changed and not saved: it stays as it is.
  draw() {
    if (this.now && !this.page?.changed) this.show(this.chosen)
  }

  // Opened: what was changed and not saved is still there.
  ask() {
    return this.page?.changed ? null : this.anew()
  }

  // The file as it is now; what was typed and not saved is gone.
  async anew() {
    this.page = null
    this.panel.replaceChildren(loading())
    try {
      ;[this.now, this.form] = await Promise.all([get('/settings'), formOf()])
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal
      const again = button(t('again'), () => this.anew(), { kind: 'small' })
      this.panel.replaceChildren(alert(refusal.words, { kind: 'bad', keys: again }))
      return
    }
    this.show(this.chosen)
  }

  pages() {
    const groups = new Map()
    for (const one of this.form.sections) {
      const kind = one.id.split('-')[0]
      groups.set(kind, [...(groups.get(kind) ?? []), one])
    }
    const forms = [...groups].map(([id, sections]) => ({
      id, title: sections.length > 1 ? t(`set_${id}`) : words(sections[0].title), make: () => new FormPage(this, this.form, sections),
    }))
    return [
      ...forms,
      { id: 'file', title: t('set_file'), make: () => new FilePage(this) },
      { id: 'versions', title: t('set_versions'), make: () => new VersionsPage(this) },
      { id: 'backups', title: t('set_backups'), make: () => new BackupsPage() },
    ]
  }

  show(id) {
    const pages = this.pages()
    const page = pages.find((one) => one.id === id) ?? pages[0]
    this.chosen = page.id
    this.nav.replaceChildren(...pages.map((one) => el('button', {
      type: 'button', class: 'plain', 'aria-current': one.id === page.id ? 'page' : null, onclick: () => this.leave(one.id),
    }, one.title)))
    this.showRefused()
    this.page = page.make()
    this.panel.replaceChildren(this.page.element)
  }

  // Whoever has not saved is told before it is lost.
  async leave(id) {
    if (this.page?.changed && !(await mayLose())) return
    this.show(id)
    this.nav.querySelector('[aria-current]').focus()
  }

  // The file on the disk was refused: the settings before are in force.
  showRefused() {
    const { refused } = this.now
    this.refused.hidden = !refused
    if (!refused) return
    const first = refused.problems.slice(0, 3).map((one) => el('li', {}, one.line ? `${t('line_n', { n: one.line })}: ${words(one)}` : words(one)))
    this.refused.replaceChildren(alert(t('file_refused'), { kind: 'bad', more: el('ul', {}, first) }))
  }
}
