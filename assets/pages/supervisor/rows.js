// Rows that stay the same element while what they show changes: a press or a focus is never lost.

// Shows `items` in `place`; `make(item)` gives an element with `update(item)`.
export function keyed(place, items, keyOf, make) {
  const known = (place.rowsByKey ??= new Map())
  const wanted = new Set()
  let before = null
  for (const item of items) {
    const key = String(keyOf(item))
    wanted.add(key)
    let row = known.get(key)
    if (row) row.update(item)
    else known.set(key, (row = make(item)))
    const next = before ? before.nextSibling : place.firstChild
    if (row !== next) place.insertBefore(row, next)
    before = row
  }
  for (const [key, row] of known) {
    if (!wanted.has(key)) {
      row.remove()
      known.delete(key)
    }
  }
}

// Writes only what is another text than before.
export function put(element, text) {
  if (element.textContent !== text) element.textContent = text
}
