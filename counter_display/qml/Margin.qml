import QtQuick
import DenLuot.Kit

// Carries a colour past the edge of the screen, for when the whole picture stands a little aside.
Rectangle {
    id: root

    readonly property int reach: Theme.px(8)

    anchors.fill: parent
    anchors.leftMargin: -root.reach
    anchors.rightMargin: -root.reach
    z: -1
}
