import QtQuick
import DenLuot.Kit

// The head of the pages that are all wall: the flag, the time, and the centre's name in large.
Item {
    id: root

    required property string clock
    required property string date
    required property string headline
    required property string unit
    property color ink: Theme.wallInk
    property color dateInk: root.ink

    height: Theme.px(416)

    Flag {
        size: Theme.px(108)
        x: Theme.px(64)
        y: Theme.px(76)
    }

    NumberText {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(64)
        color: root.ink
        digits: Theme.px(72)
        text: root.clock
        y: Theme.px(76)
    }

    Label {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(64)
        color: root.dateInk
        text: root.date
        y: Theme.px(163)
    }

    Label {
        id: line

        color: root.ink
        fontSizeMode: Text.HorizontalFit
        maximumLineCount: 1
        minimumPixelSize: Theme.px(40)
        size: Theme.px(54)
        text: root.headline
        weight: Font.DemiBold
        width: root.width - Theme.px(128)
        x: Theme.px(64)
        y: Theme.px(246)
    }

    Label {
        color: root.ink
        fontSizeMode: Text.HorizontalFit
        maximumLineCount: 1
        minimumPixelSize: Theme.px(56)
        size: Theme.px(92)
        text: root.unit
        weight: Font.Bold
        width: line.width
        x: Theme.px(64)
        y: Theme.px(313)
    }
}
