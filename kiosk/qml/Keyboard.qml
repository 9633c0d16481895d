pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Our own keyboard: the letters where every phone has them. It holds no text.
Item {
    id: root

    required property bool telex
    property int tall: Theme.px(92)
    readonly property int gap: Theme.px(10)
    // From one key to the next.
    readonly property real pitch: (root.width + root.gap) / 10
    // Of the words below the letters.
    readonly property int low: Math.max(root.tall, telexKey.implicitHeight, space.implicitHeight, clear.implicitHeight)

    signal pressed(key: string)
    signal erased
    signal cleared
    signal telexSwitched

    // Where the key so many widths from the left begins.
    function at(column: real): int {
        return Math.round(column * root.pitch)
    }

    function wide(columns: real): int {
        return Math.floor(columns * root.pitch - root.gap)
    }

    implicitHeight: 3 * (root.tall + root.gap) + root.low

    Repeater {
        model: ["qwertyuiop", "asdfghjkl", "zxcvbnm"]

        Item {
            id: line

            required property string modelData
            required property int index

            Repeater {
                model: line.modelData.split("")

                Cap {
                    id: cap

                    required property string modelData
                    required property int index

                    objectName: "key-" + cap.modelData
                    text: cap.modelData.toUpperCase()
                    x: root.at(cap.index + line.index / 2)
                    y: line.index * (root.tall + root.gap)

                    onClicked: root.pressed(cap.modelData)
                }
            }
        }
    }

    Cap {
        Accessible.name: qsTrId("kiosk.key_erase")
        iconName: "backspace"
        iconSize: Theme.px(60)
        objectName: "key-erase"
        width: root.width - x
        x: root.at(8)
        y: 2 * (root.tall + root.gap)

        onClicked: root.erased()
    }

    Cap {
        id: telexKey

        Accessible.checkable: true
        Accessible.checked: root.telex
        Accessible.name: qsTrId("kiosk.key_telex")
        height: root.low
        iconName: root.telex ? "check" : ""
        iconSize: Theme.px(40)
        objectName: "key-telex"
        outline: root.telex ? Theme.plate : Theme.line
        outlineWidth: Theme.px(root.telex ? 5 : 2)
        size: Theme.text(40)
        text: Theme.large ? "Telex" : qsTrId("kiosk.key_telex")
        width: root.wide(3.5)
        y: 3 * (root.tall + root.gap)

        onClicked: root.telexSwitched()
    }

    Cap {
        id: space

        height: root.low
        objectName: "key-space"
        size: Theme.text(40)
        text: qsTrId("kiosk.key_space")
        width: root.wide(3.5)
        x: root.at(3.5)
        y: telexKey.y

        onClicked: root.pressed(" ")
    }

    Cap {
        id: clear

        height: root.low
        objectName: "key-clear"
        size: Theme.text(40)
        text: qsTrId("kiosk.key_clear")
        width: root.width - x
        x: root.at(7)
        y: telexKey.y

        onClicked: root.cleared()
    }

    component Cap: Key {
        fill: Theme.card
        height: root.tall
        ink: Theme.ink
        outline: Theme.line
        pressedFill: Theme.tint
        size: Theme.text(46)
        width: root.wide(1)
    }
}
