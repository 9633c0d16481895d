import QtQuick
import DenLuot.Kit

// "Priority", never why.
Rectangle {
    id: root

    color: Theme.plate
    height: Theme.px(24)
    radius: height / 2
    width: words.width + Theme.px(14)

    Row {
        id: words

        anchors.centerIn: parent
        spacing: Theme.px(4)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.plateInk
            name: "priority"
            size: Theme.px(14)
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.plateInk
            size: Theme.px(12)
            text: qsTrId("staff.priority_badge")
            weight: Font.DemiBold
        }
    }
}
