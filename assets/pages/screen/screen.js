// What the hall's screens have in common: size, clock, words, the board, pairing. No module.
(function () {
  'use strict'

  var SHIFT_MS = 300000
  var SHIFTS = [[0, 0], [4, 0], [4, 4], [0, 4], [-4, 4], [-4, 0], [-4, -4], [0, -4], [4, -4]]
  var HEALTH_MS = 15000
  var CLAIM_MS = 2000
  var AGAIN_MS = 5000
  var KEPT = 'denluot-display'
  var DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
  var settings = JSON.parse(document.getElementById('settings').textContent)
  var root = document.getElementById('root')
  var began = seconds()

  function seconds() {
    return (window.performance && performance.now ? performance.now() : Date.now()) / 1000
  }

  // The text by its id in Vietnamese, or in another language.
  function say(id, values, language) {
    var texts = settings.texts[language || 'vi'] || settings.texts.vi
    var text = texts[id] === undefined ? id : texts[id]
    return text.replace(/\{(\w+)\}/g, function (place, name) {
      return values && name in values ? values[name] : place
    })
  }

  function english(id, values) {
    return settings.texts.en ? say(id, values, 'en') : ''
  }

  function el(tag, name, children) {
    var made = document.createElement(tag)
    if (name) made.className = name
    ;[].concat(children === undefined ? [] : children).forEach(function (child) {
      if (child === null || child === false || child === '') return
      made.appendChild(typeof child === 'object' ? child : document.createTextNode(String(child)))
    })
    return made
  }

  function icon(name) {
    var made = el('i', 'icon')
    made.innerHTML = window.denluotIcons[name]
    return made
  }

  function plate(number, hollow) {
    return el('span', hollow ? 'plate hollow' : 'plate', el('b', '', number))
  }

  function pill(sign, text) {
    return el('span', 'pill', [icon(sign), el('span', '', text)])
  }

  // Fills a place if what it shows is another than before.
  function fill(place, key, make) {
    var shown = JSON.stringify(key)
    if (place.denluotShown === shown) return false
    place.denluotShown = shown
    while (place.firstChild) place.removeChild(place.firstChild)
    ;[].concat(make()).forEach(function (child) {
      if (child) place.appendChild(child)
    })
    return true
  }

  // Writes an element's text smaller if it has no room.
  function fit(element, room) {
    element.style.fontSize = ''
    var wide = element.scrollWidth
    if (room <= 0 || wide <= room) return
    var size = parseFloat(window.getComputedStyle(element).fontSize)
    element.style.fontSize = Math.floor((0.98 * size * room) / wide) + 'px'
  }

  var sized = []
  var silent = {}

  // Staff are told what does not work here: 'voice', 'media'.
  function lacks(part, amiss) {
    silent[part] = amiss
  }

  // One rem is ten pixels of the drawing, whatever the screen's size is.
  function scale(wide, high) {
    function set() {
      var w = window.innerWidth
      var h = window.innerHeight
      var portrait = h > w
      var s = portrait ? Math.min(w / high[0], h / high[1]) : Math.min(w / wide[0], h / wide[1])
      document.documentElement.style.fontSize = s * 10 + 'px'
      mark('portrait', portrait)
      sized.forEach(function (then) { then() })
    }
    window.addEventListener('resize', set)
    set()
    // Fonts change what fits, and a page that is cut off cannot fetch them.
    if (!document.fonts || !document.fonts.load) return
    ;['500 10px "Be Vietnam Pro"', '600 10px "Be Vietnam Pro"', '700 10px "Be Vietnam Pro"', '700 10px "Numbers"'].forEach(function (font) {
      document.fonts.load(font).then(set, function () {})
    })
  }

  // Nothing burns in: every five minutes the whole picture stands a little aside.
  function shift() {
    var at = SHIFTS[Math.floor((seconds() - began) / (SHIFT_MS / 1000)) % SHIFTS.length]
    var move = 'translate(' + at[0] / 10 + 'rem, ' + at[1] / 10 + 'rem)'
    root.style.webkitTransform = move
    root.style.transform = move
  }

  function mark(name, on) {
    var names = root.className.split(' ').filter(function (one) { return one && one !== name })
    root.className = names.concat(on ? [name] : []).join(' ')
  }

  // Parts of a moment by the centre's own clock, wherever this screen thinks it is.
  function local(moment) {
    try {
      var parts = {}
      var format = new Intl.DateTimeFormat('en-GB', { timeZone: settings.zone, weekday: 'short', day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false })
      format.formatToParts(moment).forEach(function (part) { parts[part.type] = part.value })
      parts.hour = parts.hour === '24' ? '00' : parts.hour
      return { time: parts.hour + ':' + parts.minute, d: parts.day, m: parts.month, weekday: parts.weekday.toLowerCase() }
    } catch (unknown) {
      // A browser that knows no zones: its own clock is the centre's.
      var two = function (n) { return (n < 10 ? '0' : '') + n }
      return { time: two(moment.getHours()) + ':' + two(moment.getMinutes()), d: two(moment.getDate()), m: two(moment.getMonth() + 1), weekday: DAYS[moment.getDay()] }
    }
  }

  function time(moment) {
    return local(typeof moment === 'string' ? new Date(Date.parse(moment)) : moment).time
  }

  function day(moment) {
    var at = local(moment)
    return say('date.short', { weekday: say('date.' + at.weekday), d: at.d, m: at.m })
  }

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(KEPT)) || {}
    } catch (nothing) {
      return {}
    }
  }

  function keep(value) {
    try {
      localStorage.setItem(KEPT, JSON.stringify(value))
    } catch (nothing) {
      // Without a place to keep it the screen has the usual settings.
    }
  }

  function key() {
    var text = ''
    for (var i = 0; i < 32; i += 1) text += Math.floor(Math.random() * 16).toString(16)
    return text
  }

  // `again`: the key of a call that is sent once more.
  function call(method, path, body, then, again) {
    var request = new XMLHttpRequest()
    request.open(method, settings.api + path)
    request.timeout = 8000
    request.setRequestHeader('Denluot-Protocol', String(settings.protocol))
    if (body) {
      request.setRequestHeader('Content-Type', 'application/json')
      request.setRequestHeader('Idempotency-Key', again || key())
    }
    request.onload = function () {
      var answer = null
      try {
        answer = JSON.parse(request.responseText)
      } catch (nothing) {
        answer = null
      }
      if (then) then(request.status, answer, request)
    }
    request.onerror = request.ontimeout = function () {
      if (then) then(0, null, request)
    }
    request.send(body ? JSON.stringify(body) : null)
  }

  // Joins the board when this screen may; else it shows how it is paired. `on` is as in board.js,
  // with `ready(centre, display)` before the first board and whenever the description changes.
  function join(on, kind) {
    var board = null
    // Only the address /hall?preview shows what a paired screen would, to who is signed in.
    function describe(then) {
      call('GET', '/centre', null, function (status, centre, request) {
        if (status === 401 || status === 403) return board === null ? pair(kind) : location.reload()
        if (status !== 200) return setTimeout(function () { describe(then) }, AGAIN_MS)
        // The server's software is another: so is this page's.
        if (centre.version !== settings.version) return location.reload()
        settings.zone = centre.time_zone
        var name = kept().name
        var mine = centre.displays.filter(function (one) { return one.id === name })[0] || null
        on.ready(centre, mine)
        then(request.getResponseHeader('Date'))
      })
    }
    describe(function (date) {
      var more = {}
      for (var name in on) more[name] = on[name]
      var was = ''
      more.state = function (state, since) {
        if (state === 'live' && was === 'cut') describe(function () {})
        was = state
        on.state(state, since)
      }
      more.refused = function () { location.reload() }
      more.centre = function () { describe(function () {}) }
      board = window.denluotBoard(more)
      board.hearClock(date, true)
      screen.now = board.now
      setInterval(health, HEALTH_MS)
      health()
    })
    function health() {
      if (!kept().name) return
      var down = Object.keys(silent).filter(function (part) { return silent[part] }).map(function (part) { return { part: part } })
      call('POST', '/devices/me/health', { version: settings.version, clock: Date.now() / 1000, parts_down: down }, null)
    }
  }

  // Six digits that a supervisor types in; then this browser has its own token, in a cookie.
  function pair(kind) {
    mark('pairing', true)
    call('POST', '/pairings', { kind: 'display', name: kept().name || kind, version: settings.version }, function (status, asked) {
      if (status !== 200 && status !== 201) {
        show('', status === 0 ? 'display.joining' : 'page.kit.pair_later')
        return setTimeout(function () { pair(kind) }, AGAIN_MS)
      }
      show(asked.code, 'page.kit.pair')
      claim(asked)
    })

    function claim(asked) {
      call('POST', '/pairings/claim', { secret: asked.secret, cookie: true }, function (status, told) {
        if (status === 200 && told.name) {
          keep({ name: told.name })
          return location.reload()
        }
        if (status !== 0 && status !== 200 && status < 500) return pair(kind)
        setTimeout(function () { claim(asked) }, CLAIM_MS)
      })
    }

    function show(code, words) {
      fill(root, ['pair', code, words], function () {
        return el('div', 'pair', [
          el('p', 'pair-title', say('page.kit.pair_title')),
          el('p', '', say(words)),
          code && el('b', 'code', code.slice(0, 3) + '\u2009' + code.slice(3)),
          el('p', 'pair-english', english(words)),
        ])
      })
    }
  }

  // The display that speaks for the hall, as the programs find it.
  function speaking(centre) {
    if (!centre.voice.used) return null
    if (centre.voice.display) return centre.voice.display
    var halls = centre.displays.filter(function (one) { return one.face === 'hall' && one.chime })
    return halls.length ? halls[0].id : null
  }

  var screen = (window.denluotScreen = {
    settings: settings, root: root, seconds: seconds, say: say, english: english, el: el, icon: icon,
    plate: plate, pill: pill, fill: fill, fit: fit, scale: scale, mark: mark, time: time, day: day,
    call: call, key: key, join: join, lacks: lacks, speaking: speaking, kept: kept,
    elapsed: function () { return seconds() - began },
    now: function () { return new Date() },
    onSize: function (then) { sized.push(then) },
  })
  setInterval(shift, 10000)
})()
