pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// What is busy now: a word and three bars for each category, some at a time.
Rectangle {
    id: root

    required property QtObject rows
    // As many rows stand here at the most: the card does not jump when there are fewer.
    required property int each
    readonly property int row: Theme.px(102)

    color: Theme.card
    height: Math.max(inside.height, title.height + root.each * (root.row + inside.spacing)) + Theme.px(48)
    radius: Theme.radiusCard
    visible: list.count > 0

    Column {
        id: inside

        spacing: Theme.px(6)
        width: parent.width - Theme.px(80)
        x: Theme.px(40)
        y: Theme.px(24)

        Label {
            id: title

            size: Theme.px(44)
            text: Phrase.said("attract.now", "vi") + " · " + Phrase.said("attract.now", "en")
            weight: Font.Bold
            width: parent.width
        }

        Repeater {
            id: list

            model: root.rows

            Item {
                id: row

                required property string name
                required property string picture
                required property string load
                required property int bars
                required property string language
                readonly property string wordId: "attract." + row.load

                height: Math.max(root.row, called.height + Theme.px(8))
                width: inside.width

                Icon {
                    id: icon

                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.plate
                    name: row.picture
                    size: Theme.px(56)
                }

                Label {
                    id: called

                    anchors.left: icon.right
                    anchors.leftMargin: Theme.px(18)
                    anchors.right: bars.left
                    anchors.rightMargin: Theme.px(18)
                    anchors.verticalCenter: parent.verticalCenter
                    lines: 1.2
                    text: row.name
                    weight: Font.DemiBold
                }

                Bars {
                    id: bars

                    anchors.right: word.left
                    anchors.rightMargin: Theme.px(18)
                    anchors.verticalCenter: parent.verticalCenter
                    lit: row.bars
                }

                Label {
                    id: word

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: Phrase.said(row.wordId, row.language)
                    weight: Font.Bold
                    width: Theme.px(250)
                }
            }
        }
    }

    component Bars: Row {
        id: three

        required property int lit

        spacing: Theme.px(6)

        Repeater {
            model: 3

            Rectangle {
                required property int index

                anchors.bottom: parent?.bottom
                border.color: Theme.plate
                border.width: Theme.px(3)
                color: index < three.lit ? Theme.plate : "transparent"
                height: Theme.px(20 + 14 * index)
                radius: Theme.px(3)
                width: Theme.px(18)
            }
        }
    }
}
