pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// The numbers of this counter are served elsewhere: where.
Item {
    id: root

    required property string to
    required property bool portrait
    readonly property int margin: Theme.px(root.portrait ? 28 : 44)
    readonly property var counters: root.to.split(", ")
    readonly property int gap: Theme.px(root.portrait ? 24 : 40)
    // As high as drawn, or as high as all plates beside each other may be.
    readonly property int plateHeight: Math.min(Theme.px(root.portrait ? 116 : 170), Math.floor((root.width - 2 * root.margin - root.gap * root.counters.length) / (0.75 + 1.3 * root.counters.length)))

    Column {
        anchors.centerIn: parent
        spacing: Theme.px(root.portrait ? 10 : 18)
        width: parent.width - 2 * root.margin

        Label {
            color: Theme.black
            lines: 1.25
            size: Theme.px(root.portrait ? 40 : 55)
            text: qsTrId("counter.moved")
            weight: Font.Bold
            width: parent.width
        }

        Label {
            color: Theme.greyInk
            lines: 1.25
            size: Theme.px(root.portrait ? 32 : 38)
            text: Phrase.said("counter.moved", "en")
            width: parent.width
        }

        Row {
            anchors.right: parent.right
            spacing: root.gap

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.black
                name: "arrow-right"
                size: Math.round(root.plateHeight * 0.75)
            }

            Repeater {
                model: root.counters

                Plate {
                    required property string modelData

                    height: root.plateHeight
                    share: 0.6
                    text: modelData
                    width: Math.round(root.plateHeight * 1.3)
                }
            }
        }
    }
}
