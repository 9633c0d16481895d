pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// A key that is a word. Yellow: the main action; blue: an answer; else a tint.
T.AbstractButton {
    id: root

    required property string words
    property string iconName: ""
    property bool yellow: false
    property bool main: false
    property bool danger: false
    property int size: Theme.px(14)
    readonly property color rest: root.yellow ? Theme.wall : root.danger ? Theme.red : root.main ? Theme.plate : Theme.tint
    readonly property color held: root.yellow ? Theme.wallDeep : root.main || root.danger ? Theme.plateDeep : Theme.hair
    readonly property color ink: root.yellow ? Theme.wallInk : root.main || root.danger ? Theme.plateInk : Theme.ink

    Accessible.name: root.words
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    implicitHeight: Theme.px(36)
    implicitWidth: line.implicitWidth + (root.iconName === "" ? 0 : Theme.px(26)) + Theme.px(28)

    background: Rectangle {
        border.color: root.visualFocus ? Theme.ink : Theme.plate
        border.width: root.visualFocus ? 3 : root.hovered ? 1 : 0
        color: root.pressed ? root.held : root.rest
        radius: Theme.px(8)
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            height: line.height
            spacing: Theme.px(8)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                name: root.iconName
                size: Theme.px(18)
                visible: root.iconName !== ""
            }

            Label {
                id: line

                color: root.ink
                size: root.size
                text: root.words
                weight: Font.Bold
                wrapMode: Text.NoWrap
            }
        }
    }
}
