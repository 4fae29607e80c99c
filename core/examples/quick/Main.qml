import QtQuick
import Latchkey.Quick

Window {
    id: window
    property string home
    property string said
    property int asked: -1 // the row whose sign-in waits for an answer
    width: 480
    height: 320
    visible: true
    title: "Servers"

    SessionModel {
        id: servers
        home: window.home
        onPageWanted: page => Qt.openUrlExternally(page)
        // Only a person can tell whether this site may have access.
        onConfirmationWanted: (row, page, recipient) => {
            window.asked = row
            window.said = "Sign in at " + page + " and give access to " + recipient + "? Click here to go on, Esc to cancel."
        }
        onFailed: (server, why) => window.said = server + ": " + why
    }

    ListView {
        anchors { fill: parent; margins: 12; bottomMargin: 36 }
        model: servers
        spacing: 8
        delegate: Text {
            required property int index
            required property string name
            required property string state
            required property bool needsSignIn
            required property var runningLogin
            readonly property string way: runningLogin?.issuer ? "signing in at " + runningLogin.issuer : "signing in"
            text: name + " – " + (runningLogin ? way : needsSignIn ? "click to sign in" : state.replace(/_/g, " "))
            TapHandler {
                enabled: parent.needsSignIn && !parent.runningLogin
                onTapped: servers.signIn(parent.index)
            }
        }
    }

    function answer(goOn) {
        if (goOn)
            servers.confirmSignIn(asked)
        else
            servers.cancelSignIn(asked)
        asked = -1
        said = ""
    }

    Shortcut {
        enabled: window.asked >= 0
        sequences: [StandardKey.Cancel]
        onActivated: window.answer(false)
    }

    Text {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 12 }
        elide: Text.ElideRight
        wrapMode: Text.Wrap
        maximumLineCount: 3
        TapHandler {
            enabled: window.asked >= 0
            onTapped: window.answer(true)
        }
        text: window.said || (servers.ready ? servers.count + " servers" : "Reading…")
    }
}
