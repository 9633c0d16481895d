pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// What a procedure asks for: papers to check, how long it takes, what it costs; on several sheets
// where it is too much for one.
Column {
    id: root

    required property list<string> papers
    required property string fee
    required property string limit
    required property int room
    required property int sheet
    // What the keys that turn sheets take.
    property int turning: 0
    property bool titled: true
    readonly property alias sheets: sheaf.sheets
    readonly property bool headed: root.titled && root.papers.length > 0
    // Broad enough for two papers beside each other.
    readonly property int columns: root.width > Theme.px(1200) && !Theme.large ? 2 : 1
    readonly property list<var> things: [...root.papers.map(paper => root.thing("document", paper)), root.thing("calendar", root.limit), root.thing("fee", root.fee)].filter(thing => thing.text !== "")

    function thing(picture: string, text: string): var {
        return {
            "picture": picture,
            "text": text
        }
    }

    spacing: Theme.px(12)

    Rectangle {
        id: rule

        color: Theme.hair
        height: Theme.px(3)
        width: root.width
    }

    Label {
        id: title

        color: Theme.plate
        lines: 1.25
        text: qsTrId("kiosk.papers_check")
        visible: root.headed
        weight: Font.Bold
        width: root.width
    }

    Sheaf {
        id: sheaf

        gap: Theme.px(12)
        items: things
        room: root.room - rule.height - root.spacing - (root.headed ? title.height + root.spacing : 0)
        sheet: root.sheet
        turning: root.turning
        width: root.width

        Repeater {
            id: things

            model: root.things

            onItemAdded: sheaf.arrange()
            onItemRemoved: sheaf.arrange()

            Told {
                id: told

                required property var modelData
                required property int index
                readonly property bool paper: told.picture === "document"
                // It stands on the row of the one before.
                readonly property bool joins: told.index > root.papers.length && ((things.itemAt(told.index - 1) as Told)?.natural ?? sheaf.width) + sheaf.gap + told.natural <= sheaf.width

                // The papers end here: on a row of its own, under a line.
                begins: !told.paper && told.index === root.papers.length
                lined: (told.begins || told.joins) && root.papers.length > 0
                picture: told.modelData.picture
                text: told.modelData.text
                width: told.paper ? Math.floor((sheaf.width - (root.columns - 1) * sheaf.gap) / root.columns) : Math.min(told.natural, sheaf.width)

                onImplicitHeightChanged: sheaf.arrange()
                onWidthChanged: sheaf.arrange()
            }
        }
    }
}
