import QtQuick
import DenLuot.Kit

// What happened: its picture on a disc, and a title.
Row {
    id: root

    required property string picture
    required property string text
    property bool alarming: false

    spacing: Theme.px(36)

    Rectangle {
        id: disc

        anchors.verticalCenter: parent.verticalCenter
        color: root.alarming ? Theme.red : Theme.greyInk
        height: width
        radius: width / 2
        width: Theme.px(Theme.large ? 128 : 168)

        Icon {
            anchors.centerIn: parent
            color: Theme.white
            name: root.picture
            size: Theme.px(Theme.large ? 80 : 104)
        }
    }

    Label {
        anchors.verticalCenter: parent.verticalCenter
        lines: 1.28
        objectName: "noticeTitle"
        size: Theme.px(Theme.large ? 72 : 58)
        text: root.text
        weight: Font.Bold
        width: root.width - disc.width - root.spacing
    }
}
