import QtQuick
import DenLuot.Kit

// The server is away and numbers are given all the same; in one language or in two.
Rectangle {
    id: root

    required property string text
    property string other: ""

    border.color: Theme.contrast ? Theme.line : "transparent"
    border.width: Theme.contrast ? Theme.px(3) : 0
    color: Theme.contrast ? Theme.page : Theme.grey
    height: Math.max(Theme.px(96), words.height + Theme.px(26))
    objectName: "away"

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.contrast ? Theme.ink : Theme.greyInk
        name: "offline"
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
