// The citizen's ticket: asks what is known of it, follows what changes. For old browsers as well.
(function () {
  'use strict'

  var SILENT_MS = 45000
  var POLL_MS = 10000
  var AHEAD = ['waiting', 'held', 'guided', 'missed']
  var settings = JSON.parse(element('settings').textContent)
  var path = location.pathname.replace(/\/$/, '')
  var languages = Object.keys(settings.texts)
  var language = null
  var told = null
  var heard = 0
  var source = null
  var rated = false
  var touched = false

  function element(id) {
    return document.getElementById(id)
  }

  function show(id, visible) {
    element(id).hidden = !visible
  }

  function write(id, text) {
    if (element(id).textContent !== text) element(id).textContent = text
  }

  function say(key, values) {
    var text = settings.texts[language][key] || ''
    return text.replace(/\{(\w+)\}/g, function (whole, name) {
      return values && name in values ? values[name] : whole
    })
  }

  function name(words) {
    return words ? words[language] || words.vi : ''
  }

  function speak(wanted) {
    language = wanted
    document.documentElement.lang = wanted
    draw()
  }

  function plates(counters) {
    var place = element('plates')
    place.textContent = ''
    counters.forEach(function (number) {
      var plate = document.createElement('b')
      plate.className = counters.length > 1 ? 'plate several' : 'plate'
      plate.textContent = number
      place.appendChild(plate)
    })
  }

  function news() {
    var where = { counter: told.counters.join(', '), until: told.until, time: told.called }
    switch (told.stage) {
      case 'called':
        return say(told.times > 1 ? 'called_again' : 'called', where)
      case 'waiting':
        if (told.paused) return say('paused', where)
        return told.ahead <= 3 ? say('soon') : ''
      case 'serving':
        return say('at_counter', where)
      default:
        return say(told.stage, where)
    }
  }

  function drawWait() {
    var waits = told.stage === 'waiting'
    show('below', waits)
    show('line', waits && told.serving !== null)
    if (!waits) return
    write('ahead-label', say('ahead'))
    write('ahead', String(told.ahead))
    write('people', say('people'))
    show('wait', told.expected !== null)
    write('expected', '')
    if (told.expected !== null) {
      write('wait-label', say('wait'))
      write('minutes', String(told.expected.minutes))
      write('minute', say('minutes'))
      write('expected', say('expected', told.expected))
    }
    write('serving-label', say('serving', { counter: told.counters.join(', ') }))
    write('serving', told.serving || '')
    write('own', told.number)
    drawDots(Math.min(told.ahead, 3) + 2)
  }

  // Browsers let a page vibrate only after somebody has touched it.
  function drawTouch() {
    var feels = Boolean(navigator.vibrate) && 'ontouchstart' in window
    show('touch', feels && !touched && AHEAD.indexOf(told.stage) >= 0)
    write('touch', say('touch'))
  }

  function drawDots(count) {
    var dots = element('dots')
    while (dots.childNodes.length > count) dots.removeChild(dots.lastChild)
    while (dots.childNodes.length < count) dots.appendChild(document.createElement('span'))
  }

  function drawRating() {
    var place = element('rating')
    show('rating', told.rate || rated)
    if (rated) {
      place.textContent = say('thanks')
      return
    }
    if (!told.rate || place.getAttribute('data-language') === language) return
    place.setAttribute('data-language', language)
    place.textContent = ''
    var title = document.createElement('h2')
    title.textContent = say('rate')
    place.appendChild(title)
    settings.texts[language].levels.forEach(function (words, at) {
      var button = document.createElement('button')
      button.type = 'button'
      button.textContent = words
      button.addEventListener('click', function () {
        rate(at + 1)
      })
      place.appendChild(button)
    })
  }

  function rate(level) {
    var request = new XMLHttpRequest()
    request.open('POST', path + '/rating')
    request.onload = function () {
      rated = request.status === 200 || request.status === 409
      draw()
    }
    request.send(JSON.stringify({ level: level }))
  }

  function draw() {
    var other = languages.filter(function (one) {
      return one !== language
    })[0]
    show('language', Boolean(other))
    if (other) write('language', settings.texts[other].own_name)
    write('short', name(settings.short))
    write('valid', say('valid'))
    if (told === null) return
    show('page', true)
    show('none', false)
    write('yours', say('yours'))
    write('number', told.number)
    element('number').className = told.number.length > 4 ? 'long' : ''
    write('category', name(told.category))
    show('priority', told.priority)
    write('priority', say('priority'))
    write('counter', say('counter'))
    plates(told.counters)
    drawWait()
    drawTouch()
    drawRating()
    write('news', news())
    document.body.className = told.stage === 'called' ? 'called' : ''
    fresh()
  }

  function fresh() {
    var cut = heard > 0 && Date.now() - heard > SILENT_MS
    var calm = document.body.className.replace(/ ?\bcut\b/, '')
    document.body.className = cut ? (calm + ' cut').trim() : calm
    element('fresh').className = cut ? '' : 'good'
    if (told !== null) write('fresh', say(cut ? 'cut' : 'fresh', { time: told.at }))
  }

  function hear(text) {
    var before = told
    heard = Date.now()
    told = JSON.parse(text)
    if (language === null || before === null) speak(first())
    var again = before !== null && before.times !== told.times
    if (told.stage === 'called' && (before === null || before.stage !== 'called' || again)) alert_()
    draw()
  }

  function first() {
    var wanted = location.hash.replace('#', '') || (told && told.language)
    return languages.indexOf(wanted) >= 0 ? wanted : languages[0]
  }

  function alert_() {
    if (navigator.vibrate) navigator.vibrate([400, 200, 400, 200, 800])
  }

  function gone() {
    show('page', false)
    show('none', true)
    write('none', say('none'))
    write('fresh', '')
    document.body.className = 'none'
  }

  function ask(then) {
    var request = new XMLHttpRequest()
    request.open('GET', path + '/state')
    request.onload = function () {
      if (request.status === 200) hear(request.responseText)
      else if (request.status === 404) return gone()
      then()
    }
    request.onerror = then
    request.send()
  }

  function follow() {
    if (!window.EventSource) {
      setTimeout(function () {
        ask(follow)
      }, POLL_MS)
      return
    }
    if (source !== null) source.close()
    source = new EventSource(path + '/news')
    source.onmessage = function (message) {
      hear(message.data)
    }
    source.addEventListener('beat', function () {
      heard = Date.now()
      fresh()
    })
    source.onerror = function () {
      // Refused for good: the day may be over, or too many look. Ask again after a while.
      if (source.readyState === 2) setTimeout(ask, POLL_MS, follow)
    }
  }

  element('touch').addEventListener('click', function () {
    navigator.vibrate(200)
  })
  document.addEventListener('click', function () {
    touched = true
    if (told !== null) drawTouch()
  })
  element('language').addEventListener('click', function () {
    var next = languages[(languages.indexOf(language) + 1) % languages.length]
    location.replace('#' + next)
    element('rating').removeAttribute('data-language')
    speak(next)
  })
  setInterval(fresh, 5000)
  speak(first())
  ask(follow)
})()
