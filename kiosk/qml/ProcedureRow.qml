pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// A procedure that may be chosen before the number is taken; once it is, what to bring for it.
T.AbstractButton {
    id: root

    required property string key
    required property string name
    required property bool chosen
    required property list<string> papers
    required property string fee
    required property string limit
    // Few rows stand higher.
    property bool roomy: false
    // How high it can be; papers beyond that stand on further sheets.
    property int room: 100000
    property int sheet: 0
    property int turning: 0
    readonly property int sheets: root.open ? details.sheets : 1
    // On one line where it can be.
    property bool slim: false
    property bool titled: true
    // What to bring is told elsewhere.
    property bool closed: false
    readonly property bool open: root.chosen && !root.closed && (root.papers.length > 0 || root.fee !== "" || root.limit !== "")
    readonly property int head: Math.max(Theme.px(root.roomy && !root.open ? 124 : 98), words.height + Theme.px(root.roomy && !root.open ? 44 : 24))

    Accessible.checkable: true
    Accessible.checked: root.chosen
    Accessible.description: root.open ? [...root.papers, root.limit, root.fee].join(". ") : ""
    Accessible.name: root.name
    focusPolicy: Qt.StrongFocus
    implicitHeight: root.head + (root.open ? details.height + Theme.px(16) : 0)

    background: TileGround {
        chosen: root.chosen
        had: true
        pressed: root.pressed
        ringed: root.visualFocus
    }

    Rectangle {
        id: mark

        border.color: Theme.plate
        border.width: Theme.px(4)
        color: root.chosen ? Theme.plate : "transparent"
        height: Theme.px(48)
        radius: height / 2
        width: Theme.px(48)
        x: Theme.px(26)
        y: Math.round((root.head - height) / 2)

        Icon {
            anchors.centerIn: parent
            color: Theme.plateInk
            name: "check"
            size: Theme.px(34)
            visible: root.chosen
        }
    }

    Label {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.px(24)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(24)
        lines: 1.25
        size: root.slim ? Theme.px(root.chosen ? 44 : 50) : Theme.text(root.roomy && !root.open ? 44 : 40)
        text: probe.contentWidth > width ? root.name.replace(/\u00a0/g, " ") : root.name
        weight: root.chosen ? Font.Bold : Font.DemiBold
        y: Math.round((root.head - height) / 2)
    }

    // Too narrow for what should stand together: then lines may end at any space.
    Label {
        id: probe

        size: words.size
        text: root.name
        visible: false
        weight: words.weight
        width: words.width
        wrapMode: Text.WordWrap
    }

    ToBring {
        id: details

        fee: root.fee
        limit: root.limit
        papers: root.open ? root.papers : []
        room: root.room - root.head - Theme.px(16)
        sheet: root.sheet
        titled: root.titled
        turning: root.turning
        visible: root.open
        width: root.width - 2 * x
        x: Theme.px(26)
        y: root.head
    }
}
