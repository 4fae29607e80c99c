// better-auth with its MCP plugin, its store in memory, and a page to sign in, which is its user's to make.
import http from 'node:http';
import { answer, bodyOf, load, origin, port, ready, send } from '../common.mjs';

const { betterAuth } = await load('better-auth');
const { mcp } = await load('better-auth/plugins');
const { memoryAdapter } = await load('better-auth/adapters/memory');

const tables = ['user', 'session', 'account', 'verification', 'oauthApplication', 'oauthAccessToken', 'oauthConsent'];
const auth = betterAuth({
    baseURL: origin,
    secret: 'for tests only, and long enough for that',
    database: memoryAdapter(Object.fromEntries(tables.map(table => [table, []]))),
    emailAndPassword: { enabled: true },
    plugins: [mcp({ loginPage: '/login' })],
    telemetry: { enabled: false },
});
await auth.api.signUpEmail({ body: { email: 'user@example.com', password: 'password', name: 'user' } });

const page = `<!DOCTYPE html><form method="post"><input type="email" name="email"><input type="password" name="password">
    <button type="submit">Sign in</button></form>`;

async function pass(response, answered) {
    const headers = Object.fromEntries(answered.headers);
    const cookies = answered.headers.getSetCookie();
    let body = await answered.text();
    // It tells its own pages by JSON where to go on.
    const next = answered.headers.get('content-type')?.includes('json') ? JSON.parse(body || '{}') : {};
    if (next.redirect && next.url) {
        headers.location = next.url;
        body = '';
    }
    delete headers['content-length'];
    response.writeHead(headers.location ? 302 : answered.status, { ...headers, ...(cookies.length ? { 'set-cookie': cookies } : {}) });
    response.end(body);
}

http.createServer(async (request, response) => {
    const url = new URL(request.url, origin);
    const body = await bodyOf(request);
    const handle = (path, more) => auth.handler(new Request(origin + path, {
        method: request.method, headers: { ...request.headers, ...more?.headers }, body: more?.body ?? (body || undefined),
    }));
    if (url.pathname === '/login' && request.method === 'GET')
        return send(response, 200, page, { 'content-type': 'text/html' });
    if (url.pathname === '/login') {
        const { email, password } = Object.fromEntries(new URLSearchParams(body));
        const headers = { 'content-type': 'application/json', 'content-length': undefined, origin };
        delete headers['content-length'];
        return pass(response, await handle('/api/auth/sign-in/email', { headers, body: JSON.stringify({ email, password }) }));
    }
    if (url.pathname.startsWith('/.well-known/'))
        return pass(response, await handle('/api/auth' + url.pathname.replace(/\/mcp$/, '')));
    if (url.pathname !== '/mcp')
        return pass(response, await handle(request.url));
    const session = await auth.api.getMcpSession({ headers: new Headers(request.headers) });
    if (!session || new Date(session.accessTokenExpiresAt) < new Date())
        return send(response, 401, {}, {
            'www-authenticate': `Bearer resource_metadata="${origin}/api/auth/.well-known/oauth-protected-resource"`,
        });
    if (request.method !== 'POST')
        return send(response, 405, {});
    send(response, ...answer(JSON.parse(body)));
}).listen(port, ready);
