pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// The opening hours of the week.
Rectangle {
    id: root

    required property QtObject rows

    border.color: Theme.line
    border.width: Theme.contrast ? Theme.px(3) : 0
    color: Theme.contrast ? Theme.page : Theme.nightCard
    height: inside.height + Theme.px(72)
    radius: Theme.radiusCard
    visible: days.count > 0

    Column {
        id: inside

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(18)
        width: parent.width - Theme.px(96)
        x: Theme.px(48)

        Label {
            color: Theme.white
            size: Theme.px(44)
            text: qsTrId("kiosk.hours_title")
            weight: Font.Bold
        }

        Repeater {
            id: days

            model: root.rows

            Item {
                id: row

                required property int index
                required property string days
                required property list<string> times

                height: Math.max(day.height, times.height) + Theme.px(12)
                width: inside.width

                Label {
                    id: day

                    anchors.verticalCenter: times.verticalCenter
                    color: Theme.white
                    size: Theme.px(44)
                    text: row.days
                    width: inside.width * 0.56
                }

                Column {
                    id: times

                    spacing: Theme.px(20)
                    width: inside.width * 0.42
                    x: inside.width * 0.58

                    Repeater {
                        model: row.times

                        NumberText {
                            required property string modelData

                            anchors.left: parent ? parent.left : undefined
                            color: Theme.white
                            digits: Theme.px(34)
                            text: modelData
                        }
                    }

                    Label {
                        color: Theme.white
                        lines: 1.1
                        size: Theme.px(44)
                        text: qsTrId("kiosk.day_closed")
                        visible: row.times.length === 0
                        weight: Font.Bold
                    }
                }
            }
        }
    }
}
