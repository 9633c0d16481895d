import QtQuick
import DenLuot.Kit

// One thing to know before the next touch: its picture and a sentence, in one language or in two.
Rectangle {
    id: root

    required property string picture
    required property string text
    property string other: ""
    property bool alarming: false

    border.color: Theme.contrast ? Theme.line : root.alarming ? Theme.red : "transparent"
    border.width: Theme.contrast || root.alarming ? Theme.px(3) : 0
    color: root.alarming ? Theme.card : Theme.tint
    height: Math.max(Theme.px(96), words.height + Theme.px(26))

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: root.alarming ? Theme.redInk : Theme.plate
        name: root.picture
        size: Theme.px(56)
        x: Theme.px(26)
    }

    Column {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: Theme.px(20)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter

        Label {
            lines: 1.25
            text: root.text
            weight: Font.DemiBold
            width: words.width
        }

        Label {
            color: Theme.ink2
            lines: 1.25
            text: root.other
            visible: root.other !== ""
            width: words.width
        }
    }
}
