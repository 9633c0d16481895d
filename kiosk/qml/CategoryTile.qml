pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// A category: what it is, how many wait, and at which counter.
T.AbstractButton {
    id: root

    required property string name
    required property string picture
    required property string plate
    required property int waiting
    required property string mode // open, withdrawn, full
    property bool portrait: true
    readonly property bool served: root.mode === "open"
    readonly property color ink: root.served ? Theme.ink : Theme.quietInk
    readonly property string stateWord: root.mode === "withdrawn" ? qsTrId("kiosk.paused_short") : qsTrId("kiosk.full_short")
    readonly property int side: Theme.px(16)
    // Lines that the name may take with its compounds kept together.
    readonly property int most: root.portrait || root.served ? 2 : 1
    readonly property int room: root.portrait ? (root.served ? Theme.px(224) : word.width + Theme.px(170)) : Theme.px(136)

    Accessible.name: root.name
    implicitHeight: root.portrait ? (words.lineCount > 1 ? Theme.px(106) : Theme.px(82)) : Theme.px(124)

    background: Rectangle {
        border.color: Theme.contrast ? Theme.line : root.visualFocus ? Theme.plate : "transparent"
        border.width: Theme.contrast ? Theme.px(3) : root.visualFocus ? Theme.px(6) : 0
        color: !root.served ? Theme.quiet : root.pressed ? Theme.tint : Theme.card
        radius: Theme.radiusTile
    }

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: root.served ? Theme.plate : Theme.quietInk
        name: root.picture
        size: Theme.px(56)
        x: root.side
    }

    Label {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: Theme.px(14)
        anchors.right: parent.right
        anchors.rightMargin: root.room
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: !root.portrait && !root.served ? -Theme.px(24) : 0
        color: root.ink
        fontSizeMode: Text.Fit
        height: root.portrait ? implicitHeight : Math.min(implicitHeight, root.height - Theme.px(8))
        lines: 1.22
        minimumPixelSize: Theme.px(30)
        text: probe.lineCount > root.most ? root.name.replace(/\u00a0/g, " ") : root.name
        verticalAlignment: Text.AlignVCenter
        weight: Font.DemiBold
    }

    Label {
        id: probe

        lines: 1.22
        text: root.name
        visible: false
        weight: Font.DemiBold
        width: words.width
    }

    Row {
        id: word

        anchors.right: root.portrait ? seat.left : undefined
        anchors.rightMargin: Theme.px(22)
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.portrait ? 0 : Theme.px(26)
        spacing: Theme.px(12)
        visible: !root.served
        x: root.portrait ? 0 : words.x

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.quietInk
            name: root.mode === "withdrawn" ? "pause" : "stop"
            size: Theme.px(34)
        }

        Label {
            color: Theme.quietInk
            text: root.stateWord
        }
    }

    Icon {
        color: Theme.ink2
        name: "person"
        size: Theme.px(30)
        visible: root.served
        x: root.portrait ? root.width - Theme.px(214) : seat.x + Theme.px(8)
        y: root.portrait ? Math.round((root.height - height) / 2) : Theme.px(86)
    }

    NumberText {
        color: root.ink
        digits: Theme.px(30)
        text: root.waiting
        visible: root.served
        x: root.portrait ? root.width - Theme.px(124) - width : root.width - Theme.px(16) - width
        y: root.portrait ? Math.round((root.height - height) / 2) : Theme.px(87)
    }

    Plate {
        id: seat

        height: root.portrait ? Theme.px(66) : Theme.px(64)
        hollow: !root.served
        text: root.plate
        width: root.portrait ? Theme.px(92) : Theme.px(104)
        x: root.width - width - Theme.px(8)
        y: root.portrait || !root.served ? Math.round((root.height - height) / 2) : Theme.px(8)
    }
}
