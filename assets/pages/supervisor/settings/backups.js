// Where copies of the data go, which was the last good one, and one now.
import { get } from '../../kit/api.js'
import { alert, button, empty, loading } from '../../kit/controls.js'
import { el, icon } from '../../kit/dom.js'
import { date, number, time, words } from '../../kit/words.js'
import { sendAndSay } from '../asking.js'
import { t } from '../texts.js'

const ANEW_MS = 2000
const MEGA = 1_000_000

export class BackupsPage {
  constructor() {
    this.now = button(t('backup_now'), () => this.make(), { kind: 'small', sign: 'inbox' })
    this.next = el('p', { class: 'quiet', role: 'status' })
    this.rows = el('ul', { class: 'backups', id: 'backups' }, el('li', {}, loading()))
    this.element = el('section', { class: 'card flush', 'aria-labelledby': 'backups-title' },
      el('div', { class: 'card-head' }, el('h2', { id: 'backups-title' }, t('set_backups')), el('div', { class: 'row' }, this.next, this.now)), this.rows)
    this.ask()
  }

  // While one is being made it is asked again and again, as long as it is looked at.
  async ask() {
    const said = await get('/backups')
    this.show(said)
    if (said.running) setTimeout(() => { if (this.element.isConnected) this.ask() }, ANEW_MS)
  }

  show({ running, next_at: next, folders }) {
    this.now.disabled = running || !folders.length
    this.next.textContent = running ? t('backup_runs') : next ? t('backup_next', { at: `${date(next)} ${time(next)}` }) : ''
    const rows = folders.map((one) => row(one))
    this.rows.replaceChildren(...(rows.length ? rows : [el('li', {}, empty(t('backup_none')))]))
  }

  async make() {
    if (await sendAndSay('/backups', {}, t('backup_begun'))) await this.ask()
  }
}

function row({ folder, good, trouble }) {
  const bad = good?.continues === false
  return el('li', {},
    el('div', { class: 'row' }, icon(trouble || bad ? 'alarm' : good ? 'check' : 'clock'), el('b', {}, folder), el('span', { class: 'quiet' }, good ? goodWords(good) : t('backup_never'))),
    trouble && alert(words(trouble.said), { kind: 'bad', more: t('since', { at: `${date(trouble.since)} ${time(trouble.since)}` }) }),
    bad && alert(t('backup_differs'), { kind: 'bad' }))
}

const goodWords = (good) =>
  t('backup_good', { at: `${date(good.made_at)} ${time(good.made_at)}`, n: number(good.tickets), mb: number(good.bytes / MEGA, 1) })
