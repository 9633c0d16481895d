// The hall's television as a page: who we are, the call, the calls before it, and every counter. The
// look and the order are those of the screen that the program shows. No module, for old browsers.
(function () {
  'use strict'

  var s = window.denluotScreen
  var el = s.el
  var fill = s.fill
  var SHOWN = 8
  var TILES = 10
  var PAGE_S = 10
  var MESSAGE_S = 12
  var TOGETHER = 64
  var SIGNS = { closing_soon: 'clock', technical: 'alarm', free: 'info' }

  var head = el('div', 'head')
  var cut = el('div', 'cut')
  var strip = el('div', 'strip')
  var band = el('div', 'band')
  var calls = el('div', 'calls')
  var table = el('div', 'table')
  var body = el('div', 'body', [calls, el('div', 'between'), table])
  var mute = el('div', 'mute-note', s.say('page.kit.sound_off'))
  var parts = [head, cut, strip, band, body, mute]
  var drawn = false
  var called = 0

  s.scale([1920, 1080], [1080, 1920])
  s.onSize(fits)
  var hall = window.denluotAnnouncer(s, {
    kind: 'hall',
    draw: function () {
      draw()
    },
    begins: function (call) {
      called = call.seq
    },
  })

  var aside = window.denluotAside(s, hall)

  function draw() {
    if (!hall || !aside || !hall.board || !hall.centre) return
    if (!drawn) {
      parts.forEach(function (part) { s.root.appendChild(part) })
      s.mark('hall', true)
      drawn = true
    }
    s.mark('offline', !hall.online)
    drawHead()
    drawStrip()
    drawBand()
    drawCalls()
    drawTable()
  }

  function drawHead() {
    var now = s.now()
    var name = notice()
    fill(head, [name, s.day(now), s.time(now)], function () {
      var flag = el('img', 'flag')
      flag.src = s.settings.files + '/flag.svg'
      flag.alt = ''
      return [flag, el('span', 'name', name), el('span', 'date', s.day(now)), el('b', 'clock', s.time(now))]
    })
    fill(cut, [s.time(now)], function () {
      return [s.icon('offline'), el('div', 'words', [el('p', '', s.say('hall.cut_off')), el('p', 'english', s.english('hall.cut_off'))]), el('b', 'clock', s.time(now))]
    })
  }

  // In turns with the centre's name, what is good to know.
  function notice() {
    var name = hall.centre.name.vi
    var notices = hall.mine.notices ? hall.centre.notices : []
    if (!notices.length) return name
    var turns = []
    notices.forEach(function (words) {
      turns.push(name, words.vi)
      if (words.en) turns.push(words.en)
    })
    return turns[Math.floor(s.elapsed() / hall.mine.notice_s) % turns.length]
  }

  // A message for everybody takes the place of the head, and never that of a call.
  function drawStrip() {
    var now = s.now()
    var pages = []
    hall.board.messages.forEach(function (message) {
      if (message.until && Date.parse(message.until) <= now.getTime()) return
      var id = 'hall.message_' + message.kind
      var vi = message.text ? message.text.vi : s.say(id)
      var en = message.text ? message.text.en || '' : s.english(id)
      if (Math.max(vi.length, en.length) <= TOGETHER) pages.push([SIGNS[message.kind], vi, en])
      else [[vi, ''], ['', en]].forEach(function (one) { if (one.join('')) pages.push([SIGNS[message.kind], one[0], one[1]]) })
    })
    var page = pages.length ? pages[Math.floor(s.elapsed() / MESSAGE_S) % pages.length] : null
    s.mark('told', page !== null)
    fill(strip, [page, s.time(now)], function () {
      return page ? [s.icon(page[0]), el('div', 'words', [page[1] && el('p', '', page[1]), page[2] && el('p', 'english', page[2])]), el('b', 'clock', s.time(now))] : []
    })
  }

  function drawBand() {
    var now = s.seconds()
    var state = hall.calls()
    var on = state.band()
    var call = !hall.online ? mine(hall.board.calls)[0] : on && on.call
    var lit = hall.online && state.isHighlighted(now)
    s.mark('lit', lit)
    var slid = fill(band, [call && [call.seq, call.number, call.counter, call.priority, call.times], lit, hall.online], function () {
      return call ? callShown(call, lit) : noCall()
    })
    if (slid) fits()
    var fresh = call && call.seq === called && lit
    if (fresh && band.denluotCalled !== called) slide()
    if (call) band.denluotCalled = call.seq
  }

  // The new call slides in from the right.
  function slide() {
    band.className = 'band'
    void band.offsetWidth
    band.className = 'band slides'
  }

  function callShown(call, lit) {
    var at = { time: s.time(call.at) }
    var marks = [lit && call.priority && s.pill('priority', s.say('hall.priority')), lit && call.times > 1 && s.pill('recall', s.say('hall.recall', { n: call.times }))].filter(Boolean)
    var id = lit ? 'hall.call' : 'hall.last_call_at'
    var words = [el('span', 'said', s.say(id, at))].concat(marks.length || !hall.online ? marks : [el('span', 'english', s.english(id, at))])
    return el('div', 'call', [el('div', 'over', words), el('b', 'big', call.number), s.icon('arrow-right'), el('span', 'at', s.say('hall.at_counter')), s.plate(call.counter, !hall.online)])
  }

  function noCall() {
    return el('div', 'none', [el('p', '', s.say('hall.none')), el('p', 'english', s.english('hall.none'))])
  }

  function mine(list) {
    var zone = hall.mine.zone
    return zone.length ? list.filter(function (call) { return zone.indexOf(call.counter) >= 0 }) : list
  }

  function drawCalls() {
    var before = (hall.online ? hall.calls().recent() : mine(hall.board.calls).slice(1)).slice(0, SHOWN)
    var none = hall.online && !hall.calls().band()
    var beside = hall.online ? aside.shown() : null
    var rows = beside ? null : before.map(function (call) { return [call.number, call.counter] })
    var changed = fill(calls, [rows, none, hall.online, beside], function () {
      if (beside) return beside.kind === 'moved' ? movedShown(beside.notice) : waitsShown(beside.rows)
      var cells = rows.map(function (row) { return el('div', 'row', [el('b', '', row[0]), s.icon('arrow-right'), s.plate(row[1], !hall.online)]) })
      var title = el('p', 'title', s.say('hall.recent'))
      return none ? [title, el('p', 'none-yet', s.say('hall.none_yet')), el('p', 'none-yet english', s.english('hall.none_yet'))] : [title, el('div', 'rows', cells)]
    })
    if (changed) fits()
  }

  function movedShown(notice) {
    var category = hall.centre.categories.filter(function (one) { return one.id === notice.category })[0]
    var whole = notice.category === null
    function said(language) {
      var field = category ? category.name[language] || category.name.vi : notice.category
      return s.say(whole ? 'announce.moved' : 'hall.moved_field', { a: notice.origin, b: notice.to, field: field }, language)
    }
    return el('div', 'moved', [el('div', 'plates', [s.plate(notice.origin, whole), s.icon('arrow-right'), s.plate(notice.to)]), el('p', '', said('vi')), el('p', 'english', said('en'))])
  }

  function waitsShown(rows) {
    var title = el('p', 'title', [s.say('hall.waits'), el('span', 'range beside', s.english('hall.waits'))])
    return [title].concat(
      rows.map(function (row) {
        var plates = el('span', 'at-counters', row.plates.map(function (one) { return s.plate(one) }))
        var count = el('span', 'count', [s.icon('person'), el('b', '', row.waiting)])
        var wait = row.minutes === null ? '' : row.minutes === 0 ? s.say('hall.wait_soon') : s.say('hall.wait_about', { n: row.minutes })
        return el('div', 'wait', [el('p', 'field', row.vi), el('p', 'english', row.en), el('div', 'figures', [plates, count, el('span', 'minutes', wait)])])
      }),
    )
  }

  function drawTable() {
    var now = s.seconds()
    var state = hall.calls()
    var on = state.band()
    var lit = hall.online && on && state.isHighlighted(now) ? on.call : null
    var zone = hall.mine.zone
    var tiles = hall.board.counters.filter(function (counter) { return !zone.length || zone.indexOf(counter.number) >= 0 }).map(function (counter) { return tile(counter, lit) })
    var page = paged(tiles, lit)
    var changed = fill(table, [page, hall.online], function () {
      var rows = Math.min(2, Math.ceil(page.tiles.length / 2)) || 1
      var columns = Math.max(2, Math.ceil(page.tiles.length / rows))
      var grid = el('div', 'grid', page.tiles.map(function (one) { return tileShown(one, columns, rows) }))
      var range = page.pages > 1 ? el('span', 'range', s.say('hall.counters', { a: page.tiles[0].counter, b: page.tiles[page.tiles.length - 1].counter })) : null
      return [el('p', 'title', [s.say('hall.table'), range]), grid]
    })
    if (changed) fits()
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

  function tileShown(one, columns, rows) {
    var lively = hall.online && one.kind === 'open'
    var made = el('div', 'tile' + (one.lit ? ' called' : '') + (lively || one.lit ? '' : ' quiet'), [s.plate(one.counter, !lively && !one.lit), el('div', 'rest', rest(one))])
    made.style.width = 'calc(' + 100 / columns + '% - 1rem)'
    made.style.height = 'calc(' + 100 / rows + '% - 1.3rem)'
    return made
  }

  function rest(one) {
    if (one.number !== '' || one.kind === 'open') return el('b', 'serves', one.number || '–')
    if (one.to !== '') return [s.icon('arrow-right'), s.plate(one.to, !hall.online)]
    if (one.until) return [s.icon('pause'), el('b', 'until', one.until)]
    return [s.icon(one.kind === 'paused' ? 'pause' : 'closed'), el('span', 'why', s.say(one.kind === 'paused' ? 'hall.counter_paused' : 'hall.counter_closed'))]
  }

  // Long numbers are written smaller, never cut.
  function fits() {
    var big = band.querySelector('.big')
    var rem = parseFloat(document.documentElement.style.fontSize)
    if (big) s.fit(big, (s.root.className.indexOf('portrait') >= 0 ? 102 : 104) * rem)
    ;[].forEach.call(table.querySelectorAll('.serves, .until'), function (number) { s.fit(number, number.parentNode.clientWidth - (number.className === 'until' ? 6 : 1.2) * rem) })
    ;[].forEach.call(calls.querySelectorAll('.field, .wait .english'), function (line) { s.fit(line, line.clientWidth) })
    ;[].forEach.call(calls.querySelectorAll('.row b'), function (number) {
      if (number.parentNode.className === 'row') s.fit(number, 20.4 * rem)
    })
    var name = head.querySelector('.name')
    if (name) s.fit(name, name.clientWidth)
  }
})()
