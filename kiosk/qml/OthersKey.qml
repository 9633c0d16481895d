import QtQuick
import DenLuot.Kit

// Shows again what was folded away beside the one chosen.
Key {
    fill: Theme.card
    height: Math.max(Theme.px(98), contentItem.implicitHeight + Theme.px(24))
    iconName: "chevron-down"
    ink: Theme.plate
    objectName: "others"
    outline: Theme.contrast ? Theme.line : "transparent"
    pressedFill: Theme.tint
    text: qsTrId("kiosk.other_procedure")
}
