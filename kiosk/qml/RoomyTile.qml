import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// A category where not all stand on one page: its name in full, as high as that makes it.
T.AbstractButton {
    id: root

    required property string name
    required property string picture
    required property string plate
    required property int waiting // -1: nobody knows
    required property string mode // open, chosen, withdrawn, closed, full, away
    // The count beside the plate; else below it.
    property bool beside: false
    readonly property CategoryState standing: CategoryState {
        mode: root.mode
    }
    // Few on a page, or large letters: everything larger.
    readonly property bool big: Theme.large || !Theme.low
    readonly property bool counted: root.standing.served && root.waiting >= 0
    readonly property int edge: Theme.px(root.big ? 24 : 16)
    readonly property int seatWidth: Theme.px(root.big ? 140 : 104)
    readonly property int countWidth: root.beside && root.counted ? Theme.px(130) : 0

    Accessible.description: root.standing.had ? "" : root.standing.word
    Accessible.name: root.name
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Theme.px(root.big ? 150 : 84), told.height + Theme.px(20), seat.height + (root.beside || !root.counted ? 0 : people.height + Theme.px(10)) + Theme.px(20))

    background: TileGround {
        chosen: root.standing.chosen
        had: root.standing.had
        pressed: root.pressed
        ringed: root.visualFocus
    }

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: root.standing.had ? Theme.plate : Theme.quietInk
        name: root.picture
        size: Theme.px(root.big ? 92 : 60)
        x: root.edge
    }

    Column {
        id: told

        anchors.left: icon.right
        anchors.leftMargin: Theme.px(20)
        anchors.right: parent.right
        anchors.rightMargin: root.seatWidth + root.countWidth + root.edge + Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter

        Label {
            color: root.standing.had ? Theme.ink : Theme.quietInk
            lines: 1.22
            size: Theme.px(Theme.large ? 60 : root.big ? 54 : 40)
            text: probe.contentWidth > width ? root.name.replace(/\u00a0/g, " ") : root.name
            weight: Font.DemiBold
            width: parent.width
        }

        Row {
            spacing: Theme.px(12)
            visible: !root.standing.served

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.standing.chosen ? Theme.plate : Theme.quietInk
                name: root.standing.icon
                size: Theme.px(root.big ? 44 : 34)
            }

            Label {
                color: root.standing.had ? Theme.ink : Theme.quietInk
                lines: 1.22
                size: Theme.px(Theme.large ? 60 : root.big ? 50 : 40)
                text: root.standing.word
            }
        }
    }

    // Too narrow for what should stand together: then lines may end at any space.
    Label {
        id: probe

        size: Theme.px(Theme.large ? 60 : root.big ? 54 : 40)
        text: root.name
        visible: false
        weight: Font.DemiBold
        width: told.width
        wrapMode: Text.WordWrap
    }

    Plate {
        id: seat

        height: Theme.px(root.big ? 96 : 64)
        hollow: !root.standing.had
        share: 0.54
        text: root.plate
        width: root.seatWidth
        x: root.width - width - root.edge
        y: Math.round((root.height - height - (root.beside || !root.counted ? 0 : people.height + Theme.px(10))) / 2)
    }

    Icon {
        anchors.verticalCenter: people.verticalCenter
        color: Theme.ink2
        name: "person"
        size: Theme.px(root.big ? 40 : 30)
        visible: root.counted
        x: root.beside ? seat.x - root.countWidth : seat.x + Theme.px(8)
    }

    NumberText {
        id: people

        color: root.standing.had ? Theme.ink : Theme.quietInk
        digits: Theme.px(root.big ? 44 : 31)
        text: root.waiting
        visible: root.counted
        x: (root.beside ? seat.x - Theme.px(20) : seat.x + seat.width - Theme.px(8)) - width
        y: root.beside ? Math.round((root.height - height) / 2) : seat.y + seat.height + Theme.px(10)
    }
}
