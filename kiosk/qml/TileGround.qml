import QtQuick
import DenLuot.Kit

// The ground of a tile: pressed, chosen, not to be had, or where the keyboard stands.
Rectangle {
    id: root

    required property bool had
    required property bool chosen
    required property bool pressed
    required property bool ringed

    border.color: root.chosen ? Theme.plate : Theme.contrast ? Theme.line : "transparent"
    border.width: root.chosen ? Theme.px(5) : Theme.contrast ? Theme.px(3) : 0
    color: !root.had ? Theme.quiet : root.pressed ? Theme.tint : Theme.card
    radius: Theme.radiusTile

    // Tiles stand closer than a ring of 4 px apart needs: it goes inside.
    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.px(4)
        border.color: Theme.plate
        border.width: Theme.px(6)
        color: "transparent"
        radius: Math.max(0, Theme.radiusTile - Theme.px(4))
        visible: root.ringed
    }
}
