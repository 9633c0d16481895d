pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Where to go: one large plate, or several smaller ones.
Grid {
    id: root

    required property list<string> counters
    property int most: Theme.px(220)
    readonly property int count: root.counters.length
    readonly property int side: Math.min(root.most, root.count === 1 ? Theme.px(220) : root.count === 2 ? Theme.px(170) : root.count === 3 ? Theme.px(130) : Theme.px(104))

    columns: root.count > 4 ? 4 : Math.max(1, root.count)
    spacing: root.count > 3 ? Theme.px(10) : Theme.px(18)

    Repeater {
        model: root.counters

        Plate {
            required property string modelData

            fill: Theme.paperPlate
            height: Math.round(width * 0.91)
            ink: Theme.white
            share: modelData.length > 1 ? 0.46 : 0.54
            text: modelData
            width: root.side
        }
    }
}
