pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// A category: what it is, how many wait, and at which counter.
T.AbstractButton {
    id: root

    required property string name
    required property string picture
    required property string plate
    required property int waiting // -1: nobody knows
    required property string mode // open, chosen, withdrawn, closed, full, away
    // The count beside the plate; else below it.
    property bool beside: true
    readonly property CategoryState standing: CategoryState {
        mode: root.mode
    }
    readonly property bool counts: root.waiting >= 0
    readonly property bool served: root.standing.served
    readonly property bool chosen: root.standing.chosen
    readonly property bool had: root.standing.had
    readonly property color ink: root.had ? Theme.ink : Theme.quietInk
    // The least height with the count beside the plate.
    readonly property int least: ruler.lineCount > 1 ? Theme.px(8 + 49 * ruler.lineCount) : Theme.px(82)
    // Lines that the name may take with its compounds kept together.
    readonly property int most: root.served ? Math.floor(root.height / (1.22 * Theme.px(40))) : 1
    // Too narrow for a compound, or too low for them all: then lines may end at any space.
    readonly property bool parted: probe.contentWidth > probe.width || (!root.beside && probe.lineCount > root.most)
    // Its name and its state do not fit together at their own sizes.
    readonly property bool crammed: !root.served && Theme.px(49 * shape.lineCount + (root.beside ? 8 : 54)) > root.height
    readonly property int room: root.beside ? (root.served ? Theme.px(root.counts ? 224 : 124) : word.width + Theme.px(170)) : Theme.px(136)

    Accessible.description: root.had ? "" : root.standing.word
    Accessible.name: root.name
    focusPolicy: Qt.StrongFocus

    background: TileGround {
        chosen: root.chosen
        had: root.had
        pressed: root.pressed
        ringed: root.visualFocus
    }

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: root.had ? Theme.plate : Theme.quietInk
        name: root.picture
        size: Theme.px(root.beside ? 56 : 64)
        x: Theme.px(root.beside ? 16 : 24)
    }

    Label {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: Theme.px(root.beside ? 14 : 20)
        anchors.right: parent.right
        anchors.rightMargin: root.room
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: !root.beside && !root.served ? -Math.round(word.height / 2) : 0
        color: root.ink
        fontSizeMode: root.beside ? Text.FixedSize : Text.Fit
        height: root.beside ? implicitHeight : Math.min(implicitHeight, root.height - Theme.px(8))
        lines: 1.22
        minimumPixelSize: Theme.px(root.crammed ? 26 : 30)
        size: Theme.px(!root.crammed ? 40 : root.beside ? 32 : 28)
        text: root.parted ? root.name.replace(/\u00a0/g, " ") : root.name
        verticalAlignment: Text.AlignVCenter
        weight: Font.DemiBold
    }

    Label {
        id: probe

        lines: 1.22
        size: Theme.px(40)
        text: root.name
        visible: false
        weight: Font.DemiBold
        width: words.width
        wrapMode: Text.WordWrap
    }

    // The name as it stands at its own size.
    Label {
        id: shape

        lines: 1.22
        size: Theme.px(40)
        text: words.text
        visible: false
        weight: Font.DemiBold
        width: words.width
    }

    // The name on a page that shows all, whatever this page is.
    Label {
        id: ruler

        text: root.name
        visible: false
        weight: Font.DemiBold
        width: root.width - Theme.px(root.counts ? 310 : 210)
    }

    Row {
        id: word

        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.beside ? 0 : Math.round(words.height / 2)
        spacing: Theme.px(12)
        visible: !root.served
        x: root.beside ? seat.x - Theme.px(22) - width : words.x

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.chosen ? Theme.plate : Theme.quietInk
            name: root.standing.icon
            size: Theme.px(root.crammed && !root.beside ? 28 : 34)
        }

        Label {
            color: root.ink
            size: Theme.px(root.crammed && !root.beside ? 30 : 40)
            text: root.standing.word
        }
    }

    Plate {
        id: seat

        readonly property int gap: Theme.px(root.height < Theme.px(120) ? 5 : 12)
        readonly property int pair: height + seat.gap + people.height

        height: Theme.px(root.beside ? 66 : 64)
        hollow: !root.had
        text: root.plate
        width: Theme.px(root.beside ? 92 : 104)
        x: root.width - width - (root.beside ? Theme.px(8) : Theme.px(12))
        y: Math.round((root.height - (root.beside || !root.served || !root.counts ? height : seat.pair)) / 2)
    }

    Icon {
        anchors.verticalCenter: people.verticalCenter
        color: Theme.ink2
        name: "person"
        size: Theme.px(30)
        visible: root.served && root.counts
        x: root.beside ? root.width - Theme.px(214) : seat.x + Theme.px(8)
    }

    NumberText {
        id: people

        color: root.ink
        digits: Theme.px(31)
        text: root.waiting
        visible: root.served && root.counts
        x: root.beside ? root.width - Theme.px(124) - width : seat.x + seat.width - Theme.px(8) - width
        y: root.beside ? Math.round((root.height - height) / 2) : seat.y + seat.height + seat.gap
    }
}
