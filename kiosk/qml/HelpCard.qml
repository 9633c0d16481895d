import QtQuick
import DenLuot.Kit

// A person was called: that somebody comes, or where to go; the call can be taken back.
Rectangle {
    id: root

    required property string stage // calling, told, coming, away
    required property string desk
    readonly property bool away: root.stage === "away"
    readonly property bool calling: root.stage === "calling"
    readonly property string titleId: ({
            "told": "kiosk.help_told_title",
            "coming": "kiosk.help_coming_title",
            "away": "kiosk.help_away_title"
        })[root.stage] ?? "kiosk.help_calling"
    readonly property string doId: ({
            "told": "kiosk.help_told_do",
            "coming": "kiosk.help_coming_do",
            "away": "kiosk.help_away_do"
        })[root.stage] ?? ""

    signal goOn
    signal takeBack

    color: Theme.shade
    objectName: "helpOver"

    MouseArea {
        anchors.fill: parent
    }

    Rectangle {
        id: card

        Accessible.name: title.text
        Accessible.role: Accessible.AlertMessage
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.line
        border.width: Theme.contrast ? Theme.px(4) : 0
        color: Theme.card
        height: inside.height + Theme.px(88)
        objectName: "helpCard"
        radius: Theme.radiusCard
        width: Math.min(root.width - Theme.px(64), Theme.px(Theme.low && root.width > root.height ? 1400 : 980))
        y: Theme.low ? root.height - height - Theme.px(24) : Math.round((root.height - height) / 2)

        Column {
            id: inside

            anchors.centerIn: parent
            spacing: Theme.px(28)
            width: parent.width - Theme.px(96)

            Row {
                spacing: Theme.px(36)

                Plate {
                    id: plate

                    height: Theme.px(132)
                    text: root.desk
                    visible: root.away && root.desk !== ""
                    width: Theme.px(150)
                }

                Icon {
                    id: icon

                    color: Theme.plate
                    name: root.away ? "offline" : root.calling ? "help" : "check"
                    size: Theme.px(132)
                    visible: !plate.visible
                }

                Label {
                    id: title

                    anchors.verticalCenter: parent.verticalCenter
                    lines: 1.28
                    objectName: "helpTitle"
                    size: Theme.px(Theme.large ? 72 : 56)
                    text: qsTrId(root.titleId)
                    weight: Font.Bold
                    width: inside.width - (plate.visible ? plate.width : icon.width) - parent.spacing
                }
            }

            Label {
                size: Theme.text(46)
                text: root.doId === "" ? "" : qsTrId(root.doId)
                visible: text !== ""
                width: parent.width
            }

            Key {
                height: Math.max(Theme.px(148), implicitHeight)
                objectName: "helpGoOn"
                size: Theme.px(Theme.large ? 72 : 52)
                text: qsTrId("kiosk.help_go_on")
                weight: Font.Bold
                width: parent.width

                onClicked: root.goOn()
            }

            Key {
                fill: Theme.card
                height: Math.max(Theme.px(110), implicitHeight)
                ink: Theme.plate
                objectName: "helpBack"
                outline: Theme.plate
                outlineWidth: Theme.px(4)
                pressedFill: Theme.tint
                text: qsTrId("kiosk.help_back")
                visible: !root.away
                width: parent.width

                onClicked: root.takeBack()
            }
        }
    }
}
