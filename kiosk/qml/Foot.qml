pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// The foot of a page: back or home, read aloud, text size, contrast, low reach, language, help.
// On one row where all words fit, else on two; in a rail, help stands first and back last.
Rectangle {
    id: root

    // The language that the key offers next, and the comfort keys that are on.
    required property string next
    required property bool contrastOn
    required property string voice // "" no voice, quiet, speaking, again
    required property bool canHelp
    property string helpStage: ""
    property bool leaves: true
    property bool goesHome: false
    property bool column: false
    readonly property int gap: Theme.px(12)
    readonly property int edge: Theme.px(root.column ? 32 : 18)
    readonly property int tall: Theme.px(92)
    readonly property int all: root.width - 2 * root.edge
    readonly property bool reads: root.voice !== ""
    readonly property int icons: root.reads ? 4 : 3
    // In low reach every pixel counts: the words of back and help give way in large letters.
    readonly property bool bare: Theme.low && Theme.large && !root.column
    // Closer together where that keeps all on one row.
    readonly property bool close: !root.column && root.sum(true) > root.rest(88) && root.sum(root.speaks, true) <= root.rest(82)
    readonly property int icon: Theme.px(root.close ? 82 : 88)
    // Where the number stands already, the language gives way before a second row is begun.
    readonly property bool speaks: !root.goesHome || root.column || root.sum(true, true) <= root.rest(82) || root.sum(false, true) > root.rest(82)
    readonly property int needed: root.sum(root.speaks, root.close)
    readonly property bool single: !root.column && root.needed <= root.rest(root.close ? 82 : 88)
    readonly property int spare: Math.max(0, Math.floor((root.rest(root.close ? 82 : 88) - root.needed) / (1 + (root.leaves ? 1 : 0) + (root.speaks ? 1 : 0))))
    readonly property int rows: root.column ? (root.leaves ? 4 : 3) : root.single ? 1 : 2
    // In a rail the words of the comfort keys share one row.
    readonly property int quarter: Math.floor((root.all - (root.icons - 1) * comfort.spacing) / root.icons)

    signal leave
    signal homeward
    signal listened
    signal larger
    signal contrast
    signal lower
    signal spoken(language: string)
    signal helped

    // What one key with a word needs.
    function wide(key: FootKey, close: bool): int {
        return root.bare && key !== language ? Theme.px(88) : close ? key.tight : key.natural
    }

    // What back, language and help need, and what the keys without words leave them.
    function sum(speaks: bool, close = false): int {
        return (root.leaves ? root.wide(leave, close) + root.gap : 0) + (speaks ? root.wide(language, close) + root.gap : 0) + root.wide(help, close)
    }

    function rest(icon: int): int {
        return root.all - root.icons * (Theme.px(icon) + root.gap)
    }

    // Where the row begins, from the top.
    function row(index: int): int {
        return root.edge - (root.column ? 0 : Theme.px(2)) + index * (root.tall + root.gap)
    }

    color: Theme.plateDeep
    height: 2 * root.row(0) + root.rows * (root.tall + root.gap) - root.gap

    Rectangle {
        color: Theme.ink
        height: Theme.px(4)
        visible: Theme.contrast
        width: parent.width
    }

    FootKey {
        id: leave

        height: root.tall
        iconName: root.goesHome ? "home" : "back"
        objectName: root.goesHome ? "home" : "back"
        visible: root.leaves
        width: root.column ? root.all : root.single ? root.wide(leave, root.close) + root.spare : Math.floor((root.all - root.gap) / 2)
        word: root.goesHome ? qsTrId("kiosk.home_short") : qsTrId("kiosk.back")
        x: root.edge
        y: root.row(root.column ? 3 : root.single ? 0 : 1)

        onClicked: root.leave()
    }

    Row {
        id: comfort

        spacing: root.column ? Theme.px(8) : root.gap
        x: root.single && root.leaves ? leave.x + leave.width + root.gap : root.edge
        y: root.row(root.column ? 2 : 0)

        ListenKey {
            height: root.tall
            visible: root.reads
            voice: root.voice
            width: root.column ? root.quarter : root.icon

            onClicked: root.listened()
        }

        FootKey {
            checkable: true
            height: root.tall
            iconName: "text-size"
            iconSize: Theme.px(52)
            name: qsTrId("kiosk.large_text")
            objectName: "large"
            on: Theme.large
            width: root.column ? root.quarter : root.icon

            onClicked: root.larger()
        }

        FootKey {
            checkable: true
            height: root.tall
            iconName: "contrast"
            iconSize: Theme.px(52)
            name: qsTrId("kiosk.contrast")
            objectName: "contrast"
            on: root.contrastOn
            width: root.column ? root.quarter : root.icon

            onClicked: root.contrast()
        }

        FootKey {
            checkable: true
            height: root.tall
            iconName: "low-reach"
            iconSize: Theme.px(52)
            name: qsTrId("kiosk.low_reach")
            objectName: "low"
            on: Theme.low
            width: root.column ? root.quarter : root.icon

            onClicked: root.lower()
        }
    }

    LanguageKey {
        id: language

        code: root.next
        height: root.tall
        objectName: "language"
        size: Theme.text(40)
        visible: root.speaks
        width: root.column ? Math.max(language.natural, Math.floor((root.all - root.gap) / 2)) : root.single ? root.wide(language, root.close) + root.spare : root.edge + root.all - x
        x: root.column ? root.edge : comfort.x + comfort.width + root.gap
        y: root.row(root.column ? 1 : 0)

        onClicked: root.spoken(root.next)
    }

    FootKey {
        height: root.tall
        iconName: "home"
        name: qsTrId("kiosk.home")
        objectName: "home"
        visible: root.column && root.leaves && !root.goesHome && width >= root.tall
        width: root.all - language.width - root.gap
        x: language.x + language.width + root.gap
        y: language.y

        onClicked: root.homeward()
    }

    HelpKey {
        id: help

        enabled: root.canHelp
        stage: root.helpStage
        height: root.tall
        width: root.column ? root.all : root.single || root.leaves ? root.edge + root.all - x : root.all
        x: root.column ? root.edge : root.single ? (root.speaks ? language.x + language.width : comfort.x + comfort.width) + root.gap : root.leaves ? leave.x + leave.width + root.gap : root.edge
        y: root.row(root.column || root.single ? 0 : 1)

        onClicked: root.helped()
    }
}
