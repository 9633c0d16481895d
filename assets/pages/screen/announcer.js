// Joins a screen's calls, its voice and the board: what the hall's screen and a counter's sign do
// alike. No module, for old browsers.
(function () {
  'use strict'

  var LONGEST_S = 45
  var USUAL = { layout: 'calls', minimum_s: 4, highlight_s: 20, chime: false, theme: 'day', zone: [], notices: true, notice_s: 8 }

  // `draw()` is called whenever something may look otherwise; `begins()` at each announcement.
  window.denluotAnnouncer = function (screen, options) {
    var mine = USUAL
    var calls = null
    var news = null // the call that is told as started, and not yet as ended
    var posted = [] // messages that are to be said between the calls
    var telling = null
    var newest = null
    var held = { board: null, centre: null, outlook: null, online: false, since: null, caption: '', mine: USUAL }
    var voice = window.denluotVoice(screen, {
      ended: function (call) {
        calls.said(call.seq, screen.seconds())
        report()
        options.draw()
      },
      says: function (caption) {
        held.caption = caption
        if (held.board) options.draw()
      },
    })

    function timing() {
      return { minimum_s: mine.minimum_s, highlight_s: mine.highlight_s, longest_s: LONGEST_S }
    }

    // What this screen has to do with the voice of its hall.
    function place(centre, display) {
      held.centre = centre
      mine = display || USUAL
      held.mine = mine
      var speaker = options.counter ? null : screen.speaking(centre)
      var own = display !== null && speaker === display.id
      var sound = own ? 'words' : speaker === null && !options.counter && mine.chime && display ? 'chime' : 'none'
      var part = options.counter || speaker === null ? 'alone' : own ? 'speaking' : 'following'
      screen.mark('evening', mine.theme === 'evening')
      if (calls === null) calls = window.denluotCalls({ counter: options.counter, zone: mine.zone, timing: timing(), part: part, begins: begins })
      calls.set(timing())
      calls.plays(part)
      voice.use(centre.voice, sound, mine.chime)
      if (options.use) options.use(centre, display)
      held.sounds = sound !== 'none'
      held.speaks = sound === 'words'
      options.draw()
    }

    // What is said between the calls, once: a message when it is posted, and where numbers are served
    // now, when it is so. What no longer stands is not said.
    function post(board, fresh) {
      var voices = held.centre.voice
      var all = board.messages.filter(function (one) { return one.spoken }).map(function (one) {
        return { seq: one.seq, texts: [one.text || { closing_soon: voices.closing, technical: voices.technical }[one.kind]] }
      })
      window.denluotMoves.notices(board).forEach(function (notice) {
        var here = !mine.zone.length || mine.zone.indexOf(notice.origin) >= 0 || mine.zone.indexOf(notice.to) >= 0
        if (!notice.waited || !here) return
        var same = all.filter(function (one) { return one.seq === notice.seq })[0]
        if (!same) all.push((same = { seq: notice.seq, texts: [] }))
        same.texts.push(window.denluotMoves.worded(screen, held.centre, notice))
      })
      var last = newest || 0
      all.forEach(function (one) {
        if (fresh && held.speaks && one.seq > last) posted.push(one)
        newest = Math.max(newest || 0, one.seq)
      })
      posted = posted.filter(function (one) {
        return all.some(function (stands) { return stands.seq === one.seq })
      })
    }

    function tellNext() {
      if (telling || !posted.length || !held.online || calls.waiting() || calls.isHeld(screen.seconds())) return
      var message = (telling = posted.shift())
      screen.call('POST', '/announcements', { call: message.seq, phase: 'started' })
      voice.tell(message.texts, function () {
        if (telling !== message) return
        telling = null
        screen.call('POST', '/announcements', { call: message.seq, phase: 'ended' })
      })
    }

    function begins(call) {
      // A call goes before a message, which is said again after it.
      if (telling) posted.unshift(telling)
      telling = null
      voice.say(call, calls.waiting())
      if (options.begins) options.begins(call)
    }

    // The server hears which announcement began here, and which has had its time.
    function report() {
      if (!held.sounds) return
      var band = calls.band()
      var now = screen.seconds()
      var on = band && band.news && held.online ? band.call.seq : null
      if (news !== null && (on !== news || !calls.isHeld(now))) {
        screen.call('POST', '/announcements', { call: news, phase: 'ended' })
        news = null
      }
      if (on !== null && held.told !== on) {
        held.told = news = on
        screen.call('POST', '/announcements', { call: on, phase: 'started' })
      }
    }

    function moved() {
      report()
      options.draw()
    }

    screen.join(
      {
        ready: place,
        board: function (board, changes) {
          var before = held.board
          held.board = board
          var now = screen.seconds()
          if (changes === null || before === null) calls.joined(board, now)
          else calls.changed(board, before, now, screen.now().getTime())
          if (before === null || before.messages !== board.messages || before.reassignments !== board.reassignments) post(board, changes !== null)
          if (options.see) options.see(board, changes === null ? null : before, now)
          calls.at(now)
          moved()
        },
        outlook: function (outlook) {
          held.outlook = outlook
          options.draw()
        },
        announcing: function (said) {
          calls.told(said.call, said.phase, screen.seconds())
          moved()
        },
        state: function (state, since) {
          held.online = state === 'live'
          if (state === 'cut') {
            held.since = since
            calls.cut()
            voice.hush()
            if (options.cut) options.cut()
          }
          if (state === 'live') calls.reconnected(screen.seconds())
          options.draw()
        },
      },
      options.kind,
    )
    setInterval(function () {
      if (calls === null || held.board === null) return
      calls.at(screen.seconds())
      tellNext()
      moved()
    }, 250)
    held.calls = function () { return calls }
    held.sounding = voice.sounding
    return held
  }
})()
