pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Kiosk

// A page as a building: wall on top, body, foot; lying down, wall and foot are a rail at the left.
Rectangle {
    id: root

    required property KioskModel vm
    required property bool portrait
    property string question: ""
    property bool goesHome: false
    readonly property HallModel hall: root.vm.hall as HallModel
    // Whether what is new is told here, and whether that no paper comes out is part of it.
    property bool tells: true
    property bool warns: false
    readonly property bool dry: root.warns && root.vm.printer !== ""
    readonly property string dryId: "kiosk.paper_" + root.vm.printer + "_title"
    readonly property bool slip: root.warns && root.vm.read !== ""
    readonly property int moves: root.hall.moved.length > 0 ? moved.height : 0
    readonly property int strip: root.moves + (root.dry ? dry.height : 0) + (root.slip ? slip.height : 0)
    // The height of the body where nothing is told.
    readonly property int whole: root.portrait ? root.height - head.height - foot.height : root.height
    default property alias content: body.data
    readonly property alias body: body
    readonly property int rail: Theme.px(420)

    color: Theme.page

    Head {
        id: head

        clock: root.hall.clock
        question: root.question
        shortName: root.hall.shortName
        visible: root.portrait
        width: root.width
    }

    Rectangle {
        id: wall

        color: Theme.contrast ? Theme.page : Theme.wall
        height: root.height - foot.height
        visible: !root.portrait
        width: root.rail

        Flag {
            size: Theme.px(66)
            x: Theme.px(32)
            y: Theme.px(36)
        }

        NumberText {
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(32)
            color: Theme.contrast ? Theme.ink : Theme.wallInk
            digits: Theme.px(40)
            text: root.hall.clock
            y: Theme.px(38)
        }

        Label {
            id: name

            color: Theme.contrast ? Theme.ink : Theme.wallInk
            text: root.hall.shortName
            width: root.rail - Theme.px(64)
            x: Theme.px(32)
            y: Theme.px(104)
        }

        Label {
            color: Theme.contrast ? Theme.wall : Theme.wallInk
            size: Theme.px(50)
            text: root.question
            weight: Font.Bold
            width: name.width
            x: Theme.px(32)
            y: name.y + name.height + Theme.px(28)
        }
    }

    Item {
        id: told

        visible: root.tells && root.strip > 0
        width: body.width
        x: body.x
        y: root.portrait ? head.height : 0

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

        height: root.whole - (told.visible ? root.strip : 0)
        width: root.portrait ? root.width : root.width - root.rail
        x: root.portrait ? 0 : root.rail
        y: (root.portrait ? head.height : 0) + (told.visible ? root.strip : 0)
    }

    Foot {
        id: foot

        anchors.bottom: parent.bottom
        column: !root.portrait
        contrastOn: root.vm.contrast
        goesHome: root.goesHome
        language: root.vm.language
        width: root.portrait ? root.width : root.rail

        onContrast: root.vm.toggleContrast()
        onLeave: root.vm.back()
        onSpoken: language => root.vm.speak(language)
    }
}
