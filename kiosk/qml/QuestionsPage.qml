pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// For whoever is not sure: one plain question at a time, with large answers.
Frame {
    id: root

    readonly property FindingModel finding: root.vm.finding as FindingModel
    readonly property int margin: Theme.px(root.portrait ? 40 : 32)
    readonly property int gap: Theme.px(16)
    readonly property int inner: root.body.width - 2 * root.margin
    readonly property string noneText: qsTrId("kiosk.answer_none")

    question: qsTrId("kiosk.questions_title")

    Label {
        id: question

        // In low reach what is no control stands above.
        parent: Theme.low ? root.aloft : root.body
        objectName: "asked"
        size: Theme.text(56)
        text: root.finding.question
        visible: text !== ""
        weight: Font.Bold
        width: root.inner
        x: root.margin
        y: Theme.low ? Theme.px(12) : Theme.px(32)
    }

    Sheaf {
        id: answers

        gap: root.gap
        items: keys
        room: (Theme.low ? root.body.height : none.y) - Theme.px(24) - y
        sheet: root.vm.sheet
        turning: turns.height + Theme.px(24)
        width: root.inner
        x: root.margin
        y: Theme.low ? Theme.px(16) : question.visible ? question.y + question.height + Theme.px(28) : Theme.px(32)

        onLaid: (first, many) => root.see("answers", first, many)

        Repeater {
            id: keys

            model: Theme.low ? [...root.finding.answers, root.noneText] : root.finding.answers

            onItemAdded: answers.arrange()
            onItemRemoved: answers.arrange()

            AnswerKey {
                id: answer

                required property int index
                required property string modelData

                objectName: answer.person ? "answer-none" : "answer-" + answer.index
                person: answer.index === root.finding.answers.length
                text: answer.modelData
                width: root.portrait ? answers.width : Math.floor((answers.width - answers.gap) / 2)

                onClicked: root.finding.answer(answer.person ? -1 : answer.index)
                onImplicitHeightChanged: answers.arrange()
            }
        }
    }

    SheetKeys {
        id: turns

        anchors.bottom: none.visible ? none.top : parent.bottom
        anchors.bottomMargin: Theme.px(24)
        anchors.horizontalCenter: parent.horizontalCenter
        sheet: answers.shown
        sheets: answers.sheets
        visible: answers.sheets > 1
        width: root.inner

        onTurned: sheet => root.vm.turnSheet(sheet)
    }

    AnswerKey {
        id: none

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(24)
        height: implicitHeight
        objectName: "answer-none"
        person: true
        text: root.noneText
        visible: !Theme.low
        width: root.inner
        x: root.margin

        onClicked: root.finding.answer(-1)
    }

    NoticeCard {
        anchors.bottom: none.top
        anchors.bottomMargin: Theme.px(24)
        anchors.horizontalCenter: parent.horizontalCenter
        mild: root.vm.mild
        notice: root.vm.notice
        number: root.vm.noticeNumber
        width: root.inner
    }
}
