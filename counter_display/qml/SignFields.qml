import QtQuick
import DenLuot.Kit

// What a counter serves: one line if it fits at nearly full size, else broken at its meaning.
Label {
    id: root

    required property string whole
    required property string broken
    required property int most

    readonly property real fit: root.width / Math.max(1, measure.width)
    readonly property bool oneLine: root.fit >= 0.88

    horizontalAlignment: Text.AlignHCenter
    lines: 1.3
    size: root.fit >= 1 ? root.most : root.oneLine ? Math.floor(root.most * root.fit) : root.most
    text: root.oneLine ? root.whole : root.broken

    TextMetrics {
        id: measure

        font.family: Theme.textFamily
        font.pixelSize: root.most
        font.weight: root.weight
        text: root.whole
    }
}
