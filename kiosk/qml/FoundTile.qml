pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// What was found: its name, the words that led to it, its field, and at which counter.
T.AbstractButton {
    id: root

    required property string name
    required property string field
    required property string words
    required property string picture
    required property string plate
    required property string mode // as of its category's tile
    // Too narrow for more than its name.
    property bool brief: false
    // Where there is little room, its field is left out beside the words.
    property bool terse: false
    // Higher than this it has no place; then its name stands alone.
    property int most: 100000
    readonly property bool served: root.mode === "open"
    readonly property color ink: root.served ? Theme.ink : Theme.quietInk
    readonly property string why: ({
            "open": "",
            "chosen": qsTrId("kiosk.chosen_short"),
            "closed": qsTrId("kiosk.closed_short"),
            "withdrawn": qsTrId("kiosk.paused_short")
        })[root.mode] ?? qsTrId("kiosk.full_short")
    readonly property string said: root.words === "" ? "" : "“" + root.words + "”"
    readonly property string under: [root.why, root.said, root.terse && root.said !== "" ? "" : root.field].filter(part => part !== "").join(" · ")

    Accessible.description: root.under
    Accessible.name: root.name
    focusPolicy: Qt.TabFocus
    implicitHeight: Math.max(Theme.px(106), told.height + Theme.px(root.terse ? 12 : 20))

    background: Rectangle {
        border.color: root.visualFocus ? Theme.plate : Theme.contrast ? Theme.line : "transparent"
        border.width: root.visualFocus ? Theme.px(6) : Theme.contrast ? Theme.px(3) : 0
        color: !root.served ? Theme.quiet : root.pressed ? Theme.tint : Theme.card
        radius: Theme.radiusTile
    }

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: root.served ? Theme.plate : Theme.quietInk
        name: root.picture
        size: Theme.px(58)
        visible: !root.brief
        x: Theme.px(18)
    }

    Column {
        id: told

        anchors.left: root.brief ? parent.left : icon.right
        anchors.leftMargin: Theme.px(18)
        anchors.right: place.left
        anchors.rightMargin: Theme.px(14)
        anchors.verticalCenter: parent.verticalCenter

        Label {
            id: title

            color: root.ink
            lines: 1.22
            text: probe.contentWidth > told.width ? root.name.replace(/\u00a0/g, " ") : root.name
            weight: Font.DemiBold
            width: told.width
        }

        Label {
            id: below

            color: root.served ? Theme.ink2 : Theme.quietInk
            lines: 1.22
            text: root.under
            visible: root.under !== "" && !root.brief && title.height + below.height + Theme.px(20) <= root.most
            width: told.width
        }
    }

    // Too narrow for what should stand together: then lines may end at any space.
    Label {
        id: probe

        text: root.name
        visible: false
        weight: Font.DemiBold
        width: told.width
        wrapMode: Text.WordWrap
    }

    Plate {
        id: place

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(14)
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.px(Theme.large ? 88 : 66)
        hollow: !root.served
        text: root.plate
        width: Theme.px(Theme.large ? 124 : 92)
    }
}
