pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Display
import DenLuot.Kit

// The window of a display: one of its faces, or a page that says why there is none.
Window {
    id: root

    required property DisplayModel vm
    readonly property bool portrait: root.height > root.width
    // What the pictures were drawn for: the TV at 1920 × 1080, the sign at 1280 × 720 or 600 × 1024.
    readonly property size reference: root.vm.face === "hall" ? (root.portrait ? Qt.size(1080, 1920) : Qt.size(1920, 1080)) : (root.portrait ? Qt.size(600, 1024) : Qt.size(1280, 720))

    // Upright there is room for clips and calls at once.
    function pageOf(layout: string): Component {
        if (layout === "whole")
            return root.portrait ? media : whole
        return layout === "media" ? media : hall
    }

    // A sign is one plate up to the edge, also when the picture stands a little aside.
    color: root.vm.page !== "face" || root.vm.face === "hall" ? Theme.page : root.vm.online ? Theme.plate : Theme.quiet
    height: 1080
    title: root.vm.centreName
    width: 1920

    Binding {
        property: "scale"
        target: Theme
        value: Math.min(root.width / root.reference.width, root.height / root.reference.height)
    }

    Binding {
        property: "look"
        target: Theme
        value: root.vm.theme
    }

    Binding {
        property: "reduceMotion"
        target: Theme
        value: root.vm.reduceMotion
    }

    Item {
        id: picture

        height: root.height
        width: root.width
        x: Theme.px(root.vm.shiftX)
        y: Theme.px(root.vm.shiftY)

        Loader {
            anchors.fill: parent
            sourceComponent: root.vm.page !== "face" ? notice : root.vm.face === "counter" ? sign : root.pageOf((root.vm.media as MediaModel).layout)
        }
    }

    Component {
        id: hall

        HallPage {
            portrait: root.portrait
            vm: root.vm
        }
    }

    Component {
        id: media

        HallMediaPage {
            portrait: root.portrait
            vm: root.vm
        }
    }

    Component {
        id: whole

        HallWholePage {
            vm: root.vm
        }
    }

    Component {
        id: sign

        SignPage {
            portrait: root.portrait
            vm: root.vm
        }
    }

    Component {
        id: notice

        NoticePage {
            vm: root.vm
        }
    }
}
