// What would be otherwise: in words first, then line by line.
import { alert } from '../../kit/controls.js'
import { el } from '../../kit/dom.js'
import { words } from '../../kit/words.js'
import { t } from '../texts.js'

const SHOWN = 400
const LOOKS = { '+': 'added', '-': 'removed', '@': 'place' }

// What a change is felt by now: `effects` as [{kind, said}].
export const effectsOf = (effects) => effects.map((one) => alert(words(one.said), { kind: one.kind === 'tickets' ? 'bad' : '' }))

// `difference`: {lines, summary}; lines as a unified difference writes them.
export function differenceOf({ lines = [], summary = [] }) {
  const rows = lines.filter((one) => !/^(---|\+\+\+)/.test(one))
  if (!rows.length && !summary.length) return el('p', { class: 'quiet' }, t('no_difference'))
  const code = rows.slice(0, SHOWN).map((one) => el('span', { class: LOOKS[one[0]] ?? null }, one || ' '))
  const rest = rows.length > SHOWN ? el('p', { class: 'quiet' }, t('more_lines', { n: rows.length - SHOWN })) : null
  return el('div', { class: 'stack' },
    summary.length ? el('ul', { class: 'summary' }, summary.map((one) => el('li', {}, words(one)))) : null,
    code.length ? el('pre', { class: 'difference', tabindex: '0', 'aria-label': t('difference') }, code) : null, rest)
}
