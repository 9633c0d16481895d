pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Everything that one number is for, each with the way to its counters.
Column {
    id: root

    required property QtObject matters
    required property bool priority
    required property bool narrow
    readonly property int count: rows.count

    spacing: Theme.px(12)

    PriorityPill {
        anchors.horizontalCenter: parent.horizontalCenter
        objectName: "priorityMark"
        size: Theme.px(Theme.large ? 46 : 40)
        visible: root.priority
    }

    Repeater {
        id: rows

        model: root.matters

        Item {
            id: row

            required property string name
            required property list<string> places

            height: Math.max(words.height, plates.height)
            width: root.width

            Label {
                id: words

                anchors.left: parent.left
                anchors.right: root.narrow || Theme.large ? plates.left : arrow.left
                anchors.rightMargin: Theme.px(16)
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.black
                lines: 1.15
                size: Theme.px(Theme.large ? 44 : root.narrow ? 40 : 42)
                text: row.name
                weight: Font.DemiBold
            }

            Icon {
                id: arrow

                anchors.right: plates.left
                anchors.rightMargin: Theme.px(16)
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.black
                name: "arrow-right"
                size: Theme.px(56)
                visible: !root.narrow && !Theme.large
            }

            CounterPlates {
                id: plates

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                counters: row.places
                most: Theme.px(row.places.length > 2 ? 72 : root.narrow || Theme.large ? 84 : 96)
            }
        }
    }
}
