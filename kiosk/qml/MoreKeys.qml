pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// What may be wished besides the number: another procedure, the list of papers on the ticket,
// something more to do.
Row {
    id: root

    // Whether the procedures are folded away, and are to be had back here.
    property bool folded: false
    // Whether they may come to be: the height is reckoned so, or it would decide what decides it.
    property bool foldable: root.folded
    // In few words.
    property bool brief: Theme.large
    // So narrow that words stand alone.
    property bool tight: false
    // As high as this at least.
    property int high: 0
    required property bool canList
    required property bool listed
    required property bool canAdd
    readonly property int keys: [root.folded, root.canList, root.canAdd].filter(can => can).length
    readonly property int most: [root.foldable, root.canList, root.canAdd].filter(can => can).length
    readonly property int least: Math.max(root.high, Theme.px(92), root.foldable ? others.tall : 0, root.canList ? list.tall : 0, root.canAdd ? add.tall : 0)

    signal unfolded
    signal listToggled
    signal added

    function each(keys: int): int {
        return Math.floor((root.width - (keys - 1) * root.spacing) / Math.max(1, keys))
    }

    height: root.least
    spacing: Theme.px(12)
    visible: root.keys > 0

    Wish {
        id: others

        iconName: "chevron-down"
        objectName: "others"
        text: root.brief ? qsTrId("kiosk.other_procedure_short") : qsTrId("kiosk.other_procedure")
        visible: root.folded

        onClicked: root.unfolded()
    }

    Wish {
        id: list

        Accessible.checkable: true
        Accessible.checked: root.listed
        fill: root.listed ? Theme.card : Theme.page
        iconName: root.listed ? "check" : root.tight ? "" : "printer"
        objectName: "list"
        outlineWidth: Theme.px(root.listed ? 5 : 3)
        text: root.brief ? qsTrId("kiosk.print_papers_short") : qsTrId("kiosk.print_papers")
        visible: root.canList

        onClicked: root.listToggled()
    }

    Wish {
        id: add

        iconName: root.tight ? "" : "plus"
        objectName: "another"
        text: root.brief ? qsTrId("kiosk.add_stop_short") : qsTrId("kiosk.add_stop")
        visible: root.canAdd

        onClicked: root.added()
    }

    component Wish: Key {
        id: wish

        // How high it is where most keys stand.
        readonly property int tall: ruler.implicitHeight + Theme.px(20)

        fill: Theme.page
        height: root.height
        ink: Theme.plate
        outline: Theme.plate
        outlineWidth: Theme.px(3)
        pressedFill: Theme.tint
        width: root.each(root.keys)

        Label {
            id: ruler

            lines: 1.22
            size: wish.size
            text: wish.text
            visible: false
            weight: wish.weight
            width: root.each(root.most) - (wish.iconName === "" ? Theme.px(16) : wish.iconSize + wish.gap + Theme.px(24))
        }
    }
}
