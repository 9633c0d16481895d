pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// A heading and what can be chosen under it.
Column {
    id: root

    required property string words
    required property var rows
    property string group: ""

    signal picked(key: string)

    spacing: Theme.px(6)
    visible: chips.count > 0

    TitleLine {
        text: root.words
        visible: root.words !== ""
        width: parent.width
    }

    Flow {
        spacing: Theme.px(6)
        width: parent.width

        Repeater {
            id: chips

            model: root.rows

            delegate: ChipKey {
                required property string key
                required property string name

                objectName: root.group + ":" + key
                widest: root.width
                words: name

                onClicked: root.picked(key)
            }
        }
    }
}
