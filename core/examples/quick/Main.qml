import QtQuick
import Latchkey.Quick

Window {
    id: window
    property string home
    property string said
    width: 480
    height: 320
    visible: true
    title: "Servers"

    SessionModel {
        id: servers
        home: window.home
        onPageWanted: page => Qt.openUrlExternally(page)
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

    Text {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 12 }
        elide: Text.ElideRight
        text: window.said || (servers.ready ? servers.count + " servers" : "Reading…")
    }
}
