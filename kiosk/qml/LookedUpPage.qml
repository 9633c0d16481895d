pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// On a screen that only tells: a category's procedures, what the one chosen asks for, at which
// counter, and its clip.
Frame {
    id: root

    readonly property TicketModel ticket: root.vm.ticket as TicketModel
    readonly property ClipModel film: (root.vm.finding as FindingModel).film as ClipModel
    readonly property int margin: Theme.px(24)
    readonly property int gap: Theme.px(12)
    readonly property int inner: root.body.width - 2 * root.margin
    readonly property int space: root.body.height - list.y - actions.height - Theme.px(24 + 24)
    readonly property int columns: root.portrait || choices.count * (Theme.px(98) + root.gap) <= root.space + root.gap ? 1 : 2
    readonly property ProcedureRow chosen: root.chosenOf(root.changes)
    // Where all do not stand beside what is to be brought, the others are folded away.
    readonly property bool folded: root.chosen !== null && choices.count > 1 && (root.chosen.sheets > 1 || list.needed > root.space) && !Theme.low
    readonly property int turning: turns.height + Theme.px(24)
    readonly property int told: Theme.low ? (bring.visible ? bring.sheets : 1) : root.chosen?.sheets ?? 1
    readonly property bool aside: Theme.low && root.told > 1
    // In low reach the list keeps its place while something is chosen of it.
    readonly property bool placed: Theme.low && root.chosen !== null
    readonly property int sheets: root.placed ? root.told : Math.max(list.sheets, root.told)
    property int changes: 0

    function chosenOf(_changes: int): ProcedureRow {
        for (let i = 0; i < choices.count; i++) {
            const row = choices.itemAt(i) as ProcedureRow
            if (row?.chosen)
                return row
        }
        return null
    }

    function arrange() {
        root.changes++
        list.arrange()
    }

    question: root.chosen ? qsTrId("lookup.category_ready") : qsTrId("lookup.category_title")
    shortQuestion: qsTrId("lookup.category_title_short")

    ToBring {
        id: bring

        fee: root.chosen?.fee ?? ""
        limit: root.chosen?.limit ?? ""
        papers: bring.visible ? root.chosen?.papers ?? [] : []
        parent: root.aloft
        room: root.aloft.height - y
        sheet: root.vm.sheet
        visible: Theme.low && root.chosen !== null && (root.chosen.papers.length > 0 || root.chosen.fee !== "" || root.chosen.limit !== "")
        width: root.inner
        x: root.margin
        y: head.y + head.height + Theme.px(16)
    }

    CategoryHead {
        id: head

        name: root.ticket.category
        notes: root.film.failing ? [qsTrId("lookup.clip_failed")] : []
        parent: Theme.low ? root.aloft : root.body
        picture: root.ticket.icon
        plate: root.ticket.plate
        wait: root.ticket.wait
        waiting: root.ticket.ahead
        width: root.inner
        x: root.margin
        y: Theme.px(Theme.low ? 4 : 18)
    }

    Sheaf {
        id: list

        gap: root.gap
        items: choices
        lone: root.folded ? root.chosen : null
        room: root.space - (root.aside ? root.turning : 0)
        sheet: root.folded ? 0 : root.placed ? root.vm.listSheet : root.vm.sheet
        turning: root.aside ? 0 : root.turning
        width: root.inner
        x: root.margin
        y: Theme.low ? Theme.px(12) : head.y + head.height + Theme.px(24)

        onLaid: (first, many) => root.see("procedures", first, many)

        Repeater {
            id: choices

            model: root.vm.choices

            onItemAdded: root.arrange()
            onItemRemoved: root.arrange()

            ProcedureRow {
                id: row

                closed: Theme.low
                objectName: "procedure-" + row.key
                room: root.space
                roomy: choices.count <= (root.portrait ? 6 : 4) && root.chosen === null
                sheet: root.vm.sheet
                titled: root.portrait || !Theme.large
                turning: root.turning
                width: row.open ? list.width : Math.floor((list.width - (root.columns - 1) * root.gap) / root.columns)

                onChosenChanged: root.arrange()
                onClicked: root.vm.chooseProcedure(row.key)
                onImplicitHeightChanged: list.arrange()
                onWidthChanged: list.arrange()
            }
        }
    }

    SheetKeys {
        id: turns

        anchors.bottom: actions.top
        anchors.bottomMargin: Theme.px(24)
        anchors.horizontalCenter: parent.horizontalCenter
        sheet: Math.min(root.vm.sheet, root.sheets - 1)
        sheets: root.sheets
        visible: root.sheets > 1
        width: root.inner

        onTurned: sheet => root.vm.turnSheet(sheet)
    }

    LookupKeys {
        id: actions

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(24)
        folded: root.folded
        ready: root.film.ready
        width: root.inner
        x: root.margin

        onOthersWanted: root.folded ? root.vm.chooseProcedure(root.chosen.key) : root.vm.back()
        onWatched: root.film.play()
    }
}
