pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Display
import DenLuot.Kit

// The hall's screen with a clip or a picture beside the calls; a call is as large as without.
Item {
    id: root

    required property DisplayModel vm
    required property bool portrait
    readonly property int margin: Theme.px(40)
    // While a message takes room, calls and moved numbers alone have what is left.
    readonly property string aside: strip.shown && root.vm.aside !== "moved" ? "calls" : root.vm.aside

    HallHead {
        id: head

        centreName: root.vm.centreName
        clock: root.vm.clock
        date: root.vm.date
        ticker: root.vm.ticker as TickerModel
        visible: root.portrait && !strip.shown
        width: parent.width
    }

    // Upright in the place of the head; else between the clip and the call.
    MessageStrip {
        id: strip

        clock: root.portrait ? root.vm.clock : ""
        messages: root.vm.messages as MessageModel
        narrow: root.portrait
        width: parent.width
        y: root.portrait ? 0 : band.y - height
    }

    CallBand {
        id: band

        at: root.vm.callAt
        caption: root.vm.caption
        counter: root.vm.callCounter
        height: Theme.px(root.portrait ? 732 : 420)
        highlighted: root.vm.highlighted
        most: Theme.px(root.portrait ? 300 : 302)
        news: root.vm.announcements
        number: root.vm.callNumber
        online: true
        plateHeight: Theme.px(root.portrait ? 270 : 316)
        portrait: root.portrait
        priority: root.vm.callPriority
        times: root.vm.callTimes
        width: parent.width
        y: !root.portrait ? root.height - height : strip.shown ? strip.height : head.height
    }

    Item {
        id: screen

        height: root.portrait ? Math.round(width * 9 / 16) : strip.y - notices.height
        width: root.portrait ? parent.width : Theme.px(1173)
        y: root.portrait ? band.y + band.height : 0

        Margin {
            anchors.topMargin: root.portrait ? 0 : -reach
            color: Theme.night
        }

        MediaScreen {
            anchors.fill: parent
            media: root.vm.media as MediaModel
        }
    }

    NoticeStrip {
        id: notices

        anchors.left: screen.left
        anchors.right: screen.right
        anchors.top: screen.bottom
        centreName: root.vm.centreName
        ticker: root.vm.ticker as TickerModel
        visible: ticker.stands && !root.portrait && !strip.shown
    }

    MediaCalls {
        anchors.left: screen.right
        anchors.right: parent.right
        away: root.aside !== "calls"
        calls: root.vm.calls
        clock: root.vm.clock
        date: root.vm.date
        height: strip.y
        rows: strip.shown ? 3 : 4
        visible: !root.portrait

        Margin {
            anchors.leftMargin: 0
            anchors.topMargin: -reach
            color: Theme.night
        }

        MovedNotice {
            anchors.fill: parent
            anchors.leftMargin: Theme.px(36)
            anchors.rightMargin: Theme.px(36)
            anchors.topMargin: Theme.px(108)
            fill: Theme.nightPattern
            from: root.vm.noticeFrom
            ink: Theme.white
            ink2: Theme.nightLabel
            plateHeight: Theme.px(100)
            said: root.vm.notice
            saidEn: root.vm.noticeEn
            size: Theme.px(46)
            sizeEn: Theme.px(40)
            to: root.vm.noticeTo
            visible: root.aside === "moved"
            whole: root.vm.noticeWhole
        }

        WaitList {
            anchors.fill: parent
            anchors.leftMargin: Theme.px(36)
            anchors.rightMargin: Theme.px(36)
            anchors.topMargin: Theme.px(112)
            fill: Theme.nightPattern
            hair: Theme.nightHair
            heading: Theme.nightLabel
            ink: Theme.white
            ink2: Theme.nightLabel
            size: Theme.px(46)
            stacked: true
            visible: root.aside === "waits"
            waits: root.vm.waits
        }

        PausedList {
            anchors.fill: parent
            anchors.leftMargin: Theme.px(36)
            anchors.rightMargin: Theme.px(36)
            anchors.topMargin: Theme.px(112)
            heading: Theme.nightLabel
            ink: Theme.white
            ink2: Theme.nightLabel
            tiles: root.vm.tiles
            visible: root.aside === "paused"
        }
    }

    CallList {
        id: calls

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: root.margin
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.top: screen.bottom
        calls: root.vm.calls
        none: root.vm.callNumber === ""
        online: true
        rows: strip.shown ? 2 : 3
        visible: root.portrait && root.aside === "calls"
    }

    MovedNotice {
        anchors.fill: calls
        from: root.vm.noticeFrom
        plateHeight: Theme.px(116)
        said: root.vm.notice
        saidEn: root.vm.noticeEn
        to: root.vm.noticeTo
        visible: root.portrait && root.aside === "moved"
        whole: root.vm.noticeWhole
    }

    WaitList {
        anchors.fill: calls
        size: Theme.px(50)
        visible: root.portrait && root.aside === "waits"
        waits: root.vm.waits
    }

    PausedList {
        anchors.fill: calls
        tiles: root.vm.tiles
        visible: root.portrait && root.aside === "paused"
    }
}
