pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// The calls before the one on the band, newest first, down and then across.
Item {
    id: root

    required property QtObject calls
    required property bool online
    // Nobody has been called yet.
    required property bool none
    property int rows: 4
    readonly property int headroom: Theme.px(root.online ? 86 : 83)
    readonly property int pitch: Math.round((root.height - root.headroom + Theme.px(2)) / root.rows)

    Label {
        color: root.online ? (Theme.evening ? Theme.ink2 : Theme.ink) : Theme.quietInk
        size: Theme.px(56)
        text: qsTrId("hall.recent")
        weight: Font.DemiBold
        y: Theme.px(4)
    }

    Label {
        color: Theme.ink2
        lines: 1.3
        size: Theme.px(46)
        text: qsTrId("hall.none_yet")
        visible: root.none && root.online
        width: parent.width
        y: root.headroom + Theme.px(10)

        Label {
            anchors.top: parent.bottom
            anchors.topMargin: Theme.px(20)
            color: Theme.ink2
            lines: 1.3
            size: Theme.px(40)
            text: Phrase.said("hall.none_yet", "en")
            width: parent.width
        }
    }

    GridView {
        id: grid

        cellHeight: root.pitch
        cellWidth: Math.max(Theme.px(446), Math.round((root.width + Theme.px(60)) / 2))
        clip: true
        flow: GridView.FlowTopToBottom
        height: cellHeight * root.rows
        interactive: false
        model: root.calls
        objectName: "calls"
        width: cellWidth * 2
        y: root.headroom

        delegate: Item {
            id: call

            required property string number
            required property int counter

            height: Theme.px(90)
            width: grid.cellWidth

            FitNumber {
                id: number

                anchors.verticalCenter: parent.verticalCenter
                color: root.online ? Theme.ink : Theme.quietInk
                most: Theme.px(62)
                room: plate.x - Theme.px(66)
                text: call.number
                width: implicitWidth
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.online ? Theme.ink : Theme.quietInk
                name: "arrow-right"
                size: Theme.px(46)
                x: Math.round((number.width + plate.x - width) / 2)
            }

            Plate {
                id: plate

                height: Theme.px(90)
                hollow: !root.online
                share: 0.56
                text: call.counter
                width: Theme.px(114)
                x: call.width - width - Theme.px(60)
            }
        }
        add: Transition {
            NumberAnimation {
                duration: Theme.motionCall
                easing.type: Easing.OutCubic
                from: -grid.cellHeight
                property: "y"
            }
        }
        displaced: Transition {
            NumberAnimation {
                duration: Theme.motionCall
                easing.type: Easing.OutCubic
                properties: "x,y"
            }
        }
    }
}
