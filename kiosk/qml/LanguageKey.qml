import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// A language in its own name; the one being spoken is white and ticked.
FootKey {
    id: root

    required property string code
    property bool chosen: false

    Accessible.checked: root.chosen
    fill: root.chosen ? Theme.white : Theme.plateDeep
    gap: Theme.px(10)
    iconName: root.chosen ? "check" : ""
    iconSize: Theme.px(36)
    ink: root.chosen ? Theme.black : Theme.white
    objectName: "language-" + root.code
    pressedFill: root.chosen ? Theme.grey : Theme.footPressed
    size: Theme.text(42)
    word: Phrase.said("kiosk.language_name", root.code)
}
