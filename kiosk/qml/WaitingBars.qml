pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Something is being done: bars that light up in turn.
Row {
    id: root

    readonly property int count: 10
    property int lit: 0

    spacing: Theme.px(12)

    Repeater {
        model: root.count

        Rectangle {
            required property int index

            color: index <= root.lit ? Theme.plate : Theme.grey
            height: Theme.px(14)
            radius: height / 2
            width: Math.floor((root.width - (root.count - 1) * root.spacing) / root.count)
        }
    }

    Timer {
        interval: 500
        repeat: true
        running: root.visible && !Theme.reduceMotion

        onTriggered: root.lit = (root.lit + 1) % root.count
    }
}
