import QtQuick
import DenLuot.Kit

// The head of the staff's pages.
Rectangle {
    id: root

    color: Theme.contrast ? Theme.page : Theme.wall
    height: Theme.px(140)

    Icon {
        id: picture

        anchors.verticalCenter: parent.verticalCenter
        color: words.color
        name: "person"
        size: Theme.px(64)
        x: Theme.px(40)
    }

    Label {
        id: words

        Accessible.role: Accessible.Heading
        anchors.left: picture.right
        anchors.leftMargin: Theme.px(24)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.contrast ? Theme.ink : Theme.wallInk
        size: Theme.px(54)
        text: qsTrId("service.title")
        weight: Font.Bold
    }
}
