// The page's own texts, and lengths of time in words.
import { say } from '../kit/words.js'

export const t = (name, values) => say(`page.supervisor.${name}`, values)

const HOUR = 60
const LONG = 100

// 26 phút; from 100 minutes on 1 giờ 40.
export function minutesWords(minutes) {
  if (minutes < LONG) return t('minutes', { m: minutes })
  return t('hours', { h: Math.floor(minutes / HOUR), m: String(minutes % HOUR).padStart(2, '0') })
}
