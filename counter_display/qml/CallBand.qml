pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// The call: number, arrow, counter. Yellow while it is news, grey when it can no longer be trusted.
Rectangle {
    id: root

    required property string number
    required property string counter
    // The sentence that is being said.
    required property string caption
    required property bool priority
    required property int times
    required property string at
    required property bool highlighted
    required property bool online
    // Grows with every announcement: the call slides in.
    required property int news
    required property bool portrait
    // How high the digits are at most, and the plate.
    property int most: Theme.px(root.portrait ? 300 : 314)
    property int plateHeight: Theme.px(root.portrait ? 270 : 338)
    property bool ready: false
    readonly property bool yellow: root.highlighted && !Theme.evening
    readonly property color words: !root.online ? Theme.quietInk : root.yellow ? Theme.wallInk : Theme.ink
    readonly property color figures: root.highlighted && Theme.evening ? Theme.wall : root.words
    readonly property bool marked: root.online && root.highlighted && (root.priority || root.times > 1)
    readonly property bool speaking: root.caption !== ""
    readonly property int middle: Math.round(root.height / 2) + (root.plateHeight < Theme.px(338) ? Theme.px(34) : Theme.px(37))

    color: !root.online ? Theme.quiet : root.yellow ? Theme.wall : Theme.card

    Component.onCompleted: root.ready = true
    onNewsChanged: if (root.ready && Theme.motionCall > 0)
        slide.restart()

    Margin {
        color: root.color
    }

    Label {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -Theme.px(36)
        color: root.words
        horizontalAlignment: Text.AlignHCenter
        size: Theme.px(84)
        text: qsTrId("hall.none")
        visible: root.number === ""
        weight: Font.DemiBold

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.bottom
            color: root.words
            size: Theme.px(56)
            text: Phrase.said("hall.none", "en")
        }
    }

    Item {
        id: call

        objectName: "call"
        height: root.height
        visible: root.number !== ""
        width: root.width

        CallHead {
            at: root.at
            caption: root.caption
            highlighted: root.highlighted
            ink: root.words
            marked: root.marked
            online: root.online
            priority: root.marked && root.priority
            times: root.marked && !root.portrait ? root.times : 0
            width: (root.portrait ? root.width - Theme.px(40) : plate.x - Theme.px(40)) - x
            x: Theme.px(40)
            y: Theme.px(root.height < Theme.px(440) ? 6 : 14)
        }

        // While the sentence has the head, the marks stand over and under the arrow.
        Pill {
            iconName: "priority"
            size: Theme.px(root.portrait ? 56 : 42)
            text: qsTrId("hall.priority")
            visible: root.marked && root.priority && root.speaking
            x: root.portrait ? Theme.px(40) : arrow.middle - width / 2
            y: root.portrait ? plate.y + plate.height - height : plate.y
        }

        Recalled {
            size: Theme.px(root.portrait ? 56 : 42)
            times: root.times
            visible: root.marked && root.times > 1 && (root.portrait || root.speaking)
            x: root.portrait ? Theme.px(40) : arrow.middle - width / 2
            y: root.portrait ? plate.y : plate.y + plate.height - height
        }

        FitNumber {
            id: number

            color: root.figures
            most: root.most
            room: root.portrait ? root.width - Theme.px(60) : Theme.px(1040)
            text: root.number
            width: implicitWidth
            x: root.portrait ? Math.round((root.width - width) / 2) : Theme.px(36)
            y: root.portrait ? Theme.px(112) + Math.round((root.most - height) / 2) : root.middle - Math.round(height / 2)
        }

        Icon {
            id: arrow

            readonly property real middle: x + width / 2
            // Where it stands beside four digits.
            readonly property int aside: Math.round((plate.x + Theme.px(1026) - Math.round((Theme.px(314) - root.most) * 7) - width) / 2)

            anchors.verticalCenter: plate.verticalCenter
            color: root.figures
            name: "arrow-right"
            size: Theme.px(root.portrait ? 150 : 220)
            x: root.portrait ? Math.round((plate.x + counterLabel.x + counterLabel.width - width) / 2) : Math.max(aside, number.x + number.width + Theme.px(8))
        }

        Label {
            id: counterLabel

            color: root.words
            size: Theme.px(56)
            text: qsTrId("hall.at_counter")
            weight: Font.DemiBold
            wrapMode: Text.NoWrap
            x: root.portrait ? Theme.px(40) : plate.x + Math.round((plate.width - width) / 2)
            y: root.portrait ? plate.y + Math.round((plate.height - height) / 2) : plate.y - height - Theme.px(9)
        }

        Plate {
            id: plate

            height: root.plateHeight
            hollow: !root.online
            share: 0.66
            text: root.counter
            width: Theme.px(root.portrait ? 440 : 480)
            x: root.width - width - Theme.px(40)
            y: root.portrait ? root.height - height - Theme.px(24) : root.middle - Math.round(height / 2)
        }
    }

    NumberAnimation {
        id: slide

        duration: Theme.motionCall
        easing.type: Easing.OutCubic
        from: root.width
        property: "x"
        target: call
        to: 0
    }
}
