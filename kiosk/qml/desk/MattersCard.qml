pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Desk
import DenLuot.Kit

// The first click: a field, or what was searched for.
Item {
    id: root

    required property DeskModel vm

    TextBox {
        id: box

        focus: true // a scanner that types finds a field from the start
        objectName: "search"
        placeholderText: qsTrId("desk.search")
        width: parent.width

        onAccepted: {
            root.vm.enter(box.text)
            box.clear()
        }
        onTextEdited: root.vm.search(box.text)
    }

    Connections {
        function onShownChanged(): void {
            if (root.vm.typed === "" && box.text !== "" && !box.inputMethodComposing)
                box.clear()
        }

        target: root.vm
    }

    Label {
        anchors.top: box.bottom
        anchors.topMargin: Theme.px(16)
        color: Theme.ink2
        size: Theme.px(14)
        text: qsTrId("desk.nothing_found")
        visible: root.vm.nothing
        width: parent.width
    }

    ListView {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: box.bottom
        anchors.topMargin: Theme.px(10)
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 4000
        clip: true
        currentIndex: root.vm.chosenRow
        highlightMoveDuration: 0
        model: root.vm.matters
        objectName: "matters"
        spacing: Theme.px(3)

        delegate: MatterRow {
            width: ListView.view.width

            onClicked: root.vm.choose(category, procedure)
        }
    }
}
