// The information board: for one procedure after the other what to bring, what it costs and how long
// it takes. Nothing is cut, written smaller or scrolled: what finds no room comes on the next page.
// No module.
(function () {
  'use strict'

  var FEEDBACK_EVERY = 6
  var HEAD_SHARE = 0.42 // of the page; a longer head has its words below it
  var SIGNS = { papers: 'document', fee: 'fee', limit: 'clock', phone: 'phone', address: 'info' }

  window.denluotInfo = function (s, hall) {
    var el = s.el
    var place = el('div', 'info')
    var at = -1
    var sheet = null
    var pages = null // {head, rows}
    var part = 0
    var since = null
    var room = ''

    function sheets() {
      var zone = hall.mine.zone
      var found = []
      hall.centre.categories.forEach(function (category) {
        var counters = serving(category)
        if (zone.length && !counters.some(function (one) { return zone.indexOf(one) >= 0 })) return
        category.procedures.forEach(function (one) {
          var rows = rowsOf(one)
          if (rows.length) found.push({ plates: window.denluotAside.plates(counters), vi: one.name.vi, en: one.name.en || '', field: category.name.vi, rows: rows })
        })
      })
      return withFeedback(found)
    }

    // Those that serve it now; as long as nobody does, those that usually do.
    function serving(category) {
      var now = hall.board.counters.filter(function (one) { return one.categories.indexOf(category.id) >= 0 })
      return now.length ? now.map(function (one) { return one.number }) : category.counters
    }

    function rowsOf(procedure) {
      var rows = procedure.papers.map(function (paper) { return { kind: 'paper', vi: paper.vi, en: paper.en || '' } })
      if (rows.length) rows.unshift({ kind: 'papers', vi: s.say('hall.board_papers'), en: s.english('hall.board_papers') })
      if (procedure.fee) rows.push(said('fee', 'fee', procedure.fee))
      if (procedure.time_limit) rows.push(said('limit', 'limit', procedure.time_limit))
      return rows
    }

    function said(kind, name, words) {
      function filled(language) {
        var values = {}
        values[name] = words[language]
        return words[language] ? s.say('hall.board_' + kind, values, language) : ''
      }
      return { kind: kind, vi: filled('vi'), en: filled('en') }
    }

    function withFeedback(found) {
      var rows = [['phone', hall.centre.phone], ['address', hall.centre.address]].filter(function (one) { return one[1] })
      var feedback = { plates: [], vi: s.say('hall.board_feedback'), en: s.english('hall.board_feedback'), field: '', rows: rows.map(function (one) { return { kind: one[0], vi: one[1], en: '' } }) }
      var told = []
      found.forEach(function (one, i) {
        told.push(one)
        if (rows.length && ((i + 1) % FEEDBACK_EVERY === 0 || i + 1 === found.length)) told.push(feedback)
      })
      return told
    }

    function headShown(head, count) {
      var plates = el('span', 'plates', head.plates.map(function (one) { return s.plate(one) }))
      var words = el('div', 'info-words', [el('p', 'info-title', head.vi), head.en && el('p', 'english', head.en)])
      return el('div', 'info-head', [plates, words, el('b', 'info-part', count)])
    }

    function rowShown(row) {
      var sign = row.vi && SIGNS[row.kind] ? s.icon(SIGNS[row.kind]) : el('i', row.vi && row.kind === 'paper' ? 'dot' : '')
      return el('div', 'info-row ' + row.kind, [sign, el('div', 'info-words', [row.vi && el('p', 'vi', row.vi), row.en && el('p', 'english', row.en)])])
    }

    function write(head, rows, count) {
      while (place.firstChild) place.removeChild(place.firstChild)
      var page = el('div', 'info-page', [headShown(head, count)].concat(rows.map(rowShown)))
      place.appendChild(page)
      return page
    }

    function fits(head, rows) {
      return write(head, rows, '9/9').offsetHeight <= place.clientHeight
    }

    // What is too high for a page comes in one language after the other, and then in parts.
    function fitting(row, above, head) {
      if (fits(head, above.concat(row))) return [row]
      var halves = [row]
      if (row.vi && row.en) halves = [{ kind: row.kind, vi: row.vi, en: '' }, { kind: row.kind, vi: '', en: row.en }]
      else {
        var words = (row.vi || row.en).split(' ')
        var middle = Math.ceil(words.length / 2)
        if (words.length < 2) return [row]
        halves = [words.slice(0, middle), words.slice(middle)].map(function (some) {
          return { kind: row.kind, vi: row.vi ? some.join(' ') : '', en: row.vi ? '' : some.join(' ') }
        })
      }
      return halves.reduce(function (all, half) { return all.concat(fitting(half, above, head)) }, [])
    }

    // A long name, or its English, is one of the rows.
    function headOf() {
      var heads = [{ plates: sheet.plates, vi: sheet.vi, en: sheet.en }, { plates: sheet.plates, vi: sheet.vi, en: '' }]
      var good = heads.filter(function (head) { return write(head, [], '9/9').firstChild.offsetHeight <= HEAD_SHARE * place.clientHeight })[0]
      var name = { kind: 'name', vi: good ? '' : sheet.vi, en: good === heads[0] ? '' : sheet.en }
      return { head: good || { plates: sheet.plates, vi: sheet.field, en: '' }, rows: (name.vi || name.en ? [name] : []).concat(sheet.rows) }
    }

    function paged() {
      var made = headOf()
      var heading = made.rows.filter(function (row) { return row.kind === 'papers' })[0]
      var rows = made.rows.reduce(function (all, row) {
        return all.concat(fitting(row, heading && row.kind === 'paper' ? [heading] : [], made.head))
      }, [])
      var found = [[]]
      rows.forEach(function (row) {
        var last = found[found.length - 1]
        if (!last.length || fits(made.head, last.concat(row))) return last.push(row)
        // A heading does not stand alone at the end; it stands on each page with papers.
        if (last[last.length - 1].kind === 'papers' && last.length > 1) last.pop()
        found.push(row.kind === 'paper' && heading ? [heading, row] : [row])
      })
      return found.map(function (some) { return { head: made.head, rows: some } })
    }

    function begin() {
      var all = sheets()
      at = (at + 1) % all.length
      sheet = all[at]
      pages = null
      part = 0
    }

    // False: all pages of this sheet have had their time.
    function turn(now) {
      if (!place.clientHeight) return true
      var size = place.clientWidth + ' ' + place.clientHeight
      if (!pages || room !== size) {
        room = size
        pages = paged()
        part = Math.min(part, pages.length - 1)
        since = null
      }
      if (since !== null && now - since < hall.mine.board_s) return true
      if (since !== null && part + 1 >= pages.length) return false
      part += since === null ? 0 : 1
      since = now
      write(pages[part].head, pages[part].rows, pages.length > 1 ? part + 1 + '/' + pages.length : '')
      return true
    }

    return {
      place: place,
      begin: begin,
      turn: turn,
      wanted: function () { return hall.mine.board && sheets().length > 0 },
    }
  }
})()
