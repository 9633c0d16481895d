// The board for modules: see board.js.
import './board.js'

export const follow = window.denluotBoard
