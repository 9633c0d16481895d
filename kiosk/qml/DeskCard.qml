pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Where to go instead, and that nothing is lost.
Rectangle {
    id: root

    required property string counter
    property bool narrow: false
    // Without that nothing is lost.
    property bool brief: false
    readonly property bool short: root.brief || (root.narrow && where.lineCount > 3)

    border.color: Theme.line
    border.width: Theme.contrast ? Theme.px(3) : 0
    color: Theme.card
    height: inside.height + Theme.px(root.short ? 56 : 80)
    radius: Theme.radiusCard

    Column {
        id: inside

        anchors.centerIn: parent
        spacing: Theme.px(24)
        width: parent.width - Theme.px(96)

        Row {
            id: there

            spacing: Theme.px(root.narrow ? 32 : 40)

            Plate {
                id: plate

                height: Theme.px(root.narrow ? 132 : 168)
                text: root.counter
                visible: root.counter !== ""
                width: Theme.px(root.narrow ? 150 : 190)
            }

            Label {
                id: where

                anchors.verticalCenter: parent.verticalCenter
                size: Theme.px(Theme.large ? 60 : root.narrow ? 46 : 50)
                text: qsTrId("kiosk.go_to_desk")
                weight: Font.Bold
                width: inside.width - (plate.visible ? plate.width + there.spacing : 0)
            }
        }

        Rectangle {
            color: Theme.hair
            height: Theme.px(2)
            visible: !root.short
            width: parent.width
        }

        Row {
            spacing: Theme.px(20)
            visible: !root.short

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.contrast ? Theme.ink : Theme.green
                name: "check"
                size: Theme.px(44)
            }

            Label {
                size: Theme.text(44)
                text: qsTrId("kiosk.still_valid")
                weight: Font.DemiBold
                width: inside.width - Theme.px(64)
            }
        }
    }
}
