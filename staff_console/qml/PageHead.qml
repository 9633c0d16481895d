import QtQuick
import DenLuot.Kit

// What a page is about, and the way back.
Item {
    id: root

    required property string title

    signal dismissed

    height: Math.max(Theme.px(46), heading.height + Theme.px(20))

    Label {
        id: heading

        anchors.verticalCenter: parent.verticalCenter
        objectName: "page-title"
        size: Theme.px(15)
        text: root.title
        weight: Font.Bold
        width: back.x - Theme.px(24)
        x: Theme.px(16)
    }

    WordKey {
        id: back

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(10)
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: Theme.px(30)
        objectName: "no"
        words: qsTrId("staff.back")

        onClicked: root.dismissed()
    }
}
