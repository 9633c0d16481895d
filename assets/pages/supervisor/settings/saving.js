// Saving: what would change is shown first; a file that changed meanwhile is never overwritten.
import { get, post } from '../../kit/api.js'
import { alert, toast } from '../../kit/controls.js'
import { el } from '../../kit/dom.js'
import { question, Wrong } from '../asking.js'
import { t } from '../texts.js'
import { differenceOf, effectsOf } from './difference.js'

// Checks `text` and asks; gives what the server said of the saved file, or null.
// `now`: {text, digest} as it was read. `wrong(problems)` hears of mistakes.
export async function save(now, text, { wrong, changed }) {
  const said = await post('/settings/check', { text })
  if (said.problems.length) {
    wrong(said.problems)
    toast(t('has_problems', { n: said.problems.length }), { kind: 'bad' })
    return null
  }
  wrong([])
  return ask(now, said, { wrong, changed })
}

// As `save`, of a text that was checked: `said` is what came of it.
export async function ask(now, said, { wrong, changed }) {
  const { text } = said
  let saved = null
  const run = async () => {
    try {
      saved = await post('/settings', { text, base: now.digest })
    } catch (refusal) {
      if (refusal.code === 'SETTINGS_CHANGED') return () => meanwhile(now, text, changed)
      if (!refusal.problem?.errors?.length) throw refusal
      wrong(refusal.problem.errors)
      throw new Wrong(t('has_problems', { n: refusal.problem.errors.length }))
    }
    toast(t('saved_told'))
    return true
  }
  const effects = effectsOf(said.effects)
  const beyond = said.beyond.length > 0 && alert(t('beyond'), { kind: 'bad', more: said.beyond.join(', ') })
  const keys = beyond ? [] : [{ text: t('save_go'), kind: 'main', run }]
  await question({ title: t('save_q'), notes: [beyond, ...effects, differenceOf(said.difference)], keys, wide: true })
  return saved
}

// Somebody else saved: both can be seen, nothing is lost.
async function meanwhile(now, text, changed) {
  const theirs = await get('/settings')
  const mine = el('textarea', { class: 'code', readonly: true, 'aria-label': t('mine') }, text)
  const other = el('textarea', { class: 'code', readonly: true, 'aria-label': t('theirs') }, theirs.text)
  const both = el('div', { class: 'both' }, side(t('mine'), mine), side(t('theirs'), other))
  const keys = [
    { text: t('take_theirs'), run: () => { changed(theirs, theirs.text) } },
    { text: t('keep_mine'), kind: 'main', run: () => { changed(theirs, text) } },
  ]
  await question({ title: t('changed_meanwhile'), notes: [t('changed_note'), both], keys, wide: true })
  return null
}

const side = (title, area) => el('div', {}, el('h3', {}, title), area)

// Whether what was changed and not saved may be lost.
export const mayLose = () =>
  question({ title: t('leave_title'), notes: [t('leave_q')], keys: [{ text: t('leave_go'), kind: 'danger', run: () => true }] })
