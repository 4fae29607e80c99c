// What the servers have in common: where their packages are, and an MCP endpoint with one tool.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(process.env.LATCHKEY_NODE_MODULES + '/');
export const load = name => import(pathToFileURL(require.resolve(name)));
export const port = Number(process.argv[2]);
export const origin = `http://localhost:${port}`;
export const resource = `${origin}/mcp`;

const results = {
    'initialize': params => ({ protocolVersion: params.protocolVersion, capabilities: { tools: {} },
        serverInfo: { name: 'interop', version: '1' } }),
    'tools/list': () => ({ tools: [{ name: 'echo', description: 'Says it back.', inputSchema: { type: 'object' } }] }),
    'tools/call': params => ({ content: [{ type: 'text', text: `echo: ${params.arguments?.text ?? ''}` }] }),
};

// The answer to one message, as an endpoint without sessions gives it: [status, body].
export function answer(message) {
    if (message.id === undefined)
        return [202, ''];
    const result = results[message.method]?.(message.params ?? {});
    return [200, JSON.stringify({ jsonrpc: '2.0', id: message.id,
        ...(result ? { result } : { error: { code: -32601, message: 'no such method' } }) })];
}

export async function bodyOf(request) {
    let body = '';
    for await (const piece of request)
        body += piece;
    return body;
}

export function send(response, status, body, headers = {}) {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

export const challenge = { 'www-authenticate': `Bearer resource_metadata="${origin}/.well-known/oauth-protected-resource/mcp"` };
export const ready = () => console.log('ready');
