pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Whose numbers are served at another counter today, for all who hold paper that says otherwise.
Rectangle {
    id: root

    required property list<string> moved
    // The same in the other language, where both are read.
    property list<string> other: []

    border.color: Theme.contrast ? Theme.line : "transparent"
    border.width: Theme.contrast ? Theme.px(3) : 0
    color: Theme.tint
    height: words.height + Theme.px(26)
    objectName: "moved"
    visible: root.moved.length > 0

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.plate
        name: "transfer"
        size: Theme.px(46)
        x: Theme.px(26)
    }

    Column {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: Theme.px(16)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(10)
        anchors.verticalCenter: parent.verticalCenter

        Repeater {
            model: root.moved.concat(root.other)

            NumberLine {
                required property string modelData
                required property int index

                color: index < root.moved.length ? Theme.ink : Theme.ink2
                lines: 1.25
                text: modelData
                width: words.width
            }
        }
    }
}
