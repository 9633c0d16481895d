pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// A row to choose: icon or number, words, and its key of the keyboard.
T.AbstractButton {
    id: root

    required property var modelData
    readonly property bool live: root.modelData.live

    signal picked(choice: string)

    Accessible.name: root.modelData.number + " " + root.modelData.words
    enabled: root.live
    focusPolicy: Qt.NoFocus
    height: Theme.px(40)
    hoverEnabled: true
    objectName: root.modelData.id

    background: Rectangle {
        border.color: root.live && root.hovered ? Theme.plate : Theme.hair
        border.width: root.live && !root.hovered ? 0 : 1
        color: !root.live ? Theme.card : root.pressed ? Theme.hair : Theme.tint
        radius: Theme.px(8)
    }
    contentItem: Item {
        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            color: root.live ? Theme.plate : Theme.line
            name: root.modelData.icon
            size: Theme.px(20)
            visible: root.modelData.icon !== ""
            x: Theme.px(12)
        }

        NumberText {
            id: number

            anchors.verticalCenter: parent.verticalCenter
            digits: Theme.px(13)
            text: root.modelData.number
            visible: text !== ""
            x: Theme.px(12)
        }

        Label {
            anchors.left: parent.left
            anchors.leftMargin: icon.visible ? Theme.px(44) : number.visible ? Theme.px(72) : Theme.px(12)
            anchors.right: label.left
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: 1
            color: root.live ? Theme.ink : Theme.line
            elide: Text.ElideRight
            maximumLineCount: 1
            size: Theme.px(14)
            text: root.modelData.words
            weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }

        Label {
            id: label

            anchors.right: parent.right
            anchors.rightMargin: Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter
            color: root.live ? Theme.ink2 : Theme.line
            size: Theme.px(12)
            text: root.modelData.label
            wrapMode: Text.NoWrap
        }
    }

    onClicked: root.picked(root.modelData.id)
}
