import QtQuick
import DenLuot.Kit

// A picture and what it stands for, with its numbers in the face of numbers.
Item {
    id: root

    required property string picture
    required property string text
    // What it needs to stand on one line.
    readonly property int natural: words.x + Math.ceil(ruler.advanceWidth * 1.04) + Theme.px(16)

    height: words.height
    implicitHeight: words.height

    Icon {
        color: Theme.plate
        name: root.picture
        size: Theme.px(46)
        y: Math.max(0, Math.round((Theme.text(40) * words.lines - height) / 2))
    }

    NumberLine {
        id: words

        size: Theme.text(40)
        text: root.text
        width: root.width - x
        x: Theme.px(72)
    }

    TextMetrics {
        id: ruler

        font.family: Theme.textFamily
        font.pixelSize: words.size
        font.weight: Font.Bold
        text: root.text
    }
}
