pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit
import DenLuot.Texts

// The pad for the staff's PIN; digits are never shown.
Rectangle {
    id: root

    required property ServiceModel service
    required property bool portrait
    readonly property bool locked: root.service.lockedSeconds > 0
    readonly property int one: Theme.px(220)
    readonly property int tall: Theme.px(root.portrait ? 170 : 130)

    color: Theme.page
    focus: true

    Component.onCompleted: root.forceActiveFocus()
    Keys.onPressed: event => {
        event.accepted = true
        if (/^[0-9]$/.test(event.text))
            root.service.digit(event.text)
        else if (event.key === Qt.Key_Backspace)
            root.service.rubOut()
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.service.enter()
        else if (event.key === Qt.Key_Escape)
            root.service.close()
    }

    MouseArea {
        anchors.fill: parent // nothing below hears anything
    }

    StaffHead {
        id: head

        width: root.width
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.px(root.portrait ? 44 : 20)
        y: Math.round(head.height + (root.height - head.height - leave.height - Theme.px(80) - height) / 2)

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            color: root.locked || root.service.wrong ? Theme.redInk : Theme.ink
            horizontalAlignment: Text.AlignHCenter
            objectName: "pinWords"
            size: Theme.px(48)
            text: root.locked ? Phrase.fill(qsTrId("service.pin_locked"), {
                "s": root.service.lockedSeconds
            }) : root.service.wrong ? qsTrId("service.pin_wrong") : qsTrId("service.pin_enter")
            weight: Font.Bold
            width: Math.min(root.width - Theme.px(80), Theme.px(1000))
        }

        Row {
            Accessible.name: Phrase.fill(qsTrId("service.pin_typed"), {
                "n": root.service.typed
            })
            Accessible.role: Accessible.StaticText
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.px(20)

            Repeater {
                model: root.service.most

                Rectangle {
                    required property int index

                    border.color: Theme.line
                    border.width: Theme.px(4)
                    color: index < root.service.typed ? Theme.ink : "transparent"
                    height: width
                    radius: width / 2
                    width: Theme.px(40)
                }
            }
        }

        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: 3
            spacing: Theme.px(16)

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "rubOut", "0", "enter"]

                Key {
                    required property string modelData
                    readonly property bool number: modelData.length === 1

                    disabledInk: modelData === "enter" ? Theme.footOff : Theme.off
                    enabled: !root.locked
                    fill: modelData === "enter" ? Theme.plate : Theme.card
                    focusPolicy: Qt.NoFocus
                    height: root.tall
                    ink: modelData === "enter" ? Theme.plateInk : Theme.ink
                    objectName: "pin-" + modelData
                    outline: modelData === "enter" ? "transparent" : Theme.line
                    outlineWidth: Theme.px(3)
                    pressedFill: modelData === "enter" ? Theme.platePressed : Theme.tint
                    size: number ? Theme.px(72) : Theme.px(40)
                    text: number ? modelData : modelData === "enter" ? qsTrId("service.pin_ok") : qsTrId("service.pin_rub_out")
                    width: root.one

                    onClicked: number ? root.service.digit(modelData) : modelData === "enter" ? root.service.enter() : root.service.rubOut()
                }
            }
        }
    }

    Key {
        id: leave

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(40)
        anchors.horizontalCenter: parent.horizontalCenter
        fill: Theme.page
        focusPolicy: Qt.NoFocus
        height: Theme.px(root.portrait ? 130 : 100)
        iconName: "back"
        ink: Theme.plate
        objectName: "staffBack"
        outline: Theme.plate
        outlineWidth: Theme.px(4)
        pressedFill: Theme.tint
        text: qsTrId("service.back")
        width: Theme.px(760)

        onClicked: root.service.close()
    }
}
