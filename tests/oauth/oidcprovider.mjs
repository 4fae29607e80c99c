// An MCP endpoint with the npm package oidc-provider as its authorization server, for tst_oidcprovider.
// Usage: node oidcprovider.mjs NODE_MODULES JWK. Prints its port. Ends with its standard input.
// Everybody is signed in and everything is approved, without a page. Access is for nobody but tests.
// The client `machine` has no user, and proves by the RSA key whose public half is JWK who it is.

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
        clientCredentials: { enabled: true },
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
    clients: [{
        client_id: 'machine', token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'RS256',
        jwks: { keys: [JSON.parse(process.argv[3])] },
        grant_types: ['client_credentials'], response_types: [], redirect_uris: [],
    }],
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

// A token of the grant without a user, as long as it is not revoked. Whoever shows it has proved to have its key: that
// is judged elsewhere.
async function accepts(authorization = '') {
    const [scheme, value] = authorization.split(' ');
    const token = value && await provider.ClientCredentials.find(value);
    return token && token.isValid && scheme === (token.jkt ? 'DPoP' : 'Bearer');
}

async function mcp(request, response) {
    if (await accepts(request.headers.authorization))
        json(response, 200, {});
    else
        json(response, 401, {}, { 'www-authenticate': `Bearer resource_metadata="${metadata}", scope="mcp:read"` });
}

const metadata = `${origin}/.well-known/oauth-protected-resource/mcp`;
const callback = provider.callback();
server.on('request', (request, response) => {
    if (request.url === '/mcp')
        mcp(request, response).catch((error) => json(response, 500, { error: String(error) }));
    else if (`${origin}${request.url}` === metadata)
        json(response, 200, { resource, authorization_servers: [origin] });
    else if (request.url.startsWith('/interaction/'))
        approve(request, response).catch((error) => json(response, 500, { error: String(error) }));
    else
        callback(request, response);
});

console.log(server.address().port);
process.stdin.resume().on('end', () => process.exit(0));
