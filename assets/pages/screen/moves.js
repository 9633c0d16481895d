// Where numbers are served now whose paper names another counter: today's reassignments, followed, for
// as long as they are true of the board. No module, for old browsers.
(function () {
  'use strict'

  function counter(board, number) {
    return board.counters.filter(function (one) { return one.number === number })[0]
  }

  // [{origin, to, category, seq, before, after}], one for each counter and category.
  function moves(board) {
    var found = []
    var came = {}
    board.reassignments.forEach(function (one) {
      one.categories.forEach(function (category) {
        found.forEach(function (move) {
          if (move.to !== one.counter || move.category !== category) return
          move.to = one.to
          move.seq = one.seq
        })
        found = found.filter(function (move) { return move.origin !== one.counter || move.category !== category })
        found.push({ origin: one.counter, to: one.to, category: category, seq: one.seq, before: one.seq, after: came[one.counter + ' ' + category] || 0 })
        var back = found.filter(function (move) { return move.origin === one.to && move.category === category })
        found = found.filter(function (move) { return back.indexOf(move) < 0 })
        // Else it is back where its papers say.
        if (!back.length) came[one.to + ' ' + category] = one.seq
      })
    })
    return found.filter(function (move) {
      var origin = counter(board, move.origin)
      var to = counter(board, move.to)
      return origin && to && origin.categories.indexOf(move.category) < 0 && to.categories.indexOf(move.category) >= 0
    })
  }

  // Whether somebody whose paper names the old counter may still be called.
  function waitedFor(board, move) {
    var parked = board.parked.filter(function (one) { return one.state !== 'missed' })
    return board.waiting.concat(parked).some(function (turn) {
      var all = [turn.category].concat(turn.also.map(function (stop) { return stop.category }))
      return all.indexOf(move.category) >= 0 && move.after < turn.seq && turn.seq < move.before
    })
  }

  // Where the numbers of a counter that has none left are served, if anybody is there.
  function destinations(board, number) {
    var here = counter(board, number)
    var to = []
    if (!here || here.categories.length) return to
    moves(board).forEach(function (move) {
      if (move.origin === number && to.indexOf(move.to) < 0 && counter(board, move.to).state !== 'closed') to.push(move.to)
    })
    return to.sort(function (a, b) { return a - b })
  }

  // What holders of old paper are told: {origin, to, category, seq, waited}; category null: of all.
  function notices(board) {
    var told = []
    var all = moves(board)
    all.forEach(function (move) {
      var taken = all.filter(function (one) { return one.origin === move.origin && one.to !== move.to })
      var whole = !counter(board, move.origin).categories.length && !taken.length
      var category = whole ? null : move.category
      var same = told.filter(function (one) { return one.origin === move.origin && one.category === category })[0]
      if (!same) told.push((same = { origin: move.origin, to: move.to, category: category, seq: 0, waited: false }))
      same.to = move.to
      same.seq = Math.max(same.seq, move.seq)
      same.waited = same.waited || waitedFor(board, move)
    })
    return told
  }

  // A notice in words, as it is shown and said.
  function worded(screen, centre, notice) {
    var category = centre.categories.filter(function (one) { return one.id === notice.category })[0]
    function said(language) {
      var field = category ? category.name[language] || category.name.vi : notice.category
      return screen.say(notice.category === null ? 'announce.moved' : 'hall.moved_field', { a: notice.origin, b: notice.to, field: field }, language)
    }
    return { vi: said('vi'), en: said('en') }
  }

  window.denluotMoves = { worded: worded, destinations: destinations, notices: notices }
})()
