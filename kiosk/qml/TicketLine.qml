import QtQuick
import DenLuot.Kit

// One of the things on a ticket that change: its picture and its words.
Row {
    id: root

    required property string picture
    required property string text
    property bool large: true

    spacing: Theme.px(root.large ? 22 : 12)

    Icon {
        color: Theme.paperPlate
        name: root.picture
        size: Theme.px(root.large ? 54 : 44)
        y: Theme.px(5)
    }

    NumberLine {
        color: Theme.black
        enlarged: root.large ? 1.15 : 1.08
        size: Theme.px(Theme.large ? (root.large ? 60 : 48) : root.large ? 46 : 40)
        text: root.text
        width: root.width - x
    }
}
