pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// Above every page: what is shown while nobody is there; the hidden corner that staff hold for five
// seconds, and what it opens.
Item {
    id: root

    required property KioskModel vm
    required property bool portrait
    property bool still: false
    readonly property ServiceModel service: root.vm.service as ServiceModel
    readonly property AttractModel attract: root.vm.attract as AttractModel

    // Nothing below is seen, or reached by keys.
    readonly property bool covered: root.alone || root.service.face !== ""
    readonly property bool alone: root.vm.page === "welcome" && root.attract.idle

    function back() {
        root.service.close()
    }

    Loader {
        active: root.alone
        anchors.fill: parent
        sourceComponent: idle
    }

    Item {
        height: Theme.px(120)
        objectName: "staffCorner"
        width: Theme.px(130)

        PointHandler {
            onActiveChanged: active ? root.service.hold() : root.service.letGo()
        }
    }

    Loader {
        active: root.service.face !== ""
        anchors.fill: parent
        sourceComponent: root.service.face === "pad" ? pad : page
    }

    Component {
        id: idle

        AttractPage {
            portrait: root.portrait
            still: root.still
            vm: root.vm
        }
    }

    Component {
        id: pad

        PinPage {
            portrait: root.portrait
            service: root.service
        }
    }

    Component {
        id: page

        ServicePage {
            portrait: root.portrait
            vm: root.vm
        }
    }
}
