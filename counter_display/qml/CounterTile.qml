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
    // When a paused counter goes on; where the numbers of a moved one are served. Else empty.
    required property string until
    required property string to
    required property bool online
    property bool large: false
    // Plate and number stand side by side.
    readonly property bool flat: root.large && root.height < root.width * 0.45
    // It pauses, but serves somebody to the end: the number has its place, this the rest.
    readonly property bool both: root.large && root.online && root.number !== "" && root.until !== ""
    // It pauses, and says until when.
    readonly property bool back: root.number === "" && root.until !== "" && root.to === ""
    readonly property bool inService: root.kind === "serving" || root.kind === "free"
    readonly property bool lively: root.online && root.inService
    readonly property bool lit: root.online && root.called
    readonly property color ink: root.lit ? Theme.wallInk : root.lively ? Theme.ink : Theme.quietInk

    color: root.lit ? Theme.wall : root.lively ? Theme.card : Theme.quiet
    radius: Theme.radiusTile

    Plate {
        id: plate

        height: root.flat ? Math.round(root.height * 0.63) : Theme.px(root.large ? 84 : 90)
        hollow: !root.lively && !root.lit
        share: 0.56
        text: root.counter
        width: root.flat ? Math.round(height * 1.3) : Theme.px(root.large ? 150 : 120)
        x: root.flat ? Theme.px(24) : root.both ? Theme.px(16) : Math.ceil(root.width / 2) - Math.ceil(width / 2)
        y: root.flat ? Math.round((root.height - height) / 2) : Theme.px(root.large ? 12 : root.online ? 14 : 12)
    }

    Row {
        spacing: Theme.px(8)
        visible: root.both
        x: root.flat ? rest.x + Math.round((rest.width - width) / 2) : plate.x + plate.width + Theme.px(12)
        y: root.flat ? root.height - height - Theme.px(18) : plate.y + Math.round((plate.height - height) / 2)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            name: "pause"
            size: Theme.px(36)
        }

        NumberText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            digits: Theme.px(34)
            text: root.until
        }
    }

    Item {
        id: rest

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: root.flat ? parent.top : plate.bottom
        width: root.flat ? root.width - plate.x - plate.width : parent.width

        FitNumber {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: root.both && root.flat ? -Theme.px(24) : 0
            color: root.ink
            // Four digits of the same size in every tile.
            most: root.flat ? Math.min(Theme.px(120), Math.round((rest.width - Theme.px(40)) * 0.29)) : Theme.px(root.large ? 72 : 48)
            room: rest.width - Theme.px(root.flat ? 40 : 12)
            text: root.number !== "" ? root.number : "–"
            visible: root.number !== "" || root.inService
        }

        Grid {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: root.large ? 0 : -Theme.px(6)
            columnSpacing: Theme.px(14)
            columns: root.large && !root.flat ? 2 : 1
            horizontalItemAlignment: Grid.AlignHCenter
            rowSpacing: Theme.px(2)
            verticalItemAlignment: Grid.AlignVCenter
            visible: root.back

            Label {
                color: root.ink
                lines: root.flat ? 1.25 : 1.1
                size: Theme.px(root.large ? 40 : 37)
                text: qsTrId("hall.back_at")
                weight: Font.DemiBold
                wrapMode: Text.NoWrap
            }

            NumberText {
                color: root.ink
                digits: Theme.px(root.large ? 48 : 36)
                text: root.until
            }
        }

        Row {
            anchors.centerIn: parent
            spacing: Theme.px(6)
            visible: root.number === "" && !root.inService && !root.back

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                name: ({
                        "paused": "pause",
                        "moved": "arrow-right"
                    })[root.kind] ?? "closed"
                size: Theme.px(root.large ? 44 : 36)
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                lines: 1.05
                size: Theme.px(root.large ? 40 : 37)
                text: qsTrId(root.kind === "paused" ? "hall.counter_paused" : "hall.counter_closed").replace(" ", root.large ? " " : "\n")
                visible: root.to === ""
                weight: Font.DemiBold
                wrapMode: Text.NoWrap
            }

            Plate {
                anchors.verticalCenter: parent.verticalCenter
                height: Theme.px(68)
                hollow: !root.online
                share: 0.56
                text: root.to
                visible: root.to !== ""
                width: Theme.px(92)
            }
        }
    }
}
