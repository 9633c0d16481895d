pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// A field to choose: icon, name, and what the officer should know about it.
T.AbstractButton {
    id: root

    required property var modelData

    signal picked(choice: string)

    Accessible.name: root.modelData.words + (root.modelData.hint === "" ? "" : ", " + root.modelData.hint)
    focusPolicy: Qt.NoFocus
    height: Theme.px(40)
    hoverEnabled: true
    objectName: root.modelData.id
    width: Theme.px(197)

    background: Rectangle {
        border.color: root.modelData.on || root.hovered ? Theme.plate : Theme.hair
        border.width: root.modelData.on ? Theme.px(3) : root.hovered ? 1 : 0
        color: root.pressed ? Theme.hair : Theme.tint
        radius: Theme.px(8)
    }
    contentItem: Item {
        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.plate
            name: root.modelData.on ? "check" : root.modelData.icon
            size: Theme.px(18)
            visible: name !== ""
            x: Theme.px(8)
        }

        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(icon.visible ? 32 : 10)
            anchors.right: hint.left
            anchors.rightMargin: Theme.px(5)
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: 1
            elide: Text.ElideRight
            lines: 1.25
            maximumLineCount: 2
            size: Theme.px(12)
            text: root.modelData.words
            weight: Font.DemiBold
        }

        Label {
            id: hint

            anchors.right: parent.right
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: 1
            color: Theme.ink2
            horizontalAlignment: Text.AlignRight
            lines: 1.25
            size: Theme.px(12)
            text: root.modelData.hint
            width: text === "" ? 0 : Theme.px(33)
        }
    }

    onClicked: root.picked(root.modelData.id)

    Hint {
        label: root.modelData.hint
        shown: root.hovered
        words: root.modelData.words
    }
}
