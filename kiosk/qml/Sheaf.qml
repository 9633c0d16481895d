import QtQuick
import DenLuot.Kit

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
    // No more than so many rows on a sheet; what is left is shared out among them.
    property int most: 1000
    property bool shares: false
    property int sheets: 1
    property int shown: 0
    // The height of the sheet that is seen, and of all if they stood on one.
    property int used: 0
    property int needed: 0

    // These of the items are seen now: so many, from the first on.
    signal laid(first: int, many: int)

    function arrange() {
        const all = root.rows()
        root.needed = all.reduce((sum, row) => sum + root.tall(row) + root.gap, -root.gap)
        const rows = root.lone ? [[root.lone]] : all
        const sheets = root.dealt(rows, root.room)
        const room = sheets.length > 1 ? root.room - root.turning : root.room
        const dealt = sheets.length > 1 ? root.dealt(rows, root.room - root.turning) : sheets
        root.sheets = Math.max(1, dealt.length)
        root.shown = Math.min(root.sheet, root.sheets - 1)
        const seen = dealt[root.shown] ?? []
        for (const item of root.all())
            item.visible = seen.some(row => row.includes(item))
        root.place(seen, root.shares ? root.spare(dealt, room) : 0)
        root.laid(root.before(seen), seen.reduce((sum, row) => sum + row.length, 0))
    }

    // How many items stand before those rows.
    function before(rows: list<var>): int {
        return rows.length > 0 ? root.all().indexOf(rows[0][0]) : 0
    }

    // What there is, in its order; a Repeater has it late while rows change places.
    function all(): list<Item> {
        const all = Array.from({
            length: root.items.count
        }, (_, i) => root.items.itemAt(i)).filter(item => item !== null)
        const placed = all.map((item, i) => [item["index"] ?? i, item])
        return placed.sort((one, other) => one[0] - other[0]).map(pair => pair[1])
    }

    // The rows of each sheet that is so high.
    function dealt(rows: list<var>, room: int): list<var> {
        const sheets = []
        let left = -1
        for (const row of rows) {
            const tall = root.tall(row)
            if (tall > left || sheets[sheets.length - 1].length >= root.most) {
                sheets.push([])
                left = room
            }
            sheets[sheets.length - 1].push(row)
            left -= tall + root.gap
        }
        return sheets
    }

    // What each row of the fullest sheet can have besides.
    function spare(sheets: list<var>, room: int): int {
        const left = sheets.map(rows => (room + root.gap - rows.reduce((sum, row) => sum + root.tall(row) + root.gap, 0)) / rows.length)
        return Math.max(0, Math.min(Theme.px(56), Math.floor(Math.min(...left))))
    }

    function place(rows: list<var>, more: int) {
        let y = 0
        for (const row of rows) {
            const tall = root.tall(row) + more
            let x = 0
            for (const item of row) {
                item.x = x
                item.y = y
                item.height = tall
                x += item.width + root.gap
            }
            y += tall + root.gap
        }
        root.used = Math.max(0, y - root.gap)
    }

    function rows(): list<var> {
        const rows = []
        let x = 0
        for (const item of root.all()) {
            if (rows.length === 0 || (item as Told)?.begins || x + item.width > root.width) {
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
    onMostChanged: arrange()
    onRoomChanged: arrange()
    onTurningChanged: arrange()
    onSheetChanged: arrange()
    onWidthChanged: arrange()
}
