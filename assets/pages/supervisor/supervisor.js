// The supervisor's page: the hall, devices, people and settings, a tab each.
import { get, signedIn } from '../kit/api.js'
import { alert, button, loading, tabs } from '../kit/controls.js'
import { el } from '../kit/dom.js'
import { follow } from '../kit/feed.js'
import { header, strip } from '../kit/header.js'
import { onLanguage } from '../kit/words.js'
import { Devices } from './devices/devices.js'
import { Hall } from './live/hall.js'
import { Live } from './live/live.js'
import { People } from './people/people.js'
import { Settings } from './settings/settings.js'
import { t } from './texts.js'

const ROLES = new Set(['supervisor', 'admin'])
const OTHERS = { '/reports': 'link_reports', '/staff': 'link_staff' }

const links = () => el('nav', { class: 'links no-print', 'aria-label': t('other_pages') }, Object.entries(OTHERS).map(([path, name]) => el('a', { href: path }, t(name))))
const wall = header({ more: links })
const body = el('main', { class: 'body', id: 'main' })
document.body.append(body)

async function start() {
  body.replaceChildren(loading())
  try {
    await open()
  } catch (refusal) {
    if (refusal.status === undefined) throw refusal
    body.replaceChildren(alert(refusal.words, { kind: 'bad', keys: button(t('again'), start, { kind: 'small' }) }))
  }
}

async function open() {
  const { role } = await signedIn()
  wall.draw()
  if (!ROLES.has(role)) {
    body.replaceChildren(alert(t('not_for_you')), links())
    return
  }
  const hall = new Hall(await get('/centre'), () => board.now())
  const line = strip()
  const live = new Live(hall)
  const board = follow({
    board: (now) => {
      hall.board = now
      live.changed()
    },
    outlook: (now) => {
      hall.outlook = now
      live.show()
    },
    state: (state, since) => {
      line.show(state, since)
      document.body.classList.toggle('cut', state === 'cut')
    },
    centre: async () => {
      hall.read(await get('/centre'))
      live.draw()
    },
    refused: () => location.reload(),
  })
  const shown = pages(hall, live)
  onLanguage(() => shown.draw())
}

// The tabs; the address names the one that is open.
function pages(hall, live) {
  const settings = new Settings()
  const draw = () => {
    live.draw()
    settings.draw()
    const [devices, people] = [new Devices(hall), new People(hall)]
    const all = [
      { id: 'live', title: t('tab_live'), show: () => opened(live) },
      { id: 'devices', title: t('tab_devices'), show: () => opened(devices) },
      { id: 'people', title: t('tab_people'), show: () => opened(people) },
      { id: 'settings', title: t('tab_settings'), show: () => opened(settings) },
    ]
    const wanted = location.hash.slice(1)
    const chosen = all.some((one) => one.id === wanted) ? wanted : 'live'
    const box = tabs(all, { chosen, label: t('title'), onChoose: (id) => history.replaceState(null, '', `#${id}`) })
    body.replaceChildren(box, links())
    return box
  }
  let box = draw()
  window.addEventListener('beforeunload', (event) => { if (settings.page?.changed) event.preventDefault() })
  window.addEventListener('hashchange', () => box.choose(location.hash.slice(1)))
  return { draw: () => { box = draw() } }
}

// A tab that asks the server when it is opened.
function opened(page) {
  page.ask()
  return page.element
}

start()
