import QtQuick
import DenLuot.Kit

// The numbers of one counter are served at another: both plates, and the same in words.
Item {
    id: root

    required property string from
    required property string to
    // All its numbers, so that nobody is at the old counter any more.
    required property bool whole
    required property string said
    required property string saidEn
    readonly property int plateHeight: Theme.px(root.whole ? 170 : 116)

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(14)

        Row {
            spacing: Theme.px(40)

            Plate {
                height: root.plateHeight
                hollow: root.whole
                share: 0.6
                text: root.from
                width: Math.round(root.plateHeight * 1.4)
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "arrow-right"
                size: Math.round(root.plateHeight * 0.75)
            }

            Plate {
                height: root.plateHeight
                share: 0.6
                text: root.to
                width: Math.round(root.plateHeight * 1.4)
            }
        }

        Label {
            lines: 1.22
            size: Theme.px(56)
            text: root.said
            weight: Font.DemiBold
            width: parent.width
        }

        Label {
            color: Theme.ink2
            lines: 1.25
            size: Theme.px(root.whole ? 44 : 40)
            text: root.saidEn
            width: parent.width
        }
    }
}
