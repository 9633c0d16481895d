import QtQuick
import DenLuot.Kit

// The head of the pages that are all wall: the flag, the time, and the centre's name in large; in
// large letters, where the page needs the room, its short name beside them, or below where narrow.
Item {
    id: root

    required property string clock
    required property string date
    required property string headline
    required property string unit
    property string shortName: root.unit
    property color ink: Theme.wallInk
    property color dateInk: root.ink
    readonly property bool brief: Theme.large
    readonly property bool beside: root.width > Theme.px(1000)

    height: !root.brief ? Theme.px(416) : root.beside ? Theme.px(156) : brief.y + brief.height + Theme.px(24)

    Flag {
        id: flag

        size: Theme.px(root.brief ? 84 : 108)
        x: Theme.px(64)
        y: Theme.px(root.brief ? 50 : 76)
    }

    NumberText {
        id: time

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(64)
        color: root.ink
        digits: Theme.px(root.brief ? 56 : 72)
        text: root.clock
        y: Theme.px(root.brief ? 50 : 76)
    }

    Label {
        id: brief

        color: root.ink
        lines: root.beside ? 1.22 : Theme.lineHeight
        size: Theme.px(root.beside ? 52 : 60)
        text: root.shortName
        visible: root.brief
        width: root.beside ? time.x - x - Theme.px(32) : root.width - Theme.px(128)
        x: root.beside ? flag.x + flag.width + Theme.px(32) : flag.x
        y: root.beside ? time.y + Math.round((time.height - height) / 2) : Theme.px(124)
    }

    Label {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(64)
        color: root.dateInk
        text: root.date
        visible: !root.brief
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
        visible: !root.brief
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
        visible: !root.brief
        weight: Font.Bold
        width: line.width
        x: Theme.px(64)
        y: Theme.px(313)
    }
}
