pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Console
import DenLuot.Kit

// What unfolds above the bar: the lists and keys, an open page, or the choice of a counter.
Rectangle {
    id: root

    required property ConsoleModel vm
    required property bool unfolded
    readonly property string page: !root.vm.online ? "" : root.vm.face === "chooser" ? "chooser" : root.vm.menu === "supervisor" ? "supervisor" : root.vm.menu !== "" ? "menu" : root.unfolded && root.vm.counter !== "" ? "list" : ""
    readonly property int listed: Theme.px(498)
    // The bar covers the lower end.
    readonly property int under: Theme.px(64)

    border.color: Theme.plateDeep
    border.width: 2
    color: Theme.card
    height: root.under + (root.unfolded ? Math.max(root.listed, body.implicitHeight) : body.implicitHeight)
    radius: Theme.px(10)

    Loader {
        id: body

        readonly property int free: root.height - root.under

        height: body.free
        sourceComponent: root.page === "list" ? list : root.page === "menu" ? menu : root.page === "supervisor" ? supervisor : root.page === "chooser" ? chooser : null
        width: parent.width
    }

    Component {
        id: list

        ListPage {
            implicitHeight: root.listed
            vm: root.vm
        }
    }

    Component {
        id: menu

        MenuPage {
            page: root.vm.page

            onDismissed: root.vm.dismiss()
            onEntered: words => root.vm.enter(words)
            onPicked: choice => root.vm.pick(choice)
        }
    }

    Component {
        id: supervisor

        Supervisor {
            page: root.vm.page

            onDismissed: root.vm.dismiss()
            onPicked: choice => root.vm.pick(choice)
        }
    }

    Component {
        id: chooser

        Chooser {
            counters: root.vm.counters

            onChosen: counter => root.vm.choose(counter)
        }
    }
}
