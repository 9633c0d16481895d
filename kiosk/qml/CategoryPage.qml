pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// One category: its procedures as a choice, what to bring for the one chosen, and "Lấy số".
Frame {
    id: root

    readonly property TicketModel ticket: root.vm.ticket as TicketModel
    readonly property FindingModel finding: root.vm.finding as FindingModel
    readonly property bool issuing: root.vm.page === "issuing"
    readonly property int margin: Theme.px(24)
    readonly property int gap: Theme.px(12)
    readonly property int inner: root.body.width - 2 * root.margin
    readonly property int columns: root.portrait || root.flat || choices.count * (Theme.px(98) + root.gap) <= root.space + root.gap ? 1 : 2
    // Sizes flow one way: keys, the room beside them, what is folded in it, and what is then left.
    readonly property int keys: Math.max(Theme.px(148), root.flat && more.most > 0 ? more.least : 0)
    readonly property int space: root.body.height - list.y - root.keys - Theme.px(24 + 24) - (more.most > 0 && !root.flat ? more.least + root.gap : 0)
    readonly property ProcedureRow chosen: root.chosenOf(root.changes)
    // Where all do not stand beside what is to be brought, the others are folded away.
    readonly property bool foldable: root.chosen !== null && choices.count > 1 && !Theme.low
    readonly property bool folded: root.foldable && (root.chosen.sheets > 1 || list.needed > root.space)
    property int changes: 0
    // Lying down, in low reach, everything that is pressed last stands on one row.
    readonly property bool flat: Theme.low && !root.portrait
    readonly property int turning: turns.height + Theme.px(24)
    readonly property int told: Theme.low ? (bring.visible ? bring.sheets : 1) : root.chosen?.sheets ?? 1
    readonly property bool aside: Theme.low && root.told > 1
    // In low reach the list keeps its place while something is chosen of it.
    readonly property bool placed: Theme.low && root.chosen !== null
    readonly property int sheets: root.placed ? root.told : Math.max(list.sheets, root.told)

    function chosenOf(_changes: int): ProcedureRow {
        const rows = Array.from({
            length: choices.count
        }, (_, i) => choices.itemAt(i) as ProcedureRow)
        return rows.find(row => row?.chosen) ?? null
    }

    function arrange() {
        root.changes++
        list.arrange()
    }

    shortQuestion: qsTrId("kiosk.category_title_short")
    question: root.chosen ? qsTrId("kiosk.category_ready") : qsTrId("kiosk.category_title")
    warns: true

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
        picture: root.ticket.icon
        parent: Theme.low ? root.aloft : root.body
        notes: [root.ticket.sameNumber, root.ticket.capacity, Theme.low ? root.chosen?.name ?? "" : ""].filter(note => note !== "")
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

                enabled: !root.issuing
                closed: Theme.low
                slim: root.flat && Theme.large
                objectName: "procedure-" + row.key
                // As if the others were folded away: were it more until then, that would never end.
                room: root.space - (root.portrait && choices.count > 1 ? others.height + root.gap : 0)
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

    OthersKey {
        id: others

        enabled: !root.issuing
        visible: root.folded && root.portrait
        width: root.inner
        x: root.margin
        y: list.y + list.used + root.gap

        onClicked: root.vm.chooseProcedure(root.chosen.key)
    }

    SheetKeys {
        id: turns

        anchors.bottom: more.visible && !root.flat ? more.top : actions.top
        anchors.bottomMargin: Theme.px(24)
        anchors.horizontalCenter: parent.horizontalCenter
        sheet: Math.min(root.vm.sheet, root.sheets - 1)
        sheets: root.sheets
        visible: root.sheets > 1
        width: root.inner

        onTurned: sheet => root.vm.turnSheet(sheet)
    }

    MoreKeys {
        id: more

        anchors.bottom: root.flat ? actions.bottom : actions.top
        anchors.bottomMargin: root.flat ? 0 : root.gap
        brief: Theme.large || root.flat
        canAdd: root.ticket.canAdd
        canList: root.finding.canList
        enabled: !root.issuing
        foldable: root.foldable && !root.portrait
        folded: root.folded && !root.portrait
        high: root.flat ? Theme.px(148) : 0
        listed: root.finding.listed
        tight: root.flat
        width: root.flat ? Math.floor(root.inner * 0.38) : root.inner
        x: root.margin

        onAdded: root.vm.another()
        onListToggled: root.finding.toggleList()
        onUnfolded: root.vm.chooseProcedure(root.chosen.key)
    }

    TakeKeys {
        id: actions

        readonly property int beside: root.flat && more.visible ? more.width + root.gap : 0

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(24)
        elder: root.vm.elder
        height: root.keys + (Theme.low ? 0 : list.sheets > 1 || root.chosen ? 0 : Math.max(0, Math.min(Theme.px(88), root.space - list.used - Theme.px(40))))
        issuing: root.issuing
        priorityOffered: root.hall.priorityOffered
        width: root.inner - actions.beside
        x: root.margin + actions.beside

        onTaken: priority => root.vm.take(priority)
    }

    NoticeCard {
        anchors.bottom: actions.top
        anchors.bottomMargin: Theme.px(24)
        anchors.horizontalCenter: parent.horizontalCenter
        mild: root.vm.mild
        notice: root.vm.notice
        number: root.vm.noticeNumber
        width: root.inner
    }
}
