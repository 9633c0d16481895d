import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// One thing to do, in the screen's language and in English; `address`: where.
Row {
    id: root

    required property string picture
    required property string key
    property string address: ""
    property int size: 40

    spacing: Theme.px(32)

    Rectangle {
        id: disc

        color: Theme.tint
        height: width
        radius: width / 2
        width: Theme.px(92)

        Icon {
            anchors.centerIn: parent
            color: Theme.plate
            name: root.picture
            size: Theme.px(52)
        }
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - disc.width - root.spacing

        Label {
            id: said

            size: Theme.px(root.size)
            text: qsTrId(root.key)
            weight: Font.DemiBold
            width: parent.width
        }

        Label {
            color: Theme.ink2
            size: Theme.px(root.size * 0.8)
            text: Phrase.said(root.key, "en")
            visible: text !== said.text
            width: parent.width
        }

        Label {
            color: Theme.plate
            fontSizeMode: Text.HorizontalFit
            maximumLineCount: 1
            minimumPixelSize: Theme.px(24)
            objectName: "address"
            size: Theme.px(root.size)
            text: root.address
            visible: text !== ""
            weight: Font.Bold
            width: parent.width
            wrapMode: Text.NoWrap
        }
    }
}
