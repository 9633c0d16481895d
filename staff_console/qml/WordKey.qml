pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// A key that is a word, on white.
T.AbstractButton {
    id: root

    required property string words
    property bool main: false
    property bool danger: false
    readonly property color fill: root.danger ? Theme.red : root.main ? Theme.plate : Theme.tint

    Accessible.name: root.words
    focusPolicy: Qt.NoFocus
    implicitHeight: Theme.px(36)
    implicitWidth: line.implicitWidth + Theme.px(24)

    background: Rectangle {
        color: root.pressed ? (root.main || root.danger ? Theme.plateDeep : Theme.hair) : root.fill
        radius: Theme.px(8)
    }
    contentItem: Item {
        Label {
            id: line

            anchors.centerIn: parent
            color: root.main || root.danger ? Theme.plateInk : Theme.ink
            size: Theme.px(13)
            text: root.words
            weight: Font.Bold
            wrapMode: Text.NoWrap
        }
    }
}
