import QtQuick
import DenLuot.Display
import DenLuot.Kit

// The clip or the picture that plays, what is said in it, and how far it is.
Rectangle {
    id: root

    required property MediaModel media

    clip: true
    color: Theme.night

    // Without a graphics card Qt draws no video: then every picture of it is painted.
    Loader {
        anchors.fill: parent
        source: GraphicsInfo.api === GraphicsInfo.Unknown ? "" : GraphicsInfo.api === GraphicsInfo.Software ? "MediaSurface.qml" : "MediaVideo.qml"
        visible: root.media.kind === "video"

        onLoaded: {
            const surface = item as MediaSurface
            root.media.drawOn(surface.sink ?? surface)
        }
    }

    Image {
        anchors.fill: parent
        asynchronous: true
        autoTransform: true
        cache: false
        fillMode: Image.PreserveAspectFit
        objectName: "picture"
        retainWhileLoading: true
        source: root.media.picture
        sourceSize.height: root.height
        sourceSize.width: root.width
        visible: root.media.kind === "picture"

        onStatusChanged: {
            if (status === Image.Ready)
                root.media.pictureShown()
            else if (status === Image.Error)
                root.media.pictureFailed()
        }
    }

    InfoBoard {
        anchors.fill: parent
        info: root.media.info as InfoModel
        visible: root.media.kind === "board"
    }

    Rectangle {
        anchors.bottom: track.top
        color: Theme.captionShade
        height: words.height + Theme.px(40)
        visible: root.media.caption !== ""
        width: parent.width

        Label {
            id: words

            readonly property real fit: words.width / Math.max(1, measure.width)

            anchors.centerIn: parent
            color: Theme.white
            horizontalAlignment: Text.AlignHCenter
            // A little smaller rather than a line for one word.
            size: Math.floor(Theme.px(44) * (fit > 0.92 ? Math.min(1, fit) : 1))
            text: root.media.caption
            weight: Font.DemiBold
            width: parent.width - Theme.px(60)

            TextMetrics {
                id: measure

                font.family: Theme.textFamily
                font.pixelSize: Theme.px(44)
                font.weight: Font.DemiBold
                text: root.media.caption
            }
        }
    }

    Rectangle {
        id: track

        anchors.bottom: parent.bottom
        color: Theme.nightHair
        height: Theme.px(8)
        visible: root.media.kind !== "board"
        width: parent.width

        Rectangle {
            color: Theme.wall
            height: parent.height
            width: Math.round(parent.width * root.media.progress)
        }
    }
}
