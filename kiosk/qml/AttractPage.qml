pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kiosk
import DenLuot.Kit
import DenLuot.Texts

// Nobody is here: who we are, the centre's pictures, the hours, and what is busy now. All of it is
// one key: the first touch takes a number.
T.AbstractButton {
    id: root

    required property KioskModel vm
    required property bool portrait
    property bool still: false
    readonly property string call: (root.vm.finding as FindingModel).film ? "lookup.touch" : "attract.touch"
    readonly property HallModel hall: root.vm.hall as HallModel
    readonly property AttractModel attract: root.vm.attract as AttractModel
    readonly property int edge: Theme.px(64)
    readonly property int main: root.portrait ? root.width : Theme.px(880)
    readonly property int beside: root.main - (root.portrait ? 2 : 1.5) * root.edge
    readonly property int side: root.portrait ? root.width - 2 * root.edge : root.width - root.main - root.edge

    Accessible.name: qsTrId(root.call)
    focusPolicy: Qt.StrongFocus
    objectName: "attract"

    background: Rectangle {
        color: Theme.wall

        Pattern {
            height: parent.height - y
            width: parent.width
            y: Theme.px(417)
        }
    }

    Component.onCompleted: root.forceActiveFocus()
    Keys.onPressed: event => {
        event.accepted = true
        root.vm.start()
    }
    onClicked: root.vm.start()

    Item {
        height: root.height
        width: root.width
        x: Theme.px(root.attract.shiftX)
        y: Theme.px(root.attract.shiftY)

        WallHead {
            clock: root.hall.clock
            date: root.hall.date
            headline: root.hall.headline
            unit: root.hall.unit
            width: root.main
        }

        PictureFrame {
            height: (root.portrait ? hours.y : call.y) - y - Theme.px(28)
            source: root.attract.picture
            still: root.still
            width: root.beside
            x: root.edge
            y: Theme.px(436)
        }

        HallCard {
            id: hours

            hall: root.hall
            width: root.side
            x: now.x
            y: !root.portrait ? Theme.px(36) : (now.visible ? now.y : call.y) - height - Theme.px(28)
        }

        BusyCard {
            id: now

            each: root.attract.each
            rows: root.attract.rows
            width: root.side
            x: root.portrait ? root.edge : root.main
            y: root.portrait ? call.y - height - Theme.px(28) : hours.y + hours.height + Theme.px(24)
        }

        Rectangle {
            id: call

            color: root.pressed ? Theme.plateDeep : Theme.plate
            height: Theme.px(root.portrait ? 236 : 170)
            radius: Theme.px(32)
            width: root.width - 2 * root.edge
            x: root.edge
            y: root.height - height - Theme.px(root.portrait ? 48 : 32)

            Icon {
                id: hand

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.plateInk
                name: "touch"
                size: Theme.px(root.portrait ? 140 : 120)
                x: Theme.px(48)
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.px(4)
                width: parent.width - x - Theme.px(48)
                x: hand.x + hand.width + Theme.px(40)

                Label {
                    color: Theme.plateInk
                    fontSizeMode: Text.HorizontalFit
                    lines: 1.25
                    minimumPixelSize: Theme.px(48)
                    size: Theme.px(62)
                    text: Phrase.said(root.call, "vi")
                    weight: Font.Bold
                    width: parent.width
                    wrapMode: Text.NoWrap
                }

                Label {
                    color: Theme.plateInk
                    fontSizeMode: Text.HorizontalFit
                    lines: 1.25
                    minimumPixelSize: Theme.px(40)
                    size: Theme.px(48)
                    text: Phrase.said(root.call, "en")
                    width: parent.width
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
