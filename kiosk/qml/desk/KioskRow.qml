pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// A kiosk: how it is, and whether somebody there waits for a person.
Item {
    id: root

    required property string name
    required property string words
    required property string icon
    required property bool alarm
    required property bool come

    signal answered(kiosk: string)

    height: Math.max(Theme.px(34), line.implicitHeight + Theme.px(8), root.come ? Theme.px(44) : 0)

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: root.alarm ? Theme.red : Theme.plate
        name: root.icon
        size: Theme.px(18)
    }

    Label {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(28)
        anchors.right: root.come ? come.left : parent.right
        anchors.rightMargin: Theme.px(6)
        anchors.verticalCenter: parent.verticalCenter
        color: root.alarm ? Theme.red : Theme.ink
        lines: 1.25
        size: Theme.px(13)
        text: root.name + ": " + root.words
        weight: Font.DemiBold
    }

    WordKey {
        id: come

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        main: true
        objectName: "come:" + root.name
        size: Theme.px(13)
        visible: root.come
        words: qsTrId("staff.help_come")

        onClicked: root.answered(root.name)
    }
}
