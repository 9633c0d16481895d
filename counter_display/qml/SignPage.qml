pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Display
import DenLuot.Kit

// The sign of a counter: the whole screen is its plate.
Rectangle {
    id: root

    required property DisplayModel vm
    required property bool portrait
    readonly property bool online: root.vm.online
    readonly property color words: root.online ? Theme.plateInk : Theme.quietInk
    readonly property int bodyHeight: root.online ? root.height : banner.y
    // Cut off, everything moves together to make room for the banner.
    readonly property real squeeze: root.bodyHeight / root.height

    function low(length: real): int {
        return Math.round(Theme.px(length) * root.squeeze)
    }

    color: root.online ? Theme.plate : Theme.quiet

    Rectangle {
        border.color: root.words
        border.width: Math.max(2, Theme.px(5))
        color: "transparent"
        height: root.bodyHeight - 2 * y
        radius: Theme.px(24)
        width: root.width - 2 * x
        x: Theme.px(14)
        y: Theme.px(14)
    }

    Item {
        id: place

        height: root.portrait ? root.low(430) : panel.height
        width: root.portrait ? root.width : panel.x

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.horizontalCenterOffset: Theme.px(root.portrait ? 0 : 10)
            color: root.words
            size: root.low(root.portrait ? 60 : 76)
            text: qsTrId("counter.title")
            weight: Font.Bold
            y: root.low(root.portrait ? 43 : 49)
        }

        FitNumber {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.horizontalCenterOffset: Theme.px(root.portrait ? 0 : 10)
            color: root.words
            most: root.portrait ? root.low(279) : Math.min(root.low(318), panel.y + panel.height - root.low(200))
            room: Theme.px(root.portrait ? 500 : 400)
            text: root.vm.counterNumber
            y: root.low(root.portrait ? 135 : 172) + Math.round((most - height) / 2)
        }
    }

    SignPanel {
        id: panel

        objectName: "panel"
        // Long fields need more room below, and get it.
        height: root.portrait ? root.low(322) : root.bodyHeight - Math.max(root.low(250), fields.height + root.low(124))
        portrait: root.portrait
        squeeze: root.squeeze
        vm: root.vm
        width: root.width - x - Theme.px(root.portrait ? 34 : 48)
        x: Theme.px(root.portrait ? 34 : 520)
        y: root.portrait ? root.bodyHeight - height - Theme.px(34) : root.low(48)
    }

    Column {
        id: fields

        readonly property int above: root.portrait ? place.height : panel.y + panel.height
        readonly property int below: root.portrait ? panel.y : root.bodyHeight - Theme.px(20)

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: root.low(root.portrait ? 12 : 6)
        width: root.width - Theme.px(root.portrait ? 68 : 80)
        y: Math.round((fields.above + fields.below - height) / 2) - root.low(root.portrait ? 0 : 3)

        SignFields {
            broken: root.vm.fieldsBroken
            color: root.words
            most: root.low(root.portrait ? 39 : 48)
            weight: Font.DemiBold
            whole: root.vm.fields
            width: parent.width
        }

        SignFields {
            broken: root.vm.fieldsEnBroken
            color: root.words
            most: root.low(root.portrait ? 32 : 38)
            whole: root.vm.fieldsEn
            width: parent.width
        }
    }

    CutOffBanner {
        id: banner

        anchors.bottom: parent.bottom
        clock: ""
        margin: Theme.px(root.portrait ? 24 : 40)
        size: Theme.px(root.portrait ? 32 : 44)
        textKey: "counter.cut_off"
        visible: !root.online
        width: parent.width
    }

    // Whoever was served is asked here; a call takes the sign back at once.
    Loader {
        id: asking

        readonly property RatingModel model: root.vm.rating as RatingModel

        active: root.online && asking.model.phase !== ""
        anchors.fill: parent

        sourceComponent: RatingPage {
            counter: root.vm.counterNumber
            portrait: root.portrait
            rating: asking.model
        }
    }
}
