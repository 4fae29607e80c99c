// A browser without a window, and whoever agrees to everything in it: forms are filled in and sent.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Says what it has done to the page.
const agree = `(() => {
    if (document.readyState !== 'complete' || window.latchkeyAgreed) return '';
    const says = e => (e.textContent || e.value || '').trim();
    for (const field of document.querySelectorAll('input[type=text], input[type=email], input[type=password], input:not([type])'))
        if (!field.value) field.value = field.type === 'email' ? 'user@example.com' : 'password';
    const buttons = [...document.querySelectorAll('button, input[type=submit]')]
        .filter(button => !/deny|cancel|abort|reject|decline/i.test(says(button) + ' ' + button.value));
    if (!buttons.length) return '';
    window.latchkeyAgreed = true;
    buttons[0].click();
    return says(buttons[0]) || 'button';
})()`;

export class Browser {
    static async start(program = 'chromium') {
        const profile = mkdtempSync(join(tmpdir(), 'browser-'));
        const child = spawn(program, ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run',
            '--disable-background-networking', '--disable-component-update', `--user-data-dir=${profile}`,
            '--remote-debugging-port=0', 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
        const address = await new Promise((found, failed) => {
            let said = '';
            child.stderr.on('data', piece => {
                const match = /DevTools listening on (ws:\S+)/.exec(said += piece);
                if (match)
                    found(match[1]);
            });
            child.on('exit', () => failed(new Error('the browser ended: ' + said.slice(-500))));
        });
        const socket = new WebSocket(address);
        await new Promise(open => { socket.onopen = open; });
        return new Browser(child, socket, profile);
    }

    #id = 0;
    #waiting = new Map();
    constructor(child, socket, profile) {
        Object.assign(this, { child, socket, profile });
        socket.onmessage = event => {
            const message = JSON.parse(event.data);
            this.#waiting.get(message.id)?.(message);
            this.#waiting.delete(message.id);
        };
    }
    #call(method, params = {}, sessionId = undefined) {
        const id = ++this.#id;
        this.socket.send(JSON.stringify({ id, method, params, sessionId }));
        return new Promise(done => this.#waiting.set(id, done));
    }

    // Agrees to whatever comes, until `ended` resolves. Returns what was clicked.
    async visit(url, ended) {
        const { result: { targetId } } = await this.#call('Target.createTarget', { url });
        const { result: { sessionId } } = await this.#call('Target.attachToTarget', { targetId, flatten: true });
        const clicked = [];
        let over = false;
        ended.finally(() => { over = true; });
        while (!over) {
            const { result } = await this.#call('Runtime.evaluate', { expression: agree, returnByValue: true }, sessionId);
            if (result?.result?.value)
                clicked.push(result.result.value);
            await Promise.race([ended, new Promise(later => setTimeout(later, 100))]);
        }
        await this.#call('Target.closeTarget', { targetId });
        return clicked;
    }
    close() {
        this.socket.close();
        this.child.kill('SIGKILL');
        rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
    }
}
