// What stands beside the counters: the last calls. While no call is new, what is worth knowing takes
// turns with them; what has just been moved to another counter is told at once. No module.
(function () {
  'use strict'

  var TURN_S = 20
  var PAGE_S = 10
  var ROWS = 2
  var TABLE_ROWS = 4
  var OLD_MS = 300000
  var SHORT_MIN = 3
  var PLATES = 3

  // A plate for each counter; for many, one plate that names them in runs: 1–4, 6.
  function plates(counters) {
    if (counters.length <= PLATES) return counters.map(String)
    var runs = []
    counters.forEach(function (number) {
      var last = runs[runs.length - 1]
      if (last && number === last[1] + 1) last[1] = number
      else runs.push([number, number])
    })
    return [runs.map(function (run) { return run[0] === run[1] ? run[0] : run[0] + '–' + run[1] }).join(', ')]
  }

  window.denluotAside = function (screen, hall) {
    var newest = null
    var fresh = { seq: 0, since: -Infinity }

    // {kind: 'moved', notice}, {kind: 'waits', rows} or {kind: 'paused', counters}; null: the calls have
    // the place. Where the whole table has it there is more room; beside a clip no table stands, and
    // the paused counters have a turn.
    function shown(layout) {
      var now = screen.seconds()
      var told = window.denluotMoves.notices(hall.board).filter(inZone)
      news(now)
      var lately = told.filter(function (one) { return one.seq >= fresh.seq })
      if (lately.length && now - fresh.since < Math.max(TURN_S, PAGE_S * lately.length))
        return moved(lately[Math.floor((now - fresh.since) / PAGE_S) % lately.length])
      var elapsed = screen.elapsed()
      var turn = Math.floor(elapsed / TURN_S)
      var into = elapsed - turn * TURN_S
      var pages = told.filter(function (one) { return one.waited }).map(moved).concat(waits(layout === 'table' ? TABLE_ROWS : ROWS), layout === 'media' ? paused() : [])
      // A turn is only begun with, never joined: nothing flits by.
      if (turn % 2 === 0 || !pages.length || calmSince() > now - into) return null
      return pages[(Math.floor(turn / 2) * (TURN_S / PAGE_S) + Math.floor(into / PAGE_S)) % pages.length]
    }

    // What is given away in several steps is one piece of news.
    function news(now) {
      var all = hall.board.reassignments
      var last = all.length ? all[all.length - 1].seq : 0
      if (newest !== null && last > newest) fresh = { seq: now - fresh.since < TURN_S ? fresh.seq : last, since: now }
      newest = last
    }

    function calmSince() {
      var band = hall.calls().band()
      return band === null ? -Infinity : band.since + (band.news ? hall.mine.highlight_s : 0)
    }

    function inZone(notice) {
      var zone = hall.mine.zone
      return !zone.length || zone.indexOf(notice.origin) >= 0 || zone.indexOf(notice.to) >= 0
    }

    function moved(notice) {
      return { kind: 'moved', notice: notice }
    }

    // Of each category that people wait for: how many, and how long it takes.
    function waits(most) {
      var outlook = hall.outlook
      if (!outlook || screen.now() - Date.parse(outlook.at) > OLD_MS) return []
      var zone = hall.mine.zone
      var rows = []
      hall.centre.categories.forEach(function (category) {
        var told = outlook.categories.filter(function (one) { return one.category === category.id })[0]
        var counters = serving(category.id)
        var here = !zone.length || counters.some(function (one) { return zone.indexOf(one) >= 0 })
        if (!here || !told || told.waiting <= 0 || !waitedFor(category.id)) return
        var minutes = told.expected ? told.expected.minutes : null
        rows.push({ vi: category.name.vi, en: category.name.en || '', plates: plates(counters), waiting: told.waiting, minutes: minutes !== null && minutes < SHORT_MIN ? 0 : minutes })
      })
      var pages = []
      for (var i = 0; i < rows.length; i += most) pages.push({ kind: 'waits', rows: rows.slice(i, i + most) })
      return pages
    }

    function paused() {
      var zone = hall.mine.zone
      var now = screen.now().getTime()
      var found = hall.board.counters.filter(function (one) {
        return one.state === 'paused' && !one.current && (!zone.length || zone.indexOf(one.number) >= 0)
      })
      var told = found.map(function (one) {
        return { counter: one.number, until: one.back_at && Date.parse(one.back_at) > now ? screen.time(one.back_at) : '' }
      })
      return told.length ? [{ kind: 'paused', counters: told }] : []
    }

    function serving(category) {
      return hall.board.counters.filter(function (one) { return one.categories.indexOf(category) >= 0 }).map(function (one) { return one.number })
    }

    function waitedFor(category) {
      return hall.board.waiting.some(function (turn) {
        return turn.category === category || turn.also.some(function (stop) { return stop.category === category })
      })
    }

    return { shown: shown }
  }
  window.denluotAside.plates = plates
})()
