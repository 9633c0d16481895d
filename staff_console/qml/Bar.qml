pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Console
import DenLuot.Kit

// The folded bar: the counter, who is there, the keys, and the yellow key.
Rectangle {
    id: root

    required property ConsoleModel vm
    required property bool unfolded

    // Whether the keys about the citizen at the counter stand here.
    readonly property bool serving: root.vm.face === "serving" && root.vm.online
    readonly property bool ready: root.vm.face === "idle" && root.vm.online
    // What was done last can still be taken back.
    readonly property bool undoable: root.vm.undo !== "" && root.working
    readonly property bool working: root.vm.counter !== "" && root.vm.online && root.vm.face !== "message" && root.vm.face !== "vacant"
    // Whoever sits at one counter hands its fields over by a press on it, and one on another's plate.
    readonly property bool givable: root.working && !root.vm.choosable

    signal dragged
    signal folded

    color: Theme.plateDeep
    height: Theme.px(64)
    radius: Theme.px(10)

    DragHandler {
        target: null

        onActiveChanged: {
            if (active)
                root.dragged()
        }
    }

    Plate {
        id: plate

        Accessible.name: root.vm.counter
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.px(48)
        hollow: root.vm.hollow
        ink: Theme.white
        objectName: "plate"
        share: 0.5
        text: root.vm.counter
        visible: root.vm.counter !== ""
        width: Theme.px(50)
        x: Theme.px(8)

        TapHandler {
            enabled: root.vm.choosable || root.givable

            onTapped: {
                if (root.vm.choosable)
                    root.vm.choose(0)
                else
                    root.vm.press("reassign")
            }
        }

        Hint {
            shown: plateHover.hovered && (root.vm.choosable || root.givable)
            words: root.vm.choosable ? qsTrId("staff.change_counter") : qsTrId("staff.reassign")
        }

        HoverHandler {
            id: plateHover
        }
    }

    BarMiddle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: root.vm.counter === "" ? Theme.px(16) : Theme.px(68)
        anchors.right: root.working ? keys.left : parent.right
        anchors.rightMargin: Theme.px(4)
        anchors.top: parent.top
        category: root.vm.category
        clock: root.vm.clock
        help: root.vm.help
        message: root.vm.message
        messageIcon: root.vm.messageIcon
        number: root.vm.number
        online: root.vm.online
        paused: root.vm.paused
        priority: root.vm.priority
        procedure: root.vm.procedure
        subtitle: root.vm.note
        title: root.vm.title
        undo: root.undoable ? root.vm.undo : ""

        onAsked: root.vm.press("about")
    }

    Row {
        id: keys

        anchors.right: main.left
        anchors.rightMargin: Theme.px(4)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(2)
        visible: root.working

        UndoKey {
            label: root.vm.label("undo")
            seconds: root.vm.undoSeconds
            visible: root.undoable

            onClicked: root.vm.press("undo")
        }

        Repeater {
            model: root.serving ? ["recall", "finish", "no-show", "pause"] : root.ready ? ["pause"] : []

            BarKey {
                required property string modelData

                count: modelData === "recall" ? root.vm.times : 0
                keyName: modelData
                label: root.vm.label(modelData)
                live: root.vm.allowed.includes(modelData)
                pending: root.vm.pending === modelData
                seconds: modelData === "no-show" ? root.vm.grace : 0
                selected: modelData === "pause" && (root.vm.menu === "pause" || root.vm.paused)
                words: root.vm.named(modelData) + (modelData === "pause" && root.vm.paused ? ": " + root.vm.note : "")

                onClicked: root.vm.press(modelData)
            }
        }
    }

    MainKey {
        id: main

        alarm: root.vm.alarm
        anchors.right: chevron.left
        anchors.verticalCenter: parent.verticalCenter
        label: root.vm.label(root.vm.main)
        live: root.vm.allowed.includes(root.vm.main)
        offered: root.vm.offered
        pending: root.vm.pending === root.vm.main
        visible: root.working
        waiting: root.vm.waiting
        words: root.vm.main === "call-next" ? qsTrId("staff.call_next_short") : root.vm.paused ? qsTrId("staff.resume_short") : qsTrId("staff.open")

        onClicked: root.vm.press(root.vm.main)
    }

    BarKey {
        id: chevron

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        bare: true
        keyName: root.unfolded ? "fold" : "unfold"
        live: true
        visible: root.working
        width: Theme.px(32)
        words: root.unfolded ? qsTrId("staff.fold") : qsTrId("staff.unfold")

        onClicked: root.folded()
    }
}
