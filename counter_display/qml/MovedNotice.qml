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
    property int plateHeight: Theme.px(root.whole ? 170 : 116)
    property int size: Theme.px(56)
    property int sizeEn: Theme.px(root.whole ? 44 : 40)
    property color fill: Theme.plate
    property color ink: Theme.ink
    property color ink2: Theme.ink2

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(14)

        Row {
            spacing: Theme.px(40)

            Plate {
                fill: root.fill
                height: root.plateHeight
                hollow: root.whole
                ink: hollow ? root.ink2 : Theme.plateInk
                share: 0.6
                text: root.from
                width: Math.round(root.plateHeight * 1.4)
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                name: "arrow-right"
                size: Math.round(root.plateHeight * 0.75)
            }

            Plate {
                fill: root.fill
                height: root.plateHeight
                share: 0.6
                text: root.to
                width: Math.round(root.plateHeight * 1.4)
            }
        }

        Label {
            color: root.ink
            lines: 1.22
            size: root.size
            text: root.said
            weight: Font.DemiBold
            width: parent.width
        }

        Label {
            color: root.ink2
            lines: 1.25
            size: root.sizeEn
            text: root.saidEn
            width: parent.width
        }
    }
}
