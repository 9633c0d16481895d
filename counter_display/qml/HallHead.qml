import QtQuick
import DenLuot.Kit

// Who we are, and what time it is.
Item {
    id: root

    required property string centreName
    required property string date
    required property string clock
    readonly property bool narrow: root.width < Theme.px(1500)

    height: Theme.px(96)

    Flag {
        id: flag

        anchors.verticalCenter: parent.verticalCenter
        size: Theme.px(66)
        x: Theme.px(40)
    }

    CentreName {
        anchors.left: flag.right
        anchors.leftMargin: Theme.px(24)
        anchors.right: date.left
        anchors.rightMargin: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        text: root.centreName
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
