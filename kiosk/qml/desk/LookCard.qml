pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Desk
import DenLuot.Kit

// Looking up what was given: by number or QR, or by field and time where the paper is lost.
Item {
    id: root

    required property DeskModel vm

    Column {
        id: asked

        spacing: Theme.px(8)
        width: parent.width

        TitleLine {
            text: qsTrId("desk.look_up")
            width: parent.width
        }

        TextBox {
            id: number

            iconName: "ticket"
            objectName: "number"
            placeholderText: qsTrId("desk.number_field")
            width: parent.width

            onAccepted: {
                root.vm.look(number.text)
                number.clear()
            }
        }

        TitleLine {
            text: qsTrId("desk.lost")
            width: parent.width
        }

        Row {
            height: time.height
            spacing: Theme.px(8)
            width: parent.width

            TextBox {
                id: time

                iconName: "clock"
                objectName: "time"
                placeholderText: qsTrId("desk.time_field")
                width: parent.width - find.width - parent.spacing

                onAccepted: root.vm.lookBack(time.text)
            }

            WordKey {
                id: find

                height: time.height
                main: true
                objectName: "find"
                words: qsTrId("desk.find")

                onClicked: root.vm.lookBack(time.text)
            }
        }

        TitleLine {
            text: root.vm.lost
            width: parent.width
        }
    }

    Label {
        anchors.top: asked.bottom
        anchors.topMargin: Theme.px(12)
        size: Theme.px(14)
        text: qsTrId("desk.none_found")
        visible: root.vm.noneFound
        weight: Font.DemiBold
        width: parent.width
    }

    Flickable {
        id: flick

        // What has just been unfolded can be seen: from its top, or, if it asks, its answers.
        function reveal(top: real, bottom: real): void {
            const lower = Math.max(flick.contentY, bottom - flick.height)
            flick.contentY = root.vm.question === "" ? Math.min(lower, top) : lower
        }

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: asked.bottom
        anchors.topMargin: Theme.px(10)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: list.height

        Column {
            id: list

            spacing: Theme.px(5)
            width: parent.width

            Repeater {
                model: root.vm.found

                delegate: Column {
                    id: one

                    required property string ticket
                    required property string number
                    required property string name
                    required property string at
                    required property string stands
                    required property bool priority
                    required property bool over
                    required property bool open

                    function show(): void {
                        if (one.open)
                            flick.reveal(one.y, one.y + one.height)
                    }

                    spacing: Theme.px(8)
                    width: list.width

                    onHeightChanged: Qt.callLater(one.show) // once the list is as long

                    FoundRow {
                        at: one.at
                        name: one.name
                        number: one.number
                        open: one.open
                        over: one.over
                        priority: one.priority
                        stands: one.stands
                        ticket: one.ticket
                        width: parent.width

                        onClicked: root.vm.unfold(one.ticket)
                    }

                    TicketKeys {
                        visible: one.open
                        vm: root.vm
                        width: parent.width
                    }
                }
            }
        }
    }
}
