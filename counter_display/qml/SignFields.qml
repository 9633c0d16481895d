import QtQuick
import DenLuot.Kit

// What a counter serves: one line if it fits at nearly full size, else broken at its meaning, or
// wherever there is room if even that is too long.
Label {
    id: root

    required property string whole
    required property string broken
    required property int most
    readonly property string longest: root.broken.split("\n").reduce((one, other) => other.length > one.length ? other : one, "")
    readonly property bool oneLine: root.width >= 0.88 * line.width
    readonly property real fit: 0.98 * root.width / Math.max(1, root.oneLine ? line.width : half.width)

    horizontalAlignment: Text.AlignHCenter
    lines: 1.3
    size: Math.floor(root.most * Math.max(0.8, Math.min(1, root.fit)))
    text: root.oneLine || root.fit < 0.8 ? root.whole : root.broken

    TextMetrics {
        id: line

        font.family: Theme.textFamily
        font.pixelSize: root.most
        font.weight: root.weight
        text: root.whole
    }

    TextMetrics {
        id: half

        font: line.font
        text: root.longest
    }
}
