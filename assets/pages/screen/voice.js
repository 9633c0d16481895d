// What a screen lets the hall hear of a call: a chime, and words where the browser has a voice. No
// module, for old browsers.
(function () {
  'use strict'

  var CHIME_S = 3
  var LATE_S = 5
  var LETTER_S = 0.2

  // `on.ended(call)` is told when a call has been said, `on.says(text)` of each sentence, '' after the
  // last. Nothing sounds before the settings came.
  window.denluotVoice = function (screen, on) {
    var chime = null
    var settings = null
    var sound = 'none' // none, chime, words
    var saying = null
    var spoken = null // kept, or a browser forgets to tell its end

    function use(voice, wanted, chimes) {
      settings = voice
      sound = wanted
      chime = chimes && wanted !== 'none' ? new Audio(screen.settings.files + '/sounds/chime.wav') : null
      if (window.speechSynthesis) window.speechSynthesis.getVoices()
    }

    function voice(language) {
      var all = window.speechSynthesis ? window.speechSynthesis.getVoices() : []
      return all.filter(function (one) { return one.lang.toLowerCase().indexOf(language) === 0 })[0] || null
    }

    // How loud it is at this time of the day; the first span that fits counts.
    function volume() {
      var now = screen.time(screen.now())
      var span = settings.volumes.filter(function (one) {
        return one.time.start.slice(0, 5) <= now && now < one.time.end.slice(0, 5)
      })[0]
      return Math.max(0, Math.min(1, span ? span.volume : settings.volume))
    }

    // Vietnamese, then in the language that the ticket was taken in, where there is a voice.
    function sentences(call, waiting) {
      var short = waiting >= settings.short_from
      var times = short || waiting >= settings.once_from ? 1 : settings.repeats
      var phrases = []
      ;['vi', call.language || 'vi'].forEach(function (language, i, both) {
        var words = (short ? settings.short : settings.call)[language]
        if ((i === 0 || language !== both[0]) && words && voice(language)) phrases.push([language, words])
      })
      var said = []
      for (var n = 0; n < times; n += 1) said = said.concat(phrases)
      return said.map(function (one) {
        var digits = settings.numbers === 'digits' ? call.number.split('').join(' ') : call.number
        return { language: one[0], text: filled(one[1], digits, call), caption: filled(one[1], call.number, call) }
      })
    }

    function filled(words, number, call) {
      return words.replace('{number}', number).replace('{counter}', call.counter)
    }

    function say(call, waiting) {
      if (sound === 'none') return
      hush()
      var turn = (saying = {})
      ring(function () {
        speak(turn, sound === 'words' ? sentences(call, waiting) : [], function () { on.ended(call) })
      })
    }

    // Messages to everybody, in the languages that they have and there is a voice for.
    function tell(texts, done) {
      hush()
      var turn = (saying = {})
      ring(function () {
        var phrases = []
        texts.forEach(function (words) {
          ;['vi', 'en'].forEach(function (language) {
            if (words[language] && voice(language)) phrases.push({ language: language, text: words[language], caption: '' })
          })
        })
        speak(turn, phrases, done)
      })
    }

    // One phrase after the other. A voice that does not come to its end is waited for no longer.
    function speak(turn, phrases, done) {
      if (saying !== turn) return
      var phrase = phrases.shift()
      if (!phrase) {
        saying = null
        on.says('')
        return done()
      }
      var over = false
      var next = function () {
        if (over) return
        over = true
        setTimeout(function () { speak(turn, phrases, done) }, phrases.length ? settings.pause_s * 1000 : 0)
      }
      var by = voice(phrase.language)
      if (!by) return next() // it has gone meanwhile
      spoken = new SpeechSynthesisUtterance(phrase.text.replace(/\u00a0/g, ' '))
      spoken.voice = by
      spoken.lang = by.lang
      spoken.volume = volume()
      spoken.onend = spoken.onerror = next
      setTimeout(next, (LATE_S + LETTER_S * phrase.text.length) * 1000)
      on.says(phrase.caption)
      window.speechSynthesis.speak(spoken)
    }

    function ring(then) {
      if (!chime) return then()
      var done = false
      var once = function () {
        if (!done) then()
        done = true
      }
      chime.volume = volume()
      chime.currentTime = 0
      chime.onended = once
      setTimeout(once, CHIME_S * 1000)
      var playing = chime.play()
      if (!playing || !playing.then) return
      playing.then(
        function () { heard(true) },
        function () {
          heard(false)
          once()
        },
      )
    }

    // Staff are told of a voice that cannot be heard, or has no Vietnamese.
    function heard(sounds) {
      screen.mark('mute', !sounds)
      screen.lacks('voice', !sounds)
      screen.lacks('voice_none', sounds && sound === 'words' && !voice('vi'))
    }

    function hush() {
      if (saying !== null) on.says('')
      saying = null
      if (window.speechSynthesis) window.speechSynthesis.cancel()
    }

    // A browser lets a page sound after somebody has touched it or pressed a key.
    function unblock() {
      if (!chime || root().indexOf('mute') < 0) return
      ring(function () {})
    }

    function root() {
      return screen.root.className.split(' ')
    }

    function sounding() {
      return saying !== null
    }

    window.addEventListener('click', unblock)
    window.addEventListener('keydown', unblock)
    return { use: use, say: say, tell: tell, hush: hush, sounding: sounding }
  }
})()
