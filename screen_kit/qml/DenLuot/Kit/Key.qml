pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// A key: looks pressed at once, acts on release, and not at all when the finger slides off.
T.AbstractButton {
    id: root

    property string iconName: ""
    property int iconSize: Theme.px(46)
    property int size: Theme.text(40)
    property int weight: Font.DemiBold
    property color fill: Theme.plate
    property color pressedFill: Theme.platePressed
    property color ink: Theme.plateInk
    property color outline: "transparent"
    // A key that cannot be pressed now stays in its place.
    property color disabledInk: Theme.off
    property color disabledOutline: root.outline.a > 0 ? Theme.offLine : "transparent"
    readonly property color shownInk: root.enabled ? root.ink : root.disabledInk
    readonly property color shownOutline: root.enabled ? root.outline : root.disabledOutline
    property int outlineWidth: Theme.px(2)
    property int corner: Theme.radiusKey
    property color focusColor: Theme.plate
    // The icon above the word instead of before it.
    property bool stacked: false
    property bool iconLast: false
    property int gap: Theme.px(16)

    Accessible.name: root.text
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Theme.px(92), content.implicitHeight + Theme.px(20))
    implicitWidth: content.implicitWidth + Theme.px(48)
    padding: Theme.px(8)

    background: Rectangle {
        border.color: root.shownOutline
        border.width: root.shownOutline.a > 0 ? root.outlineWidth : 0
        color: root.pressed ? root.pressedFill : root.fill
        radius: root.corner

        Rectangle {
            anchors.fill: parent
            anchors.margins: -Theme.px(10)
            border.color: root.focusColor
            border.width: Theme.px(6)
            color: "transparent"
            radius: root.corner + Theme.px(10)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        id: content

        implicitHeight: words.implicitHeight
        implicitWidth: words.implicitWidth

        Grid {
            id: words

            anchors.centerIn: parent
            columns: root.stacked || root.iconName === "" || root.text === "" ? 1 : 2 // a hidden third would still take its gap
            columnSpacing: root.gap
            horizontalItemAlignment: Grid.AlignHCenter
            rowSpacing: Theme.px(6)
            verticalItemAlignment: Grid.AlignVCenter

            Icon {
                color: root.shownInk
                name: root.iconLast ? "" : root.iconName
                size: root.iconSize
                visible: root.iconName !== "" && !root.iconLast
            }

            Label {
                color: root.shownInk
                horizontalAlignment: Text.AlignHCenter
                lines: 1.22
                size: root.size
                text: root.text
                visible: root.text !== ""
                weight: root.weight
                width: Math.min(implicitWidth, root.width - (root.stacked || root.iconName === "" ? Theme.px(16) : root.iconSize + root.gap + Theme.px(24)))
            }

            Icon {
                color: root.shownInk
                name: root.iconLast ? root.iconName : ""
                size: root.iconSize
                visible: root.iconName !== "" && root.iconLast
            }
        }
    }
}
