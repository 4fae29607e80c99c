// fastmcp with its OAuth proxy and the consent page of that; behind it an authorization server that knows one client.
import http from 'node:http';
import { randomUUID } from 'node:crypto';
import { bodyOf, load, origin, port, ready, send } from '../common.mjs';

const { FastMCP, OAuthProvider } = await load('fastmcp');
const upstream = `http://localhost:${port + 1}`;
http.createServer(async (request, response) => {
    const url = new URL(request.url, upstream);
    if (url.pathname === '/authorize') {
        const to = new URL(url.searchParams.get('redirect_uri'));
        to.searchParams.set('code', randomUUID());
        to.searchParams.set('state', url.searchParams.get('state'));
        response.writeHead(302, { location: to.href });
        return response.end();
    }
    await bodyOf(request);
    send(response, 200, { access_token: randomUUID(), refresh_token: randomUUID(), token_type: 'Bearer', expires_in: 3600,
        scope: 'openid' });
}).listen(port + 1);

const server = new FastMCP({
    name: 'interop',
    version: '1.0.0',
    auth: new OAuthProvider({
        baseUrl: origin, clientId: 'upstream', clientSecret: 'secret', scopes: ['openid'],
        authorizationEndpoint: `${upstream}/authorize`, tokenEndpoint: `${upstream}/token`,
    }),
});
server.addTool({
    name: 'echo', description: 'Says it back.',
    execute: async args => `echo: ${args?.text ?? ''}`,
});
await server.start({ transportType: 'httpStream', httpStream: { port, endpoint: '/mcp' } });
ready();
