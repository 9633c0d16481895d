import QtQuick
import DenLuot.Kit

// What whoever looks after the kiosk can do; citizens need not read it.
Rectangle {
    id: root

    required property string text

    border.color: Theme.contrast ? Theme.line : Theme.greyInk
    border.width: Theme.px(3)
    color: "transparent"
    height: words.height + Theme.px(48)
    objectName: "staffNote"
    radius: Theme.radiusCard

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.contrast ? Theme.ink : Theme.greyInk
        name: "info"
        size: Theme.px(56)
        x: Theme.px(32)
    }

    Label {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: Theme.px(24)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.contrast ? Theme.ink : Theme.greyInk
        lines: 1.25
        size: Theme.text(40)
        text: root.text
    }
}
