pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// A ticket that was looked up.
T.AbstractButton {
    id: root

    required property string ticket
    required property string number
    required property string name
    required property string at
    required property string stands
    required property bool priority
    required property bool over
    required property bool open

    Accessible.name: root.number + ", " + root.name + ", " + root.at + ", " + root.stands
    focusPolicy: Qt.TabFocus
    height: texts.implicitHeight + Theme.px(12)
    hoverEnabled: true
    objectName: "found:" + root.number

    background: Rectangle {
        border.color: root.visualFocus ? Theme.ink : Theme.plate
        border.width: root.visualFocus ? 3 : root.open ? 2 : root.hovered ? 1 : 0
        color: root.pressed ? Theme.hair : root.over ? Theme.page : Theme.tint
        radius: Theme.px(8)
    }
    contentItem: Item {
        NumberText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.over ? Theme.ink2 : Theme.plate
            digits: Theme.px(16)
            text: root.number
            x: Theme.px(10)
        }

        Column {
            id: texts

            anchors.left: parent.left
            anchors.leftMargin: Theme.px(82)
            anchors.right: mark.visible ? mark.left : time.left
            anchors.rightMargin: Theme.px(6)
            anchors.verticalCenter: parent.verticalCenter

            Label {
                lines: 1.2
                size: Theme.px(14)
                text: root.name
                weight: Font.DemiBold
                width: parent.width
            }

            Label {
                color: Theme.ink2
                lines: 1.2
                size: Theme.px(13)
                text: root.stands
                width: parent.width
            }
        }

        Icon {
            id: mark

            anchors.right: time.left
            anchors.rightMargin: Theme.px(6)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
            name: "priority"
            size: Theme.px(16)
            visible: root.priority
        }

        NumberText {
            id: time

            anchors.right: parent.right
            anchors.rightMargin: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            digits: Theme.px(11)
            text: root.at
        }
    }
}
