// What the page says, and the language that it says it in.
export const settings = JSON.parse(document.getElementById('settings').textContent)
export const languages = Object.keys(settings.texts)
export const API = settings.api

const KEPT = 'denluot-language'
const listeners = []
let spoken = languages.includes(kept()) ? kept() : languages[0]
document.documentElement.lang = spoken

export const language = () => spoken

// The text by its id; `{name}` is filled in. A text that is missing is its own id.
export function say(id, values = {}) {
  const text = settings.texts[spoken][id] ?? settings.texts[languages[0]][id] ?? id
  return text.replace(/\{(\w+)\}/g, (place, name) => (name in values ? values[name] : place))
}

export const knows = (id) => id in settings.texts[languages[0]]

// The words of a value with its text in several languages.
export const words = (value) => (value ? value[spoken] || value.vi : '')

export function speak(wanted) {
  spoken = wanted
  document.documentElement.lang = wanted
  try {
    localStorage.setItem(KEPT, wanted)
  } catch {
    // A browser that keeps nothing still speaks.
  }
  listeners.forEach((listener) => listener())
}

export const onLanguage = (listener) => listeners.push(listener)

function kept() {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null
  }
}

const formats = new Map()

function format(options) {
  const name = JSON.stringify(options)
  if (!formats.has(name)) {
    const made = new Intl.DateTimeFormat('en-GB', { timeZone: settings.zone, ...options })
    formats.set(name, made)
  }
  return formats.get(name)
}

const at = (moment) => (moment instanceof Date ? moment : new Date(moment))

// Times and dates of the centre, whatever this computer's own zone is: 09:24, 14/10/2026.
export const time = (moment) =>
  format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at(moment))
export const date = (moment) =>
  format({ day: '2-digit', month: '2-digit', year: 'numeric' }).format(at(moment))

// A number as the language writes it.
export const number = (value, digits = 0) =>
  new Intl.NumberFormat(spoken, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value)
