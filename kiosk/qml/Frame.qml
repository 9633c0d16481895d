pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Kiosk

// A page as a building: wall on top, body, foot; lying down, wall and foot are a rail at the left.
// In low reach the body begins at 55 % of the height and the wall grows above it.
Rectangle {
    id: root

    required property KioskModel vm
    required property bool portrait
    property string question: ""
    // The question in large letters, where there is less room.
    property string shortQuestion: root.question
    property bool goesHome: false
    readonly property HallModel hall: root.vm.hall as HallModel
    readonly property ComfortModel comfort: root.vm.comfort as ComfortModel
    // Whether what is new is told here, and whether that no paper comes out is part of it.
    property bool tells: true
    property bool warns: false
    // Numbers are given without the server: that is told on every page.
    readonly property bool alone: (root.vm.away as AwayModel).gives
    readonly property int away: root.alone ? away.height : 0
    readonly property bool dry: root.warns && root.vm.printer !== ""
    readonly property string dryId: "kiosk.paper_" + root.vm.printer + "_title"
    readonly property bool slip: root.warns && root.vm.read !== ""
    readonly property int moves: root.hall.moved.length > 0 ? moved.height : 0
    readonly property int strip: root.moves + (root.dry ? dry.height : 0) + (root.slip ? slip.height : 0)
    readonly property string asked: Theme.large ? root.shortQuestion : root.question
    // Where the body begins in low reach; 0: as high as the wall's words leave it.
    readonly property int floor: root.lowered ? Math.round(root.height * 0.55) : 0
    readonly property int start: root.portrait ? head.height : root.floor
    // The height of the body where nothing is told.
    readonly property int whole: root.height - root.start - (root.lowered ? 0 : root.away) - (root.portrait ? foot.height : 0)
    default property alias content: body.data
    readonly property alias body: body
    // In low reach: what is no control lies here, above the body.
    readonly property alias aloft: aloft
    // Whether the body goes down in low reach; else its keys are low as they are.
    property bool lowers: true
    readonly property bool lowered: Theme.low && root.lowers
    // Keys under the question in the rail.
    property alias railKeys: rail.content
    readonly property int rail: Theme.px(420)

    // So much of a list is seen, for whoever hears the page.
    function see(list: string, first: int, many: int) {
        (root.vm.aloud as AloudModel).see(list, first, many)
    }

    Accessible.name: root.question !== "" ? root.question : root.hall.shortName
    Accessible.role: Accessible.Pane
    color: Theme.page

    Head {
        id: head

        clock: root.hall.clock
        question: root.asked
        shortName: root.hall.shortName
        tall: root.floor
        visible: root.portrait
        width: root.width
    }

    Rail {
        id: rail

        clock: root.hall.clock
        height: root.height - foot.height
        question: root.asked
        shortName: root.hall.shortName
        shortQuestion: root.shortQuestion
        visible: !root.portrait
        width: root.rail
    }

    Rectangle {
        color: rail.color
        height: root.floor
        visible: !root.portrait && root.floor > 0
        width: root.width - root.rail
        x: root.rail

        Pattern {
            height: parent.height
            visible: !Theme.contrast
            width: parent.width
        }
    }

    Item {
        id: aloft

        height: root.floor - y - (told.visible ? told.height : 0) - root.away - Theme.px(16)
        visible: root.lowered
        width: body.width
        x: body.x
        y: root.portrait ? head.used : Theme.px(24)
    }

    AwayStrip {
        id: away

        text: qsTrId("kiosk.away_strip")
        visible: root.alone
        width: body.width
        x: body.x
        y: root.lowered ? root.start - height - (told.visible ? told.height : 0) : root.start
    }

    Item {
        id: told

        height: root.strip
        visible: root.tells && root.strip > 0
        width: body.width
        x: body.x
        y: root.lowered ? root.start - height : root.start + root.away

        MovedStrip {
            id: moved

            moved: root.hall.moved
            width: told.width
        }

        TellStrip {
            id: dry

            alarming: true
            objectName: "dry"
            picture: "paper-out"
            text: root.dry ? qsTrId(root.dryId) + ". " + qsTrId("kiosk.paper_still") : ""
            visible: root.dry
            width: told.width
            y: root.moves
        }

        TellStrip {
            id: slip

            objectName: "slip"
            picture: "check"
            text: root.vm.read
            visible: root.slip
            width: told.width
            y: root.moves + (root.dry ? dry.height : 0)
        }
    }

    Item {
        id: body

        height: root.whole - (told.visible && !root.lowered ? root.strip : 0)
        width: root.portrait ? root.width : root.width - root.rail
        x: root.portrait ? 0 : root.rail
        y: root.start + (root.lowered ? 0 : root.away + (told.visible ? root.strip : 0))
    }

    PageFoot {
        id: foot

        anchors.bottom: parent.bottom
        column: !root.portrait
        goesHome: root.goesHome
        vm: root.vm
        width: root.portrait ? root.width : root.rail
    }
}
