// After the service: how it was, what should be better, and thanks. One touch each. No module.
(function () {
  'use strict'

  var SEND_S = 120 // so long a rating is sent again, with the same key, where no answer comes
  var AGAIN_MS = 3000
  var FACES = [['face-very', 'rating.very'], ['face-good', 'rating.satisfied'], ['face-neutral', 'rating.neutral'], ['face-bad', 'rating.unsatisfied'], ['face-worst', 'rating.very_unsatisfied']]
  var SCALES = { 2: [1, 3], 3: [1, 2, 3], 4: [0, 1, 2, 3], 5: [0, 1, 2, 3, 4] }

  window.denluotFaces = function (s, sign, number) {
    var el = s.el
    var place = el('div', 'rating')
    var rating = window.denluotRating(number, send)
    place.setAttribute('hidden', '')

    function send(rated) {
      var key = s.key()
      var end = s.seconds() + SEND_S
      var path = '/tickets/' + encodeURIComponent(rated.ticket) + '/rating'
      function once() {
        s.call('POST', path, { level: rated.level, reason: rated.reason }, function (status) {
          if ((status === 0 || status >= 500) && s.seconds() < end) setTimeout(once, AGAIN_MS)
        }, key)
      }
      once()
    }

    function touch(what, value) {
      rating[what](value === undefined ? s.seconds() : value, s.seconds())
      draw()
    }

    function draw() {
      var on = rating.at(s.seconds())
      var shown = sign.online && on.phase !== ''
      if (shown) place.removeAttribute('hidden')
      else place.setAttribute('hidden', '')
      s.mark('asking', shown)
      var changed = s.fill(place, [shown && on, sign.centre.rating], function () {
        return shown ? [head(on)].concat(on.phase === 'thanks' ? thanks() : asking(on.phase)) : []
      })
      if (changed) fits()
    }

    function head(on) {
      return el('div', 'rating-head', [
        el('p', '', [s.say('counter.title') + ' ', el('b', '', number)]),
        el('p', 'rating-title', s.say('rating.title')),
        el('p', '', [s.say('rating.ticket') + ' ', el('b', 'ticket', on.number)]),
      ])
    }

    function question(id) {
      return el('div', 'question', [el('p', '', s.say(id)), el('p', 'english', s.english(id))])
    }

    function thanks() {
      return [el('div', 'thanks', [el('span', 'disc', s.icon('check')), question('rating.thanks')])]
    }

    function asking(phase) {
      var why = phase === 'reason'
      var keys = why ? reasons() : levels()
      var hint = why ? null : el('div', 'hint', [el('p', '', s.say('rating.hint')), el('p', 'english', s.english('rating.hint'))])
      var skip = key('skip', [el('b', '', s.say('rating.skip')), el('span', 'english', s.english('rating.skip'))], 'skipped')
      return [question(why ? 'rating.why' : 'rating.question'), el('div', why ? 'options reasons' : 'options faces', keys), el('div', 'foot', [hint, skip])]
    }

    function key(name, parts, what, value) {
      var made = el('button', name, parts)
      made.type = 'button'
      made.onclick = function () { touch(what, value) }
      return made
    }

    function words(vi, en) {
      return el('span', 'said', [el('span', 'vi', vi), en && el('span', 'english', en)])
    }

    function levels() {
      var own = sign.centre.rating.words
      var scale = SCALES[sign.centre.rating.levels] || []
      return scale.map(function (face, at) {
        var said = own.length ? own[at] : { vi: s.say(FACES[face][1]), en: s.english(FACES[face][1]) }
        return option(scale.length, [s.icon(FACES[face][0]), words(said.vi, said.en)], 'chosen', at + 1)
      })
    }

    function reasons() {
      return sign.centre.rating.reasons.map(function (one) {
        return option(2, [words(one.name.vi, one.name.en)], 'explained', one.id)
      })
    }

    function option(across, parts, what, value) {
      var made = el('span', 'option of-' + across, key('', parts, what, value))
      return made
    }

    // Words that are too long for their key are written smaller, all of a row alike; beside a face
    // on one line, under one on two.
    function fits() {
      var said = [].slice.call(place.querySelectorAll('.option .vi, .option .english'))
      said.forEach(function (one) { one.style.fontSize = '' })
      ;['vi', 'english'].forEach(function (name) {
        var lines = said.filter(function (one) { return one.className === name })
        var least = lines.reduce(function (share, one) {
          one.style.whiteSpace = 'nowrap'
          var share1 = one.parentNode.clientWidth / one.scrollWidth
          var below = place.querySelector('.faces') && s.root.className.indexOf('portrait') < 0
          one.style.whiteSpace = below ? '' : 'nowrap'
          return Math.min(share, share1 * (below ? 1.5 : 0.98))
        }, 1)
        lines.forEach(function (one) {
          if (least < 1) one.style.fontSize = least * parseFloat(window.getComputedStyle(one).fontSize) + 'px'
        })
      })
      ;[].forEach.call(place.querySelectorAll('.question .english, .hint p'), function (line) { s.fit(line, line.clientWidth) })
    }

    s.onSize(fits)
    return { place: place, draw: draw, use: rating.use, see: rating.see, gone: rating.gone }
  }
})()
