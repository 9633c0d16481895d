pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// How many wait for what, and how long it takes: two fields to a page, or four where it is wide.
Item {
    id: root

    required property QtObject waits
    property int columns: 1
    property int rows: 2
    property int size: Theme.px(56)
    // Too narrow for all of a field's figures on one line.
    property bool stacked: false
    property color heading: Theme.evening ? Theme.ink2 : Theme.ink
    property color ink: Theme.ink
    property color ink2: Theme.ink2
    property color fill: Theme.plate
    property color hair: Theme.hair
    readonly property int headroom: Theme.px(80)
    readonly property int gap: Theme.px(60)
    readonly property int pitch: Math.round((root.height - root.headroom - Theme.px(12)) / root.rows)
    readonly property int column: Math.floor((root.width - (root.columns - 1) * root.gap) / root.columns)

    Label {
        id: title

        color: root.heading
        size: Theme.px(56)
        text: qsTrId("hall.waits")
        weight: Font.DemiBold
        wrapMode: Text.NoWrap
        y: Theme.px(4)
    }

    Label {
        anchors.baseline: title.baseline
        anchors.right: parent.right
        color: root.ink2
        size: Theme.px(40)
        text: Phrase.said("hall.waits", "en")
        visible: title.implicitWidth + implicitWidth + Theme.px(24) < root.width
        wrapMode: Text.NoWrap
    }

    Repeater {
        model: root.waits

        WaitRow {
            id: row

            required property int index

            fill: root.fill
            height: root.pitch
            ink: root.ink
            ink2: root.ink2
            size: root.size
            stacked: root.stacked
            width: root.column
            x: Math.floor(index / root.rows) * (root.column + root.gap)
            y: root.headroom + (index % root.rows) * root.pitch

            Rectangle {
                color: root.hair
                height: Math.max(1, Theme.px(2))
                visible: row.index % root.rows > 0
                width: parent.width
                y: -Theme.px(2)
            }
        }
    }
}
