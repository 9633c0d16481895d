pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// The number: on paper, or on the screen alone.
Frame {
    id: root

    readonly property TicketModel ticket: root.vm.ticket as TicketModel
    readonly property bool paperless: !["", "coming", "unseen", "taken"].includes(root.ticket.paper)
    readonly property color wall: Theme.contrast ? Theme.page : Theme.wall
    readonly property int gap: Theme.px(32)
    readonly property int edge: root.portrait ? Theme.px(54) : Theme.px(30)

    color: root.wall
    goesHome: true
    lowers: false

    Pattern {
        height: parent.height
        visible: !Theme.contrast
        width: parent.width
    }

    TicketPaper {
        id: paper

        property int risen

        behind: root.wall
        height: root.portrait ? root.body.height - Theme.px(24) - root.gap - below.height - root.gap : root.body.height - 2 * root.edge
        ticket: root.ticket
        width: root.portrait ? root.body.width - 2 * root.edge : Theme.px(850)
        x: root.edge
        y: (root.portrait ? Theme.px(20) : root.edge) + paper.risen

        NumberAnimation on risen {
            duration: Theme.motionTicket
            easing.type: Easing.OutCubic
            from: Theme.reduceMotion ? 0 : Theme.px(240)
            to: 0
        }
    }

    Item {
        id: below

        height: !root.portrait ? parent.height : root.paperless ? card.height : take.height
        width: root.portrait ? paper.width : root.body.width - paper.width - 3 * root.edge
        x: root.portrait ? root.edge : paper.width + 2 * root.edge
        y: root.portrait ? root.body.height - height - root.gap : 0

        TakePaper {
            id: take

            anchors.verticalCenter: parent.verticalCenter
            again: root.ticket.again
            copy: root.ticket.copy
            language: root.vm.language
            height: root.portrait ? implicitHeight : parent.height - 2 * root.edge
            listens: !root.portrait && root.ticket.wait !== ""
            narrow: !root.portrait
            paper: root.ticket.paper
            visible: !root.paperless
            width: parent.width

            onPrintAgain: root.vm.printAgain()
        }

        PaperCard {
            id: card

            again: root.ticket.again
            anchors.verticalCenter: parent.verticalCenter
            copy: root.ticket.copy
            language: root.vm.language
            narrow: !root.portrait
            paper: root.paperless ? root.ticket.paper : "out"
            visible: root.paperless
            width: parent.width

            onPrintAgain: root.vm.printAgain()
        }
    }
}
