pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// The category that was chosen: its counter, its name, who waits and how long; then the notes.
Item {
    id: root

    required property string plate
    required property string picture
    required property string name
    required property int waiting
    required property string wait
    required property list<string> notes
    readonly property int row: Theme.px(100)
    readonly property int room: root.width - icon.x - icon.width - figures.width - Theme.px(46)
    // On one line beside the figures, if it may shrink a little.
    readonly property bool narrow: ruler.implicitWidth * 0.8 <= root.room
    readonly property bool beside: root.wait === "" || root.narrow || (root.room > Theme.px(560) && ruler.implicitWidth * 0.85 <= 1.8 * root.room)

    height: root.row + (root.beside ? 0 : figures.height + Theme.px(12)) + (more.visible ? more.height + Theme.px(12) : 0)

    Plate {
        id: place

        height: root.row
        share: 0.52
        text: root.plate
        width: Theme.px(112)
    }

    Icon {
        id: icon

        anchors.left: place.right
        anchors.leftMargin: Theme.px(24)
        anchors.verticalCenter: place.verticalCenter
        color: Theme.plate
        name: root.picture
        size: Theme.px(72)
    }

    Label {
        anchors.left: icon.right
        anchors.leftMargin: Theme.px(22)
        anchors.verticalCenter: place.verticalCenter
        fontSizeMode: root.wait !== "" && root.beside && root.narrow ? Text.HorizontalFit : Text.Fit
        height: Math.min(implicitHeight, Theme.px(116))
        lines: 1.2
        minimumPixelSize: Theme.px(40)
        objectName: "categoryName"
        size: Theme.px(ruler.implicitWidth * 0.8 > width ? 46 : 56)
        text: root.name
        verticalAlignment: Text.AlignVCenter
        weight: Font.Bold
        width: root.beside ? root.room : root.width - x
        wrapMode: root.wait !== "" && root.beside && root.narrow ? Text.NoWrap : Text.Wrap
    }

    Label {
        id: ruler

        lines: 1.2
        size: Theme.px(56)
        text: root.name
        visible: false
        weight: Font.Bold
        wrapMode: Text.NoWrap
    }

    HallFigures {
        id: figures

        wait: root.wait
        waiting: root.waiting
        x: root.beside ? root.width - width : icon.x
        y: root.beside ? Math.round((root.row - height) / 2) : root.row + Theme.px(12)
    }

    Column {
        id: more

        anchors.bottom: parent.bottom
        visible: root.notes.length > 0
        width: parent.width

        Repeater {
            model: root.notes

            NumberLine {
                required property string modelData

                color: Theme.ink2
                size: Theme.text(40)
                text: modelData
                width: more.width
            }
        }
    }
}
