pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Every counter with its state and its number: two rows, as many columns as are needed.
Item {
    id: root

    required property QtObject tiles
    required property int tilesCount
    // Which counters these are, if there are more than one page holds.
    required property string pageText
    required property bool online
    property bool large: false
    property int rows: 2
    readonly property int gap: Theme.px(root.large ? 16 : 10)
    readonly property int columns: Math.max(2, Math.ceil(root.tilesCount / root.rows))
    readonly property int filled: Math.min(root.rows, Math.max(2, Math.ceil(root.tilesCount / root.columns)))
    readonly property int headroom: Theme.px(85)

    Label {
        id: heading

        color: root.online ? (Theme.evening ? Theme.ink2 : Theme.ink) : Theme.quietInk
        size: Theme.px(56)
        text: qsTrId("hall.table")
        weight: Font.DemiBold
        y: Theme.px(4)
    }

    Label {
        anchors.baseline: heading.baseline
        anchors.right: parent.right
        color: root.online ? Theme.ink2 : Theme.quietInk
        size: Theme.px(46)
        text: root.pageText
    }

    Grid {
        id: grid

        columns: root.columns
        columnSpacing: root.gap
        height: parent.height - root.headroom - Theme.px(20)
        rowSpacing: Theme.px(root.large ? 16 : 13)
        width: parent.width
        y: root.headroom

        Repeater {
            model: root.tiles

            CounterTile {
                height: Math.floor((grid.height - (root.filled - 1) * grid.rowSpacing) / root.filled)
                online: root.online
                large: root.large
                width: Math.floor((grid.width - (root.columns - 1) * root.gap) / root.columns)
            }
        }
    }
}
