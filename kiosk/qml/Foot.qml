pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// The foot of a page: back or home, contrast, the other language. In this order, always.
Rectangle {
    id: root

    required property string language
    required property bool contrastOn
    property bool goesHome: false
    property bool column: false
    readonly property string other: root.language === "vi" ? "en" : "vi"
    readonly property int gap: Theme.px(12)

    signal leave
    signal contrast
    signal spoken(language: string)

    color: Theme.plateDeep
    height: Theme.px(124)

    Grid {
        id: keys

        readonly property int icon: Theme.px(140)
        readonly property int all: root.width - Theme.px(root.column ? 64 : 36)
        readonly property int one: root.column ? keys.all : Math.floor((keys.all - keys.icon - 2 * root.gap) * (root.goesHome ? 0.6 : 0.5))

        anchors.centerIn: parent
        columns: root.column ? 1 : 3
        spacing: root.gap

        Key {
            fill: Theme.plateDeep
            focusColor: Theme.wall
            height: Theme.px(92)
            iconName: root.goesHome ? "home" : "back"
            ink: Theme.white
            objectName: root.goesHome ? "home" : "back"
            outline: "#8FA6CF"
            pressedFill: "#0A3272"
            text: root.goesHome ? qsTrId("kiosk.home") : qsTrId("kiosk.back")
            width: keys.one

            onClicked: root.leave()
        }

        Key {
            fill: root.contrastOn ? Theme.wall : Theme.plateDeep
            focusColor: Theme.wall
            height: Theme.px(92)
            iconName: root.column ? "" : "contrast"
            ink: root.contrastOn ? Theme.black : Theme.white
            objectName: "contrast"
            outline: "#8FA6CF"
            pressedFill: "#0A3272"
            Accessible.name: qsTrId("kiosk.contrast")
            iconSize: Theme.px(52)
            text: root.column ? qsTrId("kiosk.contrast") : ""
            width: root.column ? keys.one : keys.icon

            onClicked: root.contrast()
        }

        LanguageKey {
            code: root.other
            height: Theme.px(92)
            objectName: "language"
            size: Theme.px(40)
            width: root.column ? keys.one : keys.all - keys.one - keys.icon - 2 * root.gap

            onClicked: root.spoken(root.other)
        }
    }
}
