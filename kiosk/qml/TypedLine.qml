import QtQuick
import DenLuot.Kit

// What has been typed so far; before that, what could be.
Rectangle {
    id: root

    required property string typed
    readonly property int inner: root.width - words.x - Theme.px(32)

    Accessible.description: qsTrId("kiosk.search_hint")
    Accessible.name: root.typed === "" ? qsTrId("kiosk.search") : root.typed
    Accessible.readOnly: true
    Accessible.role: Accessible.EditableText
    border.color: Theme.plate
    border.width: Theme.px(4)
    color: Theme.card
    height: Math.max(Theme.px(100), words.height + Theme.px(28))
    objectName: "typed"
    radius: Theme.radiusKey

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.plate
        name: "search"
        size: Theme.px(52)
        x: Theme.px(24)
    }

    Label {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        color: root.typed === "" ? Theme.ink2 : Theme.ink
        size: root.typed === "" ? Theme.text(40) : Theme.text(48)
        text: root.typed === "" ? qsTrId("kiosk.search_hint") : root.typed
        textFormat: Text.PlainText
        weight: root.typed === "" ? Font.Medium : Font.DemiBold
        width: root.inner
        x: icon.x + icon.width + Theme.px(20)
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.plate
        height: Theme.px(56)
        visible: root.typed !== "" && words.lineCount === 1
        width: Theme.px(4)
        x: words.x + words.contentWidth + Theme.px(6)
    }
}
