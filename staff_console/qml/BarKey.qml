pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// A key of the bar that is an icon; its word comes when the pointer rests on it.
T.AbstractButton {
    id: root

    required property string keyName
    required property string words
    // Whether a press would do something; if not, a press says why.
    required property bool live
    property string label: ""
    property bool pending: false
    property bool selected: false
    property bool bare: false
    // How often the citizen was called; shown from the second call on.
    property int count: 0
    // Until then a press does nothing.
    property int seconds: 0
    readonly property var icons: ({
            "recall": "recall",
            "finish": "check",
            "no-show": "no-show",
            "pause": "pause",
            "undo": "undo",
            "unfold": "chevron-up",
            "fold": "chevron-down"
        })
    readonly property color ink: root.live || root.pending ? Theme.white : Theme.footOff

    Accessible.name: root.words + (root.label === "" ? "" : ", " + root.label)
    focusPolicy: Qt.NoFocus
    height: Theme.px(38)
    hoverEnabled: true
    objectName: root.keyName
    width: Theme.px(34)

    background: Rectangle {
        border.color: root.selected ? Theme.wall : Theme.footLine
        border.width: root.bare ? 0 : root.selected ? 2 : root.live ? 0 : 1
        color: root.bare ? "transparent" : root.pressed || !root.live ? Theme.plateDeep : root.hovered ? Theme.plate : Theme.barKey
        radius: Theme.px(8)
    }
    contentItem: Item {
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: root.seconds > 0 ? -Theme.px(6) : 0
            color: root.ink
            name: root.icons[root.keyName]
            opacity: root.pending ? 0.5 : 1
            size: Theme.px(root.bare ? 18 : root.seconds > 0 ? 17 : 21)
        }

        NumberText {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(5)
            anchors.horizontalCenter: parent.horizontalCenter
            color: root.ink
            digits: Theme.px(8)
            text: root.seconds
            visible: root.seconds > 0
        }

        Rectangle {
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(2)
            anchors.top: parent.top
            anchors.topMargin: Theme.px(2)
            color: Theme.wall
            height: Theme.px(14)
            radius: Theme.px(7)
            visible: root.count > 1
            width: Math.max(height, times.implicitWidth + Theme.px(6))

            NumberText {
                id: times

                anchors.centerIn: parent
                digits: Theme.px(8)
                text: root.count
            }
        }
    }

    Hint {
        label: root.label
        shown: root.hovered
        words: root.words
    }
}
