pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Pairing

// The window of a device without a token: its code, and what to do with it.
Window {
    id: root

    required property PairingModel vm
    readonly property bool portrait: root.height > root.width
    // Between the two: a window on somebody's desktop, whose letters must not be small.
    readonly property bool squat: !root.portrait && root.width < 1.5 * root.height
    readonly property size reference: root.portrait ? Qt.size(1080, 1920) : root.squat ? Qt.size(1540, 1130) : Qt.size(1920, 1080)
    readonly property int margin: Theme.px(64)
    readonly property bool coded: root.vm.code !== ""

    color: Theme.page
    height: 1080
    title: qsTrId("pairing.title")
    width: 1920

    // On a full screen nobody closes it: there is nothing behind it.
    onClosing: close => {
        close.accepted = !root.vm.fixed
    }

    Binding {
        property: "scale"
        target: Theme
        value: Math.min(root.width / root.reference.width, root.height / root.reference.height)
    }

    PairingWall {
        id: wall

        cut: root.vm.cut
        portrait: root.portrait
        width: root.width
    }

    Grid {
        id: body

        readonly property int free: foot.y - wall.height
        readonly property int part: root.portrait ? root.width - 2 * root.margin : Math.round((root.width - 3 * root.margin) * 0.52)

        columnSpacing: root.margin
        columns: root.portrait ? 1 : 2
        rowSpacing: Theme.px(72)
        verticalItemAlignment: Grid.AlignVCenter
        x: Math.round((root.width - width) / 2)
        y: wall.height + Math.round((free - height) / 2)

        CodeCard {
            code: root.vm.code
            cut: root.vm.cut
            stage: root.vm.stage
            width: steps.visible || root.portrait ? body.part : Math.round(root.width * 0.64)
        }

        Steps {
            id: steps

            server: root.vm.server
            size: root.portrait ? 40 : 36
            visible: root.coded && !root.vm.cut
            width: root.portrait ? body.part : root.width - body.part - 3 * root.margin
        }
    }

    PairingFoot {
        id: foot

        kind: root.vm.kind
        name: root.vm.name
        portrait: root.portrait
        server: root.vm.server
        width: root.width
        y: root.height - height
    }
}
