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
    readonly property string doId: ({
            "holiday": "kiosk.holiday_do",
            "lunch": "kiosk.lunch_do",
            "shut": "kiosk.shut_do"
        })[root.hall.gate] ?? "kiosk.come_back"
    readonly property bool named: root.hall.gate === "holiday" && root.hall.holiday !== ""
    // Too long for one line: it has two, and the hours of other days make room.
    readonly property bool lengthy: root.named && root.title.length > 28
    readonly property string second: root.also + Phrase.said(root.doId, root.other)
    readonly property bool aside: root.lengthy && !root.portrait
    readonly property string title: root.named ? Phrase.fill(qsTrId("kiosk.holiday_named"), {
        "name": root.hall.holiday
    }) : qsTrId(root.titleId)
    readonly property string also: root.named ? Phrase.fill(Phrase.said("kiosk.holiday_named", root.other), {
        "name": root.hall.holidayOther
    }) + ". " : ""

    Accessible.name: root.title
    Accessible.role: Accessible.Pane
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
        shortName: root.hall.shortName
        unit: root.hall.unit
        width: root.main
    }

    Column {
        id: words

        spacing: Theme.px(Theme.large ? 12 : 24)
        width: root.main - Theme.px(128)
        x: Theme.px(64)
        y: root.portrait ? head.height + Theme.px(Theme.large ? 8 : 44) : head.height + Theme.px(Theme.large ? 0 : 44)

        Row {
            spacing: Theme.px(40)

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.wall
                name: ({
                        "after": "closed",
                        "holiday": "calendar"
                    })[root.hall.gate] ?? "clock"
                size: Theme.px(root.portrait ? 108 : 90)
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.wall
                fontSizeMode: Theme.large || root.lengthy ? Text.FixedSize : Text.HorizontalFit
                lines: 1.25
                minimumPixelSize: Theme.px(48)
                objectName: "closedTitle"
                size: Theme.px(root.aside ? 48 : root.lengthy ? 60 : Theme.large ? 72 : root.portrait ? 82 : 72)
                text: root.title
                weight: Font.Bold
                wrapMode: Theme.large || root.lengthy ? Text.Wrap : Text.NoWrap
                width: words.width - icon.width - parent.spacing
            }
        }

        Label {
            color: Theme.white
            size: Theme.px(Theme.large ? 60 : root.portrait ? 50 : 44)
            text: qsTrId(root.doId)
            width: parent.width
        }

        Label {
            color: Theme.nightLabel
            size: Theme.text(root.portrait ? 42 : 40)
            text: root.second
            visible: !Theme.large && !root.aside
            width: parent.width
        }
    }

    Column {
        spacing: Theme.px(Theme.large ? 20 : 36)
        width: root.portrait ? root.width - Theme.px(128) : root.width - root.main - Theme.px(64)
        x: root.portrait ? Theme.px(64) : root.main
        y: root.portrait ? words.y + words.height + Theme.px(Theme.large ? 24 : 48) : Math.max(Theme.px(20), Math.round((strip.y - height) / 2))

        OpensAgain {
            date: root.hall.opensDate
            day: root.hall.opensDay
            language: root.vm.language
            time: root.hall.opensTime
            visible: root.hall.opensTime !== ""
            width: parent.width
        }

        Loader {
            active: !root.lengthy
            sourceComponent: week
            visible: !root.lengthy
            width: parent.width
        }

        Label {
            color: Theme.nightLabel
            text: root.second
            visible: root.aside && !Theme.large
            width: parent.width
        }
    }

    Component {
        id: week

        HoursCard {
            rows: root.vm.hours
        }
    }

    Rectangle {
        id: strip

        anchors.bottom: foot.top
        color: Theme.contrast ? Theme.page : Theme.plateDeep
        height: Theme.large ? 0 : Theme.px(root.portrait ? 132 : 84)
        visible: !Theme.large
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
            size: Theme.text(40)
            text: qsTrId("kiosk.online")
        }
    }

    PageFoot {
        id: foot

        anchors.bottom: parent.bottom
        leaves: false
        vm: root.vm
        width: root.width
    }
}
