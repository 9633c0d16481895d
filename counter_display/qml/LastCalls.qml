pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Under a clip: the last three calls, and the time.
Rectangle {
    id: root

    required property string number
    required property string counter
    // Those before.
    required property QtObject calls
    required property string clock
    readonly property int cell: Theme.px(400)

    color: Theme.night
    height: Theme.px(116)

    Margin {
        anchors.bottomMargin: -reach
        color: root.color
    }

    Rectangle {
        color: Theme.nightHair
        height: Math.max(1, Theme.px(2))
        width: parent.width
    }

    Label {
        id: heading

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.nightLabel
        lines: 1.1
        size: Theme.px(40)
        text: qsTrId("hall.recent")
        weight: Font.DemiBold
        wrapMode: Text.NoWrap
        x: Theme.px(40)
    }

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(36)
        x: heading.x + heading.width + Theme.px(36)

        Call {
            counter: root.counter
            number: root.number
            visible: number !== ""
        }

        Repeater {
            model: root.calls

            Call {
                required property int index

                visible: index < 2
            }
        }
    }

    NumberText {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.white
        digits: Theme.px(52)
        text: root.clock
    }

    component Call: Item {
        id: call

        required property string number
        required property string counter

        height: Theme.px(90)
        width: root.cell

        FitNumber {
            id: digits

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.white
            most: Theme.px(62)
            room: plate.x - Theme.px(60)
            text: call.number
            width: implicitWidth
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.white
            name: "arrow-right"
            size: Theme.px(46)
            x: Math.round((digits.width + plate.x - width) / 2)
        }

        Plate {
            id: plate

            anchors.right: parent.right
            fill: Theme.nightPattern
            height: Theme.px(90)
            ink: Theme.white
            share: 0.56
            text: call.counter
            width: Theme.px(114)
        }
    }
}
