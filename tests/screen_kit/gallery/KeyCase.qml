import QtQuick
import DenLuot.Kit

// Keys of every kind.
Grid {
    columnSpacing: 24
    columns: 2
    rowSpacing: 24

    Key {
        id: main

        property int presses: 0

        height: 148
        iconName: "touch"
        objectName: "main"
        size: 64
        text: qsTrId("kiosk.take")
        width: 504

        onClicked: main.presses += 1
    }

    Key {
        enabled: false
        fill: Theme.card
        height: 148
        iconLast: true
        iconName: "chevron-right"
        objectName: "off"
        outline: Theme.line
        text: qsTrId("kiosk.next")
        width: 504
    }

    Key {
        fill: Theme.card
        height: 148
        iconName: "priority"
        ink: Theme.ink
        outline: Theme.line
        stacked: true
        text: qsTrId("kiosk.take_priority")
        width: 504
    }

    Rectangle {
        color: Theme.plateDeep
        height: 148
        width: 504

        Key {
            anchors.centerIn: parent
            fill: Theme.plateDeep
            focusColor: Theme.wall
            iconName: "back"
            ink: Theme.white
            objectName: "back"
            outline: Theme.footEdge
            pressedFill: Theme.footPressed
            text: qsTrId("kiosk.back")
            width: 250
        }
    }
}
