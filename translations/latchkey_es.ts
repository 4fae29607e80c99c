<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>Latchkey::Cli</name>
    <message>
        <source>Shows which servers work, and what the others need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in: opens your browser, waits for you, and stores the credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the credential from both stores, and revokes it at the provider where that is offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshes the credential if it is about to expire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints a valid access token and nothing else, refreshed first if need be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the headers that authorize a request, as one JSON object: for clients that ask a command for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is an MCP server on standard input and output that passes everything on, with your sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks for drift between the stores and for everything else that is wrong, and says what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a server to Latchkey&apos;s own list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes a server from Latchkey&apos;s own list. Its credential stays until you sign out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: latchkey-cli [--home DIR] [--json] COMMAND …

Keeps the sign-ins of your MCP servers alive, together with every other program that uses them.

</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Options of every command:
  --home DIR   the folder that holds stores, locks and config.toml (default: $CODEX_HOME, else ~/.codex)
  --json       one JSON object a line on standard output
  --demo       a temporary home with servers of its own; without a command: a guided tour
  --help       help for a command; --version

Exit status: 0 done, 1 other error, 2 usage, 3 sign-in required, 4 store unavailable,
5 lock not obtained in time, 6 provider unreachable or refused for now, 7 outcome unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: latchkey-cli %1 %2
%3

Example: %4

%5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See latchkey-cli --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The home to work on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON object a line on standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on a temporary home with servers of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open no browser; the address it ends on may be pasted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for this scope (may be repeated).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long you may take in the browser (default: 600).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh even a token that is still good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is to last this long (default: 30).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--home needs a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo makes a home of its own; leave out --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--timeout needs a number of seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--min-validity needs a number of seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: latchkey-cli %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no server named %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the browser is on another machine: paste the address here that it ends on, and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not belong to this sign-in: %1. Still waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be started; open the address above yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is added. Sign in: latchkey-cli login %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is removed from the list. Its credential, if there is one, stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No remote MCP servers are configured in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one: latchkey-cli add NAME URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needed no refresh; its token is good until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was refreshed by another program; its token is good until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is refreshed; its token is good until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what happened to a sign-in, by whichever program: the last 50 events, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the remote servers of other MCP clients, and adds those that are named to Latchkey&apos;s own list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer each fix that is safe, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --fix: do them without asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a text without secrets, fit for a public issue, instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add every server that is not here yet and has no key of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this client only: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server first whether it is there, and where one signs in to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for tokens that are bound to a key, of no use to a thief (RFC 9449).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--yes goes with --fix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--report is about everything, and mends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--json asks nothing; --fix needs --yes with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either --all, or the names of servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--from takes one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--fix asks before each change; where there is no terminal, add --yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened to %1 yet that Latchkey knows of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: %1. Sign in: latchkey-cli login %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other client here has a remote server. Looked at:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add them: latchkey-cli import NAME… or --all. Nothing of those clients is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no other client has a server named %1 that could be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token of %1 is bound to a key: each request needs a proof of its own, which no fixed header can be. Use: latchkey-cli bridge %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Context</name>
    <message>
        <source>there is no server named %1; %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no server named %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is authorized by a bearer token or by headers, not by OAuth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing the change that is under way; interrupt again to stop at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::DemoTour</name>
    <message>
        <source>This is a tour on a temporary home with a provider of its own on this computer (%1).
No account is needed, and nothing of yours is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four servers: one is signed in, one has expired, one was revoked (nobody knows yet), one is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An expired sign-in is refreshed by whoever needs it first, in one transaction under a lock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token of notes is too short-lived to be handed out in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So the next program that asks gets a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(here the token would stand, alone, for a script)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has ended the sign-in of calendar. A refresh finds out; what is stored is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a sign-in helps. Your browser would open now; the tour plays it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the browser opens %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing out removes the credential from every store, and revokes it at the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider saw %1 refresh requests, and no refresh token twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same with a window: latchkey --demo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::TrayApplication</name>
    <message>
        <source>This desktop has no place for a tray icon, so closing this window quits Latchkey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ActionButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::AddServerDialog</name>
    <message>
        <source>Add a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://example.com/mcp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;URL:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You find the URL in the server&apos;s documentation. The name is yours to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has 1 to 64 letters, digits, hyphens and underscores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a server of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL has to be complete and to start with https:// (http:// only for this machine).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::DetailPane</name>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the selected server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the credential is kept, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n servers are selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Select a server to see when its sign-in expires, where it is kept, and what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buttons work on all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2
%3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which programs use this credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not say until when; a server that rejects it has it refreshed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not say until when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired %1 (%2); refreshed without a sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until %2 (%1); refreshed without a sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until %2 (%1); then a sign-in is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other homes by the keyring (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::DiagnosticsWindow</name>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for findings once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text without tokens and names, for a public issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stores, files, locks and configuration are as they should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working; this waits for whoever is using the credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in the clipboard. It holds no token and no name of yours; read it before you post it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clos&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::EmptyState</name>
    <message>
        <source>What there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What that means</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::FindingCard</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::HistoryView</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;less</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>S&amp;how all %n events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ImportDialog</name>
    <message>
        <source>What this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the remote servers of other MCP clients on this computer. Tick those that Latchkey is to look after. Nothing of the other clients is changed, and no key is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers of other clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the servers that are ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other client has a remote server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latchkey has looked at these places:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be a name: it has 1 to 64 letters, digits, hyphens and underscores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “%1” is taken; change it with F2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n servers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::LoginDialog</name>
    <message>
        <source>Step of the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the sign-in link, for another browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the sign-in page in your browser once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browser on another machine? Paste the address it ends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address that the browser ended on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened here. Copy the link, open it in a browser of your choice, and sign in there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Your browser has opened a page of %1. Sign in there and allow access; this window closes by itself. You have %n minutes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is asked of you yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address does not belong to this sign-in. Copy the whole address that your browser ended on; it starts with http://127.0.0.1 and contains “code=”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::MainWindow</name>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latchkey shows the remote MCP servers of Codex&apos;s configuration (%1/config.toml), and those that you add here. It keeps their sign-ins alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No MCP servers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No MCP servers could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter looks in the name, the host and the health of each server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong is said above. As soon as it is mended, your servers are here; until then nothing of theirs is changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Notifier</name>
    <message>
        <source>%1 needs you to sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 still needs you to sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n servers need you to sign in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers still need you to sign in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PreferencesDialog</name>
    <message>
        <source>&amp;Refresh sign-ins before they expire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notify when a server comes to need a sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes before expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ahead by:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start with the session, in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the callback port comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homes and stores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latchkey then refreshes sign-ins from the moment you log in to this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command to run on events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run without a shell when a server needs you, is in trouble, or works again, with two arguments more: the event and the server&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run on &amp;events:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any free one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your browser comes back to after a sign-in, on this computer only. Some providers want one that they know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Callback port:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set in config.toml by mcp_oauth_callback_port; change it there, so that Codex uses the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n servers use the keyring</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers use the file</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no server uses a store yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store mode auto, which means now: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store mode file: every credential is in a file in the home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store mode keyring: every credential is in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store mode is set in a home&apos;s config.toml by mcp_oauth_credentials_store (auto, file or keyring), so that Codex and Latchkey agree. Latchkey reads that file, and never writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be changed: %1. Look at the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ServerModel</name>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, with findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ServerTable</name>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::SignOutBox</name>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sign out of these %n servers?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every program that uses such a sign-in loses it, not only Latchkey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TrayController</name>
    <message>
        <source>Latchkey is saving a sign-in and then ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latchkey: no servers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latchkey: all servers are fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latchkey: %1 needs a sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latchkey: trouble with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latchkey: refreshing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Latchkey: %n servers need a sign-in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Latchkey: %n servers need something</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TrayMenu</name>
    <message>
        <source>&amp;Open Latchkey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more servers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::WindowActions</name>
    <message>
        <source>Sign &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to the selected servers with your browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the selected sign-ins now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the credential, and revoke it where that is offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected server from Latchkey&apos;s own list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a server to Latchkey&apos;s own list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the servers whose name, host or health contains what you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Latchkey behaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Latchkey; nothing is refreshed ahead of time then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over the remote servers of other MCP clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that is wrong or noteworthy, and what can be done about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all servers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Diagnostics (%n)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Words</name>
    <message numerus="yes">
        <source>%Ln s</source>
        <comment>seconds</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>hours</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while reading the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while waiting for the lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while reading the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while preparing the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while writing the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while finding the sign-in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while registering with the sign-in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while waiting for the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while fetching the tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while refreshing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while removing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while revoking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the input is not right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was not completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign-in is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codex keeps this sign-in in its encrypted store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is still changing this credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider cannot be reached, or is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer breaks the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed the credential at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Latchkey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you can grant access again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was spent or changed, and no other store was used instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Codex can read it, so Latchkey neither uses nor changes any copy of it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; the credential is as that program leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have renewed the sign-in without our hearing of it. Your credential is kept as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in is kept, but this attempt has failed for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not safe to go on. Your credential is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other program&apos;s credential was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your credential is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the details, mend what they name, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring (for example in your password manager), and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To share sign-ins, set secret_auth_storage = false under [features] in config.toml, and sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a minute. If it stays, look for a program that hangs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your connection, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if the provider then asks for it, sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again: the provider has forgotten this program&apos;s registration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the details. Signing in again may help; otherwise ask whoever runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the details, and report them to whoever runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-in needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>store not usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyring locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in Codex&apos;s encrypted store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program holds the lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server broke the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internal error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The servers that were last read from it stay in use; changes are not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file; it is read again at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry or value is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it; the file is read again at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are of the same age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newer one is in the %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both stores hold a credential for this server. The one in the %1 is used. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that reads the other one may bring an old token back to life, which can end the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store mode “auto” now means the %1; last time it meant the %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session without a keyring (over SSH, say) writes to the file, and the two copies drift apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 holds a credential for a server that is not configured (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody refreshes it. It is harmless, and it is a secret that lies about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 holds a credential for this address (%2) under another name: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A credential belongs to a name and an address, so a renamed server has to be signed in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored credential is an older one: its refresh token was replaced on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was brought back, for example from a backup. Sent again, it would look stolen to the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential in the keyring is also that of other homes: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing out in one of them signs out in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do; they take turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential in the %1 does not say until when it is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be refreshed ahead of time, only after the server has refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do; a refresh or a new sign-in may bring the time along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 holds a credential for this name with another address: %2. Configured is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A credential belongs to one address, so this one is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in at the new address; the old credential may stay or be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can be read by other users (mode %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds your tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: chmod 600 &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a plain file of yours: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latchkey refuses it, because what is written there could end up elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it by a regular file that belongs to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lock was left behind by %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It no longer runs, so the lock is taken over by whoever needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has held a lock since %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody else waits for at most a minute and then gives up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that program hangs, end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refresh that %1 began on %2 did not come to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider may have replaced the token without our hearing of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh once more; if the provider refuses, sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codex keeps the sign-ins of this home in its encrypted store, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Codex can read it. Copies elsewhere are stale, so Latchkey neither uses nor changes any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To share sign-ins, set secret_auth_storage = false under [features] in config.toml, and sign in again. Otherwise leave these servers to Codex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials in it can be neither read nor refreshed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, for example in your password manager, or log in to the desktop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store mode is “keyring”, and no keyring service runs here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place to keep credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a keyring service (GNOME Keyring, KWallet, KeePassXC), or set mcp_oauth_credentials_store to “file”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it is used or overwritten until it can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend or move away what is named there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codex&apos;s configuration (%1) and Latchkey&apos;s own list (%2) use the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one in Codex&apos;s configuration is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the other one, or add it under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, trying again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, next try %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not OAuth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refreshing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expires soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired, will refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, expires %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no expiry known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (expired %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (bearer token or headers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not signed in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the provider ended the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a refresh was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: an older copy was brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in; your browser opens for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: the next program that needs it refreshes it. Or refresh it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has signed in to this server yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in has expired, and the server granted nothing to refresh it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider no longer accepts this sign-in. It may have been revoked, or have reached its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier refresh was cut off in the middle, and used up the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older copy of the sign-in was brought back, for example from a backup. It is used up already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was removed, here or by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential was removed from the file and from the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential was removed from the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential was removed from the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no credential to remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 offers no revocation, so its tokens end by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be revoked at %1, so its tokens end there by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was revoked at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because the configuration names it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because the keyring holds the credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because the keyring has no entry, and the file has one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because a new credential goes to the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because no keyring service runs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding the sign-in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the copy that is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the newer one; or sign in again, which leaves one copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store mode is “%1”, and the credential of this server is in the %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not used where it is: the server looks signed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to the %1, or sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that was not on purpose, move it back, or set mcp_oauth_credentials_store to “file” or “keyring”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is used by other homes: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it; or configure the server again and sign out of it, which revokes it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not needed any more: the server is signed in under its present name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it under the new name; or sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in with %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-out with %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh by %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs sign-in: nobody has signed in yet (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs sign-in: expired, with nothing to refresh it (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs sign-in: the provider ended the sign-in (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs sign-in: a refresh was interrupted (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs sign-in: an older copy was brought back (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs sign-in: the credential was removed (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs sign-in (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopted from another program by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopted from %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another credential was stored by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another credential was stored by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times in a row</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is not an address that a server can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer. You can add it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer (%1). You can add it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers, and what it says about signing in cannot be used (%1). You can add it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers. You sign in at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers, and needs no sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers without a sign-in, and offers one at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants a key or a header of its own: it names no place to sign in. Latchkey cannot look after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends to another address, %1. Use that one if you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something answers, and it is not an MCP server (%1). Is the address complete?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address contains a variable of that client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address contains a key, which is not copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latchkey cannot use its address: it has to be complete and to start with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here already, as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has a key of its own there, so there may be nothing to sign in to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the newer one: if the other one no longer works, you will have to sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that is used stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the copy in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the copy in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of the credential of %1 in the file is removed. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of the credential of %1 in the keyring is removed. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the newer one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential of %1 in the file is written over the older one in the keyring, read back and compared. Then it is removed from the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential of %1 is written to the keyring, read back and compared. Then it is removed from the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential is in the keyring now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential of %1 in the keyring is written over the older one in the file, read back and compared. Then it is removed from the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential of %1 is written to the file, read back and compared. Then it is removed from the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential is in the file now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential that is stored as %1 becomes that of %2, for the same address. The entry under the old name is removed from the %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it from the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it from the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential of %1 for %2 is removed from the file. It is not revoked: at the provider its tokens end by themselves. Programs that still use it have to sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential of %1 for %2 is removed from the keyring. It is not revoked: at the provider its tokens end by themselves. Programs that still use it have to sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets the mode 600: only you can read and write it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you can read the file now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left of the lock is removed. No credential is touched; a program that takes the lock now keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the other one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with the address %2 is removed from Latchkey&apos;s own list. The server in Codex&apos;s configuration, and every credential, stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is used once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Things have changed meanwhile, so nothing was done: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old entry could not be removed. Nothing is lost: it is still where it was. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not done, and everything is as it was. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lifetime</name>
    <message>
        <source>The provider did not say when it expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires within %1; it is not known when it was issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of %2 are left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Demo: these servers live on this computer only. Open %1 to revoke or expire their tokens, and watch what happens here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the sign-ins of your MCP servers alive, from the tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one home to work on (default: $CODEX_HOME, else ~/.codex, and all registered ones).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the window, also of an instance that runs already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start in the tray, without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a temporary home with servers of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latchkey: the demo&apos;s server or home cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the instance that runs, once nothing is under way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerAction</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
