// oidc-provider with the pages that it brings along: a form to sign in, and one to consent.
import http from 'node:http';
import { answer, bodyOf, challenge, load, origin, port, ready, resource, send } from '../common.mjs';

const { Provider } = await load('oidc-provider');
const provider = new Provider(origin, {
    features: {
        registration: { enabled: true },
        revocation: { enabled: true },
        resourceIndicators: {
            enabled: true,
            defaultResource: () => resource,
            useGrantedResource: () => true,
            getResourceServerInfo: () => ({ scope: 'mcp:read', audience: resource, accessTokenFormat: 'opaque' }),
        },
    },
    scopes: ['openid', 'offline_access', 'mcp:read'],
    clientDefaults: { token_endpoint_auth_method: 'none' },
    rotateRefreshToken: true,
    findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    cookies: { keys: ['for tests only'] },
});
const authorize = provider.callback();
http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, origin);
    if (pathname === '/.well-known/oauth-protected-resource/mcp')
        return send(response, 200, { resource, authorization_servers: [origin], scopes_supported: ['mcp:read'] });
    if (pathname !== '/mcp')
        return authorize(request, response);
    const token = await provider.AccessToken.find((request.headers.authorization ?? '').replace(/^Bearer /, ''));
    if (!token)
        return send(response, 401, {}, challenge);
    if (request.method !== 'POST')
        return send(response, 405, {});
    send(response, ...answer(JSON.parse(await bodyOf(request))));
}).listen(port, ready);
