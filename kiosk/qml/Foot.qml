pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// The foot of a page: back or home, contrast, the other language. In this order, always.
Rectangle {
    id: root

    required property string language
    required property bool contrastOn
    property bool goesHome: false
    property bool column: false
    signal left
    signal contrast
    signal spoken(language: string)

    readonly property string other: root.language === "vi" ? "en" : "vi"
    readonly property int gap: Theme.px(12)

    color: Theme.plateDeep
    height: Theme.px(124)

    Grid {
        id: keys

        readonly property int one: root.column ? root.width - Theme.px(64) : Math.floor((root.width - Theme.px(36) - 2 * root.gap) / 3)

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
            size: root.goesHome ? Theme.px(36) : Theme.px(40)

            onClicked: root.left()
        }
        Key {
            fill: root.contrastOn ? Theme.wall : Theme.plateDeep
            focusColor: Theme.wall
            height: Theme.px(92)
            iconName: "contrast"
            ink: root.contrastOn ? Theme.black : Theme.white
            objectName: "contrast"
            outline: "#8FA6CF"
            pressedFill: "#0A3272"
            size: Theme.px(36)
            text: qsTrId("kiosk.contrast")
            width: keys.one

            onClicked: root.contrast()
        }
        LanguageKey {
            code: root.other
            height: Theme.px(92)
            objectName: "language"
            size: Theme.px(40)
            width: keys.one

            onClicked: root.spoken(root.other)
        }
    }
}
