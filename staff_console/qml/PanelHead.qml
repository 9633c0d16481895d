pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// How many wait, are held and missed the call; and how long the longest has waited.
Item {
    id: root

    required property int waiting
    required property int held
    required property int missed
    required property int longest
    required property bool alarm
    // More wait than the centre's settings allow.
    required property bool crowded
    // Which list is shown.
    required property string tab
    readonly property color ink: root.alarm || root.crowded ? Theme.red : Theme.ink
    readonly property bool parted: root.held + root.missed > 0

    signal picked(tab: string)

    height: Theme.px(43)

    Row {
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: 1
        spacing: Theme.px(root.parted ? 2 : 0)
        x: Theme.px(root.parted ? 9 : 6)

        Tab {
            alone: !root.parted
            count: root.waiting
            name: "waiting"
            selected: root.parted && root.tab === "waiting"
            words: qsTrId("staff.waiting")

            onClicked: root.picked(name)
        }

        Tab {
            count: root.held
            name: "held"
            selected: root.tab === "held"
            visible: root.held > 0
            words: qsTrId("staff.tab_held")

            onClicked: root.picked(name)
        }

        Tab {
            count: root.missed
            name: "missed"
            selected: root.tab === "missed"
            visible: root.missed > 0
            words: qsTrId("staff.tab_missed")

            onClicked: root.picked(name)
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: 1
        height: Theme.px(20)
        spacing: Theme.px(6)
        visible: root.waiting > 0

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            name: root.alarm || root.crowded ? "alarm" : "clock"
            size: Theme.px(17)
            visible: root.alarm || root.crowded || root.parted
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            size: Theme.px(14)
            text: root.crowded ? qsTrId("staff.crowded") : qsTrId("staff.longest_wait")
            visible: !root.parted
            weight: Font.Bold
        }

        NumberText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            digits: Theme.px(11)
            text: root.longest
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            size: Theme.px(14)
            text: qsTrId("staff.minutes")
            weight: Font.Bold
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.hair
        height: 1
        width: parent.width - 4
        x: 2
    }
}
