pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit
import DenLuot.Texts

// The ticket as paper: what the citizen keeps above the perforation, what changes below it.
Paper {
    id: root

    required property TicketModel ticket
    readonly property int side: Theme.px(262)
    readonly property int edge: Theme.px(50)
    readonly property int lower: root.height - root.perforation
    readonly property color accent: Theme.paperPlate
    readonly property bool narrow: root.width < Theme.px(900)
    readonly property bool several: matters.count > 0

    objectName: "paper"
    perforation: root.height - Math.max(Theme.px(Theme.large ? 300 : 330), details.height + Theme.px(Theme.large ? 40 : 72))

    Column {
        id: kept

        readonly property int below: root.several ? matters.height : way.bare
        readonly property int head: title.visible ? title.height : 0
        readonly property int used: kept.head + number.height + kept.below

        spacing: Math.min(Theme.px(44), Math.floor((root.perforation - kept.used) / 5))
        width: root.width - 2 * root.edge
        x: root.edge
        y: Math.round((root.perforation - height) / 2)

        Label {
            id: title

            color: Theme.black
            horizontalAlignment: Text.AlignHCenter
            size: Theme.text(50)
            text: qsTrId("kiosk.your_number")
            // The number itself comes first where there is least room.
            visible: !Theme.large && !(root.several && root.narrow && root.ticket.priority)
            weight: Font.DemiBold
            width: parent.width
        }

        NumberText {
            id: number

            readonly property int broad: Math.round(Theme.px(270) * kept.width / Math.max(1, ruler.implicitWidth))
            readonly property int high: Math.max(Theme.px(110), root.perforation - kept.head - kept.below - (Theme.large ? 4 : 5) * Theme.px(root.several ? 16 : 20))

            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.black
            digits: Math.min(Theme.px(270), number.broad, number.high)
            objectName: "ticketNumber"
            text: root.ticket.number

            NumberText {
                id: ruler

                digits: Theme.digits(270)
                text: root.ticket.number
                visible: false
            }
        }

        TicketWay {
            id: way

            category: root.ticket.category
            counters: root.ticket.counters
            narrow: root.narrow
            priority: root.ticket.priority
            spacing: kept.spacing
            visible: !root.several
            width: parent.width
        }

        TicketMatters {
            id: matters

            matters: root.ticket.matters
            narrow: root.narrow
            priority: root.ticket.priority
            visible: root.several
            width: parent.width
        }
    }

    Column {
        id: details

        spacing: Theme.px(12)
        width: qr.x - root.edge - Theme.px(root.narrow ? 24 : 36)
        x: root.edge
        y: root.perforation + Math.round((root.lower - height) / 2)

        TicketLine {
            large: !root.narrow
            objectName: "ticketAhead"
            picture: root.ticket.offline ? "offline" : "people"
            text: root.ticket.offline ? qsTrId("ticket.offline") : root.ticket.ahead === 0 ? qsTrId("kiosk.ahead_zero") : Phrase.fill(qsTrId("kiosk.ahead_n"), {
                "n": root.ticket.ahead
            })
            width: details.width
        }

        TicketLine {
            large: !root.narrow
            objectName: "ticketWait"
            picture: "clock"
            text: root.ticket.wait
            visible: root.ticket.wait !== ""
            width: details.width
        }

        NumberLine {
            color: Theme.black
            objectName: "ticketOrder"
            text: qsTrId("kiosk.away_order")
            visible: root.ticket.offline
            width: details.width
        }

        NumberLine {
            color: Theme.black
            objectName: "ticketBetween"
            text: root.ticket.between
            visible: root.ticket.between !== "" && !Theme.large
            width: details.width
        }

        Label {
            color: Theme.greyInk
            text: qsTrId("kiosk.listen")
            visible: !root.ticket.offline && (Theme.large ? false : root.narrow ? root.ticket.wait === "" : !root.several || root.ticket.between === "")
            width: parent.width
        }

        Label {
            color: Theme.greyInk
            text: qsTrId("kiosk.qr")
            visible: root.ticket.followed && !Theme.large
            width: parent.width
        }
    }

    QrCode {
        id: qr

        color: Theme.black
        modules: root.ticket.qr
        objectName: "qr"
        side: root.side
        x: root.width - root.edge - root.side + Math.round((root.side - width) / 2)
        y: root.perforation + Math.round((root.lower - height) / 2)
    }
}
