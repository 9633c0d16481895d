pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Desk
import DenLuot.Kit

// What can be done to the ticket that is open, and what has to be chosen for it.
Column {
    id: root

    required property DeskModel vm

    bottomPadding: Theme.px(8)
    spacing: Theme.px(8)

    Label {
        color: Theme.ink2
        lines: 1.25
        size: Theme.px(13)
        text: root.vm.ticketWords
        visible: text !== ""
        width: parent.width
    }

    ChipFlow {
        group: "key"
        rows: root.vm.keys
        width: parent.width
        words: ""

        onPicked: key => root.vm.press(key)
    }

    ChipFlow {
        group: "answer"
        rows: root.vm.answers
        width: parent.width
        words: root.vm.question

        onPicked: key => root.vm.answer(key)
    }
}
