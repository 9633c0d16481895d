pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Display
import DenLuot.Kit

// Between the calls: a clip as large as the screen, over the last calls, which never go.
Item {
    id: root

    required property DisplayModel vm

    MessageStrip {
        id: strip

        clock: ""
        messages: root.vm.messages as MessageModel
        width: parent.width
    }

    Margin {
        color: Theme.night
    }

    MediaScreen {
        anchors.bottom: notices.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: strip.bottom
        media: root.vm.media as MediaModel
    }

    NoticeStrip {
        id: notices

        anchors.bottom: last.top
        anchors.left: parent.left
        anchors.right: parent.right
        centreName: root.vm.centreName
        ticker: root.vm.ticker as TickerModel
        visible: ticker.stands && !strip.shown
    }

    LastCalls {
        id: last

        anchors.bottom: parent.bottom
        calls: root.vm.calls
        clock: root.vm.clock
        counter: root.vm.callCounter
        number: root.vm.callNumber
        width: parent.width
    }
}
