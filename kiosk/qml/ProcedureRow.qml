pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// A procedure that may be chosen before the number is taken.
T.AbstractButton {
    id: root

    required property string name
    required property bool chosen
    // Few rows stand higher.
    property bool roomy: false

    Accessible.name: root.name
    implicitHeight: Math.max(Theme.px(root.roomy ? 124 : 98), words.height + Theme.px(root.roomy ? 44 : 24))

    background: Rectangle {
        border.color: root.chosen || root.visualFocus ? Theme.plate : Theme.contrast ? Theme.line : "transparent"
        border.width: root.chosen || root.visualFocus ? Theme.px(5) : Theme.px(3)
        color: root.pressed ? Theme.tint : Theme.card
        radius: Theme.radiusTile
    }

    Rectangle {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.plate
        border.width: Theme.px(4)
        color: root.chosen ? Theme.plate : "transparent"
        height: Theme.px(48)
        radius: height / 2
        width: Theme.px(48)
        x: Theme.px(26)

        Icon {
            anchors.centerIn: parent
            color: Theme.plateInk
            name: "check"
            size: Theme.px(34)
            visible: root.chosen
        }
    }

    Label {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.px(24)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        lines: 1.25
        size: Theme.px(root.roomy ? 44 : 40)
        text: root.name
        weight: root.chosen ? Font.Bold : Font.DemiBold
    }
}
