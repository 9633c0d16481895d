import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// A language in its own name; the one being spoken is white and ticked.
FootKey {
    id: root

    required property string code
    property bool chosen: false

    fill: root.chosen ? Theme.white : Theme.plateDeep
    iconName: root.chosen ? "check" : ""
    gap: Theme.px(10)
    iconSize: Theme.px(36)
    ink: root.chosen ? Theme.black : Theme.white
    objectName: "language-" + root.code
    pressedFill: root.chosen ? Theme.grey : Theme.footPressed
    size: Theme.px(42)
    text: Phrase.said("kiosk.language_name", root.code)
}
