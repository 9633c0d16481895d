pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit
import DenLuot.Texts

// The hall in two lines: how many wait, how many counters are open, when numbers are given.
Rectangle {
    id: root

    required property HallModel hall

    border.color: Theme.line
    border.width: Theme.contrast ? Theme.px(3) : 0
    color: Theme.card
    height: facts.height + Theme.px(56)
    radius: Theme.radiusCard

    Grid {
        id: facts

        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: Theme.px(20)
        columns: 2
        rowSpacing: Theme.px(8)
        x: Theme.px(40)

        Icon {
            color: Theme.plate
            height: Theme.px(57)
            name: "people"
            size: Theme.px(46)
            verticalAlignment: Image.AlignVCenter
            visible: root.hall.waiting >= 0
        }

        Flow {
            spacing: 0
            visible: root.hall.waiting >= 0 // else nobody knows
            width: root.width - Theme.px(130)

            NumberLine {
                rightPadding: Theme.px(32)
                size: Theme.text(42)
                text: Phrase.fill(qsTrId("kiosk.waiting_people"), {
                    "n": root.hall.waiting
                })
            }

            NumberLine {
                size: Theme.text(42)
                text: Phrase.fill(qsTrId("kiosk.counters_open"), {
                    "a": root.hall.countersOpen,
                    "b": root.hall.counters
                })
            }
        }

        Icon {
            color: Theme.plate
            height: Theme.px(57)
            name: "clock"
            size: Theme.px(46)
            verticalAlignment: Image.AlignVCenter
        }

        NumberLine {
            size: Theme.text(42)
            text: root.hall.windows === "" ? qsTrId("kiosk.windows_always") : Phrase.fill(qsTrId("kiosk.windows"), {
                "list": root.hall.windows
            })
            width: root.width - Theme.px(130)
        }
    }
}
