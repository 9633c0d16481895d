pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Display
import DenLuot.Kit

// Who we are, and what time it is; in turns with the name, the centre's notices.
Item {
    id: root

    required property string centreName
    required property string date
    required property string clock
    required property TickerModel ticker
    readonly property bool narrow: root.width < Theme.px(1500)

    height: Theme.px(root.narrow && root.ticker.stands ? 116 : 96)

    Flag {
        id: flag

        anchors.verticalCenter: parent.verticalCenter
        size: Theme.px(66)
        x: Theme.px(40)
    }

    CentreName {
        id: name

        anchors.left: flag.right
        anchors.leftMargin: Theme.px(24)
        anchors.right: date.left
        anchors.rightMargin: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        text: root.centreName
        visible: notice.text === ""
    }

    NoticeLine {
        id: notice

        anchors.left: name.left
        anchors.right: name.right
        broken: root.narrow
        height: parent.height
        ticker: root.ticker
    }

    Label {
        id: date

        anchors.right: clock.left
        anchors.rightMargin: Theme.px(36)
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -Theme.px(2)
        size: Theme.px(46)
        text: root.narrow ? "" : root.date
        wrapMode: Text.NoWrap
    }

    NumberText {
        id: clock

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink
        digits: Theme.px(52)
        text: root.clock
    }
}
