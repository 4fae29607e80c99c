#!/usr/bin/env bash
# realclients.sh BUILD NODE_MODULES: the clients themselves, each in a home of its own: connected by Latchkey, its own status
# says so; disconnected, its entry and its own sign-in are what they were. Then all of them at once, on a sign-in that has
# expired and on one that the server rejects. Prints a table of each. Ends with 77 where there are none.
# Claude Code, Gemini CLI, opencode, Copilot CLI and Codex, as npm has them in NODE_MODULES.
set -uo pipefail
build=$1
modules=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bin=$modules/.bin
cli=$build/bin/latchkey-cli
[ -n "${LATCHKEY_SOAK:-}${LATCHKEY_CLIENTS:-}" ] || exit 77
command -v node >/dev/null && [ -x "$bin/claude" ] || exit 77

work=$(mktemp -d)
umask 077
failed=0
printf '%-12s %-12s %-10s %-22s %-12s %-8s %s\n' client version connect "its own status" disconnect entry "own sign-in"

coproc PROVIDER { "$build/tests/latchkey-fakeprovider"; }
# shellcheck disable=SC2154 # bash sets it
provider_pid=$PROVIDER_PID
exec {say}>&"${PROVIDER[1]}" {hear}<&"${PROVIDER[0]}"
trap 'kill "$provider_pid" 2>/dev/null; rm -rf "$work"' EXIT
read -r -t 20 _ <&"$hear" || exit 1
ask() {
    echo "$1" >&"$say"
    read -r -t 20 answer <&"$hear"
}
ask '{"do":"addServer","name":"notes"}'
url=$(sed 's/.*"url":"\([^"]*\)".*/\1/' <<<"$answer")
served=$work/served # Latchkey's home, which every client shares
mkdir "$served"
printf 'mcp_oauth_credentials_store = "file"\n[mcp_servers.notes]\nurl = "%s"\n' "$url" >"$served/config.toml"
ask '{"do":"set","accessTokenLifetime":3600}'
ask "{\"do\":\"seed\",\"server\":\"notes\",\"lifetime\":-60,\"home\":\"$served\"}"

# entry FILE: what the client has for notes, in one line.
entry() {
    case $1 in
    *.toml) sed -n '/^\[mcp_servers.notes\]/,/^$/p' "$1" ;;
    *) node -e 'const t = require("fs").readFileSync(process.argv[1], "utf8").replace(/^\s*\/\/.*$/gm, "");
        const j = JSON.parse(t.replace(/,(\s*[}\]])/g, "$1"));
        console.log(JSON.stringify((j.mcpServers ?? j.mcp).notes))' "$1" ;;
    esac
}

# mcp_status HOME: asks Codex's app-server which servers it has.
codex_status() {
    node -e 'const { spawn } = require("child_process");
        const c = spawn(process.argv[1], ["app-server"], { stdio: ["pipe", "pipe", "ignore"] });
        const say = (m) => c.stdin.write(JSON.stringify(m) + "\n");
        let buffer = "";
        c.stdout.on("data", (d) => {
            buffer += d;
            for (let i; (i = buffer.indexOf("\n")) >= 0; buffer = buffer.slice(i + 1)) {
                const m = JSON.parse(buffer.slice(0, i));
                if (m.id === 1) { say({ method: "initialized" }); say({ id: 2, method: "mcpServerStatus/list", params: {} }); }
                if (m.id === 2) { console.log(JSON.stringify(m.result ?? m.error)); c.kill(); }
            }
        });
        say({ id: 1, method: "initialize", params: { clientInfo: { name: "test", version: "1" } } });
        setTimeout(() => c.kill(), 60000);' "$bin/codex"
}

# status CLIENT: one line that says whether it is connected.
status() {
    case $1 in
    claude-code) timeout 90 "$bin/claude" mcp list </dev/null ;;
    gemini-cli) timeout 90 "$bin/gemini" mcp list </dev/null ;;
    opencode) timeout 90 "$bin/opencode" mcp list </dev/null ;;
    codex) codex_status ;;
    # Its list shows entries only. A start in a terminal connects them, before anything is asked, and says so in its log.
    copilot-cli)
        rm -rf "$HOME/log"
        timeout 30 script -qec "$bin/copilot --log-level all --log-dir $HOME/log" "$HOME/typescript" </dev/null >/dev/null
        # It ends when its terminal has gone.
        for _ in {1..50}; do pgrep -f -- "--log-dir $HOME/log" >/dev/null || break; read -r -t 0.2 _ <><(:); done
        cat "$HOME"/log/* 2>/dev/null
        ;;
    esac 2>&1
}

# be CLIENT: from here on, its user in its folder.
be() {
    export HOME=$work/$1
    export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_STATE_HOME=$HOME/.local/state
    export XDG_CACHE_HOME=$HOME/.cache
    unset CODEX_HOME
    mkdir -p "$HOME/work"
    cd "$HOME/work" || exit 1
}

# change COMMAND CLIENT: connect, or disconnect.
change() {
    local program=()
    [ "$1" = disconnect ] || program=(--program "$cli")
    "$cli" --home "$served" "$1" notes "$2" "${program[@]}" >>"$work/out.$2" 2>&1
}

# try CLIENT FILE CONTENT GOOD [OWN-FILE SAMPLE]
declare -A files goods
try() {
    local client=$1 own=${5:-} sample=${6:-} version connected said back same kept=-
    files[$client]=$2 goods[$client]=$4
    be "$client"
    local file=$2
    mkdir -p "$(dirname "$HOME/$file")"
    printf '%s\n' "$3" >"$HOME/$file"
    if [ -n "$own" ]; then
        mkdir -p "$(dirname "$HOME/$own")"
        cp "$here/samples/tokens/$sample" "$HOME/$own"
    fi
    case $client in
    gemini-cli) printf '{"%s":"TRUST_FOLDER"}\n' "$HOME/work" >"$HOME/.gemini/trustedFolders.json" ;;
    esac
    local before
    before=$(entry "$HOME/$file")
    local name=${client%-cli} # of its program
    version=$(timeout 60 "$bin/${name%-code}" --version 2>/dev/null </dev/null | grep -o '[0-9][0-9.]*[0-9]' | head -1)
    connected=no said=- back=no same=no
    change connect "$client" && connected=yes
    status "$client" >"$work/status.$client" && grep -qE "$4" "$work/status.$client" && said=connected
    change disconnect "$client" && back=yes
    [ "$(entry "$HOME/$file")" = "$before" ] && same=same
    if [ -n "$own" ]; then
        kept=no
        cmp -s "$here/samples/tokens/$sample" "$HOME/$own" && kept=same
    fi
    printf '%-12s %-12s %-10s %-22s %-12s %-8s %s\n' "$client" "$version" "$connected" "$said" "$back" "$same" "$kept"
    if [ "$connected$said$back$same" != yesconnectedyessame ] || [ "$kept" = no ]; then
        failed=1
        cat "$work/out.$client"
        tail -c 2000 "$work/status.$client"
    fi
}

remote="{\"type\": \"http\", \"url\": \"$url\"}"
try claude-code .claude.json "{\"mcpServers\": {\"notes\": $remote}}" 'notes:.*Connected' \
    .claude/.credentials.json claude-code.credentials.json
try gemini-cli .gemini/settings.json "{
  // mine
  \"mcpServers\": {\"notes\": {\"httpUrl\": \"$url\", \"trust\": false}}}" 'notes.*Connected' \
    .gemini/mcp-oauth-tokens.json gemini.mcp-oauth-tokens.json
try opencode .config/opencode/opencode.jsonc "{\"mcp\": {\"notes\": {\"type\": \"remote\", \"url\": \"$url\"},},}" \
    'notes.*connected' .local/share/opencode/mcp-auth.json opencode.mcp-auth.json
try codex .codex/config.toml "[mcp_servers.notes]
url = \"$url\"" '"tools":\{"' # one that answers has tools
try copilot-cli .copilot/mcp-config.json "{\"mcpServers\": {\"notes\": {\"tools\": [\"*\"], \"type\": \"http\", \"url\": \"$url\"}}}" \
    'mcp_server_tools_loaded' .copilot/mcp-oauth-config/aaaa0000.tokens.json copilot.aaaa0000.tokens.json

# refreshes: how many the provider has seen so far.
refreshes() {
    ask '{"do":"counts"}'
    local count
    count=$(sed -n 's/.*"refresh_token":\([0-9]*\).*/\1/p' <<<"$answer")
    echo "${count:-0}"
}
one_by_one=$(refreshes)
echo "refreshes of the one sign-in, for all of them: $one_by_one"
[ "$one_by_one" -le 1 ] || failed=1

# together WHAT COMMAND: after the provider was told COMMAND, all of them at the same time.
together() {
    local client said=0 before after pids=()
    for client in "${!files[@]}"; do
        (be "$client" && change connect "$client") || failed=1
    done
    ask "$2"
    before=$(refreshes)
    for client in "${!files[@]}"; do
        (be "$client" && status "$client" >"$work/status.$client") &
        pids+=($!)
    done
    wait "${pids[@]}"
    after=$(refreshes)
    for client in "${!files[@]}"; do
        if grep -qE "${goods[$client]}" "$work/status.$client"; then
            said=$((said + 1))
        else
            echo "$client:"
            tail -c 2000 "$work/status.$client"
        fi
        (be "$client" && change disconnect "$client") || failed=1
    done
    printf '%-36s %-12s %s\n' "$1" "$said of ${#files[@]}" "$((after - before))"
    [ "$said" = "${#files[@]}" ] && [ $((after - before)) = 1 ] || failed=1
}
printf '\n%-36s %-12s %s\n' "all at once, on a sign-in that" connected refreshes
ask '{"do":"set","tokenLatencyMs":500}'
together "has expired" "{\"do\":\"seed\",\"server\":\"notes\",\"lifetime\":-60,\"home\":\"$served\"}"
together "the server rejects (401)" '{"do":"reject","server":"notes"}'
exit $failed
