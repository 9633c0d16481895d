pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// The third touch: a number, or a priority number; the likelier one is the larger.
Row {
    id: root

    required property bool issuing
    required property bool priorityOffered
    // Priority is the likelier.
    property bool elder: false
    readonly property bool first: root.elder && root.priorityOffered
    readonly property int large: root.height > Theme.px(190) ? Theme.px(88) : Theme.px(72)
    readonly property int aside: root.priorityOffered ? Math.round(root.width * 0.42) : 0

    signal taken(priority: bool)

    height: Theme.px(148)
    spacing: Theme.px(16)

    TextMetrics {
        id: word

        font.family: Theme.textFamily
        font.pixelSize: root.large
        font.weight: Font.Bold
        text: root.first ? qsTrId("kiosk.take_priority") : qsTrId("kiosk.take")
    }

    Key {
        enabled: !root.issuing
        fill: Theme.page
        height: root.height
        iconName: root.first ? "" : "priority"
        iconSize: Theme.px(60)
        ink: root.issuing ? Theme.ink2 : Theme.plate
        objectName: root.first ? "take" : "takePriority"
        outline: root.issuing ? Theme.hair : Theme.plate
        outlineWidth: Theme.px(4)
        pressedFill: Theme.tint
        size: Theme.text(46)
        stacked: root.height > Theme.px(190)
        text: root.first ? qsTrId("kiosk.take_plain") : qsTrId("kiosk.take_priority")
        visible: root.priorityOffered && !(root.issuing && Theme.large)
        width: root.aside

        onClicked: root.taken(!root.first)
    }

    Key {
        fill: root.issuing ? Theme.plateDeep : Theme.plate
        gap: Theme.px(28)
        height: root.height
        iconLast: !root.first
        iconName: root.issuing ? "" : root.first ? "priority" : "arrow-right"
        iconSize: Theme.px(76)
        ink: root.issuing && Theme.contrast ? Theme.ink : Theme.plateInk
        objectName: root.first ? "takePriority" : "take"
        pressedFill: Theme.plateDeep
        size: root.issuing ? Theme.px(Theme.large ? 50 : 42) : Math.min(root.large, Math.floor(root.large * (width - Theme.px(160)) / Math.max(1, word.width)))
        text: root.issuing ? qsTrId("kiosk.issuing") : word.text
        weight: Font.Bold
        width: root.width - (root.priorityOffered && !(root.issuing && Theme.large) ? root.aside + root.spacing : 0)

        onClicked: root.taken(root.first)
    }
}
