// The page's own texts, and small changes of the page that keep what is in hand.
import { say } from '../kit/words.js'

export const t = (name, values) => say(`page.supervisor.${name}`, values)
