// interop.mjs [NAME…]: authorization servers and MCP servers of others, each by its address alone: added, signed in to, used,
// expired, revoked, signed in to again. Prints a table in Markdown. LATCHKEY_CLI is the program, LATCHKEY_NODE_MODULES is where
// the servers' packages are, CHROMIUM is the browser.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Browser } from './browser.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const servers = [
    { name: 'sdk', package: '@modelcontextprotocol/sdk', refreshes: false }, // it answers 500 to a token that it does not know
    { name: 'oidc-provider', package: 'oidc-provider', refreshes: true },
    { name: 'workers', package: '@cloudflare/workers-oauth-provider', refreshes: true },
    { name: 'better-auth', package: 'better-auth', refreshes: true },
    { name: 'fastmcp', package: 'fastmcp', refreshes: true },
].filter(server => process.argv.length < 3 || process.argv.includes(server.name));
const steps = ['add', 'sign-in', 'status', 'tool call', 'expiry', 'revocation', 'sign-in again', 'tool call again'];
const patience = 60_000;

const within = (promise, what) => {
    let timer;
    const late = new Promise((_, failed) => { timer = setTimeout(() => failed(new Error(`${what}: no end`)), patience); });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

// Two ports in a row.
async function freePorts() {
    for (;;) {
        const port = await new Promise(found => {
            const probe = createServer().listen(0, () => { const { port } = probe.address(); probe.close(() => found(port)); });
        });
        const next = await new Promise(found => {
            const probe = createServer().once('error', () => found(false)).listen(port + 1, () => probe.close(() => found(true)));
        });
        if (next)
            return port;
    }
}

// Its memory ends with it, and with that every grant.
function start(server) {
    const child = spawn(process.execPath, [join(here, 'servers', `${server.name}.mjs`), String(server.port)],
        { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', piece => { said += piece; });
    server.child = child;
    return within(new Promise((ready, failed) => {
        child.stdout.on('data', piece => { if (String(piece).includes('ready')) ready(); });
        child.on('exit', () => failed(new Error(`${server.name} ended: ${said.slice(-600)}`)));
    }), server.name);
}
function stop(server) {
    const ended = new Promise(done => server.child.on('exit', done));
    server.child.removeAllListeners('exit');
    const gone = new Promise(done => server.child.on('exit', done));
    server.child.kill('SIGTERM');
    return Promise.race([ended, gone]);
}

function homeOf(name) {
    const folder = mkdtempSync(join(tmpdir(), `interop-${name}-`));
    const env = { PATH: process.env.PATH, LANG: 'C.UTF-8' };
    for (const [variable, part] of [['HOME', 'user'], ['CODEX_HOME', 'codex'], ['XDG_CONFIG_HOME', 'config'],
                                    ['XDG_STATE_HOME', 'state'], ['XDG_RUNTIME_DIR', 'run']]) {
        env[variable] = join(folder, part);
        mkdirSync(env[variable], { mode: 0o700 });
    }
    writeFileSync(join(env.CODEX_HOME, 'config.toml'), 'mcp_oauth_credentials_store = "file"\n');
    return { folder, env };
}

function run(home, words, onLine = () => {}) {
    const child = spawn(process.env.LATCHKEY_CLI, words, { env: home.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const done = { out: '', err: '' };
    let line = '';
    child.stdout.on('data', piece => {
        done.out += piece;
        line += piece;
        for (let end = line.indexOf('\n'); end >= 0; end = line.indexOf('\n')) {
            onLine(line.slice(0, end));
            line = line.slice(end + 1);
        }
    });
    child.stderr.on('data', piece => { done.err += piece; });
    return within(new Promise(ended => child.on('exit', status => ended({ ...done, ...{ status }, out: done.out, err: done.err }))),
        words.join(' '));
}

async function signIn(home, browser) {
    let visit = Promise.resolve([]);
    const login = run(home, ['--json', 'login', 'server', '--no-browser'], line => {
        const event = JSON.parse(line);
        if (event.event === 'authorization_url')
            visit = browser.visit(event.url, login.catch(() => {}));
    });
    const outcome = await login;
    const clicked = await visit;
    if (outcome.status !== 0)
        throw new Error(outcome.out + outcome.err);
    return clicked.length > 0 ? `by ${clicked.join(', ')}` : 'without a page';
}

async function status(home, words = []) {
    const { out } = await run(home, ['--json', 'status', ...words]);
    return JSON.parse(out).servers[0];
}

async function callTool(home) {
    const bridge = spawn(process.env.LATCHKEY_CLI, ['bridge', 'server'], { env: home.env, stdio: ['pipe', 'pipe', 'inherit'] });
    const answers = [];
    let wake = () => {};
    let line = '';
    bridge.stdout.on('data', piece => {
        line += piece;
        for (let end = line.indexOf('\n'); end >= 0; end = line.indexOf('\n')) {
            answers.push(JSON.parse(line.slice(0, end)));
            line = line.slice(end + 1);
        }
        wake();
    });
    let id = 0;
    const ask = (method, params) => within((async () => {
        const wanted = ++id;
        bridge.stdin.write(JSON.stringify({ jsonrpc: '2.0', id: wanted, method, params }) + '\n');
        for (;;) {
            const found = answers.find(answer => answer.id === wanted);
            if (found?.error)
                throw new Error(found.error.message);
            if (found)
                return found.result;
            await new Promise(later => { wake = later; });
        }
    })(), method);
    try {
        await ask('initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'interop', version: '1' } });
        bridge.stdin.write(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }) + '\n');
        const { tools } = await ask('tools/list', {});
        const tool = tools.find(each => ['echo', 'greet'].includes(each.name));
        const { content } = await ask('tools/call', { name: tool.name, arguments: { text: 'hello', name: 'hello' } });
        if (!/hello|echo/i.test(content[0].text))
            throw new Error(`said ${content[0].text}`);
        return `${tools.length} tools`;
    } finally {
        bridge.stdin.end();
        await within(new Promise(ended => bridge.on('exit', ended)), 'the bridge');
    }
}

// Nothing but the time that is written down tells that it is over.
function expire(home) {
    const file = join(home.env.CODEX_HOME, '.credentials.json');
    const store = JSON.parse(readFileSync(file));
    for (const entry of Object.values(store))
        entry.expires_at = Date.now() - 1000;
    writeFileSync(file, JSON.stringify(store));
}

async function expiry(server, home) {
    expire(home);
    const token = await run(home, ['refresh', 'server']);
    if (server.refreshes !== (token.status === 0))
        throw new Error(`refresh ended with ${token.status}: ${token.out}${token.err}`);
    if (server.refreshes)
        return `refreshed, then ${await callTool(home)}`;
    await signIn(home, server.browser);
    return 'no refresh token, which it says; signed in again';
}

async function revocation(server, home) {
    await stop(server);
    await start(server);
    const before = (await status(home)).state;
    const checked = await status(home, ['--check']);
    if (checked.check?.result !== 'refused' || checked.state !== 'needs_sign_in')
        throw new Error(`${checked.state}, ${JSON.stringify(checked.check)}`);
    return `${before}; the check says refused, ${checked.state}`;
}

async function play(server, browser) {
    server.port = await freePorts();
    server.browser = browser;
    const home = homeOf(server.name);
    const url = `http://localhost:${server.port}/mcp`;
    const told = async () => {
        const shown = await status(home, ['--check']);
        if (shown.state !== 'signed_in' || shown.check.result !== 'works')
            throw new Error(`${shown.state}, ${JSON.stringify(shown.check)}`);
        return `${shown.state}, ${shown.check.tools} tools`;
    };
    const doing = [
        async () => ((await run(home, ['add', 'server', url])).status === 0 ? 'added' : 'not added'),
        () => signIn(home, browser), told, () => callTool(home), () => expiry(server, home), () => revocation(server, home),
        () => signIn(home, browser), () => callTool(home),
    ];
    const row = [];
    try {
        await start(server);
        for (const step of doing)
            row.push(await step());
    } catch (error) {
        row.push(`**failed** ${error.message.replace(/\s+/g, ' ').slice(0, 400)}`);
        process.exitCode = 1;
    } finally {
        server.child?.removeAllListeners('exit');
        server.child?.kill('SIGKILL');
        rmSync(home.folder, { recursive: true, force: true });
    }
    return row;
}

const browser = await Browser.start(process.env.CHROMIUM);
console.log(`| server | ${steps.join(' | ')} |`);
console.log(`| --- |${' --- |'.repeat(steps.length)}`);
for (const server of servers) {
    const { version } = JSON.parse(readFileSync(join(process.env.LATCHKEY_NODE_MODULES, server.package, 'package.json')));
    server.label = `${server.package} ${version}`;
    console.log(`| ${server.label} | ${(await play(server, browser)).join(' | ')} |`);
}
browser.close();
process.exit();
