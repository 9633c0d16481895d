import QtQuick
import DenLuot.Kit

// A key on the foot of a page; `on` while what it switches is switched on.
Key {
    id: root

    property bool on: false

    fill: root.on ? Theme.wall : Theme.plateDeep
    focusColor: Theme.wall
    ink: root.on ? Theme.black : Theme.white
    outline: Theme.footEdge
    pressedFill: root.on ? Theme.wallDeep : Theme.footPressed
}
