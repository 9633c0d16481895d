import QtQuick
import DenLuot.Kit

// Calls a person. Yellow as the wall: here and now.
FootKey {
    id: root

    property string stage: "" // as of the card
    readonly property bool called: root.stage === "calling" || root.stage === "told"
    readonly property bool coming: root.stage === "coming"

    disabledInk: Theme.footOff
    disabledOutline: Theme.footLine
    fill: root.enabled ? Theme.wall : Theme.plateDeep
    focusColor: Theme.white
    iconName: root.called || root.coming ? "check" : "help"
    ink: Theme.black
    name: root.called ? qsTrId("kiosk.help_called") : root.coming ? qsTrId("kiosk.help_coming_title") : qsTrId("kiosk.help")
    objectName: "help"
    outline: "transparent"
    pressedFill: Theme.wallDeep
    word: root.called ? qsTrId("kiosk.help_called_short") : root.coming ? qsTrId("kiosk.help_coming_short") : qsTrId("kiosk.help_short")
}
