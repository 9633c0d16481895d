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
    readonly property int plateHeight: Theme.px(root.portrait ? 120 : 190)

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
            spacing: Theme.px(root.portrait ? 24 : 40)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.black
                name: "arrow-right"
                size: Math.round(root.plateHeight * 0.75)
            }

            Repeater {
                model: root.to.split(", ")

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
