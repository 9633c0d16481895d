// Which counters serve a new field: without one nobody could be called.
import { checks } from '../asking.js'
import { words } from '../../kit/words.js'
import { t } from '../texts.js'

export class ServedBy {
  constructor(form) {
    this.counters = form.sections.find((one) => one.id === 'counters')?.rows ?? []
    this.boxes = checks(t('served_by'), this.counters.map((one, at) => [String(at), words(one.title)]))
    this.element = this.boxes.element
  }

  // What changes at the counters; Wrong where none is chosen.
  changes(category) {
    const chosen = this.boxes.needed(t('served_by_needed')).map((at) => this.counters[Number(at)])
    return chosen.map((counter) => {
      const { path, value } = counter.fields.find((one) => one.path.endsWith('.categories'))
      return { path, value: [...(value ?? []), category] }
    })
  }
}
