import QtQuick
import DenLuot.Kit

// The hall at one time: how many wait, and how long on average.
Column {
    id: root

    required property var modelData

    spacing: Theme.px(3)

    Label {
        color: Theme.ink2
        size: Theme.px(12)
        text: root.modelData.when
        wrapMode: Text.NoWrap
    }

    Row {
        height: Theme.px(18)
        spacing: Theme.px(4)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "person"
            size: Theme.px(15)
        }

        NumberText {
            anchors.verticalCenter: parent.verticalCenter
            digits: Theme.px(12)
            text: root.modelData.waiting
        }
    }

    Row {
        height: Theme.px(18)
        spacing: Theme.px(4)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "clock"
            size: Theme.px(15)
        }

        NumberText {
            anchors.verticalCenter: parent.verticalCenter
            digits: Theme.px(12)
            text: root.modelData.minutes
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            size: Theme.px(12)
            text: qsTrId("staff.minutes")
        }
    }
}
