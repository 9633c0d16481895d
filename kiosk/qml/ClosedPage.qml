pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit
import DenLuot.Texts

// No numbers at this time: since when is no matter, from when is.
Rectangle {
    id: root

    required property KioskModel vm
    required property bool portrait
    readonly property HallModel hall: root.vm.hall as HallModel
    readonly property int main: root.portrait ? root.width : Theme.px(900)
    readonly property string other: root.vm.language === "vi" ? "en" : "vi"
    readonly property string titleId: ({
            "before": "kiosk.before_title",
            "lunch": "kiosk.lunch_title",
            "holiday": "kiosk.holiday_title",
            "shut": "kiosk.shut_title"
        })[root.hall.gate] ?? "kiosk.outside_title"
    readonly property string doId: root.hall.gate === "shut" ? "kiosk.shut_do" : "kiosk.come_back"

    color: Theme.contrast ? Theme.page : Theme.night

    Pattern {
        color: Theme.nightPattern
        height: root.height
        opacity: 0.2
        visible: !Theme.contrast
        width: root.width
    }

    WallHead {
        id: head

        clock: root.hall.clock
        date: root.hall.date
        dateInk: Theme.nightLabel
        headline: root.hall.headline
        ink: Theme.white
        unit: root.hall.unit
        width: root.main
    }

    Column {
        id: words

        spacing: Theme.px(24)
        width: root.main - Theme.px(128)
        x: Theme.px(64)
        y: Theme.px(root.portrait ? 500 : 474)

        Row {
            spacing: Theme.px(40)

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.wall
                name: root.hall.gate === "after" || root.hall.gate === "holiday" ? "closed" : "clock"
                size: Theme.px(root.portrait ? 108 : 90)
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.wall
                fontSizeMode: Text.HorizontalFit
                lines: 1.25
                minimumPixelSize: Theme.px(48)
                objectName: "closedTitle"
                size: Theme.px(root.portrait ? 82 : 72)
                text: qsTrId(root.titleId)
                weight: Font.Bold
                wrapMode: Text.NoWrap
                width: words.width - icon.width - parent.spacing
            }
        }

        Label {
            color: Theme.white
            size: Theme.px(root.portrait ? 50 : 44)
            text: qsTrId(root.doId)
            width: parent.width
        }

        Label {
            color: Theme.nightLabel
            size: Theme.px(root.portrait ? 42 : 40)
            text: Phrase.said(root.doId, root.other)
            width: parent.width
        }
    }

    Column {
        spacing: Theme.px(36)
        width: root.portrait ? root.width - Theme.px(128) : root.width - root.main - Theme.px(64)
        x: root.portrait ? Theme.px(64) : root.main
        y: root.portrait ? words.y + words.height + Theme.px(80) : Math.round((foot.y - height) / 2)

        OpensAgain {
            date: root.hall.opensDate
            day: root.hall.opensDay
            language: root.vm.language
            time: root.hall.opensTime
            visible: root.hall.opensTime !== ""
            width: parent.width
        }

        HoursCard {
            rows: root.vm.hours
            width: parent.width
        }
    }

    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        color: Theme.contrast ? Theme.page : Theme.plateDeep
        height: root.portrait ? Theme.px(176) : Theme.px(124)
        width: root.width

        Icon {
            id: phone

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.wall
            name: "phone"
            size: Theme.px(64)
            x: Theme.px(64)
        }

        Label {
            anchors.left: phone.right
            anchors.leftMargin: Theme.px(32)
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(64)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.white
            size: Theme.px(40)
            text: qsTrId("kiosk.online")
        }
    }
}
