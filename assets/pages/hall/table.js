// Every counter with its state and its number: two rows, as many columns as are needed. No module.
(function () {
  'use strict'

  var TILES = 10
  var PAGE_S = 10

  window.denluotTable = function (s, hall) {
    var el = s.el
    var place = el('div', 'table')

    function draw(layout, upright) {
      var now = s.seconds()
      var state = hall.calls()
      var on = state.band()
      var lit = hall.online && on && state.isHighlighted(now) ? on.call : null
      var zone = hall.mine.zone
      var tiles = hall.board.counters.filter(function (counter) { return !zone.length || zone.indexOf(counter.number) >= 0 }).map(function (counter) { return tile(counter, lit) })
      var page = paged(tiles, lit)
      var most = layout === 'table' && upright ? 5 : 2
      return s.fill(place, [page, hall.online, layout === 'table', most], function () {
        var rows = Math.min(most, Math.ceil(page.tiles.length / 2)) || 1
        var columns = Math.max(2, Math.ceil(page.tiles.length / rows))
        var grid = el('div', 'grid', page.tiles.map(function (one) { return tileShown(one, columns, rows, layout === 'table') }))
        var range = page.pages > 1 ? el('span', 'range', s.say('hall.counters', { a: page.tiles[0].counter, b: page.tiles[page.tiles.length - 1].counter })) : null
        return [el('p', 'title', [s.say('hall.table'), range]), grid]
      })
    }

    // Ten counters at most: more are shown by pages, in turns, a called one at once.
    function paged(tiles, lit) {
      var pages = Math.max(1, Math.ceil(tiles.length / TILES))
      var size = Math.max(1, Math.ceil(tiles.length / pages))
      var page = Math.floor(s.elapsed() / PAGE_S) % pages
      tiles.forEach(function (one, i) { if (lit && one.counter === lit.counter) page = Math.floor(i / size) })
      return { tiles: tiles.slice(page * size, (page + 1) * size), pages: pages }
    }

    function tile(counter, lit) {
      var number = counter.current ? counter.current.number : ''
      var to = number === '' && !counter.categories.length ? window.denluotMoves.destinations(hall.board, counter.number) : []
      var back = counter.state === 'paused' && counter.back_at && Date.parse(counter.back_at) > s.now().getTime()
      var kind = to.length === 1 ? 'moved' : counter.state === 'open' ? 'open' : counter.state
      return { counter: counter.number, kind: kind, number: number, to: to.length === 1 ? to[0] : '', until: back ? s.time(counter.back_at) : '', lit: Boolean(lit && lit.counter === counter.number && lit.number === number) }
    }

    function tileShown(one, columns, rows, large) {
      var lively = hall.online && one.kind === 'open'
      var made = el('div', 'tile' + (one.lit ? ' called' : '') + (lively || one.lit ? '' : ' quiet'), [s.plate(one.counter, !lively && !one.lit), el('div', 'rest', rest(one))])
      // It pauses, but serves somebody to the end.
      if (large && hall.online && one.number !== '' && one.until) made.appendChild(el('span', 'also', [s.icon('pause'), el('b', '', one.until)]))
      made.style.width = 'calc(' + 100 / columns + '% - ' + (large ? 1.6 : 1) + 'rem)'
      made.style.height = 'calc(' + 100 / rows + '% - ' + (large ? 1.6 : 1.3) + 'rem)'
      return made
    }

    function rest(one) {
      if (one.number !== '' || one.kind === 'open') return el('b', 'serves', one.number || '–')
      if (one.to !== '') return [s.icon('arrow-right'), s.plate(one.to, !hall.online)]
      if (one.until) return el('div', 'back', [el('span', '', s.say('hall.back_at')), el('b', 'until', one.until)])
      return [s.icon(one.kind === 'paused' ? 'pause' : 'closed'), el('span', 'why', s.say(one.kind === 'paused' ? 'hall.counter_paused' : 'hall.counter_closed'))]
    }

    // Where a tile is wide and low, plate and number stand side by side. Numbers are written smaller
    // before they are cut.
    function fits(rem) {
      ;[].forEach.call(place.querySelectorAll('.tile'), function (tile) {
        var flat = s.root.className.indexOf('of-table') >= 0 && tile.clientHeight < 0.45 * tile.clientWidth
        tile.className = tile.className.replace(' flat', '') + (flat ? ' flat' : '')
      })
      ;[].forEach.call(place.querySelectorAll('.serves, .until'), function (number) {
        s.fit(number, number.parentNode.clientWidth - 1.2 * rem)
      })
    }

    return { place: place, draw: draw, fits: fits }
  }
})()
