pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// The clip of a procedure over the whole screen: what is said in it below, how far it is, and the
// key that ends it, which lies low enough for everybody.
Rectangle {
    id: root

    required property ClipModel film

    Accessible.name: qsTrId("lookup.clip")
    Accessible.role: Accessible.Pane
    color: Theme.night

    // No touch goes through to the page below.
    MouseArea {
        anchors.fill: parent
    }

    // Without a graphics card Qt draws no video: then every picture of it is painted.
    Loader {
        height: words.y - y
        source: GraphicsInfo.api === GraphicsInfo.Unknown ? "" : GraphicsInfo.api === GraphicsInfo.Software ? "ClipSurface.qml" : "ClipVideo.qml"
        width: root.width

        onLoaded: {
            const surface = item as ClipSurface
            root.film.drawOn(surface.sink ?? surface)
        }
    }

    Label {
        id: words

        color: Theme.white
        height: Theme.px(Theme.large ? 250 : 140)
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.px(40)
        horizontalAlignment: Text.AlignHCenter
        objectName: "caption"
        size: Theme.text(44)
        text: root.film.caption
        verticalAlignment: Text.AlignVCenter
        weight: Font.DemiBold
        width: root.width - Theme.px(80)
        x: Theme.px(40)
        y: track.y - height
    }

    Rectangle {
        id: track

        color: Theme.nightHair
        height: Theme.px(10)
        width: root.width
        y: stop.y - height - Theme.px(24)

        Rectangle {
            color: Theme.wall
            height: parent.height
            width: Math.round(parent.width * root.film.progress)
        }
    }

    Key {
        id: stop

        fill: Theme.plate
        height: Math.max(Theme.px(130), contentItem.implicitHeight + Theme.px(24))
        iconName: "stop"
        ink: Theme.plateInk
        objectName: "stopClip"
        pressedFill: Theme.plateDeep
        size: Theme.text(46)
        text: qsTrId("lookup.clip_stop")
        weight: Font.Bold
        width: root.width - Theme.px(96)
        x: Theme.px(48)
        y: root.height - height - Theme.px(32)

        onClicked: root.film.stop()
    }
}
