pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Desk
import DenLuot.Kit

// The guidance officer's window: what for, the number, and what was given before.
Window {
    id: root

    required property DeskModel vm
    readonly property int gap: Theme.px(12)
    readonly property int side: Math.round(Math.min(Theme.px(440), (root.width - 4 * root.gap) * 0.325))

    color: Theme.page
    height: Theme.px(768)
    minimumHeight: Theme.px(560)
    minimumWidth: Theme.px(960)
    title: qsTrId("desk.title") + (root.vm.title === "" ? "" : " – " + root.vm.title)
    width: Theme.px(1366)

    DeskHead {
        id: head

        centre: root.vm.title
        clock: root.vm.clock
        line: root.vm.line
        width: parent.width
    }

    Item {
        id: body

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: root.gap
        anchors.right: parent.right
        anchors.top: head.bottom

        MattersCard {
            height: parent.height
            vm: root.vm
            width: root.side
        }

        Card {
            height: parent.height
            width: parent.width - 2 * (root.side + root.gap)
            x: root.side + root.gap

            WishCard {
                anchors.fill: parent
                anchors.margins: Theme.px(16)
                visible: root.vm.taken === ""
                vm: root.vm
            }

            TakenCard {
                anchors.fill: parent
                anchors.margins: Theme.px(16)
                visible: root.vm.taken !== ""
                vm: root.vm
            }

            // Above the large key, which is always free to be clicked.
            SaidStrip {
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.px(84)
                anchors.left: parent.left
                anchors.leftMargin: Theme.px(16)
                anchors.right: parent.right
                anchors.rightMargin: Theme.px(16)
                objectName: "said"
                visible: root.vm.said !== ""
                words: root.vm.said
            }
        }

        Card {
            height: parent.height - (kiosks.any ? kiosks.height + 2 * Theme.px(12) + root.gap : 0)
            width: root.side
            x: parent.width - root.side

            LookCard {
                anchors.fill: parent
                anchors.margins: Theme.px(12)
                vm: root.vm
            }
        }

        Card {
            anchors.bottom: parent.bottom
            height: kiosks.height + 2 * Theme.px(12)
            visible: kiosks.any
            width: root.side
            x: parent.width - root.side

            KiosksCard {
                id: kiosks

                vm: root.vm
                width: parent.width - 2 * Theme.px(12)
                x: Theme.px(12)
                y: Theme.px(12)
            }
        }
    }

    component Card: Rectangle {
        color: Theme.card
        radius: Theme.px(12)
    }
}
