pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Beside a clip: the time, and the last calls large. It is dark, so that the clip has the light.
Rectangle {
    id: root

    required property QtObject calls
    required property string date
    required property string clock
    // Something else has the place of the calls.
    required property bool away
    property int rows: 4
    readonly property int margin: Theme.px(36)
    readonly property int pitch: Math.floor((root.height - list.y - Theme.px(6)) / root.rows)

    color: Theme.night

    Flag {
        id: flag

        anchors.verticalCenter: clock.verticalCenter
        size: Theme.px(78)
        x: root.margin
    }

    Label {
        anchors.left: flag.right
        anchors.leftMargin: Theme.px(24)
        anchors.verticalCenter: clock.verticalCenter
        color: Theme.white
        size: Theme.px(46)
        text: root.date
        visible: x + implicitWidth < clock.x
        wrapMode: Text.NoWrap
    }

    NumberText {
        id: clock

        anchors.right: parent.right
        anchors.rightMargin: root.margin
        color: Theme.white
        digits: Theme.px(56)
        text: root.clock
        y: Theme.px(27)
    }

    Rectangle {
        color: Theme.nightHair
        height: Math.max(1, Theme.px(2))
        width: parent.width - 2 * root.margin
        x: root.margin
        y: Theme.px(108)
    }

    Label {
        color: Theme.nightLabel
        size: Theme.px(56)
        text: qsTrId("hall.recent")
        visible: !root.away
        weight: Font.DemiBold
        x: root.margin
        y: Theme.px(116)
    }

    // A grid of one column: unlike a list it stays in place when the screen has another size.
    GridView {
        id: list

        cellHeight: root.pitch
        cellWidth: width
        clip: true
        height: root.pitch * root.rows
        interactive: false
        model: root.calls
        objectName: "calls"
        visible: !root.away
        width: parent.width - 2 * root.margin
        x: root.margin
        y: Theme.px(192)

        add: Transition {
            NumberAnimation {
                duration: Theme.motionCall
                easing.type: Easing.OutCubic
                from: -root.pitch
                property: "y"
            }
        }
        delegate: Item {
            id: call

            required property string number
            required property int counter
            required property int index

            height: root.pitch
            width: list.width

            FitNumber {
                id: number

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.white
                most: Theme.px(76)
                room: plate.x - Theme.px(100)
                text: call.number
                width: implicitWidth
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.white
                name: "arrow-right"
                size: Theme.px(62)
                x: Math.round((number.width + plate.x - width) / 2)
            }

            Plate {
                id: plate

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                fill: Theme.nightPattern
                height: Theme.px(100)
                ink: Theme.white
                share: 0.57
                text: call.counter
                width: Theme.px(164)
            }

            Rectangle {
                anchors.bottom: parent.bottom
                color: Theme.nightHair
                height: Math.max(1, Theme.px(2))
                visible: call.index < root.rows - 1
                width: parent.width
            }
        }
        displaced: Transition {
            NumberAnimation {
                duration: Theme.motionCall
                easing.type: Easing.OutCubic
                properties: "y"
            }
        }
    }
}
