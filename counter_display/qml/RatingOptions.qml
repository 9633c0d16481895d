pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Everything that can be touched: faces beside each other, or reasons in two columns; on a tall sign
// one below the other.
Grid {
    id: root

    required property list<var> options
    required property bool portrait
    readonly property bool faces: root.options.length > 0 && root.options[0].icon !== ""
    readonly property int across: root.portrait ? 1 : root.faces ? root.options.length : 2
    readonly property int down: Math.max(1, Math.ceil(root.options.length / Math.max(1, root.across)))
    readonly property int gap: Theme.px(root.portrait ? 12 : root.faces ? 20 : 16)
    readonly property int most: Theme.px(root.portrait ? 190 : root.faces ? 340 : 128)
    readonly property int cellWidth: Math.floor((root.width - (root.across - 1) * root.gap) / Math.max(1, root.across))
    readonly property int cellHeight: Math.min(root.most, Math.floor((root.height - (root.down - 1) * root.gap) / root.down))
    // Beside each other the words have two lines, and all of them as many, so that faces stay in line.
    readonly property bool beside: root.portrait || !root.faces
    readonly property int room: root.cellWidth - Theme.px(22)
    readonly property int largest: Theme.px(root.options.length > 4 && root.faces ? 32 : root.beside ? 35 : 38)
    // Widths at 100 px: what a function measures does not change with its font by itself.
    readonly property real longest: Math.max(1, ...root.options.map(option => measure.advanceWidth(option.vi))) / 100
    readonly property real longestEnglish: Math.max(1, ...root.options.map(option => measure.advanceWidth(option.en))) / 100
    readonly property int size: root.beside ? root.largest : Math.floor(Math.min(root.largest, 1.5 * root.room / root.longest))
    readonly property bool two: root.longest * root.size > root.room
    readonly property bool twoEnglish: !root.beside && 0.86 * root.size * root.longestEnglish > root.room

    signal picked(option: string)

    columnSpacing: root.gap
    columns: root.across
    rowSpacing: root.gap
    topPadding: Math.floor((root.height - root.down * root.cellHeight - (root.down - 1) * root.gap) / 2)

    FontMetrics {
        id: measure

        font.family: Theme.textFamily
        font.pixelSize: 100
        font.weight: Font.DemiBold
    }

    Repeater {
        model: root.options

        RatingOption {
            required property var modelData

            beside: root.beside
            height: root.cellHeight
            iconName: modelData.icon
            objectName: (root.faces ? "face-" : "reason-") + modelData.id
            said: modelData.vi
            saidEn: modelData.en
            size: root.size
            twoLines: root.two
            twoLinesEnglish: root.twoEnglish
            width: root.cellWidth

            onClicked: root.picked(modelData.id)
        }
    }
}
