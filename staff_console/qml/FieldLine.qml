import QtQuick
import DenLuot.Kit

// A field today: how many wait, how long a newcomer would, and how many more can be served.
Item {
    id: root

    required property var modelData

    height: Theme.px(26)

    Label {
        anchors.left: parent.left
        anchors.right: people.left
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideRight
        maximumLineCount: 1
        size: Theme.px(13)
        text: root.modelData.name
        wrapMode: Text.NoWrap
    }

    Row {
        id: people

        anchors.verticalCenter: parent.verticalCenter
        height: Theme.px(18)
        spacing: Theme.px(3)
        x: parent.width - Theme.px(202)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "person"
            size: Theme.px(13)
        }

        NumberText {
            anchors.verticalCenter: parent.verticalCenter
            digits: Theme.px(10)
            text: root.modelData.waiting
        }
    }

    Label {
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.px(12)
        text: root.modelData.minutes === "" ? "" : root.modelData.minutes + " " + qsTrId("staff.minutes")
        x: parent.width - Theme.px(166)
    }

    Label {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        size: Theme.px(12)
        text: root.modelData.left
        wrapMode: Text.NoWrap
    }
}
