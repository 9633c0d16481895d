pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Six digits, each on paper of its own, so that they are read and typed one by one.
Row {
    id: root

    required property string code
    // It may be over already: nobody could be asked.
    required property bool stale
    readonly property int gap: Theme.px(16)
    readonly property int cell: Math.floor((root.width - 6 * root.gap) / 6)

    Accessible.name: root.code.split("").join(" ")
    Accessible.role: Accessible.StaticText
    objectName: "code"
    spacing: root.gap

    Repeater {
        model: root.code.split("")

        Row {
            id: place

            required property int index
            required property string modelData

            // A breath between the first three and the last three.
            leftPadding: place.index === 3 ? root.gap : 0

            Rectangle {
                border.color: root.stale ? Theme.hair : Theme.line
                border.width: Math.max(1, Theme.px(3))
                color: root.stale ? Theme.grey : Theme.white
                height: Math.round(root.cell * 1.36)
                radius: Theme.radiusTile
                width: root.cell

                NumberText {
                    anchors.centerIn: parent
                    color: root.stale ? Theme.greyInk : Theme.ink
                    digits: Math.round(root.cell * 0.8)
                    text: place.modelData
                }
            }
        }
    }
}
