// The TypeScript SDK's own example server with OAuth, as it is. It grants no refresh token.
import { createRequire } from 'node:module';
import { spawn } from 'node:child_process';

const require = createRequire(process.env.LATCHKEY_NODE_MODULES + '/');
const port = Number(process.argv[2]);
const example = require.resolve('@modelcontextprotocol/sdk/examples/server/simpleStreamableHttp.js');
const server = spawn(process.execPath, [example, '--oauth', '--oauth-strict'], {
    env: { ...process.env, MCP_PORT: String(port), MCP_AUTH_PORT: String(port + 1) }, stdio: ['ignore', 'pipe', 'inherit'],
});
server.stdout.on('data', said => { if (String(said).includes('MCP Streamable HTTP Server listening')) console.log('ready'); });
process.on('SIGTERM', () => { server.kill(); process.exit(0); });
server.on('exit', () => process.exit(0));
