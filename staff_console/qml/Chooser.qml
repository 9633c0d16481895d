pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// Which counter the officer sits at.
Item {
    id: root

    required property list<int> counters

    signal chosen(counter: int)

    implicitHeight: plates.y + plates.height + Theme.px(16)

    Grid {
        id: plates

        columns: 6
        spacing: Theme.px(8)
        x: Theme.px(16)
        y: Theme.px(16)

        Repeater {
            model: root.counters

            T.AbstractButton {
                id: choice

                required property int modelData

                Accessible.name: choice.modelData
                focusPolicy: Qt.NoFocus
                height: Theme.px(48)
                objectName: "counter-" + choice.modelData
                width: Theme.px(58)

                contentItem: Plate {
                    fill: choice.pressed ? Theme.plateDeep : Theme.plate
                    share: 0.46
                    text: choice.modelData
                }

                onClicked: root.chosen(choice.modelData)
            }
        }
    }
}
