import QtQuick
import DenLuot.Kit

// The centre's name in the head: a little smaller if it must, else on two lines, never cut.
Label {
    id: root

    property int most: Theme.px(46)
    readonly property real fit: root.width / Math.max(1, measure.width)
    readonly property bool oneLine: root.fit >= 0.7

    anchors.verticalCenterOffset: -Theme.px(root.oneLine ? 3 : 0)
    lines: root.oneLine ? Theme.lineHeight : 1.2
    size: Math.floor(root.most * (root.oneLine ? Math.min(1, root.fit) : Math.min(0.76, root.fit * 1.8)))
    weight: Font.DemiBold

    TextMetrics {
        id: measure

        font.family: Theme.textFamily
        font.pixelSize: root.most
        font.weight: root.weight
        text: root.text
    }
}
