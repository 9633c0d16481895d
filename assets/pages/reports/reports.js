// Reports: days are chosen, the server reckons, the page shows. No figure is reckoned here.
import { Refusal, call, signedIn } from '../kit/api.js'
import { alert, button, loading } from '../kit/controls.js'
import { el } from '../kit/dom.js'
import { header } from '../kit/header.js'
import { onLanguage, say } from '../kit/words.js'
import { choosing, chosen, keep, pathOf } from './choosing.js'
import { PATIENCE_MS, showing } from './showing.js'

const AGAIN_MS = 60000
const choice = chosen()
const wall = header()
const place = el('div', { class: 'report stack', 'aria-live': 'polite' })
const body = el('main', { class: 'body', id: 'main' })
document.body.append(body)
let asked = 0
let timer = null

// The newest question's answer is shown; `quietly`: what stands there stays until it is there.
async function show({ quietly = false } = {}) {
  clearTimeout(timer)
  const mine = (asked += 1)
  keep(choice)
  place.setAttribute('aria-busy', 'true')
  if (!quietly) place.replaceChildren(loading())
  try {
    const report = await call('GET', pathOf(choice), undefined, undefined, { timeout: PATIENCE_MS })
    if (mine !== asked) return
    place.replaceChildren(...showing(report, choice).flat(Infinity).filter(Boolean))
    if (report.live) later()
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    if (mine !== asked) return
    if (quietly) later()
    else place.replaceChildren(alert(refusal.words, { kind: 'bad', keys: button(say('page.reports.again'), () => show(), { kind: 'small' }) }))
  } finally {
    if (mine === asked) place.removeAttribute('aria-busy')
  }
}

// Today goes on: the figures come anew while somebody looks.
function later() {
  timer = setTimeout(() => (document.hidden ? later() : show({ quietly: true })), AGAIN_MS)
}

function draw() {
  body.replaceChildren(choosing(choice, () => show()), place)
}

async function start() {
  await signedIn()
  wall.draw()
  draw()
  onLanguage(() => {
    draw()
    show()
  })
  await show()
}

start()
