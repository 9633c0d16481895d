import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// One of two ways to go on: what it is, and what it means.
T.AbstractButton {
    id: root

    required property string picture
    required property string words
    // A place instead of the picture.
    property string plate: ""
    property bool main: false
    // Picture above the words instead of before them.
    property bool stacked: false
    readonly property color ink: root.main ? Theme.plateInk : Theme.plate
    // Little room: smaller, and what it means only where it fits.
    readonly property bool slim: root.height < Theme.px(Theme.large ? 460 : 300)
    readonly property int edge: Theme.px(root.slim ? 28 : 40)

    Accessible.description: root.words
    Accessible.name: root.text
    focusPolicy: Qt.StrongFocus

    background: Rectangle {
        border.color: root.main ? "transparent" : Theme.plate
        border.width: root.main ? 0 : Theme.px(5)
        color: root.main ? (root.pressed ? Theme.platePressed : Theme.plate) : root.pressed ? Theme.tint : Theme.card
        radius: Theme.radiusCard

        Rectangle {
            anchors.fill: parent
            anchors.margins: -Theme.px(10)
            border.color: Theme.plate
            border.width: Theme.px(6)
            color: "transparent"
            radius: Theme.radiusCard + Theme.px(10)
            visible: root.visualFocus
        }
    }

    Grid {
        id: parts

        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: Theme.px(36)
        columns: root.stacked ? 1 : 2
        rowSpacing: Theme.px(root.slim ? 12 : 28)
        verticalItemAlignment: Grid.AlignVCenter
        x: root.edge

        Item {
            id: sign

            height: Theme.px(root.slim && root.stacked ? 88 : 132)
            width: Theme.px(root.slim ? 112 : 150)

            Icon {
                anchors.left: root.stacked ? sign.left : undefined
                anchors.horizontalCenter: root.stacked ? undefined : sign.horizontalCenter
                anchors.verticalCenter: sign.verticalCenter
                color: root.ink
                name: root.picture
                size: Theme.px(root.slim ? 88 : 112)
                visible: root.plate === ""
            }

            Plate {
                anchors.fill: parent
                text: root.plate
                visible: root.plate !== ""
            }
        }

        Column {
            id: told

            spacing: Theme.px(8)
            width: root.width - 2 * root.edge - (root.stacked ? 0 : sign.width + parts.columnSpacing)

            Label {
                id: head

                color: root.ink
                lines: 1.2
                size: Theme.px(Theme.large ? (root.slim ? 60 : 72) : root.slim ? 54 : root.stacked ? 60 : 64)
                text: root.text
                weight: Font.Bold
                width: told.width
            }

            Label {
                color: root.main ? Theme.plateInk : Theme.ink
                size: Theme.px(Theme.large ? 60 : root.stacked ? 42 : 46)
                visible: !root.slim || implicitHeight + head.height + told.spacing + (root.stacked ? sign.height + parts.rowSpacing : 0) < root.height - Theme.px(32)
                text: root.words
                width: told.width
            }
        }
    }
}
