import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// Is anybody still there? A card over the page that counts down and can be put off.
Rectangle {
    id: root

    required property int seconds

    signal moreTime

    color: Theme.shade
    objectName: "timeOut"

    MouseArea {
        anchors.fill: parent

        onClicked: root.moreTime()
    }

    Rectangle {
        Accessible.name: qsTrId("kiosk.more_time_q")
        Accessible.role: Accessible.AlertMessage
        anchors.centerIn: parent
        border.color: Theme.line
        border.width: Theme.contrast ? Theme.px(4) : 0
        color: Theme.card
        height: inside.height + Theme.px(96)
        radius: Theme.radiusCard
        width: Math.min(root.width - Theme.px(96), Theme.px(940))

        Column {
            id: inside

            anchors.centerIn: parent
            spacing: Theme.px(36)
            width: parent.width - Theme.px(96)

            Label {
                horizontalAlignment: Text.AlignHCenter
                size: Theme.px(Theme.large ? 72 : 54)
                text: qsTrId("kiosk.more_time_q")
                weight: Font.Bold
                width: parent.width
            }

            NumberText {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.plate
                digits: Theme.px(120)
                text: root.seconds
            }

            Label {
                color: Theme.ink2
                horizontalAlignment: Text.AlignHCenter
                size: Theme.text(42)
                text: Phrase.fill(qsTrId("kiosk.returning"), {
                    "s": root.seconds
                })
                width: parent.width
            }

            Key {
                height: Math.max(Theme.px(148), implicitHeight)
                objectName: "moreTime"
                size: Theme.px(Theme.large ? 72 : 52)
                text: qsTrId("kiosk.more_time")
                weight: Font.Bold
                width: parent.width

                onClicked: root.moreTime()
            }
        }
    }
}
