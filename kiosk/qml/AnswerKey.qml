import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// An answer to a question; the last one of each asks for a person.
T.AbstractButton {
    id: root

    property bool person: false
    readonly property color ink: root.person ? Theme.plate : Theme.ink

    Accessible.name: root.text
    focusPolicy: Qt.TabFocus
    implicitHeight: Math.max(Theme.px(132), words.height + Theme.px(48))

    background: Rectangle {
        border.color: root.person || root.visualFocus ? Theme.plate : Theme.contrast ? Theme.line : "transparent"
        border.width: Theme.px(root.visualFocus ? 6 : root.person ? 4 : 3)
        color: root.pressed ? Theme.tint : root.person ? Theme.page : Theme.card
        radius: Theme.radiusTile
    }

    Label {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(36)
        anchors.right: sign.left
        anchors.rightMargin: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        lines: 1.25
        size: Theme.text(48)
        text: root.text
        weight: Font.DemiBold
    }

    Icon {
        id: sign

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(32)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.plate
        name: root.person ? "help" : "chevron-right"
        size: Theme.px(64)
    }
}
