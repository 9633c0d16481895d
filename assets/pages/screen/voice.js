// What a screen lets the hall hear of a call: a chime, and words where the browser has a voice. No
// module, for old browsers.
(function () {
  'use strict'

  var CHIME_S = 3

  // `ended(call)` is told when a call has been said. Nothing sounds before the settings came.
  window.denluotVoice = function (screen, ended) {
    var chime = null
    var settings = null
    var sound = 'none' // none, chime, words
    var saying = null

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

    // Vietnamese, then in the language that the ticket was taken in, where there is a voice.
    function sentences(call, waiting) {
      var short = waiting >= settings.short_from
      var times = short || waiting >= settings.once_from ? 1 : settings.repeats
      var spoken = []
      ;['vi', call.language || 'vi'].forEach(function (language, i, both) {
        var words = (short ? settings.short : settings.call)[language]
        if ((i === 0 || language !== both[0]) && words && voice(language)) spoken.push([language, words])
      })
      var said = []
      for (var n = 0; n < times; n += 1) said = said.concat(spoken)
      return said.map(function (one) {
        var digits = call.number.split('').join(' ')
        return uttered(one[0], one[1].replace('{number}', digits).replace('{counter}', call.counter))
      })
    }

    function uttered(language, text) {
      var utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice(language)
      utterance.lang = utterance.voice.lang
      utterance.volume = settings.volume
      return utterance
    }

    function say(call, waiting) {
      if (sound === 'none') return
      hush()
      saying = call.seq
      ring(function () {
        if (saying === call.seq) speak(call, sound === 'words' ? sentences(call, waiting) : [])
      })
    }

    // A message to everybody, in the languages that it has and there is a voice for.
    function tell(seq, words, done) {
      hush()
      saying = seq
      ring(function () {
        var spoken = saying !== seq ? [] : ['vi', 'en'].filter(function (one) { return words[one] && voice(one) })
        var last = spoken.map(function (one) {
          var utterance = uttered(one, words[one])
          window.speechSynthesis.speak(utterance)
          return utterance
        }).pop()
        if (last) last.onend = last.onerror = done
        else done()
      })
    }

    function ring(then) {
      if (!chime) return then()
      var done = false
      var once = function () {
        if (!done) then()
        done = true
      }
      chime.volume = Math.max(0, Math.min(1, settings.volume))
      chime.currentTime = 0
      chime.onended = once
      setTimeout(once, CHIME_S * 1000)
      var playing = chime.play()
      if (!playing || !playing.then) return
      playing.then(
        function () { screen.mark('mute', false) },
        function () {
          screen.mark('mute', true)
          once()
        },
      )
    }

    function speak(call, utterances) {
      if (!utterances.length) return finish(call)
      utterances[utterances.length - 1].onend = utterances[utterances.length - 1].onerror = function () { finish(call) }
      utterances.forEach(function (one) { window.speechSynthesis.speak(one) })
    }

    function finish(call) {
      if (saying !== call.seq) return
      saying = null
      ended(call)
    }

    function hush() {
      saying = null
      if (window.speechSynthesis) window.speechSynthesis.cancel()
    }

    // A browser lets a page sound after somebody has touched it or pressed a key.
    function unblock() {
      if (!chime || root().indexOf('mute') < 0) return
      screen.mark('mute', false)
      ring(function () {})
    }

    function root() {
      return screen.root.className.split(' ')
    }

    window.addEventListener('click', unblock)
    window.addEventListener('keydown', unblock)
    return { use: use, say: say, tell: tell, hush: hush }
  }
})()
