pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// The page that is seen; another one appears softly. Made when the theme knows its scale.
Loader {
    id: root

    required property KioskModel vm
    required property bool portrait
    // A screen that only tells.
    readonly property bool looks: (root.vm.finding as FindingModel).film !== null

    function pageOf(page: string): Component {
        switch (page) {
        case "welcome":
            return welcome
        case "categories":
            return categories
        case "search":
            return search
        case "questions":
            return questions
        case "category":
        case "issuing":
            return root.looks ? lookedUp : category
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

    active: false
    sourceComponent: root.pageOf(root.vm.page)

    onLoaded: appear.restart()

    NumberAnimation {
        id: appear

        duration: Theme.motionPage
        from: Theme.reduceMotion ? 1 : 0
        property: "opacity"
        target: root.item
        to: 1
    }

    Component {
        id: welcome

        WelcomePage {
            looks: root.looks
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
        id: search

        SearchPage {
            portrait: root.portrait
            vm: root.vm
        }
    }

    Component {
        id: questions

        QuestionsPage {
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
        id: lookedUp

        LookedUpPage {
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
