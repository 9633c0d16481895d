pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// The best of what was found: as many as there is room for; one more letter makes them fewer.
Sheaf {
    id: root

    required property var found
    property bool brief: false
    property bool terse: false
    readonly property int count: tiles.count

    signal chosen(category: string, procedure: string)

    gap: Theme.px(10)
    items: tiles

    Repeater {
        id: tiles

        model: root.found

        onItemAdded: root.arrange()
        onItemRemoved: root.arrange()

        FoundTile {
            id: tile

            required property int index
            required property string category
            required property string procedure

            brief: root.brief
            most: root.room - root.turning
            terse: root.terse
            objectName: "found-" + tile.index
            width: root.width

            onClicked: root.chosen(tile.category, tile.procedure)
            onImplicitHeightChanged: root.arrange()
            onIndexChanged: root.arrange()
        }
    }
}
