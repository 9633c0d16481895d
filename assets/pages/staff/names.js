// Names of fields and procedures in the officer's language.
import { words } from '../kit/words.js'

const known = (centre, id) => centre.categories.find((category) => category.id === id)

export const categoryName = (centre, id) => words(known(centre, id)?.name) || id

// Of one stop: the procedure's name, or its field's.
export function stopName(centre, stop) {
  const procedure = known(centre, stop.category)?.procedures.find((p) => p.id === stop.procedure)
  return procedure ? words(procedure.name) : categoryName(centre, stop.category)
}

// Of a turn, and how many more things it is for.
export function turnName(centre, turn) {
  const name = stopName(centre, turn)
  return turn.also.length ? `${name} (+${turn.also.length})` : name
}

export const allNames = (centre, turn) =>
  [turn, ...turn.also].map((stop) => stopName(centre, stop)).join('; ')

export const joined = (centre, ids) => ids.map((id) => categoryName(centre, id)).join('; ')
