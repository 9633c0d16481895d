// The hall's board in a browser: a snapshot, then changes. No rules of the hall, no module: old
// browsers use it as it stands, modules by `feed.js`.
//
//   var board = denluotBoard({
//     board: function (board, changes) {},   // after each message; changes null: a new snapshot
//     outlook: function (outlook) {},        // what is expected, the newest
//     announcing: function (said) {},        // {call, phase} of what the hall hears now
//     state: function (state, since) {},     // 'joining', 'live', or 'cut' since a Date
//     centre: function () {},                // the description of the centre is another: fetch it
//     refused: function (status) {},         // 401, 403 or 426: nothing is tried any more
//   })
//   board.now()                              // the server's clock as a Date
//   board.close()
(function () {
  'use strict'

  var SILENT_MS = 20000 // then the server is asked whether it is there
  var ANSWER_MS = 5000
  var FIRST_MS = 500
  var LONGEST_MS = 5000

  // The board after a message; what stays is the same object.
  function changed(board, message) {
    var after = {}
    var name
    for (name in board) after[name] = board[name]
    for (name in message.changes) {
      var change = message.changes[name]
      if (change[0] === '=') after[name] = change[1]
      else {
        var rows = board[name].slice()
        rows.splice.apply(rows, [change[1], change[2]].concat(change[3]))
        after[name] = rows
      }
    }
    after.seq = message.seq
    return after
  }

  // The server's clock: its last word, run on by a clock that nobody sets.
  function Clock() {
    var running =
      window.performance && performance.now
        ? function () {
            return performance.now()
          }
        : Date.now
    var ahead = null
    return {
      // Whatever was said a while ago is no news of the clock: the latest reading counts.
      hear: function (moment, coarse) {
        var seen = Date.parse(moment) - running()
        if (isNaN(seen)) return
        if (ahead === null || seen > ahead || (coarse && seen < ahead - 2000)) ahead = seen
      },
      now: function () {
        return new Date(ahead === null ? Date.now() : ahead + running())
      },
    }
  }

  function follow(on) {
    var api = on.api || '/api/v1'
    var clock = Clock()
    var board = null
    var socket = null
    var live = false
    var since = null
    var waitMs = FIRST_MS
    var timer = null
    var watch = null
    var closed = false

    function tell(name, one, two) {
      if (!closed && on[name]) on[name](one, two)
    }

    function join() {
      if (closed) return
      var opened = false
      var scheme = location.protocol === 'https:' ? 'wss://' : 'ws://'
      var mine = (socket = new WebSocket(scheme + location.host + api + '/feed?as=board'))
      listen(ANSWER_MS)
      mine.onopen = function () {
        opened = true
      }
      mine.onmessage = function (message) {
        if (mine === socket) hear(JSON.parse(message.data))
      }
      mine.onclose = function () {
        if (mine !== socket) return
        cut()
        if (opened) later()
        else ask(false)
      }
    }

    function hear(message) {
      listen(SILENT_MS)
      if (message.type === 'snapshot') {
        board = message.board
        arrived()
        tell('board', board, null)
      } else if (message.type === 'board') {
        clock.hear(message.at)
        if (board === null || message.seq !== board.seq + 1) return again()
        board = changed(board, message)
        tell('board', board, message.changes)
        if (message.centre) tell('centre')
      } else if (message.type === 'outlook') {
        clock.hear(message.outlook.at)
        tell('outlook', message.outlook)
      } else if (message.type === 'announcing') tell('announcing', message)
      else if (message.type === 'resync') again()
    }

    function arrived() {
      waitMs = FIRST_MS
      live = true
      since = null
      tell('state', 'live', null)
    }

    function cut() {
      if (since === null) since = clock.now()
      live = false
      tell('state', board === null ? 'joining' : 'cut', since)
    }

    // Leaves the connection and makes another: what was missed comes with its snapshot.
    function again() {
      drop()
      cut()
      later()
    }

    function drop() {
      var old = socket
      socket = null
      clearTimeout(watch)
      if (old) old.close()
    }

    function later() {
      clearTimeout(watch)
      clearTimeout(timer)
      timer = setTimeout(join, waitMs * (0.75 + Math.random() / 2))
      waitMs = Math.min(waitMs * 2, LONGEST_MS)
    }

    function listen(ms) {
      clearTimeout(watch)
      watch = setTimeout(silent, ms)
    }

    // Nothing was heard for long: is the server there?
    function silent() {
      if (!live) {
        drop()
        return ask(false)
      }
      ask(true)
    }

    function ask(listening) {
      var request = new XMLHttpRequest()
      request.open('GET', api + '/centre')
      request.timeout = ANSWER_MS
      request.onload = function () {
        clock.hear(request.getResponseHeader('Date'), true)
        var status = request.status
        if (status === 401 || status === 403 || status === 426) {
          drop()
          tell('refused', status)
        } else if (listening && status < 500) listen(SILENT_MS)
        else failed()
      }
      request.onerror = request.ontimeout = failed
      request.send()

      function failed() {
        if (closed) return
        drop()
        cut()
        later()
      }
    }

    function wake() {
      if (!live && !closed) {
        waitMs = FIRST_MS
        drop()
        join()
      }
    }

    window.addEventListener('online', wake)
    tell('state', 'joining', null)
    join()
    return {
      now: clock.now,
      hearClock: clock.hear,
      isLive: function () {
        return live
      },
      close: function () {
        closed = true
        window.removeEventListener('online', wake)
        clearTimeout(timer)
        drop()
      },
    }
  }

  follow.changed = changed
  window.denluotBoard = follow
})()
