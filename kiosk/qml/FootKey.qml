import QtQuick
import DenLuot.Kit

// A key on the foot of a page; `on` while what it switches is switched on. Always on the dark.
Key {
    id: root

    property bool on: false
    // Not counted among the choices of the page.
    readonly property bool apart: true
    // What it is called where there is no room for the word.
    property string name: root.text
    // The word, where it stands on one line.
    property string word: ""
    // Whether the word stands below the icon, on two lines at most.
    readonly property bool holds: probe.lineCount <= 2 && probe.contentWidth <= probe.width
    // What it needs to show icon and word on one line, at the least and with some air.
    readonly property int tight: Math.ceil(ruler.advanceWidth) + (root.iconName === "" ? 0 : root.iconSize + root.gap) + Theme.px(22)
    readonly property int natural: root.tight + Theme.px(22)

    Accessible.checkable: root.checkable
    Accessible.checked: root.on
    Accessible.name: root.name
    fill: root.on ? Theme.wall : Theme.plateDeep
    focusColor: Theme.wall
    gap: Theme.px(14)
    ink: root.on ? Theme.black : Theme.white
    outline: Theme.footEdge
    pressedFill: root.on ? Theme.wallDeep : Theme.footPressed
    text: root.iconName === "" || (root.stacked ? root.holds : root.tight <= root.width) ? root.word : ""

    Label {
        id: probe

        size: root.size
        text: root.word
        visible: false
        weight: root.weight
        width: root.width - Theme.px(16)
    }

    TextMetrics {
        id: ruler

        font.family: Theme.textFamily
        font.pixelSize: root.size
        font.weight: Theme.large ? Font.Bold : root.weight
        text: root.word
    }
}
