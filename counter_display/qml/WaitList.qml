pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// How many wait for what, and how long it takes: two fields to a page.
Item {
    id: root

    required property QtObject waits
    readonly property int headroom: Theme.px(80)
    readonly property int pitch: Math.round((root.height - root.headroom - Theme.px(12)) / 2)

    Label {
        id: heading

        color: Theme.evening ? Theme.ink2 : Theme.ink
        size: Theme.px(56)
        text: qsTrId("hall.waits")
        weight: Font.DemiBold
        wrapMode: Text.NoWrap
        y: Theme.px(4)
    }

    Label {
        anchors.baseline: heading.baseline
        anchors.right: parent.right
        color: Theme.ink2
        size: Theme.px(40)
        text: Phrase.said("hall.waits", "en")
        visible: heading.implicitWidth + implicitWidth + Theme.px(24) < root.width
        wrapMode: Text.NoWrap
    }

    Repeater {
        model: root.waits

        WaitRow {
            id: row

            required property int index

            height: root.pitch
            width: root.width
            y: root.headroom + index * root.pitch

            Rectangle {
                color: Theme.hair
                height: Math.max(1, Theme.px(2))
                visible: row.index > 0
                width: parent.width
                y: -Theme.px(2)
            }
        }
    }
}
