pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit
import DenLuot.Texts

// Finding a procedure by words: what is typed, what was found for it, and the keyboard.
Frame {
    id: root

    readonly property FindingModel finding: root.vm.finding as FindingModel
    readonly property bool typed: root.finding.typed !== ""
    readonly property int margin: Theme.px(root.portrait ? 24 : 16)
    readonly property int gap: Theme.px(10)
    readonly property int inner: root.body.width - 2 * root.margin
    // In low reach a page that lies down has the keyboard beside what was found.
    readonly property bool beside: !root.portrait && Theme.low
    readonly property int upper: Theme.low ? Theme.px(12) : line.y + line.height + Theme.px(16)
    // In low reach there is no room for it beside what was found.
    readonly property bool asks: root.finding.unsure && (root.portrait || Theme.low) && !(Theme.low && root.typed)
    readonly property int end: (root.beside ? root.body.height - Theme.px(12) : keyboard.y - Theme.px(16)) - (root.asks ? ask.height + Theme.px(12) : 0)
    readonly property int room: root.end - root.upper

    question: qsTrId("kiosk.search_title")
    shortQuestion: qsTrId("kiosk.search")

    railKeys: Key {
        fill: "transparent"
        height: Math.max(Theme.px(82), contentItem.implicitHeight + Theme.px(20))
        iconName: "help"
        ink: Theme.plate
        objectName: "ask"
        outline: Theme.plate
        outlineWidth: Theme.px(3)
        pressedFill: Theme.contrast ? Theme.tint : Theme.wallDeep
        text: qsTrId("kiosk.not_sure_short")
        visible: root.finding.unsure && !root.portrait && !Theme.low
        width: parent?.width ?? 0

        onClicked: root.finding.ask()
    }

    Component.onCompleted: root.forceActiveFocus()

    // Letters of a keyboard that somebody has plugged in count, too.
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) {
            root.finding.erase()
            event.accepted = true
        } else if (/^[a-z0-9]$/i.test(event.text)) {
            root.finding.press(event.text.toLowerCase())
            event.accepted = true
        }
    }

    TypedLine {
        id: line

        parent: Theme.low ? root.aloft : root.body
        typed: root.finding.typed
        width: (Theme.low ? root.aloft.width : root.body.width) - 2 * root.margin
        x: root.margin
        y: Theme.low ? root.aloft.height - height : Theme.px(14)
    }

    // In low reach it is told above, where there is room.
    Label {
        parent: root.aloft
        text: qsTrId("kiosk.search_none")
        visible: Theme.low && root.typed && finds.count === 0
        weight: Font.Bold
        width: line.width
        x: root.margin
        y: line.y - height - Theme.px(16)
    }

    Item {
        id: place

        height: root.room
        width: root.beside ? root.inner - keyboard.width - Theme.px(16) : root.inner
        x: root.margin
        y: root.upper

        Offers {
            anchors.fill: parent
            offered: root.finding.offered
            visible: !root.typed

            onChosen: (category, procedure) => root.finding.choose(category, procedure)
            onLaid: (first, many) => root.see("offered", first, many)
        }

        Finds {
            id: finds

            brief: root.beside && Theme.large
            room: place.height
            width: place.width
            found: root.finding.found
            sheet: root.vm.sheet
            terse: !root.portrait || Theme.large || Theme.low
            turning: others.height + Theme.px(10)
            visible: root.typed && finds.count > 0

            onChosen: (category, procedure) => root.finding.choose(category, procedure)
            onLaid: (first, many) => root.see("found", first, many)
        }

        // The others come in turn, and then the first again.
        OfferKey {
            id: others

            height: Math.max(Theme.px(82), contentItem.implicitHeight + Theme.px(20))
            objectName: "otherHits"
            other: true
            iconName: "chevron-down"
            text: Phrase.fill(qsTrId("kiosk.other_hits"), {
                "a": finds.shown + 1,
                "b": finds.sheets
            })
            visible: finds.visible && finds.sheets > 1
            width: place.width
            y: place.height - height

            onClicked: root.vm.turnSheet((finds.shown + 1) % finds.sheets)
        }

        NothingFound {
            anchors.fill: parent
            brief: root.beside && Theme.large
            guide: root.finding.guide
            told: !Theme.low
            visible: root.typed && finds.count === 0

            onChosen: (category, procedure) => root.finding.choose(category, procedure)
        }
    }

    OfferKey {
        id: ask

        height: implicitHeight
        objectName: "ask"
        other: true
        text: qsTrId("kiosk.ask_me")
        visible: root.asks
        width: place.width
        x: place.x
        y: root.end + Theme.px(12)

        onClicked: root.finding.ask()
    }

    Keyboard {
        id: keyboard

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(14)
        height: implicitHeight
        tall: Theme.px(Theme.low ? 82 : root.portrait ? 104 : 92)
        telex: root.finding.telex
        width: root.beside ? Math.round(root.inner * 0.62) : root.inner
        x: root.beside ? root.margin + root.inner - width : root.margin

        onCleared: root.finding.clear()
        onErased: root.finding.erase()
        onPressed: key => root.finding.press(key)
        onTelexSwitched: root.finding.switchTelex()
    }

    NoticeCard {
        mild: root.vm.mild
        notice: root.vm.notice
        number: root.vm.noticeNumber
        width: place.width
        x: place.x
        y: place.y
    }
}
