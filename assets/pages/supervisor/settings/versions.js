// The last versions of the settings: who saved them and when, what was otherwise, and back to one.
import { get } from '../../kit/api.js'
import { button, empty, loading } from '../../kit/controls.js'
import { el } from '../../kit/dom.js'
import { date, time } from '../../kit/words.js'
import { question } from '../asking.js'
import { t } from '../texts.js'
import { differenceOf } from './difference.js'
import { save } from './saving.js'

export class VersionsPage {
  constructor(kept) {
    this.kept = kept
    this.rows = el('ul', { class: 'versions', id: 'versions' }, el('li', {}, loading()))
    this.element = el('section', { class: 'card flush', 'aria-labelledby': 'versions-title' },
      el('div', { class: 'card-head' }, el('h2', { id: 'versions-title' }, t('set_versions')), el('p', { class: 'quiet' }, t('versions_note'))), this.rows)
    this.ask()
  }

  async ask() {
    const { versions } = await get('/settings/versions')
    const rows = versions.map((one) => this.row(one))
    this.rows.replaceChildren(...(rows.length ? rows : [el('li', {}, empty(t('versions_none')))]))
  }

  row(version) {
    const current = version.number === this.kept.now.version?.number
    const when = `${date(version.at)} ${time(version.at)}`
    const look = button(t('version_look'), () => this.look(version, when), { kind: 'small', 'aria-label': t('version_look_at', { when }) })
    return el('li', {}, el('b', { class: 'number' }, String(version.number)), el('span', { class: 'fill' }, when),
      el('span', { class: 'quiet' }, version.by ?? t('by_hand')), current ? el('span', { class: 'pill good' }, t('in_force')) : look)
  }

  async look(version, when) {
    const one = await get(`/settings/versions/${version.number}`)
    const back = () => this.restore(one.text)
    await question({
      title: t('version_q', { when }),
      notes: [t('version_note'), differenceOf(one.difference)],
      keys: [{ text: t('version_back'), kind: 'main', run: () => back }],
      wide: true,
    })
  }

  // An old version is saved as a new one: nothing of what came after is lost.
  async restore(text) {
    const saved = await save(this.kept.now, text, { wrong: () => {}, changed: (now) => { this.kept.now = now } })
    if (saved) this.kept.anew()
  }
}
