"""scenery.py FOLDER PROGRAM: a made-up user for pictures, with servers of every kind at hosts that nobody runs.

Makes FOLDER the home of somebody who has used Latchkey and other clients for a while, and answers for all those hosts from
a proxy that this user's network settings name, with certificates that they trust. PROGRAM: what connected clients start.
Prints `ready` and goes on until it is ended.
"""
import hashlib
import json
import os
import socketserver
import ssl
import subprocess
import sys
import time

SERVERS = {  # name: host of the server, host of its sign-in service
    "calendar": ("calendar.example", "login.calendar.example"),
    "team_wiki": ("wiki.company.example", "accounts.example"),  # somebody else's: has to be confirmed
    "design-files": ("mcp.design.example", "login.design.example"),
    "github": ("mcp.github.example", "login.github.example"),
    "issues": ("issues.example", "login.issues.example"),
    "notes": ("notes.example", "login.notes.example"),
    "payroll": ("hr.company.example", "login.company.example"),
    "search": ("search.example", ""),
}
UNREACHABLE = "login.design.example"
ENDS_SIGN_INS = "login.calendar.example"
LOGINS = {host: login for host, login in SERVERS.values()}


def store_key(name, url):
    text = json.dumps({"type": "http", "url": url, "headers": {}}, separators=(",", ":"))
    return name + "|" + hashlib.sha256(text.encode()).hexdigest()[:16]


def entry(name, minutes, lifetime, renewable=True):
    host, login = SERVERS[name]
    url = f"https://{host}/mcp"
    return store_key(name, url), {
        "server_name": name, "server_url": url, "issuer": f"https://{login}", "client_id": "client-jXmPHQW7UOArNadN",
        "access_token": "access-" + name, "refresh_token": "refresh-" + name if renewable else None,
        "expires_in": lifetime * 60, "expires_at": int((time.time() + minutes * 60) * 1000),
        "scopes": [f"{name}.read", f"{name}.write"]}


def private(path, text):
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)


def make_home(home):
    os.makedirs(home + "/mcp-oauth-locks", mode=0o700)
    lines = ['mcp_oauth_credentials_store = "file"']
    for name, (host, _) in SERVERS.items():
        lines += [f"[mcp_servers.{name}]", f'url = "https://{host}/mcp"']
        if name == "search":
            lines.append('bearer_token_env_var = "SEARCH_TOKEN"')
    private(home + "/config.toml", "\n".join(lines) + "\n")
    # The first two are due; what becomes of that is for the sign-in services to say.
    entries = [entry("calendar", -5, 60), entry("design-files", 1.5, 60), entry("github", 40, 60), entry("issues", 33, 60),
               entry("notes", 50, 60), entry("payroll", 65, 120, renewable=False)]
    private(home + "/.credentials.json", json.dumps(dict(entries)))
    wanting = hashlib.sha256(entry("issues", 0, 60)[0].encode()).hexdigest()
    private(home + f"/mcp-oauth-locks/{wanting}.wanted", json.dumps({"version": 1, "scopes": ["issues.admin"]}))


DAY = 24 * 60
EVENTS = {  # minutes ago, what, by whom, how often
    "calendar": [(65, "refreshed", "latchkey", 6), (800, "refreshed", "codex", 3), (4 * DAY, "signed_in", "latchkey", 1)],
    "github": [(20, "refreshed", "latchkey", 9), (600, "failed", "latchkey", 4), (4 * DAY, "signed_in", "latchkey", 1)],
    "payroll": [(55, "signed_in", "latchkey", 1), (64, "sign_in_required", "latchkey", 1),
                (184, "signed_in", "codex", 1)],
}


def make_histories(home, folder):
    """What happened, as the programs write it down."""
    os.makedirs(folder, mode=0o700)
    for name, events in EVENTS.items():
        key = hashlib.sha256((os.path.realpath(home) + "\n" + entry(name, 0, 60)[0]).encode()).hexdigest()
        lines = []
        for number, (minutes, what, program, times) in enumerate(reversed(events)):
            for time_of_it in range(times):
                line = {"version": 1, "what": what, "program": program, "pid": 1,
                        "at": int((time.time() - (minutes + (times - 1 - time_of_it) * 55) * 60) * 1000),
                        "generation": f"{number}-{time_of_it}"}
                if what == "failed":
                    line |= {"activity": "refresh", "error": "network", "stage": "refresh"}
                if what == "sign_in_required":
                    line |= {"reason": "expired"}
                lines.append(json.dumps(line) + "\n")
        private(f"{folder}/{key}.jsonl", "".join(lines))


def make_clients(folder, program):
    """One that is connected, one with a sign-in of its own, and two that are there."""
    notes = {"url": "https://notes.example/mcp"}
    after = {"command": program, "args": ["bridge", "notes"]}
    for name in (".claude", ".cursor", ".gemini", ".config/Code/User"):
        os.makedirs(f"{folder}/{name}")
    private(folder + "/.claude.json", json.dumps({"mcpServers": {"notes": after}}, indent=2))
    private(folder + "/.cursor/mcp.json", json.dumps({"mcpServers": {"notes": notes}}, indent=2))
    private(folder + "/.gemini/settings.json", json.dumps({"mcpServers": {}}, indent=2))
    private(folder + "/.config/Code/User/mcp.json", json.dumps({"servers": {}}, indent=2))
    private(folder + "/.local/state/latchkey/connections.json", json.dumps({"version": 1, "connections": [{
        "client": "claude-code", "file": folder + "/.claude.json", "path": ["mcpServers", "notes"], "server": "notes",
        "before": None, "after": json.dumps(after), "at": "2026-11-24T09:12:00.000Z", "depth": 2, "hollow": None,
        "made_file": False, "ends_open": False}]}))


def make_certificates(folder):
    names = sorted({host for pair in SERVERS.values() for host in pair if host})
    run = lambda *command: subprocess.run(["openssl", *command], cwd=folder, check=True, capture_output=True)
    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc")
    run("req", "-x509", *curve, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=Scenery")
    run("req", *curve, "-keyout", "hosts.key", "-out", "hosts.csr", "-subj", "/CN=hosts")
    private(folder + "/names", "subjectAltName=" + ",".join("DNS:" + name for name in names))
    run("x509", "-req", "-in", "hosts.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-out", "hosts.pem",
        "-days", "2", "-extfile", "names")


def answer(host, method, path):
    """Status, headers and body of what `host` says."""
    here = "https://" + host
    if "oauth-protected-resource" in path and host in LOGINS:
        return 200, {}, {"resource": here + "/mcp", "authorization_servers": ["https://" + LOGINS[host]],
                         "scopes_supported": [host.split(".")[0] + ".read", host.split(".")[0] + ".write"]}
    if "/.well-known/" in path and host not in LOGINS:
        return 200, {}, {"issuer": here, "authorization_endpoint": here + "/authorize", "token_endpoint": here + "/token",
                         "registration_endpoint": here + "/register", "response_types_supported": ["code"],
                         "device_authorization_endpoint": here + "/device", "code_challenge_methods_supported": ["S256"],
                         "grant_types_supported": ["authorization_code", "refresh_token",
                                                   "urn:ietf:params:oauth:grant-type:device_code"]}
    if path == "/register":
        return 201, {}, {"client_id": "client-jXmPHQW7UOArNadN", "redirect_uris": ["http://127.0.0.1/callback"]}
    if path == "/token" and host == ENDS_SIGN_INS:
        return 400, {}, {"error": "invalid_grant", "error_description": "the grant was revoked"}
    if path == "/token":
        return 200, {}, {"access_token": "access-2", "refresh_token": "refresh-2", "token_type": "Bearer",
                         "expires_in": 3600}
    if path == "/device":
        return 200, {}, {"device_code": "d", "user_code": "WDJB-MJHT", "verification_uri": here + "/code",
                         "expires_in": 600, "interval": 60}
    if path == "/mcp":
        return 401, {"WWW-Authenticate":
                     f'Bearer resource_metadata="{here}/.well-known/oauth-protected-resource/mcp"'}, {}
    return 404, {}, {}


class Proxy(socketserver.StreamRequestHandler):
    context = None

    def handle(self):
        method, target, _ = self.head(self.rfile)
        host = target.split(":")[0]
        if method != "CONNECT" or host == UNREACHABLE:
            self.wfile.write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
            return
        self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        try:
            with self.context.wrap_socket(self.request, server_side=True) as tls, tls.makefile("rb") as lines:
                while True:
                    method, path, size = self.head(lines)
                    if not method:
                        return
                    lines.read(size)
                    status, headers, body = answer(host, method, path.split("?")[0])
                    text = json.dumps(body).encode()
                    headers |= {"Content-Type": "application/json", "Content-Length": str(len(text))}
                    tls.sendall(f"HTTP/1.1 {status} X\r\n".encode()
                                + "".join(f"{name}: {value}\r\n" for name, value in headers.items()).encode()
                                + b"\r\n" + text)
        except (OSError, ssl.SSLError):
            pass

    @staticmethod
    def head(lines):
        words = lines.readline().decode("latin-1").split() + ["", "", ""]
        size = 0
        for line in iter(lambda: lines.readline().strip(), b""):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                size = int(value)
        return words[0], words[1], size


def main():
    folder = os.path.abspath(sys.argv[1])
    settings = folder + "/.config/latchkey"
    os.makedirs(settings)
    make_home(folder + "/.codex")
    make_histories(folder + "/.codex", folder + "/.local/state/latchkey/history")
    make_clients(folder, sys.argv[2])
    make_certificates(settings)
    Proxy.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    Proxy.context.load_cert_chain(settings + "/hosts.pem", settings + "/hosts.key")
    socketserver.ThreadingTCPServer.daemon_threads = True
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Proxy) as server:
        private(settings + "/network.json", json.dumps({
            "proxy": "http://127.0.0.1:%d" % server.server_address[1], "ca_certificates": ["ca.pem"]}))
        private(settings + "/latchkey.conf", "[General]\nwelcomed=true\n")
        print("ready", flush=True)
        server.serve_forever()


main()
