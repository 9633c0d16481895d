pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import DenLuot.Kit
import DenLuot.Texts

// Every control of the kit once, to look at and to press.
Window {
    id: root

    required property var vm
    property string look: "day"

    color: Theme.page
    height: 1500
    width: 1080

    Binding {
        property: "look"
        target: Theme
        value: root.look
    }

    Rectangle {
        color: Theme.wall
        height: 180
        width: root.width

        Pattern {
            anchors.fill: parent
        }

        Flag {
            id: flag

            x: 28
            y: 30
        }

        Label {
            anchors.left: flag.right
            anchors.leftMargin: 16
            anchors.verticalCenter: flag.verticalCenter
            color: Theme.wallInk
            objectName: "title"
            text: qsTrId("kiosk.choose_field")
            weight: Font.Bold
        }

        Label {
            color: Theme.wallInk
            objectName: "second"
            size: Theme.px(34)
            text: Phrase.said("kiosk.choose_field", "en")
            x: 28
            y: 110
        }
    }

    Row {
        spacing: 16
        x: 24
        y: 204

        Plate {
            objectName: "plate"
            text: "9"
        }

        Plate {
            text: "10"
        }

        Plate {
            hollow: true
            text: "6"
        }

        Plate {
            height: 160
            share: 0.54
            text: "9"
            width: 176
        }

        NumberText {
            digits: 160
            objectName: "number"
            text: "9012"
        }
    }

    Row {
        spacing: 24
        x: 24
        y: 430

        Repeater {
            model: ["person", "people", "clock", "elder", "pause", "face-very", "alarm"]

            Icon {
                required property string modelData

                color: Theme.evening ? Theme.ink : Theme.plate
                name: modelData
            }
        }

        Repeater {
            model: root.vm

            Item {
                id: row

                required property string text

                height: count.height
                width: count.width

                NumberText {
                    id: count

                    color: Theme.ink2
                    text: row.text
                }
            }
        }
    }

    KeyCase {
        x: 24
        y: 520
    }

    Rectangle {
        color: Theme.wall
        height: 594
        width: root.width
        y: 906

        Paper {
            height: 500
            perforation: 200
            width: 972
            x: 54
            y: 40

            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.black
                objectName: "filled"
                text: Phrase.fill(qsTrId("kiosk.ahead"), {
                    "n": 6
                })
                y: 60
            }

            QrCode {
                anchors.bottom: parent.bottom
                anchors.margins: 24
                anchors.right: parent.right
                modules: root.vm.code
                objectName: "qr"
                side: 250
            }
        }
    }
}
