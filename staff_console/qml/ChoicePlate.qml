pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// A counter to choose. Hollow: it takes nobody now.
T.AbstractButton {
    id: root

    required property var modelData

    signal picked(choice: string)

    Accessible.name: root.modelData.number
    enabled: root.modelData.live
    focusPolicy: Qt.NoFocus
    height: Theme.px(40)
    hoverEnabled: true
    objectName: root.modelData.id
    width: Theme.px(40)

    contentItem: Plate {
        fill: root.pressed ? Theme.plateDeep : Theme.plate
        hollow: root.modelData.hollow
        ink: !hollow ? Theme.plateInk : root.modelData.live ? Theme.plate : Theme.hair
        share: 0.42
        text: root.modelData.number
    }

    onClicked: root.picked(root.modelData.id)

    Hint {
        label: root.modelData.label
        shown: root.hovered && root.modelData.label !== ""
        words: root.modelData.number
    }
}
