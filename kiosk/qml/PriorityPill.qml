import QtQuick
import DenLuot.Kit

// That a number goes before others; never why.
Rectangle {
    id: root

    property int size: Theme.text(40)

    border.color: Theme.black
    border.width: Theme.px(3)
    color: "transparent"
    height: Math.round(root.size * 1.6)
    radius: height / 2
    width: words.width + Math.round(root.size * 1.2)

    Row {
        id: words

        anchors.centerIn: parent
        spacing: Math.round(root.size * 0.3)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.black
            name: "priority"
            size: root.size
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.black
            size: root.size
            text: qsTrId("kiosk.priority_mark")
            weight: Font.DemiBold
        }
    }
}
