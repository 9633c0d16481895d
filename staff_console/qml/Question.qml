pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Asks before something that cannot be taken back.
Item {
    id: root

    required property string question
    required property string details
    required property string yes

    signal confirmed
    signal dismissed

    implicitHeight: keys.y + keys.height + Theme.px(14)

    Column {
        id: words

        spacing: Theme.px(4)
        width: parent.width - Theme.px(32)
        x: Theme.px(16)
        y: Theme.px(14)

        Label {
            size: Theme.px(16)
            text: root.question
            weight: Font.Bold
            width: parent.width
        }

        Label {
            color: Theme.ink2
            size: Theme.px(14)
            text: root.details
            visible: text !== ""
            width: parent.width
        }
    }

    Row {
        id: keys

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(16)
        spacing: Theme.px(8)
        y: words.y + words.height + Theme.px(14)

        WordKey {
            objectName: "no"
            words: qsTrId("staff.back")

            onClicked: root.dismissed()
        }

        WordKey {
            main: true
            objectName: "yes"
            words: root.yes

            onClicked: root.confirmed()
        }
    }
}
