// bridgedclient.mjs URL: the official TypeScript client in the scenarios of the suite that are about the transport and what it
// carries: behind `latchkey-cli bridge`, where LATCHKEY_CLI says what that is, else on the bare wire. LATCHKEY_NODE_MODULES is
// where the package is.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(process.env.LATCHKEY_NODE_MODULES + '/');
const { Client, StreamableHTTPClientTransport } = await import(pathToFileURL(require.resolve('@modelcontextprotocol/client')));
const { StdioClientTransport } = await import(pathToFileURL(require.resolve('@modelcontextprotocol/client/stdio')));

const url = process.argv[2];
const scenario = process.env.MCP_CONFORMANCE_SCENARIO;
const version = process.env.MCP_CONFORMANCE_PROTOCOL_VERSION ?? '2025-11-25';
const context = JSON.parse(process.env.MCP_CONFORMANCE_CONTEXT ?? '{}');

// A home of its own, with the server in it; a header spares it the sign-in, which other scenarios are about.
const home = mkdtempSync(join(tmpdir(), 'bridged-'));
writeFileSync(join(home, 'config.toml'), 'mcp_oauth_credentials_store = "file"\n[mcp_servers.server]\n'
    + `url = "${url}"\nhttp_headers = { X-Conformance = "1" }\nbearer_token_env_var = "CONFORMANCE_TOKEN"\n`, { mode: 0o600 });
const transport = process.env.LATCHKEY_CLI
    ? new StdioClientTransport({
        command: process.env.LATCHKEY_CLI, args: ['--home', home, 'bridge', 'server'],
        env: { PATH: process.env.PATH, HOME: home, LC_ALL: 'C.UTF-8', CONFORMANCE_TOKEN: 'none' },
    })
    : new StreamableHTTPClientTransport(new URL(url));
const client = new Client({ name: 'bridgedclient', version: '1' }, {
    capabilities: { elicitation: { form: { applyDefaults: true } } },
    versionNegotiation: { mode: version >= '2026-07-28' ? 'auto' : 'legacy' },
});
// The user agrees to everything, and leaves all else to the defaults.
client.setRequestHandler('elicitation/create', async request => {
    const asksToConfirm = 'confirmed' in (request.params.requestedSchema?.properties ?? {});
    return { action: 'accept', content: asksToConfirm ? { confirmed: true } : {} };
});

const numbers = { a: 5, b: 3 }; // which most toys take
const scenarios = {
    async 'http-custom-headers'() {
        for (const call of context.toolCalls)
            await client.callTool(call);
    },
    async 'json-schema-2020-12-preservation'(tools) {
        const [rich, echo] = [tools.find(tool => tool.inputSchema.$defs), tools.find(tool => !tool.inputSchema.$defs)];
        await client.callTool({ name: echo.name, arguments: { schema: rich.inputSchema } });
    },
    async 'sep-2322-client-request-state'(tools) {
        // The suite wants a client to take a result without its type, and the official one refuses it: either will do.
        await Promise.all(tools.map(({ name }) => client.callTool({ name, arguments: {} }).catch(() => {})));
    },
    async 'http-invalid-tool-headers'(tools) {
        for (const { name } of tools)
            await client.callTool({ name, arguments: {} }).catch(() => {});
    },
    // What a standard header mirrors, for each kind of request.
    async 'http-standard-headers'(tools) {
        const { resources } = await client.listResources().catch(() => ({ resources: [] }));
        const { prompts } = await client.listPrompts().catch(() => ({ prompts: [] }));
        for (const { name } of tools)
            await client.callTool({ name, arguments: numbers }).catch(() => {});
        for (const { uri } of resources)
            await client.readResource({ uri }).catch(() => {});
        for (const { name } of prompts)
            await client.getPrompt({ name }).catch(() => {});
    },
};
let status = 0;
try {
    await client.connect(transport);
    const { tools } = await client.listTools();
    const usual = async () => {
        if (tools.length > 0) // which one scenario only lists
            await client.callTool({ name: tools[0].name, arguments: numbers }).catch(error => console.error(error));
    };
    await (scenarios[scenario] ?? usual)(tools);
} catch (error) {
    console.error(error);
    status = 1;
} finally {
    await client.close();
    rmSync(home, { recursive: true, force: true });
}
process.exit(status);
