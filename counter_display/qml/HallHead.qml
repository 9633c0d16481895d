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
    Label {
        anchors.left: flag.right
        anchors.leftMargin: Theme.px(25)
        anchors.right: date.left
        anchors.rightMargin: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        fontSizeMode: Text.HorizontalFit
        lineHeightMode: Text.ProportionalHeight
        lineHeight: 1
        maximumLineCount: 1
        minimumPixelSize: Theme.px(28)
        size: Theme.px(46)
        text: root.centreName
        weight: Font.DemiBold
    }
    Label {
        id: date

        anchors.right: clock.left
        anchors.rightMargin: Theme.px(36)
        anchors.verticalCenter: parent.verticalCenter
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
