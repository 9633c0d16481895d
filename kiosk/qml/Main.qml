pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// The window of a kiosk: one page at a time, and the question whether anybody is still there.
Window {
    id: root

    required property KioskModel vm
    property bool still: false
    readonly property HallModel hall: root.vm.hall as HallModel
    readonly property ComfortModel comfort: root.vm.comfort as ComfortModel
    readonly property HelpModel helping: root.vm.help as HelpModel
    readonly property bool portrait: root.height > root.width
    readonly property size reference: root.portrait ? Qt.size(1080, 1920) : Qt.size(1920, 1080)

    function pageOf(page: string): Component {
        switch (page) {
        case "welcome":
            return welcome
        case "categories":
            return categories
        case "category":
        case "issuing":
            return category
        case "choice":
            return choice
        case "desk":
            return desk
        case "ticket":
            return ticket
        case "closed":
            return closed
        }
        return notice
    }

    color: Theme.page
    height: 1920
    title: root.hall.shortName
    width: 1080

    // Not before the theme knows its scale and whether anything moves.
    Component.onCompleted: pages.active = true

    Binding {
        property: "scale"
        target: Theme
        value: Math.min(root.width / root.reference.width, root.height / root.reference.height)
    }

    Binding {
        property: "look"
        target: Theme
        value: root.comfort.contrast ? "contrast" : "day"
    }

    Binding {
        property: "large"
        target: Theme
        value: root.comfort.large
    }

    Binding {
        property: "low"
        target: Theme
        value: root.comfort.low
    }

    Binding {
        property: "reduceMotion"
        target: Theme
        value: root.still
    }

    Loader {
        id: pages

        active: false
        anchors.fill: parent
        sourceComponent: root.pageOf(root.vm.page)

        onLoaded: appear.restart()

        NumberAnimation {
            id: appear

            duration: root.still ? 0 : Theme.motionPage
            from: root.still ? 1 : 0
            property: "opacity"
            target: pages.item
            to: 1
        }
    }

    HelpCard {
        anchors.fill: parent
        desk: root.hall.desk
        stage: root.helping.state
        visible: root.helping.card

        onGoOn: root.helping.close()
        onTakeBack: root.helping.takeBack()
    }

    TimeOutCard {
        anchors.fill: parent
        seconds: root.vm.secondsLeft
        visible: root.vm.secondsLeft >= 0

        onMoreTime: root.vm.moreTime()
    }

    Above {
        anchors.fill: parent
        portrait: root.portrait
        still: root.still
        vm: root.vm
    }

    Component {
        id: welcome

        WelcomePage {
            portrait: root.portrait
            vm: root.vm
        }
    }

    Component {
        id: categories

        CategoriesPage {
            portrait: root.portrait
            vm: root.vm
        }
    }

    Component {
        id: category

        CategoryPage {
            portrait: root.portrait
            vm: root.vm
        }
    }

    Component {
        id: choice

        ChoicePage {
            portrait: root.portrait
            vm: root.vm
        }
    }

    Component {
        id: desk

        DeskPage {
            portrait: root.portrait
            vm: root.vm
        }
    }

    Component {
        id: ticket

        TicketPage {
            portrait: root.portrait
            vm: root.vm
        }
    }

    Component {
        id: closed

        ClosedPage {
            portrait: root.portrait
            vm: root.vm
        }
    }

    Component {
        id: notice

        NoticePage {
            portrait: root.portrait
            vm: root.vm
        }
    }
}
