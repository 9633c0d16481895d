pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit
import DenLuot.Texts

// The foot of a page that stands for itself: the languages, help, and below them the four keys that
// make the kiosk fit whoever stands before it, with their names; lying down, all on one row.
Rectangle {
    id: root

    required property KioskModel vm
    required property bool portrait
    readonly property ComfortModel comfort: root.vm.comfort as ComfortModel
    readonly property HallModel hall: root.vm.hall as HallModel
    readonly property HelpModel helping: root.vm.help as HelpModel
    readonly property AloudModel reader: root.vm.aloud as AloudModel
    readonly property string voice: root.reader.voice
    readonly property int edge: Theme.px(32)
    readonly property int gap: Theme.px(14)
    readonly property int all: root.width - 2 * root.edge
    readonly property int upper: Theme.px(root.portrait ? 120 : Theme.large ? 132 : 172)
    readonly property int lower: Theme.px(!root.portrait ? Theme.large ? 132 : 172 : Theme.large ? 150 : 222)
    readonly property int keys: root.voice === "" ? 3 : 4
    // The room of languages and help; beside it, lying down, the other keys, in large letters without words.
    readonly property int first: root.portrait ? root.all : Math.floor(root.all * (Theme.large ? 0.62 : 0.48))
    readonly property int second: root.portrait ? root.all : root.all - root.first - root.gap
    readonly property int one: Math.floor((root.second - (root.keys - 1) * root.gap) / root.keys)
    readonly property list<string> offered: root.needs(root.hall.languages) <= root.first ? root.hall.languages : [root.vm.language, root.next]
    readonly property string next: root.hall.languages[(root.hall.languages.indexOf(root.vm.language) + 1) % root.hall.languages.length]
    readonly property int spare: Math.max(0, Math.floor((root.first - root.needs(root.offered)) / (root.offered.length + 1)))

    // What a language's key needs, and what a row of them needs with the key for help.
    function wide(code: string): int {
        return Math.ceil(ruler.advanceWidth(Phrase.said("kiosk.language_name", code)) * Theme.text(42) / 100 * 1.02) + (code === root.vm.language ? Theme.px(46) : 0) + Theme.px(48)
    }

    function needs(codes: list<string>): int {
        return codes.reduce((sum, code) => sum + root.wide(code) + root.gap, help.natural)
    }

    color: Theme.plateDeep
    height: root.portrait ? root.upper + root.lower + 2 * Theme.px(36) + Theme.px(16) : root.upper + 2 * root.edge

    FontMetrics {
        id: ruler

        font.family: Theme.textFamily
        font.pixelSize: 100
        font.weight: Font.Bold
    }

    Rectangle {
        color: Theme.ink
        height: Theme.px(4)
        visible: Theme.contrast
        width: parent.width
    }

    Row {
        spacing: root.gap
        x: root.edge
        y: root.portrait ? Theme.px(36) : root.edge

        Repeater {
            model: root.offered

            LanguageKey {
                id: key

                required property string modelData

                chosen: key.modelData === root.vm.language
                code: key.modelData
                height: root.upper
                width: root.wide(key.modelData) + root.spare

                onClicked: root.vm.speak(key.modelData)
            }
        }

        HelpKey {
            id: help

            enabled: root.vm.page !== "offline"
            stage: root.helping.state
            height: root.upper
            width: root.first - root.offered.reduce((sum, code) => sum + root.wide(code) + root.spare + root.gap, 0)

            onClicked: root.helping.ask()
        }
    }

    Row {
        spacing: root.gap
        x: root.portrait ? root.edge : root.edge + root.first + root.gap
        y: root.portrait ? Theme.px(52) + root.upper : root.edge

        ListenKey {
            id: listen

            height: root.lower
            iconSize: Theme.px(Theme.large ? 88 : 64)
            stacked: true
            word: Theme.large ? "" : listen.name
            visible: root.voice !== ""
            voice: root.voice
            width: root.one

            onClicked: root.reader.press()
        }

        ComfortKey {
            height: root.lower
            iconName: "text-size"
            name: qsTrId("kiosk.large_text")
            objectName: "large"
            on: Theme.large
            width: root.one

            onClicked: root.comfort.toggleLarge()
        }

        ComfortKey {
            height: root.lower
            iconName: "contrast"
            name: qsTrId("kiosk.contrast")
            objectName: "contrast"
            on: root.comfort.contrast
            width: root.one

            onClicked: root.comfort.toggleContrast()
        }

        ComfortKey {
            height: root.lower
            iconName: "low-reach"
            name: qsTrId("kiosk.low_reach")
            objectName: "low"
            on: Theme.low
            width: root.one

            onClicked: root.comfort.toggleLow()
        }
    }
}
