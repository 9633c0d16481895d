import QtQuick
import DenLuot.Kit

// The ticket once more, marked as a copy; not while one is being printed.
Key {
    id: root

    required property string again // able, busy, or "": not now

    enabled: root.again === "able"
    fill: Theme.card
    height: Theme.px(!root.stacked ? 100 : Theme.large ? 220 : 148)
    iconName: "printer"
    iconSize: Theme.px(52)
    ink: Theme.plate
    objectName: "printAgain"
    outline: Theme.plate
    outlineWidth: Theme.px(4)
    pressedFill: Theme.tint
    text: qsTrId("kiosk.reprint")
    visible: root.again !== ""
}
