import QtQuick
import DenLuot.Kit

// The centre, what this is, and the time.
Rectangle {
    id: root

    required property string centre
    required property string clock
    required property string line

    color: Theme.plateDeep
    height: Theme.px(52)

    Label {
        id: name

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.white
        size: Theme.px(18)
        text: qsTrId("desk.title")
        weight: Font.Bold
        wrapMode: Text.NoWrap
        x: Theme.px(16)
    }

    Label {
        anchors.left: name.right
        anchors.leftMargin: Theme.px(16)
        anchors.right: cut.visible ? cut.left : time.left
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.footOff
        elide: Text.ElideRight
        maximumLineCount: 1
        size: Theme.px(14)
        text: root.centre
        wrapMode: Text.NoWrap
    }

    Rectangle {
        id: cut

        anchors.right: time.left
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.grey
        height: Theme.px(32)
        radius: Theme.px(8)
        visible: root.line !== ""
        width: words.implicitWidth + Theme.px(48)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.greyInk
            name: "offline"
            size: Theme.px(18)
            x: Theme.px(12)
        }

        Label {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.greyInk
            size: Theme.px(14)
            text: root.line
            weight: Font.DemiBold
            wrapMode: Text.NoWrap
            x: Theme.px(38)
        }
    }

    NumberText {
        id: time

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.white
        digits: Theme.px(16)
        text: root.clock
    }
}
