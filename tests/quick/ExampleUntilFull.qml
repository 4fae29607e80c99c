// The window of core/examples/quick, until it shows what example.sh has configured: ends with 0 then, and with 1 once it says
// anything else of both servers, or asks nobody whether another site may have access.
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

    function asks() {
        list.model.confirmationWanted(1, "https://elsewhere.example", "https://wiki.example")
        const asked = example.asked === 1 && example.said.includes("elsewhere.example")
        example.answer(false)
        return asked && example.asked === -1
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
            Qt.exit(shown.join() === expected.join() && example.asks() ? 0 : 1)
        }
    }
}
