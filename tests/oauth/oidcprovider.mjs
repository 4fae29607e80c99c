// An MCP endpoint with the npm package oidc-provider as its authorization server, for tst_oidcprovider.
// Usage: node oidcprovider.mjs NODE_MODULES. Prints its port. Ends with its standard input.
// Everybody is signed in and everything is approved, without a page. Access is for nobody but tests.

import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { Provider } = await import(pathToFileURL(path.join(process.argv[2], 'oidc-provider/lib/index.js')));

const server = http.createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${server.address().port}`;
const resource = `${origin}/mcp`;

// Pages as short as a form can be: a test fills them in.
function form(context, body) {
    context.body = `<!DOCTYPE html>${body}`;
}

const provider = new Provider(origin, {
    features: {
        devInteractions: { enabled: false },
        registration: { enabled: true },
        revocation: { enabled: true },
        dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 7), requireNonce: () => true },
        deviceFlow: {
            enabled: true, userCodeInputSource: form, userCodeConfirmSource: form,
            successSource: (context) => { context.body = 'done'; },
        },
        resourceIndicators: {
            enabled: true,
            defaultResource: () => resource,
            useGrantedResource: () => true,
            getResourceServerInfo: (context, indicator) => {
                if (indicator !== resource)
                    throw new Error('invalid_target');
                return { scope: 'mcp:read mcp:write', audience: resource, accessTokenFormat: 'opaque', accessTokenTTL: 60 };
            },
        },
    },
    scopes: ['openid', 'offline_access', 'mcp:read', 'mcp:write'],
    clientDefaults: { token_endpoint_auth_method: 'none' },
    pkce: { required: () => true },
    rotateRefreshToken: true,
    interactions: { url: (context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    cookies: { keys: ['for tests only'] },
});

async function approve(request, response) {
    const { params, prompt, grantId } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login')
        return provider.interactionFinished(request, response, { login: { accountId: 'somebody' } });
    const grant = grantId ? await provider.Grant.find(grantId)
                          : new provider.Grant({ accountId: 'somebody', clientId: params.client_id });
    grant.addOIDCScope('openid offline_access mcp:read mcp:write');
    grant.addResourceScope(resource, 'mcp:read mcp:write');
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } },
                                        { mergeWithLastSubmission: true });
}

function json(response, status, body, headers = {}) {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

const callback = provider.callback();
server.on('request', (request, response) => {
    const metadata = `${origin}/.well-known/oauth-protected-resource/mcp`;
    if (request.url === '/mcp')
        json(response, 401, {}, { 'www-authenticate': `Bearer resource_metadata="${metadata}", scope="mcp:read"` });
    else if (`${origin}${request.url}` === metadata)
        json(response, 200, { resource, authorization_servers: [origin] });
    else if (request.url.startsWith('/interaction/'))
        approve(request, response).catch((error) => json(response, 500, { error: String(error) }));
    else
        callback(request, response);
});

console.log(server.address().port);
process.stdin.resume().on('end', () => process.exit(0));
