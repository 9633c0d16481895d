import QtQuick

// A white number on a blue plate: always a place. Hollow: not in service.
Rectangle {
    id: root

    property string text: ""
    property bool hollow: false
    // The digits' share of the plate's height.
    property real share: 0.47
    property color fill: Theme.plate
    property color ink: root.hollow ? Theme.quietInk : Theme.plateInk
    readonly property int side: Math.min(root.width, root.height)
    readonly property int rule: Math.max(2, Math.min(Theme.px(6), Math.round(root.side * 0.022)))

    border.color: root.ink
    border.width: root.hollow ? Math.max(2, Math.round(root.side * 0.041)) : 0
    color: root.hollow ? "transparent" : root.fill
    height: Theme.px(66)
    radius: Math.min(Math.round(root.side * 0.15), Theme.px(36))
    width: Theme.px(92)

    Rectangle {
        anchors.fill: parent
        anchors.margins: Math.min(Theme.px(18), Math.round(root.side * 0.055))
        border.color: root.ink
        border.width: root.rule
        color: "transparent"
        radius: Math.max(1, root.radius - anchors.margins)
        visible: !root.hollow
    }

    NumberText {
        anchors.centerIn: parent
        color: root.ink
        digits: Math.round(root.height * root.share)
        text: root.text
    }
}
