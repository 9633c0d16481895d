pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Display
import DenLuot.Kit
import DenLuot.Texts

// The hall's screen: who we are, the call, the calls before it, and every counter.
Item {
    id: root

    required property DisplayModel vm
    required property bool portrait
    // The table of counters alone, as large as there is room for.
    readonly property bool table: (root.vm.media as MediaModel).layout === "table"
    readonly property int margin: Theme.px(40)
    readonly property int bodyHeight: root.portrait ? Theme.px(1188) - head.height - root.pushed : root.vm.online ? Theme.px(524) : Theme.px(496)
    // What a message takes more than the head, in whose place it stands.
    readonly property int pushed: strip.shown ? strip.height - head.height : 0
    // A message takes its room from the band; the calls before keep theirs.
    readonly property bool low: strip.shown && !root.portrait

    HallHead {
        id: head

        centreName: root.vm.centreName
        clock: root.vm.clock
        date: root.vm.date
        ticker: root.vm.ticker as TickerModel
        visible: root.vm.online && !strip.shown
        width: parent.width
    }

    MessageStrip {
        id: strip

        clock: root.vm.clock
        messages: root.vm.messages as MessageModel
        narrow: root.portrait
        online: root.vm.online
        width: parent.width
    }

    CutOffBanner {
        id: banner

        clock: root.vm.clock
        size: Theme.px(root.portrait ? 36 : 45)
        textKey: "hall.cut_off"
        visible: !root.vm.online
        width: parent.width
    }

    CallBand {
        id: band

        anchors.bottom: body.top
        anchors.top: !root.vm.online ? banner.bottom : strip.shown ? strip.bottom : head.bottom
        at: root.vm.callAt
        caption: root.vm.caption
        counter: root.vm.callCounter
        highlighted: root.vm.highlighted
        most: Theme.px(root.portrait ? 300 : root.low ? 302 : 314)
        news: root.vm.announcements
        number: root.vm.callNumber
        online: root.vm.online
        plateHeight: Theme.px(root.portrait ? 270 : root.low ? 316 : 338)
        portrait: root.portrait
        priority: root.vm.callPriority
        times: root.vm.callTimes
        width: parent.width
    }

    Item {
        id: body

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: root.margin
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        height: root.bodyHeight

        CallList {
            id: calls

            calls: root.vm.calls
            none: root.vm.callNumber === ""
            height: !root.portrait ? parent.height : strip.shown ? Theme.px(416) : Theme.px(524)
            online: root.vm.online
            rows: root.portrait && strip.shown ? 3 : 4
            visible: !root.table && root.vm.aside === "calls"
            width: root.portrait ? parent.width : Theme.px(832)
            y: root.portrait ? parent.height - height : 0
        }

        WaitList {
            anchors.fill: root.table ? parent : calls
            columns: root.table && !root.portrait ? 2 : 1
            rows: root.table && root.portrait ? 4 : 2
            visible: root.vm.aside === "waits"
            waits: root.vm.waits
        }

        MovedNotice {
            anchors.fill: root.table ? parent : calls
            said: root.vm.notice
            saidEn: root.vm.noticeEn
            from: root.vm.noticeFrom
            to: root.vm.noticeTo
            visible: root.vm.aside === "moved"
            whole: root.vm.noticeWhole
        }

        Rectangle {
            color: Theme.hair
            height: parent.height - Theme.px(44)
            visible: !root.portrait && !root.table
            width: Math.max(1, Theme.px(2))
            x: Theme.px(859)
            y: Theme.px(20)
        }

        CounterTable {
            height: root.portrait && !root.table ? parent.height - calls.height : parent.height
            large: root.table
            online: root.vm.online
            pageText: root.vm.tilesTo === 0 ? "" : Phrase.fill(qsTrId("hall.counters"), {
                "a": root.vm.tilesFrom,
                "b": root.vm.tilesTo
            })
            rows: root.portrait && root.table ? 5 : 2
            tiles: root.vm.tiles
            tilesCount: root.vm.tilesCount
            visible: !root.table || root.vm.aside === "calls"
            width: parent.width - x
            x: root.portrait || root.table ? 0 : Theme.px(885)
        }
    }
}
