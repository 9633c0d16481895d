import QtQuick
import DenLuot.Kit

// A phrase that can be touched instead of typed.
Key {
    id: root

    // Another way than words.
    property bool other: false

    fill: root.other ? Theme.page : Theme.card
    iconName: root.other ? "help" : ""
    implicitHeight: Math.max(Theme.px(92), contentItem.implicitHeight + Theme.px(24))
    ink: root.other ? Theme.plate : Theme.ink
    outline: root.other ? Theme.plate : Theme.line
    outlineWidth: Theme.px(root.other ? 4 : 2)
    pressedFill: Theme.tint
}
