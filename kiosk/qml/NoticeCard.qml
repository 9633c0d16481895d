import QtQuick
import DenLuot.Kit

// Why something that was touched cannot be had, above what it was.
Rectangle {
    id: root

    property string text: ""

    border.color: Theme.red
    border.width: Theme.px(6)
    color: Theme.card
    height: words.height + Theme.px(48)
    objectName: "notice"
    radius: Theme.radiusCard
    visible: root.text !== ""

    // What lies below is not touched by mistake.
    MouseArea {
        anchors.fill: parent
    }

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.contrast ? Theme.ink : Theme.red
        name: "info"
        size: Theme.px(72)
        x: Theme.px(28)
    }

    Label {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: Theme.px(24)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.px(44)
        text: root.text
        weight: Font.DemiBold
    }
}
