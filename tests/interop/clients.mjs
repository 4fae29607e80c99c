// clients.mjs CLI FOLDER…: real clients in front of a bridge, all of them by one sign-in, at a server that is not ours either
// (the example of the official SDK). FOLDERs are where npm has installed them; the server is in the first. Prints a table;
// ends with 1 where a client does not reach the server, and with 77 where nothing is installed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const [, , cli, ...folders] = process.argv;
const example = join(folders[0], 'node_modules/@modelcontextprotocol/sdk/dist/esm/examples/server/simpleStreamableHttp.js');
if (!existsSync(example)) {
    console.log('skipped: the SDK of MCP cannot be had from npm');
    process.exit(77);
}
const work = mkdtempSync(join(tmpdir(), 'interop-'));
const home = join(work, 'latchkey');
const started = [];
// What a client finds: a home of its own, nothing of this machine, and no terminal.
const env = {
    PATH: `${folders.map(folder => join(folder, 'node_modules/.bin')).join(':')}:${dirname(process.execPath)}:${process.env.PATH}`,
    HOME: work, XDG_CONFIG_HOME: join(work, 'config'), XDG_DATA_HOME: join(work, 'data'), XDG_CACHE_HOME: join(work, 'cache'),
    XDG_STATE_HOME: join(work, 'state'), TMPDIR: work, LC_ALL: 'C.UTF-8', BROWSER: 'curl -sL -o /dev/null', NO_COLOR: '1',
    DISABLE_AUTOUPDATER: '1', DISABLE_TELEMETRY: '1', CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    GEMINI_CLI_NO_RELAUNCH: '1', GEMINI_CLI_TRUST_WORKSPACE: 'true', OPENCODE_DISABLE_AUTOUPDATE: '1',
    OPENCODE_DISABLE_MODELS_FETCH: '1', CODEX_HOME: join(work, 'codex'),
};

function start(command, options = {}) {
    const process = spawn(command[0], command.slice(1), { cwd: work, env, stdio: ['pipe', 'pipe', 'pipe'], ...options });
    started.push(process);
    process.output = '';
    for (const stream of [process.stdout, process.stderr])
        stream.setEncoding('utf8').on('data', text => process.output += text);
    process.ended = new Promise(resolve => process.on('exit', resolve).on('error', resolve));
    return process;
}
// All that COMMAND says, and its status; not for longer than a minute and a half.
async function run(command, options) {
    const process = start(command, options);
    process.stdin.end();
    const patience = setTimeout(() => process.kill('SIGKILL'), 90_000);
    const status = await process.ended;
    clearTimeout(patience);
    return { status, output: process.output };
}
async function waitFor(process, text) {
    const end = Date.now() + 60_000;
    while (!process.output.includes(text)) {
        if (Date.now() > end || process.exitCode !== null)
            throw new Error(`no “${text}” in: ${process.output}`);
        await new Promise(resolve => setTimeout(resolve, 20));
    }
    return process.output;
}
function freePort() {
    return new Promise(resolve => {
        const server = createServer().listen(0, () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}
function write(file, content) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content), { mode: 0o600 });
}

const bridge = ['--home', home, 'bridge', 'example'];
const ways = {
    claude: {
        package: '@anthropic-ai/claude-code',
        async try() {
            write(join(work, '.claude.json'), { mcpServers: { example: { type: 'stdio', command: cli, args: bridge } } });
            return (await run(['claude', 'mcp', 'list'])).output;
        },
        reached: /example: .*(✓|✔).*Connected/,
    },
    gemini: {
        package: '@google/gemini-cli',
        async try() {
            write(join(work, '.gemini/settings.json'), { mcpServers: { example: { command: cli, args: bridge } } });
            write(join(work, '.gemini/trustedFolders.json'), { [work]: 'TRUST_FOLDER' });
            return (await run(['gemini', 'mcp', 'list'])).output;
        },
        reached: /example: .*Connected/,
    },
    opencode: {
        package: 'opencode-ai',
        async try() {
            write(join(work, 'config/opencode/opencode.json'),
                { mcp: { example: { type: 'local', command: [cli, ...bridge], enabled: true } } });
            return (await run(['opencode', 'mcp', 'list'])).output;
        },
        reached: /✓ example.*connected/,
    },
    codex: {
        package: '@openai/codex',
        async try() {
            write(join(work, 'codex/config.toml'),
                `[mcp_servers.example]\ncommand = ${JSON.stringify(cli)}\nargs = ${JSON.stringify(bridge)}\n`);
            const codex = start(['codex', 'app-server']);
            const say = message => codex.stdin.write(JSON.stringify(message) + '\n');
            say({ id: 1, method: 'initialize', params: { clientInfo: { name: 'interop', title: 'interop', version: '1' } } });
            await waitFor(codex, '"id":1');
            say({ method: 'initialized' });
            say({ id: 2, method: 'mcpServerStatus/list', params: {} });
            return waitFor(codex, '"id":2');
        },
        reached: /"greet"/,
    },
    inspector: {
        package: '@modelcontextprotocol/inspector',
        async try() {
            write(join(work, 'inspector.json'), { mcpServers: { example: { command: cli, args: bridge } } });
            return (await run(['mcp-inspector', '--cli', '--config', join(work, 'inspector.json'), '--server', 'example',
                '--method', 'tools/call', '--tool-name', 'greet', '--tool-arg', 'name=Ada'])).output;
        },
        reached: /Hello, Ada/,
    },
};

let status = 0;
try {
    const [port, authorization] = [await freePort(), await freePort()];
    const server = start([process.execPath, example, '--oauth'],
        { env: { ...env, MCP_PORT: String(port), MCP_AUTH_PORT: String(authorization) } });
    await waitFor(server, `listening on port ${port}`);
    write(join(home, 'config.toml'), `mcp_oauth_credentials_store = "file"\n[mcp_servers.example]\nurl = "http://localhost:${port}/mcp"\n`);
    const login = await run([cli, '--home', home, 'login', 'example']);
    if (login.status !== 0)
        throw new Error(`the sign-in failed: ${login.output}`);
    const signedIn = readFileSync(join(home, '.credentials.json'), 'utf8');

    console.log('| client | version | through the bridge |\n| --- | --- | --- |');
    for (const [name, way] of Object.entries(ways)) {
        const manifest = folders.map(folder => join(folder, 'node_modules', way.package, 'package.json')).find(existsSync);
        if (!manifest) {
            console.log(`| ${name} | - | not installed |`);
            continue;
        }
        const output = await way.try().catch(error => String(error));
        const reached = way.reached.test(output);
        console.log(`| ${name} | ${JSON.parse(readFileSync(manifest)).version} | ${reached ? 'connected' : '**not connected**'} |`);
        if (!reached) {
            status = 1;
            console.error(output.slice(-4000));
        }
    }
    const grants = Object.keys(JSON.parse(signedIn)).length;
    const isOne = readFileSync(join(home, '.credentials.json'), 'utf8') === signedIn && grants === 1;
    console.log(isOne ? 'all of them by one sign-in' : 'the sign-in has changed meanwhile');
    status ||= isOne ? 0 : 1;
} catch (error) {
    console.error(error);
    status = 1;
} finally {
    for (const process of started)
        process.kill('SIGKILL');
    await Promise.all(started.map(process => process.ended));
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
}
process.exit(status);
