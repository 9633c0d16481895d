pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// The six large keys, with the keys of the keyboard that do the same.
Item {
    id: root

    required property list<string> names
    required property list<string> labels
    required property var allowed
    required property string pending
    // Seconds until no-show may be pressed.
    required property int grace
    readonly property list<string> keys: ["recall", "finish", "no-show", "hold", "transfer", "pause"]

    signal pressed(key: string)

    height: grid.height + Theme.px(9)

    Rectangle {
        color: Theme.hair
        height: 1
        width: parent.width - 4
        x: 2
    }

    Grid {
        id: grid

        anchors.bottom: parent.bottom
        columns: 3
        spacing: Theme.px(6)
        x: Theme.px(10)

        Repeater {
            model: root.keys

            Tile {
                required property int index
                required property string modelData

                keyName: modelData
                label: root.labels[index]
                live: root.allowed.includes(modelData)
                pending: root.pending === modelData
                seconds: modelData === "no-show" ? root.grace : 0
                words: root.names[index]

                onClicked: root.pressed(modelData)
            }
        }
    }
}
