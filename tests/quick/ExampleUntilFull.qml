// The window of core/examples/quick, until it shows what example.sh has configured: ends with 0 then, and with 1 once it says
// anything else of both servers.
import QtQuick
import "../../core/examples/quick"

Main {
    id: example
    readonly property var list: contentItem.children[0]

    function texts() {
        const shown = []
        for (let row = 0; row < list.count; ++row) {
            const item = list.itemAtIndex(row)
            shown.push(item ? item.text : "")
        }
        return shown
    }

    Timer {
        interval: 20
        repeat: true
        running: true
        onTriggered: {
            const shown = example.texts()
            const isRead = shown.length === 2 && !shown.some(text => text === "" || text.endsWith("checking"))
            if (!isRead)
                return
            const expected = ["notes – click to sign in", "wiki – disabled"]
            console.log(shown.join("; "))
            Qt.exit(shown.join() === expected.join() ? 0 : 1)
        }
    }
}
