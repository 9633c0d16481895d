import QtQuick
import DenLuot.Kit

// Has the page read out, stops it, has it repeated.
FootKey {
    id: root

    required property string voice // quiet, speaking, again

    Accessible.name: root.voice === "speaking" ? qsTrId("kiosk.read_stop") : root.voice === "again" ? qsTrId("kiosk.read_again") : qsTrId("kiosk.read_aloud")
    iconName: root.voice === "speaking" ? "stop" : "speaker"
    iconSize: Theme.px(52)
    name: Accessible.name
    objectName: "listen"
    on: root.voice === "speaking"
}
