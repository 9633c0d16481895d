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
    // The height of the words; figures and plates go with it.
    property int size: Theme.px(56)
    // The wait stands below the count, where both have no room beside each other.
    property bool stacked: false
    property color ink: Theme.ink
    property color ink2: Theme.ink2
    property color fill: Theme.plate
    readonly property real share: root.size / Theme.px(56)
    readonly property int line: Math.round(Theme.px(68) * root.share)
    readonly property int room: root.width - count.width - (root.stacked ? 0 : wait.width) - Math.round(Theme.px(96) * root.share)

    Label {
        id: field

        color: root.ink
        lines: 1.18
        size: root.size
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
        color: root.ink2
        lines: 1.25
        size: Math.max(Theme.px(40), Math.round(Theme.px(42) * root.share))
        text: root.english
        visible: root.oneLine && implicitWidth < root.width
        wrapMode: Text.NoWrap
    }

    Item {
        id: figures

        height: root.line
        width: parent.width
        y: field.height + (translated.visible ? translated.height + Theme.px(root.stacked ? 2 : 8) : Theme.px(4))

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(8)

            Repeater {
                model: root.plates

                Plate {
                    id: plate

                    required property string modelData
                    readonly property int most: modelData.length > 2 ? root.room : Math.round(Theme.px(96) * root.share)

                    fill: root.fill
                    height: root.line
                    share: Math.min(0.56, 1.1 * width / (height * Math.max(2, modelData.length)))
                    text: modelData
                    width: Math.min(most, Math.floor((root.room + Theme.px(8)) / root.plates.length) - Theme.px(8))
                }
            }
        }

        Row {
            id: count

            anchors.right: root.stacked ? figures.right : wait.left
            anchors.rightMargin: wait.width > 0 && !root.stacked ? Math.round(Theme.px(40) * root.share * root.share) : 0
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(10)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink2
                name: "person"
                size: root.size
            }

            NumberText {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                digits: Math.round(Theme.px(48) * root.share)
                text: root.waiting
            }
        }

        Label {
            id: wait

            anchors.right: parent.right
            color: root.ink
            horizontalAlignment: Text.AlignRight
            lines: root.stacked ? 1.1 : Theme.lineHeight
            size: root.size
            text: root.minutes < 0 ? "" : root.minutes === 0 ? qsTrId("hall.wait_soon") : Phrase.fill(qsTrId("hall.wait_about"), {
                "n": root.minutes
            })
            // The same for all usual waits, so that the counts stand below each other.
            width: text === "" ? 0 : Math.max(Math.round(Theme.px(412) * root.share), implicitWidth)
            wrapMode: Text.NoWrap
            y: root.stacked ? root.line : Math.round((root.line - height) / 2)
        }
    }
}
