import QtQuick
import DenLuot.Kit

// A picture and what it stands for, with its numbers in the face of numbers.
Item {
    id: root

    required property string picture
    required property string text
    // Below a line; beginning a row of its own.
    property bool lined: false
    property bool begins: false
    readonly property int inset: root.lined ? Theme.px(15) : 0
    readonly property bool counts: /\d/.test(root.text)
    // What it needs to stand on one line.
    readonly property int natural: words.x + Math.ceil(ruler.advanceWidth * 1.04) + Theme.px(36)

    implicitHeight: root.inset + (root.counts ? words.height : plain.height)

    Rectangle {
        color: Theme.hair
        height: Theme.px(3)
        visible: root.lined
        width: root.parent?.width ?? 0
        x: -root.x
    }

    Icon {
        color: Theme.plate
        name: root.picture
        size: Theme.px(46)
        y: root.inset + Math.max(0, Math.round((Theme.text(40) * words.lines - height) / 2))
    }

    NumberLine {
        id: words

        lines: 1.25
        size: Theme.text(40)
        text: root.counts ? root.text : ""
        width: root.width - x
        x: Theme.px(72)
        y: root.inset
    }

    Label {
        id: plain

        lines: words.lines
        text: root.counts ? "" : root.text
        width: words.width
        x: words.x
        y: root.inset
    }

    TextMetrics {
        id: ruler

        font.family: Theme.textFamily
        font.pixelSize: words.size
        font.weight: Font.Bold
        text: root.text
    }
}
