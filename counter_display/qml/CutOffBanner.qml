import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// The screen is cut off: what is being done, and where to look instead.
Rectangle {
    id: root

    required property string clock

    color: Theme.red
    height: Theme.px(132)

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.white
        name: "offline"
        size: Theme.px(88)
        x: Theme.px(40)
    }
    Column {
        anchors.left: icon.right
        anchors.leftMargin: Theme.px(36)
        anchors.right: clock.left
        anchors.rightMargin: Theme.px(36)
        anchors.verticalCenter: parent.verticalCenter

        Label {
            color: Theme.white
            fontSizeMode: Text.HorizontalFit
            lines: 1.25
            maximumLineCount: 1
            minimumPixelSize: Theme.px(28)
            size: Theme.px(45)
            text: qsTrId("hall.cut_off")
            weight: Font.DemiBold
            width: parent.width
        }
        Label {
            color: Theme.white
            fontSizeMode: Text.HorizontalFit
            lines: 1.25
            maximumLineCount: 1
            minimumPixelSize: Theme.px(26)
            size: Theme.px(40)
            text: Phrase.said("hall.cut_off", "en")
            width: parent.width
        }
    }
    NumberText {
        id: clock

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.white
        digits: Theme.px(52)
        text: root.clock
    }
}
