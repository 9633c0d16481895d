import QtQuick
import DenLuot.Kit

// What can be done with a procedure that was looked up: watch its clip, or look at another one.
Row {
    id: root

    required property bool ready // there is a clip
    required property bool folded // the other procedures are out of sight
    readonly property int least: Math.max(Theme.px(130), others.contentItem.implicitHeight + Theme.px(24), watch.contentItem.implicitHeight + Theme.px(24))

    signal watched
    signal othersWanted

    height: root.least
    spacing: Theme.px(16)

    Key {
        id: others

        fill: Theme.page
        height: root.height
        iconName: root.folded ? "chevron-down" : "search"
        ink: Theme.plate
        objectName: "others"
        outline: Theme.plate
        outlineWidth: Theme.px(4)
        pressedFill: Theme.tint
        size: Theme.text(42)
        text: root.folded ? qsTrId("kiosk.other_procedure") : qsTrId("lookup.others")
        width: root.ready ? Math.round(root.width * 0.46) : root.width

        onClicked: root.othersWanted()
    }

    Key {
        id: watch

        fill: Theme.plate
        height: root.height
        iconName: "play"
        iconSize: Theme.px(60)
        ink: Theme.plateInk
        objectName: "watch"
        pressedFill: Theme.plateDeep
        size: Theme.text(46)
        text: qsTrId("lookup.clip")
        visible: root.ready
        weight: Font.Bold
        width: root.width - others.width - root.spacing

        onClicked: root.watched()
    }
}
