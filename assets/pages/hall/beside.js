// What takes turns with the last calls: expected waits, paused counters, numbers served elsewhere. No
// module.
(function () {
  'use strict'

  window.denluotBeside = function (s, centre, page) {
    var el = s.el

    function movedShown(page) {
      var notice = page.notice
      var whole = notice.category === null
      var said = window.denluotMoves.worded(s, centre, notice)
      return el('div', 'moved', [el('div', 'plates', [s.plate(notice.origin, whole), s.icon('arrow-right'), s.plate(notice.to)]), el('p', '', said.vi), el('p', 'english', said.en)])
    }

    function pausedShown(page) {
      var cells = page.counters.map(function (one) {
        var back = one.until ? el('span', 'until', [s.say('hall.back_at'), el('br'), el('b', '', one.until)]) : s.icon('pause')
        return el('div', 'cell', [s.plate(one.counter, true), back])
      })
      return [el('p', 'title', [s.say('hall.paused'), el('span', 'range beside', s.english('hall.paused'))]), el('div', 'cells', cells)]
    }

    function waitsShown(page) {
      var title = el('p', 'title', [s.say('hall.waits'), el('span', 'range beside', s.english('hall.waits'))])
      return [title].concat(
        page.rows.map(function (row) {
          var plates = el('span', 'at-counters', row.plates.map(function (one) { return s.plate(one) }))
          var count = el('span', 'count', [s.icon('person'), el('b', '', row.waiting)])
          var wait = row.minutes === null ? '' : row.minutes === 0 ? s.say('hall.wait_soon') : s.say('hall.wait_about', { n: row.minutes })
          return el('div', 'wait', [el('p', 'field', row.vi), el('p', 'english', row.en), el('div', 'figures', [plates, count, el('span', 'minutes', wait)])])
        }),
      )
    }

    return { moved: movedShown, waits: waitsShown, paused: pausedShown }[page.kind](page)
  }
})()
