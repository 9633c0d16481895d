// Secrets that a person copies from a screen: long enough, without letters that look alike.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz'
const DIGITS = '23456789'
const GROUPS = 4
const GROUP = 4
const PIN = 6

// Four groups of four, such as kh7m-xq2p-...: more than 70 bits.
export function madePassword() {
  return Array.from({ length: GROUPS }, () => some(LETTERS + DIGITS, GROUP)).join('-')
}

// Six digits that do not follow one another or repeat: the server refuses such.
export function madePin() {
  for (;;) {
    const pin = some('0123456789', PIN)
    if (new Set(pin).size >= PIN - 1) return pin
  }
}

function some(signs, length) {
  return Array.from({ length }, () => signs[below(signs.length)]).join('')
}

// A number below `most`, each as likely as any other.
function below(most) {
  const limit = Math.floor(256 / most) * most
  const byte = new Uint8Array(1)
  do crypto.getRandomValues(byte)
  while (byte[0] >= limit)
  return byte[0] % most
}
