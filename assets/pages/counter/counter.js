// The sign of a counter as a page: /counter/9. The whole screen is its plate; beside the number who
// is called, who is served, or why nobody is. No module, for old browsers.
(function () {
  'use strict'

  var s = window.denluotScreen
  var el = s.el
  var fill = s.fill
  var PAGE_S = 8
  var SIGNS = { wait: 'person', paused: 'pause', closed: 'closed', cut_off: 'offline' }
  var TITLES = { wait: 'counter.next_wait', paused: 'counter.paused', closed: 'counter.closed', cut_off: 'counter.reconnecting' }
  var WHY = { break: 'counter.paused_break', meeting: 'counter.paused_meeting', technical: 'counter.paused_technical_short' }
  var CALLED = { call: 'counter.call', serving: 'counter.serving', last: 'hall.last_call_at' }

  var number = Number(location.pathname.split('/').pop())
  var title = el('p', 'title', s.say('counter.title'))
  var own = el('b', 'own', number)
  var panel = el('div', 'panel')
  var fields = el('div', 'fields')
  var cut = el('div', 'cut', [s.icon('offline'), el('div', '', [el('p', '', s.say('counter.cut_off')), el('p', 'english', s.english('counter.cut_off'))])])
  var drawn = false
  var asked = null

  s.scale([1280, 720], [600, 1024])
  s.onSize(fits)
  var sign = window.denluotAnnouncer(s, {
    kind: 'counter-' + number,
    counter: number,
    draw: function () {
      draw()
    },
    begins: function () {
      flash()
    },
    use: function (centre, display) {
      faces().use(centre, display)
    },
    see: function (board, before, now) {
      faces().see(board, before, s.now().getTime(), now)
    },
    cut: function () {
      faces().gone()
    },
  })

  // The rating of who was served here.
  function faces() {
    return (asked = asked || window.denluotFaces(s, sign, number))
  }

  function draw() {
    if (!sign || !sign.board || !sign.centre) return
    if (!drawn) {
      ;[el('div', 'frame'), el('div', 'place', [title, own]), panel, fields, cut, faces().place].forEach(function (part) { s.root.appendChild(part) })
      s.mark('sign', true)
      drawn = true
    }
    s.mark('offline', !sign.online)
    var counter = sign.board.counters.filter(function (one) { return one.number === number })[0]
    if (!counter) {
      return fill(panel, 'none', function () { return el('p', 'lost', s.say('display.no_counter', { c: number })) })
    }
    drawPanel(counter)
    drawFields(counter)
    faces().draw()
  }

  // What is shown beside the number: {kind, call, to}.
  function face(counter) {
    var current = counter.current
    if (!sign.online) return { kind: current ? 'last' : 'cut_off', call: current && asCall(counter) }
    var now = s.seconds()
    var state = sign.calls()
    var band = state.band()
    var awaits = band && current && band.call.ticket === current.id && !current.started_at
    if (state.isHeld(now) || (state.isHighlighted(now) && awaits)) return { kind: 'call', call: band.call }
    if (current) return { kind: 'serving', call: asCall(counter) }
    var to = window.denluotMoves.destinations(sign.board, number)
    if (to.length) return { kind: 'moved', to: to }
    return { kind: counter.state === 'open' ? 'wait' : counter.state }
  }

  function asCall(counter) {
    var current = counter.current
    return { number: current.number, at: current.called_at, priority: current.priority, times: current.times }
  }

  function drawPanel(counter) {
    var at = face(counter)
    var back = at.kind === 'paused' && counter.back_at && Date.parse(counter.back_at) > s.now().getTime() ? s.time(counter.back_at) : ''
    var reason = counter.reason || 'other'
    s.mark('calling', at.kind === 'call')
    s.mark('stopped', at.kind === 'paused' || at.kind === 'closed')
    var key = [at.kind, at.call && [at.call.number, at.call.times, at.call.priority, at.call.at], at.to, back, reason]
    var changed = fill(panel, key, function () {
      if (at.call) return called(at)
      if (at.kind === 'moved') return moved(at.to)
      return notice(at.kind, reason, back)
    })
    if (changed) fits()
  }

  function called(at) {
    var time = { time: s.time(at.call.at) }
    var id = CALLED[at.kind]
    var marks = at.kind === 'call' ? [at.call.priority && s.pill('priority', s.say('hall.priority')), at.call.times > 1 && s.pill('recall', s.say('hall.recall', { n: at.call.times }))].filter(Boolean) : []
    return el('div', 'called' + (marks.length ? ' marked' : ''), [el('p', 'said', s.say(id, time)), el('b', 'number', at.call.number), el('p', 'english', s.english(id, time)), marks.length ? el('div', 'marks', marks) : null])
  }

  function notice(kind, reason, back) {
    var why = back ? WHY[reason] || '' : ''
    var disc = el('span', 'disc', s.icon(SIGNS[kind]))
    var words = [el('p', 'strong', s.say(why ? 'counter.paused_short' : TITLES[kind])), why && el('p', 'why', s.say(why)), (!back || why) && el('p', 'english', s.english(why || TITLES[kind]))]
    var below = kind === 'paused' && !back ? 'counter.paused_' + reason : kind === 'closed' ? 'counter.ask' : ''
    var more = []
    if (back) more = [el('div', 'back', [el('p', '', s.say('counter.back_at', { time: '' })), el('p', 'english', s.english('counter.back_at', { time: '' })), el('b', 'until', back)])]
    else if (below) more = [el('div', 'below', [el('p', '', s.say(below)), el('p', 'english', s.english(below))])]
    return el('div', 'notice', [el('div', 'top', [disc, el('div', 'words', words)])].concat(more.length ? [el('div', 'rule')] : [], more))
  }

  function moved(to) {
    return el('div', 'gone', [el('p', 'strong', s.say('counter.moved')), el('p', 'english', s.english('counter.moved')), el('div', 'plates', [s.icon('arrow-right')].concat(to.map(function (one) { return s.plate(one) })))])
  }

  // What the counter serves; what it gave away or took over is told in turns with it.
  function drawFields(counter) {
    var view = sign.centre.counters.filter(function (one) { return one.number === number })[0]
    var parts = [[view ? view.name.vi : '', view && view.name.en ? view.name.en : '']]
    sign.board.reassignments.forEach(function (move) {
      if (move.to === number && move.categories.some(function (one) { return counter.categories.indexOf(one) >= 0 }))
        parts.push([s.say('counter.taken_over', { a: move.counter }), s.english('counter.taken_over', { a: move.counter })])
    })
    var part = parts[Math.floor(s.elapsed() / PAGE_S) % parts.length]
    var changed = fill(fields, part, function () { return [el('p', 'vi', part[0]), el('p', 'english', part[1])] })
    if (changed) fits()
  }

  // The yellow panel flashes three times: somebody is called.
  function flash() {
    panel.className = 'panel'
    void panel.offsetWidth
    panel.className = 'panel flashes'
  }

  function fits() {
    ;['.said', '.number', '.strong', '.why', '.below p'].forEach(function (name) {
      ;[].forEach.call(panel.querySelectorAll(name), function (one) {
        if (name !== '.strong') s.fit(one, one.parentNode.clientWidth)
      })
    })
    // One line if it fits at nearly full size, else broken at its meaning.
    ;[].forEach.call(fields.childNodes, function (line) {
      line.textContent = line.denluotText = line.denluotText || line.textContent
      line.style.whiteSpace = 'nowrap'
      line.style.fontSize = ''
      if (line.scrollWidth <= line.clientWidth / 0.88) return s.fit(line, line.clientWidth)
      line.textContent = broken(line.textContent)
      line.style.whiteSpace = 'pre-line'
    })
  }

  function broken(text) {
    if (text.indexOf('\n') >= 0) return text
    var best = text
    ;[[' – ', ''], [', ', ',']].some(function (mark) {
      var parts = text.split(mark[0])
      var least = Infinity
      for (var n = 1; n < parts.length; n += 1) {
        var halves = [parts.slice(0, n).join(mark[0]) + mark[1], parts.slice(n).join(mark[0])]
        var longest = Math.max(halves[0].length, halves[1].length)
        if (longest < least) best = halves.join('\n')
        least = Math.min(least, longest)
      }
      return parts.length > 1
    })
    return best
  }
})()
