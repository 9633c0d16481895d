pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// One who waits. Only here may a name be cut.
Rectangle {
    id: root

    required property string number
    required property string name
    required property bool priority
    required property int minutes
    required property bool alarm
    required property bool next

    color: root.next ? Theme.wallPale : Theme.card
    height: Theme.px(42)
    radius: Theme.px(6)

    Rectangle {
        color: Theme.wallDeep
        height: parent.height
        radius: Theme.px(2)
        visible: root.next
        width: Theme.px(4)
    }

    NumberText {
        id: number

        anchors.verticalCenter: parent.verticalCenter
        digits: Theme.px(14)
        text: root.number
        x: Theme.px(14)
    }

    Label {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(72)
        anchors.right: root.priority ? pill.left : wait.left
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: 1
        elide: Text.ElideRight
        maximumLineCount: 1
        size: Theme.px(14)
        text: root.name
        wrapMode: Text.NoWrap
    }

    Pill {
        id: pill

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(78)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.priority
    }

    Row {
        id: wait

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(10)
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.px(20)
        spacing: Theme.px(4)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.red
            name: "alarm"
            size: Theme.px(16)
            visible: root.alarm
        }

        NumberText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.alarm ? Theme.red : Theme.ink
            digits: Theme.px(11)
            text: root.minutes
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: root.alarm ? Theme.red : Theme.ink2
            size: Theme.px(13)
            text: qsTrId("staff.minutes")
        }
    }
}
