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
    readonly property color accent: Theme.contrast ? Theme.black : Theme.plate
    readonly property bool alone: root.vm.ticketCounters.length === 1

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

            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.black
            digits: Math.min(Theme.px(270), Math.round(Theme.px(270) * kept.width / Math.max(1, ruler.implicitWidth)))
            objectName: "ticketNumber"
            text: root.vm.number

            NumberText {
                id: ruler

                digits: Theme.px(270)
                text: root.vm.number
                visible: false
            }
        }

        Column {
            id: field

            spacing: Theme.px(12)
            width: parent.width

            PriorityPill {
                anchors.horizontalCenter: parent.horizontalCenter
                objectName: "priorityMark"
                visible: root.vm.priority
            }

            Label {
                color: Theme.greyInk
                fontSizeMode: Text.Fit
                height: Math.min(implicitHeight, Theme.px(124))
                horizontalAlignment: Text.AlignHCenter
                maximumLineCount: 2
                minimumPixelSize: Theme.px(40)
                size: Theme.px(46)
                text: root.vm.category
                width: parent.width
            }
        }

        Row {
            id: way

            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.px(44)

            Label {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.black
                size: Theme.px(root.alone ? 58 : 50)
                text: root.alone ? qsTrId("ticket.counter") : qsTrId("kiosk.counters_word")
                weight: Font.DemiBold
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.black
                name: "arrow-right"
                size: Theme.px(80)
            }

            CounterPlates {
                anchors.verticalCenter: parent.verticalCenter
                counters: root.vm.ticketCounters
            }
        }
    }

    Column {
        id: details

        spacing: Theme.px(12)
        width: qr.x - root.edge - Theme.px(36)
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
                size: Theme.px(46)
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
