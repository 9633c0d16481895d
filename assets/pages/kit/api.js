// The server's calls: get('/board'), post('/counters/9/call-next', {…}). What is refused is thrown.
import { API, knows, say, settings } from './words.js'

const TRIES = 4
const TIMEOUT_MS = 8000
const MAYBE = 'OUTCOME_UNKNOWN'
const STILL_MS = 5 * 60_000
let told = 0
let session = null

// What the server refused, or that it did not answer. `words` for people; `code` for the page.
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.code ?? String(status))
    this.status = status
    this.code = problem.code ?? ''
    this.problem = problem
  }

  get words() {
    const id = `problem.${this.code}`
    if (knows(id)) return say(id, this.problem)
    if (this.status === 0) return say('page.kit.no_answer')
    if (this.status === 403) return say('page.kit.not_allowed')
    if (this.status === 429) return say('page.kit.too_many')
    if (this.status >= 500) return say('page.kit.server_trouble')
    return say('page.kit.refused')
  }
}

// A key for one press: said twice with the same key, it is done once.
export function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export const get = (path) => call('GET', path)

export const remove = (path) => call('DELETE', path, undefined, newKey())

// Tries again with the same key while it is not known whether the server did it.
export async function post(path, body = {}, { key = newKey(), tries = TRIES } = {}) {
  for (let tried = 1; ; tried += 1) {
    try {
      return await call('POST', path, body, key)
    } catch (refusal) {
      const unsure = refusal.status === 0 || refusal.status === 503 || refusal.code === MAYBE
      if (!unsure || tried >= tries) throw refusal
      await new Promise((resolve) => setTimeout(resolve, 300 * tried))
    }
  }
}

// Who is signed in: {login, name, role, counters, csrf}. Nobody: the page to sign in opens.
export async function signedIn() {
  session = await get('/session')
  stays()
  return session
}

// Whoever presses something is there: the server hears of it, also where nothing else is asked.
function stays() {
  const hear = () => {
    if (Date.now() - told < STILL_MS) return
    told = Date.now()
    get('/session').catch(() => {})
  }
  for (const name of ['pointerdown', 'keydown']) document.addEventListener(name, hear, { passive: true })
}

export const who = () => session

export async function signIn(body) {
  session = await call('POST', '/session', body, newKey(), { stay: true })
  return session
}

export async function signOut() {
  await post('/session/end', {})
  session = null
  toSignIn()
}

export function toSignIn() {
  const here = location.pathname + location.search
  location.assign(`/sign-in?next=${encodeURIComponent(here)}`)
}

// Fetches; the answer's JSON, its text, or with `blob` a file. 401 opens the page to sign in.
export async function call(method, path, body, key, { stay = false, blob = false, timeout = TIMEOUT_MS } = {}) {
  const headers = { 'Denluot-Protocol': String(settings.protocol) }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (key) headers['Idempotency-Key'] = key
  if (method !== 'GET' && session?.csrf) headers['Denluot-Csrf'] = session.csrf
  const response = await reached(API + path, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: 'same-origin',
  }, timeout)
  if (response.ok) return blob ? response.blob() : content(response)
  const problem = await content(response).catch(() => ({}))
  if (response.status === 401 && !stay) {
    toSignIn()
    return new Promise(() => {}) // the page is left: nobody has to hear of it
  }
  throw new Refusal(response.status, problem && typeof problem === 'object' ? problem : {})
}

async function reached(url, options, timeout) {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeout)
  try {
    return await fetch(url, { ...options, signal: abort.signal })
  } catch {
    throw new Refusal(0, {})
  } finally {
    clearTimeout(timer)
  }
}

async function content(response) {
  const type = response.headers.get('Content-Type') ?? ''
  return type.includes('json') ? response.json() : response.text()
}
