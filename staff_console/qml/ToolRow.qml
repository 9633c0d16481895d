pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// What is rarer: begin to serve, a number typed or scanned, a number given here, the rest.
Row {
    id: root

    required property list<string> names
    required property list<string> labels
    required property var allowed
    readonly property list<string> keys: ["start", "find", "tickets", "more"]
    readonly property var icons: ({
            "start": "play",
            "find": "search",
            "tickets": "ticket",
            "more": "more"
        })

    signal pressed(key: string)

    spacing: Theme.px(6)

    Repeater {
        model: root.keys

        T.AbstractButton {
            id: key

            required property int index
            required property string modelData
            readonly property bool live: root.allowed.includes(key.modelData)
            readonly property color ink: key.live ? Theme.plate : Theme.line

            Accessible.name: root.names[key.index]
            focusPolicy: Qt.NoFocus
            height: Theme.px(34)
            hoverEnabled: true
            objectName: "tool-" + key.modelData
            width: (root.width - 3 * root.spacing) / 4

            background: Rectangle {
                border.color: key.live && key.hovered ? Theme.plate : Theme.hair
                border.width: 1
                color: key.live && key.pressed ? Theme.hair : Theme.card
                radius: Theme.px(8)
            }
            contentItem: Item {
                Row {
                    anchors.centerIn: parent
                    spacing: Theme.px(5)

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        color: key.ink
                        name: root.icons[key.modelData]
                        size: Theme.px(17)
                    }

                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        color: key.live ? Theme.ink : Theme.line
                        size: Theme.px(13)
                        text: root.names[key.index]
                        weight: Font.DemiBold
                        wrapMode: Text.NoWrap
                    }
                }
            }

            onClicked: root.pressed(key.modelData)

            Hint {
                label: root.labels[key.index]
                shown: key.hovered && root.labels[key.index] !== ""
                words: root.names[key.index]
            }
        }
    }
}
