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
    visible: week.count > 0

    Column {
        id: inside

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(18)
        width: parent.width - Theme.px(96)
        x: Theme.px(48)

        Label {
            color: Theme.white
            size: Theme.text(44)
            text: qsTrId("kiosk.hours_title")
            weight: Font.Bold
        }

        Repeater {
            id: week

            model: root.rows

            Item {
                id: row

                required property string days
                required property string times

                height: Math.max(day.height, spans.height) + Theme.px(12)
                width: inside.width

                Label {
                    id: day

                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.white
                    size: Theme.text(44)
                    text: row.days
                    width: inside.width * 0.56
                }

                Column {
                    id: spans

                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.px(20)
                    x: inside.width * 0.58

                    Repeater {
                        model: row.times === "" ? [] : row.times.split("\n")

                        NumberText {
                            required property string modelData

                            color: Theme.white
                            digits: Theme.digits(34)
                            text: modelData
                        }
                    }

                    Label {
                        color: Theme.white
                        lines: 1.1
                        size: Theme.text(44)
                        text: qsTrId("kiosk.day_closed")
                        visible: row.times === ""
                        weight: Font.Bold
                    }
                }
            }
        }
    }
}
