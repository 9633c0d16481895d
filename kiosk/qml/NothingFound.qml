pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Nothing was found for the words: who can be asked instead.
Column {
    id: root

    required property var guide
    property bool told: true
    property bool brief: false

    signal chosen(category: string, procedure: string)

    objectName: "nothingFound"
    spacing: Theme.px(16)

    Label {
        text: qsTrId("kiosk.search_none")
        visible: root.told
        weight: Font.Bold
        width: root.width
    }

    Repeater {
        model: root.guide

        FoundTile {
            id: tile

            required property string category
            required property string procedure

            brief: root.brief
            objectName: "guide"
            width: root.width

            onClicked: root.chosen(tile.category, tile.procedure)
        }
    }
}
