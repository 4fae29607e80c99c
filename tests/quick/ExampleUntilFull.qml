// The window of core/examples/quick, until it shows what example.sh has configured: ends with 0 then, and with 1 once it says
// anything else of both servers, or asks nobody whether another site may have access.
import QtQuick
import "../../core/examples/quick"

Main {
    id: example

    function texts() {
        const shown = []
        for (let row = 0; row < rows.count; ++row)
            shown.push(rows.itemAt(row)?.text ?? "")
        return shown
    }

    function asks() {
        rows.model.confirmationWanted(1, "https://elsewhere.example", "https://wiki.example")
        return texts()[0] === "notes – click to sign in"
            && texts()[1] === "wiki – sign in at https://elsewhere.example, and give https://wiki.example access?"
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
