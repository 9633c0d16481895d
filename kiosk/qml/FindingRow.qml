import QtQuick
import DenLuot.Kit

// How one thing stands: its name, a word for it, what is known, and what to do.
Rectangle {
    id: root

    required property string level // good, note, bad
    required property string mark
    required property string title
    required property string said
    required property string advice
    readonly property color accent: root.level === "bad" ? Theme.redInk : root.level === "note" ? Theme.ink : Theme.contrast ? Theme.ink : Theme.green
    readonly property int edge: Theme.px(24)

    border.color: root.level === "good" ? Theme.hair : root.accent
    border.width: Theme.px(root.level === "good" ? 2 : 5)
    color: Theme.card
    implicitHeight: words.height + Theme.px(36)
    radius: Theme.radiusTile

    Icon {
        id: picture

        color: root.accent
        name: root.level === "good" ? "check" : root.level === "note" ? "info" : "alarm"
        size: Theme.px(56)
        x: root.edge
        y: words.y + Theme.px(4)
    }

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x - root.edge
        x: root.edge + Theme.px(80)

        Label {
            Accessible.name: root.mark + ": " + text
            color: root.accent
            lines: 1.25
            size: Theme.px(42)
            text: root.title + ": " + root.said
            weight: Font.Bold
            width: parent.width
        }

        Label {
            lines: 1.25
            text: root.advice
            visible: root.advice !== ""
            width: parent.width
        }
    }
}
