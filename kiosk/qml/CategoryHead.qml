import QtQuick
import DenLuot.Kit

// The category that was chosen: its counter, its name, and who waits.
Item {
    id: root

    required property string plate
    required property string picture
    required property string name
    required property int waiting

    height: Theme.px(100)

    Plate {
        id: place

        height: Theme.px(100)
        share: 0.52
        text: root.plate
        width: Theme.px(112)
    }

    Icon {
        id: icon

        anchors.left: place.right
        anchors.leftMargin: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.plate
        name: root.picture
        size: Theme.px(72)
    }

    Label {
        anchors.left: icon.right
        anchors.leftMargin: Theme.px(22)
        anchors.right: people.left
        anchors.rightMargin: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        fontSizeMode: Text.Fit
        height: Math.min(implicitHeight, Theme.px(116))
        lines: 1.2
        minimumPixelSize: Theme.px(38)
        size: Theme.px(56)
        text: root.name
        verticalAlignment: Text.AlignVCenter
        weight: Font.Bold
    }

    Row {
        id: people

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(16)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            name: "person"
            size: Theme.px(44)
        }

        NumberText {
            anchors.verticalCenter: parent.verticalCenter
            digits: Theme.px(38)
            text: root.waiting
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: Theme.px(3)
            size: Theme.px(42)
            text: root.waiting === 1 ? qsTrId("kiosk.person") : qsTrId("kiosk.people")
        }
    }
}
