pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Console
import DenLuot.Kit

// What unfolds above the bar: who waits and the tiles, a question, or the choice of a counter.
Rectangle {
    id: root

    required property ConsoleModel vm
    required property bool unfolded
    readonly property string page: !root.vm.online ? "" : root.vm.face === "chooser" ? "chooser" : root.vm.menu === "pause" ? "pause" : root.vm.menu !== "" ? "question" : root.unfolded && root.vm.counter !== "" ? "list" : ""
    readonly property int listed: Theme.px(456)
    // The bar covers the lower end.
    readonly property int under: Theme.px(64)

    border.color: Theme.plateDeep
    border.width: 2
    color: Theme.card
    height: root.under + (root.unfolded ? Math.max(root.listed, body.implicitHeight) : body.implicitHeight)
    radius: Theme.px(10)

    Loader {
        id: body

        readonly property int free: root.height - root.under

        height: body.free
        sourceComponent: root.page === "list" ? list : root.page === "pause" ? pause : root.page === "question" ? question : root.page === "chooser" ? chooser : null
        width: parent.width
    }

    Component {
        id: list

        Item {
            implicitHeight: root.listed

            PanelHead {
                id: head

                alarm: root.vm.alarm
                longest: root.vm.longest
                waiting: root.vm.waiting
                width: parent.width
            }

            ListView {
                anchors.bottom: tiles.top
                anchors.bottomMargin: Theme.px(8)
                anchors.left: parent.left
                anchors.leftMargin: Theme.px(8)
                anchors.right: parent.right
                anchors.rightMargin: Theme.px(8)
                anchors.top: head.bottom
                anchors.topMargin: Theme.px(4)
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                model: root.vm.rows
                objectName: "waiting"
                spacing: 1

                delegate: WaitRow {
                    width: ListView.view.width
                }
            }

            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.top: head.bottom
                anchors.topMargin: Theme.px(24)
                color: Theme.ink2
                size: Theme.px(14)
                text: qsTrId("staff.queue_empty")
                visible: root.vm.waiting === 0
            }

            Tiles {
                id: tiles

                allowed: root.vm.allowed
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.px(14)
                labels: tiles.keys.map(key => root.vm.label(key))
                names: tiles.keys.map(key => root.vm.named(key))
                pending: root.vm.pending
                visible: root.vm.face !== "closed"
                width: parent.width

                onPressed: key => root.vm.press(key)
            }
        }
    }

    Component {
        id: pause

        PauseMenu {
            reasons: root.vm.reasons()
            title: root.vm.question

            onChosen: reason => root.vm.pause(reason)
            onDismissed: root.vm.dismiss()
        }
    }

    Component {
        id: question

        Question {
            details: root.vm.details
            question: root.vm.question
            yes: root.vm.menu === "cancel" ? qsTrId("staff.cancel_ticket") : root.vm.menu === "close" ? qsTrId("staff.close") : qsTrId("staff.confirm_day")

            onConfirmed: root.vm.confirm()
            onDismissed: root.vm.dismiss()
        }
    }

    Component {
        id: chooser

        Chooser {
            counters: root.vm.counters

            onChosen: counter => root.vm.choose(counter)
        }
    }
}
