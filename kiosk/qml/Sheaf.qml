import QtQuick

// Puts what a Repeater makes row by row, on as many sheets as it takes; a sheet is never scrolled.
Item {
    id: root

    required property Repeater items
    required property int room
    // What the keys that turn sheets take, where there is more than one sheet.
    property int turning: 0
    property int sheet: 0
    property int gap: 0
    // Of all that there is, only this stands.
    property Item lone: null
    property int sheets: 1
    property int shown: 0
    // The height of the sheet that is seen, and of all if they stood on one.
    property int used: 0
    property int needed: 0

    function arrange() {
        const all = root.rows()
        root.needed = all.reduce((sum, row) => sum + root.tall(row) + root.gap, -root.gap)
        const rows = root.lone ? [[root.lone]] : all
        const sheets = root.dealt(rows, root.room)
        const dealt = sheets.length > 1 ? root.dealt(rows, root.room - root.turning) : sheets
        root.sheets = Math.max(1, dealt.length)
        root.shown = Math.min(root.sheet, root.sheets - 1)
        for (let i = 0; i < root.items.count; i++) {
            const item = root.items.itemAt(i)
            if (item !== null)
                item.visible = false
        }
        root.place(dealt[root.shown] ?? [])
    }

    // The rows of each sheet that is so high.
    function dealt(rows: list<var>, room: int): list<var> {
        const sheets = []
        let left = -1
        for (const row of rows) {
            const tall = root.tall(row)
            if (tall > left) {
                sheets.push([])
                left = room
            }
            sheets[sheets.length - 1].push(row)
            left -= tall + root.gap
        }
        return sheets
    }

    function place(rows: list<var>) {
        let y = 0
        for (const row of rows) {
            const tall = root.tall(row)
            let x = 0
            for (const item of row) {
                item.x = x
                item.y = y
                item.height = tall
                item.visible = true
                x += item.width + root.gap
            }
            y += tall + root.gap
        }
        root.used = Math.max(0, y - root.gap)
    }

    function rows(): list<var> {
        const rows = []
        let x = 0
        for (let i = 0; i < root.items.count; i++) {
            const item = root.items.itemAt(i)
            if (item === null)
                continue
            if (rows.length === 0 || x + item.width > root.width) {
                rows.push([])
                x = 0
            }
            rows[rows.length - 1].push(item)
            x += item.width + root.gap
        }
        return rows
    }

    function tall(row: list<var>): int {
        return Math.max(...row.map(item => item.implicitHeight))
    }

    height: root.used

    onLoneChanged: arrange()
    onRoomChanged: arrange()
    onSheetChanged: arrange()
    onWidthChanged: arrange()
}
