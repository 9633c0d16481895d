import QtQuick
import DenLuot.Kit

// How many wait for a category, and how long a newcomer waits, where that is known.
Row {
    id: root

    required property int waiting // -1: nobody knows
    required property string wait

    height: Theme.px(57)
    objectName: "hallFigures"
    spacing: Theme.px(16)

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        name: "person"
        size: Theme.px(44)
        visible: root.waiting >= 0
    }

    NumberText {
        anchors.verticalCenter: parent.verticalCenter
        digits: Theme.px(Theme.large ? 44 : 38)
        text: root.waiting
        visible: root.waiting >= 0
    }

    Label {
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Theme.px(3)
        size: Theme.px(Theme.large ? 50 : 42)
        text: root.waiting === 1 ? qsTrId("kiosk.person") : qsTrId("kiosk.people")
        visible: root.wait === "" && root.waiting >= 0
    }

    Item {
        height: 1
        visible: root.wait !== ""
        width: Theme.px(14)
    }

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        name: "clock"
        size: Theme.px(44)
        visible: root.wait !== ""
    }

    NumberLine {
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Theme.px(3)
        enlarged: 1.25
        objectName: "wait"
        size: Theme.px(Theme.large ? 50 : 42)
        text: root.wait
        visible: root.wait !== ""
    }
}
