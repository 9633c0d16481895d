pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Display
import DenLuot.Kit

// After the service: how it was, what should be better, and thanks. One touch each.
Rectangle {
    id: root

    required property RatingModel rating
    required property string counter
    required property bool portrait
    readonly property int margin: Theme.px(root.portrait ? 24 : 40)
    readonly property bool reason: root.rating.phase === "reason"
    readonly property bool asking: root.rating.phase !== "thanks"

    color: Theme.page
    objectName: "rating"

    // Touches end here: what lies beneath has no keys.
    MouseArea {
        anchors.fill: parent
    }

    RatingHead {
        id: head

        counter: root.counter
        margin: root.margin
        number: root.rating.number
        portrait: root.portrait
        width: parent.width
    }

    RatingQuestion {
        id: question

        anchors.left: parent.left
        anchors.leftMargin: root.margin
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(root.portrait ? 22 : 14)
        key: root.reason ? "rating.why" : "rating.question"
        portrait: root.portrait
        visible: root.asking
    }

    RatingOptions {
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.px(18)
        anchors.left: parent.left
        anchors.leftMargin: root.margin
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.top: question.bottom
        anchors.topMargin: Theme.px(root.portrait ? 20 : 14)
        options: root.reason ? root.rating.reasons : root.rating.levels
        portrait: root.portrait
        visible: root.asking

        onPicked: option => root.reason ? root.rating.explain(option) : root.rating.rate(option)
    }

    RatingFoot {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(root.portrait ? 24 : 20)
        anchors.left: parent.left
        anchors.leftMargin: root.margin
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        hint: root.reason ? "" : "rating.hint"
        portrait: root.portrait
        visible: root.asking

        onSkipped: root.rating.skip()
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Math.round(head.height / 2)
        spacing: Theme.px(root.portrait ? 24 : 28)
        visible: !root.asking
        width: parent.width

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.plate
            height: Theme.px(root.portrait ? 150 : 180)
            radius: height / 2
            width: height

            Icon {
                anchors.centerIn: parent
                color: Theme.plateInk
                name: "check"
                size: Math.round(parent.height * 0.6)
            }
        }

        RatingQuestion {
            key: "rating.thanks"
            portrait: root.portrait
            width: parent.width - 2 * root.margin
            x: root.margin
        }
    }

    NumberAnimation {
        id: appear

        duration: Theme.motionPage
        from: 0
        property: "opacity"
        target: root
        to: 1
    }

    Connections {
        function onChanged() {
            if (Theme.motionPage > 0)
                appear.restart()
        }

        target: root.rating
    }
}
