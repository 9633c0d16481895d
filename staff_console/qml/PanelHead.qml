import QtQuick
import DenLuot.Kit

// How many wait, and for how long the one who has waited longest.
Item {
    id: root

    required property int waiting
    required property int longest
    required property bool alarm
    readonly property color ink: root.alarm ? Theme.red : Theme.ink

    height: Theme.px(43)

    Row {
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: 1
        height: Theme.px(20)
        spacing: Theme.px(6)
        x: Theme.px(16)

        Label {
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.px(15)
            text: qsTrId("staff.waiting")
            weight: Font.Bold
        }

        NumberText {
            anchors.verticalCenter: parent.verticalCenter
            digits: Theme.px(12)
            text: root.waiting
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
            color: Theme.red
            name: "alarm"
            size: Theme.px(17)
            visible: root.alarm
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            size: Theme.px(14)
            text: qsTrId("staff.longest_wait")
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
