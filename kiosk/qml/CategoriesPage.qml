pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// Everything a citizen can come for: on one page where it fits, else on sheets of six.
Frame {
    id: root

    readonly property FindingModel finding: root.vm.finding as FindingModel
    readonly property int count: tiles.count
    readonly property int columns: root.portrait ? 1 : 2
    readonly property int gap: Theme.px(8)
    readonly property int space: root.body.height - 2 * flow.y - root.ways
    readonly property bool fits: root.count > 6 && !Theme.large && !Theme.low && (root.portrait ? root.needed <= root.space : root.count <= 16)
    readonly property int rows: Math.ceil(root.count / root.columns)
    readonly property int share: Math.floor((root.space - (root.rows - 1) * root.gap) / Math.max(1, root.rows))
    readonly property int all: root.whole - 2 * flow.y - root.ways
    // What the other ways take of the body; lying down they stand in the rail.
    readonly property bool inRail: !root.portrait && !Theme.low
    readonly property int ways: !root.inRail && !root.crowded ? looks.height + Theme.px(8) : 0
    // Beside the strip that the server is away: all tiles on one page come before other ways.
    readonly property bool crowded: root.alone && root.portrait && root.needed <= root.whole - 2 * flow.y && root.needed > root.whole - 2 * flow.y - looks.height - Theme.px(8)
    // What the tiles need when all of them stand on one page.
    property int needed: 0
    // All tiles are there: only now is it known whether they fit, and no others are made before.
    property bool settled: false

    function measure() {
        if (!root.settled)
            return
        let sum = 0
        for (let i = 0; i < tiles.count; i++)
            sum += ((tiles.itemAt(i) as CategoryTile)?.least ?? 0) + Theme.px(8)
        root.needed = sum - Theme.px(8)
    }

    // Not at the price of sheets to turn: the plates say it too.
    tells: !root.portrait || root.needed > root.all || root.needed <= root.all - root.strip
    question: root.vm.adding ? qsTrId("kiosk.choose_more") : qsTrId("kiosk.choose_field")
    shortQuestion: root.vm.adding ? qsTrId("kiosk.choose_more_short") : qsTrId("kiosk.choose_field_short")

    railKeys: LookKeys {
        unsure: root.finding.unsure && !Theme.large
        visible: root.inRail
        wall: true
        width: parent?.width ?? 0

        onAsked: root.finding.ask()
        onSearched: root.finding.search()
    }

    Component.onCompleted: {
        root.settled = true
        root.measure()
    }
    onFitsChanged: if (root.fits)
        root.see("tiles", 0, 1000)

    Flow {
        id: flow

        flow: root.portrait ? Flow.LeftToRight : Flow.TopToBottom
        height: root.rows * root.share + (root.rows - 1) * root.gap
        spacing: root.gap
        visible: root.fits
        width: root.body.width - 2 * x
        x: root.portrait ? Theme.px(24) : Theme.px(16)
        y: root.portrait ? Theme.px(14) : Theme.px(16)

        Repeater {
            id: tiles

            model: root.vm.tiles

            onItemAdded: root.measure()
            onItemRemoved: root.measure()

            CategoryTile {
                id: tile

                required property string key

                beside: root.portrait
                height: tile.beside ? tile.least + Math.min(Theme.px(50), Math.floor((root.space - root.needed) / root.count)) : root.share
                objectName: "category-" + tile.key
                width: Math.floor((flow.width - (root.columns - 1) * root.gap) / root.columns)

                onClicked: root.vm.chooseCategory(tile.key)
                onLeastChanged: root.measure()
            }
        }
    }

    Sheaf {
        id: sheaf

        gap: Theme.px(Theme.low ? 10 : 16)
        items: roomy
        most: Math.ceil(6 / root.columns)
        room: root.space
        shares: true
        sheet: root.vm.sheet
        turning: keys.height + Theme.px(16)
        visible: !root.fits
        width: flow.width
        x: flow.x
        y: flow.y

        onLaid: (first, many) => root.fits || root.see("tiles", first, many)

        Repeater {
            id: roomy

            model: !root.settled || root.fits ? null : root.vm.tiles

            onItemAdded: sheaf.arrange()
            onItemRemoved: sheaf.arrange()

            RoomyTile {
                id: one

                required property string key

                beside: Theme.low && root.portrait
                objectName: "category-" + one.key
                width: Math.floor((sheaf.width - (root.columns - 1) * sheaf.gap) / root.columns)

                onClicked: root.vm.chooseCategory(one.key)
                onImplicitHeightChanged: sheaf.arrange()
                onWidthChanged: sheaf.arrange()
            }
        }
    }

    LookKeys {
        id: looks

        anchors.bottom: parent.bottom
        anchors.bottomMargin: flow.y
        unsure: root.finding.unsure
        visible: !root.inRail && !root.crowded
        width: flow.width
        x: flow.x

        onAsked: root.finding.ask()
        onSearched: root.finding.search()
    }

    SheetKeys {
        id: keys

        anchors.bottom: parent.bottom
        anchors.bottomMargin: flow.y + root.ways
        anchors.horizontalCenter: parent.horizontalCenter
        sheet: sheaf.shown
        sheets: sheaf.sheets
        visible: !root.fits && sheaf.sheets > 1
        width: flow.width

        onTurned: sheet => root.vm.turnSheet(sheet)
    }

    NoticeCard {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(20)
        anchors.horizontalCenter: parent.horizontalCenter
        mild: root.vm.mild
        notice: root.vm.notice
        number: root.vm.noticeNumber
        width: flow.width
    }
}
