pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// The foot of a page: back or home, contrast, the other language; in a rail, back stands last.
Rectangle {
    id: root

    required property string language
    required property bool contrastOn
    property bool goesHome: false
    property bool column: false
    readonly property string other: root.language === "vi" ? "en" : "vi"
    readonly property int gap: Theme.px(12)
    readonly property int edge: Theme.px(root.column ? 32 : 18)
    readonly property int tall: Theme.px(92)
    readonly property int all: root.width - 2 * root.edge
    readonly property int icon: Theme.px(140)
    readonly property int words: root.all - root.icon - 2 * root.gap

    signal leave
    signal contrast
    signal spoken(language: string)

    color: Theme.plateDeep
    height: root.column ? 2 * (root.tall + root.edge) + root.gap : Theme.px(124)

    Rectangle {
        color: Theme.ink
        height: Theme.px(4)
        visible: Theme.contrast
        width: parent.width
    }

    FootKey {
        id: leave

        height: root.tall
        iconName: root.goesHome ? "home" : "back"
        objectName: root.goesHome ? "home" : "back"
        size: root.column && root.goesHome ? Theme.px(36) : Theme.px(40)
        text: !root.goesHome ? qsTrId("kiosk.back") : root.column ? qsTrId("kiosk.home_short") : qsTrId("kiosk.home")
        width: root.column ? root.all : Math.floor(root.words * (root.goesHome ? 0.6 : 0.5))
        x: root.edge
        y: root.column ? root.height - root.edge - height : Math.round((root.height - height) / 2)

        onClicked: root.leave()
    }

    FootKey {
        id: contrastKey

        Accessible.name: qsTrId("kiosk.contrast")
        height: root.tall
        iconName: "contrast"
        iconSize: Theme.px(52)
        objectName: "contrast"
        on: root.contrastOn
        width: root.column ? Theme.px(98) : root.icon
        x: root.column ? root.edge + root.all - width : leave.x + leave.width + root.gap
        y: root.column ? root.edge : leave.y

        onClicked: root.contrast()
    }

    LanguageKey {
        code: root.other
        height: root.tall
        objectName: "language"
        size: Theme.px(40)
        width: root.column ? root.all - contrastKey.width - root.gap : root.edge + root.all - x
        x: root.column ? root.edge : contrastKey.x + contrastKey.width + root.gap
        y: contrastKey.y

        onClicked: root.spoken(root.other)
    }
}
