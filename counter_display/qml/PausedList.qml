pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// The counters that pause, and when they go on: where there is no table of all counters.
Item {
    id: root

    required property QtObject tiles
    property color heading: Theme.ink
    property color ink: Theme.ink
    property color ink2: Theme.ink2

    Label {
        id: title

        color: root.heading
        size: Theme.px(56)
        text: qsTrId("hall.paused")
        weight: Font.DemiBold
        wrapMode: Text.NoWrap
        y: Theme.px(4)
    }

    Label {
        anchors.baseline: title.baseline
        anchors.right: parent.right
        color: root.ink2
        size: Theme.px(40)
        text: Phrase.said("hall.paused", "en")
        visible: title.implicitWidth + implicitWidth + Theme.px(24) < root.width
        wrapMode: Text.NoWrap
    }

    Flow {
        height: parent.height - y
        spacing: Theme.px(14)
        width: parent.width
        y: Theme.px(96)

        Repeater {
            model: root.tiles

            Item {
                id: row

                required property int counter
                required property string kind
                required property string until

                height: Theme.px(96)
                visible: row.kind === "paused"
                width: Theme.px(326)

                Plate {
                    id: plate

                    height: Theme.px(90)
                    hollow: true
                    ink: root.ink2
                    share: 0.56
                    text: row.counter
                    width: Theme.px(114)
                }

                Column {
                    anchors.left: plate.right
                    anchors.leftMargin: Theme.px(22)
                    anchors.verticalCenter: plate.verticalCenter
                    spacing: Theme.px(4)
                    visible: row.until !== ""

                    Label {
                        color: root.ink2
                        lines: 1.1
                        size: Theme.px(40)
                        text: qsTrId("hall.back_at")
                        weight: Font.DemiBold
                    }

                    NumberText {
                        color: root.ink
                        digits: Theme.px(40)
                        text: row.until
                        width: implicitWidth
                    }
                }

                Icon {
                    anchors.left: plate.right
                    anchors.leftMargin: Theme.px(22)
                    anchors.verticalCenter: plate.verticalCenter
                    color: root.ink2
                    name: "pause"
                    size: Theme.px(46)
                    visible: row.until === ""
                }
            }
        }
    }
}
