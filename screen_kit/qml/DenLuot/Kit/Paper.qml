pragma ComponentBehavior: Bound
import QtQuick

// White paper with two notches and a perforation: a person's turn. Children lie on it.
Item {
    id: root

    // Where the perforation runs, from the top.
    property int perforation: Math.round(root.height * 0.69)
    property int notch: Theme.px(60)
    // The colour behind the paper, seen through the notches.
    property color behind: Theme.wall
    default property alias content: sheet.data

    Rectangle {
        id: sheet

        anchors.fill: parent
        color: Theme.white
        radius: Theme.radiusCard
    }

    Rectangle {
        color: root.behind
        height: root.notch
        radius: root.notch / 2
        width: root.notch
        x: -root.notch / 2
        y: root.perforation - root.notch / 2
    }

    Rectangle {
        color: root.behind
        height: root.notch
        radius: root.notch / 2
        width: root.notch
        x: root.width - root.notch / 2
        y: root.perforation - root.notch / 2
    }

    Row {
        id: dashes

        readonly property int dash: Theme.px(16)
        readonly property int gap: Theme.px(14)
        readonly property int count: Math.max(0, Math.floor((root.width - 2 * Theme.px(58) + dashes.gap) / (dashes.dash + dashes.gap)))

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: dashes.gap
        y: root.perforation - Theme.px(2)

        Repeater {
            model: dashes.count

            Rectangle {
                color: Theme.perforation
                height: Theme.px(4)
                radius: height / 2
                width: dashes.dash
            }
        }
    }
}
