import QtQuick
import Latchkey.Quick

Window {
    id: window
    property string home
    property string said
    readonly property alias rows: rows // for its test
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

    component Choice: Text {
        signal chosen
        font.underline: true
        TapHandler {
            onTapped: parent.chosen()
        }
    }

    Flickable {
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: status.top; margins: 12 }
        contentHeight: column.height
        clip: true

        Column {
            id: column
            width: parent.width
            spacing: 8

            Repeater {
                id: rows
                model: servers
                delegate: Column {
                    id: server
                    required property int index
                    required property string name
                    required property string state
                    required property bool needsSignIn
                    required property var runningLogin
                    property string question
                    readonly property string way: runningLogin?.issuer ? "signing in at " + runningLogin.issuer : "signing in"
                    readonly property string text: name + " – "
                        + (question || (runningLogin ? way : needsSignIn ? "click to sign in" : state.replace(/_/g, " ")))
                    width: column.width
                    onRunningLoginChanged: question = ""

                    Connections {
                        target: servers
                        // Only a person can tell whether another site may get access.
                        function onConfirmationWanted(row, page, recipient) {
                            if (row === server.index)
                                server.question = "sign in at " + page + ", and give " + recipient + " access?"
                        }
                    }

                    Text {
                        width: parent.width
                        wrapMode: Text.Wrap
                        textFormat: Text.PlainText
                        text: server.text
                        TapHandler {
                            enabled: server.needsSignIn && !server.runningLogin
                            onTapped: {
                                window.said = ""
                                servers.signIn(server.index)
                            }
                        }
                    }

                    Row {
                        spacing: 12
                        visible: !!server.runningLogin
                        // First, so that it is where it was when the other one appears.
                        Choice {
                            text: "cancel"
                            onChosen: servers.cancelSignIn(server.index)
                        }
                        Choice {
                            visible: server.question !== ""
                            text: "go on"
                            onChosen: {
                                servers.confirmSignIn(server.index)
                                server.question = ""
                            }
                        }
                    }
                }
            }
        }
    }

    Text {
        id: status
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 12 }
        elide: Text.ElideRight
        wrapMode: Text.Wrap
        maximumLineCount: 3
        textFormat: Text.PlainText
        text: window.said || (servers.ready ? servers.count + " servers" : "Reading…")
    }
}
