// The rating of a service on the counter's sign: asked when, of whom, and what is sent. One question
// for each ticket that was served here and now. A new call always takes the sign; what was chosen
// until then is sent all the same. Times are seconds of a clock that never jumps. No module.
(function () {
  'use strict'

  var THANKS_S = 3
  var REASON_S = 30
  var DEAF_S = 0.6 // a touch that comes sooner was meant for what stood there before
  var SETTLE_S = 0.6 // whoever calls the next one ends a service by it
  var NEWS_MS = 10000 // whoever was served longer ago has gone
  var OVER = ['TicketFinished', 'TicketMovedOn']

  // `send({ticket, level, reason})` is told of each rating, once.
  window.denluotRating = function (number, send) {
    var terms = { levels: 0 }
    var asked = []
    var on = none()

    function none() {
      return { phase: '', ticket: '', number: '', since: 0, level: 0 }
    }

    // By those terms; a question that no longer fits them is put away.
    function use(centre, display) {
      var wanted = centre.rating
      var here = wanted.on && display && display.face === 'counter' && display.rating
      var found = {
        levels: here ? wanted.levels : 0,
        from: wanted.ask_from,
        reasons: wanted.reasons.map(function (one) { return one.id }),
        shown: wanted.shown_s,
      }
      if (JSON.stringify(found) !== JSON.stringify(terms)) on = none()
      terms = found
    }

    function counter(board) {
      return board.counters.filter(function (one) { return one.number === number })[0]
    }

    // The board after a change; `before` null: nobody who stood here is known to stand here still.
    function see(board, before, clockMs, now) {
      if (before === null) return gone()
      if (board.day !== before.day) {
        gone()
        asked = []
      }
      var here = counter(board)
      var was = counter(before)
      if (!here || !was) return
      var newest = before.calls.length ? before.calls[0].seq : 0
      var taken = board.calls.some(function (call) {
        return call.seq > newest && (call.counter === number || call.ticket === on.ticket)
      })
      if (taken) return gone()
      if (on.phase && here.current && here.current.id === on.ticket) return undone()
      var left = here.left
      if (!left || (was.left && was.left.seq >= left.seq) || OVER.indexOf(left.move) < 0) return
      if (clockMs - Date.parse(left.at) <= NEWS_MS) served(left.current, now)
    }

    function served(ticket, now) {
      gone()
      if (!terms.levels || asked.indexOf(ticket.id) >= 0) return
      on = { phase: 'ask', ticket: ticket.id, number: ticket.number, since: now + SETTLE_S, level: 0 }
    }

    // The service goes on: what was not sent yet is asked again when it ends.
    function undone() {
      var ticket = on.ticket
      if (on.phase !== 'thanks') asked = asked.filter(function (one) { return one !== ticket })
      on = none()
    }

    // Something else takes the sign, now.
    function gone() {
      if (on.phase === 'reason') rate(null)
      on = none()
    }

    function rate(reason) {
      send({ ticket: on.ticket, level: on.level, reason: reason })
    }

    function until() {
      return on.since + (on.phase === 'ask' ? terms.shown : on.phase === 'reason' ? REASON_S : THANKS_S)
    }

    function hears(phase, now) {
      return on.phase === phase && on.since + DEAF_S <= now && now < until()
    }

    function chosen(level, now) {
      if (!hears('ask', now)) return
      on.level = level
      asked.push(on.ticket)
      if (!terms.reasons.length || level < terms.from) return thanked(null, now)
      on.phase = 'reason'
      on.since = now
    }

    function explained(reason, now) {
      if (hears('reason', now)) thanked(reason, now)
    }

    function thanked(reason, now) {
      rate(reason)
      on.phase = 'thanks'
      on.since = now
    }

    // Neither face nor reason: a face that was chosen before counts.
    function skipped(now) {
      if (hears('reason', now)) return thanked(null, now)
      if (!hears('ask', now)) return
      asked.push(on.ticket)
      on = none()
    }

    // What the sign shows at `now`: {phase, number}.
    function at(now) {
      if (on.phase && now >= until()) gone()
      return { phase: now >= on.since ? on.phase : '', number: on.number }
    }

    return { use: use, see: see, gone: gone, chosen: chosen, explained: explained, skipped: skipped, at: at }
  }
})()
