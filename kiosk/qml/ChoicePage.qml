pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// No paper comes out: the number on the screen, or the desk. Nothing has been taken yet.
Frame {
    id: root

    readonly property bool mended: root.vm.printer === ""
    readonly property int margin: Theme.px(Theme.large || Theme.low ? 24 : root.portrait ? 54 : 40)
    readonly property int gap: Theme.px(Theme.large || Theme.low ? 20 : 32)
    readonly property int wide: root.body.width - 2 * root.margin
    readonly property int half: root.portrait ? root.wide : Math.floor((root.wide - root.gap) / 2)
    readonly property int rest: root.body.height - (Theme.low ? 0 : card.y + card.height) - root.gap - root.margin
    readonly property int tall: root.portrait ? Math.min(Theme.px(460), Math.floor((root.rest - root.gap) / 2)) : root.rest

    question: qsTrId("kiosk.choice_title")
    shortQuestion: qsTrId("kiosk.choice_title_short")

    TroubleCard {
        id: card

        brief: Theme.large
        language: root.vm.language
        parent: Theme.low ? root.aloft : root.body
        printer: root.vm.printer
        width: root.wide
        x: root.margin
        y: Theme.low ? 0 : root.margin
    }

    ChoiceKey {
        id: here

        height: root.tall
        main: true
        objectName: "onScreen"
        picture: root.mended ? "printer" : "camera"
        stacked: !root.portrait
        text: root.mended ? qsTrId("kiosk.take") : qsTrId("kiosk.choice_screen")
        width: root.half
        words: root.mended ? qsTrId("kiosk.collect") : qsTrId("kiosk.choice_screen_do")
        x: root.margin
        y: Theme.low ? root.gap : card.y + card.height + root.gap

        onClicked: root.vm.onScreen()
    }

    ChoiceKey {
        height: root.tall
        objectName: "toDesk"
        picture: "help"
        plate: root.hall.desk
        stacked: !root.portrait
        text: qsTrId("kiosk.choice_desk")
        width: root.half
        words: qsTrId("kiosk.choice_desk_do")
        x: root.portrait ? root.margin : here.x + here.width + root.gap
        y: root.portrait ? here.y + here.height + root.gap : here.y

        onClicked: root.vm.toDesk()
    }
}
