pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Other ways to what one came for than the list of fields: by words, by questions.
Grid {
    id: root

    // Whether there are questions to ask.
    required property bool unsure
    // Below each other on the wall of a rail, else beside each other.
    property bool wall: false
    readonly property int tall: Theme.px(root.wall ? 82 : 84)
    readonly property int each: root.wall || !root.unsure ? root.width : Math.floor((root.width - root.columnSpacing) / 2)

    signal asked
    signal searched

    columnSpacing: Theme.px(10)
    columns: root.wall ? 1 : 2
    rowSpacing: Theme.px(10)

    Way {
        fill: root.wall ? Theme.plate : Theme.page
        iconName: "search"
        ink: root.wall ? Theme.plateInk : Theme.plate
        objectName: "search"
        pressedFill: root.wall ? Theme.platePressed : Theme.tint
        text: root.unsure || root.wall || Theme.large ? qsTrId("kiosk.search") : qsTrId("kiosk.not_sure")

        onClicked: root.searched()
    }

    Way {
        iconName: "help"
        objectName: "ask"
        text: qsTrId("kiosk.not_sure_short")
        visible: root.unsure

        onClicked: root.asked()
    }

    component Way: Key {
        // Not counted among the choices of the page.
        readonly property bool apart: true

        fill: root.wall ? "transparent" : Theme.page
        height: Math.max(root.tall, contentItem.implicitHeight + Theme.px(20))
        ink: Theme.plate
        outline: Theme.plate
        outlineWidth: Theme.px(3)
        pressedFill: root.wall ? (Theme.contrast ? Theme.tint : Theme.wallDeep) : Theme.tint
        width: root.each
    }
}
