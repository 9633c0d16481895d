// The wall: the centre's name, the page's title, who is signed in, the language, and the strip.
import { signOut, who } from './api.js'
import { button } from './controls.js'
import { el, icon } from './dom.js'
import { language, languages, onLanguage, say, settings, speak, time, words } from './words.js'

// Puts the wall on top of the page. `more`: elements of the page beside the name.
export function header({ title = () => say(`page.${settings.name}.title`), more = () => [] } = {}) {
  const wall = el('header', { class: 'wall' })
  const draw = () => {
    document.title = `${title()} – ${words(settings.centre.short)}`
    const names = el('div', { class: 'names' }, el('p', { class: 'centre' }, words(settings.centre.name)), el('h1', {}, title()))
    const flag = el('img', { class: 'flag', src: `${settings.files}/flag.svg`, alt: '' })
    wall.replaceChildren(el('div', { class: 'wall-row' }, flag, names, more(), el('div', { class: 'keys no-print' }, person(), other())))
  }
  draw()
  onLanguage(draw)
  document.body.prepend(wall)
  wall.draw = draw
  return wall
}

function person() {
  const session = who()
  if (!session) return []
  return [el('span', { class: 'who' }, icon('person'), el('span', { class: 'name' }, session.name || session.login)), button(say('page.kit.sign_out'), signOut, { kind: 'small' })]
}

function other() {
  const next = languages[(languages.indexOf(language()) + 1) % languages.length]
  if (next === language()) return []
  const text = settings.texts[next]['page.kit.own_name']
  return button(text, () => speak(next), { kind: 'small', sign: 'language', lang: next })
}

// A strip that tells how sure the page is; `strip.show(state, since)` as the board says it.
export function strip() {
  const made = el('div', { class: 'strip no-print', role: 'status', hidden: true })
  let told = ['joining', null]
  const draw = () => {
    const [state, since] = told
    made.hidden = state === 'live'
    made.classList.toggle('calm', state === 'joining')
    const text = state === 'joining' ? say('page.kit.joining') : say('page.kit.cut', { at: since ? time(since) : '' })
    made.replaceChildren(icon('offline'), el('span', {}, text))
  }
  made.show = (state, since) => {
    told = [state, since]
    draw()
  }
  onLanguage(draw)
  document.querySelector('.wall')?.after(made)
  return made
}
