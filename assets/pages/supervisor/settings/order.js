// The rows of a form in their order, as it is on the page: moved first, saved later.
export class Order {
  // `list`: the path of the rows in the file; `heard()` hears of each move.
  constructor(list, heard) {
    this.list = list
    this.heard = heard
    this.rows = []
    this.moves = []
  }

  // `element` is the row that was read next.
  add(element) {
    this.rows.push({ element, read: this.rows.length })
  }

  // Where a row stands now, as changes after the moves name it.
  path(element) {
    return `${this.list}[${this.at(element)}]`
  }

  // As it was read: what the server says of a text with the moves in it, by the fields of this page.
  read(path) {
    const found = path.startsWith(`${this.list}[`) && /^\d+/.exec(path.slice(this.list.length + 1))
    const row = found && this.rows[Number(found[0])]
    return row ? `${this.list}[${row.read}${path.slice(this.list.length + 1 + found[0].length)}` : path
  }

  raise(element) {
    const at = this.at(element)
    if (at < 1) return
    this.moves.push({ path: this.path(element), up: true })
    const [row] = this.rows.splice(at, 1)
    this.rows.splice(at - 1, 0, row)
    this.rows[at].element.before(element)
    this.heard()
  }

  at(element) {
    return this.rows.findIndex((one) => one.element === element)
  }
}
