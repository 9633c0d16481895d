import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// Where the ticket comes out; the arrow drifts towards the slot.
Column {
    id: root

    required property string language
    property bool narrow: false
    // What to do then, where the ticket has no room for it.
    property bool listens: false
    readonly property string other: root.language === "vi" ? "en" : "vi"
    readonly property color ink: Theme.contrast ? Theme.ink : Theme.wallInk

    objectName: "takePaper"
    spacing: Theme.px(28)

    Label {
        color: root.ink
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        lines: 1.28
        minimumPixelSize: Theme.px(44)
        wrapMode: Text.NoWrap
        size: Theme.px(root.narrow ? 52 : 72)
        text: qsTrId("kiosk.collect_two")
        weight: Font.Bold
        width: parent.width
    }

    Label {
        color: root.ink
        horizontalAlignment: Text.AlignHCenter
        size: Theme.px(42)
        text: Phrase.said("kiosk.collect", root.other)
        weight: Font.DemiBold
        width: parent.width
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.plate
        height: width
        radius: width / 2
        width: Theme.px(200)

        Icon {
            id: arrow

            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.plateInk
            name: "arrow-down"
            size: Theme.px(150)
            y: Theme.px(25)

            SequentialAnimation on y {
                loops: Animation.Infinite
                running: root.visible && !Theme.reduceMotion

                NumberAnimation {
                    duration: Theme.motionDrift / 2
                    easing.type: Easing.InOutSine
                    from: Theme.px(19)
                    to: Theme.px(31)
                }

                NumberAnimation {
                    duration: Theme.motionDrift / 2
                    easing.type: Easing.InOutSine
                    from: Theme.px(31)
                    to: Theme.px(19)
                }
            }
        }
    }

    Label {
        color: root.ink
        horizontalAlignment: Text.AlignHCenter
        size: Theme.px(42)
        text: qsTrId("kiosk.listen")
        visible: root.listens
        width: parent.width
    }
}
