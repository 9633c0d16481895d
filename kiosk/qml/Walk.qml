import QtQuick

// Everything here can be done by keyboard or by a numeric pad: Tab, + and - walk from key to key,
// arrows go where they point, digits go to that choice of the page, Enter presses, 0, Escape and
// Backspace go back, * calls help, / reads aloud.
FocusScope {
    id: root

    // Only what lies in it is walked over: a card over the page, or the page.
    required property Item over
    // Digits are written, not counted, where something is typed.
    property bool types: false
    property string typed: ""

    signal back
    signal helped
    signal listened
    signal stirred

    // All keys that can be pressed now, in the order of the page.
    function keys(): list<Item> {
        const found = []
        const look = item => {
            if (!item.visible || !item.enabled)
                return
            if (item["pressX"] !== undefined && item.activeFocusOnTab)
                found.push(item)
            for (const child of item.children)
                look(child)
        }
        look(root.over)
        return found
    }

    function focused(): Item {
        return root.keys().find(key => key.activeFocus) ?? null
    }

    function go(key: Item) {
        key?.forceActiveFocus(Qt.TabFocusReason)
    }

    function step(by: int) {
        const all = root.keys()
        const at = all.findIndex(key => key.activeFocus)
        root.go(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length])
    }

    // The nearest key in a direction; what lies beside it is twice as far.
    function point(dx: int, dy: int) {
        const from = root.focused()
        if (from === null)
            return root.step(1)
        const middle = key => key.mapToItem(root, key.width / 2, key.height / 2)
        const here = middle(from)
        let best = null
        let least = Infinity
        for (const key of root.keys()) {
            const there = middle(key)
            const ahead = (there.x - here.x) * dx + (there.y - here.y) * dy
            const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx)
            if (key !== from && ahead > 1 && ahead + 2 * aside < least) {
                least = ahead + 2 * aside
                best = key
            }
        }
        root.go(best)
    }

    // To the choice of that number; 1 and then 2 is the twelfth, where there are so many.
    function count(digit: string) {
        const choices = root.keys().filter(key => !key["apart"])
        root.typed = Number(root.typed + digit) <= choices.length ? root.typed + digit : digit
        root.go(choices[Number(root.typed) - 1] ?? null)
    }

    function press() {
        const key = root.focused()
        if (key === null)
            root.step(1)
        else
            key["click"]()
    }

    focus: true

    Keys.onPressed: event => {
        const digit = event.key >= Qt.Key_0 && event.key <= Qt.Key_9
        if (event.isAutoRepeat || (root.types && (digit || event.key === Qt.Key_Backspace) && !(event.modifiers & Qt.KeypadModifier)))
            return
        const way = ({
                [Qt.Key_Tab]: () => root.step(1),
                [Qt.Key_Backtab]: () => root.step(-1),
                [Qt.Key_Plus]: () => root.step(1),
                [Qt.Key_Minus]: () => root.step(-1),
                [Qt.Key_Left]: () => root.point(-1, 0),
                [Qt.Key_Right]: () => root.point(1, 0),
                [Qt.Key_Up]: () => root.point(0, -1),
                [Qt.Key_Down]: () => root.point(0, 1),
                [Qt.Key_Return]: root.press,
                [Qt.Key_Enter]: root.press,
                [Qt.Key_Escape]: root.back,
                [Qt.Key_Backspace]: root.back,
                [Qt.Key_Asterisk]: root.helped,
                [Qt.Key_Slash]: root.listened
            })[event.key]
        const zero = event.key === Qt.Key_0 && root.typed !== "1"
        const act = zero ? root.back : digit ? () => root.count(event.text) : way
        if (act === undefined)
            return
        if (!digit || zero)
            root.typed = ""
        event.accepted = true
        root.stirred()
        act()
    }
}
