// bridge.mjs CLI NODE_MODULES: what a bridge costs, beside mcp-remote where it is installed, and beside the bare wire, all in
// one run against one server, over answers in JSON and in events. Prints a table, and ends with 1 where the bridge is not
// within its bounds. ROUNDS says how often the three take turns.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

const protocolVersion = '2025-06-18';
const tool = { name: 'echo', description: 'Says back what it is told.', inputSchema: { type: 'object' } };

function resultOf({ method, params }) {
    switch (method) {
    case 'initialize':
        return { protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'bench', version: '1' } };
    case 'tools/list':
        return { tools: [tool] };
    default:
        return { content: [{ type: 'text', text: params?.arguments?.text ?? '' }] };
    }
}

// The server, in a thread of its own.
if (!isMainThread) {
    const server = createServer((request, response) => {
        if (request.method !== 'POST')
            return response.writeHead(405).end();
        let body = '';
        request.setEncoding('utf8').on('data', piece => body += piece).on('end', () => {
            const message = JSON.parse(body);
            if (message.id === undefined)
                return response.writeHead(202).end();
            const answer = JSON.stringify({ jsonrpc: '2.0', id: message.id, result: resultOf(message) });
            if (workerData.events)
                response.writeHead(200, { 'content-type': 'text/event-stream' }).end(`event: message\ndata: ${answer}\n\n`);
            else
                response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
        });
    });
    server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
}

// A client of the bare wire, as the official one does it.
class WireClient {
    constructor(url) { this.url = url; }
    async send(message) {
        const response = await fetch(this.url, {
            method: 'POST',
            headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream',
                authorization: 'Bearer key', 'mcp-protocol-version': protocolVersion },
            body: JSON.stringify(message),
        });
        const text = await response.text();
        if (message.id === undefined)
            return;
        return JSON.parse(text.startsWith('{') ? text : text.slice(text.indexOf('data: ') + 6));
    }
    resident() { return 0; }
    close() {}
}

// The same by the standard input and output of a bridge.
class StdioClient {
    #waiting = new Map();
    #told = [];
    constructor(command, env) {
        this.process = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'pipe'], env });
        this.process.stderr.on('data', data => this.#told.push(data));
        this.process.on('exit', code => {
            for (const { reject } of this.#waiting.values())
                reject(new Error(`${command.join(' ')} ended with ${code}: ${Buffer.concat(this.#told)}`));
        });
        createInterface({ input: this.process.stdout }).on('line', line => {
            const message = JSON.parse(line);
            this.#waiting.get(message.id)?.resolve(message);
            this.#waiting.delete(message.id);
        });
    }
    send(message) {
        this.process.stdin.write(JSON.stringify(message) + '\n');
        if (message.id === undefined)
            return;
        return new Promise((resolve, reject) => this.#waiting.set(message.id, { resolve, reject }));
    }
    resident() {
        return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))[1]) / 1024;
    }
    close() { this.process.kill(); }
}

let lastId = 0;
const request = (method, params = {}) => ({ jsonrpc: '2.0', id: ++lastId, method, params });
const call = () => request('tools/call', { name: 'echo', arguments: { text: 'x'.repeat(200) } });

async function begin(client) {
    await client.send(request('initialize', { protocolVersion, capabilities: {}, clientInfo: { name: 'bench', version: '1' } }));
    await client.send({ jsonrpc: '2.0', method: 'notifications/initialized' });
    await client.send(request('tools/list'));
}
async function latencies(client, count) {
    const times = [];
    for (let i = 0; i < count; ++i) {
        const start = performance.now();
        await client.send(call());
        times.push(performance.now() - start);
    }
    return times;
}
async function perSecond(client, count) {
    let left = count;
    const start = performance.now();
    await Promise.all(Array.from({ length: 64 }, async () => {
        while (left-- > 0)
            await client.send(call());
    }));
    return count / (performance.now() - start) * 1000;
}
const quantile = (values, q) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];
const median = values => quantile(values, 0.5);

async function measure(url, peers, rounds) {
    const results = Object.fromEntries(Object.keys(peers).map(name => [name, { first: [], times: [], rate: [], resident: [] }]));
    for (let round = 0; round < rounds; ++round) {
        for (const [name, make] of Object.entries(peers)) {
            const result = results[name];
            const start = performance.now();
            const client = make(url);
            await begin(client);
            result.first.push(performance.now() - start);
            await latencies(client, 200); // to warm up
            result.times.push(...await latencies(client, 1000));
            await perSecond(client, 500);
            result.rate.push(await perSecond(client, 3000));
            result.resident.push(client.resident());
            client.close();
        }
    }
    return results;
}

async function main(cli, modules) {
    const rounds = Number(process.env.ROUNDS ?? 5);
    const work = mkdtempSync(join(tmpdir(), 'bench-bridge-'));
    const remote = join(modules ?? '', 'mcp-remote/dist/proxy.js');
    let isWithin = true;
    try {
        for (const events of [false, true]) {
            const server = new Worker(new URL(import.meta.url), { workerData: { events } });
            const url = `http://127.0.0.1:${await new Promise(resolve => server.once('message', resolve))}/mcp`;
            const home = join(work, events ? 'events' : 'json');
            mkdirSync(home, { mode: 0o700 });
            writeFileSync(join(home, 'config.toml'), 'mcp_oauth_credentials_store = "file"\n[mcp_servers.bench]\n'
                + `url = "${url}"\nhttp_headers = { Authorization = "Bearer key" }\n`, { mode: 0o600 });
            const env = { PATH: process.env.PATH, HOME: work, XDG_CONFIG_HOME: join(work, 'config'), LC_ALL: 'C.UTF-8' };
            const peers = {
                'bare wire': url => new WireClient(url),
                'latchkey-cli bridge': () => new StdioClient([cli, '--home', home, 'bridge', 'bench'], env),
            };
            if (existsSync(remote)) {
                const header = ['--allow-http', '--header', 'Authorization: Bearer key', '--transport', 'http-only'];
                peers['mcp-remote'] = url => new StdioClient([process.execPath, remote, url, ...header],
                    { ...env, MCP_REMOTE_CONFIG_DIR: join(work, 'remote') });
            }
            const results = await measure(url, peers, rounds);
            server.terminate();
            console.log(`\n| answers in ${events ? 'events' : 'JSON'} | first tools/list, ms | p50, ms | p99, ms | 64 in flight, 1/s | MiB |`);
            console.log('| --- | --- | --- | --- | --- | --- |');
            const figures = {};
            for (const [name, { first, times, rate, resident }] of Object.entries(results)) {
                const each = figures[name] = { first: median(first), p50: median(times), p99: quantile(times, 0.99),
                    rate: median(rate), resident: Math.max(...resident) };
                console.log(`| ${name} | ${each.first.toFixed(0)} | ${each.p50.toFixed(2)} | ${each.p99.toFixed(2)} `
                    + `| ${each.rate.toFixed(0)} | ${each.resident ? each.resident.toFixed(0) : '-'} |`);
            }
            const wire = figures['bare wire'], ours = figures['latchkey-cli bridge'];
            const bounds = [
                ['p50, times the wire', ours.p50 / wire.p50, '<=', 1.2], ['p99, times the wire', ours.p99 / wire.p99, '<=', 1.2],
                ['64 in flight, times the wire', ours.rate / wire.rate, '>=', 0.95], ['MiB', ours.resident, '<=', 30],
                ['first tools/list, ms', ours.first, '<=', 60],
            ];
            for (const [what, value, how, bound] of bounds) {
                const fits = how === '<=' ? value <= bound : value >= bound;
                isWithin &&= fits;
                console.log(`${fits ? 'within' : 'NOT WITHIN'}: ${what}: ${value.toFixed(2)} ${how} ${bound}`);
            }
        }
    } finally {
        rmSync(work, { recursive: true, force: true });
    }
    return isWithin ? 0 : 1;
}

if (isMainThread)
    process.exitCode = await main(process.argv[2], process.argv[3]);
