import QtQuick
import DenLuot.Kit

// What stands above a group.
Label {
    color: Theme.ink2
    size: Theme.px(13)
    weight: Font.DemiBold
}
