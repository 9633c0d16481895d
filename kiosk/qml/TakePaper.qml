import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// Where the ticket comes out; the arrow drifts towards the slot. Beside it, the ticket once more.
Item {
    id: root

    required property string language
    required property string paper // coming, unseen, taken
    required property bool copy
    required property string again // able, busy, or "": not now
    property bool narrow: false
    // What to do then, where the ticket has no room for it.
    property bool listens: false
    readonly property string other: root.language === "vi" ? "en" : "vi"
    readonly property color ink: Theme.contrast ? Theme.ink : Theme.wallInk
    readonly property string stem: root.copy && root.again === "busy" ? "kiosk.copy_coming" : root.paper === "unseen" ? "kiosk.paper_look" : root.copy ? "kiosk.copy" : "kiosk.collect"
    readonly property string line: root.stem === "kiosk.copy" ? "kiosk.copy_collect" : root.stem

    signal printAgain

    implicitHeight: parts.height
    objectName: "takePaper"

    Column {
        id: parts

        spacing: Theme.px(28)
        width: root.width
        y: Math.round((root.height - height) / 2)

        Label {
            color: root.ink
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            lines: 1.28
            minimumPixelSize: Theme.px(44)
            objectName: "takeTitle"
            size: Theme.px(root.narrow ? 52 : 72)
            text: qsTrId(root.stem + "_two")
            weight: Font.Bold
            width: parent.width
            wrapMode: Text.NoWrap
        }

        Label {
            color: root.ink
            horizontalAlignment: Text.AlignHCenter
            size: Theme.px(Theme.large ? 50 : 42)
            text: Phrase.said(root.line, root.other)
            visible: !Theme.large
            weight: Font.DemiBold
            width: parent.width
        }

        Rectangle {
            id: disc

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
            size: Theme.px(Theme.large ? 50 : 42)
            text: root.paper === "unseen" ? qsTrId("kiosk.paper_look_note") : qsTrId("kiosk.listen")
            visible: root.listens || root.paper === "unseen"
            width: parent.width
        }
    }

    PrintAgain {
        id: again

        again: root.again
        stacked: !root.narrow
        width: root.narrow ? root.width : Math.min(Theme.px(340), (root.width - disc.width) / 2 - Theme.px(32))
        x: root.width - width
        y: root.narrow ? root.height - height : parts.y + disc.y + Math.round((disc.height - height) / 2)

        onClicked: root.printAgain()
    }
}
