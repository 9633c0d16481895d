import QtQuick
import DenLuot.Kit

// Calls a person. Yellow as the wall: here and now.
FootKey {
    id: root

    disabledInk: Theme.footOff
    disabledOutline: Theme.footLine
    fill: root.enabled ? Theme.wall : Theme.plateDeep
    focusColor: Theme.white
    iconName: "help"
    ink: Theme.black
    name: qsTrId("kiosk.help")
    objectName: "help"
    outline: "transparent"
    pressedFill: Theme.wallDeep
    word: qsTrId("kiosk.help_short")
}
