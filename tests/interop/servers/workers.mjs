// Cloudflare's workers-oauth-provider, with its store in memory and Node's server around it. The page to consent is ours, as
// that package wants it.
import http from 'node:http';
import { register } from 'node:module';
import { answer, bodyOf, load, origin, port, ready } from '../common.mjs';

// What the package takes from its own runtime.
register('data:text/javascript,' + encodeURIComponent(`
    export const resolve = (name, context, next) => name === 'cloudflare:workers'
        ? { url: 'data:text/javascript,export class WorkerEntrypoint { constructor(c, e) { this.ctx = c; this.env = e; } }',
            shortCircuit: true } : next(name, context);`));
const { OAuthProvider } = await load('@cloudflare/workers-oauth-provider');

class Store {
    #entries = new Map();
    async get(key, options) {
        const value = this.#entries.get(key);
        if (value === undefined)
            return null;
        return (options?.type ?? options) === 'json' ? JSON.parse(value) : value;
    }
    async put(key, value) { this.#entries.set(key, value); }
    async delete(key) { this.#entries.delete(key); }
    async list({ prefix = '' } = {}) {
        const keys = [...this.#entries.keys()].filter(key => key.startsWith(prefix)).map(name => ({ name }));
        return { keys, list_complete: true };
    }
}

const page = '<!DOCTYPE html><form method="post"><button type="submit">Allow</button></form>';
const provider = new OAuthProvider({
    apiRoute: '/mcp',
    apiHandler: {
        async fetch(request) {
            if (request.method !== 'POST')
                return new Response('', { status: 405 });
            const [status, body] = answer(await request.json());
            return new Response(body || null, { status, headers: { 'content-type': 'application/json' } });
        },
    },
    defaultHandler: {
        async fetch(request, env) {
            if (new URL(request.url).pathname !== '/authorize')
                return new Response('not here', { status: 404 });
            if (request.method === 'GET')
                return new Response(page, { headers: { 'content-type': 'text/html' } });
            const asked = await env.OAUTH_PROVIDER.parseAuthRequest(new Request(request.url));
            const { redirectTo } = await env.OAUTH_PROVIDER.completeAuthorization({
                request: asked, userId: 'user', metadata: {}, scope: asked.scope, props: { userId: 'user' },
            });
            return Response.redirect(redirectTo, 302);
        },
    },
    authorizeEndpoint: '/authorize',
    tokenEndpoint: '/token',
    clientRegistrationEndpoint: '/register',
    scopesSupported: ['mcp:read'],
    ...JSON.parse(process.env.INTEROP_OPTIONS ?? '{}'),
    resourceMetadata: { resource: `${origin}/mcp`, authorization_servers: [origin], scopes_supported: ['mcp:read'] },
});
const env = { OAUTH_KV: new Store() };
http.createServer(async (request, response) => {
    const body = await bodyOf(request);
    const asked = new Request(origin + request.url, {
        method: request.method, headers: request.headers, body: body && request.method === 'POST' ? body : undefined,
    });
    const answered = await provider.fetch(asked, env, { waitUntil() {}, passThroughOnException() {}, props: {} });
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(Buffer.from(await answered.arrayBuffer()));
}).listen(port, ready);
