pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// What a number is for, and the way to its counters.
Column {
    id: root

    required property string category
    required property list<string> counters
    required property bool priority
    property bool narrow: false
    readonly property bool alone: root.counters.length === 1
    // Its height without the space between its parts.
    readonly property int bare: field.height + way.height

    Row {
        id: field

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.px(24)

        PriorityPill {
            id: pill

            anchors.verticalCenter: parent.verticalCenter
            objectName: "priorityMark"
            size: Theme.px(Theme.large ? 46 : 40)
            visible: root.priority
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.greyInk
            horizontalAlignment: Text.AlignHCenter
            lines: 1.25
            size: Theme.px(root.narrow && root.priority ? (Theme.large ? 44 : 40) : Theme.large ? 50 : 46)
            text: root.category
            width: Math.min(implicitWidth, root.width - (pill.visible ? pill.width + field.spacing : 0))
        }
    }

    Row {
        id: way

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.px(24)

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.black
            lines: 1.2
            size: Theme.px(root.alone ? (Theme.large ? 60 : 58) : root.counters.length > 4 ? (Theme.large ? 44 : 42) : 50)
            text: root.alone ? qsTrId("ticket.counter") : qsTrId("kiosk.counters_word")
            weight: Font.DemiBold
            width: Math.min(implicitWidth, root.width - arrow.width - plates.width - 2 * way.spacing)
        }

        Icon {
            id: arrow

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.black
            name: "arrow-right"
            size: Theme.px(72)
        }

        CounterPlates {
            id: plates

            anchors.verticalCenter: parent.verticalCenter
            counters: root.counters
            most: Theme.px(Theme.large ? 150 : 220)
        }
    }
}
