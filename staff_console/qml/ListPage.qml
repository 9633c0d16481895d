pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Console
import DenLuot.Kit

// Who waits, who is away, and the keys.
Item {
    id: root

    required property ConsoleModel vm
    property string wanted: "waiting"
    // A list that is empty again is not shown.
    readonly property string tab: root.wanted === "held" && root.vm.heldCount > 0 ? "held" : root.wanted === "missed" && root.vm.missedCount > 0 ? "missed" : "waiting"

    PanelHead {
        id: head

        alarm: root.vm.alarm
        crowded: root.vm.crowded
        held: root.vm.heldCount
        longest: root.vm.longest
        missed: root.vm.missedCount
        tab: root.tab
        waiting: root.vm.waiting
        width: parent.width

        onPicked: tab => root.wanted = tab
    }

    Item {
        id: body

        anchors.bottom: tools.top
        anchors.bottomMargin: Theme.px(8)
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(8)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(8)
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(4)

        ListView {
            id: people

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: root.vm.rows
            objectName: "waiting"
            spacing: 1
            visible: root.tab === "waiting"

            delegate: WaitRow {
                width: ListView.view.width

                onOpened: ticket => root.vm.pressFor("about", ticket)
            }
        }

        ListView {
            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: root.tab === "missed" ? root.vm.missed : root.vm.held
            objectName: "away"
            spacing: 1
            visible: root.tab !== "waiting"

            delegate: AwayRow {
                width: ListView.view.width

                onOpened: ticket => root.vm.pressFor("about", ticket)
                onReturned: ticket => root.vm.pressFor("return", ticket)
            }
        }

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.top
            anchors.topMargin: Theme.px(20)
            color: Theme.ink2
            size: Theme.px(14)
            text: qsTrId("staff.queue_empty")
            visible: root.tab === "waiting" && people.count === 0
        }
    }

    ToolRow {
        id: tools

        allowed: root.vm.allowed
        anchors.bottom: tiles.visible ? tiles.top : parent.bottom
        anchors.bottomMargin: Theme.px(tiles.visible ? 8 : 14)
        labels: tools.keys.map(key => root.vm.label(key))
        names: [qsTrId("staff.start_short"), root.vm.named("find"), root.vm.named("tickets"), root.vm.named("more")]
        width: root.width - Theme.px(20)
        x: Theme.px(10)

        onPressed: key => root.vm.press(key)
    }

    Tiles {
        id: tiles

        allowed: root.vm.allowed
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(14)
        grace: root.vm.grace
        labels: tiles.keys.map(key => root.vm.label(key))
        names: tiles.keys.map(key => root.vm.named(key))
        pending: root.vm.pending
        visible: root.vm.face !== "closed"
        width: parent.width

        onPressed: key => root.vm.press(key)
    }
}
