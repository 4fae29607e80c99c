// typescriptclient.mjs URL: the official TypeScript client, doing what our example does, for the comparison. Its browser is
// one request that follows no redirect, which is all that the suite's authorization server needs. LATCHKEY_NODE_MODULES is
// where the package is.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(process.env.LATCHKEY_NODE_MODULES + '/');
const sdk = await import(pathToFileURL(require.resolve('@modelcontextprotocol/client')));

const url = new URL(process.argv[2]);
const scenario = process.env.MCP_CONFORMANCE_SCENARIO;
const version = process.env.MCP_CONFORMANCE_PROTOCOL_VERSION ?? '2025-11-25';
const context = JSON.parse(process.env.MCP_CONFORMANCE_CONTEXT ?? '{}');
const redirectUrl = 'http://localhost:3000/callback';

// Keeps what it is given by issuer, as the package asks its users to.
class Provider {
    #clients = new Map();
    #tokens = new Map();
    #verifier;
    redirectUrl = redirectUrl;
    clientMetadataUrl = scenario === 'auth/basic-cimd' ? 'https://conformance-test.local/client-metadata.json' : undefined;
    clientMetadata = {
        client_name: 'typescriptclient',
        redirect_uris: [redirectUrl],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        application_type: 'native',
    };

    constructor() {
        if (scenario.startsWith('auth/dpop')) {
            const session = sdk.DpopSession.create();
            this.dpop = () => session;
        }
    }
    clientInformation(ctx) {
        if (scenario === 'auth/pre-registration')
            return { client_id: context.client_id, client_secret: context.client_secret };
        return this.#clients.get(ctx?.issuer);
    }
    saveClientInformation(client, ctx) { this.#clients.set(ctx?.issuer, client); }
    tokens(ctx) { return this.#tokens.get(ctx?.issuer) ?? [...this.#tokens.values()].at(-1); }
    saveTokens(tokens, ctx) { this.#tokens.set(ctx?.issuer, tokens); }
    saveCodeVerifier(verifier) { this.#verifier = verifier; }
    codeVerifier() { return this.#verifier; }
    async redirectToAuthorization(address) {
        const answer = await fetch(address, { redirect: 'manual' });
        this.answer = new URL(answer.headers.get('location')).searchParams;
    }
}

// The package has no provider of this kind, but a place for one.
class WorkloadProvider extends Provider {
    redirectUrl = undefined;
    clientInformation() { return { client_id: context.client_id }; }
    prepareTokenRequest(scope) {
        const grant = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: context.valid_jwt };
        return new URLSearchParams(scope ? { ...grant, scope } : grant);
    }
}

function providerOf() {
    const client = { clientId: context.client_id, clientSecret: context.client_secret };
    switch (scenario) {
    case 'auth/client-credentials-basic':
        return new sdk.ClientCredentialsProvider(client);
    case 'auth/client-credentials-jwt':
        return new sdk.PrivateKeyJwtProvider({
            clientId: context.client_id, privateKey: context.private_key_pem, algorithm: context.signing_algorithm,
        });
    case 'auth/enterprise-managed-authorization':
    case 'auth/cross-app-access-complete-flow':
        return new sdk.CrossAppAccessProvider({
            ...client,
            assertion: async (wanted) => {
                const granted = await sdk.requestJwtAuthorizationGrant({
                    tokenEndpoint: context.idp_token_endpoint, audience: wanted.authorizationServerUrl,
                    resource: wanted.resourceUrl, idToken: context.idp_id_token, clientId: context.idp_client_id,
                    scope: wanted.scope,
                });
                return granted.jwtAuthGrant;
            },
        });
    case 'auth/wif-jwt-bearer':
        return new WorkloadProvider();
    default:
        return new Provider();
    }
}

const provider = providerOf();
const client = new sdk.Client({ name: 'typescriptclient', version: '1' },
    { versionNegotiation: { mode: version >= '2026-07-28' ? 'auto' : 'legacy' } });

// The package leaves it to its user to hand over the answer and to try again.
let transport;
async function withSignIn(work) {
    for (let patience = 3; ; --patience) {
        try {
            return await work();
        } catch (error) {
            if (!(error instanceof sdk.UnauthorizedError) || !provider.answer || patience === 0)
                throw error;
            const answer = provider.answer;
            provider.answer = undefined;
            await transport.finishAuth(answer);
        }
    }
}

await withSignIn(async () => {
    transport = new sdk.StreamableHTTPClientTransport(url, { authProvider: provider });
    await client.connect(transport);
});
const { tools } = await withSignIn(() => client.listTools());
if (tools.length > 0)
    await withSignIn(() => client.callTool({ name: tools[0].name, arguments: { a: 2, b: 3 } }));
await client.close();
process.exit(0);
