pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Desk
import DenLuot.Kit

// The second click: what has been chosen, and the key that takes the number.
Item {
    id: root

    required property DeskModel vm

    Label {
        anchors.centerIn: parent
        color: Theme.ink2
        horizontalAlignment: Text.AlignHCenter
        size: Theme.px(18)
        text: qsTrId("desk.choose")
        visible: root.vm.wished === ""
        width: parent.width - Theme.px(48)
    }

    Flickable {
        anchors.bottom: take.top
        anchors.bottomMargin: Theme.px(12)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: chosen.height
        visible: root.vm.wished !== ""

        Column {
            id: chosen

            spacing: Theme.px(14)
            width: parent.width

            Row {
                height: Math.max(plate.height, words.height)
                spacing: Theme.px(12)
                width: parent.width

                Plate {
                    id: plate

                    height: Theme.px(48)
                    text: root.vm.plate
                    visible: root.vm.plate !== ""
                    width: Theme.px(66)
                }

                Column {
                    id: words

                    width: parent.width - (plate.visible ? Theme.px(78) : 0)

                    Label {
                        lines: 1.2
                        size: Theme.px(20)
                        text: root.vm.wished
                        weight: Font.Bold
                        width: parent.width
                    }

                    Label {
                        color: Theme.ink2
                        size: Theme.px(14)
                        text: root.vm.waits
                        width: parent.width
                    }
                }
            }

            ChipFlow {
                group: "priority"
                rows: root.vm.priorities
                width: parent.width
                words: qsTrId("desk.priority")

                onPicked: key => root.vm.option("priorities", key)
            }

            ChipFlow {
                group: "reason"
                rows: root.vm.reasons
                width: parent.width
                words: qsTrId("desk.reason")

                onPicked: key => root.vm.option("reasons", key)
            }

            ChipKey {
                chosen: root.vm.needsHelp
                objectName: "needs-help"
                words: qsTrId("staff.help_needed")

                onClicked: root.vm.needHelp()
            }

            ChipFlow {
                group: "language"
                rows: root.vm.languages
                width: parent.width
                words: qsTrId("desk.language")

                onPicked: key => root.vm.option("languages", key)
            }

            ChipFlow {
                group: "procedure"
                rows: root.vm.procedures
                width: parent.width
                words: qsTrId("desk.procedure")

                onPicked: key => root.vm.option("procedures", key)
            }

            Column {
                spacing: Theme.px(4)
                visible: root.vm.papers.length > 0
                width: parent.width

                TitleLine {
                    text: qsTrId("kiosk.papers")
                    width: parent.width
                }

                Repeater {
                    model: root.vm.papers

                    delegate: Label {
                        required property string modelData

                        leftPadding: Theme.px(13)
                        lines: 1.25
                        size: Theme.px(14)
                        text: "– " + modelData
                        width: chosen.width
                    }
                }
            }
        }
    }

    WordKey {
        id: take

        anchors.bottom: parent.bottom
        implicitHeight: Theme.px(56)
        objectName: "take"
        size: Theme.px(20)
        visible: root.vm.wished !== ""
        width: parent.width
        words: qsTrId("desk.take")
        yellow: true

        onClicked: root.vm.take()
    }
}
