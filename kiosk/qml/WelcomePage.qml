pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kiosk
import DenLuot.Kit
import DenLuot.Texts

// The wall that a citizen sees first: who we are, and one thing to touch.
Rectangle {
    id: root

    required property KioskModel vm
    required property bool portrait
    // A screen that only tells.
    property bool looks: false
    readonly property string offer: root.looks ? "lookup.start" : "kiosk.take_number"
    readonly property HallModel hall: root.vm.hall as HallModel
    readonly property AwayModel away: root.vm.away as AwayModel
    readonly property int main: root.portrait ? root.width : Theme.px(880)
    readonly property color words: Theme.contrast ? Theme.ink : Theme.wallInk
    readonly property string other: root.vm.language === "vi" ? "en" : "vi"

    Accessible.name: root.hall.headline + " " + root.hall.unit
    Accessible.role: Accessible.Pane
    color: Theme.contrast ? Theme.page : Theme.wall

    Pattern {
        height: root.height - y - foot.height
        visible: !Theme.contrast
        width: root.width
        y: Theme.px(417)
    }

    WallHead {
        id: head

        clock: root.hall.clock
        date: root.hall.date
        headline: root.hall.headline
        ink: root.words
        shortName: root.hall.shortName
        unit: root.hall.unit
        width: root.main
    }

    WelcomeNews {
        id: news

        away: root.away.gives
        hall: root.hall
        language: root.vm.language
        printer: root.vm.printer
        width: key.width
        x: key.x
        y: root.portrait ? head.height + Theme.px(14) : Theme.px(64)
    }

    T.AbstractButton {
        id: key

        Accessible.name: qsTrId(root.offer)
        focusPolicy: Qt.StrongFocus
        height: foot.y - Theme.px(Theme.low ? 32 : 64) - y - (root.portrait && !Theme.low ? card.height : 0)
        objectName: "start"
        width: root.portrait ? root.width - Theme.px(128) : root.width - root.main - Theme.px(64)
        x: root.portrait ? Theme.px(64) : root.main
        y: Theme.low ? Math.round(root.height * 0.55) + Theme.px(16) : news.height > 0 ? news.y + news.height + Theme.px(24) : root.portrait ? Math.max(head.height + Theme.px(40), Theme.px(Theme.large ? 0 : 520)) : Theme.px(64)

        background: Rectangle {
            color: key.pressed ? (Theme.contrast ? Theme.wallDeep : Theme.plateDeep) : Theme.plate
            radius: 36

            Rectangle {
                anchors.fill: parent
                anchors.margins: Theme.px(18)
                border.color: Theme.plateInk
                border.width: Theme.px(6)
                color: "transparent"
                radius: Theme.px(22)
            }

            Rectangle {
                anchors.fill: parent
                anchors.margins: -Theme.px(10)
                border.color: Theme.plate
                border.width: Theme.px(6)
                color: "transparent"
                radius: Theme.px(46)
                visible: key.visualFocus
            }
        }

        onClicked: root.vm.start()

        Column {
            anchors.centerIn: parent
            spacing: Theme.px(root.portrait ? 32 : 20)
            width: parent.width - Theme.px(80)

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.plateInk
                name: root.looks ? "search" : "touch"
                size: Theme.px(root.portrait ? 280 : 224)
                visible: key.height > Theme.px(640) && key.height - title.height - under.height > Theme.px(root.portrait ? 400 : 320)
            }

            Label {
                id: title

                color: Theme.plateInk
                horizontalAlignment: Text.AlignHCenter
                lines: 1.25
                size: Theme.px(key.height < Theme.px(320) ? 84 : root.portrait ? 124 : 114)
                text: qsTrId(root.offer)
                weight: Font.Bold
                width: parent.width
            }

            Label {
                id: under

                color: Theme.plateInk
                horizontalAlignment: Text.AlignHCenter
                size: Theme.px(root.portrait ? 62 : Theme.large ? 60 : 56)
                text: Phrase.said(root.offer, root.other)
                visible: key.height > title.height + implicitHeight + Theme.px(90)
                width: parent.width
            }
        }
    }

    HallCard {
        id: card

        hall: root.hall
        width: root.main - Theme.px(128)
        x: Theme.px(64)
        y: root.portrait ? (Theme.low ? key.y : foot.y) - height - Theme.px(32) : foot.y - height - Theme.px(64)
    }

    NoticeCard {
        anchors.bottom: card.bottom
        anchors.horizontalCenter: card.horizontalCenter
        least: card.height
        mild: root.vm.mild
        notice: root.vm.notice
        number: root.vm.noticeNumber
        width: card.width
    }

    WideFoot {
        id: foot

        anchors.bottom: parent.bottom
        portrait: root.portrait
        vm: root.vm
        width: root.width
    }
}
