pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// One counter: its plate, and under it the number it serves or why it serves none.
Rectangle {
    id: root

    required property int counter
    required property string kind
    required property string number
    required property bool called
    required property bool online
    readonly property bool inService: root.kind === "serving" || root.kind === "free"
    readonly property bool lively: root.online && root.inService
    readonly property bool lit: root.online && root.called
    readonly property color ink: root.lit ? Theme.wallInk : root.lively ? Theme.ink : Theme.quietInk

    color: root.lit ? Theme.wall : root.lively ? Theme.card : Theme.quiet
    radius: Theme.radiusTile

    Plate {
        id: plate

        anchors.horizontalCenter: parent.horizontalCenter
        height: Theme.px(90)
        hollow: !root.lively && !root.lit
        share: 0.56
        text: root.counter
        width: Theme.px(120)
        y: Theme.px(root.online ? 14 : 12)
    }

    Item {
        anchors.bottom: parent.bottom
        anchors.top: plate.bottom
        width: parent.width

        FitNumber {
            anchors.centerIn: parent
            color: root.ink
            most: Theme.px(48)
            room: root.width - Theme.px(12)
            text: root.number !== "" ? root.number : "–"
            visible: root.number !== "" || root.inService
        }

        Row {
            anchors.centerIn: parent
            spacing: Theme.px(6)
            visible: root.number === "" && !root.inService

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                name: root.kind === "paused" ? "pause" : "closed"
                size: Theme.px(36)
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                lines: 1.05
                size: Theme.px(37)
                text: qsTrId(root.kind === "paused" ? "hall.counter_paused" : "hall.counter_closed").replace(" ", "\n")
                weight: Font.DemiBold
                wrapMode: Text.NoWrap
            }
        }
    }
}
