pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit
import DenLuot.Texts

// The way to the desk, and that no number was taken here.
Frame {
    id: root

    readonly property string other: root.vm.language === "vi" ? "en" : "vi"
    readonly property bool tight: (Theme.large && !root.portrait) || Theme.low
    readonly property int margin: Theme.px(Theme.large ? 32 : root.portrait ? 64 : 120)

    color: Theme.contrast ? Theme.page : Theme.wall
    goesHome: true

    Pattern {
        height: parent.height
        visible: !Theme.contrast
        width: parent.width
    }

    Rectangle {
        border.color: Theme.line
        border.width: Theme.contrast ? Theme.px(3) : 0
        color: Theme.card
        height: inside.height + Theme.px(Theme.large || Theme.low ? 64 : 128)
        objectName: "desk"
        parent: Theme.low ? root.aloft : root.body
        radius: Theme.radiusCard
        width: root.body.width - 2 * root.margin
        x: root.margin
        y: Math.round((parent.height - height) / 2)

        Column {
            id: inside

            anchors.centerIn: parent
            spacing: Theme.px(Theme.large || Theme.low ? 16 : 36)
            width: parent.width - Theme.px(112)

            Plate {
                anchors.horizontalCenter: parent.horizontalCenter
                height: Theme.px(root.tight ? 132 : root.portrait ? 300 : 200)
                text: root.hall.desk
                visible: root.hall.desk !== ""
                width: Theme.px(root.tight ? 150 : root.portrait ? 340 : 228)
            }

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.plate
                name: "help"
                size: Theme.px(240)
                visible: root.hall.desk === ""
            }

            Label {
                horizontalAlignment: Text.AlignHCenter
                lines: 1.25
                size: Theme.px(72)
                text: qsTrId("kiosk.desk_title")
                weight: Font.Bold
                width: parent.width
            }

            Label {
                horizontalAlignment: Text.AlignHCenter
                size: Theme.text(46)
                text: qsTrId("kiosk.desk_do")
                width: parent.width
            }

            Rectangle {
                color: Theme.hair
                height: Theme.px(2)
                width: parent.width
            }

            Label {
                horizontalAlignment: Text.AlignHCenter
                size: Theme.text(44)
                text: qsTrId("kiosk.desk_none")
                weight: Font.DemiBold
                width: parent.width
            }

            Label {
                color: Theme.ink2
                horizontalAlignment: Text.AlignHCenter
                size: Theme.text(42)
                text: Phrase.said("kiosk.desk_title", root.other) + ". " + Phrase.said("kiosk.desk_none", root.other) + "."
                visible: !Theme.large && (root.portrait || !Theme.low)
                width: parent.width
            }
        }
    }
}
