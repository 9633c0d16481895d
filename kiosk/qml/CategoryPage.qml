pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// One category: its procedures as a choice, and "Lấy số".
Frame {
    id: root

    readonly property TicketModel ticket: root.vm.ticket as TicketModel
    readonly property bool issuing: root.vm.page === "issuing"
    readonly property int count: choices.count
    readonly property int columns: root.portrait || root.count * (Theme.px(98) + root.gap) <= root.space + root.gap ? 1 : 2
    readonly property int margin: Theme.px(24)
    readonly property int gap: Theme.px(12)
    // What is left for the procedures above the least high keys.
    readonly property int space: root.body.height - list.y - Theme.px(148 + 24 + 24) - (more.visible ? more.height + root.gap : 0)
    readonly property int sheets: root.needed <= root.space ? 1 : Math.ceil(root.count / root.each)
    readonly property int sheet: Math.min(root.vm.sheet, root.sheets - 1)
    readonly property int needed: root.high(0, root.heights.length)
    // How many stand on a sheet, where one does not hold them all.
    readonly property int each: [6, 4, 2].find(each => root.stands(each)) ?? root.columns
    // Of the rows of the grid, whichever sheet they are on.
    property list<int> heights: []

    function high(first: int, end: int): int {
        return root.heights.slice(first, end).reduce((sum, height) => sum + height + root.gap, -root.gap)
    }

    function stands(each: int): bool {
        const rows = Math.ceil(each / root.columns)
        for (let first = 0; first < root.heights.length; first += rows) {
            if (root.high(first, first + rows) > root.space - turns.height - Theme.px(24))
                return false
        }
        return true
    }

    function measure() {
        const rows = []
        for (let i = 0; i < choices.count; i++) {
            const row = Math.floor(i / root.columns)
            rows[row] = Math.max(rows[row] ?? 0, choices.itemAt(i)?.height ?? 0)
        }
        root.heights = rows
    }

    question: qsTrId("kiosk.category_title")
    warns: true

    CategoryHead {
        id: head

        name: root.ticket.category
        picture: root.ticket.icon
        notes: [root.ticket.sameNumber, root.ticket.capacity].filter(note => note !== "")
        plate: root.ticket.plate
        wait: root.ticket.wait
        waiting: root.ticket.ahead
        width: list.width
        x: root.margin
        y: Theme.px(18)
    }

    Grid {
        id: list

        columnSpacing: root.gap
        columns: root.columns
        rowSpacing: root.gap
        width: root.body.width - 2 * root.margin
        x: root.margin
        y: head.y + head.height + Theme.px(24)

        Repeater {
            id: choices

            model: root.vm.choices

            onItemAdded: root.measure()
            onItemRemoved: root.measure()

            ProcedureRow {
                id: row

                required property int index
                required property string key

                enabled: !root.issuing
                objectName: "procedure-" + row.key
                roomy: root.count <= (root.portrait ? 6 : 4)
                visible: root.sheets === 1 || Math.floor(row.index / root.each) === root.sheet
                width: Math.floor((list.width - (root.columns - 1) * root.gap) / root.columns)

                onClicked: root.vm.chooseProcedure(row.key)
                onHeightChanged: root.measure()
            }
        }
    }

    SheetKeys {
        id: turns

        anchors.bottom: more.visible ? more.top : actions.top
        anchors.bottomMargin: Theme.px(24)
        anchors.horizontalCenter: parent.horizontalCenter
        sheet: root.sheet
        sheets: root.sheets
        visible: root.sheets > 1
        width: list.width

        onTurned: sheet => root.vm.turnSheet(sheet)
    }

    Key {
        id: more

        anchors.bottom: actions.top
        anchors.bottomMargin: root.gap
        enabled: !root.issuing
        fill: Theme.page
        height: Theme.px(92)
        iconName: "plus"
        ink: Theme.plate
        objectName: "another"
        outline: Theme.plate
        outlineWidth: Theme.px(3)
        pressedFill: Theme.tint
        text: qsTrId("kiosk.add_stop")
        visible: root.ticket.canAdd
        width: list.width
        x: root.margin

        onClicked: root.vm.another()
    }

    TakeKeys {
        id: actions

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(24)
        elder: root.vm.elder
        height: Theme.px(148) + (root.sheets > 1 ? 0 : Math.max(0, Math.min(Theme.px(88), root.space - root.needed - Theme.px(40))))
        issuing: root.issuing
        priorityOffered: root.hall.priorityOffered
        width: list.width
        x: root.margin

        onTaken: priority => root.vm.take(priority)
    }

    NoticeCard {
        anchors.bottom: actions.top
        anchors.bottomMargin: Theme.px(24)
        anchors.horizontalCenter: parent.horizontalCenter
        mild: root.vm.mild
        notice: root.vm.notice
        number: root.vm.noticeNumber
        width: list.width
    }
}
