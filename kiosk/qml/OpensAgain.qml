import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// When numbers are given again.
Rectangle {
    id: root

    required property string time
    required property string day
    required property string date
    required property string language

    color: Theme.wall
    height: words.height + Theme.px(64)
    objectName: "opensAgain"
    radius: Theme.radiusCard

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(20)
        width: parent.width - Theme.px(96)
        x: Theme.px(48)

        Label {
            color: Theme.wallInk
            size: Theme.text(44)
            text: qsTrId("kiosk.opens_again") + (Theme.large ? "" : " · " + Phrase.said("kiosk.opens_again", root.language === "vi" ? "en" : "vi"))
            weight: Font.DemiBold
            width: parent.width
        }

        Row {
            spacing: Theme.px(64)

            NumberText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.wallInk
                digits: Theme.digits(90)
                text: root.time
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.px(12)

                Label {
                    color: Theme.wallInk
                    lines: 1.2
                    size: Theme.text(50)
                    text: root.day
                    weight: Font.Bold
                }

                NumberText {
                    color: Theme.wallInk
                    digits: Theme.digits(32)
                    text: root.date
                }
            }
        }
    }
}
