// The hall's television as a page: who we are, the call, the calls before it, every counter, clips. The
// look and the order are those of the screen that the program shows. No module, for old browsers.
(function () {
  'use strict'

  var s = window.denluotScreen
  var el = s.el
  var fill = s.fill
  var SHOWN = 8
  var MESSAGE_S = 12
  var TOGETHER = 64
  var SIGNS = { closing_soon: 'clock', technical: 'alarm', free: 'info' }

  var head = el('div', 'head')
  var cut = el('div', 'cut')
  var strip = el('div', 'strip')
  var band = el('div', 'band')
  var calls = el('div', 'calls')
  var side = el('div', 'side')
  var line = el('div', 'line')
  var last = el('div', 'last')
  var mute = el('div', 'mute-note', s.say('page.kit.sound_off'))
  var drawn = false
  var called = 0
  var layout = 'calls'

  s.scale([1920, 1080], [1080, 1920])
  s.onSize(function () {
    draw()
    fits()
  })
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
  var media = window.denluotMedia(s, hall)
  var table = window.denluotTable(s, hall)
  var body = el('div', 'body', [media.box, line, side, calls, el('div', 'between'), table.place, last])

  function draw() {
    if (!media || !hall.board || !hall.centre) return
    if (!drawn) {
      ;[head, cut, strip, band, body, mute].forEach(function (part) { s.root.appendChild(part) })
      s.mark('hall', true)
      drawn = true
    }
    s.mark('offline', !hall.online)
    layOut()
    drawHead()
    drawStrip()
    drawBand()
    drawSide()
    drawCalls()
    if (table.draw(layout, upright())) fits()
  }

  // Upright there is room for clips and calls at once.
  function layOut() {
    media.tick(hall.online && (hall.calls().isHighlighted(s.seconds()) || hall.sounding()))
    var found = media.layout()
    found = found === 'whole' && upright() ? 'media' : found
    if (found === layout) return
    layout = found
    ;['table', 'media', 'whole'].forEach(function (one) { s.mark('of-' + one, one === layout) })
    fits()
  }

  function upright() {
    return s.root.className.indexOf('portrait') >= 0
  }

  // Beside a clip: the time; under it a notice; under one between the calls the last three.
  function drawSide() {
    var now = s.now()
    var said = hall.mine.notices && hall.centre.notices.length ? notice() : ''
    var state = hall.calls()
    var three = (state.band() ? [state.band().call] : []).concat(state.recent()).slice(0, 3)
    s.mark('noticed', said !== '')
    fill(side, [s.day(now), s.time(now)], function () { return [flag(), el('span', 'date', s.day(now)), el('b', 'clock', s.time(now))] })
    var changed = fill(line, said, function () { return said ? [s.icon('info'), el('span', 'said', said)] : [] })
    changed = fill(last, [s.time(now), three.map(function (call) { return call.seq })], function () {
      return [el('span', 'recent', s.say('hall.recent'))].concat(three.map(rowShown), el('b', 'clock', s.time(now)))
    }) || changed
    if (changed) fits()
  }

  function flag() {
    var made = el('img', 'flag')
    made.src = s.settings.files + '/flag.svg'
    made.alt = ''
    return made
  }

  function rowShown(call) {
    return el('div', 'row', [el('b', '', call.number), s.icon('arrow-right'), s.plate(call.counter, !hall.online)])
  }

  function drawHead() {
    var now = s.now()
    var name = notice()
    fill(head, [name, s.day(now), s.time(now)], function () {
      return [flag(), el('span', 'name', name), el('span', 'date', s.day(now)), el('b', 'clock', s.time(now))]
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
    var slid = fill(band, [call && [call.seq, call.number, call.counter, call.priority, call.times], lit, hall.online, hall.caption], function () {
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
    var caption = hall.online && lit && hall.caption
    var words = caption ? [el('span', 'said caption', caption)].concat(marks) : [el('span', 'said', s.say(id, at))].concat(marks.length || !hall.online ? marks : [el('span', 'english', s.english(id, at))])
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
    var before = (hall.online ? hall.calls().recent() : mine(hall.board.calls).slice(1)).slice(0, shownRows())
    var none = hall.online && !hall.calls().band()
    var beside = hall.online ? aside.shown(layout) : null
    if (beside && layout === 'media' && beside.kind !== 'moved' && told()) beside = null
    s.mark('aside', beside !== null)
    var rows = beside ? null : before.map(function (call) { return [call.number, call.counter] })
    var changed = fill(calls, [rows, none, hall.online, beside], function () {
      if (beside) return window.denluotBeside(s, hall.centre, beside)
      var title = el('p', 'title', s.say('hall.recent'))
      return none ? [title, el('p', 'none-yet', s.say('hall.none_yet')), el('p', 'none-yet english', s.english('hall.none_yet'))] : [title, el('div', 'rows', before.map(rowShown))]
    })
    if (changed) fits()
  }

  function told() {
    return s.root.className.split(' ').indexOf('told') >= 0
  }

  function shownRows() {
    if (layout !== 'media') return upright() && told() ? 6 : SHOWN
    return upright() ? (told() ? 4 : 6) : told() ? 3 : 4
  }

  // Long numbers are written smaller, never cut.
  function fits() {
    var big = band.querySelector('.big')
    var rem = parseFloat(document.documentElement.style.fontSize)
    if (big) s.fit(big, (s.root.className.indexOf('portrait') >= 0 ? 102 : 104) * rem)
    if (!body) return
    table.fits(rem)
    // The other language stands there where it has room.
    var over = band.querySelector('.over')
    if (over) s.mark('narrow', false)
    if (over && over.scrollWidth > over.clientWidth) s.mark('narrow', true)
    ;[].forEach.call(calls.querySelectorAll('.field, .wait .english'), function (line) { s.fit(line, line.clientWidth) })
    ;[].forEach.call(body.querySelectorAll('.row b'), function (number) {
      var row = number.parentNode
      if (row.className === 'row') s.fit(number, row.clientWidth - parseFloat(window.getComputedStyle(row).paddingRight) - row.lastChild.offsetWidth - 6.6 * rem)
    })
    ;[head.querySelector('.name'), line.querySelector('.said'), band.querySelector('.caption')].forEach(function (one) { if (one) s.fit(one, one.clientWidth) })
  }
})()
