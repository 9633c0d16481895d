// Joins a screen's calls, its voice and the board: what the hall's screen and a counter's sign do
// alike. No module, for old browsers.
(function () {
  'use strict'

  var LONGEST_S = 45
  var USUAL = { minimum_s: 4, highlight_s: 20, chime: false, theme: 'day', zone: [], notices: true, notice_s: 8 }

  // `draw()` is called whenever something may look otherwise; `begins()` at each announcement.
  window.denluotAnnouncer = function (screen, options) {
    var mine = USUAL
    var calls = null
    var news = null // the call that is told as started, and not yet as ended
    var posted = [] // messages that are to be said between the calls
    var telling = null
    var newest = null
    var held = { board: null, centre: null, outlook: null, online: false, since: null, mine: USUAL }
    var voice = window.denluotVoice(screen, function (call) {
      calls.said(call.seq, screen.seconds())
      report()
      options.draw()
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
      held.sounds = sound !== 'none'
      held.speaks = sound === 'words'
      options.draw()
    }

    // A message is said once, when it is posted.
    function post(board, fresh) {
      var last = board.messages.reduce(function (most, one) { return Math.max(most, one.seq) }, 0)
      board.messages.forEach(function (one) {
        if (fresh && held.speaks && one.spoken && one.seq > newest) posted.push(one)
      })
      newest = Math.max(newest || 0, last)
      posted = posted.filter(function (one) {
        return board.messages.some(function (stands) { return stands.seq === one.seq })
      })
    }

    function tellNext() {
      if (telling || !posted.length || !held.online || calls.waiting() || calls.isHeld(screen.seconds())) return
      var message = (telling = posted.shift())
      var voices = held.centre.voice
      var words = message.text || { closing_soon: voices.closing, technical: voices.technical }[message.kind]
      voice.tell(message.seq, words, function () {
        if (telling === message) telling = null
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
          if (before === null || before.messages !== board.messages) post(board, changes !== null)
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
    return held
  }
})()
