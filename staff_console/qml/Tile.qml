pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// A large key of the panel: icon, word, and the key of the keyboard.
T.AbstractButton {
    id: root

    required property string keyName
    required property string words
    required property string label
    required property bool live
    required property bool pending
    // Until then a press does nothing.
    property int seconds: 0
    readonly property var icons: ({
            "recall": "recall",
            "finish": "check",
            "no-show": "no-show",
            "hold": "hold",
            "transfer": "transfer",
            "pause": "pause"
        })

    Accessible.name: root.words + (root.label === "" ? "" : ", " + root.label)
    focusPolicy: Qt.NoFocus
    height: Theme.px(58)
    hoverEnabled: true
    objectName: "tile-" + root.keyName
    width: Theme.px(129)

    background: Rectangle {
        border.color: root.live && root.hovered ? Theme.plate : Theme.hair
        border.width: root.live && !root.hovered ? 0 : 1
        color: !root.live ? Theme.card : root.pressed ? Theme.hair : Theme.tint
        radius: Theme.px(8)
    }
    contentItem: Item {
        opacity: root.pending ? 0.5 : 1

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.live || root.pending ? Theme.plate : Theme.line
            name: root.icons[root.keyName]
            size: Theme.px(24)
            x: Theme.px(9)
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(4)
            x: Theme.px(40)

            Label {
                color: root.live || root.pending ? Theme.ink : Theme.line
                size: Theme.px(13)
                text: root.words
                weight: Font.Bold
                width: root.width - Theme.px(42)
                wrapMode: root.label === "" ? Text.Wrap : Text.NoWrap
            }

            Label {
                color: root.live || root.pending ? Theme.ink2 : Theme.line
                size: Theme.px(12)
                text: root.seconds > 0 ? root.seconds + " " + qsTrId("staff.seconds_short") : root.label
                visible: text !== ""
            }
        }
    }
}
