// What somebody has to look after, the pressing first; that all is well is said too.
import { button } from '../../kit/controls.js'
import { el, icon } from '../../kit/dom.js'
import { date, say, words } from '../../kit/words.js'
import { question, sendAndSay } from '../asking.js'
import { keyed, put } from '../rows.js'
import { t } from '../texts.js'

const SIGNS = {
  help: 'help', wait: 'alarm', crowd: 'people', printer: 'printer', silent: 'offline', held: 'ticket',
  part: 'offline', device_clock: 'clock', clock: 'clock', estimator: 'info', settings: 'document',
  backup: 'inbox',
}

export class Alarms {
  constructor(hall, showLate) {
    this.hall = hall
    this.showLate = showLate
    this.rows = el('ul', { class: 'alarms', id: 'alarms' })
    this.well = el('p', { class: 'well' }, icon('check'), t('all_well'))
    this.element = el('section', { 'aria-label': t('alarms'), 'aria-live': 'polite' }, this.well, this.rows)
  }

  show() {
    const { alarms } = this.hall.beside
    this.well.hidden = alarms.length > 0
    keyed(this.rows, alarms, (one) => one.id, (one) => this.row(one))
  }

  row(alarm) {
    const text = el('span', { class: 'fill' })
    const made = el('li', { class: alarm.pressing ? 'pressing' : null, 'data-alarm': alarm.id }, icon(SIGNS[alarm.kind] ?? 'info'), text, this.key(alarm))
    made.update = (next) => put(text, words(next.said))
    made.update(alarm)
    return made
  }

  key(alarm) {
    const small = { kind: 'small' }
    if (alarm.kind === 'help' && alarm.pressing) {
      const path = `/kiosks/${encodeURIComponent(alarm.device)}/help/answer`
      return button(t('help_sent'), () => sendAndSay(path, {}, t('help_told', { name: alarm.device })), small)
    }
    if (alarm.kind === 'wait') return button(t('show_them'), () => this.showLate(), small)
    if (alarm.kind === 'clock') return button(say('staff.confirm_day'), () => { confirmDay(this.hall) }, small)
    if (alarm.kind === 'settings') return button(t('tab_settings'), () => { location.hash = 'settings' }, small)
    return null
  }
}

function confirmDay(hall) {
  const day = hall.today()
  return question({
    title: say('staff.confirm_day_q', { date: date(`${day}T12:00:00Z`) }),
    notes: [say('staff.confirm_day_note')],
    keys: [{ text: say('staff.confirm_day'), kind: 'main', path: '/clock/confirm', body: () => ({ day }), done: t('day_told') }],
  })
}
