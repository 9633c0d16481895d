pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// One of several that can be chosen: chosen ones are blue with a tick, never by colour alone.
T.AbstractButton {
    id: root

    required property string words
    required property bool chosen
    property real widest: Theme.px(600)

    Accessible.name: root.words
    checkable: false
    checked: root.chosen
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    implicitHeight: Math.max(Theme.px(32), line.implicitHeight + Theme.px(10))
    implicitWidth: Math.min(root.widest, ruler.implicitWidth + (root.chosen ? Theme.px(22) : 0) + Theme.px(26))

    background: Rectangle {
        border.color: root.visualFocus ? Theme.ink : Theme.plate
        border.width: root.visualFocus ? 3 : root.hovered && !root.chosen ? 1 : 0
        color: root.chosen ? Theme.plate : root.pressed ? Theme.hair : Theme.tint
        radius: Theme.px(8)
    }
    contentItem: Item {
        Label {
            id: ruler

            size: line.size
            text: root.words
            visible: false
            weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }

        Icon {
            id: tick

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.plateInk
            name: "check"
            size: Theme.px(15)
            visible: root.chosen
            x: Theme.px(10)
        }

        Label {
            id: line

            anchors.left: parent.left
            anchors.leftMargin: root.chosen ? Theme.px(32) : Theme.px(13)
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(11)
            anchors.verticalCenter: parent.verticalCenter
            color: root.chosen ? Theme.plateInk : Theme.ink
            lines: 1.25
            size: Theme.px(14)
            text: root.words
            weight: Font.DemiBold
        }
    }
}
