<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name></name>
    <message id="admin.backup_ok">
        <translation>Backup completed</translation>
    </message>
    <message id="admin.day_reset">
        <translation>New working day, numbering has been reset</translation>
    </message>
    <message id="admin.saved">
        <translation>Settings saved</translation>
    </message>
    <message id="admin.server_down">
        <translation>Cannot reach the server</translation>
    </message>
    <message id="admin.wrong_pin">
        <translation>Wrong PIN</translation>
    </message>
    <message id="announce.call">
        <translation>Ticket number {number}, please proceed to counter {counter}</translation>
    </message>
    <message id="announce.closing">
        <translation>The centre is closing soon. Please complete your business at the counter. Thank you.</translation>
    </message>
    <message id="announce.moved">
        <translation>Numbers for counter {a} are now served at counter {b}</translation>
    </message>
    <message id="announce.priority">
        <translation>Priority ticket number {number}, please proceed to counter {counter}</translation>
    </message>
    <message id="announce.recall">
        <translation>Reminder: ticket number {number}, please proceed to counter {counter}</translation>
    </message>
    <message id="announce.short">
        <translation>Number {number}, counter {counter}</translation>
    </message>
    <message id="announce.technical">
        <translation>We are having a technical problem. Thank you for waiting a few minutes.</translation>
    </message>
    <message id="announce.transfer">
        <translation>Ticket number {number}, please move to counter {counter}</translation>
    </message>
    <message id="app.centre">
        <translation>{unit} Public Administration Service Centre</translation>
    </message>
    <message id="app.centre_short">
        <translation>{unit} Public Services</translation>
    </message>
    <message id="app.slogan">
        <translation>Dedicated – Open – On time</translation>
    </message>
    <message id="attract.busy">
        <translation>Busy</translation>
    </message>
    <message id="attract.normal">
        <translation>Normal</translation>
    </message>
    <message id="attract.now">
        <translation>Right now</translation>
    </message>
    <message id="attract.quiet">
        <translation>Quiet</translation>
    </message>
    <message id="attract.touch">
        <translation>Touch the screen to take a number</translation>
    </message>
    <message id="counter.ask">
        <translation>Please ask the help desk</translation>
    </message>
    <message id="counter.back_at">
        <translation>Back at {time}</translation>
    </message>
    <message id="counter.call">
        <translation>Please come forward</translation>
    </message>
    <message id="counter.closed">
        <translation>This counter is closed</translation>
    </message>
    <message id="counter.cut_off">
        <translation>Cut off. Please wait for the staff to call you.</translation>
    </message>
    <message id="counter.field_moved">
        <translation>{field}: please go to counter {b}</translation>
    </message>
    <message id="counter.moved">
        <translation>Now served at counter</translation>
    </message>
    <message id="counter.next_wait">
        <translation>Please wait for your turn</translation>
    </message>
    <message id="counter.paused">
        <translation>This counter is paused</translation>
    </message>
    <message id="counter.paused_break">
        <translation>Short break</translation>
    </message>
    <message id="counter.paused_end">
        <translation>End of the working day</translation>
    </message>
    <message id="counter.paused_meeting">
        <translation>In a meeting</translation>
    </message>
    <message id="counter.paused_other">
        <translation>Please ask the help desk</translation>
    </message>
    <message id="counter.paused_short">
        <translation>Paused</translation>
    </message>
    <message id="counter.paused_technical">
        <translation>Fixing a technical problem</translation>
    </message>
    <message id="counter.paused_technical_short">
        <translation>Technical problem</translation>
    </message>
    <message id="counter.reconnecting">
        <translation>Reconnecting by itself</translation>
    </message>
    <message id="counter.serving">
        <translation>Now serving</translation>
    </message>
    <message id="counter.taken_over">
        <translation>Also serving numbers for counter {a}</translation>
    </message>
    <message id="counter.title">
        <translation>Counter</translation>
    </message>
    <message id="counter.welcome">
        <translation>Please come forward</translation>
    </message>
    <message id="date.fri">
        <translation>Friday</translation>
    </message>
    <message id="date.long">
        <translation>{weekday}, {d}/{m}/{y}</translation>
    </message>
    <message id="date.mon">
        <translation>Monday</translation>
    </message>
    <message id="date.sat">
        <translation>Saturday</translation>
    </message>
    <message id="date.short">
        <translation>{weekday} {d}/{m}</translation>
    </message>
    <message id="date.sun">
        <translation>Sunday</translation>
    </message>
    <message id="date.thu">
        <translation>Thursday</translation>
    </message>
    <message id="date.tue">
        <translation>Tuesday</translation>
    </message>
    <message id="date.wed">
        <translation>Wednesday</translation>
    </message>
    <message id="desk.at_counters">
        <translation>Counter {c}.</translation>
    </message>
    <message id="desk.bad_number">
        <translation>That is no ticket.</translation>
    </message>
    <message id="desk.bad_time">
        <translation>That is no time of today. Such as: 9:30</translation>
    </message>
    <message id="desk.cancelled_told">
        <translation>Ticket {no} has been cancelled.</translation>
    </message>
    <message id="desk.changed_told">
        <translation>The field of {no} has been changed.</translation>
    </message>
    <message id="desk.choose">
        <translation>Choose a field, then take the number</translation>
    </message>
    <message id="desk.come_told">
        <translation>Kiosk {name} tells them that somebody is coming.</translation>
    </message>
    <message id="desk.find">
        <translation>Find</translation>
    </message>
    <message id="desk.help_goes">
        <translation>Counter {c} is going</translation>
    </message>
    <message id="desk.help_guide_goes">
        <translation>A guide is going</translation>
    </message>
    <message id="desk.help_over_told">
        <translation>{no} no longer needs help.</translation>
    </message>
    <message id="desk.help_told">
        <translation>Noted: {no} needs help.</translation>
    </message>
    <message id="desk.help_wanted">
        <translation>Help wanted since {at}</translation>
    </message>
    <message id="desk.help_wanted_in">
        <translation>Help wanted since {at} ({lang})</translation>
    </message>
    <message id="desk.kiosk_held">
        <translation>Holds {n} tickets</translation>
    </message>
    <message id="desk.kiosk_low_left">
        <translation>About {n} tickets left</translation>
    </message>
    <message id="desk.kiosk_silent">
        <translation>Not heard since {at}</translation>
    </message>
    <message id="desk.kiosk_unheard">
        <translation>Not heard today</translation>
    </message>
    <message id="desk.kiosk_well">
        <translation>Working</translation>
    </message>
    <message id="desk.kiosks">
        <translation>Kiosks</translation>
    </message>
    <message id="desk.language">
        <translation>Language of the ticket</translation>
    </message>
    <message id="desk.look_up">
        <translation>Look up a ticket</translation>
    </message>
    <message id="desk.lost">
        <translation>Lost the ticket: taken at what time?</translation>
    </message>
    <message id="desk.lost_choose">
        <translation>Please choose the field on the left first.</translation>
    </message>
    <message id="desk.lost_of">
        <translation>Search in: {name}</translation>
    </message>
    <message id="desk.next">
        <translation>Next person</translation>
    </message>
    <message id="desk.no_priority">
        <translation>None</translation>
    </message>
    <message id="desk.none_found">
        <translation>No ticket of today was found.</translation>
    </message>
    <message id="desk.not_printed">
        <translation>Ticket {no} was not printed. Please write the number down for them.</translation>
    </message>
    <message id="desk.not_sure">
        <translation>It is not known whether the server did it. Please look it up before you try again.</translation>
    </message>
    <message id="desk.nothing_found">
        <translation>Nothing found. Try other words, or clear the box to choose a field.</translation>
    </message>
    <message id="desk.number_field">
        <translation>Number, or scan the QR code</translation>
    </message>
    <message id="desk.paper_failed_here">
        <translation>The desk’s printer did not print {no}. See to it, then print again.</translation>
    </message>
    <message id="desk.print_at">
        <translation>Print it where?</translation>
    </message>
    <message id="desk.printer_cover_open">
        <translation>Cover open</translation>
    </message>
    <message id="desk.printer_down">
        <translation>No printer</translation>
    </message>
    <message id="desk.printer_error">
        <translation>Printer fault</translation>
    </message>
    <message id="desk.printer_hot">
        <translation>Head too hot</translation>
    </message>
    <message id="desk.printer_jam">
        <translation>Cutter jammed</translation>
    </message>
    <message id="desk.printer_low">
        <translation>Low on paper</translation>
    </message>
    <message id="desk.printer_out">
        <translation>Out of paper</translation>
    </message>
    <message id="desk.printer_stalled">
        <translation>Printer takes nothing</translation>
    </message>
    <message id="desk.printing_at">
        <translation>It prints at {name}</translation>
    </message>
    <message id="desk.printing_here">
        <translation>It prints at this desk</translation>
    </message>
    <message id="desk.priority">
        <translation>Priority</translation>
    </message>
    <message id="desk.procedure">
        <translation>Procedure (optional)</translation>
    </message>
    <message id="desk.reason">
        <translation>Why priority is given</translation>
    </message>
    <message id="desk.reason_asked">
        <translation>Asked for</translation>
    </message>
    <message id="desk.reason_other">
        <translation>Other</translation>
    </message>
    <message id="desk.reason_proven">
        <translation>Seen a document</translation>
    </message>
    <message id="desk.search">
        <translation>Find a procedure: land, birth…</translation>
    </message>
    <message id="desk.state_called">
        <translation>Called to counter {c}</translation>
    </message>
    <message id="desk.state_cancelled">
        <translation>Cancelled</translation>
    </message>
    <message id="desk.state_expired">
        <translation>Expired</translation>
    </message>
    <message id="desk.state_finished">
        <translation>Finished</translation>
    </message>
    <message id="desk.state_guided">
        <translation>With a guide</translation>
    </message>
    <message id="desk.state_held">
        <translation>On hold for a document</translation>
    </message>
    <message id="desk.state_missed">
        <translation>Missed its call</translation>
    </message>
    <message id="desk.state_not_closed">
        <translation>Not closed</translation>
    </message>
    <message id="desk.state_serving">
        <translation>Being served at counter {c}</translation>
    </message>
    <message id="desk.state_waiting">
        <translation>Waiting · {n} people ahead</translation>
    </message>
    <message id="desk.take">
        <translation>Take a number</translation>
    </message>
    <message id="desk.taken">
        <translation>Number given</translation>
    </message>
    <message id="desk.time_field">
        <translation>Time, such as 9:30</translation>
    </message>
    <message id="desk.title">
        <translation>Guidance desk</translation>
    </message>
    <message id="desk.waiting">
        <translation>Waiting: {n}</translation>
    </message>
    <message id="display.joining">
        <translation>Connecting to the server</translation>
    </message>
    <message id="display.joining_do">
        <translation>This screen will start by itself. Please wait for the staff to call you.</translation>
    </message>
    <message id="display.no_counter">
        <translation>This centre has no counter {c}</translation>
    </message>
    <message id="display.no_counter_do">
        <translation>Administrator: check the counter number of the screen “{name}”.</translation>
    </message>
    <message id="display.protocol">
        <translation>This screen and the server have different versions</translation>
    </message>
    <message id="display.protocol_do">
        <translation>Administrator: install the same version on both. Meanwhile the staff will call you.</translation>
    </message>
    <message id="display.refused">
        <translation>This screen is not allowed to connect</translation>
    </message>
    <message id="display.refused_do">
        <translation>Administrator: create a new token for “{name}” on the server, then restart this screen.</translation>
    </message>
    <message id="display.unknown">
        <translation>The server knows no screen named “{name}”</translation>
    </message>
    <message id="display.unknown_do">
        <translation>Administrator: add this name under [[displays]] in config.toml, or start this screen with a known name.</translation>
    </message>
    <message id="doctor.a_ticket">
        <translation>A usual ticket ({bytes} bytes) takes about {s} seconds.</translation>
    </message>
    <message id="doctor.answers">
        <translation>it answers</translation>
    </message>
    <message id="doctor.ask_doubles">
        <translation>C: are the two black squares of one size? (y: yes, n: no)</translation>
    </message>
    <message id="doctor.ask_places">
        <translation>D: does D1 stand in the middle and D2 on the right? (y: yes, n: no)</translation>
    </message>
    <message id="doctor.ask_scale">
        <translation>B: how many millimetres long is the line? (empty: not known)</translation>
    </message>
    <message id="doctor.ask_widest">
        <translation>A: which is the largest number that is whole at the end of its black bar? (empty: not known)</translation>
    </message>
    <message id="doctor.cannot_open">
        <translation>It cannot be opened: {why}</translation>
    </message>
    <message id="doctor.cover_open">
        <translation>the cover is open</translation>
    </message>
    <message id="doctor.cutter">
        <translation>the cutter is jammed</translation>
    </message>
    <message id="doctor.differs">
        <translation>The server ({id}) has {setting} = {there}; proposed is {setting} = {here}.</translation>
    </message>
    <message id="doctor.failed">
        <translation>The test print failed: {why}</translation>
    </message>
    <message id="doctor.given">
        <translation>as given</translation>
    </message>
    <message id="doctor.host">
        <translation>network</translation>
    </message>
    <message id="doctor.hot">
        <translation>the head is too hot, it recovers by itself</translation>
    </message>
    <message id="doctor.in_error">
        <translation>in error</translation>
    </message>
    <message id="doctor.looking">
        <translation>Looking for printers …</translation>
    </message>
    <message id="doctor.near_end">
        <translation>the roll is nearly at its end</translation>
    </message>
    <message id="doctor.no_server">
        <translation>The server cannot be asked: {why}</translation>
    </message>
    <message id="doctor.no_usb">
        <translation>USB cannot be looked at: the library libusb-1.0 is missing (Debian: libusb-1.0-0).</translation>
    </message>
    <message id="doctor.noise">
        <translation>Other bytes came: the speed of the line (baud) may be wrong.</translation>
    </message>
    <message id="doctor.none_found">
        <translation>No printer was found. For a network printer add --host ADDRESS.</translation>
    </message>
    <message id="doctor.not_there">
        <translation>The server has no printer at this address yet.</translation>
    </message>
    <message id="doctor.not_tried">
        <translation>No test print: {why}. Put it right and run this again.</translation>
    </message>
    <message id="doctor.offline">
        <translation>not ready</translation>
    </message>
    <message id="doctor.online">
        <translation>ready</translation>
    </message>
    <message id="doctor.paper_end">
        <translation>out of paper</translation>
    </message>
    <message id="doctor.paper_there">
        <translation>there is paper</translation>
    </message>
    <message id="doctor.printed">
        <translation>Printed {bytes} bytes in {s} seconds: {rate} bytes a second.</translation>
    </message>
    <message id="doctor.printer">
        <translation>Printer</translation>
    </message>
    <message id="doctor.printing">
        <translation>Printing the test sheet …</translation>
    </message>
    <message id="doctor.propose">
        <translation>Proposed settings. Paste them into config.toml on the server, then run ticket-server check:</translation>
    </message>
    <message id="doctor.q_error">
        <translation>Errors (DLE EOT 3)</translation>
    </message>
    <message id="doctor.q_model">
        <translation>Model (GS I 67)</translation>
    </message>
    <message id="doctor.q_offline">
        <translation>Why it stopped (DLE EOT 2)</translation>
    </message>
    <message id="doctor.q_paper">
        <translation>Paper (DLE EOT 4)</translation>
    </message>
    <message id="doctor.q_printer">
        <translation>Printer (DLE EOT 1)</translation>
    </message>
    <message id="doctor.q_process_id">
        <translation>Says when done, by name (GS ( H)</translation>
    </message>
    <message id="doctor.q_report">
        <translation>Says when done (GS r 1)</translation>
    </message>
    <message id="doctor.report_no_paper">
        <translation>it does, and there is no paper</translation>
    </message>
    <message id="doctor.report_paper">
        <translation>it does, and there is paper</translation>
    </message>
    <message id="doctor.same">
        <translation>The server has these very settings ({id}).</translation>
    </message>
    <message id="doctor.sent">
        <translation>Sent {bytes} bytes. This printer does not say when it is done; please look at the sheet.</translation>
    </message>
    <message id="doctor.silent">
        <translation>no answer</translation>
    </message>
    <message id="doctor.stopped">
        <translation>stopped, out of paper</translation>
    </message>
    <message id="doctor.unrecoverable">
        <translation>a serious error, switch it off and on</translation>
    </message>
    <message id="doctor.well">
        <translation>none</translation>
    </message>
    <message id="hall.at_counter">
        <translation>to counter</translation>
    </message>
    <message id="hall.back_at">
        <translation>Back at</translation>
    </message>
    <message id="hall.board_fee">
        <translation>Fee: {fee}</translation>
    </message>
    <message id="hall.board_feedback">
        <translation>Tell us what you think of our service</translation>
    </message>
    <message id="hall.board_limit">
        <translation>Processing time: {limit}</translation>
    </message>
    <message id="hall.board_papers">
        <translation>What to bring</translation>
    </message>
    <message id="hall.call">
        <translation>Now calling</translation>
    </message>
    <message id="hall.calling">
        <translation>NOW CALLING NUMBER</translation>
    </message>
    <message id="hall.counter">
        <translation>COUNTER</translation>
    </message>
    <message id="hall.counter_closed">
        <translation>Closed</translation>
    </message>
    <message id="hall.counter_paused">
        <translation>Paused</translation>
    </message>
    <message id="hall.counters">
        <translation>Counters {a}–{b}</translation>
    </message>
    <message id="hall.cut_off">
        <translation>Reconnecting. Please listen to the calls or ask the staff.</translation>
    </message>
    <message id="hall.last_call_at">
        <translation>Last call at {time}</translation>
    </message>
    <message id="hall.message_closing_soon">
        <translation>The centre is closing soon</translation>
    </message>
    <message id="hall.message_technical">
        <translation>We have a technical problem. Please wait a few minutes.</translation>
    </message>
    <message id="hall.moved_field">
        <translation>{field}: counter {b} instead of {a}</translation>
    </message>
    <message id="hall.next">
        <translation>Next</translation>
    </message>
    <message id="hall.none">
        <translation>No number called yet</translation>
    </message>
    <message id="hall.none_yet">
        <translation>Called numbers appear here. Please keep your ticket and wait for your turn.</translation>
    </message>
    <message id="hall.notice">
        <translation>Notice</translation>
    </message>
    <message id="hall.now">
        <translation>NOW SERVING</translation>
    </message>
    <message id="hall.number">
        <translation>NUMBER</translation>
    </message>
    <message id="hall.paused">
        <translation>Counters paused</translation>
    </message>
    <message id="hall.priority">
        <translation>Priority</translation>
    </message>
    <message id="hall.recall">
        <translation>Call {n}</translation>
    </message>
    <message id="hall.recent">
        <translation>Recently called</translation>
    </message>
    <message id="hall.reconnecting">
        <translation>This screen is cut off. Please wait for the staff to call you.</translation>
    </message>
    <message id="hall.table">
        <translation>Now serving at the counters</translation>
    </message>
    <message id="hall.to_counter">
        <translation>to counter {c}</translation>
    </message>
    <message id="hall.wait_about">
        <translation>about {n} min</translation>
    </message>
    <message id="hall.wait_soon">
        <translation>under 5 min</translation>
    </message>
    <message id="hall.waiting">
        <translation>Waiting</translation>
    </message>
    <message id="hall.waits">
        <translation>Wait times</translation>
    </message>
    <message id="kiosk.about_both">
        <translation>about {h} h {m} min</translation>
    </message>
    <message id="kiosk.about_hours">
        <translation>about {h} hours</translation>
    </message>
    <message id="kiosk.about_minutes">
        <translation>about {n} minutes</translation>
    </message>
    <message id="kiosk.about_soon">
        <translation>hardly any wait</translation>
    </message>
    <message id="kiosk.add_stop">
        <translation>Add another matter</translation>
    </message>
    <message id="kiosk.add_stop_short">
        <translation>Add more</translation>
    </message>
    <message id="kiosk.ahead">
        <translation>People ahead of you: {n}</translation>
    </message>
    <message id="kiosk.ahead_n">
        <translation>{n} people ahead</translation>
    </message>
    <message id="kiosk.ahead_none">
        <translation>Nobody is ahead of you. Please wait for your call.</translation>
    </message>
    <message id="kiosk.ahead_zero">
        <translation>Nobody is ahead of you</translation>
    </message>
    <message id="kiosk.aloud_beside">
        <translation>Beside it: {name}.</translation>
    </message>
    <message id="kiosk.aloud_choice">
        <translation>Number {n}: {name}.</translation>
    </message>
    <message id="kiosk.aloud_chosen">
        <translation>Chosen: {name}.</translation>
    </message>
    <message id="kiosk.aloud_counter">
        <translation>Counter {no}.</translation>
    </message>
    <message id="kiosk.aloud_foot">
        <translation>At the very bottom are the keys back, large text, high contrast, lower the buttons, language and help.</translation>
    </message>
    <message id="kiosk.aloud_go">
        <translation>When you are called, please go to counter {list}.</translation>
    </message>
    <message id="kiosk.aloud_more">
        <translation>{n} more on another page: press {name}.</translation>
    </message>
    <message id="kiosk.aloud_nobody">
        <translation>Nobody is waiting.</translation>
    </message>
    <message id="kiosk.aloud_number">
        <translation>Your number is {no}.</translation>
    </message>
    <message id="kiosk.aloud_opens">
        <translation>Numbers are given again at {time}, {day}.</translation>
    </message>
    <message id="kiosk.aloud_or">
        <translation>or</translation>
    </message>
    <message id="kiosk.aloud_stop">
        <translation>Press the loudspeaker key again to stop.</translation>
    </message>
    <message id="kiosk.aloud_take">
        <translation>The large key below: {name}.</translation>
    </message>
    <message id="kiosk.aloud_waiting">
        <translation>{n} people are waiting.</translation>
    </message>
    <message id="kiosk.answer_none">
        <translation>None of these, I would like to ask a person</translation>
    </message>
    <message id="kiosk.ask_me">
        <translation>I am not sure, ask me a few questions</translation>
    </message>
    <message id="kiosk.away_full">
        <translation>While the connection is lost, this kiosk has no more numbers for this field. Please get one at the help desk.</translation>
    </message>
    <message id="kiosk.away_order">
        <translation>Called by time of issue</translation>
    </message>
    <message id="kiosk.away_staff_clock">
        <translation>Staff: its clock has gone back. Set its date and time.</translation>
    </message>
    <message id="kiosk.away_staff_locked">
        <translation>Staff: another kiosk program is open on this machine. Close it; this one goes on.</translation>
    </message>
    <message id="kiosk.away_staff_lost">
        <translation>Staff: its record of today is lost. Use pre-printed slips for the day.</translation>
    </message>
    <message id="kiosk.away_staff_nowhere">
        <translation>Staff: this kiosk has no folder to keep numbers in (--state-dir). Tell who is in charge.</translation>
    </message>
    <message id="kiosk.away_staff_unkept">
        <translation>Staff: its disk is full or broken. Call the person in charge.</translation>
    </message>
    <message id="kiosk.away_staff_untold">
        <translation>Staff: it was told no numbers today. Check server and network cable.</translation>
    </message>
    <message id="kiosk.away_staff_used_up">
        <translation>Staff: use pre-printed slips until it is connected.</translation>
    </message>
    <message id="kiosk.away_stopped">
        <translation>This kiosk gives no numbers now</translation>
    </message>
    <message id="kiosk.away_strip">
        <translation>Connection lost – numbers are still given</translation>
    </message>
    <message id="kiosk.away_used_up">
        <translation>This kiosk has no spare numbers left</translation>
    </message>
    <message id="kiosk.back">
        <translation>Back</translation>
    </message>
    <message id="kiosk.before_open">
        <translation>Numbers are issued from {time}.</translation>
    </message>
    <message id="kiosk.before_title">
        <translation>Not open yet</translation>
    </message>
    <message id="kiosk.cancel">
        <translation>Cancel</translation>
    </message>
    <message id="kiosk.capacity">
        <translation>About {n} more today</translation>
    </message>
    <message id="kiosk.capacity_none">
        <translation>There may not be time today. Please ask the help desk.</translation>
    </message>
    <message id="kiosk.card_read">
        <translation>Card read. Nothing on it is kept.</translation>
    </message>
    <message id="kiosk.category_closed">
        <translation>No numbers are given for this service now. Please ask the help desk.</translation>
    </message>
    <message id="kiosk.category_ready">
        <translation>Check your papers, then take a number</translation>
    </message>
    <message id="kiosk.category_title">
        <translation>Take a number, or choose a procedure first</translation>
    </message>
    <message id="kiosk.category_title_short">
        <translation>Get a number</translation>
    </message>
    <message id="kiosk.choice_desk">
        <translation>Go to the help desk</translation>
    </message>
    <message id="kiosk.choice_desk_do">
        <translation>Staff get your number. None is taken here.</translation>
    </message>
    <message id="kiosk.choice_screen">
        <translation>Number on the screen</translation>
    </message>
    <message id="kiosk.choice_screen_do">
        <translation>Remember it, or photograph the screen with its QR code</translation>
    </message>
    <message id="kiosk.choice_title">
        <translation>How would you like your number?</translation>
    </message>
    <message id="kiosk.choice_title_short">
        <translation>Your number</translation>
    </message>
    <message id="kiosk.choose_field">
        <translation>Please choose the service you need</translation>
    </message>
    <message id="kiosk.choose_field_short">
        <translation>Choose a service</translation>
    </message>
    <message id="kiosk.choose_more">
        <translation>Please choose the next matter</translation>
    </message>
    <message id="kiosk.choose_more_short">
        <translation>Choose the next</translation>
    </message>
    <message id="kiosk.choose_procedure">
        <translation>Please choose a procedure</translation>
    </message>
    <message id="kiosk.chosen_already">
        <translation>This is chosen already. Please choose another one.</translation>
    </message>
    <message id="kiosk.chosen_short">
        <translation>Chosen</translation>
    </message>
    <message id="kiosk.clock_do">
        <translation>Staff have been asked to confirm the server's date. The kiosk then works again by itself.</translation>
    </message>
    <message id="kiosk.clock_title">
        <translation>Numbers are stopped until the date is checked</translation>
    </message>
    <message id="kiosk.closed">
        <translation>Numbers are not being issued now. Next: {time}.</translation>
    </message>
    <message id="kiosk.closed_short">
        <translation>Closed now</translation>
    </message>
    <message id="kiosk.collect">
        <translation>Please take your ticket from the slot below</translation>
    </message>
    <message id="kiosk.collect_two">
        <translation>Please take your ticket
from the slot below</translation>
    </message>
    <message id="kiosk.come_back">
        <translation>Numbers are not being issued now. Please come back during opening hours.</translation>
    </message>
    <message id="kiosk.confirm_q">
        <translation>Get a number for this service?</translation>
    </message>
    <message id="kiosk.connecting_do">
        <translation>Connecting to the server…</translation>
    </message>
    <message id="kiosk.connecting_title">
        <translation>The kiosk is starting</translation>
    </message>
    <message id="kiosk.contrast">
        <translation>High contrast</translation>
    </message>
    <message id="kiosk.contrast_off">
        <translation>Normal contrast</translation>
    </message>
    <message id="kiosk.copy_collect">
        <translation>Please take the copy from the slot below</translation>
    </message>
    <message id="kiosk.copy_coming">
        <translation>Printing the copy, please wait</translation>
    </message>
    <message id="kiosk.copy_coming_two">
        <translation>Printing the copy,
please wait</translation>
    </message>
    <message id="kiosk.copy_missed_title">
        <translation>The copy was not printed</translation>
    </message>
    <message id="kiosk.copy_two">
        <translation>Please take the copy
from the slot below</translation>
    </message>
    <message id="kiosk.counter_word">
        <translation>Counter</translation>
    </message>
    <message id="kiosk.counters_open">
        <translation>{a}/{b} counters open</translation>
    </message>
    <message id="kiosk.counters_word">
        <translation>Counters</translation>
    </message>
    <message id="kiosk.day_closed">
        <translation>Closed</translation>
    </message>
    <message id="kiosk.day_range">
        <translation>{a} to {b}</translation>
    </message>
    <message id="kiosk.desk_do">
        <translation>The staff there will get your number.</translation>
    </message>
    <message id="kiosk.desk_none">
        <translation>No number has been taken here</translation>
    </message>
    <message id="kiosk.desk_title">
        <translation>Please go to the help desk</translation>
    </message>
    <message id="kiosk.failed">
        <translation>Could not get a number. Please try again.</translation>
    </message>
    <message id="kiosk.failed_do">
        <translation>Trying again never gives two numbers.</translation>
    </message>
    <message id="kiosk.following">
        <translation>Next</translation>
    </message>
    <message id="kiosk.full">
        <translation>No numbers are left for this session. Please ask the help desk.</translation>
    </message>
    <message id="kiosk.full_short">
        <translation>No numbers left</translation>
    </message>
    <message id="kiosk.go_to_desk">
        <translation>Please get a number at the help desk</translation>
    </message>
    <message id="kiosk.help">
        <translation>Call for assistance</translation>
    </message>
    <message id="kiosk.help_away_do">
        <translation>Please go to the help desk.</translation>
    </message>
    <message id="kiosk.help_away_title">
        <translation>The staff could not be told</translation>
    </message>
    <message id="kiosk.help_back">
        <translation>I no longer need help</translation>
    </message>
    <message id="kiosk.help_called">
        <translation>Staff have been called</translation>
    </message>
    <message id="kiosk.help_called_short">
        <translation>Called</translation>
    </message>
    <message id="kiosk.help_calling">
        <translation>Telling the staff…</translation>
    </message>
    <message id="kiosk.help_coming_do">
        <translation>Please wait here.</translation>
    </message>
    <message id="kiosk.help_coming_short">
        <translation>Coming</translation>
    </message>
    <message id="kiosk.help_coming_title">
        <translation>Someone is on the way</translation>
    </message>
    <message id="kiosk.help_go_on">
        <translation>Continue</translation>
    </message>
    <message id="kiosk.help_sent">
        <translation>Staff have been notified. Please wait a moment.</translation>
    </message>
    <message id="kiosk.help_short">
        <translation>Help</translation>
    </message>
    <message id="kiosk.help_told_do">
        <translation>The staff have been told. Please wait here a moment.</translation>
    </message>
    <message id="kiosk.help_told_title">
        <translation>Someone will come to help you</translation>
    </message>
    <message id="kiosk.holiday">
        <translation>Closed today. Next working day: {date}.</translation>
    </message>
    <message id="kiosk.holiday_do">
        <translation>Please come back on the next working day.</translation>
    </message>
    <message id="kiosk.holiday_named">
        <translation>Closed: {name}</translation>
    </message>
    <message id="kiosk.holiday_title">
        <translation>Closed today</translation>
    </message>
    <message id="kiosk.home">
        <translation>Home</translation>
    </message>
    <message id="kiosk.home_short">
        <translation>Home</translation>
    </message>
    <message id="kiosk.hours">
        <translation>Opening hours: {a} – {b} and {c} – {d}</translation>
    </message>
    <message id="kiosk.hours_title">
        <translation>Opening hours</translation>
    </message>
    <message id="kiosk.issuing">
        <translation>Getting your number, please wait a moment…</translation>
    </message>
    <message id="kiosk.key_clear">
        <translation>Clear all</translation>
    </message>
    <message id="kiosk.key_erase">
        <translation>Delete one letter</translation>
    </message>
    <message id="kiosk.key_space">
        <translation>Space</translation>
    </message>
    <message id="kiosk.key_telex">
        <translation>Telex accents</translation>
    </message>
    <message id="kiosk.language">
        <translation>Language</translation>
    </message>
    <message id="kiosk.language_name">
        <translation>English</translation>
    </message>
    <message id="kiosk.large_text">
        <translation>Large text</translation>
    </message>
    <message id="kiosk.listen">
        <translation>Please take a seat, listen and watch the screen</translation>
    </message>
    <message id="kiosk.low_reach">
        <translation>Lower the buttons</translation>
    </message>
    <message id="kiosk.lunch">
        <translation>Lunch break. Numbers are issued again from {time}.</translation>
    </message>
    <message id="kiosk.lunch_do">
        <translation>Numbers are given again in the afternoon. Please come back then.</translation>
    </message>
    <message id="kiosk.lunch_title">
        <translation>Lunch break</translation>
    </message>
    <message id="kiosk.more_time">
        <translation>I need more time</translation>
    </message>
    <message id="kiosk.more_time_q">
        <translation>Do you need more time?</translation>
    </message>
    <message id="kiosk.moved_some">
        <translation>{name}: now served at counter {b}</translation>
    </message>
    <message id="kiosk.next">
        <translation>Continue</translation>
    </message>
    <message id="kiosk.no_paper">
        <translation>The printer is out of paper. Please remember number {no} or photograph this screen.</translation>
    </message>
    <message id="kiosk.no_result">
        <translation>No matching procedure. Please ask the help desk.</translation>
    </message>
    <message id="kiosk.not_sure">
        <translation>I am not sure which one to choose</translation>
    </message>
    <message id="kiosk.not_sure_short">
        <translation>I am not sure</translation>
    </message>
    <message id="kiosk.offered">
        <translation>What many people need</translation>
    </message>
    <message id="kiosk.offline">
        <translation>Connection to the server lost. Reconnecting…</translation>
    </message>
    <message id="kiosk.offline_do">
        <translation>Reconnecting…</translation>
    </message>
    <message id="kiosk.offline_title">
        <translation>Connection lost</translation>
    </message>
    <message id="kiosk.online">
        <translation>File online at any time at dichvucong.gov.vn</translation>
    </message>
    <message id="kiosk.opens_again">
        <translation>Opens again</translation>
    </message>
    <message id="kiosk.other_hits">
        <translation>More results ({a}/{b})</translation>
    </message>
    <message id="kiosk.other_hits_key">
        <translation>More results</translation>
    </message>
    <message id="kiosk.other_procedure">
        <translation>Choose another procedure</translation>
    </message>
    <message id="kiosk.other_procedure_short">
        <translation>Others</translation>
    </message>
    <message id="kiosk.out_of_service">
        <translation>Out of service. Please get a number at the help desk.</translation>
    </message>
    <message id="kiosk.outside_title">
        <translation>Outside issuing hours</translation>
    </message>
    <message id="kiosk.paper_cover_open_title">
        <translation>The printer is open</translation>
    </message>
    <message id="kiosk.paper_do">
        <translation>Please remember your number or photograph this screen. Staff have been told.</translation>
    </message>
    <message id="kiosk.paper_do_none">
        <translation>Please remember your number or photograph this screen.</translation>
    </message>
    <message id="kiosk.paper_down_title">
        <translation>The printer does not answer</translation>
    </message>
    <message id="kiosk.paper_error_title">
        <translation>The printer has a problem</translation>
    </message>
    <message id="kiosk.paper_hot_do">
        <translation>It works again in a few minutes. Please remember your number or photograph this screen.</translation>
    </message>
    <message id="kiosk.paper_hot_title">
        <translation>The printer is cooling down</translation>
    </message>
    <message id="kiosk.paper_hot_told">
        <translation>It works again in a few minutes.</translation>
    </message>
    <message id="kiosk.paper_jam_title">
        <translation>The paper is jammed</translation>
    </message>
    <message id="kiosk.paper_look">
        <translation>Please look for your ticket in the slot below</translation>
    </message>
    <message id="kiosk.paper_look_note">
        <translation>If it is not whole, please remember this number.</translation>
    </message>
    <message id="kiosk.paper_look_two">
        <translation>Please look for your ticket
in the slot below</translation>
    </message>
    <message id="kiosk.paper_mended_do">
        <translation>Your number comes with a printed ticket.</translation>
    </message>
    <message id="kiosk.paper_mended_title">
        <translation>The printer works again</translation>
    </message>
    <message id="kiosk.paper_missed_do">
        <translation>Please press Print again, or photograph this screen.</translation>
    </message>
    <message id="kiosk.paper_missed_title">
        <translation>Your ticket was not printed</translation>
    </message>
    <message id="kiosk.paper_none_title">
        <translation>This kiosk prints no tickets</translation>
    </message>
    <message id="kiosk.paper_out_title">
        <translation>The printer is out of paper</translation>
    </message>
    <message id="kiosk.paper_partly_do">
        <translation>If it is cut off or faint, please remember your number or photograph this screen.</translation>
    </message>
    <message id="kiosk.paper_partly_title">
        <translation>Your ticket may be incomplete</translation>
    </message>
    <message id="kiosk.paper_stalled_title">
        <translation>The printer is not printing</translation>
    </message>
    <message id="kiosk.paper_still">
        <translation>You can still get a number on the screen.</translation>
    </message>
    <message id="kiosk.paper_told">
        <translation>Staff have been told.</translation>
    </message>
    <message id="kiosk.paper_valid">
        <translation>Your number is valid.</translation>
    </message>
    <message id="kiosk.papers">
        <translation>Papers to bring</translation>
    </message>
    <message id="kiosk.papers_check">
        <translation>Papers to bring: please check that you have them</translation>
    </message>
    <message id="kiosk.papers_listed">
        <translation>The list will be on your ticket</translation>
    </message>
    <message id="kiosk.paused">
        <translation>This service is paused. Please ask the help desk.</translation>
    </message>
    <message id="kiosk.paused_short">
        <translation>Paused</translation>
    </message>
    <message id="kiosk.people">
        <translation>people</translation>
    </message>
    <message id="kiosk.person">
        <translation>person</translation>
    </message>
    <message id="kiosk.person_waits">
        <translation>You are already waiting for this service with number {no}. Please use that number, or ask the help desk.</translation>
    </message>
    <message id="kiosk.previous">
        <translation>Previous</translation>
    </message>
    <message id="kiosk.print_papers">
        <translation>Print this list on my ticket</translation>
    </message>
    <message id="kiosk.print_papers_short">
        <translation>Print list</translation>
    </message>
    <message id="kiosk.printer_error">
        <translation>Printer problem. Number {no} is still valid.</translation>
    </message>
    <message id="kiosk.printing">
        <translation>Printing your ticket, please wait…</translation>
    </message>
    <message id="kiosk.priority">
        <translation>Priority number</translation>
    </message>
    <message id="kiosk.priority_disabled">
        <translation>Person with a disability</translation>
    </message>
    <message id="kiosk.priority_elderly">
        <translation>Older person (aged {age} or over)</translation>
    </message>
    <message id="kiosk.priority_gone">
        <translation>No priority numbers are given here now. Please ask the help desk.</translation>
    </message>
    <message id="kiosk.priority_infant">
        <translation>Person with a small child</translation>
    </message>
    <message id="kiosk.priority_mark">
        <translation>Priority</translation>
    </message>
    <message id="kiosk.priority_merit">
        <translation>Person with meritorious service, war invalid, sick soldier</translation>
    </message>
    <message id="kiosk.priority_none">
        <translation>No, regular number</translation>
    </message>
    <message id="kiosk.priority_pregnant">
        <translation>Pregnant woman</translation>
    </message>
    <message id="kiosk.priority_proof">
        <translation>Please show proof of priority when you are called</translation>
    </message>
    <message id="kiosk.priority_q">
        <translation>Are you entitled to priority?</translation>
    </message>
    <message id="kiosk.protocol_do">
        <translation>For the person in charge: update one of them so that both have the same version. The kiosk then works again by itself.</translation>
    </message>
    <message id="kiosk.protocol_title">
        <translation>The kiosk and the server differ in version</translation>
    </message>
    <message id="kiosk.qr">
        <translation>Scan the QR code to follow your turn</translation>
    </message>
    <message id="kiosk.questions_title">
        <translation>A few questions</translation>
    </message>
    <message id="kiosk.read_again">
        <translation>Listen again</translation>
    </message>
    <message id="kiosk.read_aloud">
        <translation>Read aloud</translation>
    </message>
    <message id="kiosk.read_stop">
        <translation>Stop reading</translation>
    </message>
    <message id="kiosk.refused_do">
        <translation>For the person in charge: make a new device token on the server and store it on this kiosk. It then works again by itself.</translation>
    </message>
    <message id="kiosk.refused_now">
        <translation>Could not get a number. Please ask the help desk.</translation>
    </message>
    <message id="kiosk.refused_title">
        <translation>The server does not accept this kiosk</translation>
    </message>
    <message id="kiosk.reprint">
        <translation>Print again</translation>
    </message>
    <message id="kiosk.returning">
        <translation>Returning to the start in {s} seconds</translation>
    </message>
    <message id="kiosk.same_number">
        <translation>Under the same number: {list}</translation>
    </message>
    <message id="kiosk.scan_ticket">
        <translation>This is a ticket. Please take a seat and wait for its call.</translation>
    </message>
    <message id="kiosk.scan_unknown">
        <translation>This code could not be read. Please choose on the screen.</translation>
    </message>
    <message id="kiosk.search">
        <translation>Find a procedure</translation>
    </message>
    <message id="kiosk.search_hint">
        <translation>For example: birth, land certificate, household business</translation>
    </message>
    <message id="kiosk.search_none">
        <translation>Nothing found. Please try other words, or get a number for guidance:</translation>
    </message>
    <message id="kiosk.search_title">
        <translation>Type a few words about your matter</translation>
    </message>
    <message id="kiosk.sheet">
        <translation>Page {a}/{b}</translation>
    </message>
    <message id="kiosk.shut_do">
        <translation>Please ask the help desk, or come back later.</translation>
    </message>
    <message id="kiosk.shut_title">
        <translation>Numbers are stopped for now</translation>
    </message>
    <message id="kiosk.slip_appointment">
        <translation>appointment slip</translation>
    </message>
    <message id="kiosk.slip_read">
        <translation>Read: {name}</translation>
    </message>
    <message id="kiosk.staff_told">
        <translation>Staff have been told</translation>
    </message>
    <message id="kiosk.still_valid">
        <translation>Numbers already taken stay valid</translation>
    </message>
    <message id="kiosk.take">
        <translation>Get my number</translation>
    </message>
    <message id="kiosk.take_number">
        <translation>Take a queue number</translation>
    </message>
    <message id="kiosk.take_plain">
        <translation>Regular number</translation>
    </message>
    <message id="kiosk.take_priority">
        <translation>Priority number</translation>
    </message>
    <message id="kiosk.title">
        <translation>TAKE A QUEUE NUMBER</translation>
    </message>
    <message id="kiosk.touch">
        <translation>Touch the screen to start</translation>
    </message>
    <message id="kiosk.try_again">
        <translation>Try again</translation>
    </message>
    <message id="kiosk.until">
        <translation>until {time}</translation>
    </message>
    <message id="kiosk.wait_est">
        <translation>Estimated wait: about {m} minutes</translation>
    </message>
    <message id="kiosk.waiting_people">
        <translation>{n} people waiting</translation>
    </message>
    <message id="kiosk.welcome">
        <translation>Welcome</translation>
    </message>
    <message id="kiosk.windows">
        <translation>Numbers given {list}</translation>
    </message>
    <message id="kiosk.windows_always">
        <translation>Numbers are given all day</translation>
    </message>
    <message id="kiosk.your_number">
        <translation>Your number</translation>
    </message>
    <message id="lookup.category_ready">
        <translation>Papers to bring, fee and time</translation>
    </message>
    <message id="lookup.category_title">
        <translation>Choose a procedure to see papers, fee and time</translation>
    </message>
    <message id="lookup.category_title_short">
        <translation>Choose a procedure</translation>
    </message>
    <message id="lookup.clip">
        <translation>Watch the instruction clip</translation>
    </message>
    <message id="lookup.clip_failed">
        <translation>This clip cannot be shown. Please ask at the help desk.</translation>
    </message>
    <message id="lookup.clip_stop">
        <translation>Stop and go back</translation>
    </message>
    <message id="lookup.counter">
        <translation>Counter {no}</translation>
    </message>
    <message id="lookup.no_number">
        <translation>No numbers here: please take one at the ticket kiosk.</translation>
    </message>
    <message id="lookup.others">
        <translation>Look up another procedure</translation>
    </message>
    <message id="lookup.start">
        <translation>Look up a procedure</translation>
    </message>
    <message id="lookup.touch">
        <translation>Touch to look up a procedure</translation>
    </message>
    <message id="pad.at_counter">
        <translation>Is at a counter</translation>
    </message>
    <message id="pad.clock">
        <translation>Ask supervisor</translation>
    </message>
    <message id="pad.close_q">
        <translation>Close counter?</translation>
    </message>
    <message id="pad.closed">
        <translation>Closed</translation>
    </message>
    <message id="pad.connecting">
        <translation>Connecting</translation>
    </message>
    <message id="pad.digits_first">
        <translation>Digits first</translation>
    </message>
    <message id="pad.elsewhere">
        <translation>At counter {c}</translation>
    </message>
    <message id="pad.ended">
        <translation>Number is over</translation>
    </message>
    <message id="pad.enter_calls">
        <translation>Enter: call</translation>
    </message>
    <message id="pad.enter_closes">
        <translation>Enter: close</translation>
    </message>
    <message id="pad.grace">
        <translation>Wait {s} s</translation>
    </message>
    <message id="pad.hours">
        <translation>Outside hours</translation>
    </message>
    <message id="pad.mismatch">
        <translation>Wrong version</translation>
    </message>
    <message id="pad.no_code">
        <translation>No such code</translation>
    </message>
    <message id="pad.no_counter">
        <translation>No such counter</translation>
    </message>
    <message id="pad.no_ticket">
        <translation>No such number</translation>
    </message>
    <message id="pad.nobody">
        <translation>Nobody called</translation>
    </message>
    <message id="pad.not_done">
        <translation>Not done</translation>
    </message>
    <message id="pad.not_open">
        <translation>Not open</translation>
    </message>
    <message id="pad.not_sure">
        <translation>Not sure</translation>
    </message>
    <message id="pad.not_yours">
        <translation>Not your counter</translation>
    </message>
    <message id="pad.number">
        <translation>Calling {no}</translation>
    </message>
    <message id="pad.offline">
        <translation>No network</translation>
    </message>
    <message id="pad.paused">
        <translation>Paused</translation>
    </message>
    <message id="pad.queue_empty">
        <translation>Nobody waits</translation>
    </message>
    <message id="pad.ready">
        <translation>Ready</translation>
    </message>
    <message id="pad.refused">
        <translation>Refused</translation>
    </message>
    <message id="pad.returned">
        <translation>Waits again</translation>
    </message>
    <message id="pad.several">
        <translation>Several fit</translation>
    </message>
    <message id="pad.stale">
        <translation>Has changed</translation>
    </message>
    <message id="pad.store">
        <translation>Server is busy</translation>
    </message>
    <message id="pad.token_refused">
        <translation>Access refused</translation>
    </message>
    <message id="pad.too_long">
        <translation>Too many digits</translation>
    </message>
    <message id="pad.too_soon">
        <translation>Too soon</translation>
    </message>
    <message id="pad.typed">
        <translation>No: {no}</translation>
    </message>
    <message id="pad.undo_late">
        <translation>Too late to undo</translation>
    </message>
    <message id="pad.wait">
        <translation>Please wait</translation>
    </message>
    <message id="pad.waiting">
        <translation>Waiting: {n}</translation>
    </message>
    <message id="pad.wrong_day">
        <translation>Not of today</translation>
    </message>
    <message id="page.counter.title">
        <translation>Counter sign</translation>
    </message>
    <message id="page.hall.title">
        <translation>Hall screen</translation>
    </message>
    <message id="page.kit.back">
        <translation>Back</translation>
    </message>
    <message id="page.kit.cut">
        <translation>Connection lost at {at}. What you see may be old; reconnecting…</translation>
    </message>
    <message id="page.kit.joining">
        <translation>Connecting to the server…</translation>
    </message>
    <message id="page.kit.loading">
        <translation>Loading…</translation>
    </message>
    <message id="page.kit.no_answer">
        <translation>The server does not answer. Please try again.</translation>
    </message>
    <message id="page.kit.not_allowed">
        <translation>This account may not do that.</translation>
    </message>
    <message id="page.kit.own_name">
        <translation>English</translation>
    </message>
    <message id="page.kit.pair">
        <translation>Supervisor: open the page Supervision, Devices, and type in this code.</translation>
    </message>
    <message id="page.kit.pair_later">
        <translation>The server takes no new devices now. Trying again…</translation>
    </message>
    <message id="page.kit.pair_title">
        <translation>New screen</translation>
    </message>
    <message id="page.kit.refused">
        <translation>The command was refused.</translation>
    </message>
    <message id="page.kit.server_trouble">
        <translation>The server is in trouble. Please try again.</translation>
    </message>
    <message id="page.kit.sign_out">
        <translation>Sign out</translation>
    </message>
    <message id="page.kit.sound_off">
        <translation>The browser blocks sound. Press OK or touch the screen to turn it on.</translation>
    </message>
    <message id="page.kit.too_many">
        <translation>Too many tries. Please wait a moment.</translation>
    </message>
    <message id="page.reports.again">
        <translation>Try again</translation>
    </message>
    <message id="page.reports.by">
        <translation>Grouped by</translation>
    </message>
    <message id="page.reports.by_matter">
        <translation>What people came for</translation>
    </message>
    <message id="page.reports.by_place">
        <translation>Where and who</translation>
    </message>
    <message id="page.reports.by_time">
        <translation>Time</translation>
    </message>
    <message id="page.reports.charts">
        <translation>Charts</translation>
    </message>
    <message id="page.reports.closing">
        <translation>Closing hash of {day}, up to event {seq}</translation>
    </message>
    <message id="page.reports.csv">
        <translation>CSV file</translation>
    </message>
    <message id="page.reports.definitions">
        <translation>What the figures mean</translation>
    </message>
    <message id="page.reports.download">
        <translation>Download</translation>
    </message>
    <message id="page.reports.excel">
        <translation>Excel workbook</translation>
    </message>
    <message id="page.reports.from">
        <translation>From</translation>
    </message>
    <message id="page.reports.last_month">
        <translation>Last month</translation>
    </message>
    <message id="page.reports.live">
        <translation>Today is not over: the figures change, and are asked for again every minute.</translation>
    </message>
    <message id="page.reports.made">
        <translation>Made on {day} at {time}</translation>
    </message>
    <message id="page.reports.making">
        <translation>Making the file, please wait…</translation>
    </message>
    <message id="page.reports.month">
        <translation>This month</translation>
    </message>
    <message id="page.reports.monthly">
        <translation>Month's report, official form</translation>
    </message>
    <message id="page.reports.nothing">
        <translation>No numbers were given in this time.</translation>
    </message>
    <message id="page.reports.overview">
        <translation>Main</translation>
    </message>
    <message id="page.reports.pdf">
        <translation>PDF</translation>
    </message>
    <message id="page.reports.period">
        <translation>Period</translation>
    </message>
    <message id="page.reports.print">
        <translation>Print this page</translation>
    </message>
    <message id="page.reports.tables">
        <translation>Tables</translation>
    </message>
    <message id="page.reports.title">
        <translation>Reports</translation>
    </message>
    <message id="page.reports.to">
        <translation>To</translation>
    </message>
    <message id="page.reports.today">
        <translation>Today</translation>
    </message>
    <message id="page.reports.week">
        <translation>This week</translation>
    </message>
    <message id="page.reports.wrong_days">
        <translation>The first day must come before the last, ten years apart at most.</translation>
    </message>
    <message id="page.reports.year">
        <translation>This year</translation>
    </message>
    <message id="page.reports.yesterday">
        <translation>Yesterday</translation>
    </message>
    <message id="page.sign_in.by_password">
        <translation>Password</translation>
    </message>
    <message id="page.sign_in.by_pin">
        <translation>PIN</translation>
    </message>
    <message id="page.sign_in.caps">
        <translation>Caps Lock is on.</translation>
    </message>
    <message id="page.sign_in.counter">
        <translation>Counter number</translation>
    </message>
    <message id="page.sign_in.counter_guide">
        <translation>At the guidance desk: leave empty.</translation>
    </message>
    <message id="page.sign_in.counter_maybe">
        <translation>Counter number (if you sit at one)</translation>
    </message>
    <message id="page.sign_in.enter">
        <translation>Sign in</translation>
    </message>
    <message id="page.sign_in.forgot">
        <translation>Forgot your password or PIN? Your supervisor can give you a new one on the page People.</translation>
    </message>
    <message id="page.sign_in.go_on">
        <translation>Continue</translation>
    </message>
    <message id="page.sign_in.here">
        <translation>Signed in on this browser: {name}.</translation>
    </message>
    <message id="page.sign_in.hide">
        <translation>Hide</translation>
    </message>
    <message id="page.sign_in.login">
        <translation>Sign-in name</translation>
    </message>
    <message id="page.sign_in.missing">
        <translation>Please fill this in.</translation>
    </message>
    <message id="page.sign_in.missing_counter">
        <translation>A counter number has one or two digits.</translation>
    </message>
    <message id="page.sign_in.password">
        <translation>Password</translation>
    </message>
    <message id="page.sign_in.pin">
        <translation>PIN</translation>
    </message>
    <message id="page.sign_in.show">
        <translation>Show</translation>
    </message>
    <message id="page.sign_in.title">
        <translation>Sign in</translation>
    </message>
    <message id="page.sign_in.wait">
        <translation>Too many wrong tries. Please wait {left}, then try again. If it is urgent, ask your supervisor to unlock you.</translation>
    </message>
    <message id="page.sign_in.ways">
        <translation>How to sign in</translation>
    </message>
    <message id="page.staff.counter">
        <translation>Counter {c}</translation>
    </message>
    <message id="page.staff.current">
        <translation>My counter</translation>
    </message>
    <message id="page.staff.keys_note">
        <translation>F8 calls next; digits 1–9 as on the keys; Esc goes back.</translation>
    </message>
    <message id="page.staff.keys_off">
        <translation>Shortcuts: off</translation>
    </message>
    <message id="page.staff.keys_on">
        <translation>Shortcuts: on</translation>
    </message>
    <message id="page.staff.long_wait">
        <translation>Has waited too long</translation>
    </message>
    <message id="page.staff.minutes">
        <translation>min</translation>
    </message>
    <message id="page.staff.moved_on">
        <translation>The server’s software was updated. Please reload this page.</translation>
    </message>
    <message id="page.staff.no_counter">
        <translation>This account has no counter. Please tell the administrator.</translation>
    </message>
    <message id="page.staff.queue">
        <translation>Queue</translation>
    </message>
    <message id="page.staff.serving">
        <translation>Being served</translation>
    </message>
    <message id="page.staff.times">
        <translation>Call {n}</translation>
    </message>
    <message id="page.staff.title">
        <translation>Call numbers</translation>
    </message>
    <message id="page.supervisor.about_hours">
        <translation>~{h} h</translation>
    </message>
    <message id="page.supervisor.about_minutes">
        <translation>~{m} min</translation>
    </message>
    <message id="page.supervisor.add_line">
        <translation>Add a line</translation>
    </message>
    <message id="page.supervisor.add_one">
        <translation>Add…</translation>
    </message>
    <message id="page.supervisor.add_row">
        <translation>Add</translation>
    </message>
    <message id="page.supervisor.add_to">
        <translation>Add to: {what}</translation>
    </message>
    <message id="page.supervisor.again">
        <translation>Try again</translation>
    </message>
    <message id="page.supervisor.alarm_backup">
        <translation>The data are not backed up. {why}</translation>
    </message>
    <message id="page.supervisor.alarm_backup_differs">
        <translation>The log no longer holds all that the backup before held ({why}). Check it with ticket-server verify.</translation>
    </message>
    <message id="page.supervisor.alarm_crowd">
        <translation>The hall is crowded: {n} people are waiting</translation>
    </message>
    <message id="page.supervisor.alarm_estimator">
        <translation>The estimator of waits has stopped. Waits are reckoned from how many people wait; calling goes on as usual.</translation>
    </message>
    <message id="page.supervisor.alarm_settings">
        <translation>The settings file was changed by hand and has {n} mistakes (since {at}). The settings before are still in force.</translation>
    </message>
    <message id="page.supervisor.alarm_wait">
        <translation>{n} people have waited {limit} minutes or more, longest {no}: {m} min</translation>
    </message>
    <message id="page.supervisor.alarms">
        <translation>To look after</translation>
    </message>
    <message id="page.supervisor.all_well">
        <translation>All is well.</translation>
    </message>
    <message id="page.supervisor.alone_note">
        <translation>Counter {c} is the only one open for {n} people who wait. Better move its fields to another counter first.</translation>
    </message>
    <message id="page.supervisor.at_once">
        <translation>at once</translation>
    </message>
    <message id="page.supervisor.at_time">
        <translation>Until…</translation>
    </message>
    <message id="page.supervisor.backup_begun">
        <translation>The backup has begun.</translation>
    </message>
    <message id="page.supervisor.backup_differs">
        <translation>It does not continue the one before: the log was cut or changed. Please tell the administrator.</translation>
    </message>
    <message id="page.supervisor.backup_good">
        <translation>last good one {at} · {n} tickets · {mb} MB</translation>
    </message>
    <message id="page.supervisor.backup_never">
        <translation>no good one yet</translation>
    </message>
    <message id="page.supervisor.backup_next">
        <translation>Next: {at}</translation>
    </message>
    <message id="page.supervisor.backup_none">
        <translation>The settings name no folder for backups ([[backup.folders]]).</translation>
    </message>
    <message id="page.supervisor.backup_now">
        <translation>Back up now</translation>
    </message>
    <message id="page.supervisor.backup_runs">
        <translation>Backing up…</translation>
    </message>
    <message id="page.supervisor.beyond">
        <translation>You may not change these:</translation>
    </message>
    <message id="page.supervisor.by_hand">
        <translation>changed by hand on the server</translation>
    </message>
    <message id="page.supervisor.by_password">
        <translation>password</translation>
    </message>
    <message id="page.supervisor.by_pin">
        <translation>PIN</translation>
    </message>
    <message id="page.supervisor.called_for">
        <translation>Called {m} min ago</translation>
    </message>
    <message id="page.supervisor.change">
        <translation>Change</translation>
    </message>
    <message id="page.supervisor.changed_meanwhile">
        <translation>Somebody else changed the file</translation>
    </message>
    <message id="page.supervisor.changed_note">
        <translation>Nothing was saved. Look at both, then choose which to go on with.</translation>
    </message>
    <message id="page.supervisor.choose_field">
        <translation>Please choose one field at least.</translation>
    </message>
    <message id="page.supervisor.clock_off_m">
        <translation>Clock off by {m} min</translation>
    </message>
    <message id="page.supervisor.closed_day">
        <translation>closed</translation>
    </message>
    <message id="page.supervisor.closed_told">
        <translation>Counter {c} is closed.</translation>
    </message>
    <message id="page.supervisor.col_expected">
        <translation>Newcomer</translation>
    </message>
    <message id="page.supervisor.col_field">
        <translation>Field</translation>
    </message>
    <message id="page.supervisor.col_longest">
        <translation>Longest</translation>
    </message>
    <message id="page.supervisor.col_numbers">
        <translation>Numbers</translation>
    </message>
    <message id="page.supervisor.col_waiting">
        <translation>Waiting</translation>
    </message>
    <message id="page.supervisor.counter_n">
        <translation>Counter {c}</translation>
    </message>
    <message id="page.supervisor.counter_named">
        <translation>Counter {c} – {name}</translation>
    </message>
    <message id="page.supervisor.counters">
        <translation>Counters</translation>
    </message>
    <message id="page.supervisor.counters_n">
        <translation>counter {n}</translation>
    </message>
    <message id="page.supervisor.counters_open">
        <translation>{n} of {all} open</translation>
    </message>
    <message id="page.supervisor.day_fri">
        <translation>Friday</translation>
    </message>
    <message id="page.supervisor.day_mon">
        <translation>Monday</translation>
    </message>
    <message id="page.supervisor.day_sat">
        <translation>Saturday</translation>
    </message>
    <message id="page.supervisor.day_sun">
        <translation>Sunday</translation>
    </message>
    <message id="page.supervisor.day_thu">
        <translation>Thursday</translation>
    </message>
    <message id="page.supervisor.day_told">
        <translation>The date is confirmed.</translation>
    </message>
    <message id="page.supervisor.day_tue">
        <translation>Tuesday</translation>
    </message>
    <message id="page.supervisor.day_wed">
        <translation>Wednesday</translation>
    </message>
    <message id="page.supervisor.device_alive">
        <translation>Connected</translation>
    </message>
    <message id="page.supervisor.device_away">
        <translation>Not connected</translation>
    </message>
    <message id="page.supervisor.device_name">
        <translation>Name of the device</translation>
    </message>
    <message id="page.supervisor.device_never">
        <translation>Never connected</translation>
    </message>
    <message id="page.supervisor.device_silent">
        <translation>Silent</translation>
    </message>
    <message id="page.supervisor.devices_alive">
        <translation>{n} of {all} connected</translation>
    </message>
    <message id="page.supervisor.devices_none">
        <translation>No device is paired yet.</translation>
    </message>
    <message id="page.supervisor.difference">
        <translation>What is different</translation>
    </message>
    <message id="page.supervisor.disable">
        <translation>Disable</translation>
    </message>
    <message id="page.supervisor.disable_note">
        <translation>They are signed out at once and cannot sign in. Records stay.</translation>
    </message>
    <message id="page.supervisor.disable_q">
        <translation>Take the account of {name} out of use?</translation>
    </message>
    <message id="page.supervisor.disabled_told">
        <translation>The account of {name} is out of use.</translation>
    </message>
    <message id="page.supervisor.enable">
        <translation>Enable</translation>
    </message>
    <message id="page.supervisor.enable_note">
        <translation>They can sign in as before.</translation>
    </message>
    <message id="page.supervisor.enable_q">
        <translation>Put the account of {name} in use again?</translation>
    </message>
    <message id="page.supervisor.enabled_told">
        <translation>The account of {name} is in use again.</translation>
    </message>
    <message id="page.supervisor.every_counter">
        <translation>every counter</translation>
    </message>
    <message id="page.supervisor.expected_at">
        <translation>{from} to {to}</translation>
    </message>
    <message id="page.supervisor.expected_short">
        <translation>call {from}–{to}</translation>
    </message>
    <message id="page.supervisor.fact_address">
        <translation>Address</translation>
    </message>
    <message id="page.supervisor.fact_before">
        <translation>Name before</translation>
    </message>
    <message id="page.supervisor.fact_clock">
        <translation>Clock</translation>
    </message>
    <message id="page.supervisor.fact_expected">
        <translation>Expected</translation>
    </message>
    <message id="page.supervisor.fact_for">
        <translation>Field</translation>
    </message>
    <message id="page.supervisor.fact_held">
        <translation>Held tickets</translation>
    </message>
    <message id="page.supervisor.fact_kind">
        <translation>Kind</translation>
    </message>
    <message id="page.supervisor.fact_made">
        <translation>Paired</translation>
    </message>
    <message id="page.supervisor.fact_offline">
        <translation>Given while the server was away</translation>
    </message>
    <message id="page.supervisor.fact_paper">
        <translation>Printer</translation>
    </message>
    <message id="page.supervisor.fact_procedure">
        <translation>Procedure</translation>
    </message>
    <message id="page.supervisor.fact_state">
        <translation>State</translation>
    </message>
    <message id="page.supervisor.fact_taken">
        <translation>Taken at</translation>
    </message>
    <message id="page.supervisor.fact_version">
        <translation>Version</translation>
    </message>
    <message id="page.supervisor.fact_waited">
        <translation>Waited</translation>
    </message>
    <message id="page.supervisor.fact_where">
        <translation>Now at</translation>
    </message>
    <message id="page.supervisor.file_keys">
        <translation>Ctrl+] and Ctrl+[ move lines in and out; Tab leaves the field.</translation>
    </message>
    <message id="page.supervisor.file_note">
        <translation>This is config.toml on the server. Lines that begin with # are for reading. What is saved is in force at once, without a restart.</translation>
    </message>
    <message id="page.supervisor.file_refused">
        <translation>The file on the server was changed by hand and has mistakes. The settings before are still in force.</translation>
    </message>
    <message id="page.supervisor.file_text">
        <translation>Text of the settings file</translation>
    </message>
    <message id="page.supervisor.find_number">
        <translation>Find a number</translation>
    </message>
    <message id="page.supervisor.find_person">
        <translation>Find by name</translation>
    </message>
    <message id="page.supervisor.give_up">
        <translation>Give up changes</translation>
    </message>
    <message id="page.supervisor.given">
        <translation>yes</translation>
    </message>
    <message id="page.supervisor.given_back_told">
        <translation>Fields given back: {name}.</translation>
    </message>
    <message id="page.supervisor.go_on">
        <translation>Go on</translation>
    </message>
    <message id="page.supervisor.has_problems">
        <translation>{n} mistakes; it cannot be saved.</translation>
    </message>
    <message id="page.supervisor.held_n">
        <translation>Holds {n}</translation>
    </message>
    <message id="page.supervisor.help_sent">
        <translation>Somebody goes</translation>
    </message>
    <message id="page.supervisor.help_told">
        <translation>{name} says now that somebody is coming.</translation>
    </message>
    <message id="page.supervisor.here_now">
        <translation>At the counter: {no}, called at {at}.</translation>
    </message>
    <message id="page.supervisor.hours">
        <translation>{h} h {m}</translation>
    </message>
    <message id="page.supervisor.in_force">
        <translation>In force</translation>
    </message>
    <message id="page.supervisor.is_right">
        <translation>Right; it can be saved.</translation>
    </message>
    <message id="page.supervisor.issuing">
        <translation>Numbers</translation>
    </message>
    <message id="page.supervisor.keep_mine">
        <translation>Go on with yours</translation>
    </message>
    <message id="page.supervisor.key_at">
        <translation>{what}: counter {c}</translation>
    </message>
    <message id="page.supervisor.kind_console">
        <translation>Officer's PC</translation>
    </message>
    <message id="page.supervisor.kind_desk">
        <translation>Guidance desk</translation>
    </message>
    <message id="page.supervisor.kind_display">
        <translation>Hall TV or counter sign</translation>
    </message>
    <message id="page.supervisor.kind_keypads">
        <translation>Line of keypads</translation>
    </message>
    <message id="page.supervisor.kind_kiosk">
        <translation>Kiosk or look-up screen</translation>
    </message>
    <message id="page.supervisor.kind_none">
        <translation>Token from the command line</translation>
    </message>
    <message id="page.supervisor.kind_signs">
        <translation>Line of signs</translation>
    </message>
    <message id="page.supervisor.language_in">
        <translation>{language}</translation>
    </message>
    <message id="page.supervisor.last_heard">
        <translation>last heard {at}</translation>
    </message>
    <message id="page.supervisor.late_only">
        <translation>Long waits only</translation>
    </message>
    <message id="page.supervisor.leave_go">
        <translation>Give them up</translation>
    </message>
    <message id="page.supervisor.leave_q">
        <translation>They will be lost when you leave this page.</translation>
    </message>
    <message id="page.supervisor.leave_title">
        <translation>Some changes are not saved</translation>
    </message>
    <message id="page.supervisor.left_n">
        <translation>{n} left</translation>
    </message>
    <message id="page.supervisor.line_n">
        <translation>Line {n}</translation>
    </message>
    <message id="page.supervisor.link_reports">
        <translation>Reports</translation>
    </message>
    <message id="page.supervisor.link_staff">
        <translation>Call numbers</translation>
    </message>
    <message id="page.supervisor.list_held">
        <translation>On hold</translation>
    </message>
    <message id="page.supervisor.list_missed">
        <translation>Missed</translation>
    </message>
    <message id="page.supervisor.list_waiting">
        <translation>Waiting</translation>
    </message>
    <message id="page.supervisor.login">
        <translation>User name</translation>
    </message>
    <message id="page.supervisor.login_hint">
        <translation>Small letters without marks, digits, dots, such as lan.nguyen</translation>
    </message>
    <message id="page.supervisor.login_needed">
        <translation>Please type a user name.</translation>
    </message>
    <message id="page.supervisor.message_q">
        <translation>What it says</translation>
    </message>
    <message id="page.supervisor.message_since">
        <translation>“{what}”, since {at}</translation>
    </message>
    <message id="page.supervisor.message_until">
        <translation>For how long?</translation>
    </message>
    <message id="page.supervisor.message_until_at">
        <translation>“{what}”, until {at}</translation>
    </message>
    <message id="page.supervisor.mine">
        <translation>Yours</translation>
    </message>
    <message id="page.supervisor.minutes">
        <translation>{m} min</translation>
    </message>
    <message id="page.supervisor.more">
        <translation>More</translation>
    </message>
    <message id="page.supervisor.more_lines">
        <translation>and {n} more lines</translation>
    </message>
    <message id="page.supervisor.more_of">
        <translation>More for counter {c}</translation>
    </message>
    <message id="page.supervisor.more_of_device">
        <translation>More for {name}</translation>
    </message>
    <message id="page.supervisor.more_waiting">
        <translation>and {n} more</translation>
    </message>
    <message id="page.supervisor.move">
        <translation>Move</translation>
    </message>
    <message id="page.supervisor.move_note">
        <translation>No counter chosen means any.</translation>
    </message>
    <message id="page.supervisor.move_q">
        <translation>Where does {name} stand?</translation>
    </message>
    <message id="page.supervisor.move_up">
        <translation>Move {what} up</translation>
    </message>
    <message id="page.supervisor.moved_told">
        <translation>{name} has moved.</translation>
    </message>
    <message id="page.supervisor.names_free">
        <translation>Free: {names}</translation>
    </message>
    <message id="page.supervisor.no_difference">
        <translation>Nothing is different.</translation>
    </message>
    <message id="page.supervisor.no_secret">
        <translation>No password yet</translation>
    </message>
    <message id="page.supervisor.nobody_found">
        <translation>Nobody in this list.</translation>
    </message>
    <message id="page.supervisor.nobody_here">
        <translation>Nobody at the counter</translation>
    </message>
    <message id="page.supervisor.not_for_you">
        <translation>This page is for supervisors and administrators.</translation>
    </message>
    <message id="page.supervisor.not_in_settings">
        <translation>Not in the settings</translation>
    </message>
    <message id="page.supervisor.not_said">
        <translation>Not recorded</translation>
    </message>
    <message id="page.supervisor.not_saved">
        <translation>Not saved</translation>
    </message>
    <message id="page.supervisor.now_called">
        <translation>Just called</translation>
    </message>
    <message id="page.supervisor.one_a_line">
        <translation>One a line.</translation>
    </message>
    <message id="page.supervisor.only_counter">
        <translation>Counter {c} only</translation>
    </message>
    <message id="page.supervisor.opened_told">
        <translation>Counter {c} is open.</translation>
    </message>
    <message id="page.supervisor.other_name">
        <translation>Another name…</translation>
    </message>
    <message id="page.supervisor.other_pages">
        <translation>Other pages</translation>
    </message>
    <message id="page.supervisor.other_version">
        <translation>Not the server's version</translation>
    </message>
    <message id="page.supervisor.pair_choose">
        <translation>Choose…</translation>
    </message>
    <message id="page.supervisor.pair_code">
        <translation>Six digits on the device</translation>
    </message>
    <message id="page.supervisor.pair_go">
        <translation>Pair</translation>
    </message>
    <message id="page.supervisor.pair_instead">
        <translation>Instead of one that is there</translation>
    </message>
    <message id="page.supervisor.pair_name">
        <translation>Which device is it?</translation>
    </message>
    <message id="page.supervisor.pair_open">
        <translation>{n} devices wait to be paired.</translation>
    </message>
    <message id="page.supervisor.pair_own">
        <translation>Please type the name of the device.</translation>
    </message>
    <message id="page.supervisor.pair_six">
        <translation>Six digits are needed.</translation>
    </message>
    <message id="page.supervisor.pair_step_1">
        <translation>Switch the device on and wait for six digits.</translation>
    </message>
    <message id="page.supervisor.pair_step_2">
        <translation>Standing before it, type the six digits here.</translation>
    </message>
    <message id="page.supervisor.pair_step_3">
        <translation>Choose its name of the settings, press Pair.</translation>
    </message>
    <message id="page.supervisor.pair_title">
        <translation>Pair a device</translation>
    </message>
    <message id="page.supervisor.pair_which">
        <translation>Please choose which device it is.</translation>
    </message>
    <message id="page.supervisor.paired_told">
        <translation>{name} is paired ({kind}).</translation>
    </message>
    <message id="page.supervisor.paper_left">
        <translation>About {n} tickets left</translation>
    </message>
    <message id="page.supervisor.part_keypad">
        <translation>Keypad</translation>
    </message>
    <message id="page.supervisor.part_lamp">
        <translation>Lamp</translation>
    </message>
    <message id="page.supervisor.part_layout">
        <translation>Ticket layout</translation>
    </message>
    <message id="page.supervisor.part_media">
        <translation>Media</translation>
    </message>
    <message id="page.supervisor.part_outbox">
        <translation>Outbox</translation>
    </message>
    <message id="page.supervisor.part_scanner">
        <translation>Scanner</translation>
    </message>
    <message id="page.supervisor.part_sign">
        <translation>Sign</translation>
    </message>
    <message id="page.supervisor.part_voice">
        <translation>Voice</translation>
    </message>
    <message id="page.supervisor.part_voice_clips">
        <translation>Recorded clips</translation>
    </message>
    <message id="page.supervisor.part_voice_command">
        <translation>Speech program</translation>
    </message>
    <message id="page.supervisor.part_voice_espeak">
        <translation>Voice of eSpeak NG</translation>
    </message>
    <message id="page.supervisor.part_voice_none">
        <translation>No voice</translation>
    </message>
    <message id="page.supervisor.part_voice_system">
        <translation>Voice of Windows</translation>
    </message>
    <message id="page.supervisor.parts_down">
        <translation>{n} parts silent</translation>
    </message>
    <message id="page.supervisor.password">
        <translation>Password</translation>
    </message>
    <message id="page.supervisor.password_again">
        <translation>New password once more</translation>
    </message>
    <message id="page.supervisor.password_change">
        <translation>Change password</translation>
    </message>
    <message id="page.supervisor.password_changed">
        <translation>The password is changed. Elsewhere you sign in anew.</translation>
    </message>
    <message id="page.supervisor.password_current">
        <translation>Current password</translation>
    </message>
    <message id="page.supervisor.password_current_needed">
        <translation>Please type your current password.</translation>
    </message>
    <message id="page.supervisor.password_differs">
        <translation>The new password was not typed the same twice.</translation>
    </message>
    <message id="page.supervisor.password_hint">
        <translation>10 characters or more, not easily guessed.</translation>
    </message>
    <message id="page.supervisor.password_needed">
        <translation>Please type a new password.</translation>
    </message>
    <message id="page.supervisor.password_new">
        <translation>New password</translation>
    </message>
    <message id="page.supervisor.password_own_q">
        <translation>Change your password</translation>
    </message>
    <message id="page.supervisor.password_q">
        <translation>Give {name} a new password?</translation>
    </message>
    <message id="page.supervisor.pause_q">
        <translation>Pause counter {c}</translation>
    </message>
    <message id="page.supervisor.paused_told">
        <translation>Counter {c} is paused.</translation>
    </message>
    <message id="page.supervisor.people">
        <translation>people</translation>
    </message>
    <message id="page.supervisor.people_here">
        <translation>{n} of {all} signed in</translation>
    </message>
    <message id="page.supervisor.people_none">
        <translation>Nobody found.</translation>
    </message>
    <message id="page.supervisor.person_add">
        <translation>Add somebody</translation>
    </message>
    <message id="page.supervisor.person_at">
        <translation>At counter {c}</translation>
    </message>
    <message id="page.supervisor.person_away">
        <translation>Not signed in</translation>
    </message>
    <message id="page.supervisor.person_change">
        <translation>Change</translation>
    </message>
    <message id="page.supervisor.person_change_q">
        <translation>Change the account of {name}</translation>
    </message>
    <message id="page.supervisor.person_changed">
        <translation>Account of {name} saved.</translation>
    </message>
    <message id="page.supervisor.person_counters">
        <translation>Counters (none chosen: all)</translation>
    </message>
    <message id="page.supervisor.person_disabled">
        <translation>Out of use</translation>
    </message>
    <message id="page.supervisor.person_here">
        <translation>Signed in</translation>
    </message>
    <message id="page.supervisor.person_locked">
        <translation>Too many tries, locked for {m} min</translation>
    </message>
    <message id="page.supervisor.person_made">
        <translation>Made on</translation>
    </message>
    <message id="page.supervisor.person_make">
        <translation>Make the account</translation>
    </message>
    <message id="page.supervisor.person_name">
        <translation>Full name</translation>
    </message>
    <message id="page.supervisor.person_name_needed">
        <translation>Please type the full name.</translation>
    </message>
    <message id="page.supervisor.pin">
        <translation>PIN</translation>
    </message>
    <message id="page.supervisor.pin_drop">
        <translation>Take the PIN away</translation>
    </message>
    <message id="page.supervisor.pin_dropped">
        <translation>{name} has no PIN any more.</translation>
    </message>
    <message id="page.supervisor.pin_new">
        <translation>New PIN</translation>
    </message>
    <message id="page.supervisor.pin_q">
        <translation>Give {name} a new PIN?</translation>
    </message>
    <message id="page.supervisor.preview_categories">
        <translation>The kiosk will show</translation>
    </message>
    <message id="page.supervisor.preview_centre">
        <translation>The head of the hall TV will show</translation>
    </message>
    <message id="page.supervisor.preview_counters">
        <translation>The sign will show</translation>
    </message>
    <message id="page.supervisor.preview_displays">
        <translation>The screen will show</translation>
    </message>
    <message id="page.supervisor.preview_voice">
        <translation>The loudspeaker will say</translation>
    </message>
    <message id="page.supervisor.printer_cover_open">
        <translation>Cover open</translation>
    </message>
    <message id="page.supervisor.printer_down">
        <translation>No printer</translation>
    </message>
    <message id="page.supervisor.printer_error">
        <translation>Printer fault</translation>
    </message>
    <message id="page.supervisor.printer_hot">
        <translation>Head too hot</translation>
    </message>
    <message id="page.supervisor.printer_jam">
        <translation>Cutter jammed</translation>
    </message>
    <message id="page.supervisor.printer_low">
        <translation>Paper low</translation>
    </message>
    <message id="page.supervisor.printer_ok">
        <translation>Printer well</translation>
    </message>
    <message id="page.supervisor.printer_out">
        <translation>Out of paper</translation>
    </message>
    <message id="page.supervisor.printer_stalled">
        <translation>Printer stalled</translation>
    </message>
    <message id="page.supervisor.printer_unknown">
        <translation>Cannot be asked</translation>
    </message>
    <message id="page.supervisor.priority_class">
        <translation>Reason for priority</translation>
    </message>
    <message id="page.supervisor.priority_told">
        <translation>Priority of {no} changed.</translation>
    </message>
    <message id="page.supervisor.queue">
        <translation>Who waits</translation>
    </message>
    <message id="page.supervisor.reassign_note">
        <translation>Until the day ends. Whoever waits moves along; nobody loses a place.</translation>
    </message>
    <message id="page.supervisor.reassign_title">
        <translation>Move fields of counter {c}</translation>
    </message>
    <message id="page.supervisor.reassigned_told">
        <translation>The fields have moved.</translation>
    </message>
    <message id="page.supervisor.rename">
        <translation>Rename</translation>
    </message>
    <message id="page.supervisor.rename_note">
        <translation>It takes the settings of the new name at once.</translation>
    </message>
    <message id="page.supervisor.rename_q">
        <translation>Rename {name}</translation>
    </message>
    <message id="page.supervisor.renamed_told">
        <translation>{was} is {name} now.</translation>
    </message>
    <message id="page.supervisor.replace_go">
        <translation>Replace</translation>
    </message>
    <message id="page.supervisor.replace_note">
        <translation>The device that has this name now stops working at once.</translation>
    </message>
    <message id="page.supervisor.replace_q">
        <translation>Replace {name}?</translation>
    </message>
    <message id="page.supervisor.revoke">
        <translation>Revoke</translation>
    </message>
    <message id="page.supervisor.revoke_note">
        <translation>It stops working at once; to be used again it has to be paired again.</translation>
    </message>
    <message id="page.supervisor.revoke_q">
        <translation>Revoke {name}?</translation>
    </message>
    <message id="page.supervisor.revoked_told">
        <translation>{name} is revoked.</translation>
    </message>
    <message id="page.supervisor.role">
        <translation>Role</translation>
    </message>
    <message id="page.supervisor.role_admin">
        <translation>Administrator</translation>
    </message>
    <message id="page.supervisor.role_guide">
        <translation>Guide</translation>
    </message>
    <message id="page.supervisor.role_reports">
        <translation>Report reader</translation>
    </message>
    <message id="page.supervisor.role_staff">
        <translation>Officer</translation>
    </message>
    <message id="page.supervisor.role_supervisor">
        <translation>Supervisor</translation>
    </message>
    <message id="page.supervisor.row_remove">
        <translation>Remove</translation>
    </message>
    <message id="page.supervisor.row_remove_note">
        <translation>What changes is shown before it is saved. Nobody who waits is lost.</translation>
    </message>
    <message id="page.supervisor.row_remove_q">
        <translation>Remove {name}?</translation>
    </message>
    <message id="page.supervisor.row_up">
        <translation>Move up: {name}</translation>
    </message>
    <message id="page.supervisor.save">
        <translation>Save</translation>
    </message>
    <message id="page.supervisor.save_changes">
        <translation>Save…</translation>
    </message>
    <message id="page.supervisor.save_go">
        <translation>Save</translation>
    </message>
    <message id="page.supervisor.save_q">
        <translation>Save these changes?</translation>
    </message>
    <message id="page.supervisor.saved_told">
        <translation>Saved; the new settings are in force.</translation>
    </message>
    <message id="page.supervisor.seconds_off">
        <translation>off by {s} s</translation>
    </message>
    <message id="page.supervisor.secret_note">
        <translation>The old one counts no more at once. The new one is shown once.</translation>
    </message>
    <message id="page.supervisor.secret_noted">
        <translation>Written down</translation>
    </message>
    <message id="page.supervisor.secret_once">
        <translation>Please write it down and hand it over; it cannot be shown again.</translation>
    </message>
    <message id="page.supervisor.served_by">
        <translation>Which counters serve it?</translation>
    </message>
    <message id="page.supervisor.served_by_needed">
        <translation>Choose at least one counter: else nobody can be called.</translation>
    </message>
    <message id="page.supervisor.serves">
        <translation>Serves: {fields}</translation>
    </message>
    <message id="page.supervisor.serves_nothing">
        <translation>This counter serves no field today.</translation>
    </message>
    <message id="page.supervisor.serving_for">
        <translation>Serving for {m} min</translation>
    </message>
    <message id="page.supervisor.set_backups">
        <translation>Backups</translation>
    </message>
    <message id="page.supervisor.set_file">
        <translation>The file itself</translation>
    </message>
    <message id="page.supervisor.set_first_language">
        <translation>{language} is needed.</translation>
    </message>
    <message id="page.supervisor.set_from">
        <translation>{what} from {min}.</translation>
    </message>
    <message id="page.supervisor.set_needed">
        <translation>{name}: needed.</translation>
    </message>
    <message id="page.supervisor.set_number">
        <translation>A number</translation>
    </message>
    <message id="page.supervisor.set_procedures">
        <translation>Procedures</translation>
    </message>
    <message id="page.supervisor.set_range">
        <translation>{what} from {min} to {max}.</translation>
    </message>
    <message id="page.supervisor.set_versions">
        <translation>Versions before</translation>
    </message>
    <message id="page.supervisor.set_whole">
        <translation>A whole number</translation>
    </message>
    <message id="page.supervisor.show_them">
        <translation>Show them</translation>
    </message>
    <message id="page.supervisor.sign_in_by">
        <translation>Signs in by</translation>
    </message>
    <message id="page.supervisor.sign_out_note">
        <translation>Not while somebody is being served at the counter.</translation>
    </message>
    <message id="page.supervisor.sign_out_q">
        <translation>Sign {name} out everywhere?</translation>
    </message>
    <message id="page.supervisor.sign_person_out">
        <translation>Sign out</translation>
    </message>
    <message id="page.supervisor.signed_out">
        <translation>{name} is signed out.</translation>
    </message>
    <message id="page.supervisor.since">
        <translation>since {at}</translation>
    </message>
    <message id="page.supervisor.spans_wrong">
        <translation>Times are written like 07:00-11:30, 13:30-17:00.</translation>
    </message>
    <message id="page.supervisor.stands_at">
        <translation>Counters</translation>
    </message>
    <message id="page.supervisor.state_open">
        <translation>Open</translation>
    </message>
    <message id="page.supervisor.switch_fields">
        <translation>Fields</translation>
    </message>
    <message id="page.supervisor.switch_go">
        <translation>Apply</translation>
    </message>
    <message id="page.supervisor.switch_q">
        <translation>From now on</translation>
    </message>
    <message id="page.supervisor.switch_until">
        <translation>Until when?</translation>
    </message>
    <message id="page.supervisor.switched_closed">
        <translation>No numbers until {at}: {fields}</translation>
    </message>
    <message id="page.supervisor.switched_open">
        <translation>Numbers given until {at}: {fields}</translation>
    </message>
    <message id="page.supervisor.tab_devices">
        <translation>Devices</translation>
    </message>
    <message id="page.supervisor.tab_live">
        <translation>Hall</translation>
    </message>
    <message id="page.supervisor.tab_people">
        <translation>People</translation>
    </message>
    <message id="page.supervisor.tab_settings">
        <translation>Settings</translation>
    </message>
    <message id="page.supervisor.take_line_out">
        <translation>Take this line out</translation>
    </message>
    <message id="page.supervisor.take_out">
        <translation>Take {what} out</translation>
    </message>
    <message id="page.supervisor.take_theirs">
        <translation>Take the one there is</translation>
    </message>
    <message id="page.supervisor.theirs">
        <translation>As it is now</translation>
    </message>
    <message id="page.supervisor.ticket_at">
        <translation>Number {no} at counter {c}</translation>
    </message>
    <message id="page.supervisor.time">
        <translation>Time</translation>
    </message>
    <message id="page.supervisor.time_past">
        <translation>That time is over.</translation>
    </message>
    <message id="page.supervisor.time_wrong">
        <translation>A time is written like 10:30.</translation>
    </message>
    <message id="page.supervisor.title">
        <translation>Supervision</translation>
    </message>
    <message id="page.supervisor.today">
        <translation>Today</translation>
    </message>
    <message id="page.supervisor.today_none">
        <translation>No announcements or changes today.</translation>
    </message>
    <message id="page.supervisor.unlock">
        <translation>Unlock</translation>
    </message>
    <message id="page.supervisor.unlock_note">
        <translation>They can sign in again at once.</translation>
    </message>
    <message id="page.supervisor.unlock_q">
        <translation>Unlock {name}?</translation>
    </message>
    <message id="page.supervisor.unlocked">
        <translation>{name} is unlocked.</translation>
    </message>
    <message id="page.supervisor.until">
        <translation>until {at}</translation>
    </message>
    <message id="page.supervisor.until_why">
        <translation>until {at} · {why}</translation>
    </message>
    <message id="page.supervisor.usually">
        <translation>Usually: {what}</translation>
    </message>
    <message id="page.supervisor.version_back">
        <translation>Use this one again…</translation>
    </message>
    <message id="page.supervisor.version_look">
        <translation>Look</translation>
    </message>
    <message id="page.supervisor.version_look_at">
        <translation>Look at the version of {when}</translation>
    </message>
    <message id="page.supervisor.version_n">
        <translation>version {v}</translation>
    </message>
    <message id="page.supervisor.version_note">
        <translation>Compared with the one in force:</translation>
    </message>
    <message id="page.supervisor.version_q">
        <translation>The version of {when}</translation>
    </message>
    <message id="page.supervisor.versions_none">
        <translation>No versions before.</translation>
    </message>
    <message id="page.supervisor.versions_note">
        <translation>The last 20 times that it was saved.</translation>
    </message>
    <message id="page.supervisor.waiting_short">
        <translation>waiting</translation>
    </message>
    <message id="page.supervisor.which_fields">
        <translation>Which fields?</translation>
    </message>
    <message id="page.supervisor.which_one">
        <translation>Which part?</translation>
    </message>
    <message id="page.supervisor.why_loading">
        <translation>Looking up why…</translation>
    </message>
    <message id="page.supervisor.windows_always">
        <translation>Always</translation>
    </message>
    <message id="page.supervisor.windows_week">
        <translation>At hours</translation>
    </message>
    <message id="page.supervisor.windows_when">
        <translation>When?</translation>
    </message>
    <message id="page.supervisor.yes">
        <translation>Yes</translation>
    </message>
    <message id="page.supervisor.you">
        <translation>{name} (you)</translation>
    </message>
    <message id="pairing.asking">
        <translation>Asking for a pairing code</translation>
    </message>
    <message id="pairing.asking_do">
        <translation>One moment</translation>
    </message>
    <message id="pairing.busy">
        <translation>Too many devices wait to be paired</translation>
    </message>
    <message id="pairing.busy_do">
        <translation>This one asks again in a few minutes</translation>
    </message>
    <message id="pairing.code">
        <translation>Pairing code</translation>
    </message>
    <message id="pairing.cut">
        <translation>The server cannot be reached</translation>
    </message>
    <message id="pairing.cut_do">
        <translation>Check the network cable and the server; this device keeps trying</translation>
    </message>
    <message id="pairing.cut_spoken">
        <translation>{server} cannot be reached; it keeps trying</translation>
    </message>
    <message id="pairing.kind_console">
        <translation>Officer's PC</translation>
    </message>
    <message id="pairing.kind_desk">
        <translation>Guidance desk</translation>
    </message>
    <message id="pairing.kind_display">
        <translation>Display</translation>
    </message>
    <message id="pairing.kind_keypads">
        <translation>Line of call keypads</translation>
    </message>
    <message id="pairing.kind_kiosk">
        <translation>Kiosk</translation>
    </message>
    <message id="pairing.kind_signs">
        <translation>Line of signs</translation>
    </message>
    <message id="pairing.lasts">
        <translation>Good for 10 minutes, then a new one</translation>
    </message>
    <message id="pairing.spoken">
        <translation>{name} is not paired. Pairing code: {code} (10 minutes)</translation>
    </message>
    <message id="pairing.step1">
        <translation>On the supervisor's PC, open</translation>
    </message>
    <message id="pairing.step2">
        <translation>Under Devices, type in these six digits</translation>
    </message>
    <message id="pairing.step3">
        <translation>Choose its name; it starts work at once</translation>
    </message>
    <message id="pairing.title">
        <translation>Pair this device with the centre</translation>
    </message>
    <message id="pairing.wrong_protocol">
        <translation>This device and the server are of different versions</translation>
    </message>
    <message id="pairing.wrong_protocol_do">
        <translation>Update them so that they work together</translation>
    </message>
    <message id="phone.ahead">
        <translation>Ahead of you</translation>
    </message>
    <message id="phone.at_counter">
        <translation>You are being served at counter {counter}.</translation>
    </message>
    <message id="phone.called">
        <translation>Please come to counter {counter}</translation>
    </message>
    <message id="phone.called_again">
        <translation>Called again: please come to counter {counter} now</translation>
    </message>
    <message id="phone.counter">
        <translation>Counter</translation>
    </message>
    <message id="phone.cut">
        <translation>Connection lost. What you see is from {time} – please listen for your number.</translation>
    </message>
    <message id="phone.expected">
        <translation>Likely to be called between {from} and {to}</translation>
    </message>
    <message id="phone.fresh">
        <translation>Updated at {time}</translation>
    </message>
    <message id="phone.guided">
        <translation>Somebody is guiding you.</translation>
    </message>
    <message id="phone.held">
        <translation>Your papers are awaited. Please come back before {until}; your place is kept.</translation>
    </message>
    <message id="phone.minutes">
        <translation>min</translation>
    </message>
    <message id="phone.missed">
        <translation>Your number was called at {time} and nobody came. Please tell the staff to be placed in line again.</translation>
    </message>
    <message id="phone.none">
        <translation>No such number today. A ticket is valid on its day only; if you need help, please ask the staff.</translation>
    </message>
    <message id="phone.over">
        <translation>This number is no longer valid. If you need help, please ask the staff.</translation>
    </message>
    <message id="phone.own_name">
        <translation>English</translation>
    </message>
    <message id="phone.paused">
        <translation>The counter is paused for a while. You keep your place.</translation>
    </message>
    <message id="phone.people">
        <translation>people</translation>
    </message>
    <message id="phone.priority">
        <translation>Priority</translation>
    </message>
    <message id="phone.rate">
        <translation>How satisfied are you?</translation>
    </message>
    <message id="phone.served">
        <translation>Your service is completed. Thank you.</translation>
    </message>
    <message id="phone.serving">
        <translation>Now serving at counter {counter}</translation>
    </message>
    <message id="phone.soon">
        <translation>Almost your turn. Please stay near the counter and listen for your number.</translation>
    </message>
    <message id="phone.thanks">
        <translation>Thank you for your rating.</translation>
    </message>
    <message id="phone.touch">
        <translation>Touch here so that the phone vibrates at your turn</translation>
    </message>
    <message id="phone.valid">
        <translation>Valid today only. If you miss your turn, please tell the staff at the counter.</translation>
    </message>
    <message id="phone.wait">
        <translation>Wait about</translation>
    </message>
    <message id="phone.yours">
        <translation>Your queue number</translation>
    </message>
    <message id="problem.ABOVE_YOU">
        <translation>An administrator has to do this.</translation>
    </message>
    <message id="problem.BAD_SIGN_IN">
        <translation>The sign-in name, password or PIN is not right.</translation>
    </message>
    <message id="problem.COUNTERS_NOT_MEANT">
        <translation>Such a device is not given counters.</translation>
    </message>
    <message id="problem.COUNTER_BUSY">
        <translation>Another officer is serving {number} at this counter.</translation>
    </message>
    <message id="problem.COUNTER_NEEDED">
        <translation>A PIN opens a counter: please say which.</translation>
    </message>
    <message id="problem.CSRF">
        <translation>This page is old. Please load it again.</translation>
    </message>
    <message id="problem.LAST_ADMINISTRATOR">
        <translation>This is the last administrator in use.</translation>
    </message>
    <message id="problem.LOGIN_TAKEN">
        <translation>Somebody has this sign-in name already.</translation>
    </message>
    <message id="problem.NAME_NOT_IN_SETTINGS">
        <translation>The settings have no device of that kind with this name. Please choose another.</translation>
    </message>
    <message id="problem.NAME_TAKEN">
        <translation>Another device has that name. To replace it, choose it under “Instead of one that is there”.</translation>
    </message>
    <message id="problem.NO_BACKUP_FOLDER">
        <translation>The settings name no folder for backups.</translation>
    </message>
    <message id="problem.OTHER_SITE">
        <translation>This did not come from the centre's own pages.</translation>
    </message>
    <message id="problem.PAIRING_OVER">
        <translation>The code is over. Please type the new one on the device.</translation>
    </message>
    <message id="problem.REPORTS_OFF">
        <translation>This server makes no reports.</translation>
    </message>
    <message id="problem.REPORT_FAILED">
        <translation>No report could be made. {detail}</translation>
    </message>
    <message id="problem.SESSION_ASKED">
        <translation>You have signed out.</translation>
    </message>
    <message id="problem.SESSION_CHANGED">
        <translation>Your account was changed. Please sign in again.</translation>
    </message>
    <message id="problem.SESSION_DISABLED">
        <translation>This account is out of use.</translation>
    </message>
    <message id="problem.SESSION_ENDED">
        <translation>You were signed out.</translation>
    </message>
    <message id="problem.SESSION_IDLE">
        <translation>You were signed out as nothing was done for a while.</translation>
    </message>
    <message id="problem.SESSION_MOVED">
        <translation>You have signed in elsewhere.</translation>
    </message>
    <message id="problem.SESSION_REVOKED">
        <translation>This device was revoked. You were signed out.</translation>
    </message>
    <message id="problem.SESSION_SECRET">
        <translation>The password or PIN was changed. Please sign in again.</translation>
    </message>
    <message id="problem.SESSION_TAKEN_OVER">
        <translation>Another officer has signed in at this counter.</translation>
    </message>
    <message id="problem.SESSION_TIME">
        <translation>The time of this sign-in is over.</translation>
    </message>
    <message id="problem.SETTINGS_BEYOND">
        <translation>Only an administrator may change this.</translation>
    </message>
    <message id="problem.SETTINGS_CHANGED">
        <translation>The settings were changed elsewhere. Nothing was saved.</translation>
    </message>
    <message id="problem.SETTINGS_REFUSED">
        <translation>The settings have mistakes; nothing was saved.</translation>
    </message>
    <message id="problem.SETTINGS_UNREADABLE">
        <translation>The file cannot be read, so there are no forms. Please mend its text.</translation>
    </message>
    <message id="problem.SETTINGS_UNWRITABLE">
        <translation>The server cannot write the file. Please look at its rights and the room on the disk.</translation>
    </message>
    <message id="problem.SIGN_IN_BUSY">
        <translation>Many people are signing in. Please try again in a moment.</translation>
    </message>
    <message id="problem.SIGN_IN_LOCKED">
        <translation>Too many wrong tries. Please wait a while, then try again.</translation>
    </message>
    <message id="problem.STILL_SERVING">
        <translation>{number} is still at the counter. Finish with them first.</translation>
    </message>
    <message id="problem.TOO_MANY_TRIES">
        <translation>Too many tries. Wait some minutes, then try again.</translation>
    </message>
    <message id="problem.UNKNOWN_DEVICE">
        <translation>There is no such device any more.</translation>
    </message>
    <message id="problem.UNKNOWN_PATH">
        <translation>That place is not in the file any more. Please load the page again.</translation>
    </message>
    <message id="problem.UNKNOWN_PERSON">
        <translation>There is no such account.</translation>
    </message>
    <message id="problem.UNKNOWN_VERSION">
        <translation>There is no such version any more.</translation>
    </message>
    <message id="problem.WEAK_PASSWORD">
        <translation>A password has at least 10 characters and is not easily guessed.</translation>
    </message>
    <message id="problem.WEAK_PIN">
        <translation>A PIN has 6 digits or more and is not easily guessed.</translation>
    </message>
    <message id="problem.WRONG_CODE">
        <translation>No device shows these six digits. Please look again; the code changes after some minutes.</translation>
    </message>
    <message id="problem.WRONG_SECRET">
        <translation>This is not your present password.</translation>
    </message>
    <message id="rating.hint">
        <translation>One touch. No names.</translation>
    </message>
    <message id="rating.neutral">
        <translation>Neutral</translation>
    </message>
    <message id="rating.question">
        <translation>Were you satisfied with the service today?</translation>
    </message>
    <message id="rating.satisfied">
        <translation>Satisfied</translation>
    </message>
    <message id="rating.skip">
        <translation>Skip</translation>
    </message>
    <message id="rating.thanks">
        <translation>Thank you for your feedback!</translation>
    </message>
    <message id="rating.ticket">
        <translation>Ticket</translation>
    </message>
    <message id="rating.title">
        <translation>Rate our service</translation>
    </message>
    <message id="rating.unsatisfied">
        <translation>Not satisfied</translation>
    </message>
    <message id="rating.very">
        <translation>Very satisfied</translation>
    </message>
    <message id="rating.very_unsatisfied">
        <translation>Very dissatisfied</translation>
    </message>
    <message id="rating.why">
        <translation>What should we improve?</translation>
    </message>
    <message id="rating.why_attitude">
        <translation>Attitude of the staff</translation>
    </message>
    <message id="rating.why_facility">
        <translation>Facilities</translation>
    </message>
    <message id="rating.why_guidance">
        <translation>Unclear guidance</translation>
    </message>
    <message id="rating.why_papers">
        <translation>Extra documents asked for</translation>
    </message>
    <message id="rating.why_time">
        <translation>Long waiting time</translation>
    </message>
    <message id="report.before">
        <translation>Before</translation>
    </message>
    <message id="report.by.category">
        <translation>Field</translation>
    </message>
    <message id="report.by.counter">
        <translation>Counter</translation>
    </message>
    <message id="report.by.day">
        <translation>Day</translation>
    </message>
    <message id="report.by.hour">
        <translation>Hour</translation>
    </message>
    <message id="report.by.month">
        <translation>Month</translation>
    </message>
    <message id="report.by.officer">
        <translation>Officer</translation>
    </message>
    <message id="report.by.procedure">
        <translation>Procedure</translation>
    </message>
    <message id="report.by.purpose">
        <translation>Purpose</translation>
    </message>
    <message id="report.by.week">
        <translation>Week</translation>
    </message>
    <message id="report.by.weekday">
        <translation>Weekday</translation>
    </message>
    <message id="report.change">
        <translation>Change</translation>
    </message>
    <message id="report.chart.heat">
        <translation>Numbers given by weekday and hour</translation>
    </message>
    <message id="report.chart.heat.said">
        <translation>Busiest: {day}, from {hour}:00.</translation>
    </message>
    <message id="report.chart.promise">
        <translation>Promised: {minutes} min</translation>
    </message>
    <message id="report.chart.trend">
        <translation>Trend</translation>
    </message>
    <message id="report.chart.trend.bars">
        <translation>Bars: numbers given</translation>
    </message>
    <message id="report.chart.trend.day">
        <translation>Day by day</translation>
    </message>
    <message id="report.chart.trend.line">
        <translation>Line: median wait (min, scale at the right)</translation>
    </message>
    <message id="report.chart.trend.said">
        <translation>At most {most} numbers.</translation>
    </message>
    <message id="report.chart.trend.week">
        <translation>Week by week</translation>
    </message>
    <message id="report.chart.waits">
        <translation>How long those who were called had waited</translation>
    </message>
    <message id="report.chart.waits.axis">
        <translation>Wait in minutes, 5 to a bar</translation>
    </message>
    <message id="report.chart.waits.said">
        <translation>{share}% waited no longer than {minutes} minutes.</translation>
    </message>
    <message id="report.charts">
        <translation>Charts</translation>
    </message>
    <message id="report.closing">
        <translation>Closing hash of {day}, up to event {seq}:</translation>
    </message>
    <message id="report.counter">
        <translation>Counter {number}</translation>
    </message>
    <message id="report.definition">
        <translation>How it is reckoned</translation>
    </message>
    <message id="report.definitions">
        <translation>What the figures mean</translation>
    </message>
    <message id="report.figure">
        <translation>Figure</translation>
    </message>
    <message id="report.figure.cancelled.definition">
        <translation>Numbers ended before they were served: the holder left, took the wrong one or two.</translation>
    </message>
    <message id="report.figure.cancelled.name">
        <translation>Cancelled</translation>
    </message>
    <message id="report.figure.dossiers.definition">
        <translation>Dossiers that officers noted at the end of services.</translation>
    </message>
    <message id="report.figure.dossiers.name">
        <translation>Dossiers</translation>
    </message>
    <message id="report.figure.estimate_covered.definition">
        <translation>Share of the numbers called within the span that was foretold when they were taken. 80 % is aimed at.</translation>
    </message>
    <message id="report.figure.estimate_covered.name">
        <translation>Forecast held</translation>
    </message>
    <message id="report.figure.estimate_error.definition">
        <translation>The mean difference, early or late, between the call foretold when the number was taken and the call that came. Those called almost at once do not count.</translation>
    </message>
    <message id="report.figure.estimate_error.name">
        <translation>Error of the forecast</translation>
    </message>
    <message id="report.figure.here.definition">
        <translation>Today's numbers that wait, are at a counter or on hold; none once the day is over. Numbers given = served + missed + cancelled + not served + not closed + still here.</translation>
    </message>
    <message id="report.figure.here.name">
        <translation>Still here</translation>
    </message>
    <message id="report.figure.issued.definition">
        <translation>Numbers given that day, also those given without the server. A number that was replaced by another counts once. Counted in the hour it was taken and under the field that was chosen, or the one it was corrected to before it was called. By counter: the one that called first.</translation>
    </message>
    <message id="report.figure.issued.name">
        <translation>Numbers given</translation>
    </message>
    <message id="report.figure.missed.definition">
        <translation>Numbers whose holder did not come when called, nor later that day; also those cancelled for being absent too often, and holds whose time ran out.</translation>
    </message>
    <message id="report.figure.missed.name">
        <translation>Missed</translation>
    </message>
    <message id="report.figure.no_shows.definition">
        <translation>How often an officer pressed "absent". Whoever came later may still have been served.</translation>
    </message>
    <message id="report.figure.no_shows.name">
        <translation>Calls in vain</translation>
    </message>
    <message id="report.figure.offline.definition">
        <translation>Numbers that kiosks or slips gave without the server (part of the numbers given).</translation>
    </message>
    <message id="report.figure.offline.name">
        <translation>Given offline</translation>
    </message>
    <message id="report.figure.open_time.definition">
        <translation>How long counters took people or had somebody. Pauses and times without the server do not count. A counter that nobody closed counts until the last action of the day.</translation>
    </message>
    <message id="report.figure.open_time.name">
        <translation>Open time</translation>
    </message>
    <message id="report.figure.priority.definition">
        <translation>Share of the numbers given that had priority, as the officer found in the end. The reason is not told.</translation>
    </message>
    <message id="report.figure.priority.name">
        <translation>Priority share</translation>
    </message>
    <message id="report.figure.promised.definition">
        <translation>Share of the numbers called that were called first within {minutes} minutes. The promise is set in config.toml: [reports] promised_min.</translation>
    </message>
    <message id="report.figure.promised.name">
        <translation>Within the promised wait</translation>
    </message>
    <message id="report.figure.rating_score.definition">
        <translation>The mean of the ratings: 100 points for the best level, 0 for the worst.</translation>
    </message>
    <message id="report.figure.rating_score.name">
        <translation>Rating score</translation>
    </message>
    <message id="report.figure.rating_well.definition">
        <translation>Share of ratings in the upper half of the levels (2 of 4, or 2 of 5).</translation>
    </message>
    <message id="report.figure.rating_well.name">
        <translation>Satisfied</translation>
    </message>
    <message id="report.figure.ratings.definition">
        <translation>Ratings by citizens. They count once the day is over and their officer has five of them; groups of fewer than five are not shown, so that nobody learns who said what. The last four of a year may not count.</translation>
    </message>
    <message id="report.figure.ratings.name">
        <translation>Ratings</translation>
    </message>
    <message id="report.figure.served.definition">
        <translation>Numbers whose holder was served in all matters, also on paper while the system was away.</translation>
    </message>
    <message id="report.figure.served.name">
        <translation>Served</translation>
    </message>
    <message id="report.figure.service_mean.definition">
        <translation>From the press of start (or, without one, from the call) to the end of the service. Services during which the server was down do not count.</translation>
    </message>
    <message id="report.figure.service_mean.name">
        <translation>Service, mean</translation>
    </message>
    <message id="report.figure.service_median.definition">
        <translation>Half of the services took no longer than this.</translation>
    </message>
    <message id="report.figure.service_median.name">
        <translation>Service, median</translation>
    </message>
    <message id="report.figure.service_p95.definition">
        <translation>95 of 100 services took no longer than this.</translation>
    </message>
    <message id="report.figure.service_p95.name">
        <translation>Service, 95th percentile</translation>
    </message>
    <message id="report.figure.services.definition">
        <translation>Services that ended. A number with two matters at two counters counts two; a transfer or a hold ends none. Counted in the hour it began, under its field, its counter and the officer who called.</translation>
    </message>
    <message id="report.figure.services.name">
        <translation>Services</translation>
    </message>
    <message id="report.figure.unclosed.definition">
        <translation>Numbers still at a counter when the day ended: nobody pressed the end. They count in no service time.</translation>
    </message>
    <message id="report.figure.unclosed.name">
        <translation>Not closed</translation>
    </message>
    <message id="report.figure.unserved.definition">
        <translation>Numbers still waiting when the day ended, and those given without the server that it heard of only on a later day.</translation>
    </message>
    <message id="report.figure.unserved.name">
        <translation>Not served</translation>
    </message>
    <message id="report.figure.utilisation.definition">
        <translation>The part of the open time during which somebody was called to the counter or at it.</translation>
    </message>
    <message id="report.figure.utilisation.name">
        <translation>Utilisation</translation>
    </message>
    <message id="report.figure.wait_longest.definition">
        <translation>The longest wait of those who were called.</translation>
    </message>
    <message id="report.figure.wait_longest.name">
        <translation>Longest wait</translation>
    </message>
    <message id="report.figure.wait_mean.definition">
        <translation>From taking the number to its first call, as the citizen lived it: lunch, and the time before opening, are part of it. The mean of all numbers that were called. By counter: the one that called first.</translation>
    </message>
    <message id="report.figure.wait_mean.name">
        <translation>Wait, mean</translation>
    </message>
    <message id="report.figure.wait_median.definition">
        <translation>Half of those who were called waited no longer than this.</translation>
    </message>
    <message id="report.figure.wait_median.name">
        <translation>Wait, median</translation>
    </message>
    <message id="report.figure.wait_p95.definition">
        <translation>95 of 100 people who were called waited no longer than this.</translation>
    </message>
    <message id="report.figure.wait_p95.name">
        <translation>Wait, 95th percentile</translation>
    </message>
    <message id="report.group.counters">
        <translation>Counters</translation>
    </message>
    <message id="report.group.forecast">
        <translation>Forecast</translation>
    </message>
    <message id="report.group.numbers">
        <translation>Numbers</translation>
    </message>
    <message id="report.group.ratings">
        <translation>Ratings</translation>
    </message>
    <message id="report.group.services">
        <translation>Services</translation>
    </message>
    <message id="report.group.waits">
        <translation>Waits</translation>
    </message>
    <message id="report.live">
        <translation>Today is not over: these figures still change.</translation>
    </message>
    <message id="report.made">
        <translation>Made on {day} at {time}</translation>
    </message>
    <message id="report.median_min">
        <translation>Median wait (min)</translation>
    </message>
    <message id="report.no_counter">
        <translation>Called to no counter</translation>
    </message>
    <message id="report.no_procedure">
        <translation>{category} (no procedure chosen)</translation>
    </message>
    <message id="report.nobody">
        <translation>No numbers were given in this time.</translation>
    </message>
    <message id="report.now">
        <translation>This period</translation>
    </message>
    <message id="report.overview">
        <translation>Results</translation>
    </message>
    <message id="report.page">
        <translation>Page {page} of {pages}</translation>
    </message>
    <message id="report.people">
        <translation>People</translation>
    </message>
    <message id="report.purpose.collect">
        <translation>Collect a result</translation>
    </message>
    <message id="report.purpose.filed_online">
        <translation>Filed online</translation>
    </message>
    <message id="report.purpose.new">
        <translation>New application</translation>
    </message>
    <message id="report.purpose.supplement">
        <translation>Missing papers</translation>
    </message>
    <message id="report.recipients">
        <translation>Copies to:</translation>
    </message>
    <message id="report.span.day">
        <translation>{day}</translation>
    </message>
    <message id="report.span.days">
        <translation>{first} to {last}</translation>
    </message>
    <message id="report.span.month">
        <translation>{month}</translation>
    </message>
    <message id="report.span.year">
        <translation>{year}</translation>
    </message>
    <message id="report.title">
        <translation>Service report</translation>
    </message>
    <message id="report.title.category">
        <translation>By field</translation>
    </message>
    <message id="report.title.counter">
        <translation>By counter</translation>
    </message>
    <message id="report.title.day">
        <translation>By day</translation>
    </message>
    <message id="report.title.hour">
        <translation>By hour of the day</translation>
    </message>
    <message id="report.title.month">
        <translation>By month</translation>
    </message>
    <message id="report.title.officer">
        <translation>By officer</translation>
    </message>
    <message id="report.title.procedure">
        <translation>By procedure</translation>
    </message>
    <message id="report.title.purpose">
        <translation>By purpose</translation>
    </message>
    <message id="report.title.week">
        <translation>By week</translation>
    </message>
    <message id="report.title.weekday">
        <translation>By weekday</translation>
    </message>
    <message id="report.total">
        <translation>All together</translation>
    </message>
    <message id="report.unit.hours">
        <translation>h</translation>
    </message>
    <message id="report.unit.points">
        <translation>points</translation>
    </message>
    <message id="report.unit.seconds">
        <translation>min</translation>
    </message>
    <message id="report.unit.share">
        <translation>%</translation>
    </message>
    <message id="report.waited">
        <translation>Waited from (min)</translation>
    </message>
    <message id="report.week">
        <translation>Week {week} ({first}–{last})</translation>
    </message>
    <message id="report.weekday.0">
        <translation>Monday</translation>
    </message>
    <message id="report.weekday.0.short">
        <translation>Mon</translation>
    </message>
    <message id="report.weekday.1">
        <translation>Tuesday</translation>
    </message>
    <message id="report.weekday.1.short">
        <translation>Tue</translation>
    </message>
    <message id="report.weekday.2">
        <translation>Wednesday</translation>
    </message>
    <message id="report.weekday.2.short">
        <translation>Wed</translation>
    </message>
    <message id="report.weekday.3">
        <translation>Thursday</translation>
    </message>
    <message id="report.weekday.3.short">
        <translation>Thu</translation>
    </message>
    <message id="report.weekday.4">
        <translation>Friday</translation>
    </message>
    <message id="report.weekday.4.short">
        <translation>Fri</translation>
    </message>
    <message id="report.weekday.5">
        <translation>Saturday</translation>
    </message>
    <message id="report.weekday.5.short">
        <translation>Sat</translation>
    </message>
    <message id="report.weekday.6">
        <translation>Sunday</translation>
    </message>
    <message id="report.weekday.6.short">
        <translation>Sun</translation>
    </message>
    <message id="service.back">
        <translation>Close this page</translation>
    </message>
    <message id="service.clock">
        <translation>Clock</translation>
    </message>
    <message id="service.clock_ahead">
        <translation>{m} min ahead of the server's</translation>
    </message>
    <message id="service.clock_ahead_do">
        <translation>The screens keep the server's time. Turn on time sync (timedatectl set-ntp true) or change the machine's battery.</translation>
    </message>
    <message id="service.clock_behind">
        <translation>{m} min behind the server's</translation>
    </message>
    <message id="service.clock_behind_do">
        <translation>The screens keep the server's time. Turn on time sync (timedatectl set-ntp true) or change the machine's battery.</translation>
    </message>
    <message id="service.clock_right">
        <translation>right ({s} s off the server's)</translation>
    </message>
    <message id="service.clock_unknown">
        <translation>not yet compared with the server's</translation>
    </message>
    <message id="service.clock_unknown_do">
        <translation>It is known once the server answers.</translation>
    </message>
    <message id="service.held">
        <translation>Numbers issued offline</translation>
    </message>
    <message id="service.held_none">
        <translation>none waits to be handed in</translation>
    </message>
    <message id="service.held_some">
        <translation>{n} wait to be handed in</translation>
    </message>
    <message id="service.held_some_do">
        <translation>They are handed in when the link is back. Do not replace the machine before.</translation>
    </message>
    <message id="service.leave">
        <translation>Leave</translation>
    </message>
    <message id="service.level_bad">
        <translation>To be fixed</translation>
    </message>
    <message id="service.level_good">
        <translation>Good</translation>
    </message>
    <message id="service.level_note">
        <translation>Note</translation>
    </message>
    <message id="service.network">
        <translation>Network</translation>
    </message>
    <message id="service.network_none">
        <translation>this machine is not connected</translation>
    </message>
    <message id="service.network_none_do">
        <translation>Check that the network cable is firm at both ends and the light at the port is on.</translation>
    </message>
    <message id="service.network_there">
        <translation>connected ({list})</translation>
    </message>
    <message id="service.paper">
        <translation>Paper</translation>
    </message>
    <message id="service.paper_left">
        <translation>running low, about {n} tickets left</translation>
    </message>
    <message id="service.paper_left_do">
        <translation>Have a new roll at hand.</translation>
    </message>
    <message id="service.paper_low">
        <translation>running low</translation>
    </message>
    <message id="service.paper_low_do">
        <translation>Have a new roll at hand.</translation>
    </message>
    <message id="service.paper_out">
        <translation>used up</translation>
    </message>
    <message id="service.paper_out_do">
        <translation>Put in a new roll and close the cover; it goes on by itself.</translation>
    </message>
    <message id="service.paper_there">
        <translation>there is some</translation>
    </message>
    <message id="service.pin_again">
        <translation>The same PIN again</translation>
    </message>
    <message id="service.pin_ask">
        <translation>New staff PIN ({least} to {most} digits)</translation>
    </message>
    <message id="service.pin_differs">
        <translation>The two PINs differ; nothing was changed. Please try again.</translation>
    </message>
    <message id="service.pin_digits">
        <translation>The PIN must have {least} to {most} digits; nothing was changed.</translation>
    </message>
    <message id="service.pin_enter">
        <translation>Enter the staff PIN</translation>
    </message>
    <message id="service.pin_folder">
        <translation>The kiosk's folder is not known: add --state-dir /var/lib/denluot-kiosk</translation>
    </message>
    <message id="service.pin_locked">
        <translation>Too many wrong PINs. Please wait {s} seconds.</translation>
    </message>
    <message id="service.pin_not_kept">
        <translation>The PIN could not be kept: {why}</translation>
    </message>
    <message id="service.pin_ok">
        <translation>Confirm</translation>
    </message>
    <message id="service.pin_rub_out">
        <translation>Delete</translation>
    </message>
    <message id="service.pin_set">
        <translation>The PIN is set. At the kiosk: hold the flag at the top left for 5 seconds (or the F12 key), then enter the PIN.</translation>
    </message>
    <message id="service.pin_simple">
        <translation>This PIN is too easy to guess (equal or consecutive digits); nothing was changed.</translation>
    </message>
    <message id="service.pin_typed">
        <translation>{n} digits entered</translation>
    </message>
    <message id="service.pin_wrong">
        <translation>Wrong PIN</translation>
    </message>
    <message id="service.print_coming">
        <translation>Printing…</translation>
    </message>
    <message id="service.print_failed">
        <translation>It could not be printed</translation>
    </message>
    <message id="service.print_printed">
        <translation>The test came out</translation>
    </message>
    <message id="service.print_sent_unconfirmed">
        <translation>Sent; see whether it came out</translation>
    </message>
    <message id="service.printer">
        <translation>Printer</translation>
    </message>
    <message id="service.printer_asked">
        <translation>being asked</translation>
    </message>
    <message id="service.printer_asked_do">
        <translation>Wait some seconds.</translation>
    </message>
    <message id="service.printer_cover_open">
        <translation>the cover is open</translation>
    </message>
    <message id="service.printer_cover_open_do">
        <translation>Close it until it clicks.</translation>
    </message>
    <message id="service.printer_down">
        <translation>does not answer</translation>
    </message>
    <message id="service.printer_down_do">
        <translation>Check its power and its cable.</translation>
    </message>
    <message id="service.printer_error">
        <translation>reports an error</translation>
    </message>
    <message id="service.printer_error_do">
        <translation>Switch it off, wait 10 seconds, switch it on.</translation>
    </message>
    <message id="service.printer_hot">
        <translation>the head is hot</translation>
    </message>
    <message id="service.printer_hot_do">
        <translation>It goes on when it is cool; nothing to do.</translation>
    </message>
    <message id="service.printer_jam">
        <translation>the cutter is jammed</translation>
    </message>
    <message id="service.printer_jam_do">
        <translation>Switch it off, open the cover, take the paper out, switch it on.</translation>
    </message>
    <message id="service.printer_none">
        <translation>the kiosk “{name}” is given none</translation>
    </message>
    <message id="service.printer_none_do">
        <translation>If there is one: name it in config.toml on the server.</translation>
    </message>
    <message id="service.printer_ok">
        <translation>ready</translation>
    </message>
    <message id="service.printer_stalled">
        <translation>takes no data</translation>
    </message>
    <message id="service.printer_stalled_do">
        <translation>Switch it off, wait 10 seconds, switch it on.</translation>
    </message>
    <message id="service.printer_unknown">
        <translation>tells nothing of itself</translation>
    </message>
    <message id="service.printer_unknown_do">
        <translation>Press “Test print” and see whether paper comes.</translation>
    </message>
    <message id="service.restart">
        <translation>Restart</translation>
    </message>
    <message id="service.server">
        <translation>Server</translation>
    </message>
    <message id="service.server_connected">
        <translation>connected to {server}</translation>
    </message>
    <message id="service.server_connecting">
        <translation>looking for {server}</translation>
    </message>
    <message id="service.server_connecting_do">
        <translation>Wait a minute.</translation>
    </message>
    <message id="service.server_cut">
        <translation>{server} cannot be reached</translation>
    </message>
    <message id="service.server_cut_do">
        <translation>Check that the server is on and its cable is in. The kiosk reconnects by itself.</translation>
    </message>
    <message id="service.server_refused">
        <translation>does not accept the kiosk “{name}”</translation>
    </message>
    <message id="service.server_refused_do">
        <translation>Make a new token on the server (ticket-server token create) and copy it to the kiosk.</translation>
    </message>
    <message id="service.server_wrong_protocol">
        <translation>has another version than this kiosk</translation>
    </message>
    <message id="service.server_wrong_protocol_do">
        <translation>Install the same version on both.</translation>
    </message>
    <message id="service.sure">
        <translation>Press again to confirm</translation>
    </message>
    <message id="service.title">
        <translation>For staff</translation>
    </message>
    <message id="service.trial">
        <translation>TEST – this is no queue number</translation>
    </message>
    <message id="service.try_printer">
        <translation>Test print</translation>
    </message>
    <message id="service.version">
        <translation>Version</translation>
    </message>
    <message id="service.version_here">
        <translation>Đến Lượt {version} · {name}</translation>
    </message>
    <message id="sign.call">
        <translation>Number {number}</translation>
    </message>
    <message id="sign.counter">
        <translation>Counter {n}</translation>
    </message>
    <message id="sign.cut_off">
        <translation>Reconnecting</translation>
    </message>
    <message id="sign.moved">
        <translation>Go to counter {n}</translation>
    </message>
    <message id="sign.serving">
        <translation>Serving {number}</translation>
    </message>
    <message id="sign.wait">
        <translation>Please wait</translation>
    </message>
    <message id="staff.about">
        <translation>Number {no}: more</translation>
    </message>
    <message id="staff.about_here">
        <translation>The number here</translation>
    </message>
    <message id="staff.absent_n">
        <translation>Absent {n} times.</translation>
    </message>
    <message id="staff.advice">
        <translation>Open counter {c} for {fields}: about {m} min shorter.</translation>
    </message>
    <message id="staff.advice_title">
        <translation>Advice</translation>
    </message>
    <message id="staff.all_fields">
        <translation>all fields</translation>
    </message>
    <message id="staff.already_called">
        <translation>Number {no} has just been called by counter {c}</translation>
    </message>
    <message id="staff.back">
        <translation>Back</translation>
    </message>
    <message id="staff.back_at_q">
        <translation>Back in</translation>
    </message>
    <message id="staff.back_in">
        <translation>{m} minutes</translation>
    </message>
    <message id="staff.back_to">
        <translation>Then back to counter {c}.</translation>
    </message>
    <message id="staff.back_unknown">
        <translation>Not known</translation>
    </message>
    <message id="staff.bound_to">
        <translation>Waits for counter {c} alone.</translation>
    </message>
    <message id="staff.call_appointment">
        <translation>An appointment</translation>
    </message>
    <message id="staff.call_next">
        <translation>Call next</translation>
    </message>
    <message id="staff.call_next_short">
        <translation>Call next</translation>
    </message>
    <message id="staff.call_now">
        <translation>Call this number now</translation>
    </message>
    <message id="staff.call_other">
        <translation>Another reason</translation>
    </message>
    <message id="staff.call_q">
        <translation>Call {no} out of turn because of</translation>
    </message>
    <message id="staff.call_returning">
        <translation>Back with the missing paper</translation>
    </message>
    <message id="staff.call_specific">
        <translation>Call a specific number</translation>
    </message>
    <message id="staff.call_urgent">
        <translation>Something urgent</translation>
    </message>
    <message id="staff.came_at">
        <translation>Came at {at}.</translation>
    </message>
    <message id="staff.cancel_confirm">
        <translation>Cancel ticket {no}? The citizen will need a new number.</translation>
    </message>
    <message id="staff.cancel_confirm_note">
        <translation>The citizen will need a new number.</translation>
    </message>
    <message id="staff.cancel_confirm_q">
        <translation>Cancel ticket {no}?</translation>
    </message>
    <message id="staff.cancel_double">
        <translation>Taken twice</translation>
    </message>
    <message id="staff.cancel_left">
        <translation>The citizen has left</translation>
    </message>
    <message id="staff.cancel_other">
        <translation>Other reason</translation>
    </message>
    <message id="staff.cancel_short">
        <translation>Cancel</translation>
    </message>
    <message id="staff.cancel_ticket">
        <translation>Cancel ticket</translation>
    </message>
    <message id="staff.cancel_wrong">
        <translation>Taken by mistake</translation>
    </message>
    <message id="staff.cancelled">
        <translation>Ticket {no} cancelled</translation>
    </message>
    <message id="staff.capacity">
        <translation>about {n} more</translation>
    </message>
    <message id="staff.capacity_short">
        <translation>~{n} more</translation>
    </message>
    <message id="staff.change_counter">
        <translation>Change counter</translation>
    </message>
    <message id="staff.change_field">
        <translation>Change the field</translation>
    </message>
    <message id="staff.change_field_q">
        <translation>Which field is {no} for?</translation>
    </message>
    <message id="staff.choose_counter">
        <translation>Choose your counter</translation>
    </message>
    <message id="staff.class">
        <translation>{name}</translation>
    </message>
    <message id="staff.clock_ahead">
        <translation>The clock of {name} is {m} min fast. Turn on automatic time there, or tell who is in charge.</translation>
    </message>
    <message id="staff.clock_behind">
        <translation>The clock of {name} is {m} min slow. Turn on automatic time there, or tell who is in charge.</translation>
    </message>
    <message id="staff.clock_suspected">
        <translation>The server’s clock went back. Confirm the date to go on.</translation>
    </message>
    <message id="staff.close">
        <translation>Close counter</translation>
    </message>
    <message id="staff.close_confirm">
        <translation>Close counter {c}?</translation>
    </message>
    <message id="staff.close_current">
        <translation>Ticket {no} will be recorded as finished.</translation>
    </message>
    <message id="staff.close_short">
        <translation>Close</translation>
    </message>
    <message id="staff.close_waiting">
        <translation>{n} people are still waiting.</translation>
    </message>
    <message id="staff.confirm_day">
        <translation>Confirm date</translation>
    </message>
    <message id="staff.confirm_day_note">
        <translation>Please look at a calendar before you confirm.</translation>
    </message>
    <message id="staff.confirm_day_q">
        <translation>Is today {date}?</translation>
    </message>
    <message id="staff.connecting">
        <translation>Connecting to the server…</translation>
    </message>
    <message id="staff.copy_failed">
        <translation>Ticket {no} was not printed again. Please look at the printer.</translation>
    </message>
    <message id="staff.copy_ordered">
        <translation>Printing ticket {no} again…</translation>
    </message>
    <message id="staff.copy_ordered_at">
        <translation>Printing ticket {no} again at kiosk {name}…</translation>
    </message>
    <message id="staff.copy_printed">
        <translation>Ticket {no} has been printed again.</translation>
    </message>
    <message id="staff.copy_silent">
        <translation>The kiosk does not answer. It is not known whether ticket {no} was printed again.</translation>
    </message>
    <message id="staff.copy_unsure">
        <translation>Ticket {no} was sent to the printer. Please look whether it came out.</translation>
    </message>
    <message id="staff.counter_closed">
        <translation>Closed</translation>
    </message>
    <message id="staff.counter_paused">
        <translation>Paused</translation>
    </message>
    <message id="staff.cover_open">
        <translation>The printer cover of {name} is open. Please close it.</translation>
    </message>
    <message id="staff.crowded">
        <translation>Crowded, longest wait</translation>
    </message>
    <message id="staff.device_lost">
        <translation>{name} has not been heard since {at}. See to its power and network.</translation>
    </message>
    <message id="staff.display_lost">
        <translation>Screen {name} has not been heard since {at}. See to its power and network.</translation>
    </message>
    <message id="staff.dossiers">
        <translation>Dossiers</translation>
    </message>
    <message id="staff.enter">
        <translation>Enter</translation>
    </message>
    <message id="staff.fields_title">
        <translation>Fields today</translation>
    </message>
    <message id="staff.find">
        <translation>Number</translation>
    </message>
    <message id="staff.find_go">
        <translation>Find</translation>
    </message>
    <message id="staff.find_note">
        <translation>Whoever was away waits again at once; of anybody else the page opens.</translation>
    </message>
    <message id="staff.find_q">
        <translation>Scan or type a number</translation>
    </message>
    <message id="staff.finish">
        <translation>Finish</translation>
    </message>
    <message id="staff.finish_with">
        <translation>Finish with a result</translation>
    </message>
    <message id="staff.fold">
        <translation>Fold</translation>
    </message>
    <message id="staff.for_m">
        <translation>{m} min</translation>
    </message>
    <message id="staff.from_no">
        <translation>From</translation>
    </message>
    <message id="staff.give_back">
        <translation>Give back</translation>
    </message>
    <message id="staff.give_other">
        <translation>Another reason</translation>
    </message>
    <message id="staff.give_proven">
        <translation>Proven by a document</translation>
    </message>
    <message id="staff.give_q">
        <translation>{no} has priority because of</translation>
    </message>
    <message id="staff.given_from">
        <translation>Since (8:05)</translation>
    </message>
    <message id="staff.grace_left">
        <translation>The citizen still has {s} seconds to come. Please wait.</translation>
    </message>
    <message id="staff.guide">
        <translation>With a guide, not called yet</translation>
    </message>
    <message id="staff.guided">
        <translation>With a guide</translation>
    </message>
    <message id="staff.held_for">
        <translation>{m} min left: {why}</translation>
    </message>
    <message id="staff.help_come">
        <translation>I am coming</translation>
    </message>
    <message id="staff.help_goes">
        <translation>{name}: the officer of counter {c} is going there</translation>
    </message>
    <message id="staff.help_guide_goes">
        <translation>{name}: a guide is going there</translation>
    </message>
    <message id="staff.help_needed">
        <translation>Needs help</translation>
    </message>
    <message id="staff.help_over">
        <translation>No longer needs help</translation>
    </message>
    <message id="staff.help_request">
        <translation>A citizen needs help at the kiosk</translation>
    </message>
    <message id="staff.help_wanted">
        <translation>{name}: somebody needs help, since {at}</translation>
    </message>
    <message id="staff.help_wanted_in">
        <translation>{name}: somebody needs help, since {at} ({lang})</translation>
    </message>
    <message id="staff.help_you_go">
        <translation>Please go to {name}. They know that you are coming.</translation>
    </message>
    <message id="staff.helps_badge">
        <translation>Helping</translation>
    </message>
    <message id="staff.hold">
        <translation>Waiting for documents</translation>
    </message>
    <message id="staff.hold_copy">
        <translation>A copy</translation>
    </message>
    <message id="staff.hold_fee">
        <translation>Paying a fee</translation>
    </message>
    <message id="staff.hold_form">
        <translation>Filling in a form</translation>
    </message>
    <message id="staff.hold_other">
        <translation>Other reason</translation>
    </message>
    <message id="staff.hold_paper">
        <translation>A missing document</translation>
    </message>
    <message id="staff.hold_q">
        <translation>What does {no} fetch?</translation>
    </message>
    <message id="staff.hold_short">
        <translation>Hold</translation>
    </message>
    <message id="staff.is_elsewhere">
        <translation>{no} is at counter {c}.</translation>
    </message>
    <message id="staff.issue">
        <translation>Issue</translation>
    </message>
    <message id="staff.issue_q">
        <translation>Issue a number: choose the field</translation>
    </message>
    <message id="staff.issued_told">
        <translation>Number {no} given. {n} people ahead.</translation>
    </message>
    <message id="staff.keypad_silent">
        <translation>No answer from the keypad of {name}. Please check its power and cable.</translation>
    </message>
    <message id="staff.keypad_silent_at">
        <translation>No answer from the keypad of counter {c}. Please check its power and cable.</translation>
    </message>
    <message id="staff.keys_none">
        <translation>Shortcuts work only after a click on this bar.</translation>
    </message>
    <message id="staff.keys_taken">
        <translation>Another program uses {keys}. Please click on this bar instead.</translation>
    </message>
    <message id="staff.kiosk">
        <translation>{name}</translation>
    </message>
    <message id="staff.kiosk_held">
        <translation>{name} holds {n} tickets given while offline; it hands them in by itself.</translation>
    </message>
    <message id="staff.kiosk_lost">
        <translation>{name} has not been heard since {at}. If it is lit: see to the network. If it is dark: switch it on.</translation>
    </message>
    <message id="staff.kiosk_stuck">
        <translation>{name} – in trouble</translation>
    </message>
    <message id="staff.lamp_silent">
        <translation>The lamp of {name} does not answer. Please check its power and cable.</translation>
    </message>
    <message id="staff.layout_refused">
        <translation>The ticket layout of {name} is faulty; the standard one is printed. Please tell the administrator.</translation>
    </message>
    <message id="staff.leave_closing">
        <translation>Just close</translation>
    </message>
    <message id="staff.leave_pausing">
        <translation>Just pause</translation>
    </message>
    <message id="staff.leaving_closed_note">
        <translation>Counter {c} is the last one open for {n} people who wait. Choose who takes over, or just close.</translation>
    </message>
    <message id="staff.leaving_note">
        <translation>Counter {c} is the last one open for {n} people who wait. Choose who takes over, or just pause.</translation>
    </message>
    <message id="staff.leaving_q">
        <translation>Who takes over from counter {c}?</translation>
    </message>
    <message id="staff.link">
        <translation>Same person as another number</translation>
    </message>
    <message id="staff.link_go">
        <translation>Link</translation>
    </message>
    <message id="staff.link_q">
        <translation>Whose other number is {no}?</translation>
    </message>
    <message id="staff.linked_told">
        <translation>Linked. The two will never be called at once.</translation>
    </message>
    <message id="staff.linked_with">
        <translation>Same holder as {no}.</translation>
    </message>
    <message id="staff.load">
        <translation>Expected</translation>
    </message>
    <message id="staff.load_in">
        <translation>In {m} min</translation>
    </message>
    <message id="staff.load_minutes">
        <translation>Mean wait</translation>
    </message>
    <message id="staff.load_now">
        <translation>Now</translation>
    </message>
    <message id="staff.load_waiting">
        <translation>Waiting</translation>
    </message>
    <message id="staff.login">
        <translation>User name</translation>
    </message>
    <message id="staff.logout">
        <translation>Sign out</translation>
    </message>
    <message id="staff.longest">
        <translation>Longest wait: {m} min</translation>
    </message>
    <message id="staff.longest_wait">
        <translation>Longest wait</translation>
    </message>
    <message id="staff.mark_bound">
        <translation>Waits for this counter alone</translation>
    </message>
    <message id="staff.mark_linked">
        <translation>Same holder as another number</translation>
    </message>
    <message id="staff.media_silent">
        <translation>{name} has a clip or picture that it cannot show; calls go on as usual. Please check its media folder.</translation>
    </message>
    <message id="staff.message_closing_soon">
        <translation>Closing soon</translation>
    </message>
    <message id="staff.message_en">
        <translation>In English (optional)</translation>
    </message>
    <message id="staff.message_end">
        <translation>End: {what}</translation>
    </message>
    <message id="staff.message_end_at">
        <translation>End (until {at}): {what}</translation>
    </message>
    <message id="staff.message_end_short">
        <translation>End announcement</translation>
    </message>
    <message id="staff.message_ended_told">
        <translation>The announcement has ended.</translation>
    </message>
    <message id="staff.message_free">
        <translation>Write your own</translation>
    </message>
    <message id="staff.message_post">
        <translation>Announce</translation>
    </message>
    <message id="staff.message_spoken">
        <translation>Say it aloud</translation>
    </message>
    <message id="staff.message_technical">
        <translation>Technical problem</translation>
    </message>
    <message id="staff.message_told">
        <translation>Announced to the hall.</translation>
    </message>
    <message id="staff.message_until_end">
        <translation>Until ended</translation>
    </message>
    <message id="staff.message_vi">
        <translation>In Vietnamese</translation>
    </message>
    <message id="staff.message_write_note">
        <translation>Vietnamese is needed; English if you like.</translation>
    </message>
    <message id="staff.messages">
        <translation>Announcements</translation>
    </message>
    <message id="staff.messages_note">
        <translation>Shown on the hall's screen and spoken.</translation>
    </message>
    <message id="staff.minutes">
        <translation>min</translation>
    </message>
    <message id="staff.missed_ago">
        <translation>Missed {m} min ago</translation>
    </message>
    <message id="staff.missed_times">
        <translation>Missed {n} times, last {m} min ago</translation>
    </message>
    <message id="staff.more">
        <translation>More</translation>
    </message>
    <message id="staff.moved_away">
        <translation>Counter {to} serves for counter {c}: {fields}.</translation>
    </message>
    <message id="staff.moved_here">
        <translation>This counter serves for counter {c}: {fields}.</translation>
    </message>
    <message id="staff.no_forecast">
        <translation>No forecast yet.</translation>
    </message>
    <message id="staff.no_show">
        <translation>No-show</translation>
    </message>
    <message id="staff.no_taker">
        <translation>No other counter is open.</translation>
    </message>
    <message id="staff.nobody_away">
        <translation>Nobody</translation>
    </message>
    <message id="staff.nobody_signed_in">
        <translation>Nobody is signed in</translation>
    </message>
    <message id="staff.none_left">
        <translation>none left</translation>
    </message>
    <message id="staff.not_done">
        <translation>The command was not carried out. Press again if needed.</translation>
    </message>
    <message id="staff.not_given">
        <translation>not now</translation>
    </message>
    <message id="staff.not_sure">
        <translation>It is not known whether the command was carried out. Please check the list.</translation>
    </message>
    <message id="staff.number_field">
        <translation>Number</translation>
    </message>
    <message id="staff.offline">
        <translation>Connection lost. The command was not carried out.</translation>
    </message>
    <message id="staff.on_paper">
        <translation>Served on paper</translation>
    </message>
    <message id="staff.open">
        <translation>Open</translation>
    </message>
    <message id="staff.outbox_unkept">
        <translation>{name} cannot keep numbers for when the connection is lost; with the server it gives them as usual. Please tell the person in charge.</translation>
    </message>
    <message id="staff.outcome_advised">
        <translation>Advice given</translation>
    </message>
    <message id="staff.outcome_done">
        <translation>Done</translation>
    </message>
    <message id="staff.outcome_incomplete">
        <translation>Dossier incomplete</translation>
    </message>
    <message id="staff.outcome_received">
        <translation>Dossier received</translation>
    </message>
    <message id="staff.outcome_refused">
        <translation>Dossier refused</translation>
    </message>
    <message id="staff.outcome_returned">
        <translation>Result handed over</translation>
    </message>
    <message id="staff.paper_failed">
        <translation>The paper ticket was not printed.</translation>
    </message>
    <message id="staff.paper_go">
        <translation>Record</translation>
    </message>
    <message id="staff.paper_low">
        <translation>Kiosk printer is low on paper</translation>
    </message>
    <message id="staff.paper_low_at">
        <translation>Kiosk {name} is low on paper. Please have a new roll ready.</translation>
    </message>
    <message id="staff.paper_low_left">
        <translation>Kiosk {name} is low on paper: about {n} tickets left. Please have a new roll ready.</translation>
    </message>
    <message id="staff.paper_note">
        <translation>Numbers that were served while the system was away: from … to …</translation>
    </message>
    <message id="staff.paper_out">
        <translation>Kiosk {name} is out of paper. Please put in a new roll.</translation>
    </message>
    <message id="staff.paper_told">
        <translation>{n} numbers recorded as served on paper.</translation>
    </message>
    <message id="staff.paper_unsure">
        <translation>It is not known whether the paper ticket was printed.</translation>
    </message>
    <message id="staff.pause">
        <translation>Pause counter</translation>
    </message>
    <message id="staff.pause_break">
        <translation>Short break</translation>
    </message>
    <message id="staff.pause_end">
        <translation>End of the working day</translation>
    </message>
    <message id="staff.pause_meeting">
        <translation>Meeting</translation>
    </message>
    <message id="staff.pause_other">
        <translation>Other reason</translation>
    </message>
    <message id="staff.pause_short">
        <translation>Pause</translation>
    </message>
    <message id="staff.pause_technical">
        <translation>Technical problem</translation>
    </message>
    <message id="staff.paused_until">
        <translation>{why}, until {at}</translation>
    </message>
    <message id="staff.pin">
        <translation>PIN</translation>
    </message>
    <message id="staff.printer_down">
        <translation>The printer of {name} does not answer. Please check its power and cable.</translation>
    </message>
    <message id="staff.printer_error">
        <translation>The printer of {name} reports a fault. Please switch it off and on again.</translation>
    </message>
    <message id="staff.printer_hot">
        <translation>The print head of {name} is too hot. It goes on by itself when it has cooled.</translation>
    </message>
    <message id="staff.printer_jam">
        <translation>The cutter of {name} is jammed. Please open the cover, take out the paper and close it.</translation>
    </message>
    <message id="staff.printer_stalled">
        <translation>The printer of {name} takes nothing. Please switch it off and on again.</translation>
    </message>
    <message id="staff.priority_badge">
        <translation>Priority</translation>
    </message>
    <message id="staff.priority_give">
        <translation>Give priority</translation>
    </message>
    <message id="staff.priority_withdraw">
        <translation>Withdraw priority</translation>
    </message>
    <message id="staff.put_away">
        <translation>Put away</translation>
    </message>
    <message id="staff.quality_early">
        <translation>The waits told were wrong ({field}): people were called about {m} min earlier.</translation>
    </message>
    <message id="staff.quality_late">
        <translation>The waits told were wrong ({field}): people were called about {m} min later.</translation>
    </message>
    <message id="staff.quality_missed">
        <translation>The waits told were wrong ({field}): only {p} % were called within the range told.</translation>
    </message>
    <message id="staff.quality_vague">
        <translation>The waits told were too vague ({field}): {p} % were called within the range told.</translation>
    </message>
    <message id="staff.queue_empty">
        <translation>Nobody is waiting</translation>
    </message>
    <message id="staff.ready">
        <translation>Ready</translation>
    </message>
    <message id="staff.reason">
        <translation>Reason</translation>
    </message>
    <message id="staff.reassign">
        <translation>Move fields</translation>
    </message>
    <message id="staff.reassign_from_q">
        <translation>Whose fields are moved?</translation>
    </message>
    <message id="staff.reassign_note">
        <translation>Until the day ends. {n} people who wait move along.</translation>
    </message>
    <message id="staff.reassign_q">
        <translation>Who takes the fields of counter {c}?</translation>
    </message>
    <message id="staff.recall">
        <translation>Call again</translation>
    </message>
    <message id="staff.reconnecting">
        <translation>Connection to the server lost. Reconnecting…</translation>
    </message>
    <message id="staff.refused">
        <translation>The command was refused.</translation>
    </message>
    <message id="staff.refused_already_linked">
        <translation>One of the two is linked already.</translation>
    </message>
    <message id="staff.refused_called">
        <translation>This number is being called.</translation>
    </message>
    <message id="staff.refused_ended">
        <translation>This number is over.</translation>
    </message>
    <message id="staff.refused_grace">
        <translation>The citizen still has time to come. Please wait.</translation>
    </message>
    <message id="staff.refused_guided">
        <translation>This number is with a guide.</translation>
    </message>
    <message id="staff.refused_held">
        <translation>This number waits for a document.</translation>
    </message>
    <message id="staff.refused_hours">
        <translation>Numbers are not given at this time.</translation>
    </message>
    <message id="staff.refused_invalid">
        <translation>What was entered is not valid.</translation>
    </message>
    <message id="staff.refused_linked">
        <translation>The holder is at a counter with the other number.</translation>
    </message>
    <message id="staff.refused_lost">
        <translation>This number was given before the data were restored, and is not known any more. Give this person a new number, with priority.</translation>
    </message>
    <message id="staff.refused_messages">
        <translation>Five announcements stand already. Please end one first.</translation>
    </message>
    <message id="staff.refused_missed">
        <translation>This number missed its call.</translation>
    </message>
    <message id="staff.refused_no_category">
        <translation>The centre has no such field.</translation>
    </message>
    <message id="staff.refused_no_class">
        <translation>The centre has no such reason for priority.</translation>
    </message>
    <message id="staff.refused_no_counter">
        <translation>The centre has no counter {c}.</translation>
    </message>
    <message id="staff.refused_no_kiosk">
        <translation>The centre has no such kiosk.</translation>
    </message>
    <message id="staff.refused_no_message">
        <translation>This announcement has already ended.</translation>
    </message>
    <message id="staff.refused_no_printer">
        <translation>No kiosk can print tickets.</translation>
    </message>
    <message id="staff.refused_no_priority">
        <translation>The centre gives no priority numbers.</translation>
    </message>
    <message id="staff.refused_no_slip">
        <translation>No emergency slip has this number. Please look again at the number printed on it.</translation>
    </message>
    <message id="staff.refused_no_ticket">
        <translation>There is no such number today.</translation>
    </message>
    <message id="staff.refused_nobody">
        <translation>Nobody is at the counter.</translation>
    </message>
    <message id="staff.refused_not_allowed">
        <translation>This token may not do that.</translation>
    </message>
    <message id="staff.refused_not_open">
        <translation>The counter is not open. Please open it first.</translation>
    </message>
    <message id="staff.refused_not_served">
        <translation>Counter {c} does not serve this field.</translation>
    </message>
    <message id="staff.refused_not_yours">
        <translation>This token may not act at counter {c}.</translation>
    </message>
    <message id="staff.refused_nowhere">
        <translation>Please choose a counter or a field.</translation>
    </message>
    <message id="staff.refused_quota">
        <translation>No numbers are left for this field.</translation>
    </message>
    <message id="staff.refused_range">
        <translation>The two must be of one series, the first before the last.</translation>
    </message>
    <message id="staff.refused_same_counter">
        <translation>It would stay where it is.</translation>
    </message>
    <message id="staff.refused_same_ticket">
        <translation>That is the same number.</translation>
    </message>
    <message id="staff.refused_serving">
        <translation>This number is being served.</translation>
    </message>
    <message id="staff.refused_stale">
        <translation>A colleague was faster. The command was not carried out.</translation>
    </message>
    <message id="staff.refused_stale_now">
        <translation>A colleague was faster. Counter {c} is serving {no}.</translation>
    </message>
    <message id="staff.refused_store">
        <translation>The server could not store it. Please try again.</translation>
    </message>
    <message id="staff.refused_time">
        <translation>That time cannot be.</translation>
    </message>
    <message id="staff.refused_undo_late">
        <translation>There is nothing left to undo.</translation>
    </message>
    <message id="staff.refused_waiting">
        <translation>This number is waiting in the queue.</translation>
    </message>
    <message id="staff.refused_which_kiosk">
        <translation>Please choose the kiosk that prints.</translation>
    </message>
    <message id="staff.refused_withdrawn">
        <translation>This field gives no numbers today.</translation>
    </message>
    <message id="staff.refused_wrong_day">
        <translation>That is not the server’s date. Please set the server’s clock first.</translation>
    </message>
    <message id="staff.replaced">
        <translation>{no} was replaced by {other} (given while the server was away), so it left this counter.</translation>
    </message>
    <message id="staff.replaced_by_none">
        <translation>Nobody holds {no} (its kiosk was cut off while giving it): the number is void.</translation>
    </message>
    <message id="staff.reprint">
        <translation>Print the ticket again</translation>
    </message>
    <message id="staff.reprint_q">
        <translation>Print ticket {no} again where?</translation>
    </message>
    <message id="staff.requeue">
        <translation>Put back in the queue</translation>
    </message>
    <message id="staff.result_q">
        <translation>Result of {no}</translation>
    </message>
    <message id="staff.resume">
        <translation>Reopen counter</translation>
    </message>
    <message id="staff.resume_short">
        <translation>Reopen</translation>
    </message>
    <message id="staff.return">
        <translation>Back in the queue</translation>
    </message>
    <message id="staff.return_short">
        <translation>Returned</translation>
    </message>
    <message id="staff.returned_told">
        <translation>{no} waits again.</translation>
    </message>
    <message id="staff.scan_cancelled">
        <translation>Ticket {no} was cancelled.</translation>
    </message>
    <message id="staff.scan_ended">
        <translation>Ticket {no} is no longer valid.</translation>
    </message>
    <message id="staff.scan_finished">
        <translation>Number {no} has been served.</translation>
    </message>
    <message id="staff.scan_unknown">
        <translation>What was scanned is no ticket of this centre.</translation>
    </message>
    <message id="staff.scanner_silent">
        <translation>The scanner of {name} does not answer. Please plug it in again.</translation>
    </message>
    <message id="staff.scanner_silent_at">
        <translation>This counter’s scanner does not answer. Please plug it in again; numbers can still be typed.</translation>
    </message>
    <message id="staff.seat_of">
        <translation>Officer: {name}</translation>
    </message>
    <message id="staff.seconds">
        <translation>{s} s</translation>
    </message>
    <message id="staff.seconds_short">
        <translation>s</translation>
    </message>
    <message id="staff.served_n">
        <translation>Served today: {n}</translation>
    </message>
    <message id="staff.sign_in">
        <translation>Sign in</translation>
    </message>
    <message id="staff.sign_in_failed">
        <translation>Not signed in. Try again</translation>
    </message>
    <message id="staff.sign_in_title">
        <translation>Sign in at counter {c}</translation>
    </message>
    <message id="staff.sign_in_wait">
        <translation>Too many tries. Wait {s} seconds</translation>
    </message>
    <message id="staff.sign_out">
        <translation>Sign out</translation>
    </message>
    <message id="staff.sign_silent">
        <translation>No answer from the sign of {name}. Please check its power and cable.</translation>
    </message>
    <message id="staff.sign_silent_at">
        <translation>No answer from the sign of counter {c}. Please check its power and cable.</translation>
    </message>
    <message id="staff.slips">
        <translation>Enter emergency slips</translation>
    </message>
    <message id="staff.slips_field_note">
        <translation>Several fields share this series. Enter one field at a time.</translation>
    </message>
    <message id="staff.slips_field_q">
        <translation>Which field are slips {no} for?</translation>
    </message>
    <message id="staff.slips_first">
        <translation>Several fields share this series: please type the first number too.</translation>
    </message>
    <message id="staff.slips_known">
        <translation>These slips had been entered before.</translation>
    </message>
    <message id="staff.slips_note">
        <translation>Slips given out for one field. “From” left empty: from the first not entered. Time left empty: they wait from now on.</translation>
    </message>
    <message id="staff.slips_since">
        <translation>Given out from {at}.</translation>
    </message>
    <message id="staff.slips_time">
        <translation>Please type a time of today that is over, such as 8:05.</translation>
    </message>
    <message id="staff.slips_told">
        <translation>Emergency slips entered: {n} ({no}).</translation>
    </message>
    <message id="staff.start">
        <translation>Start serving</translation>
    </message>
    <message id="staff.start_short">
        <translation>Start</translation>
    </message>
    <message id="staff.supervise">
        <translation>Supervision</translation>
    </message>
    <message id="staff.switch">
        <translation>Numbers outside the hours</translation>
    </message>
    <message id="staff.switch_close">
        <translation>Give none</translation>
    </message>
    <message id="staff.switch_note">
        <translation>No field chosen means all.</translation>
    </message>
    <message id="staff.switch_open">
        <translation>Give numbers</translation>
    </message>
    <message id="staff.switched_told">
        <translation>The giving of numbers is changed.</translation>
    </message>
    <message id="staff.tab_held">
        <translation>On hold</translation>
    </message>
    <message id="staff.tab_missed">
        <translation>Missed</translation>
    </message>
    <message id="staff.tab_waiting">
        <translation>Waiting</translation>
    </message>
    <message id="staff.ticket_q">
        <translation>Number {no}</translation>
    </message>
    <message id="staff.to_no">
        <translation>To</translation>
    </message>
    <message id="staff.token_refused">
        <translation>The server does not accept this bar’s token. Please tell the administrator.</translation>
    </message>
    <message id="staff.transfer">
        <translation>Transfer</translation>
    </message>
    <message id="staff.transfer_back">
        <translation>Then back to me</translation>
    </message>
    <message id="staff.transfer_first">
        <translation>Place first in line</translation>
    </message>
    <message id="staff.transfer_to">
        <translation>Transfer number {no} to</translation>
    </message>
    <message id="staff.unconfirmed">
        <translation>Unconfirmed: {key}. The server has not answered.</translation>
    </message>
    <message id="staff.undo">
        <translation>Undo</translation>
    </message>
    <message id="staff.undo_cancel">
        <translation>{no} cancelled</translation>
    </message>
    <message id="staff.undo_finish">
        <translation>{no} finished</translation>
    </message>
    <message id="staff.undo_hold">
        <translation>{no} on hold</translation>
    </message>
    <message id="staff.undo_no_show">
        <translation>{no} did not come</translation>
    </message>
    <message id="staff.undo_transfer">
        <translation>{no} transferred</translation>
    </message>
    <message id="staff.unfold">
        <translation>Show who waits</translation>
    </message>
    <message id="staff.voice_clips">
        <translation>{name}: recorded clips are damaged; another voice speaks for now.</translation>
    </message>
    <message id="staff.voice_command">
        <translation>{name}: its speech program fails; another voice speaks for now.</translation>
    </message>
    <message id="staff.voice_espeak">
        <translation>{name}: the voice of eSpeak NG fails.</translation>
    </message>
    <message id="staff.voice_none">
        <translation>{name} has no voice: there is only the chime, and numbers on the screen.</translation>
    </message>
    <message id="staff.voice_silent">
        <translation>{name} cannot say the calls; numbers still appear on the screen. Please check its loudspeaker.</translation>
    </message>
    <message id="staff.voice_system">
        <translation>{name}: the voice of Windows fails; another voice speaks for now.</translation>
    </message>
    <message id="staff.waiting">
        <translation>Waiting</translation>
    </message>
    <message id="staff.waiting_n">
        <translation>Waiting: {n}</translation>
    </message>
    <message id="staff.why">
        <translation>press to see why</translation>
    </message>
    <message id="staff.withdraw_asked">
        <translation>The citizen asked for it</translation>
    </message>
    <message id="staff.withdraw_not_proven">
        <translation>No document to prove it</translation>
    </message>
    <message id="staff.withdraw_other">
        <translation>Another reason</translation>
    </message>
    <message id="staff.withdraw_q">
        <translation>Withdraw the priority of {no}:</translation>
    </message>
    <message id="staff.wrong_version">
        <translation>This bar’s version does not match the server’s. Please tell the administrator.</translation>
    </message>
    <message id="start.ca_file">
        <translation>The certificate at --ca-file cannot be read: {why}</translation>
    </message>
    <message id="start.counter">
        <translation>--counter is for --face counter; the hall's screen shows all.</translation>
    </message>
    <message id="start.language">
        <translation>--language “{given}”: there is {known}.</translation>
    </message>
    <message id="start.server">
        <translation>--server “{given}”: write it as http://HOST:8000.</translation>
    </message>
    <message id="start.speech">
        <translation>--speech-command cannot be read: {why}</translation>
    </message>
    <message id="start.token">
        <translation>The token file cannot be read: {why}</translation>
    </message>
    <message id="start.window">
        <translation>--windowed “{given}”: write it as 1080x1920, or 1080x1920+0+0.</translation>
    </message>
    <message id="ticket.ahead">
        <translation>{n} people ahead of you</translation>
    </message>
    <message id="ticket.ahead_one">
        <translation>{n} person ahead of you</translation>
    </message>
    <message id="ticket.at_counter">
        <translation>Counter {list}</translation>
    </message>
    <message id="ticket.at_counters">
        <translation>Counters {list}</translation>
    </message>
    <message id="ticket.between">
        <translation>Expected {span}</translation>
    </message>
    <message id="ticket.copy">
        <translation>Copy</translation>
    </message>
    <message id="ticket.counter">
        <translation>Counter</translation>
    </message>
    <message id="ticket.counters">
        <translation>Counters: {list}</translation>
    </message>
    <message id="ticket.field">
        <translation>Service</translation>
    </message>
    <message id="ticket.heading">
        <translation>QUEUE TICKET</translation>
    </message>
    <message id="ticket.issued">
        <translation>Issued at</translation>
    </message>
    <message id="ticket.keeps">
        <translation>Until {time} you keep your place</translation>
    </message>
    <message id="ticket.missed">
        <translation>If you miss your turn, please tell the counter staff</translation>
    </message>
    <message id="ticket.offline">
        <translation>Issued while offline</translation>
    </message>
    <message id="ticket.one_number">
        <translation>One number for all of these</translation>
    </message>
    <message id="ticket.papers">
        <translation>Papers to bring:</translation>
    </message>
    <message id="ticket.phone">
        <translation>Feedback: {phone}</translation>
    </message>
    <message id="ticket.priority">
        <translation>Priority</translation>
    </message>
    <message id="ticket.procedure">
        <translation>Procedure</translation>
    </message>
    <message id="ticket.soon">
        <translation>It is almost your turn</translation>
    </message>
    <message id="ticket.thanks">
        <translation>Thank you!</translation>
    </message>
    <message id="ticket.valid">
        <translation>Valid today only</translation>
    </message>
    <message id="ticket.wait_both">
        <translation>About {h} h {m} min</translation>
    </message>
    <message id="ticket.wait_hours">
        <translation>About {h} hours</translation>
    </message>
    <message id="ticket.wait_minutes">
        <translation>About {n} minutes</translation>
    </message>
    <message id="ticket.wait_soon">
        <translation>Almost your turn</translation>
    </message>
</context>
</TS>
