import QtQuick
import DenLuot.Kit

// One of the keys with their names that make the kiosk fit whoever stands before it.
FootKey {
    id: root

    checkable: true
    iconSize: Theme.px(Theme.large ? 88 : 64)
    size: Theme.text(40)
    stacked: true
    weight: Font.Medium
    word: Theme.large ? "" : root.name
}
