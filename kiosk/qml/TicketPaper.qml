pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit
import DenLuot.Texts

// The ticket as paper: what the citizen keeps above the perforation, what changes below it.
Paper {
    id: root

    required property KioskModel vm
    readonly property int side: Theme.px(262)
    readonly property int edge: Theme.px(50)
    readonly property int lower: root.height - root.perforation
    readonly property color accent: Theme.paperPlate
    readonly property bool narrow: root.width < Theme.px(900)
    readonly property bool alone: root.vm.ticketCounters.length === 1

    objectName: "paper"
    perforation: root.height - Math.max(Theme.px(330), details.height + Theme.px(72))

    Column {
        id: kept

        readonly property int used: title.height + number.height + field.height + way.height

        spacing: Math.min(Theme.px(44), Math.floor((root.perforation - kept.used) / 5))
        width: root.width - 2 * root.edge
        x: root.edge
        y: Math.round((root.perforation - height) / 2)

        Label {
            id: title

            color: Theme.black
            horizontalAlignment: Text.AlignHCenter
            size: Theme.px(50)
            text: qsTrId("kiosk.your_number")
            weight: Font.DemiBold
            width: parent.width
        }

        NumberText {
            id: number

            readonly property int broad: Math.round(Theme.px(270) * kept.width / Math.max(1, ruler.implicitWidth))
            readonly property int high: root.perforation - title.height - field.height - way.height - 5 * Theme.px(20)

            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.black
            digits: Math.min(Theme.px(270), number.broad, number.high)
            objectName: "ticketNumber"
            text: root.vm.number

            NumberText {
                id: ruler

                digits: Theme.px(270)
                text: root.vm.number
                visible: false
            }
        }

        Row {
            id: field

            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.px(24)

            PriorityPill {
                id: pill

                anchors.verticalCenter: parent.verticalCenter
                objectName: "priorityMark"
                visible: root.vm.priority
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.greyInk
                horizontalAlignment: Text.AlignHCenter
                lines: 1.25
                size: Theme.px(46)
                text: root.vm.category
                width: Math.min(implicitWidth, kept.width - (pill.visible ? pill.width + field.spacing : 0))
            }
        }

        Row {
            id: way

            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.px(24)

            Label {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.black
                lines: 1.2
                size: Theme.px(root.alone ? 58 : 50)
                text: root.alone ? qsTrId("ticket.counter") : qsTrId("kiosk.counters_word")
                weight: Font.DemiBold
                width: Math.min(implicitWidth, kept.width - arrow.width - plates.width - 2 * way.spacing)
            }

            Icon {
                id: arrow

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.black
                name: "arrow-right"
                size: Theme.px(72)
            }

            CounterPlates {
                id: plates

                anchors.verticalCenter: parent.verticalCenter
                counters: root.vm.ticketCounters
            }
        }
    }

    Column {
        id: details

        spacing: Theme.px(12)
        width: qr.x - root.edge - Theme.px(root.narrow ? 24 : 36)
        x: root.edge
        y: root.perforation + Math.round((root.lower - height) / 2)

        Row {
            spacing: Theme.px(22)

            Icon {
                color: root.accent
                name: "people"
                size: Theme.px(54)
                y: Theme.px(5)
            }

            NumberLine {
                color: Theme.black
                enlarged: 1.15
                size: Theme.px(root.narrow ? 42 : 46)
                text: root.vm.ahead === 0 ? qsTrId("kiosk.ahead_zero") : Phrase.fill(qsTrId("kiosk.ahead_n"), {
                    "n": root.vm.ahead
                })
                width: details.width - Theme.px(76)
            }
        }

        Label {
            color: Theme.greyInk
            text: qsTrId("kiosk.listen")
            width: parent.width
        }

        Label {
            color: Theme.greyInk
            text: qsTrId("kiosk.qr")
            visible: root.vm.followed
            width: parent.width
        }
    }

    QrCode {
        id: qr

        color: Theme.black
        modules: root.vm.qr
        objectName: "qr"
        side: root.side
        x: root.width - root.edge - root.side + Math.round((root.side - width) / 2)
        y: root.perforation + Math.round((root.lower - height) / 2)
    }
}
