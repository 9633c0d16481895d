pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// One field: its name, its counters, how many wait, and about how long a new number would.
Item {
    id: root

    required property string name
    // The name on two lines, for when one is too short.
    required property string broken
    required property string english
    readonly property bool oneLine: whole.width < root.width
    required property var plates
    required property int waiting
    // 0: very few; less: nobody can say.
    required property int minutes
    readonly property int room: root.width - count.width - wait.width - Theme.px(96)

    Label {
        id: field

        color: Theme.ink
        lines: 1.18
        size: Theme.px(56)
        text: root.oneLine ? root.name : root.broken
        weight: Font.DemiBold
        width: parent.width

        TextMetrics {
            id: whole

            font: field.font
            text: root.name
        }
    }

    Label {
        id: translated

        anchors.top: field.bottom
        color: Theme.ink2
        lines: 1.25
        size: Theme.px(42)
        text: root.english
        visible: root.oneLine && implicitWidth < root.width
        wrapMode: Text.NoWrap
    }

    Item {
        height: Theme.px(68)
        width: parent.width
        y: field.height + (translated.visible ? translated.height + Theme.px(8) : Theme.px(4))

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(8)

            Repeater {
                model: root.plates

                Plate {
                    id: plate

                    required property string modelData
                    readonly property int most: modelData.length > 2 ? root.room : Theme.px(96)

                    height: Theme.px(68)
                    share: Math.min(0.56, 1.1 * width / (height * Math.max(2, modelData.length)))
                    text: modelData
                    width: Math.min(most, Math.floor((root.room + Theme.px(8)) / root.plates.length) - Theme.px(8))
                }
            }
        }

        Row {
            id: count

            anchors.right: wait.left
            anchors.rightMargin: wait.width > 0 ? Theme.px(40) : 0
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(10)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink2
                name: "person"
                size: Theme.px(56)
            }

            NumberText {
                anchors.verticalCenter: parent.verticalCenter
                digits: Theme.px(48)
                text: root.waiting
            }
        }

        Label {
            id: wait

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignRight
            size: Theme.px(56)
            text: root.minutes < 0 ? "" : root.minutes === 0 ? qsTrId("hall.wait_soon") : Phrase.fill(qsTrId("hall.wait_about"), {
                "n": root.minutes
            })
            // The same for all usual waits, so that the counts stand below each other.
            width: text === "" ? 0 : Math.max(Theme.px(412), implicitWidth)
            wrapMode: Text.NoWrap
        }
    }
}
