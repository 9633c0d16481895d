// The file itself: lines with numbers, mistakes marked at their lines, nothing else.
import { el } from '../../kit/dom.js'
import { words } from '../../kit/words.js'
import { t } from '../texts.js'

const INDENT = '  '

export class Editor {
  // `changed()` hears of each change of the text.
  constructor(changed) {
    this.problems = []
    this.gutter = el('div', { class: 'gutter', 'aria-hidden': 'true' })
    this.marks = el('div', { class: 'line-marks', 'aria-hidden': 'true' })
    this.area = el('textarea', {
      class: 'code', id: 'file', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', wrap: 'off',
      'aria-label': t('file_text'), 'aria-describedby': 'file-keys', oninput: () => this.typed(changed), onscroll: () => this.scrolled(), onkeydown: (event) => this.key(event),
    })
    this.list = el('ul', { class: 'problems', id: 'problems', 'aria-live': 'polite' })
    this.element = el('div', { class: 'editor' },
      el('div', { class: 'page-of-code' }, this.gutter, el('div', { class: 'code-box' }, this.marks, this.area)),
      el('p', { class: 'quiet small', id: 'file-keys' }, t('file_keys')), this.list)
  }

  get text() {
    return this.area.value
  }

  set text(text) {
    this.area.value = text
    this.show([])
  }

  typed(changed) {
    this.number()
    changed()
  }

  // The mistakes: [{path, line, vi, en}]; a press goes to the line.
  show(problems) {
    this.problems = problems
    this.list.replaceChildren(...problems.map((one) => el('li', {}, el('button', { type: 'button', class: 'plain', onclick: () => this.goTo(one.line) },
      el('b', {}, one.line ? t('line_n', { n: one.line }) : one.path), el('span', {}, words(one))))))
    this.number()
  }

  number() {
    const lines = this.area.value.split('\n').length
    const wrong = new Set(this.problems.map((one) => one.line))
    const key = `${lines} ${[...wrong]}`
    if (this.numbered === key) return
    this.numbered = key
    const rows = Array.from({ length: lines }, (_, at) => el('span', { class: wrong.has(at + 1) ? 'wrong' : null }, String(at + 1)))
    this.gutter.replaceChildren(...rows)
    this.marks.replaceChildren(...[...wrong].filter(Boolean).map((line) => {
      const mark = el('span', {})
      mark.style.setProperty('--line', String(line - 1))
      return mark
    }))
    this.scrolled()
  }

  scrolled() {
    this.gutter.style.transform = `translateY(${-this.area.scrollTop}px)`
    this.marks.style.transform = `translate(0, ${-this.area.scrollTop}px)`
  }

  goTo(line) {
    if (!line) return
    const lines = this.area.value.split('\n')
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
    this.area.focus()
    this.area.setSelectionRange(start, start + lines[line - 1].length)
    const height = this.area.scrollHeight / Math.max(1, lines.length)
    this.area.scrollTop = Math.max(0, (line - 6) * height)
  }

  // Tab stays what leaves the field; Ctrl+] and Ctrl+[ move lines in and out.
  key(event) {
    if (!event.ctrlKey || (event.key !== ']' && event.key !== '[')) return
    event.preventDefault()
    const { selectionStart: from, selectionEnd: to, value } = this.area
    const start = value.lastIndexOf('\n', from - 1) + 1
    const lines = value.slice(start, to).split('\n')
    const moved = lines.map((line) => (event.key === ']' ? INDENT + line : line.replace(/^ {1,2}/, ''))).join('\n')
    this.area.setRangeText(moved, start, to, 'select')
    this.area.dispatchEvent(new Event('input'))
  }
}
