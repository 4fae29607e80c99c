// programs.mjs URL: the programs in place of a client of the library: `latchkey-cli add`, `login` and `bridge`, and the official
// TypeScript client in front of the bridge. What a message of the bridge tells its user to run is run. LATCHKEY_CLI is the
// program, LATCHKEY_NODE_MODULES is where the package is; the browser is a request that follows redirects.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(process.env.LATCHKEY_NODE_MODULES + '/');
const sdk = await import(pathToFileURL(require.resolve('@modelcontextprotocol/client')));
const { StdioClientTransport } = await import(pathToFileURL(require.resolve('@modelcontextprotocol/client/stdio')));

const url = process.argv[2];
const scenario = process.env.MCP_CONFORMANCE_SCENARIO;
const version = process.env.MCP_CONFORMANCE_PROTOCOL_VERSION ?? '2025-11-25';
const context = JSON.parse(process.env.MCP_CONFORMANCE_CONTEXT ?? '{}');
const program = process.env.LATCHKEY_CLI;
const home = mkdtempSync(join(tmpdir(), 'programs-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));

const env = { ...process.env, BROWSER: 'curl -sL -o /dev/null' };
for (const [name, folder] of [['HOME', 'user'], ['CODEX_HOME', 'codex'], ['XDG_CONFIG_HOME', 'config'],
                              ['XDG_STATE_HOME', 'state'], ['XDG_RUNTIME_DIR', 'run']]) {
    env[name] = join(home, folder);
    spawnSync('mkdir', ['-m', '700', '-p', env[name]]);
}
writeFileSync(join(env.CODEX_HOME, 'config.toml'), 'mcp_oauth_credentials_store = "file"\n');

function run(words) {
    const done = spawnSync(program, words, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    process.stderr.write(`latchkey-cli ${words.join(' ')}: ${done.status}\n${done.stdout}${done.stderr}`);
    return done.status;
}

// Secrets come by file.
function kept(option, secret) {
    const file = join(home, option);
    writeFileSync(file, secret, { mode: 0o600 });
    return [`--${option}-file`, file];
}

const without = { 'auth/client-credentials-basic': 'client-credentials', 'auth/client-credentials-jwt': 'client-credentials',
    'auth/wif-jwt-bearer': 'workload-identity', 'auth/enterprise-managed-authorization': 'enterprise-managed',
    'auth/cross-app-access-complete-flow': 'enterprise-managed' };
const known = [];
if (scenario === 'auth/basic-cimd')
    known.push('--client-metadata-url', 'https://conformance-test.local/client-metadata.json');
if (scenario.startsWith('auth/dpop'))
    known.push('--dpop');
if (without[scenario])
    known.push('--grant', without[scenario]);
if (context.client_id)
    known.push('--client-id', context.client_id);
if (context.client_secret)
    known.push(...kept('client-secret', context.client_secret));
if (context.private_key_pem)
    known.push(...kept('private-key', context.private_key_pem));
if (context.valid_jwt ?? context.idp_id_token)
    known.push(...kept('assertion', context.valid_jwt ?? context.idp_id_token));
if (context.idp_client_id)
    known.push('--idp-client-id', context.idp_client_id, '--idp-token-endpoint', context.idp_token_endpoint);

if (run(['add', 'server', url, ...known]) !== 0 || run(['login', 'server']) !== 0)
    process.exit(1);

const client = new sdk.Client({ name: 'programs', version: '1' }, {
    versionNegotiation: { mode: version >= '2026-07-28' ? 'auto' : 'legacy' },
    capabilities: { elicitation: { form: { applyDefaults: true } } },
});
client.setRequestHandler?.('elicitation/create', async () => ({ action: 'accept', content: {} }));

// What the message says is run, with the words that it has; nobody has the patience for a fourth time.
async function withSignIn(work) {
    for (let patience = 3; ; --patience) {
        try {
            return await work();
        } catch (error) {
            const command = /Run: latchkey-cli ([\w./: -]+)$/m.exec(error.message)?.[1];
            process.stderr.write(`${error.message}\n`);
            if (!command || patience === 0 || run(command.split(' ')) !== 0)
                throw error;
        }
    }
}

await withSignIn(() => client.connect(new StdioClientTransport({ command: program, args: ['bridge', 'server'], env })));
const { tools } = await withSignIn(() => client.listTools());
for (const tool of tools) {
    const args = scenario.includes('tools_call') || tools.length === 1 ? { a: 2, b: 3 } : {};
    await withSignIn(() => client.callTool({ name: tool.name, arguments: args })).catch(error => {
        if (error.code !== -32601) // some have a tool to be listed, and none to be called
            throw error;
    });
}
await client.close();
process.exit(0);
