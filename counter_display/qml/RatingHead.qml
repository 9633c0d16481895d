import QtQuick
import DenLuot.Kit

// Whose service is rated: the counter and the ticket; between them, on a wide sign, what this is.
Rectangle {
    id: root

    required property string counter
    required property string number
    required property bool portrait
    required property int margin

    color: Theme.plate
    height: Theme.px(root.portrait ? 84 : 92)

    Margin {
        anchors.topMargin: -reach
        color: root.color
    }

    Row {
        id: place

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(18)
        x: root.margin

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.plateInk
            lines: 1.25
            size: Theme.px(root.portrait ? 36 : 40)
            text: qsTrId("counter.title")
            weight: Font.DemiBold
        }

        NumberText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.plateInk
            digits: Theme.px(38)
            text: root.counter
        }
    }

    Label {
        anchors.centerIn: parent
        color: Theme.plateInk
        lines: 1.25
        size: Theme.px(40)
        text: qsTrId("rating.title")
        visible: implicitWidth < 2 * (ticket.x - root.width / 2) - Theme.px(40)
        weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }

    Row {
        id: ticket

        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(18)

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.plateInk
            lines: 1.25
            size: Theme.px(root.portrait ? 36 : 40)
            text: qsTrId("rating.ticket")
        }

        NumberText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.plateInk
            digits: Theme.px(32)
            text: root.number
        }
    }
}
