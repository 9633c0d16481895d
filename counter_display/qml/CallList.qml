pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// The calls before the one on the band, newest first, down and then across.
Item {
    id: root

    required property QtObject calls
    required property bool online

    readonly property int headroom: Theme.px(root.online ? 86 : 83)
    readonly property int pitch: Math.floor((root.height - root.headroom) / 4)

    Label {
        color: root.online ? (Theme.evening ? Theme.ink2 : Theme.ink) : Theme.quietInk
        size: Theme.px(56)
        text: qsTrId("hall.recent")
        weight: Font.DemiBold
        y: Theme.px(4)
    }
    GridView {
        id: grid

        cellHeight: root.pitch
        cellWidth: Theme.px(446)
        clip: true
        flow: GridView.FlowTopToBottom
        height: cellHeight * 4
        interactive: false
        model: root.calls
        width: cellWidth * 2
        y: root.headroom

        delegate: Item {
            id: call

            required property string number
            required property int counter

            height: Theme.px(90)
            width: grid.cellWidth

            NumberText {
                anchors.verticalCenter: parent.verticalCenter
                color: root.online ? Theme.ink : Theme.quietInk
                digits: Theme.px(62)
                text: call.number
                width: implicitWidth
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.online ? Theme.ink : Theme.quietInk
                name: "arrow-right"
                size: Theme.px(46)
                x: Theme.px(211)
            }
            Plate {
                height: Theme.px(90)
                hollow: !root.online
                share: 0.56
                text: call.counter
                width: Theme.px(114)
                x: Theme.px(272)
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
