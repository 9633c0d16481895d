// Clips and pictures beside or between the calls: one after the other, while they are wanted and there
// is something to show. They lie on the server, in the folder `clips` of its data. No module.
(function () {
  'use strict'

  var LOOK_S = 30 // changed files are picked up
  var RETRY_S = 600 // so long after it failed an unchanged file is tried again
  var STILL_S = 8 // a clip that does not go on for so long is given up
  var DUCKED = 0.12 // how loud a clip is while a call is said
  var VIDEO = /\.(mp4|m4v|webm)$/i
  var PICTURE = /\.(jpe?g|png|svg)$/i
  var WORDS = /\.(srt|vtt)$/i

  window.denluotMedia = function (screen, hall) {
    var el = screen.el
    var place = el('div', 'clip')
    var caption = el('p', 'clip-words')
    var progress = el('div', 'clip-progress')
    var track = el('div', 'clip-track', progress)
    var info = window.denluotInfo(screen, hall)
    var box = el('div', 'screen', [place, info.place, caption, track])
    var boarded = false // the information board has its turn
    var list = [] // {name, at, captions}
    var failed = {} // by address, since when
    var on = null // {clip, node, since, moved, cues}
    var stood = null
    var held = false
    var looked = ''
    var lookAt = 0

    function wanted() {
      return hall.online && hall.mine.layout === 'media'
    }

    // Looks again and again, and at once when something else is wanted.
    function look() {
      var settings = JSON.stringify(hall.mine.media)
      var now = screen.seconds()
      if (settings === looked && now < lookAt) return
      looked = settings
      lookAt = now + LOOK_S
      var request = new XMLHttpRequest()
      request.open('GET', '/clips')
      request.onload = function () {
        if (request.status === 200) hold(JSON.parse(request.responseText))
      }
      request.send()
    }

    // What can be shown: those named in the settings first, then by name, numbers as numbers.
    function hold(files) {
      var order = hall.mine.media.order.map(function (name) { return name.toLowerCase() })
      function rank(one) {
        var at = order.indexOf(one.name.toLowerCase())
        return at < 0 ? order.length : at
      }
      function stem(name) {
        return name.toLowerCase().replace(/\.[^.]*$/, '')
      }
      list = files.filter(function (one) { return VIDEO.test(one.name) || PICTURE.test(one.name) })
      list.sort(function (a, b) { return rank(a) - rank(b) || a.name.localeCompare(b.name, undefined, { numeric: true }) })
      list.forEach(function (one) {
        var beside = files.filter(function (file) { return WORDS.test(file.name) && stem(file.name) === stem(one.name) })[0]
        one.captions = beside ? beside.at : null
      })
      var missing = order.some(function (name) { return !list.some(function (one) { return one.name.toLowerCase() === name }) })
      screen.lacks('media', missing || (!list.length && !info.wanted()) || list.some(function (one) { return one.at in failed }))
      if (on && !list.some(function (one) { return one.at === on.clip.at })) next()
    }

    function plays() {
      var now = screen.time(screen.now())
      var hours = hall.mine.media.hours
      return !hours.length || hours.some(function (span) { return span.start.slice(0, 5) <= now && now < span.end.slice(0, 5) })
    }

    // What is shown has had its time: the board's turn, where it is wanted, or the next one's.
    function over() {
      if (info.wanted()) board(true)
      else next()
    }

    function board(stands) {
      boarded = stands
      info.place.style.display = stands ? 'block' : 'none'
      track.style.display = place.style.display = stands ? 'none' : 'block'
      if (stands) info.begin()
      if (stands && on) still(on)
    }

    function still(turn) {
      if (turn.node.pause) turn.node.pause()
      write('')
    }

    // On to the next one that can be shown, round and round.
    function next() {
      if (boarded) return show(null) // nothing begins behind the board
      var names = list.map(function (one) { return one.at })
      var from = on ? names.indexOf(on.clip.at) : -1
      var good = list.slice(from + 1).concat(list.slice(0, from + 1)).filter(function (one) {
        return !(one.at in failed) || screen.seconds() - failed[one.at] >= RETRY_S
      })
      show(good[0] || null)
    }

    function fail(turn) {
      if (turn !== on) return
      failed[on.clip.at] = screen.seconds()
      screen.lacks('media', true)
      next()
    }

    function show(clip) {
      var now = screen.seconds()
      if (on && on.node.pause) {
        on.node.pause()
        on.node.removeAttribute('src') // or an old browser keeps its memory
        on.node.load()
      }
      while (place.firstChild) place.removeChild(place.firstChild)
      write('')
      var turn = (on = clip && { clip: clip, node: null, since: now, moved: now, seen: false, cues: [] })
      stood = null
      if (!clip) return
      turn.node = VIDEO.test(clip.name) ? video(turn) : picture(turn)
      place.appendChild(turn.node)
      if (clip.captions) read(turn)
    }

    function seen(turn) {
      turn.seen = true
      delete failed[turn.clip.at]
    }

    function picture(turn) {
      var made = el('img')
      made.alt = ''
      made.onload = function () {
        turn.since = screen.seconds()
        seen(turn)
      }
      made.onerror = function () { fail(turn) }
      made.src = turn.clip.at
      return made
    }

    function video(turn) {
      var made = el('video')
      made.setAttribute('playsinline', '')
      made.onended = function () { if (turn === on) over() }
      made.onerror = function () { fail(turn) }
      made.ontimeupdate = function () {
        turn.moved = screen.seconds()
        seen(turn)
        var said = turn.cues.filter(function (cue) { return cue.from <= made.currentTime && made.currentTime < cue.to }).pop()
        if (turn === on) write(said ? said.text : '')
      }
      made.src = turn.clip.at
      made.volume = volume()
      run(made, function () {
        // Before somebody has touched the page a browser plays it without its sound, or not at all.
        made.muted = true
        if (turn === on) run(made, function () {})
      })
      return made
    }

    function run(node, refused) {
      var begun = node.play()
      if (begun && begun.then) begun.then(null, refused)
    }

    function volume() {
      return Math.max(0, Math.min(1, hall.mine.media.volume * (hall.sounding() ? DUCKED : 1)))
    }

    function write(text) {
      if (caption.textContent !== text) caption.textContent = text
      caption.style.display = text ? '' : 'none'
    }

    function read(turn) {
      var request = new XMLHttpRequest()
      request.open('GET', turn.clip.captions)
      request.onload = function () {
        if (request.status === 200) turn.cues = cues(request.responseText)
      }
      request.send()
    }

    // SubRip or WebVTT: what is written from when until when.
    function cues(text) {
      var found = []
      text.replace(/\r/g, '').split(/\n[ \t]*\n/).forEach(function (block) {
        var at = /(?:(\d+):)?(\d+):(\d+)[,.](\d+)\s*-->\s*(?:(\d+):)?(\d+):(\d+)[,.](\d+)[^\n]*\n([\s\S]+)/.exec(block)
        if (!at) return
        function time(i) {
          return Number(at[i] || 0) * 3600 + Number(at[i + 1]) * 60 + Number(at[i + 2]) + Number(at[i + 3]) / 1000
        }
        found.push({ from: time(1), to: time(5), text: at[9].replace(/<[^>]*>/g, '').trim() })
      })
      return found
    }

    // A clip between the calls stands still for one, and then goes on.
    function stand(still) {
      if (!on || still === (stood !== null)) return
      var now = screen.seconds()
      if (still) {
        stood = now
        if (on.node.pause) on.node.pause()
      } else {
        on.since += now - stood
        on.moved = now
        stood = null
        if (on.node.play) run(on.node, function () {})
      }
    }

    function tick(calling) {
      held = calling && hall.mine.layout === 'media' && hall.mine.media.mode === 'between'
      if (!wanted()) {
        board(false)
        return on && show(null)
      }
      look()
      if (boarded && stood === null) return turned(calling)
      if (!plays() && on) show(null)
      if (plays() && !on) next()
      if (!on && info.wanted()) board(true)
      if (!on) return
      stand(calling && hall.mine.media.mode === 'between')
      if (stood !== null) return
      var now = screen.seconds()
      var film = on.node.play
      if (film) on.node.volume = volume()
      if ((film || !on.seen) && now - on.moved >= STILL_S) return fail(on)
      if (!film && on.seen && now - on.since >= hall.mine.media.picture_s) return over()
      var share = film ? on.node.currentTime / on.node.duration : (now - on.since) / hall.mine.media.picture_s
      progress.style.width = (on.seen && share > 0 ? Math.min(1, share) * 100 : 0) + '%'
    }

    function turned(calling) {
      if (calling && hall.mine.media.mode === 'between') return // its turn goes on after the call
      if (info.wanted() && info.turn(screen.seconds())) return
      board(false)
      if (plays()) next()
      else if (on) show(null)
      if (!on && info.wanted()) board(true)
    }

    // The layout: without anything to show the counters have the room.
    function layout() {
      var layout = hall.mine.layout
      if (layout !== 'media') return layout
      if ((!on && !boarded) || stood !== null || held || !hall.online) return 'calls'
      return hall.mine.media.mode === 'between' ? 'whole' : 'media'
    }

    return { box: box, tick: tick, layout: layout }
  }
})()
