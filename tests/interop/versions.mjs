// versions.mjs CLI FOLDER: every revision of MCP from 2024-11-05 to 2026-07-28 through the bridge, both ends official: the
// TypeScript client on its side, servers of both major releases of the TypeScript SDK on the other. FOLDER is where npm has
// installed them. Prints a table; ends with 1 where a row fails, and with 77 where the packages are not there.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , cli, folder] = process.argv;
const scope = join(folder, 'node_modules/@modelcontextprotocol');
if (!['sdk', 'client', 'server', 'node'].every(name => existsSync(join(scope, name)))) {
    console.log('skipped: the SDKs of MCP cannot be had from npm');
    process.exit(77);
}
const require = createRequire(pathToFileURL(join(folder, 'node_modules/')));
const load = name => import(pathToFileURL(require.resolve(name)));
const { Client } = await load('@modelcontextprotocol/client');
const { StdioClientTransport } = await load('@modelcontextprotocol/client/stdio');
const { createMcpHandler, McpServer } = await load('@modelcontextprotocol/server');
const { toNodeHandler } = await load('@modelcontextprotocol/node');
const older = {
    ...await load('@modelcontextprotocol/sdk/server/mcp.js'),
    ...await load('@modelcontextprotocol/sdk/server/sse.js'),
    ...await load('@modelcontextprotocol/sdk/server/streamableHttp.js'),
};

// The same server for every transport: a tool that tells the client something first, and a resource that changes.
function withTools(server) {
    server.registerTool('count', { description: 'Counts to three.' }, async extra => {
        const notify = extra.sendNotification ?? (notification => extra.mcpReq.notify(notification));
        const token = extra._meta?.progressToken ?? extra.mcpReq?._meta?.progressToken;
        for (let i = 1; i <= 3 && token !== undefined; ++i)
            await notify({ method: 'notifications/progress', params: { progressToken: token, progress: i, total: 3 } });
        return { content: [{ type: 'text', text: 'three' }] };
    });
    return server;
}
const info = { name: 'interop', version: '1' };

async function bodyOf(request) {
    let body = '';
    for await (const piece of request.setEncoding('utf8'))
        body += piece;
    return body ? JSON.parse(body) : undefined;
}
const servers = {
    'HTTP+SSE': () => {
        const sessions = new Map();
        return async (request, response) => {
            const url = new URL(request.url, 'http://localhost');
            if (request.method === 'GET' && url.pathname === '/mcp') {
                const transport = new older.SSEServerTransport('/messages', response);
                sessions.set(transport.sessionId, transport);
                return withTools(new older.McpServer(info)).connect(transport);
            }
            const transport = sessions.get(url.searchParams.get('sessionId'));
            if (request.method === 'POST' && url.pathname === '/messages' && transport)
                return transport.handlePostMessage(request, response);
            response.writeHead(url.pathname === '/mcp' ? 405 : 404).end('Not here');
        };
    },
    'streamable, with sessions': () => {
        const sessions = new Map();
        return async (request, response) => {
            const body = await bodyOf(request);
            let transport = sessions.get(request.headers['mcp-session-id']);
            if (!transport && body?.method === 'initialize') {
                transport = new older.StreamableHTTPServerTransport({
                    sessionIdGenerator: randomUUID, onsessioninitialized: id => sessions.set(id, transport),
                });
                await withTools(new older.McpServer(info)).connect(transport);
            }
            if (transport)
                return transport.handleRequest(request, response, body);
            response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(
                { jsonrpc: '2.0', error: { code: -32000, message: 'Bad Request: No valid session ID provided' }, id: null }));
        };
    },
    'of 2026-07-28 and before': () => toNodeHandler(createMcpHandler(() => withTools(new McpServer(info)))),
    'of 2026-07-28 only': () => toNodeHandler(createMcpHandler(() => withTools(new McpServer(info)), { legacy: 'reject' })),
    'that lets nobody in': () => (request, response) => {
        response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' }).end();
    },
};
const only = version => ({ supportedProtocolVersions: [version] });
const negotiating = { versionNegotiation: { mode: 'auto' } };
const legacy = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'];
const rows = [
    ...legacy.map(version => ['HTTP+SSE', version, only(version), version]),
    ['HTTP+SSE', 'negotiating', negotiating, '2025-11-25'],
    ...legacy.map(version => ['streamable, with sessions', version, only(version), version]),
    ['streamable, with sessions', 'negotiating', negotiating, '2025-11-25'],
    ...legacy.slice(1).map(version => ['of 2026-07-28 and before', version, only(version), version]),
    ['of 2026-07-28 and before', 'negotiating', negotiating, '2026-07-28'],
    ['of 2026-07-28 and before', '2026-07-28', { versionNegotiation: { mode: { pin: '2026-07-28' } } }, '2026-07-28'],
    ['of 2026-07-28 only', 'negotiating', negotiating, '2026-07-28'],
    ['that lets nobody in', '2025-11-25', only('2025-11-25'), undefined],
    ['that lets nobody in', 'negotiating', negotiating, undefined],
];

const work = mkdtempSync(join(tmpdir(), 'versions-'));
async function through(serverName, options) {
    const requests = [];
    const handle = servers[serverName]();
    const server = createServer((request, response) => {
        requests.push(request.method);
        Promise.resolve(handle(request, response)).catch(error => console.error(error));
    });
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    const home = mkdtempSync(join(work, 'home-'));
    writeFileSync(join(home, 'config.toml'), 'mcp_oauth_credentials_store = "file"\n[mcp_servers.interop]\n'
        + `url = "http://127.0.0.1:${server.address().port}/mcp"\nhttp_headers = { Authorization = "Bearer key" }\n`, { mode: 0o600 });
    const transport = new StdioClientTransport({
        command: cli, args: ['--home', home, 'bridge', 'interop'], stderr: 'ignore',
        env: { PATH: process.env.PATH, HOME: work, XDG_CONFIG_HOME: join(work, 'config'), LC_ALL: 'C.UTF-8' },
    });
    const client = new Client(info, options);
    try {
        await client.connect(transport);
        const { tools } = await client.listTools();
        let progress = 0;
        const result = await client.callTool({ name: 'count' }, { onprogress: () => ++progress });
        // Progress may come behind the answer, where it takes another way.
        return { version: client.getNegotiatedProtocolVersion(), tools: tools.map(tool => tool.name).join(),
            text: result.content?.[0]?.text, progress, requests };
    } catch (error) {
        return { error: String(error.message), requests };
    } finally {
        await client.close();
        server.closeAllConnections();
        server.close();
    }
}

let status = 0;
try {
    console.log('| server | client | through the bridge |\n| --- | --- | --- |');
    for (const [server, name, options, version] of rows) {
        const outcome = await Promise.race([through(server, options),
            new Promise(resolve => setTimeout(resolve, 30_000, { error: 'nothing happens' }).unref())]);
        const works = version ? outcome.version === version && outcome.tools === 'count' && outcome.text === 'three'
            // Who is not let in is told so, and nobody looks for a server of another time.
            : /401/.test(outcome.error) && !outcome.requests.includes('GET');
        console.log(`| ${server} | ${name} | ${works ? outcome.version ?? 'refused, as it should be' : `**${JSON.stringify(outcome)}**`} |`);
        status ||= works ? 0 : 1;
    }
} finally {
    rmSync(work, { recursive: true, force: true });
}
process.exit(status);
