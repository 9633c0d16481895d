// Which call is on the band, and which wait for it: the order of the hall's screens, from the board.
// No DOM, no clock: times are seconds of a clock that never jumps. No module, for old browsers.
//
// A screen FOLLOWS the one that speaks (its word of a call changes the band) and goes on ALONE when
// that one is not heard for two seconds; the one that SPEAKS says the call on its band.
(function () {
  'use strict'

  var OLD_S = 60 // a call older than this when it comes is history: shown, but never as news
  var FOLLOW_S = 2
  var SHOWN = 12
  var CAME = ['TicketHeld', 'TicketTransferred', 'TicketFinished', 'TicketMovedOn']

  // `timing`: {minimum_s, highlight_s, longest_s}; `begins(call)` is told of each announcement.
  function Calls(options) {
    var timing = options.timing
    var part = options.part || 'alone'
    var band = null // {call, since, news}
    var recent = []
    var queue = [] // {call, since, news, instead}
    var saying = null
    var until = -Infinity
    var quiet = -Infinity
    var gone = false
    var frozen = false
    var lived = -Infinity
    var day = null

    function mine(call) {
      if (options.counter) return call.counter === options.counter
      return !options.zone || !options.zone.length || options.zone.indexOf(call.counter) >= 0
    }

    // A snapshot: its calls are state. What waited here and is in it keeps waiting.
    function joined(board, now) {
      var calls = board.calls.filter(mine)
      var known = function (call) {
        return calls.filter(function (one) { return one.seq === call.seq })[0]
      }
      if (day !== board.day) forget()
      day = board.day
      queue = queue.filter(function (one) { return known(one.call) })
      if (band && !known(band.call)) band = null
      var kept = queue.map(function (one) { return one.call }).concat(band ? [band.call] : [])
      var newest = kept.reduce(function (most, call) { return Math.max(most, call.seq) }, 0)
      var ids = kept.map(function (call) { return call.seq })
      recent = calls.filter(function (call) { return call.seq < newest && ids.indexOf(call.seq) < 0 })
      calls.slice().reverse().forEach(function (call) {
        if (call.seq > newest) queue.push({ call: call, since: now, news: false, instead: [] })
      })
      at(now)
    }

    // The board after one change; `clock` is the server's.
    function changed(board, before, now, clock) {
      if (board.day !== day) {
        forget()
        day = board.day
      }
      if (board.calls !== before.calls) {
        var newest = before.calls.length ? before.calls[0].seq : 0
        board.calls.filter(mine).reverse().forEach(function (call) {
          if (call.seq > newest) made(call, clock - Date.parse(call.at) <= OLD_S * 1000, now)
        })
        takeBack(board, now)
      }
      if (board.counters !== before.counters) board.counters.forEach(whoCame)
      at(now)
    }

    // Who has evidently been at the counter needs no announcement any more.
    function whoCame(counter) {
      var there = counter.current && counter.current.started_at ? counter.current.id : null
      var left = counter.left && CAME.indexOf(counter.left.move) >= 0 ? counter.left.current.id : null
      queue.forEach(function (one) {
        if (one.call.ticket === there || one.call.ticket === left) one.news = false
      })
    }

    // A call that was put back would lie. One that only became too old for the board would not.
    function takeBack(board, now) {
      var oldest = board.calls.length < SHOWN ? 0 : board.calls[board.calls.length - 1].seq
      var stands = function (call) {
        return call.seq < oldest || board.calls.some(function (one) { return one.ticket === call.ticket })
      }
      queue = queue.filter(function (one) { return stands(one.call) })
      recent = recent.filter(stands)
      if (!band || stands(band.call)) return
      band = recent.length ? { call: recent.shift(), since: now, news: false } : null
      saying = null
      quiet = now
    }

    function made(call, news, now) {
      var same = queue.filter(function (one) { return one.call.ticket === call.ticket })[0]
      if (same) {
        // A recall takes the place of its call: calling again sends nobody back.
        same.instead.push(same.call.seq)
        same.call = call
        same.news = news
        return
      }
      var first = !queue.length
      queue.push({ call: call, since: now, news: news, instead: [] })
      var alone = part === 'alone' || gone
      if (alone && first && !frozen && band && band.call.ticket === call.ticket) next(now, false)
    }

    // Word of the screen that speaks.
    function told(call, phase, now) {
      if (part !== 'following') return
      var before = saying
      if (phase === 'started') {
        saying = call
        until = now + timing.longest_s
        gone = false
      } else {
        saying = null
        quiet = now
      }
      if (frozen) return
      if (phase === 'started' && before !== call) again(call, now)
      var stands = function (one) { return one.call.seq === call || one.instead.indexOf(call) >= 0 }
      if (phase === 'started' && queue.some(stands)) {
        var reached = false
        while (!reached) {
          reached = stands(queue[0])
          next(now, reached)
        }
      }
      at(now)
    }

    // What was shown before is on the band again while it is said.
    function again(call, now) {
      var before = (band ? [band.call] : []).concat(recent)
      var said = before.filter(function (one) { return one.seq === call })[0]
      if (!said) return
      recent = before.filter(function (one) { return one !== said })
      band = { call: said, since: now, news: true }
    }

    function at(now) {
      if (frozen) return
      lived = now
      if (saying !== null && now >= until) {
        saying = null
        quiet = until
      }
      while (queue.length && beginsAt() <= now) {
        next(now, false)
        if (part === 'following' && band.news) gone = true
      }
    }

    function next(now, said) {
      var first = queue.shift()
      var before = band ? [band.call].concat(recent) : recent
      recent = before.filter(function (call) { return call.ticket !== first.call.ticket }).slice(0, SHOWN)
      band = { call: first.call, since: now, news: first.news || said }
      if (!band.news) return
      if (part === 'speaking') {
        saying = band.call.seq
        until = now + timing.longest_s
      }
      if (options.begins) options.begins(band.call)
    }

    function heldS() {
      var says = part === 'speaking' && band && band.news && saying === band.call.seq
      return says ? Math.max(timing.minimum_s, until - band.since) : timing.minimum_s
    }

    function freeAt() {
      var free = part === 'speaking' && saying !== null ? until : -Infinity
      return band && band.news ? Math.max(free, band.since + heldS()) : free
    }

    function beginsAt() {
      var free = freeAt()
      var first = queue.filter(function (one) { return one.news })[0]
      if (!first) return band && band.news ? Math.max(free, band.since + timing.highlight_s) : free
      if (part !== 'following' || gone) return free
      return Math.max(free, Math.max(first.since, saying !== null ? until : quiet) + FOLLOW_S)
    }

    function isNews(seconds, now) {
      return band !== null && band.news && !frozen && now < band.since + seconds
    }

    function forget() {
      band = null
      recent = []
      queue = []
      saying = null
    }

    return {
      joined: joined,
      changed: changed,
      told: told,
      at: at,
      // The voice here has said that call.
      said: function (call, now) {
        if (part !== 'speaking' || saying !== call) return
        saying = null
        quiet = now
        at(now)
      },
      cut: function () {
        if (frozen) return
        frozen = true
        if (band && part === 'speaking' && saying === band.call.seq && band.news)
          queue.unshift({ call: band.call, since: band.since, news: true, instead: [] })
        if (band) band.news = false
        saying = null
      },
      reconnected: function (now) {
        if (!frozen) return
        var away = now - lived
        frozen = false
        quiet = now
        queue.forEach(function (one) { one.news = one.news && away <= OLD_S })
      },
      plays: function (wanted) {
        if (part === wanted) return
        part = wanted
        saying = null
        until = quiet = -Infinity
        gone = false
      },
      set: function (wanted) {
        timing = wanted
      },
      band: function () { return band },
      recent: function () { return recent },
      waiting: function () { return queue.length },
      isHeld: function (now) { return isNews(heldS(), now) },
      isHighlighted: function (now) { return isNews(Math.max(timing.highlight_s, heldS()), now) },
    }
  }

  window.denluotCalls = Calls
})()
