pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// What a procedure asks for: papers to check, how long it takes, what it costs.
Column {
    id: root

    required property list<string> papers
    required property string fee
    required property string limit
    required property int room
    required property int sheet
    // Whether it has the keys that turn its sheets.
    property bool keys: true
    readonly property alias sheets: sheaf.sheets
    // Broad enough for two papers beside each other.
    readonly property int columns: root.width > Theme.px(1200) && !Theme.large ? 2 : 1
    readonly property int rest: title.height + (last.visible ? last.height + rule.height : 0) + Theme.px(3 + 4 * 12)

    signal turned(sheet: int)

    spacing: Theme.px(12)

    Rule {
    }

    Label {
        id: title

        color: Theme.plate
        lines: 1.25
        text: qsTrId("kiosk.papers_check")
        visible: root.papers.length > 0
        weight: Font.Bold
        width: root.width
    }

    Sheaf {
        id: sheaf

        gap: Theme.px(12)
        items: papers
        room: root.room - root.rest
        sheet: root.sheet
        turning: root.keys ? turns.height + root.spacing : 0
        visible: root.papers.length > 0
        width: root.width

        Repeater {
            id: papers

            model: root.papers

            onItemAdded: sheaf.arrange()
            onItemRemoved: sheaf.arrange()

            Item {
                id: paper

                required property string modelData

                implicitHeight: Math.max(icon.height, told.height)
                width: Math.floor((sheaf.width - (root.columns - 1) * sheaf.gap) / root.columns)

                onImplicitHeightChanged: sheaf.arrange()

                Icon {
                    id: icon

                    color: Theme.plate
                    name: "document"
                    size: Theme.px(46)
                }

                Label {
                    id: told

                    lines: 1.25
                    text: paper.modelData
                    width: paper.width - x
                    x: Theme.px(72)
                }
            }
        }
    }

    SheetKeys {
        id: turns

        sheet: sheaf.shown
        sheets: sheaf.sheets
        visible: root.keys && sheaf.sheets > 1
        width: root.width

        onTurned: sheet => root.turned(sheet)
    }

    Rule {
        id: rule

        visible: last.visible && root.papers.length > 0
    }

    Grid {
        id: last

        readonly property bool both: time.natural + cost.natural + last.columnSpacing <= root.width

        columnSpacing: Theme.px(48)
        columns: last.both ? 2 : 1
        rowSpacing: Theme.px(8)
        visible: root.fee !== "" || root.limit !== ""

        Told {
            id: time

            picture: "calendar"
            text: root.limit
            visible: text !== ""
            width: last.both ? natural : root.width
        }

        Told {
            id: cost

            picture: "fee"
            text: root.fee
            visible: text !== ""
            width: last.both ? natural : root.width
        }
    }

    component Rule: Rectangle {
        color: Theme.hair
        height: Theme.px(3)
        width: root.width
    }
}
