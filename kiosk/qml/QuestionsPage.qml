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

    question: qsTrId("kiosk.questions_title")

    Label {
        id: question

        objectName: "asked"
        size: Theme.text(56)
        text: root.finding.question
        visible: text !== ""
        weight: Font.Bold
        width: root.inner
        x: root.margin
        y: Theme.px(32)
    }

    Sheaf {
        id: answers

        gap: root.gap
        items: keys
        room: none.y - Theme.px(24) - y
        sheet: root.vm.sheet
        turning: turns.height + Theme.px(24)
        width: root.inner
        x: root.margin
        y: question.visible ? question.y + question.height + Theme.px(28) : Theme.px(32)

        Repeater {
            id: keys

            model: root.finding.answers

            onItemAdded: answers.arrange()
            onItemRemoved: answers.arrange()

            AnswerKey {
                id: answer

                required property int index
                required property string modelData

                objectName: "answer-" + answer.index
                text: answer.modelData
                width: root.portrait ? answers.width : Math.floor((answers.width - answers.gap) / 2)

                onClicked: root.finding.answer(answer.index)
                onImplicitHeightChanged: answers.arrange()
            }
        }
    }

    SheetKeys {
        id: turns

        anchors.bottom: none.top
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
        text: qsTrId("kiosk.answer_none")
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
