pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// One who is held, with a guide, or missed the call: one key brings the number back.
T.AbstractButton {
    id: root

    required property string ticket
    required property string number
    required property string name
    required property bool priority
    required property string words
    required property bool late
    // What is wrong with its paper: "failed", "unsure", or nothing.
    required property string paper

    signal opened(ticket: string)
    signal returned(ticket: string)

    Accessible.name: root.number + " " + root.words
    focusPolicy: Qt.NoFocus
    height: Theme.px(50)
    hoverEnabled: true
    objectName: "away-" + root.number

    background: Rectangle {
        color: root.hovered ? Theme.tint : Theme.card
        radius: Theme.px(6)
    }
    contentItem: Item {
        NumberText {
            anchors.verticalCenter: parent.verticalCenter
            digits: Theme.px(14)
            text: root.number
            x: Theme.px(14)
        }

        Column {
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(72)
            anchors.right: paper.visible ? paper.left : back.left
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter

            Label {
                elide: Text.ElideRight
                maximumLineCount: 1
                size: Theme.px(14)
                text: root.name
                width: parent.width
                wrapMode: Text.NoWrap
            }

            Label {
                color: root.late ? Theme.red : Theme.ink2
                elide: Text.ElideRight
                maximumLineCount: 1
                size: Theme.px(12)
                text: root.words
                width: parent.width
                wrapMode: Text.NoWrap
            }
        }

        Icon {
            id: paper

            anchors.right: back.left
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            name: "paper-out"
            objectName: "paper-" + root.number
            size: Theme.px(18)
            visible: root.paper !== ""
        }

        WordKey {
            id: back

            anchors.right: parent.right
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            objectName: "return-" + root.number
            words: qsTrId("staff.return_short")

            onClicked: root.returned(root.ticket)
        }
    }

    onClicked: root.opened(root.ticket)
}
