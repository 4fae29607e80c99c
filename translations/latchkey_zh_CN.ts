<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Latchkey::Cli</name>
    <message>
        <source>Shows which servers work, and what the others need.</source>
        <translation>显示哪些服务器可用，其余的需要什么。</translation>
    </message>
    <message>
        <source>Prints the headers that authorize a request as one JSON object, for clients that get them from a command.</source>
        <translation>以一个 JSON 对象输出授权请求所需的标头：供通过命令索取标头的客户端使用。</translation>
    </message>
    <message>
        <source>Runs as an MCP server on standard input and output, and passes everything on with your sign-in.</source>
        <translation>作为标准输入输出上的 MCP 服务器，用您的登录转发一切。</translation>
    </message>
    <message>
        <source>Adds a server to Latchkey&apos;s own list.</source>
        <translation>向 Latchkey 自己的列表添加服务器。</translation>
    </message>
    <message>
        <source>Usage: latchkey-cli [--home DIR] [--json] COMMAND …

Keeps the sign-ins of your MCP servers alive, together with every other program that uses them.

</source>
        <translation>用法：latchkey-cli [--home DIR] [--json] 命令 …

与其他使用这些登录的程序一起，让您的 MCP 服务器保持登录状态。

</translation>
    </message>
    <message>
        <source>Usage: latchkey-cli %1 %2
%3

Example: %4

%5</source>
        <translation>用法：latchkey-cli %1 %2
%3

示例：%4

%5</translation>
    </message>
    <message>
        <source>See latchkey-cli --help.</source>
        <translation>请参阅 latchkey-cli --help。</translation>
    </message>
    <message>
        <source>The home to work on.</source>
        <translation>要使用的主目录。</translation>
    </message>
    <message>
        <source>One JSON object a line on standard output.</source>
        <translation>在标准输出上每行一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Work on a temporary home with servers of its own.</source>
        <translation>使用带有自己服务器的临时主目录。</translation>
    </message>
    <message>
        <source>This help.</source>
        <translation>本帮助。</translation>
    </message>
    <message>
        <source>Do not open a browser; you can paste the address that yours ends on here.</source>
        <translation>不打开浏览器；可将其最终到达的地址粘贴到这里。</translation>
    </message>
    <message>
        <source>Ask for this scope (may be repeated).</source>
        <translation>请求此权限范围（可重复）。</translation>
    </message>
    <message>
        <source>How long you may take in the browser (default: 600).</source>
        <translation>您在浏览器中可用的时间（默认：600）。</translation>
    </message>
    <message>
        <source>How long the token must still be valid (default: 30).</source>
        <translation>令牌至少还应有效这么久（默认：30）。</translation>
    </message>
    <message>
        <source>--home needs a folder.</source>
        <translation>--home 需要一个文件夹。</translation>
    </message>
    <message>
        <source>--demo makes a home of its own; leave out --home.</source>
        <translation>--demo 会创建自己的主目录；请去掉 --home。</translation>
    </message>
    <message>
        <source>--%1 needs a number of seconds.</source>
        <translation>--%1 需要一个秒数。</translation>
    </message>
    <message>
        <source>--names covers everything, and cannot be combined with anything else.</source>
        <translation>--names 针对全部服务器，不能与其他内容一起使用。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>Usage: latchkey-cli %1 %2</source>
        <translation>用法：latchkey-cli %1 %2</translation>
    </message>
    <message>
        <source>Nothing is wrong in %1.</source>
        <translation>%1 中一切正常。</translation>
    </message>
    <message>
        <source>there is no server named %1</source>
        <translation>没有名为 %1 的服务器</translation>
    </message>
    <message>
        <source>If the browser is on another machine, paste the address that it ends on here, and press Enter.</source>
        <translation>浏览器在另一台电脑上？请把它最终到达的地址粘贴到这里，然后按回车键。</translation>
    </message>
    <message>
        <source>That does not belong to this sign-in: %1. Still waiting.</source>
        <translation>这不属于本次登录：%1。继续等待。</translation>
    </message>
    <message>
        <source>No browser could be started; open the address above yourself.</source>
        <translation>无法启动浏览器；请自行打开上面的地址。</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>详细信息：%1</translation>
    </message>
    <message>
        <source>%1 of %2 signed in</source>
        <translation>已登录 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>No remote MCP servers are configured in %1.</source>
        <translation>%1 中没有配置远程 MCP 服务器。</translation>
    </message>
    <message>
        <source>Add one: latchkey-cli add NAME URL</source>
        <translation>添加一个：latchkey-cli add NAME URL</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>未知时间</translation>
    </message>
    <message>
        <source>Shows what happened to a sign-in, and which program did it: the last 50 events, newest first.</source>
        <translation>显示某个登录经历了什么，以及由哪个程序所为：最近 50 个事件，最新的在前。</translation>
    </message>
    <message>
        <source>Lists the remote servers of other MCP clients, and adds those that are named to Latchkey&apos;s own list.</source>
        <translation>列出其他 MCP 客户端的远程服务器，并将指定的服务器添加到 Latchkey 自己的列表。</translation>
    </message>
    <message>
        <source>Offer each fix that is safe, one after the other.</source>
        <translation>逐项提供每个安全的修复。</translation>
    </message>
    <message>
        <source>Print a report without secrets instead, fit for a public issue.</source>
        <translation>改为输出一份不含机密、适合公开 issue 的文本。</translation>
    </message>
    <message>
        <source>Add every server that is not here yet and has no key of its own.</source>
        <translation>添加所有尚未在此且没有自带密钥的服务器。</translation>
    </message>
    <message>
        <source>Look at this client only: %1.</source>
        <translation>只查看此客户端：%1。</translation>
    </message>
    <message>
        <source>First ask the server whether it is there, and where to sign in.</source>
        <translation>先询问服务器是否存在，以及在哪里登录。</translation>
    </message>
    <message>
        <source>Ask for tokens that are bound to a key, so that a stolen one is useless (RFC 9449).</source>
        <translation>请求与密钥绑定的令牌，窃取者拿到也无用（RFC 9449）。</translation>
    </message>
    <message>
        <source>--yes goes with --fix.</source>
        <translation>--yes 需与 --fix 一起使用。</translation>
    </message>
    <message>
        <source>--report covers everything and changes nothing: leave out --fix and the names of servers.</source>
        <translation>--report 涵盖全部内容，不做任何更改：请去掉 --fix 和服务器名称。</translation>
    </message>
    <message>
        <source>With --json nothing can be asked: add --yes to --fix.</source>
        <translation>使用 --json 时无法询问：请在 --fix 之外加上 --yes。</translation>
    </message>
    <message>
        <source>Either --all, or the names of servers.</source>
        <translation>请使用 --all，或给出服务器名称，二者选一。</translation>
    </message>
    <message>
        <source>--from takes one of: %1.</source>
        <translation>--from 可取以下之一：%1。</translation>
    </message>
    <message>
        <source>--fix asks before each change; where there is no terminal, add --yes</source>
        <translation>--fix 在每次更改前都会询问；没有终端时，请加上 --yes</translation>
    </message>
    <message>
        <source>%1 has no history yet.</source>
        <translation>%1 还没有历史记录。</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No other client here has a remote server. Looked at:</source>
        <translation>这里没有其他客户端配置了远程服务器。已查看：</translation>
    </message>
    <message>
        <source>There is nothing left to add.</source>
        <translation>没有可添加的服务器了。</translation>
    </message>
    <message>
        <source>Add them: latchkey-cli import NAME… or --all. Nothing of those clients is changed.</source>
        <translation>添加它们：latchkey-cli import 名称… 或 --all。这些客户端的任何内容都不会更改。</translation>
    </message>
    <message>
        <source>no other client has a server named %1 that could be added</source>
        <translation>其他客户端中没有名为 %1 且可添加的服务器</translation>
    </message>
    <message>
        <source>File with %1, which nobody else may read.</source>
        <translation>包含%1的文件，不得允许其他人读取。</translation>
    </message>
    <message>
        <source>Environment variable with %1.</source>
        <translation>包含%1的环境变量。</translation>
    </message>
    <message>
        <source>Command that prints %1; it is started without a shell.</source>
        <translation>输出%1的命令；启动时不经过 shell。</translation>
    </message>
    <message>
        <source>Only one of --%1-file, --%1-env and --%1-command can be used.</source>
        <translation>--%1-file、--%1-env 和 --%1-command 只能使用其中一个。</translation>
    </message>
    <message>
        <source>Client id that was registered for you beforehand.</source>
        <translation>事先为您注册的客户端 ID。</translation>
    </message>
    <message>
        <source>the client secret</source>
        <translation>客户端机密</translation>
    </message>
    <message>
        <source>How tokens are obtained where no user signs in: client-credentials, enterprise-managed or workload-identity.</source>
        <translation>无需用户登录时获取令牌的方式：client-credentials、enterprise-managed 或 workload-identity。</translation>
    </message>
    <message>
        <source>the client&apos;s private key (PEM), for client credentials</source>
        <translation>用于客户端凭据授权的客户端私钥（PEM）</translation>
    </message>
    <message>
        <source>the workload&apos;s assertion, or the user&apos;s id token</source>
        <translation>工作负载的断言或用户的 ID 令牌</translation>
    </message>
    <message>
        <source>Where the enterprise&apos;s identity provider gives tokens.</source>
        <translation>企业的身份提供方颁发令牌的地址。</translation>
    </message>
    <message>
        <source>Client id at the identity provider.</source>
        <translation>在身份提供方处的客户端 ID。</translation>
    </message>
    <message>
        <source>the client secret at the identity provider</source>
        <translation>身份提供方处的客户端机密</translation>
    </message>
    <message>
        <source>--grant has to be client-credentials, enterprise-managed or workload-identity.</source>
        <translation>--grant 必须是 client-credentials、enterprise-managed 或 workload-identity。</translation>
    </message>
    <message>
        <source>Sign in by a code that you type in a browser on any machine.</source>
        <translation>通过在任意电脑的浏览器中输入代码来登录。</translation>
    </message>
    <message>
        <source>This server also offers a sign-in by a code, which needs no pasting: add --device.</source>
        <translation>此服务器还支持用代码登录，无需粘贴：请加上 --device。</translation>
    </message>
    <message>
        <source>Open this address in a browser on any machine, and type the code there; this goes on by itself.</source>
        <translation>请在任意电脑的浏览器中打开此地址，并在那里输入代码；之后会自动继续。</translation>
    </message>
    <message>
        <source>Added: %1. Sign in: %2</source>
        <translation>已添加：%1。登录：%2</translation>
    </message>
    <message>
        <source>%1 was added. Sign in: %2</source>
        <translation>已添加 %1。登录：%2</translation>
    </message>
    <message>
        <source>The token of %1 is bound to a key: each request needs a proof of its own, so a fixed header cannot work. Use: %2</source>
        <translation>%1 的令牌绑定到密钥：每个请求都需要自己的证明，固定标头无法做到。请使用：%2</translation>
    </message>
    <message>
        <source>connected to %1, by a program that is no longer there: %2</source>
        <translation>已连接到 %1，但所用的程序已不存在：%2</translation>
    </message>
    <message>
        <source>connected to %1 since %2</source>
        <translation>自 %2 起已连接到 %1</translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>已连接到 %1</translation>
    </message>
    <message>
        <source>managed by %1</source>
        <translation>由 %1 管理</translation>
    </message>
    <message>
        <source>left over: %1</source>
        <translation>遗留：%1</translation>
    </message>
    <message>
        <source>No other MCP client was found here.</source>
        <translation>这里没有找到其他 MCP 客户端。</translation>
    </message>
    <message>
        <source>Shows which MCP clients are here, which servers they have, and which sign-ins they keep themselves.</source>
        <translation>显示这里有哪些 MCP 客户端、它们有哪些服务器，以及它们自己保存了哪些登录。</translation>
    </message>
    <message>
        <source>Lets clients use your sign-in to a server: those that have the server, or those that are named.</source>
        <translation>让客户端使用您在某个服务器上的登录：已有该服务器的客户端，或指定的客户端。</translation>
    </message>
    <message>
        <source>Gives clients back what they had before they were connected to a server.</source>
        <translation>将客户端恢复到连接服务器之前的样子。</translation>
    </message>
    <message>
        <source>Show what would be written, and write nothing.</source>
        <translation>显示将要写入的内容，但不写入。</translation>
    </message>
    <message>
        <source>Also replace what somebody else has written into an entry.</source>
        <translation>也替换他人写入条目的内容。</translation>
    </message>
    <message>
        <source>In the files of this folder instead of your own.</source>
        <translation>在此文件夹的文件中进行，而不是在您的文件中。</translation>
    </message>
    <message>
        <source>Take over the servers of all clients, connect them, and sign in to each once.</source>
        <translation>接管所有客户端的服务器，将其连接，并对每个服务器登录一次。</translation>
    </message>
    <message>
        <source>Connect by a command that prints headers, where the client supports it.</source>
        <translation>在客户端支持时，通过输出标头的命令进行。</translation>
    </message>
    <message>
        <source>With --all: leave the sign-ins for later.</source>
        <translation>与 --all 一起使用：稍后再登录。</translation>
    </message>
    <message>
        <source>The program that clients start (default: this one).</source>
        <translation>客户端启动的程序（默认：本程序）。</translation>
    </message>
    <message>
        <source>Either --all, or the name of a server.</source>
        <translation>请使用 --all，或给出一个服务器名称，二者选一。</translation>
    </message>
    <message>
        <source>--project needs a folder, and the name of a server.</source>
        <translation>--project 需要一个文件夹和一个服务器名称。</translation>
    </message>
    <message>
        <source>--no-sign-in goes with --all.</source>
        <translation>--no-sign-in 与 --all 一起使用。</translation>
    </message>
    <message>
        <source>There is no client “%1”. Choose from: %2.</source>
        <translation>没有名为“%1”的客户端。可选：%2。</translation>
    </message>
    <message>
        <source>No client here has a server that could be connected.</source>
        <translation>这里没有客户端拥有可以连接的服务器。</translation>
    </message>
    <message>
        <source>No client is connected to %1.</source>
        <translation>没有客户端连接到 %1。</translation>
    </message>
    <message>
        <source>No client here has %1 yet. Name the clients that should get it: %2</source>
        <translation>这里还没有客户端拥有 %1。请指定要添加的客户端：%2</translation>
    </message>
    <message>
        <source>Those that are here: %1</source>
        <translation>查看现有的客户端：%1</translation>
    </message>
    <message>
        <source>Added to Latchkey&apos;s own list: %1</source>
        <translation>已添加到 Latchkey 自己的列表：%1</translation>
    </message>
    <message>
        <source>Either --rejected or --min-validity.</source>
        <translation>--rejected 与 --min-validity 只能二选一。</translation>
    </message>
    <message>
        <source>--rejected needs the rejected access token on standard input</source>
        <translation>--rejected 需要在标准输入中给出被拒绝的访问令牌</translation>
    </message>
    <message>
        <source>Ask each server whether it works, with one harmless request (10 s at most).</source>
        <translation>用一个无害的请求询问每个服务器是否可用（最多 10 秒）。</translation>
    </message>
    <message>
        <source>Print the names of all servers instead, each with a NUL at its end.</source>
        <translation>改为输出所有服务器的名称，每个名称以 NUL 字符结尾。</translation>
    </message>
    <message>
        <source>Trust this site with your access, without asking (may be repeated).</source>
        <translation>不再询问，直接信任该站点获得您的访问权限（可重复）。</translation>
    </message>
    <message>
        <source>--authorization-parameter takes NAME=VALUE.</source>
        <translation>--authorization-parameter 需要 名称=值。</translation>
    </message>
    <message>
        <source>Address of a client-id metadata document, for providers that accept one.</source>
        <translation>客户端 ID 元数据文档的地址，用于据此接受客户端的提供方。</translation>
    </message>
    <message>
        <source>The redirect address that the provider accepts.</source>
        <translation>提供方接受的返回地址。</translation>
    </message>
    <message>
        <source>The port of this machine that the browser returns to.</source>
        <translation>浏览器返回本机时使用的端口。</translation>
    </message>
    <message>
        <source>Your user name, sent to the provider before you sign in.</source>
        <translation>登录前发送给提供方的用户名。</translation>
    </message>
    <message>
        <source>What the provider shows instead of its own choice: login, select_account, consent…</source>
        <translation>提供方显示的内容，代替其自身的选择：login、select_account、consent…</translation>
    </message>
    <message>
        <source>Sign in even if the provider does not say that it supports PKCE. A stolen code might then work.</source>
        <translation>即使提供方未声明支持 PKCE 也登录。这样被盗的代码可能有效。</translation>
    </message>
    <message>
        <source>Do not say which server the token is for. It might then work elsewhere, too.</source>
        <translation>不说明令牌用于哪个服务器。这样它在别处也可能有效。</translation>
    </message>
    <message>
        <source>Add this to the address that the browser opens (may be repeated). Latchkey does not check what it asks for.</source>
        <translation>添加到浏览器打开的地址中（可重复）。Latchkey 不检查其请求的内容。</translation>
    </message>
    <message>
        <source>--callback-port takes a number from 1 to 65535.</source>
        <translation>--callback-port 需要 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>%1 was added. It needs no sign-in.</source>
        <translation>已添加 %1。它不需要登录。</translation>
    </message>
    <message>
        <source>To go on: %1</source>
        <translation>要继续：%1</translation>
    </message>
    <message>
        <source>Open the page?</source>
        <translation>打开该页面吗？</translation>
    </message>
    <message>
        <source>Send this header to the server, too (may be repeated).</source>
        <translation>同时向服务器发送此标头（可重复指定）。</translation>
    </message>
    <message>
        <source>The same with the value of an environment variable: for keys.</source>
        <translation>同上，但值取自环境变量：用于密钥。</translation>
    </message>
    <message>
        <source>Environment variable that holds an access token to use instead of signing in.</source>
        <translation>环境变量，其中的访问令牌用于代替登录。</translation>
    </message>
    <message>
        <source>--%1 takes NAME=VALUE.</source>
        <translation>--%1 需要 名称=值。</translation>
    </message>
    <message>
        <source>%1 was added. It uses its configured headers, so no sign-in is needed.</source>
        <translation>已添加 %1。它使用已配置的标头，因此无需登录。</translation>
    </message>
    <message>
        <source>
Options of every command:
  --home DIR   the folder with sign-ins, locks and config.toml (default: $CODEX_HOME, else ~/.codex)
  --json       one JSON object a line on standard output
  --demo       a temporary home with servers of its own; without a command: a guided tour
  --help       help for a command; --version

Exit status: 0 done, 1 other error, 2 usage, 3 sign-in needed, 4 sign-ins cannot be read or saved,
5 another program is busy for too long, 6 provider not reached or refuses for now, 7 outcome unknown.</source>
        <translation>
所有命令的选项：
  --home DIR   存放登录、锁和 config.toml 的文件夹（默认：$CODEX_HOME，否则 ~/.codex）
  --json       在标准输出上每行一个 JSON 对象
  --demo       带有自己服务器的临时主目录；不带命令时：导览
  --help       命令的帮助；--version

退出状态：0 完成，1 其他错误，2 用法，3 需要登录，4 无法读取或保存登录，
5 另一个程序占用过久，6 提供方无法访问或暂时拒绝，7 结果未知。</translation>
    </message>
    <message>
        <source>there is no sign-in named %1 for the address of %2, or %2 is already signed in</source>
        <translation>没有名为 %1 且针对 %2 地址的登录，或 %2 已经登录</translation>
    </message>
    <message>
        <source>Looks for sign-ins that are kept twice and for everything else that is wrong, and says what to do.</source>
        <translation>查找重复保存的登录以及其他一切问题，并说明该怎么做。</translation>
    </message>
    <message>
        <source>With --fix: do not ask before fixes that neither move nor remove a sign-in.</source>
        <translation>与 --fix 一起：不询问就执行不移动也不删除登录的修复。</translation>
    </message>
    <message>
        <source>Give the sign-in kept under the first name to the second, a configured server.</source>
        <translation>把以第一个名称保存的登录交给第二个名称，即一个已配置的服务器。</translation>
    </message>
    <message>
        <source>Signs in: opens your browser, waits for you, and saves the sign-in.</source>
        <translation>登录：打开浏览器，等待您完成，并保存登录。</translation>
    </message>
    <message>
        <source>Removes the sign-in from wherever it is kept, and has the provider end it where that is offered.</source>
        <translation>从所有保存位置移除登录，并在提供方支持时让其结束。</translation>
    </message>
    <message>
        <source>Name the scopes in each renewal. Some providers take this as a request for more, and then refuse to renew.</source>
        <translation>每次续期时都列出作用域。有些提供方会把这视为索取更多权限，从而拒绝续期。</translation>
    </message>
    <message>
        <source>%1 is removed from the list. Its sign-in, if there is one, stays where it is.</source>
        <translation>已从列表中移除 %1。其登录（如果有）保留在原处。</translation>
    </message>
    <message>
        <source>Removes a server from Latchkey&apos;s own list. Its sign-in stays until you sign out.</source>
        <translation>从 Latchkey 自己的列表移除服务器。其登录会保留到您退出登录为止。</translation>
    </message>
    <message>
        <source>%1 needed no renewal; it works until %2.</source>
        <translation>%1 无需续期；在 %2 之前可用。</translation>
    </message>
    <message>
        <source>%1 was renewed by another program; it works until %2.</source>
        <translation>%1 已由另一个程序续期；在 %2 之前可用。</translation>
    </message>
    <message>
        <source>%1 is renewed; it works until %2.</source>
        <translation>%1 已续期；在 %2 之前可用。</translation>
    </message>
    <message>
        <source>%1 cannot be renewed: the server gives nothing to renew with. To sign in again: %2</source>
        <translation>无法续期 %1：服务器不提供续期所需的内容。要重新登录：%2</translation>
    </message>
    <message>
        <source>Renews the sign-in if it is about to end.</source>
        <translation>在登录即将结束时为其续期。</translation>
    </message>
    <message>
        <source>Renew even a sign-in that is still good.</source>
        <translation>即使登录仍然有效也续期。</translation>
    </message>
    <message>
        <source>Prints a valid access token and nothing else, renewed first if need be.</source>
        <translation>只输出一个有效的访问令牌，必要时先续期。</translation>
    </message>
    <message>
        <source>Print a token other than the one on standard input, which the server has rejected (401). It renews only if that one is still kept.</source>
        <translation>输出与标准输入中被服务器拒绝（401）的令牌不同的令牌。仅当该令牌仍被保存时才续期。</translation>
    </message>
    <message>
        <source>Would be added to Latchkey&apos;s own list: %1</source>
        <translation>将添加到 Latchkey 自己的列表：%1</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>The version of this program.</source>
        <translation>此程序的版本。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Connections</name>
    <message>
        <source>Left as it is: this needs your choice. Add --yes to do it all the same.</source>
        <translation>保持原样：这需要您来决定。仍要执行请加上 --yes。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Context</name>
    <message>
        <source>there is no server named %1; %2: %3</source>
        <translation>没有名为 %1 的服务器；%2：%3</translation>
    </message>
    <message>
        <source>there is no server named %1</source>
        <translation>没有名为 %1 的服务器</translation>
    </message>
    <message>
        <source>Finishing the change that is under way; interrupt again to stop at once.</source>
        <translation>正在完成进行中的更改；再次中断可立即停止。</translation>
    </message>
    <message>
        <source>Opening what Codex keeps encrypted; that can take some seconds…</source>
        <translation>正在打开 Codex 加密保存的内容，可能需要几秒…</translation>
    </message>
    <message>
        <source>%1 has a key of its own; there is nothing to sign in to</source>
        <translation>%1 有自己的密钥，无需登录</translation>
    </message>
    <message>
        <source>The renewed sign-in is saved now.</source>
        <translation>续期后的登录现已保存。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::DemoTour</name>
    <message>
        <source>This is a tour on a temporary home with a provider of its own on this computer (%1).
No account is needed, and nothing of yours is touched.</source>
        <translation>这是一次导览，使用临时主目录和本机上自己的提供方（%1）。
不需要任何账户，也不会动您的任何东西。</translation>
    </message>
    <message>
        <source>Four servers: one is signed in, one has expired, one was revoked (nobody knows yet), one is new.</source>
        <translation>四个服务器：一个已登录，一个已过期，一个已被撤销（还没人知道），一个是新的。</translation>
    </message>
    <message>
        <source>So the next program that asks gets a new one.</source>
        <translation>因此下一个索取的程序会得到新的令牌。</translation>
    </message>
    <message>
        <source>(a script would get the token here, and nothing else)</source>
        <translation>（这里本应是令牌，单独一行，供脚本使用）</translation>
    </message>
    <message>
        <source>Only a sign-in helps. Your browser would open now; the tour plays it.</source>
        <translation>只有登录才有用。现在会打开您的浏览器；导览代为演示。</translation>
    </message>
    <message>
        <source>the browser opens %1</source>
        <translation>浏览器打开 %1</translation>
    </message>
    <message>
        <source>The same with a window: latchkey --demo</source>
        <translation>带窗口的同样体验：latchkey --demo</translation>
    </message>
    <message>
        <source>A sign-in that has ended is renewed by whoever needs it first, and only once.</source>
        <translation>已结束的登录由最先需要它的程序续期，且只续期一次。</translation>
    </message>
    <message>
        <source>In %1 the sign-in of notes will be too close to its end to be of use.</source>
        <translation>再过 %1，notes 的登录就会因为快要结束而派不上用场。</translation>
    </message>
    <message>
        <source>The provider has ended the sign-in of calendar. A renewal finds out; what is kept stays as it is.</source>
        <translation>提供方结束了 calendar 的登录。续期时会发现这一点；已保存的内容保持不变。</translation>
    </message>
    <message>
        <source>Signing out removes the sign-in from wherever it is kept, and has the provider end it.</source>
        <translation>退出登录会从所有保存位置移除登录，并让提供方结束它。</translation>
    </message>
    <message>
        <source>The provider was asked %1 times to renew, and never for the same sign-in twice.</source>
        <translation>提供方共收到 %1 次续期请求，没有一次是针对同一登录的重复请求。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Fixes</name>
    <message>
        <source>Left as it is: this needs your choice. Run %1 without --yes.</source>
        <translation>保持不变：这需要您来选择。请运行不带 --yes 的 %1。</translation>
    </message>
</context>
<context>
    <name>Latchkey::TrayApplication</name>
    <message>
        <source>%1. %2</source>
        <comment>a headline, a sentence</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Latchkey goes on in the tray</source>
        <translation>Latchkey 在托盘中继续运行</translation>
    </message>
    <message>
        <source>It renews your sign-ins there. Quit it from its menu. This message appears only once.</source>
        <translation>它会在那里续期您的登录。可从其菜单退出。此提示只出现一次。</translation>
    </message>
    <message>
        <source>There is no server called %1.</source>
        <translation>没有名为 %1 的服务器。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::AboutWindow</name>
    <message>
        <source>About Latchkey</source>
        <translation>关于 Latchkey</translation>
    </message>
    <message>
        <source>Latchkey %1</source>
        <comment>a version</comment>
        <translation>Latchkey %1</translation>
    </message>
    <message>
        <source>Keeps the sign-ins of your MCP servers alive.</source>
        <translation>让您的 MCP 服务器登录保持有效。</translation>
    </message>
    <message>
        <source>Free software, under the MIT licence.</source>
        <translation>自由软件，采用 MIT 许可证。</translation>
    </message>
    <message>
        <source>Made with Qt %1, which is under the GNU LGPL, version 3.</source>
        <comment>a version</comment>
        <translation>使用 Qt %1 制作，其许可证为 GNU LGPL 第 3 版。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ActionButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::AddServerDialog</name>
    <message>
        <source>Add a server</source>
        <translation>添加服务器</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>服务器名称</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>A name has 1 to 64 letters, digits, hyphens and underscores.</source>
        <translation>名称由 1 到 64 个字母、数字、连字符和下划线组成。</translation>
    </message>
    <message>
        <source>There is a server of this name already.</source>
        <translation>已经有同名的服务器。</translation>
    </message>
    <message>
        <source>What the server says</source>
        <translation>服务器的答复</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <comment>a server</comment>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>as the server asks</source>
        <translation>按服务器的要求</translation>
    </message>
    <message>
        <source>registered automatically</source>
        <translation>自动注册</translation>
    </message>
    <message>
        <source>path of a file that only you can read</source>
        <translation>只有您能读取的文件的路径</translation>
    </message>
    <message>
        <source>&amp;Bind its tokens to a key of this computer (DPoP)</source>
        <translation>将令牌绑定到本机的密钥 (DPoP)(&amp;B)</translation>
    </message>
    <message>
        <source>Pe&amp;rmissions:</source>
        <translation>权限(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Client id:</source>
        <translation>客户端 ID(&amp;C)：</translation>
    </message>
    <message>
        <source>Client &amp;secret from:</source>
        <translation>客户端密钥来自(&amp;S)：</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>地址(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>打开文件(&amp;O)</translation>
    </message>
    <message>
        <source>Set in Codex&apos;s configuration: %1</source>
        <translation>在 Codex 的配置中设定：%1</translation>
    </message>
    <message>
        <source>You find the address in the server&apos;s documentation. The name is yours to choose.</source>
        <translation>地址可在服务器的文档中找到。名称由您决定。</translation>
    </message>
    <message>
        <source>The address has to be complete and to start with https:// (http:// only for this machine).</source>
        <translation>地址必须完整并以 https:// 开头（http:// 仅限本机）。</translation>
    </message>
    <message>
        <source>The sign-in belongs to the old address. You will have to sign in again.</source>
        <translation>登录属于旧地址。您需要重新登录。</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Add and sign in</source>
        <translation>添加并登录(&amp;A)</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <comment>a host</comment>
        <translation>正在询问 %1…</translation>
    </message>
    <message>
        <source>The address must not contain a user name, a password, spaces or a part after #.</source>
        <translation>地址不能包含用户名、密码、空格或 # 之后的部分。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Banner</name>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ChangeView</name>
    <message>
        <source>The exact change</source>
        <translation>确切的更改</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ClientRow</name>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>连接…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>断开…</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Show how…</source>
        <translation>显示方法…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a client, a verb</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ClientsPage</name>
    <message>
        <source>To connect or disconnect a client, use “Connect a client…” on a server&apos;s page.</source>
        <translation>要连接或断开客户端，请使用服务器页面上的“连接客户端…”。</translation>
    </message>
    <message>
        <source>Looking for clients…</source>
        <translation>正在查找客户端…</translation>
    </message>
    <message>
        <source>%1. The program that it starts is no longer there: repair it on the server&apos;s page.</source>
        <comment>servers</comment>
        <translation>%1。它启动的程序已不存在：请在服务器页面修复。</translation>
    </message>
    <message>
        <source>No client is connected yet.</source>
        <translation>还没有连接任何客户端。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ConnectAllDialog</name>
    <message>
        <source>Use these sign-ins everywhere</source>
        <translation>在所有地方使用这些登录</translation>
    </message>
    <message>
        <source>Other programs on this computer have these servers, too. Once connected, they use Latchkey&apos;s sign-in instead of their own.</source>
        <translation>此计算机上的其他程序也有这些服务器。连接后，它们会使用 Latchkey 的登录，而不是自己的登录。</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>以后再说(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ConnectWindow</name>
    <message>
        <source>Connect a client to %1</source>
        <comment>a server</comment>
        <translation>将客户端连接到 %1</translation>
    </message>
    <message>
        <source>A connected client needs no sign-in of its own: it asks Latchkey, which renews the one sign-in for all.</source>
        <translation>已连接的客户端不需要自己的登录：它会询问 Latchkey，由 Latchkey 为所有客户端续期这一个登录。</translation>
    </message>
    <message>
        <source>Looking for clients…</source>
        <translation>正在查找客户端…</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>An&amp;y other client runs</source>
        <translation>其他客户端运行(&amp;Y)</translation>
    </message>
    <message>
        <source>Command for any other client</source>
        <translation>用于其他客户端的命令</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Copy the command for any other client</source>
        <translation>复制用于其他客户端的命令</translation>
    </message>
    <message>
        <source>Waiting for a slow disk.</source>
        <translation>正在等待较慢的磁盘。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::DetailPane</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供方</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>保存于</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>上次尝试</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Codex</source>
        <translation>Codex</translation>
    </message>
    <message>
        <source>other homes that share the keyring (%1)</source>
        <translation>共用密钥环的其他主目录（%1）</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>‹ Servers</source>
        <translation>‹ 服务器</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Choose what to copy of this server</source>
        <translation>选择要复制此服务器的哪项内容</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>More about this server</source>
        <translation>此服务器的更多操作</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>可执行</translation>
    </message>
    <message>
        <source>Select a server</source>
        <translation>请选择一个服务器</translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n 个服务器</numerusform>
        </translation>
    </message>
    <message>
        <source>This shows how the server is doing, and what to do.</source>
        <translation>此处显示其状态以及该做什么。</translation>
    </message>
    <message>
        <source>%1: open the site</source>
        <comment>a host</comment>
        <translation>%1：打开网站</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>a type, a time</comment>
        <translation>%1，至 %2</translation>
    </message>
    <message>
        <source>%1, end unknown</source>
        <comment>a type</comment>
        <translation>%1，到期时间未知</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>绑定</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>%1, %2; %3</source>
        <comment>a store, why, where</comment>
        <translation>%1，%2；%3</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>what, detail, when</comment>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>Succeeded (%1)</source>
        <translation>成功（%1）</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>上次检查</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他位置</translation>
    </message>
    <message>
        <source>A client that is connected to Latchkey needs no sign-in of its own.</source>
        <translation>连接到 Latchkey 的客户端不需要自己的登录。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::DiagnosticsWindow</name>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>已完成的操作</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新检查(&amp;L)</translation>
    </message>
    <message>
        <source>Look for problems again</source>
        <translation>再次查找问题</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>A text without tokens and names, for a public issue</source>
        <translation>不含令牌和名称的文本，适合公开 issue</translation>
    </message>
    <message>
        <source>Sign-ins, files, locks and configuration are as they should be.</source>
        <translation>登录、文件、锁和配置都正常。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>The report is in the clipboard. It holds no token and no name of yours; read it before you post it.</source>
        <translation>报告已复制到剪贴板。其中不含您的任何令牌和名称；发布之前请先阅读一遍。</translation>
    </message>
    <message>
        <source>Clos&amp;e</source>
        <translation>关闭(&amp;E)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>需修复</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>值得了解</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Waiting for the keyring or a slow disk.</source>
        <translation>正在等待密钥环或较慢的磁盘。</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>Waiting for the program that is using the sign-in, a minute at most.</source>
        <translation>正在等待使用此登录的程序，最多一分钟。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::EmptyState</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>这意味着什么</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::FindingCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>已完成的操作</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::FindingView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>发现的情况</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>为何重要</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>该怎么做</translation>
    </message>
    <message>
        <source>Renew now</source>
        <translation>立即续期</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术细节</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::FirstRun</name>
    <message>
        <source>Sign in once. Latchkey keeps it that way.</source>
        <translation>登录一次，Latchkey 为您保持。</translation>
    </message>
    <message>
        <source>Servers that were found</source>
        <translation>找到的服务器</translation>
    </message>
    <message>
        <source>Looking for servers…</source>
        <translation>正在查找服务器…</translation>
    </message>
    <message>
        <source>Nothing is changed in the other programs, and no key is copied.</source>
        <translation>不会更改其他程序的任何内容，也不会复制密钥。</translation>
    </message>
    <message>
        <source>Add one by its address…</source>
        <translation>按地址添加…</translation>
    </message>
    <message>
        <source>&amp;Start Latchkey when I log in</source>
        <translation>在我登录系统时启动 Latchkey(&amp;S)</translation>
    </message>
    <message>
        <source>Sign-ins are then renewed before they run out, in the background.</source>
        <translation>登录会在到期之前于后台续期。</translation>
    </message>
    <message>
        <source>&amp;Tell me when a server needs me</source>
        <translation>服务器需要我时通知我(&amp;T)</translation>
    </message>
    <message>
        <source>You are told once, and reminded the next day.</source>
        <translation>通知一次，次日再提醒一次。</translation>
    </message>
    <message>
        <source>Look around with demo servers</source>
        <translation>使用演示服务器四处看看</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>以后再说(&amp;N)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a server, a host</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Codex</source>
        <translation>Codex</translation>
    </message>
    <message>
        <source>always shown here</source>
        <translation>始终在此显示</translation>
    </message>
    <message>
        <source>has a key of its own there</source>
        <translation>在那里自带密钥</translation>
    </message>
    <message>
        <source>Found on this computer: %1 in %2. Choose those that Latchkey is to look after.</source>
        <comment>so many servers, so many programs</comment>
        <translation>在本机找到：%2中的%1。请选择由 Latchkey 照管的服务器。</translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n 个服务器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n programs</source>
        <translation>
            <numerusform>%n 个程序</numerusform>
        </translation>
    </message>
    <message>
        <source>No servers yet. Latchkey has looked at these places:</source>
        <translation>尚无服务器。Latchkey 已查看以下位置：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a program, a file</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n servers and sign in…</source>
        <translation>
            <numerusform>添加 %n 个服务器并登录(&amp;A)…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add a server…</source>
        <translation>添加服务器(&amp;A)…</translation>
    </message>
    <message>
        <source>Could not set Latchkey to start when you log in: %1 cannot be written.</source>
        <translation>无法设置 Latchkey 在您登录系统时启动：无法写入 %1。</translation>
    </message>
    <message>
        <source>&amp;Use these sign-ins in the other programs, too</source>
        <translation>也在其他程序中使用这些登录(&amp;U)</translation>
    </message>
    <message>
        <source>They then use Latchkey&apos;s sign-ins. Changes to their files are shown first, and can be undone.</source>
        <translation>它们随后会使用 Latchkey 的登录。其文件中的更改会事先显示，并且可以撤销。</translation>
    </message>
    <message>
        <source>— %1</source>
        <comment>a remark, behind a program</comment>
        <translation>— %1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::HelpWindow</name>
    <message>
        <source>Latchkey help</source>
        <translation>Latchkey 帮助</translation>
    </message>
    <message>
        <source>Sign in once. Latchkey keeps it that way.</source>
        <translation>登录一次，Latchkey 为您保持。</translation>
    </message>
    <message>
        <source>Latchkey lists the remote MCP servers of Codex and those that you add. Those that need you come first, with a button; the others work, and are renewed before they end.</source>
        <translation>Latchkey 列出 Codex 的远程 MCP 服务器以及您添加的服务器。需要您处理的排在最前并带有按钮；其余的都可用，并会在到期前续期。</translation>
    </message>
    <message>
        <source>Latchkey and Codex use the same sign-ins. What one of them renews, the other takes over.</source>
        <translation>这些登录与 Codex 使用的完全相同。任何一方续期，另一方都会接管。</translation>
    </message>
    <message>
        <source>Closing the window leaves Latchkey in the tray, where its icon tells how many servers need you.</source>
        <translation>关闭窗口后 Latchkey 留在托盘中，其图标会显示有多少服务器需要您。</translation>
    </message>
    <message>
        <source>Enter shows everything about a server, F6 moves to the next part of the window, and Escape leads back. In a terminal, latchkey-cli does the same.</source>
        <translation>Enter 显示服务器的全部信息，F6 移到窗口的下一部分，Escape 返回。在终端中 latchkey-cli 的作用相同。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::HistoryView</name>
    <message>
        <source>What happened</source>
        <translation>发生过什么</translation>
    </message>
    <message>
        <source>Sho&amp;w fewer</source>
        <translation>显示较少(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w all %n events</source>
        <translation>
            <numerusform>显示全部 %n 条(&amp;W)</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1</source>
        <comment>a full date</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, what</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ImportDialog</name>
    <message>
        <source>What this is</source>
        <translation>这是什么</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>无法读取的文件</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>These are the remote servers of other MCP clients on this computer. Tick those that Latchkey is to look after. Nothing of the other clients is changed, and no key is copied.</source>
        <translation>这些是本机上其他 MCP 客户端的远程服务器。请勾选要由 Latchkey 管理的服务器。不会更改其他客户端的任何内容，也不会复制任何密钥。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Servers of other clients</source>
        <translation>其他客户端的服务器</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Add the servers that are ticked</source>
        <translation>添加已勾选的服务器</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No other client has a remote server</source>
        <translation>没有其他客户端配置了远程服务器</translation>
    </message>
    <message>
        <source>Latchkey has looked at these places:</source>
        <translation>Latchkey 查看了以下位置：</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4</source>
        <translation>%1，第 %2 行，第 %3 列：%4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>“%1” cannot be a name: it has 1 to 64 letters, digits, hyphens and underscores.</source>
        <translation>“%1”不能作为名称：名称由 1 到 64 个字母、数字、连字符和下划线组成。</translation>
    </message>
    <message>
        <source>The name “%1” is taken; change it with F2.</source>
        <translation>名称“%1”已被使用；请按 F2 更改。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n servers</source>
        <translation>
            <numerusform>添加 %n 个服务器(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>Find servers</source>
        <translation>查找服务器</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ListChanges</name>
    <message>
        <source>%1 is removed from the list. Its sign-in was not touched.</source>
        <comment>a server</comment>
        <translation>已从列表中移除 %1。其登录未受影响。</translation>
    </message>
    <message>
        <source>%1 is changed.</source>
        <comment>a server</comment>
        <translation>已更改 %1。</translation>
    </message>
    <message>
        <source>%1 is switched on.</source>
        <comment>a server</comment>
        <translation>已启用 %1。</translation>
    </message>
    <message>
        <source>%1 is switched off.</source>
        <comment>a server</comment>
        <translation>已停用 %1。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::LoginDialog</name>
    <message>
        <source>What to do</source>
        <translation>该怎么做</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>复制链接(&amp;C)</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>登录 %1</translation>
    </message>
    <message>
        <source>Copies the sign-in link, for another browser</source>
        <translation>复制登录链接，用于其他浏览器</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing is asked of you yet.</source>
        <translation>目前无需您做任何事。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>No browser could be opened here.</source>
        <translation>这里无法打开浏览器。</translation>
    </message>
    <message>
        <source>Copy the link, open it in a browser of your choice, and sign in there.</source>
        <translation>请复制链接，在您选择的浏览器中打开并登录。</translation>
    </message>
    <message>
        <source>the provider decides</source>
        <translation>由提供方决定</translation>
    </message>
    <message>
        <source>Copy co&amp;de</source>
        <translation>复制代码(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Open in my browser</source>
        <translation>在我的浏览器中打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>打开页面(&amp;O)</translation>
    </message>
    <message>
        <source>Use &amp;this browser instead</source>
        <translation>改用此浏览器(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Use a code instead</source>
        <translation>改用代码(&amp;U)</translation>
    </message>
    <message>
        <source>Sign in to %1 (%2 of %3)</source>
        <translation>登录 %1（第 %2 个，共 %3 个）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Skips the remaining servers, too</source>
        <translation>同时跳过其余的服务器</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Permissions that are asked for</source>
        <translation>所请求的权限</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>You type a code in any browser, which need not be on this computer</source>
        <translation>您可以在任意浏览器中输入代码，不必是这台电脑上的</translation>
    </message>
    <message>
        <source>Leaves this server as it is, and goes on with the next one</source>
        <translation>让此服务器保持原样，并继续下一个</translation>
    </message>
    <message>
        <source>Found the sign-in service</source>
        <translation>已找到登录服务</translation>
    </message>
    <message>
        <source>Find the sign-in service</source>
        <translation>查找登录服务</translation>
    </message>
    <message>
        <source>Waiting for you to type the code</source>
        <translation>正在等待您输入代码</translation>
    </message>
    <message>
        <source>Waiting for you in the browser</source>
        <translation>正在等待您在浏览器中操作</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Is this what you want?</source>
        <translation>这是您想要的吗？</translation>
    </message>
    <message>
        <source>%1 asks for what is shown below.</source>
        <comment>a server</comment>
        <translation>%1 请求下列内容。</translation>
    </message>
    <message>
        <source>Is this the right site?</source>
        <translation>这是正确的网站吗？</translation>
    </message>
    <message>
        <source>Finish in your browser</source>
        <translation>请在浏览器中完成</translation>
    </message>
    <message>
        <source>Allow access on its page. This window then closes by itself.</source>
        <translation>在其页面上允许访问。此窗口随后会自动关闭。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>You have allowed access. The sign-in is being saved.</source>
        <translation>您已允许访问。正在保存登录。</translation>
    </message>
    <message>
        <source>New to Latchkey</source>
        <translation>Latchkey 首次遇到</translation>
    </message>
    <message>
        <source>— new</source>
        <comment>of a permission</comment>
        <translation>— 新</translation>
    </message>
    <message>
        <source>Type this code</source>
        <translation>请输入此代码</translation>
    </message>
    <message>
        <source>On the page below, in any browser. This window then closes by itself.</source>
        <translation>在下方页面，使用任意浏览器。此窗口随后会自动关闭。</translation>
    </message>
    <message>
        <source>&amp;Open the page again</source>
        <translation>再次打开页面(&amp;P)</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>正在发生的事</translation>
    </message>
    <message>
        <source>Save the sign-in</source>
        <translation>保存登录</translation>
    </message>
    <message>
        <source>Site that is opened</source>
        <translation>将打开的网站</translation>
    </message>
    <message>
        <source>The browser is on another &amp;machine</source>
        <translation>浏览器在另一台机器上(&amp;M)</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>可执行</translation>
    </message>
    <message>
        <source>&amp;Skip this one</source>
        <translation>跳过此项(&amp;S)</translation>
    </message>
    <message>
        <source>You signed in here before, %1.</source>
        <comment>on a day</comment>
        <translation>您曾%1在此登录。</translation>
    </message>
    <message>
        <source>It belongs to the server itself.</source>
        <translation>它属于服务器自身。</translation>
    </message>
    <message>
        <source>You signed in here before.</source>
        <translation>您曾在此登录。</translation>
    </message>
    <message>
        <source>Waiting for %1 or its provider. You can cancel; nothing has changed yet.</source>
        <comment>a host</comment>
        <translation>正在等待 %1 或其提供方。您可以取消；目前没有任何更改。</translation>
    </message>
    <message>
        <source>Waiting for %1 to confirm the access.</source>
        <comment>a host</comment>
        <translation>正在等待 %1 确认访问权限。</translation>
    </message>
    <message>
        <source>Waiting to save the sign-in: the keyring may be asking for its password, or another program is busy with it.</source>
        <translation>正在等待保存登录：密钥环可能正在要求输入密码，或另一个程序正在处理它。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::MainWindow</name>
    <message>
        <source>No server matches “%1”</source>
        <translation>没有与“%1”匹配的服务器</translation>
    </message>
    <message>
        <source>The problem is described above. Once it is fixed, your servers appear here; until then, nothing of theirs is changed.</source>
        <translation>上方已说明问题所在。一旦修复，您的服务器就会显示在这里；在此之前，不会更改它们的任何内容。</translation>
    </message>
    <message>
        <source>Search servers</source>
        <translation>搜索服务器</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>添加服务器</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>A&amp;dd server</source>
        <translation>添加服务器(&amp;D)</translation>
    </message>
    <message>
        <source>Welcome to Latchkey</source>
        <translation>欢迎使用 Latchkey</translation>
    </message>
    <message>
        <source>%1 — Latchkey</source>
        <comment>a server</comment>
        <translation>%1 — Latchkey</translation>
    </message>
    <message>
        <source>The search looks in the name, the host and the sentence of each server.</source>
        <translation>搜索范围是每个服务器的名称、主机和状态语句。</translation>
    </message>
    <message>
        <source>No servers could be read</source>
        <translation>无法读取任何服务器</translation>
    </message>
    <message>
        <source>No servers yet</source>
        <translation>尚无服务器</translation>
    </message>
    <message>
        <source>Latchkey shows the remote MCP servers of Codex&apos;s configuration, and those that you add here. It keeps you signed in to them.</source>
        <translation>Latchkey 显示 Codex 配置中的远程 MCP 服务器以及您在此添加的服务器，并让您保持登录。</translation>
    </message>
    <message>
        <source>Sign in to &amp;both…</source>
        <translation>登录这两个(&amp;A)…</translation>
    </message>
    <message>
        <source>Sign in to &amp;all…</source>
        <translation>登录全部(&amp;A)…</translation>
    </message>
    <message>
        <source>The report is in the clipboard. It holds no token and no name of yours; read it before you post it.</source>
        <translation>报告已在剪贴板中。其中没有令牌，也没有您的名称；发布前请先阅读。</translation>
    </message>
    <message>
        <source>Signed in to %1 until %2.</source>
        <comment>a server, a time</comment>
        <translation>已登录 %1，至 %2。</translation>
    </message>
    <message>
        <source>Signed in to %1. It renews by itself.</source>
        <comment>a server</comment>
        <translation>已登录 %1。它会自动续期。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, what happened</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>Access token copied. It leaves the clipboard in %n s.</source>
        <translation>
            <numerusform>已复制访问令牌。%n 秒后从剪贴板清除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Headers copied. They leave the clipboard in %n s.</source>
        <translation>
            <numerusform>已复制标头。%n 秒后从剪贴板清除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>立即清除</translation>
    </message>
    <message>
        <source>Select a server first</source>
        <translation>请先选择服务器</translation>
    </message>
    <message>
        <source>This works on one server at a time</source>
        <translation>一次只能对一个服务器操作</translation>
    </message>
    <message>
        <source>This server is set in Codex&apos;s configuration</source>
        <translation>此服务器在 Codex 的配置中设定</translation>
    </message>
    <message>
        <source>There is nothing to sign in to</source>
        <translation>没有需要登录的内容</translation>
    </message>
    <message>
        <source>There is nothing to renew it with</source>
        <translation>没有可用于续期的凭据</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>无人登录</translation>
    </message>
    <message>
        <source>S&amp;witch on</source>
        <translation>启用(&amp;W)</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>停用(&amp;W)</translation>
    </message>
    <message>
        <source>A copy of it would be of no use</source>
        <translation>复制它没有用处</translation>
    </message>
    <message>
        <source>There is no server</source>
        <translation>没有服务器</translation>
    </message>
    <message>
        <source>No server needs a sign-in</source>
        <translation>没有服务器需要登录</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Address copied.</source>
        <translation>已复制地址。</translation>
    </message>
    <message>
        <source>Command copied. A client that runs it uses this sign-in.</source>
        <translation>已复制命令。运行它的客户端会使用此登录。</translation>
    </message>
    <message>
        <source>No browser could be opened here.</source>
        <translation>无法在此打开浏览器。</translation>
    </message>
    <message>
        <source>Quit Latchkey?</source>
        <translation>退出 Latchkey？</translation>
    </message>
    <message>
        <source>Without Latchkey nothing is renewed ahead of time.</source>
        <translation>没有 Latchkey，就不会提前续期。</translation>
    </message>
    <message>
        <source>This desktop has no place for a tray icon, so Latchkey ends with its window.</source>
        <translation>此桌面没有托盘图标的位置，因此 Latchkey 随窗口结束。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keep it open</source>
        <translation>保持打开(&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>%n servers checked: all work.</source>
        <translation>
            <numerusform>已检查 %n 个服务器：全部正常。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers checked. These do not work: %1</source>
        <translation>
            <numerusform>已检查 %n 个服务器。以下服务器不可用：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>It is off, or needs a sign-in first</source>
        <translation>它已停用，或需要先登录</translation>
    </message>
    <message>
        <source>The keyring cannot ask for its password here. Unlock it with its own program; it is used at once.</source>
        <translation>密钥环无法在此询问密码。请用它自己的程序解锁，解锁后会立即使用。</translation>
    </message>
    <message>
        <source>This server is switched off</source>
        <translation>此服务器已停用</translation>
    </message>
    <message>
        <source>Latchkey no longer waits for %1. Work already started there will finish within two minutes.</source>
        <comment>a server</comment>
        <translation>Latchkey 不再等待 %1。已开始的操作会在两分钟内完成。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Notices</name>
    <message numerus="yes">
        <source>The keyring is locked: %n servers wait.</source>
        <translation>
            <numerusform>密钥环已锁定：%n 个服务器在等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>No keyring runs here; sign-ins that are kept in it cannot be read.</source>
        <translation>此处没有运行密钥环；保存在其中的登录无法读取。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>%1 cannot be read; the last servers stay in use.</source>
        <comment>a file</comment>
        <translation>无法读取 %1；继续使用上次的服务器。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of %1 are not used.</source>
        <translation>
            <numerusform>%1 中有 %n 个条目未使用。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Notifier</name>
    <message>
        <source>%1 needs you to sign in</source>
        <translation>%1 需要您登录</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>%1 still needs you to sign in</source>
        <translation>%1 仍需要您登录</translation>
    </message>
    <message numerus="yes">
        <source>%n servers need you to sign in</source>
        <translation>
            <numerusform>%n 个服务器需要您登录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers still need you to sign in</source>
        <translation>
            <numerusform>%n 个服务器仍需要您登录</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, what it is</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::OwnHeaders</name>
    <message>
        <source>Headers o&amp;f your own</source>
        <translation>自定义标头(&amp;F)</translation>
    </message>
    <message>
        <source>For servers that want more than a sign-in, or a key instead of one</source>
        <translation>用于除登录外还有其他要求，或要求以密钥代替登录的服务器</translation>
    </message>
    <message>
        <source>Token from variable:</source>
        <translation>令牌所在变量：</translation>
    </message>
    <message>
        <source>Name of an environment variable that holds an access token to use instead of signing in</source>
        <translation>一个环境变量的名称，其中的访问令牌用于代替登录</translation>
    </message>
    <message>
        <source>Fixed headers:</source>
        <translation>固定标头：</translation>
    </message>
    <message>
        <source>One per line, as Name: value. Not for keys: they are stored as you see them</source>
        <translation>每行一个，格式为“名称: 值”。不可用于密钥：它们会按您所见原样保存</translation>
    </message>
    <message>
        <source>From variables:</source>
        <translation>来自变量：</translation>
    </message>
    <message>
        <source>One per line, as Name: VARIABLE. Latchkey sends what that environment variable holds when Latchkey starts</source>
        <translation>每行一个，格式为“名称: 变量”。Latchkey 发送启动时该环境变量中的内容</translation>
    </message>
    <message>
        <source>Fixed headers</source>
        <translation>固定标头</translation>
    </message>
    <message>
        <source>Headers from variables</source>
        <translation>来自变量的标头</translation>
    </message>
    <message>
        <source>Variable with the token</source>
        <translation>含令牌的变量</translation>
    </message>
    <message>
        <source>“%1” is not a name, a colon, and a value.</source>
        <translation>“%1”不是“名称、冒号、值”的格式。</translation>
    </message>
    <message>
        <source>%1 looks like a key, which does not belong in this list. Put it in an environment variable, and enter the variable&apos;s name below.</source>
        <translation>%1 看起来是密钥，不应放在此列表中。请将其放入环境变量，并在下方填写该变量的名称。</translation>
    </message>
    <message>
        <source>The header %1 cannot be sent: it has no value, its name is not valid, or Latchkey sets it itself.</source>
        <translation>无法发送标头 %1：它没有值，名称无效，或由 Latchkey 自行设置。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PasteField</name>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>继续(&amp;N)</translation>
    </message>
    <message>
        <source>Browser on &amp;another machine? Paste the address that it ends on:</source>
        <translation>浏览器在另一台电脑上？请粘贴它最终到达的地址(&amp;A)：</translation>
    </message>
    <message>
        <source>http://127.0.0.1…</source>
        <translation>http://127.0.0.1…</translation>
    </message>
    <message>
        <source>Address that the browser ended on</source>
        <translation>浏览器最终到达的地址</translation>
    </message>
    <message>
        <source>Continue with this address</source>
        <translation>用此地址继续</translation>
    </message>
    <message>
        <source>What is wrong with the address</source>
        <translation>地址有什么问题</translation>
    </message>
    <message>
        <source>This is not the address that the browser ended on. That one starts with http://127.0.0.1 and contains “code=”.</source>
        <translation>这不是浏览器最后停留的地址。那个地址以 http://127.0.0.1 开头并包含“code=”。</translation>
    </message>
    <message>
        <source>This address does not belong to this sign-in. Copy it from the page that this sign-in opened.</source>
        <translation>此地址不属于本次登录。请从本次登录打开的页面复制地址。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PlanView</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Copy it</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy the lines instead</source>
        <translation>改为复制这些行(&amp;C)</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>Waiting for the client&apos;s own command or a slow disk.</source>
        <translation>正在等待客户端自己的命令或较慢的磁盘。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PreferencesDialog</name>
    <message>
        <source>&amp;Notify when a server needs a sign-in</source>
        <translation>服务器需要登录时通知我(&amp;N)</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>&amp;Ahead by:</source>
        <translation>提前(&amp;A)：</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Start with the session, in the tray</source>
        <translation>登录桌面时在托盘中启动(&amp;S)</translation>
    </message>
    <message>
        <source>Problem with the automatic start</source>
        <translation>自动启动的问题</translation>
    </message>
    <message>
        <source>Where the callback port comes from</source>
        <translation>回调端口的来源</translation>
    </message>
    <message>
        <source>Homes, and where they keep sign-ins</source>
        <translation>主目录及其保存登录的位置</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Command to run on events</source>
        <translation>发生事件时运行的命令</translation>
    </message>
    <message>
        <source>Run without a shell when a server needs you, is in trouble, or works again, with two more arguments: the event and the server&apos;s name.</source>
        <translation>当服务器需要您处理、出现问题或恢复正常时运行，不经过 shell，并附加两个参数：事件和服务器名称。</translation>
    </message>
    <message>
        <source>Any free one</source>
        <translation>任意空闲端口</translation>
    </message>
    <message>
        <source>Callback port</source>
        <translation>回调端口</translation>
    </message>
    <message>
        <source>The port on this computer that your browser returns to after a sign-in. Some providers accept only one that they know.</source>
        <translation>登录后浏览器返回本机时使用的端口。有些提供方只接受它们已知的端口。</translation>
    </message>
    <message>
        <source>&amp;Callback port:</source>
        <translation>回调端口(&amp;C)：</translation>
    </message>
    <message>
        <source>Set in config.toml by mcp_oauth_callback_port; change it there, so that Codex uses the same.</source>
        <translation>由 config.toml 中的 mcp_oauth_callback_port 设定；请在那里更改，以便 Codex 使用相同的端口。</translation>
    </message>
    <message numerus="yes">
        <source>%n servers use the keyring</source>
        <translation>
            <numerusform>%n 个服务器使用密钥环</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers use the file</source>
        <translation>
            <numerusform>%n 个服务器使用文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>no server has a sign-in yet</source>
        <translation>还没有服务器有登录</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>auto, which now means: %1.</source>
        <translation>auto，目前即：%1。</translation>
    </message>
    <message>
        <source>file: every sign-in is in a file in the home.</source>
        <translation>file：所有登录都保存在主目录下的文件中。</translation>
    </message>
    <message>
        <source>keyring: every sign-in is in the keyring.</source>
        <translation>keyring：所有登录都保存在密钥环中。</translation>
    </message>
    <message>
        <source>Where sign-ins are kept is set in a home&apos;s config.toml by mcp_oauth_credentials_store (auto, file or keyring), so that Codex and Latchkey agree. Latchkey reads that file, and never writes it.</source>
        <translation>登录保存在何处由主目录的 config.toml 中的 mcp_oauth_credentials_store（auto、file 或 keyring）设定，以便 Codex 和 Latchkey 保持一致。Latchkey 只读取该文件，从不写入。</translation>
    </message>
    <message>
        <source>This file cannot be changed: %1. Look at the permissions of its folder.</source>
        <translation>无法更改此文件：%1。请检查其所在文件夹的权限。</translation>
    </message>
    <message numerus="yes">
        <source>%n servers use what Codex encrypts</source>
        <translation>
            <numerusform>%n 个服务器使用加密存储</numerusform>
        </translation>
    </message>
    <message>
        <source>keyring: every sign-in is in a file that Codex encrypts, and its passphrase in the keyring.</source>
        <translation>keyring：所有登录都保存在由 Codex 加密的文件中，其密码短语在密钥环中。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Renewing</source>
        <translation>续期</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Where sign-ins are kept</source>
        <translation>登录的保存位置</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>网络设置</translation>
    </message>
    <message>
        <source>Proxies and certificates are set in %1, for this window and for latchkey-cli alike.</source>
        <translation>代理和证书在 %1 中设定，对此窗口和 latchkey-cli 同样有效。</translation>
    </message>
    <message>
        <source>The system&apos;s settings are used. Other proxies and certificates can be set in %1.</source>
        <translation>使用系统设置。可在 %1 中设定其他代理和证书。</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>打开文件(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Renew sign-ins before they end</source>
        <translation>在登录到期之前续期(&amp;R)</translation>
    </message>
    <message>
        <source>Minutes before the end</source>
        <translation>到期前的分钟数</translation>
    </message>
    <message>
        <source>Programs then never wait for a renewal, and sign-ins do not run out while nothing uses them.</source>
        <translation>这样程序无需等待续期，登录也不会在闲置期间到期。</translation>
    </message>
    <message>
        <source>Latchkey then renews sign-ins from the moment you log in to this computer</source>
        <translation>从您登录本机起，Latchkey 就会续期登录</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>关闭窗口时</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>在托盘中继续运行</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;When the window is closed:</source>
        <translation>关闭窗口时(&amp;W)：</translation>
    </message>
    <message>
        <source>In the tray, Latchkey goes on renewing your sign-ins.</source>
        <translation>在托盘中，Latchkey 会继续续期您的登录。</translation>
    </message>
    <message>
        <source>Address of the client metadata</source>
        <translation>客户端元数据的地址</translation>
    </message>
    <message>
        <source>A document at an https:// address of yours that describes Latchkey, for providers that accept programs in no other way. One that is ready to publish comes with Latchkey.</source>
        <translation>位于您自己的 https:// 地址、描述 Latchkey 的文档，用于只以此方式接受程序的提供方。Latchkey 附带了一份现成的文档。</translation>
    </message>
    <message>
        <source>Client &amp;metadata:</source>
        <translation>客户端元数据(&amp;M)：</translation>
    </message>
    <message>
        <source>How often servers are checked</source>
        <translation>检查服务器的频率</translation>
    </message>
    <message>
        <source>Only when I ask for it</source>
        <translation>仅在我要求时</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>每天一次</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>&amp;Check servers:</source>
        <translation>检查服务器(&amp;C)：</translation>
    </message>
    <message>
        <source>One harmless request shows whether a server really works, and not only its sign-in.</source>
        <translation>一次无害的请求即可表明服务器是否真正可用，而不仅是登录有效。</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>试一试(&amp;T)</translation>
    </message>
    <message>
        <source>Result of the trial run</source>
        <translation>尝试的结果</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Also before one &amp;ends that cannot be renewed</source>
        <translation>在无法续期的登录结束前也通知(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Remind me after a day</source>
        <translation>一天后再提醒我(&amp;R)</translation>
    </message>
    <message>
        <source>Lasting trouble is reported once, too. You hear nothing while all is well.</source>
        <translation>持续的故障也会通知一次。一切正常时不会打扰您。</translation>
    </message>
    <message>
        <source>Runs it once now, as if a server needed a sign-in</source>
        <translation>现在运行一次，就像有服务器需要登录一样</translation>
    </message>
    <message>
        <source>R&amp;un on events:</source>
        <translation>事件发生时运行(&amp;U)：</translation>
    </message>
    <message>
        <source>Cannot start %1: no such program, or not executable.</source>
        <translation>无法启动 %1：没有该程序，或它不可执行。</translation>
    </message>
    <message>
        <source>It was started, but was cut off before it ended.</source>
        <translation>已启动，但在结束前被中断。</translation>
    </message>
    <message>
        <source>It ran and succeeded.</source>
        <translation>已运行，并正常结束。</translation>
    </message>
    <message>
        <source>It ran, and ended with code %1.</source>
        <translation>已运行，结束代码为 %1。</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>The desktop&apos;s default</source>
        <translation>桌面默认的浏览器</translation>
    </message>
    <message>
        <source>&amp;Browser:</source>
        <translation>浏览器(&amp;B)：</translation>
    </message>
    <message>
        <source>Sign-in pages open in this browser. Choose one in which you are already signed in there.</source>
        <translation>登录页面在此打开：请选择您已在其中登录的浏览器。</translation>
    </message>
    <message>
        <source>&amp;Open config.toml</source>
        <translation>打开 config.toml(&amp;O)</translation>
    </message>
    <message>
        <source>Open config.toml of %1</source>
        <comment>a home</comment>
        <translation>打开 %1 的 config.toml</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Problems</name>
    <message numerus="yes">
        <source>%n entries of %1 are not used</source>
        <translation>
            <numerusform>%1 中有 %n 个条目未使用</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <comment>a number, what is wrong there</comment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ReportWindow</name>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>Copy the report, read it, and send it to the place where you got Latchkey, with a word on what you did and what you expected.</source>
        <translation>复制报告，阅读后连同您所做的操作和期望的结果一起发送到您获取 Latchkey 的地方。</translation>
    </message>
    <message>
        <source>It holds versions, states and settings: no token, and no name of yours.</source>
        <translation>其中包含版本、状态和设置：没有令牌，也没有您的名称。</translation>
    </message>
    <message>
        <source>C&amp;opy report</source>
        <translation>复制报告(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ServerListView</name>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ServerModel</name>
    <message>
        <source>%1 — %2</source>
        <comment>a host and the name of a home</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Until %1</source>
        <comment>a full date</comment>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a group and how many are in it</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::SignOutBox</name>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Sign out of %1?</source>
        <translation>退出 %1 的登录？</translation>
    </message>
    <message numerus="yes">
        <source>Sign out of these %n servers?</source>
        <translation>
            <numerusform>退出这 %n 个服务器的登录？</numerusform>
        </translation>
    </message>
    <message>
        <source>Every program that uses such a sign-in loses it, not only Latchkey.</source>
        <translation>使用这些登录的所有程序都会失去它们，不仅仅是 Latchkey。</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1，以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::SignsWindow</name>
    <message>
        <source>What the signs mean</source>
        <translation>标志的含义</translation>
    </message>
    <message>
        <source>It works, and is renewed without you.</source>
        <translation>可用，并会自动续期。</translation>
    </message>
    <message>
        <source>It works until a known time; then you must sign in again.</source>
        <translation>在已知时间之前可用；之后您必须重新登录。</translation>
    </message>
    <message>
        <source>It works, and there is something that you may decide.</source>
        <translation>可用，并有一项由您决定。</translation>
    </message>
    <message>
        <source>Latchkey is reading or renewing it.</source>
        <translation>Latchkey 正在读取或续期。</translation>
    </message>
    <message>
        <source>It cannot be reached for now; Latchkey tries again by itself.</source>
        <translation>暂时无法连接；Latchkey 会自动重试。</translation>
    </message>
    <message>
        <source>It needs you to sign in.</source>
        <translation>需要您登录。</translation>
    </message>
    <message>
        <source>Something is wrong, and does not fix itself.</source>
        <translation>出现了不会自行修复的问题。</translation>
    </message>
    <message>
        <source>It is switched off, or there is nothing to sign in to.</source>
        <translation>已停用，或没有需要登录的内容。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::StateCard</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Use a &amp;code instead</source>
        <translation>改用代码(&amp;C)</translation>
    </message>
    <message>
        <source>You type a code in any browser, which need not be on this computer</source>
        <translation>您可以在任意浏览器中输入代码，不必是这台电脑上的</translation>
    </message>
    <message>
        <source>Sign in now</source>
        <translation>立即登录</translation>
    </message>
    <message>
        <source>Renewed %1</source>
        <comment>a time</comment>
        <translation>续期于 %1</translation>
    </message>
    <message>
        <source>Signed in %1</source>
        <comment>a time</comment>
        <translation>登录于 %1</translation>
    </message>
    <message>
        <source>Now %1</source>
        <comment>a time</comment>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>Renews by %1</source>
        <comment>a time</comment>
        <translation>%1 前续期</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <comment>a time</comment>
        <translation>%1 结束</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::StepList</name>
    <message>
        <source>%1: not yet</source>
        <translation>%1：尚未开始</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1：已完成</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1：失败</translation>
    </message>
    <message>
        <source>%1: under way</source>
        <translation>%1：进行中</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::SummaryBar</name>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TechnicalView</name>
    <message>
        <source>&amp;Technical details</source>
        <translation>技术细节(&amp;T)</translation>
    </message>
    <message>
        <source>Copy a&amp;ll</source>
        <translation>全部复制(&amp;L)</translation>
    </message>
    <message>
        <source>Copies these lines, for an issue; no secret is among them</source>
        <translation>复制这些行用于报告；其中没有机密</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TrayController</name>
    <message>
        <source>Latchkey is saving a sign-in, and then quits</source>
        <translation>Latchkey 正在保存一个登录，随后退出</translation>
    </message>
    <message>
        <source>%1 tries again %2.</source>
        <comment>a server, at a time</comment>
        <translation>%1 将于 %2 重试。</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more.</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1，还有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>servers</comment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TrayMenu</name>
    <message>
        <source>&amp;Open Latchkey</source>
        <translation>打开 Latchkey(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Renew all now</source>
        <translation>立即全部续期(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit Latchkey</source>
        <translation>退出 Latchkey(&amp;Q)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, what it is</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>登录 %1</translation>
    </message>
    <message>
        <source>%1: tries again %2</source>
        <comment>a server, at a time</comment>
        <translation>%1：%2 重试</translation>
    </message>
    <message>
        <source>%1: sign in again by %2</source>
        <comment>a server, a time</comment>
        <translation>%1：%2 前重新登录</translation>
    </message>
    <message numerus="yes">
        <source>and %n more…</source>
        <translation>
            <numerusform>还有 %n 个…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more work</source>
        <translation>
            <numerusform>另有 %n 个可用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work</source>
        <translation>
            <numerusform>%n 个可用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is off</source>
        <translation>
            <numerusform>%n 个已停用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Sign in to &amp;both…</source>
        <translation>登录这两个(&amp;B)…</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to &amp;all %n…</source>
        <translation>
            <numerusform>登录全部 %n 个(&amp;A)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TroubleNotifier</name>
    <message>
        <source>The keyring is locked</source>
        <translation>密钥环已锁定</translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation>密钥环没有响应</translation>
    </message>
    <message>
        <source>%1 waits for it. Nothing is lost.</source>
        <comment>a server</comment>
        <translation>%1 正在等待。没有丢失任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n servers wait for it. Nothing is lost.</source>
        <translation>
            <numerusform>%n 个服务器正在等待。没有丢失任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>%1 does not work for now</source>
        <comment>a server</comment>
        <translation>%1 暂时无法使用</translation>
    </message>
    <message>
        <source>%1 does not work</source>
        <comment>a server</comment>
        <translation>%1 无法使用</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences; the second has its full stop</comment>
        <translation>%1。%2</translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work for now</source>
        <translation>
            <numerusform>%n 个服务器暂时无法使用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work</source>
        <translation>
            <numerusform>%n 个服务器无法使用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::UnusualProvider</name>
    <message>
        <source>For providers that do not follow the rules, if you know what they need</source>
        <translation>用于不遵守规则的提供方，前提是您知道它们需要什么</translation>
    </message>
    <message>
        <source>Address of a client-id metadata document that the provider accepts</source>
        <translation>提供方接受的客户端 ID 元数据文档的地址</translation>
    </message>
    <message>
        <source>The redirect address that the provider accepts</source>
        <translation>提供方接受的返回地址</translation>
    </message>
    <message>
        <source>&amp;Login hint:</source>
        <translation>登录提示(&amp;L)：</translation>
    </message>
    <message>
        <source>Your user name, sent to the provider before you sign in</source>
        <translation>登录前发送给提供方的用户名</translation>
    </message>
    <message>
        <source>&amp;Prompt:</source>
        <translation>提示(&amp;P)：</translation>
    </message>
    <message>
        <source>login, select_account, consent… Shown instead of the provider&apos;s own choice</source>
        <translation>login、select_account、consent…代替提供方自身的选择</translation>
    </message>
    <message>
        <source>name=value, separated by blanks, added to the page&apos;s address. Latchkey does not check what it asks for</source>
        <translation>名称=值，以空格分隔，添加到页面地址。Latchkey 不检查其请求的内容</translation>
    </message>
    <message>
        <source>A stolen code might then work</source>
        <translation>这样被盗的代码可能有效</translation>
    </message>
    <message>
        <source>The token might then work at other servers, too</source>
        <translation>这样令牌在其他服务器上也可能有效</translation>
    </message>
    <message>
        <source>Some providers take this as a request for more, and then refuse to renew</source>
        <translation>有些提供方会将其视为索取更多权限，从而拒绝续期</translation>
    </message>
    <message>
        <source>The client metadata needs a complete https:// address.</source>
        <translation>客户端元数据需要完整的 https:// 地址。</translation>
    </message>
    <message>
        <source>The callback needs a complete address.</source>
        <translation>回调需要完整的地址。</translation>
    </message>
    <message>
        <source>“%1” is not of the form name=value, or Latchkey sets it itself.</source>
        <translation>“%1”不是 名称=值 的形式，或由 Latchkey 自行设置。</translation>
    </message>
    <message>
        <source>Un&amp;usual provider</source>
        <translation>特殊的提供方(&amp;U)</translation>
    </message>
    <message>
        <source>Client me&amp;tadata:</source>
        <translation>客户端元数据(&amp;T)：</translation>
    </message>
    <message>
        <source>Callbac&amp;k:</source>
        <translation>回调(&amp;K)：</translation>
    </message>
    <message>
        <source>Paramet&amp;ers:</source>
        <translation>参数(&amp;E)：</translation>
    </message>
    <message>
        <source>It kno&amp;ws PKCE, but does not say so</source>
        <translation>它支持 PKCE，但未声明(&amp;W)</translation>
    </message>
    <message>
        <source>It is not told w&amp;hich server the token is for</source>
        <translation>不告知令牌用于哪个服务器(&amp;H)</translation>
    </message>
    <message>
        <source>It wants the scopes a&amp;gain at each renewal</source>
        <translation>每次续期都需要作用域(&amp;G)</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::WaitLine</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>What is under way</source>
        <translation>正在进行的操作</translation>
    </message>
    <message>
        <source>Stop waiting. Work already started will finish</source>
        <translation>停止等待。已开始的操作会继续完成</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what is under way, what it waits for</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::WindowActions</name>
    <message>
        <source>Sign &amp;in</source>
        <translation>登录(&amp;I)</translation>
    </message>
    <message>
        <source>Sign in to the selected servers with your browser</source>
        <translation>用浏览器登录所选服务器</translation>
    </message>
    <message>
        <source>Remove the selected server from Latchkey&apos;s own list</source>
        <translation>从 Latchkey 自己的列表移除所选服务器</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>添加服务器(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>How Latchkey behaves</source>
        <translation>Latchkey 的行为方式</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭此窗口</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>Everything that is wrong or noteworthy, and what can be done about it</source>
        <translation>所有有问题或值得注意的情况，以及相应的处理办法</translation>
    </message>
    <message>
        <source>Sign in to every server that needs it, one after another</source>
        <translation>逐一登录所有需要登录的服务器</translation>
    </message>
    <message>
        <source>Add a server by its address</source>
        <translation>按地址添加服务器</translation>
    </message>
    <message>
        <source>&amp;Find in other programs…</source>
        <translation>在其他程序中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Take over the servers of other programs</source>
        <translation>接管其他程序的服务器</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>Quit Latchkey; nothing is renewed ahead of time then</source>
        <translation>退出 Latchkey；之后不会提前续期</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Undo the last change to the list</source>
        <translation>撤销对列表的上次更改</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>复制地址(&amp;A)</translation>
    </message>
    <message>
        <source>Copy the address of the selected server</source>
        <translation>复制所选服务器的地址</translation>
    </message>
    <message>
        <source>Copy access &amp;token</source>
        <translation>复制访问令牌(&amp;T)</translation>
    </message>
    <message>
        <source>Copy an access token that is valid now; the clipboard is cleared afterwards</source>
        <translation>复制当前有效的访问令牌；剪贴板随后会被清空</translation>
    </message>
    <message>
        <source>Copy &amp;headers</source>
        <translation>复制标头(&amp;H)</translation>
    </message>
    <message>
        <source>Copy the headers that authorize a request; the clipboard is cleared afterwards</source>
        <translation>复制授权请求的标头；剪贴板随后会被清空</translation>
    </message>
    <message>
        <source>Copy &amp;bridge command</source>
        <translation>复制桥接命令(&amp;B)</translation>
    </message>
    <message>
        <source>Copy what a client runs to use this sign-in</source>
        <translation>复制客户端为使用此登录而运行的命令</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>全选(&amp;S)</translation>
    </message>
    <message>
        <source>Select all servers</source>
        <translation>选择所有服务器</translation>
    </message>
    <message>
        <source>S&amp;earch</source>
        <translation>搜索(&amp;E)</translation>
    </message>
    <message>
        <source>List only the servers that contain what you type</source>
        <translation>只列出包含所输入内容的服务器</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>List all servers again</source>
        <translation>重新列出所有服务器</translation>
    </message>
    <message>
        <source>Sign in to &amp;all…</source>
        <translation>登录全部(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Renew now</source>
        <translation>立即续期(&amp;R)</translation>
    </message>
    <message>
        <source>Renew the selected sign-ins now</source>
        <translation>立即续期所选登录</translation>
    </message>
    <message>
        <source>Re&amp;new all</source>
        <translation>全部续期(&amp;N)</translation>
    </message>
    <message>
        <source>Renew every sign-in now</source>
        <translation>立即续期所有登录</translation>
    </message>
    <message>
        <source>&amp;Open the server&apos;s site</source>
        <translation>打开服务器的网站(&amp;O)</translation>
    </message>
    <message>
        <source>Open the site of the selected server in your browser</source>
        <translation>在浏览器中打开所选服务器的网站</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>Change name, address or permissions of the selected server</source>
        <translation>更改所选服务器的名称、地址或权限</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>停用(&amp;W)</translation>
    </message>
    <message>
        <source>Leave the selected server alone until it is switched on again</source>
        <translation>在重新启用之前不理会所选服务器</translation>
    </message>
    <message>
        <source>Sign o&amp;ut…</source>
        <translation>注销(&amp;U)…</translation>
    </message>
    <message>
        <source>Remove the sign-in, and revoke it where that is offered</source>
        <translation>移除登录，并在支持时撤销</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详细信息(&amp;D)</translation>
    </message>
    <message>
        <source>Show everything about the selected server</source>
        <translation>显示所选服务器的全部信息</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the list of servers</source>
        <translation>返回服务器列表</translation>
    </message>
    <message>
        <source>&amp;Next part</source>
        <translation>下一部分(&amp;N)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next part of the window</source>
        <translation>将键盘焦点移到窗口的下一部分</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>问题(&amp;P)</translation>
    </message>
    <message>
        <source>Sort by na&amp;me</source>
        <translation>按名称排序(&amp;M)</translation>
    </message>
    <message>
        <source>List the servers of each group by name</source>
        <translation>按名称列出每组的服务器</translation>
    </message>
    <message>
        <source>Sort by &amp;host</source>
        <translation>按主机排序(&amp;H)</translation>
    </message>
    <message>
        <source>List the servers of each group by host</source>
        <translation>按主机列出每组的服务器</translation>
    </message>
    <message>
        <source>Sort by &amp;time</source>
        <translation>按时间排序(&amp;T)</translation>
    </message>
    <message>
        <source>List the servers of each group by when their sign-ins end</source>
        <translation>按到期时间列出每组的服务器</translation>
    </message>
    <message>
        <source>Latchkey &amp;help</source>
        <translation>Latchkey 帮助(&amp;H)</translation>
    </message>
    <message>
        <source>How Latchkey is used</source>
        <translation>如何使用 Latchkey</translation>
    </message>
    <message>
        <source>What the &amp;signs mean</source>
        <translation>标志的含义(&amp;S)</translation>
    </message>
    <message>
        <source>What the shapes beside the servers say</source>
        <translation>服务器旁形状的含义</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>Copy a report for an issue: no token, and no name of yours</source>
        <translation>复制报告：没有令牌，也没有您的名称</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>报告问题(&amp;R)…</translation>
    </message>
    <message>
        <source>Open the place where problems are reported</source>
        <translation>显示如何报告问题</translation>
    </message>
    <message>
        <source>&amp;About Latchkey</source>
        <translation>关于 Latchkey(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licence, and what it is made of</source>
        <translation>版本、许可证和组成</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Problems (%n)</source>
        <translation>
            <numerusform>问题（%n）(&amp;P)</numerusform>
        </translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>检查(&amp;K)</translation>
    </message>
    <message>
        <source>Ask the selected servers whether they work</source>
        <translation>询问所选服务器是否可用</translation>
    </message>
    <message>
        <source>Check a&amp;ll</source>
        <translation>全部检查(&amp;L)</translation>
    </message>
    <message>
        <source>Ask every server whether it works</source>
        <translation>询问每个服务器是否可用</translation>
    </message>
    <message>
        <source>&amp;Connect a client…</source>
        <translation>连接客户端(&amp;C)…</translation>
    </message>
    <message>
        <source>Let another program use the sign-in of the selected server</source>
        <translation>让另一个程序使用所选服务器的登录</translation>
    </message>
</context>
<context>
    <name>Latchkey::Words</name>
    <message numerus="yes">
        <source>%Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>未知时间</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>while reading the configuration</source>
        <translation>读取配置时</translation>
    </message>
    <message>
        <source>while waiting for the lock</source>
        <translation>等待锁时</translation>
    </message>
    <message>
        <source>while reading the sign-in</source>
        <translation>读取登录时</translation>
    </message>
    <message>
        <source>while preparing to save</source>
        <translation>准备保存时</translation>
    </message>
    <message>
        <source>while writing the journal</source>
        <translation>写入日志时</translation>
    </message>
    <message>
        <source>while finding the provider</source>
        <translation>查找提供方时</translation>
    </message>
    <message>
        <source>while registering with the provider</source>
        <translation>向提供方注册时</translation>
    </message>
    <message>
        <source>while waiting for the browser</source>
        <translation>等待浏览器时</translation>
    </message>
    <message>
        <source>while fetching the sign-in</source>
        <translation>获取登录时</translation>
    </message>
    <message>
        <source>while renewing</source>
        <translation>续期时</translation>
    </message>
    <message>
        <source>while saving</source>
        <translation>保存时</translation>
    </message>
    <message>
        <source>while removing</source>
        <translation>移除时</translation>
    </message>
    <message>
        <source>while revoking</source>
        <translation>撤销时</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Something in the input is not right</source>
        <translation>输入有误</translation>
    </message>
    <message>
        <source>The sign-in was not completed</source>
        <translation>登录未完成</translation>
    </message>
    <message>
        <source>A sign-in is needed</source>
        <translation>需要登录</translation>
    </message>
    <message>
        <source>The configuration cannot be read or changed</source>
        <translation>无法读取或更改配置</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>详细信息：%1</translation>
    </message>
    <message>
        <source>The sign-in cannot be read or saved</source>
        <translation>登录无法读取或保存</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>密钥环已锁定</translation>
    </message>
    <message>
        <source>Another program is still busy with this sign-in</source>
        <translation>另一个程序仍在更改此登录信息</translation>
    </message>
    <message>
        <source>The provider cannot be reached, or is busy</source>
        <translation>提供方无法访问或正忙</translation>
    </message>
    <message>
        <source>The provider did not answer</source>
        <translation>提供方没有应答</translation>
    </message>
    <message>
        <source>The provider refused</source>
        <translation>提供方拒绝了</translation>
    </message>
    <message>
        <source>The server&apos;s answer breaks the rules</source>
        <translation>服务器的应答不符合规则</translation>
    </message>
    <message>
        <source>Another program changed the sign-in at the same time</source>
        <translation>另一个程序同时更改了登录信息</translation>
    </message>
    <message>
        <source>Something went wrong inside Latchkey</source>
        <translation>Latchkey 内部出错</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>没有执行任何操作。</translation>
    </message>
    <message>
        <source>Only you can grant access again.</source>
        <translation>只有您才能重新授权访问。</translation>
    </message>
    <message>
        <source>Nothing was changed, and no other copy was used instead.</source>
        <translation>没有更改任何内容，也没有改用其他副本。</translation>
    </message>
    <message>
        <source>Nothing was changed; the sign-in is as that program leaves it.</source>
        <translation>没有任何更改；登录信息保持该程序留下的样子。</translation>
    </message>
    <message>
        <source>Your sign-in is kept.</source>
        <translation>您的登录已保留。</translation>
    </message>
    <message>
        <source>It may have renewed the sign-in, but its answer was lost. Your stored sign-in is kept.</source>
        <translation>它可能已续期登录，但应答丢失了。您保存的登录信息保持不变。</translation>
    </message>
    <message>
        <source>Your sign-in is kept, but this attempt has failed for good.</source>
        <translation>您的登录已保留，但这次尝试已彻底失败。</translation>
    </message>
    <message>
        <source>It was not safe to go on. Your sign-in is as it was.</source>
        <translation>继续下去不安全。您的登录信息保持原样。</translation>
    </message>
    <message>
        <source>The other program&apos;s sign-in was kept.</source>
        <translation>保留了另一个程序的登录信息。</translation>
    </message>
    <message>
        <source>Your sign-in is as it was.</source>
        <translation>您的登录信息保持原样。</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>请更正后重试。</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>请登录。</translation>
    </message>
    <message>
        <source>See the details, fix what they name, and try again.</source>
        <translation>请查看详细信息，修复其中指出的问题，然后重试。</translation>
    </message>
    <message>
        <source>Unlock the keyring (for example in your password manager), and try again.</source>
        <translation>请解锁密钥环（例如在密码管理器中），然后重试。</translation>
    </message>
    <message>
        <source>Try again in a minute. If it happens again, look for a program that hangs.</source>
        <translation>请一分钟后重试。如果问题仍在，请查找挂起的程序。</translation>
    </message>
    <message>
        <source>Check your connection, or try again later.</source>
        <translation>请检查网络连接，或稍后重试。</translation>
    </message>
    <message>
        <source>Try again; if the provider then asks for it, sign in.</source>
        <translation>请重试；如果提供方随后要求，请登录。</translation>
    </message>
    <message>
        <source>Sign in again: the provider has forgotten this program&apos;s registration.</source>
        <translation>请重新登录：提供方已不再记得此程序的注册。</translation>
    </message>
    <message>
        <source>See the details. Signing in again may help; otherwise ask whoever runs the server.</source>
        <translation>请查看详细信息。重新登录可能有帮助；否则请询问服务器的运营者。</translation>
    </message>
    <message>
        <source>See the details, and report them to whoever runs the server.</source>
        <translation>请查看详细信息，并向服务器的运营者报告。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>Please report this with the details.</source>
        <translation>请连同详细信息一起报告此问题。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1（进程 %2）</translation>
    </message>
    <message>
        <source>an unknown program</source>
        <translation>未知程序</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1，第 %2 行，第 %3 列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The servers that were last read from it stay in use; changes are not seen.</source>
        <translation>上次从中读取的服务器继续使用；看不到更改。</translation>
    </message>
    <message>
        <source>Correct the file; it is read again at once.</source>
        <translation>请更正该文件；它会立即被重新读取。</translation>
    </message>
    <message>
        <source>This entry or value is not used.</source>
        <translation>此条目或值未被使用。</translation>
    </message>
    <message>
        <source>Correct it; the file is read again at once.</source>
        <translation>请更正它；该文件会立即被重新读取。</translation>
    </message>
    <message>
        <source>They are of the same age.</source>
        <translation>两者新旧相同。</translation>
    </message>
    <message>
        <source>The newer one is in the %1.</source>
        <translation>较新的在%1中。</translation>
    </message>
    <message>
        <source>This server&apos;s sign-in is kept twice. The one in the %1 is used. %2</source>
        <translation>两个存储都保存了此服务器的登录信息。使用的是%1中的。%2</translation>
    </message>
    <message>
        <source>A program that reads the other one may bring an old sign-in back to life, and the provider may then end both.</source>
        <translation>读取另一份的程序可能会让旧的登录复活，提供方可能因此结束两者。</translation>
    </message>
    <message>
        <source>“auto” now means the %1; last time it meant the %2.</source>
        <translation>存储模式“auto”现在指%1；上次指%2。</translation>
    </message>
    <message>
        <source>A session without a keyring (over SSH, say) writes to the file, and the two copies drift apart.</source>
        <translation>没有密钥环的会话（例如通过 SSH）会写入文件，于是两份副本逐渐不一致。</translation>
    </message>
    <message>
        <source>The %1 holds a sign-in for this address (%2) under another name: %3.</source>
        <translation>%1中以另一个名称为此地址（%2）保存了登录信息：%3。</translation>
    </message>
    <message>
        <source>A sign-in belongs to a name and an address, so a renamed server has to be signed in to again.</source>
        <translation>登录信息属于一个名称和一个地址，因此改名的服务器需要重新登录。</translation>
    </message>
    <message>
        <source>It may come from a backup. If it were used again, the provider could take it for stolen.</source>
        <translation>它可能来自备份。再次使用时，提供方可能会认为它被盗用。</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>请重新登录。</translation>
    </message>
    <message>
        <source>Other homes use the same sign-in in the keyring: %1.</source>
        <translation>其他主目录使用密钥环中的同一登录信息：%1。</translation>
    </message>
    <message>
        <source>Signing out in one of them signs out in all.</source>
        <translation>在其中一个退出登录，就等于在所有主目录中退出。</translation>
    </message>
    <message>
        <source>Nothing to do; they take turns.</source>
        <translation>无需处理；它们轮流使用。</translation>
    </message>
    <message>
        <source>The sign-in in the %1 does not say when it ends.</source>
        <translation>%1中的登录信息没有说明有效期。</translation>
    </message>
    <message>
        <source>It cannot be renewed ahead of time, only after the server has refused it.</source>
        <translation>它无法提前续期，只能在服务器拒绝之后续期。</translation>
    </message>
    <message>
        <source>Nothing to do; the next renewal or sign-in may supply the expiry time.</source>
        <translation>无需处理；下次续期或登录时可能会提供有效期。</translation>
    </message>
    <message>
        <source>%1 can be read by other users (mode %2).</source>
        <translation>%1 可被其他用户读取（模式 %2）。</translation>
    </message>
    <message>
        <source>It holds your sign-ins.</source>
        <translation>其中保存着您的登录信息。</translation>
    </message>
    <message>
        <source>%1 is not a regular file that belongs to you: %2.</source>
        <translation>%1 不是属于您的普通文件：%2。</translation>
    </message>
    <message>
        <source>Latchkey refuses it, because what is written there could end up elsewhere.</source>
        <translation>Latchkey 拒绝使用它，因为写入的内容可能落到别处。</translation>
    </message>
    <message>
        <source>Replace it by a regular file that belongs to you.</source>
        <translation>请用属于您的普通文件替换它。</translation>
    </message>
    <message>
        <source>It no longer runs, so the lock is taken over by whoever needs it.</source>
        <translation>它已不再运行，因此需要锁的程序会接管。</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>无需处理。</translation>
    </message>
    <message>
        <source>%1 has held a lock since %2.</source>
        <translation>%1 自 %2 起一直持有锁。</translation>
    </message>
    <message>
        <source>Other programs wait for it, for a minute at most, and then give up.</source>
        <translation>其他程序最多等待一分钟，然后放弃。</translation>
    </message>
    <message>
        <source>If that program hangs, end it.</source>
        <translation>如果该程序挂起，请结束它。</translation>
    </message>
    <message>
        <source>The provider may have renewed the sign-in all the same.</source>
        <translation>提供方仍可能已续期登录。</translation>
    </message>
    <message>
        <source>Renew once more; if the provider refuses, sign in.</source>
        <translation>请再续期一次；如果提供方拒绝，请登录。</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>Sign-ins in it can be neither read nor renewed.</source>
        <translation>其中的登录信息既无法读取也无法续期。</translation>
    </message>
    <message>
        <source>Unlock it, for example in your password manager, or log in to the desktop again.</source>
        <translation>请解锁它，例如在密码管理器中，或重新登录桌面。</translation>
    </message>
    <message>
        <source>Sign-ins are kept in the keyring, and no keyring service runs here.</source>
        <translation>存储模式是“keyring”，但这里没有运行密钥环服务。</translation>
    </message>
    <message>
        <source>There is no place to keep sign-ins.</source>
        <translation>没有地方保存登录信息。</translation>
    </message>
    <message>
        <source>Start a keyring service (GNOME Keyring, KWallet, KeePassXC), or set mcp_oauth_credentials_store to “file”.</source>
        <translation>请启动密钥环服务（GNOME Keyring、KWallet、KeePassXC），或将 mcp_oauth_credentials_store 设为“file”。</translation>
    </message>
    <message>
        <source>The %1 cannot be read: %2.</source>
        <translation>%1无法读取：%2。</translation>
    </message>
    <message>
        <source>Nothing in it is used or overwritten until it can be read.</source>
        <translation>在可读之前，其中的内容既不会被使用也不会被覆盖。</translation>
    </message>
    <message>
        <source>Fix the entry named in the error, or move the file away.</source>
        <translation>请修复错误中指出的条目，或移走该文件。</translation>
    </message>
    <message>
        <source>Fix what the error names.</source>
        <translation>请修复错误中指出的问题。</translation>
    </message>
    <message>
        <source>Fix what the error names, or move the file away.</source>
        <translation>请修复错误中指出的问题，或移走该文件。</translation>
    </message>
    <message>
        <source>Codex&apos;s configuration (%1) and Latchkey&apos;s own list (%2) use the same name.</source>
        <translation>Codex 的配置（%1）和 Latchkey 自己的列表（%2）使用了相同的名称。</translation>
    </message>
    <message>
        <source>The one in Codex&apos;s configuration is used.</source>
        <translation>使用的是 Codex 配置中的那个。</translation>
    </message>
    <message>
        <source>Remove the other one, or add it under another name.</source>
        <translation>请移除另一个，或用其他名称添加。</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>The sign-in was removed from the file and from the keyring.</source>
        <translation>已从文件和密钥环中移除登录信息。</translation>
    </message>
    <message>
        <source>The sign-in was removed from the file.</source>
        <translation>已从文件中移除登录信息。</translation>
    </message>
    <message>
        <source>The sign-in was removed from the keyring.</source>
        <translation>已从密钥环中移除登录信息。</translation>
    </message>
    <message>
        <source>There was no sign-in to remove.</source>
        <translation>没有可移除的登录信息。</translation>
    </message>
    <message>
        <source>%1 offers no revocation, so its tokens end by themselves.</source>
        <translation>%1 不提供撤销，因此其令牌会自行到期。</translation>
    </message>
    <message>
        <source>It could not be revoked at %1 yet. That is tried again, for a week at most.</source>
        <translation>尚未能在 %1 撤销。系统会自动重试，最长一周。</translation>
    </message>
    <message>
        <source>It was revoked at %1.</source>
        <translation>已在 %1 撤销。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>keyring</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>because the configuration names it</source>
        <translation>因为配置指定了它</translation>
    </message>
    <message>
        <source>because the keyring holds the sign-in</source>
        <translation>因为密钥环中保存着登录信息</translation>
    </message>
    <message>
        <source>because a new sign-in goes to the keyring</source>
        <translation>因为新登录信息会保存到密钥环</translation>
    </message>
    <message>
        <source>because no keyring service runs here</source>
        <translation>因为这里没有运行密钥环服务</translation>
    </message>
    <message>
        <source>Finding the provider</source>
        <translation>正在查找提供方</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>正在注册</translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation>正在等待浏览器</translation>
    </message>
    <message>
        <source>Fetching the tokens</source>
        <translation>正在获取令牌</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Remove the copy that is not used.</source>
        <translation>请移除未使用的副本。</translation>
    </message>
    <message>
        <source>Use the newer one; or sign in again, which leaves one copy.</source>
        <translation>请使用较新的那份；或者重新登录，这样只留下一份。</translation>
    </message>
    <message>
        <source>It is not used there: the server looks signed out.</source>
        <translation>它在那里不会被使用：服务器看起来已退出登录。</translation>
    </message>
    <message>
        <source>Move it to the %1, or sign in again.</source>
        <translation>请将它移到%1，或重新登录。</translation>
    </message>
    <message>
        <source>If that was not on purpose, move it back, or set mcp_oauth_credentials_store to “file” or “keyring”.</source>
        <translation>如果这不是有意的，请将它移回，或将 mcp_oauth_credentials_store 设为“file”或“keyring”。</translation>
    </message>
    <message>
        <source>Sign-in with %1 failed: %2</source>
        <translation>通过 %1 登录失败：%2</translation>
    </message>
    <message>
        <source>Sign-out with %1 failed: %2</source>
        <translation>通过 %1 退出登录失败：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times in a row</source>
        <translation>
            <numerusform>%1，连续 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be the address of a server.</source>
        <translation>这不是有效的服务器地址。</translation>
    </message>
    <message>
        <source>The server does not answer. You can add it all the same.</source>
        <translation>服务器没有应答。您仍然可以添加它。</translation>
    </message>
    <message>
        <source>The server does not answer (%1). You can add it all the same.</source>
        <translation>服务器没有应答（%1）。您仍然可以添加它。</translation>
    </message>
    <message>
        <source>The server answers, but what it says about signing in cannot be used (%1). You can add it all the same.</source>
        <translation>服务器有应答，但它提供的登录信息无法使用（%1）。您仍然可以添加它。</translation>
    </message>
    <message>
        <source>The server answers. You sign in at %1.</source>
        <translation>服务器有应答。登录位置：%1。</translation>
    </message>
    <message>
        <source>The server answers, and needs no sign-in.</source>
        <translation>服务器有应答，且不需要登录。</translation>
    </message>
    <message>
        <source>The server answers without a sign-in, and offers one at %1.</source>
        <translation>服务器无需登录即可应答，也可在 %1 登录。</translation>
    </message>
    <message>
        <source>The server wants a key or a header of its own, and does not say where to sign in. Latchkey cannot look after that.</source>
        <translation>服务器要求自己的密钥或标头：它没有指明登录位置。Latchkey 无法管理这种服务器。</translation>
    </message>
    <message>
        <source>The server redirects to another address, %1. Use that one if you trust it.</source>
        <translation>服务器指向另一个地址：%1。如果您信任它，请使用该地址。</translation>
    </message>
    <message>
        <source>Something answers, but it is not an MCP server (%1). Is the address complete?</source>
        <translation>有应答，但并非 MCP 服务器（%1）。地址完整吗？</translation>
    </message>
    <message>
        <source>Its address contains a variable of that client.</source>
        <translation>其地址包含该客户端的变量。</translation>
    </message>
    <message>
        <source>Its address contains a key, which is not copied.</source>
        <translation>其地址包含密钥，密钥不会被复制。</translation>
    </message>
    <message>
        <source>Latchkey cannot use its address: it has to be complete and to start with https://.</source>
        <translation>Latchkey 无法使用其地址：地址必须完整，并以 https:// 开头。</translation>
    </message>
    <message>
        <source>Here already, as %1.</source>
        <translation>已在列表中，名为 %1。</translation>
    </message>
    <message>
        <source>It has a key of its own there, so there may be nothing to sign in to.</source>
        <translation>它在那里有自己的密钥，因此可能无需登录。</translation>
    </message>
    <message>
        <source>It is the newer one: if the other one no longer works, you will have to sign in again.</source>
        <translation>它是较新的一份：如果另一份不再可用，您就必须重新登录。</translation>
    </message>
    <message>
        <source>The one that is used stays where it is.</source>
        <translation>正在使用的那份保留在原处。</translation>
    </message>
    <message>
        <source>Remove the copy in the file</source>
        <translation>移除文件中的副本</translation>
    </message>
    <message>
        <source>Remove the copy in the keyring</source>
        <translation>移除密钥环中的副本</translation>
    </message>
    <message>
        <source>The copy of the sign-in of %1 in the file is removed. %2</source>
        <translation>将移除文件中 %1 的登录信息副本。%2</translation>
    </message>
    <message>
        <source>The copy of the sign-in of %1 in the keyring is removed. %2</source>
        <translation>将移除密钥环中 %1 的登录信息副本。%2</translation>
    </message>
    <message>
        <source>The copy is removed.</source>
        <translation>已移除副本。</translation>
    </message>
    <message>
        <source>Use the newer one</source>
        <translation>使用较新的那份</translation>
    </message>
    <message>
        <source>Move it to the keyring</source>
        <translation>移到密钥环</translation>
    </message>
    <message>
        <source>The sign-in of %1 in the file is written over the older one in the keyring, read back and compared. Then it is removed from the file.</source>
        <translation>将用文件中 %1 的登录信息覆盖密钥环中较旧的登录信息，并回读比对。然后从文件中移除它。</translation>
    </message>
    <message>
        <source>The sign-in of %1 is written to the keyring, read back and compared. Then it is removed from the file.</source>
        <translation>将把 %1 的登录信息写入密钥环，并回读比对。然后从文件中移除它。</translation>
    </message>
    <message>
        <source>The sign-in is in the keyring now.</source>
        <translation>登录信息现在位于密钥环中。</translation>
    </message>
    <message>
        <source>Move it to the file</source>
        <translation>移到文件</translation>
    </message>
    <message>
        <source>The sign-in of %1 in the keyring is written over the older one in the file, read back and compared. Then it is removed from the keyring.</source>
        <translation>将用密钥环中 %1 的登录信息覆盖文件中较旧的登录信息，并回读比对。然后从密钥环中移除它。</translation>
    </message>
    <message>
        <source>The sign-in of %1 is written to the file, read back and compared. Then it is removed from the keyring.</source>
        <translation>将把 %1 的登录信息写入文件，并回读比对。然后从密钥环中移除它。</translation>
    </message>
    <message>
        <source>The sign-in is in the file now.</source>
        <translation>登录信息现在位于文件中。</translation>
    </message>
    <message>
        <source>Use it for %1</source>
        <translation>用于 %1</translation>
    </message>
    <message>
        <source>%1 is signed in.</source>
        <translation>%1 已登录。</translation>
    </message>
    <message>
        <source>Make it private</source>
        <translation>设为仅自己可读写</translation>
    </message>
    <message>
        <source>%1 gets the mode 600: only you can read and write it.</source>
        <translation>%1 的模式将设为 600：只有您能读写它。</translation>
    </message>
    <message>
        <source>Only you can read the file now.</source>
        <translation>现在只有您能读取该文件。</translation>
    </message>
    <message>
        <source>Clear it away</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>The abandoned lock is removed. Sign-ins and locks in use are not touched.</source>
        <translation>将移除被遗弃的锁。登录信息和正在使用的锁不受影响。</translation>
    </message>
    <message>
        <source>The lock is free.</source>
        <translation>锁已释放。</translation>
    </message>
    <message>
        <source>Remove it from Latchkey&apos;s list</source>
        <translation>从 Latchkey 的列表中移除</translation>
    </message>
    <message>
        <source>%1 with the address %2 is removed from Latchkey&apos;s own list. The server in Codex&apos;s configuration, and every sign-in, stay as they are.</source>
        <translation>将从 Latchkey 自己的列表中移除地址为 %2 的 %1。Codex 配置中的服务器以及所有登录信息都保持原样。</translation>
    </message>
    <message>
        <source>The name is no longer used twice.</source>
        <translation>该名称不再重复。</translation>
    </message>
    <message>
        <source>Things have changed meanwhile, so nothing was done: %1.</source>
        <translation>情况在此期间已发生变化，因此没有执行任何操作：%1。</translation>
    </message>
    <message>
        <source>The old entry could not be removed. Nothing is lost: it is still where it was. %1</source>
        <translation>无法移除旧条目。没有丢失任何内容：它仍在原处。%1</translation>
    </message>
    <message>
        <source>It was not done, and everything is as it was. %1</source>
        <translation>操作未执行，一切保持原样。%1</translation>
    </message>
    <message>
        <source>Access was not allowed</source>
        <translation>访问未获允许</translation>
    </message>
    <message>
        <source>You, or the provider, said no in the browser. Nothing was changed.</source>
        <translation>您或提供方在浏览器中拒绝了访问。没有任何更改。</translation>
    </message>
    <message>
        <source>Try again if that was a mistake.</source>
        <translation>如果这是误操作，请重试。</translation>
    </message>
    <message>
        <source>The time for this sign-in has run out</source>
        <translation>本次登录已超时</translation>
    </message>
    <message>
        <source>Nobody finished it in the browser, and its link is no longer good. Nothing was changed.</source>
        <translation>没有人在浏览器中完成登录，其链接已失效。没有任何更改。</translation>
    </message>
    <message>
        <source>Waiting for you to confirm</source>
        <translation>正在等待您确认</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code</source>
        <translation>正在等待您输入代码</translation>
    </message>
    <message>
        <source>Codex uses this server, and its sign-in is bound to a key (DPoP).</source>
        <translation>Codex 使用此服务器，而其登录与密钥绑定（DPoP）。</translation>
    </message>
    <message>
        <source>Codex uses it without the proof that goes with it, and the server refuses that.</source>
        <translation>Codex 使用它时不带所需的证明，服务器会拒绝。</translation>
    </message>
    <message>
        <source>Sign in again: for servers of Codex&apos;s configuration no sign-in is bound to a key.</source>
        <translation>请重新登录：Codex 配置中的服务器的登录不与密钥绑定。</translation>
    </message>
    <message>
        <source>bound to a key (DPoP)</source>
        <translation>与密钥绑定（DPoP）</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>Access allowed</source>
        <translation>已允许访问</translation>
    </message>
    <message>
        <source>%1 has your approval, and is finishing the sign-in by itself.</source>
        <translation>%1 已获得您的许可，并会自行完成登录。</translation>
    </message>
    <message>
        <source>You can close this tab and go back to %1.</source>
        <translation>您可以关闭此标签页并返回 %1。</translation>
    </message>
    <message>
        <source>You, or the provider, said no. Nothing was changed.</source>
        <translation>您或提供方拒绝了请求。未作任何更改。</translation>
    </message>
    <message>
        <source>You can close this tab. To sign in after all, go back to %1 and try again.</source>
        <translation>您可以关闭此标签页。如仍要登录，请返回 %1 重试。</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>登录未成功</translation>
    </message>
    <message>
        <source>The provider answered with an error. Nothing was changed.</source>
        <translation>提供方返回了错误。未作任何更改。</translation>
    </message>
    <message>
        <source>Close this tab and go back to %1, which says why and lets you try again.</source>
        <translation>请关闭此标签页并返回 %1，在那里可以查看原因并重试。</translation>
    </message>
    <message>
        <source>Another sign-in is expected</source>
        <translation>正在等待另一次登录</translation>
    </message>
    <message>
        <source>This page belongs to a different sign-in from the one that %1 is waiting for. Nothing was changed.</source>
        <translation>此页面属于另一次登录，不是 %1 正在等待的那一次。未作任何更改。</translation>
    </message>
    <message>
        <source>Close this tab and go on in the one that %1 opened, or start the sign-in again.</source>
        <translation>请关闭此标签页，在 %1 打开的标签页中继续，或重新开始登录。</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>已经完成</translation>
    </message>
    <message>
        <source>%1 has its answer from this sign-in.</source>
        <translation>%1 已收到这次登录的答复。</translation>
    </message>
    <message>
        <source>Not a sign-in</source>
        <translation>这不是登录</translation>
    </message>
    <message>
        <source>%1 only waits here for the end of a sign-in.</source>
        <translation>%1 在这里只等待登录的完成。</translation>
    </message>
    <message>
        <source>You can close this tab.</source>
        <translation>您可以关闭此标签页。</translation>
    </message>
    <message>
        <source>%1, on this computer</source>
        <translation>此计算机上的 %1</translation>
    </message>
    <message>
        <source>Copy removed by %1 (%2)</source>
        <translation>%1 移除了副本（%2）</translation>
    </message>
    <message>
        <source>Moved by %1 (%2 → %3)</source>
        <translation>%1 移动了登录（%2 → %3）</translation>
    </message>
    <message>
        <source>Taken over from the former name “%1” by %2</source>
        <translation>%2 沿用了原名称“%1”下的登录</translation>
    </message>
    <message>
        <source>Left-over entry removed by %1 (%2)</source>
        <translation>%1 移除了残留条目（%2）</translation>
    </message>
    <message>
        <source>Sign-ins that are kept for servers which no configuration here names: %1 (%2).</source>
        <translation>为此处任何配置都未提到的服务器保存的登录：%1（%2）。</translation>
    </message>
    <message>
        <source>They are Codex&apos;s: another project, profile or machine may use them. Latchkey neither renews nor changes them.</source>
        <translation>它们属于 Codex：其他项目、配置文件或机器可能在使用。Latchkey 既不续期也不更改它们。</translation>
    </message>
    <message>
        <source>Sign in; or, if nothing else uses that one, make it this server&apos;s: %1</source>
        <translation>请登录；或者，如果没有别的程序使用它，就把它改为此服务器的：%1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>运行：%1</translation>
    </message>
    <message>
        <source>an unknown provider</source>
        <translation>未知的提供方</translation>
    </message>
    <message>
        <source>The sign-in that is kept as %1 (%2) becomes that of %3 (%4).</source>
        <translation>以 %1（%2）保存的登录信息将成为 %3（%4）的登录信息。</translation>
    </message>
    <message>
        <source>It was issued by %1; it is good until: %2.</source>
        <translation>由 %1 颁发；有效期至：%2。</translation>
    </message>
    <message>
        <source>The entry under the other name is removed from the %1. Anything that still uses that name, such as a Codex project, will be signed out.</source>
        <translation>另一名称下的条目将被删除（%1）。仍使用该名称的程序（例如 Codex 的项目）将被登出。</translation>
    </message>
    <message>
        <source>The provider has renewed the sign-in already. It is kept aside, and the next attempt saves it.</source>
        <translation>提供方已经续期了登录。它已另行保留，下次尝试时会保存。</translation>
    </message>
    <message>
        <source>The provider has renewed the sign-in already. Leave this program running: it goes on trying to save it for a few minutes.</source>
        <translation>提供方已经续期了登录。请让此程序继续运行：它会在几分钟内继续尝试保存。</translation>
    </message>
    <message>
        <source>The provider had renewed the sign-in, and it could not be saved. You may have to sign in again.</source>
        <translation>提供方曾续期了登录，但未能保存。您可能需要重新登录。</translation>
    </message>
    <message>
        <source>It may still be there.</source>
        <translation>它可能仍然被存储着。</translation>
    </message>
    <message>
        <source>A program that was ended has left files behind: %1.</source>
        <translation>一个被终止的程序留下了文件：%1。</translation>
    </message>
    <message>
        <source>Nobody needs them, and they may contain sign-ins.</source>
        <translation>它们没有用处，但可能包含登录信息。</translation>
    </message>
    <message>
        <source>Remove them, or leave that to the next program that writes there.</source>
        <translation>删除它们；下一个在那里写入的程序也会这样做。</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>删除它们</translation>
    </message>
    <message>
        <source>Temporary files that no program uses any more are removed.</source>
        <translation>不再被任何程序使用的临时文件会被删除。</translation>
    </message>
    <message>
        <source>They are removed.</source>
        <translation>已删除。</translation>
    </message>
    <message>
        <source>Once the present sign-in has ended, the server cannot be used.</source>
        <translation>当前登录结束后，将无法使用该服务器。</translation>
    </message>
    <message>
        <source>Projects that Codex trusts are missing or cannot be read: %1 (%2).</source>
        <translation>Codex 信任的项目缺失或无法读取：%1（%2）。</translation>
    </message>
    <message>
        <source>Servers that are configured there are not shown.</source>
        <translation>那里配置的服务器不会显示。</translation>
    </message>
    <message>
        <source>It is not on the list of allowed servers in %1.</source>
        <translation>它不在 %1 的允许服务器列表中。</translation>
    </message>
    <message>
        <source>It is authorized by a token in the variable %1; a stored sign-in is not used.</source>
        <translation>它由变量 %1 中的令牌授权；不使用已保存的登录。</translation>
    </message>
    <message>
        <source>It is authorized by a configured header; a stored sign-in is not used.</source>
        <translation>它由已配置的标头授权；不使用已保存的登录。</translation>
    </message>
    <message>
        <source>It is authorized by Codex&apos;s ChatGPT session.</source>
        <translation>它由 Codex 的 ChatGPT 会话授权。</translation>
    </message>
    <message>
        <source>It is authorized by your company&apos;s identity provider, through Codex.</source>
        <translation>它由您公司的身份提供方通过 Codex 授权。</translation>
    </message>
    <message>
        <source>Codex adds headers that a command prints. Latchkey does not run that command, and does not know whether its headers let you in.</source>
        <translation>Codex 会添加某个命令输出的标头。Latchkey 不运行该命令，也不知道这些标头能否获得访问权限。</translation>
    </message>
    <message>
        <source>Latchkey&apos;s own list (%1)</source>
        <translation>Latchkey 自己的列表（%1）</translation>
    </message>
    <message>
        <source>Codex&apos;s configuration (%1)</source>
        <translation>Codex 的配置（%1）</translation>
    </message>
    <message>
        <source>Codex&apos;s configuration of this machine (%1)</source>
        <translation>本机的 Codex 配置（%1）</translation>
    </message>
    <message>
        <source>what this machine&apos;s administrator prescribes (%1)</source>
        <translation>本机管理员的规定（%1）</translation>
    </message>
    <message>
        <source>Codex&apos;s profile %1 (%2)</source>
        <translation>Codex 的配置文件 %1（%2）</translation>
    </message>
    <message>
        <source>the project %1 (%2)</source>
        <translation>项目 %1（%2）</translation>
    </message>
    <message>
        <source>Codex&apos;s plugin %1 (%2)</source>
        <translation>Codex 的插件 %1（%2）</translation>
    </message>
    <message>
        <source>The old sign-in is gone from here, and may still work there.</source>
        <translation>旧的登录已从此处移除，但在那里可能仍然有效。</translation>
    </message>
    <message>
        <source>Codex cannot read %1. Cause: %2.</source>
        <translation>Codex 无法读取 %1，原因：%2。</translation>
    </message>
    <message>
        <source>One such entry is enough: Codex then knows none of these sign-ins, and cannot make a new one.</source>
        <translation>只要有一个条目不符合其格式，Codex 就无法识别其中的任何登录，也无法进行新的登录。</translation>
    </message>
    <message>
        <source>Convert it to Codex&apos;s form; nothing in it is lost.</source>
        <translation>可将其改为 Codex 的格式；其中的内容不会丢失。</translation>
    </message>
    <message>
        <source>Put it into Codex&apos;s form</source>
        <translation>改为 Codex 的格式</translation>
    </message>
    <message>
        <source>%1 is written anew: it says the same, in the form that Codex reads.</source>
        <translation>将重新写入 %1：内容不变，采用 Codex 可读取的格式。</translation>
    </message>
    <message>
        <source>Codex can read the file now.</source>
        <translation>Codex 现在可以读取该文件了。</translation>
    </message>
    <message>
        <source>What Codex keeps encrypted cannot be opened</source>
        <translation>无法打开 Codex 加密保存的内容</translation>
    </message>
    <message>
        <source>Bring back the passphrase that Codex keeps in the keyring. If it is lost, or there never was one, move secrets/mcp_oauth.age away and sign in once with Codex, which makes a new one.</source>
        <translation>请恢复 Codex 保存在密钥环中的密码短语。如果它已丢失或从未有过，请移走 secrets/mcp_oauth.age，并用 Codex 登录一次，它会创建新的密码短语。</translation>
    </message>
    <message>
        <source>The sign-in of this server is in the %1, but belongs in the %2.</source>
        <translation>此服务器的登录信息在%1中，而它应该在%2中。</translation>
    </message>
    <message>
        <source>The file holds a sign-in for this server, and what Codex keeps encrypted (%1) cannot be opened now.</source>
        <translation>文件中有此服务器的登录信息，而 Codex 的加密存储（%1）现在无法打开。</translation>
    </message>
    <message>
        <source>An older sign-in in the encrypted store may replace this one once it can be opened again.</source>
        <translation>加密存储中若有较旧的登录信息，待其能再次打开时可能会取代当前这个。</translation>
    </message>
    <message>
        <source>Unlock the keyring or bring the passphrase back, and sign in again. If it is lost, move that file away.</source>
        <translation>请解锁密钥环或恢复密码短语，然后重新登录。如果它已丢失，请移走该文件。</translation>
    </message>
    <message>
        <source>The sign-in was removed from what Codex keeps encrypted.</source>
        <translation>登录信息已从 Codex 的加密存储中移除。</translation>
    </message>
    <message>
        <source>The sign-in was removed from what Codex keeps encrypted, and from every other place it was kept.</source>
        <translation>登录信息已从 Codex 的加密存储以及所有其他保存位置移除。</translation>
    </message>
    <message>
        <source>encrypted file of Codex</source>
        <translation>加密存储</translation>
    </message>
    <message>
        <source>because Codex encrypts its sign-ins</source>
        <translation>因为 Codex 加密其登录信息</translation>
    </message>
    <message>
        <source>because only the file holds the sign-in</source>
        <translation>因为只有文件中有登录信息</translation>
    </message>
    <message>
        <source>%1 rewrites its file from memory, and drops what others have written there. Quit it, paste this into the file, and start it again:</source>
        <translation>%1 会凭记忆重写其文件，并丢弃他人写入的内容。请退出它，将以下内容粘贴到文件中，然后重新启动：</translation>
    </message>
    <message>
        <source>The file of %1 is in a format that Latchkey does not write. Paste this into it:</source>
        <translation>%1 的文件采用 Latchkey 不写入的格式。请将以下内容粘贴进去：</translation>
    </message>
    <message>
        <source>%1 keeps its servers among its own settings. Paste this where it asks for a server&apos;s JSON:</source>
        <translation>%1 将服务器保存在自己的设置中。请在它要求输入服务器 JSON 的地方粘贴以下内容：</translation>
    </message>
    <message>
        <source>%1 has no file of its own. Put this into one, and name it with --config:</source>
        <translation>%1 没有自己的文件。请将以下内容放入一个文件，并用 --config 指定它：</translation>
    </message>
    <message>
        <source>%1 has no list of servers.</source>
        <translation>%1 没有服务器列表。</translation>
    </message>
    <message>
        <source>%1 is in a build folder, a temporary folder or a sandbox, and may be gone tomorrow. Install Latchkey, or use --program to name a program that stays.</source>
        <translation>%1 位于构建文件夹、临时文件夹或沙盒中，明天可能就不在了。请安装 Latchkey，或用 --program 指定一个会保留的程序。</translation>
    </message>
    <message>
        <source>%1 is not on this computer.</source>
        <translation>%1 不在这台计算机上。</translation>
    </message>
    <message>
        <source>%1 has no file for the servers of a project.</source>
        <translation>%1 没有用于项目服务器的文件。</translation>
    </message>
    <message>
        <source>%1 is managed: an administrator&apos;s file (%2) alone decides about its servers. Nothing is changed.</source>
        <translation>%1 受管理：其服务器仅由管理员的文件（%2）决定。未作任何更改。</translation>
    </message>
    <message>
        <source>This is the Codex that Latchkey works with: it uses the same sign-in already.</source>
        <translation>这就是 Latchkey 配合使用的 Codex：它已在使用同一登录。</translation>
    </message>
    <message>
        <source>The file of %1 is left alone, because not all of it is understood (%2). You can paste this into it yourself:</source>
        <translation>由于未能完全理解 %1 的文件（%2），因此不作改动。您可以自行粘贴以下内容：</translation>
    </message>
    <message>
        <source>The entry of %1 sends headers of its own, which may be a key and would be lost. Take them out of it first, or paste this yourself:</source>
        <translation>%1 的条目会发送自己的标头，其中可能是密钥，并且会丢失。请先将其移除，或自行粘贴以下内容：</translation>
    </message>
    <message>
        <source>%1 has another server by the name %2. Rename that one first, or paste this under another name:</source>
        <translation>%1 已有另一个名为 %2 的服务器。请先重命名它，或以其他名称粘贴以下内容：</translation>
    </message>
    <message>
        <source>There are two notations for the servers of %1, and its file does not show which one it reads. This is the one of version 1:</source>
        <translation>%1 的服务器有两种写法，其文件未显示读取哪一种。以下是版本 1 的写法：</translation>
    </message>
    <message>
        <source>The file of %1 cannot be written (%2). You can paste this into it yourself:</source>
        <translation>无法写入 %1 的文件（%2）。您可以自行粘贴以下内容：</translation>
    </message>
    <message>
        <source>%1 does not run a command for headers. Connect it without --headers.</source>
        <translation>%1 不运行用于标头的命令。请不带 --headers 进行连接。</translation>
    </message>
    <message>
        <source>%1 is not connected to %2.</source>
        <translation>%1 未连接到 %2。</translation>
    </message>
    <message>
        <source>Restart it to take effect.</source>
        <translation>重新启动后生效。</translation>
    </message>
    <message>
        <source>Its next session uses it.</source>
        <translation>下一次会话开始使用。</translation>
    </message>
    <message>
        <source>It takes effect with your next message.</source>
        <translation>从您的下一条消息起生效。</translation>
    </message>
    <message>
        <source>Press Refresh in its list of servers.</source>
        <translation>请在其服务器列表中按“Refresh”。</translation>
    </message>
    <message>
        <source>It takes effect at once.</source>
        <translation>立即生效。</translation>
    </message>
    <message>
        <source>Not found on this computer</source>
        <translation>未在这台计算机上找到</translation>
    </message>
    <message>
        <source>Uses the same sign-in already</source>
        <translation>已使用同一登录</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Connected to a program that is no longer there</source>
        <translation>已连接到一个不存在的程序</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>Found; has %1 with a sign-in of its own</source>
        <translation>已找到；以自己的登录使用 %1</translation>
    </message>
    <message>
        <source>Its file cannot be read: line %1</source>
        <translation>无法读取其文件：第 %1 行</translation>
    </message>
    <message>
        <source>Its file cannot be read: %1</source>
        <translation>无法读取其文件：%1</translation>
    </message>
    <message>
        <source>Managed by an administrator</source>
        <translation>由管理员管理</translation>
    </message>
    <message>
        <source>Found; can be connected by hand</source>
        <translation>已找到；可以手动连接</translation>
    </message>
    <message>
        <source>%1 is connected to %2 already.</source>
        <translation>%1 已经连接到 %2。</translation>
    </message>
    <message>
        <source>%1 gets %2 through Latchkey, in %3:</source>
        <translation>%1 通过 Latchkey 使用 %2，位于 %3：</translation>
    </message>
    <message>
        <source>%2 is added to %1, in %3:</source>
        <translation>将 %2 添加到 %1，位于 %3：</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is not the one that Latchkey wrote. Disconnecting would replace it, in %3:</source>
        <translation>%1 中 %2 的条目不是 Latchkey 写入的。断开连接会替换它，位于 %3：</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 becomes what it was, in %3:</source>
        <translation>%1 中 %2 的条目恢复原样，位于 %3：</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is not the one that Latchkey wrote. Disconnecting would remove it, in %3:</source>
        <translation>%1 中 %2 的条目不是 Latchkey 写入的。断开连接会将其移除，位于 %3：</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is removed, as there was none before, in %3:</source>
        <translation>%1 中 %2 的条目将被移除，因为之前没有，位于 %3：</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is updated to the program&apos;s new path, in %3:</source>
        <translation>%1 中 %2 的条目将改为程序的新路径，位于 %3：</translation>
    </message>
    <message>
        <source>In these folders another entry takes precedence: %1.</source>
        <translation>在这些文件夹中，它们自己的条目优先：%1。</translation>
    </message>
    <message>
        <source>This file belongs to a project: others who work on it get the path of your program.</source>
        <translation>此文件属于某个项目：其他参与者会得到您的程序路径。</translation>
    </message>
    <message>
        <source>The sign-in that %1 keeps itself stays where it is, and is no longer used.</source>
        <translation>%1 自己保存的登录保留原处，不再使用。</translation>
    </message>
    <message>
        <source>In folders that Gemini CLI does not trust it uses no server at all.</source>
        <translation>在 Gemini CLI 不信任的文件夹中，它不使用任何服务器。</translation>
    </message>
    <message>
        <source>Settings Sync, where it is on, carries this to your other computers.</source>
        <translation>如果启用了 Settings Sync，这也会同步到您的其他计算机。</translation>
    </message>
    <message>
        <source>%1 is connected to %2.</source>
        <translation>%1 已连接到 %2。</translation>
    </message>
    <message>
        <source>%1 is no longer connected to %2.</source>
        <translation>%1 不再连接到 %2。</translation>
    </message>
    <message>
        <source>%1 has changed its file meanwhile, so nothing was done. Try again.</source>
        <translation>%1 在此期间更改了其文件，因此没有执行任何操作。请重试。</translation>
    </message>
    <message>
        <source>%1 keeps its file locked, so nothing was done. Try again.</source>
        <translation>%1 一直锁定其文件，因此没有执行任何操作。请重试。</translation>
    </message>
    <message>
        <source>Nothing was changed: %1.</source>
        <translation>未作任何更改：%1。</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>断开 %1</translation>
    </message>
    <message>
        <source>Repair the connection of %1</source>
        <translation>修复 %1 的连接</translation>
    </message>
    <message>
        <source>Add it to %1</source>
        <translation>添加到 %1</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own, which it renews by itself.</source>
        <translation>%1 保存着自己的登录，并会自行续期。</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own.</source>
        <translation>%1 保存着自己的登录。</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own, which ended %2.</source>
        <translation>%1 保存着自己的登录，已于%2结束。</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own, which ends %2.</source>
        <translation>%1 保存着自己的登录，将于%2结束。</translation>
    </message>
    <message>
        <source>%1 keeps encrypted sign-ins.</source>
        <translation>%1 以加密方式保存登录。</translation>
    </message>
    <message>
        <source>Others can read the sign-ins in %1 (mode %2).</source>
        <translation>其他人可以读取 %1 中的登录（模式 %2）。</translation>
    </message>
    <message>
        <source>%1 is connected to it by a program that is no longer there: %2.</source>
        <translation>%1 通过一个已不存在的程序与它连接：%2。</translation>
    </message>
    <message>
        <source>%1 cannot use the server until its entry names the program where it is now.</source>
        <translation>在条目指向程序现在的位置之前，%1 无法使用该服务器。</translation>
    </message>
    <message>
        <source>Repair the entry “%1” in %2.</source>
        <translation>请修复 %2 中的条目“%1”。</translation>
    </message>
    <message>
        <source>Install Latchkey in a lasting place, then repair the entry “%1” in %2.</source>
        <translation>请将 Latchkey 安装到固定的位置，然后修复 %2 中的条目“%1”。</translation>
    </message>
    <message>
        <source>Others can read the sign-ins of %1 in %2 (mode %3).</source>
        <translation>其他人可以读取 %2 中 %1 的登录（模式 %3）。</translation>
    </message>
    <message>
        <source>Whoever reads them can use your servers in your name.</source>
        <translation>读取它们的人可以以您的名义使用您的服务器。</translation>
    </message>
    <message>
        <source>%1 keeps sign-ins for servers that no client has any more (%2): %3.</source>
        <translation>%1 保存着已没有任何客户端使用的服务器的登录（%2）：%3。</translation>
    </message>
    <message>
        <source>They are of no use to you, and may be of use to others. They are in %1.</source>
        <translation>它们对您没有用处，却可能被他人利用。它们位于 %1。</translation>
    </message>
    <message>
        <source>Sign out there, or leave them: Latchkey never changes them.</source>
        <translation>请在那里退出登录，或保留它们：Latchkey 从不更改它们。</translation>
    </message>
    <message>
        <source>Several clients keep the same sign-in: %1.</source>
        <translation>多个客户端保存着同一个登录：%1。</translation>
    </message>
    <message>
        <source>The first of them that renews it ends it for the others, and the provider may end it for all.</source>
        <translation>其中第一个续期的会使其他的失效，提供方还可能让全部失效。</translation>
    </message>
    <message>
        <source>Sign in again in each of them, or connect them to Latchkey.</source>
        <translation>请在每个客户端重新登录，或将它们连接到 Latchkey。</translation>
    </message>
    <message>
        <source>Repair the entry</source>
        <translation>修复条目</translation>
    </message>
    <message>
        <source>The entry in %1 starts %2 from then on. Nothing else in the file is changed.</source>
        <translation>此后 %1 中的条目会启动 %2。文件的其他内容不变。</translation>
    </message>
    <message>
        <source>The client can start it again.</source>
        <translation>客户端可以再次启动它了。</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>另一个程序</translation>
    </message>
    <message>
        <source>Renewal by %1 failed: %2</source>
        <translation>%1 续期失败：%2</translation>
    </message>
    <message>
        <source>Nobody had signed in yet</source>
        <translation>当时尚无人登录</translation>
    </message>
    <message>
        <source>The sign-in ended; nothing to renew it with</source>
        <translation>登录已结束；没有可续期的凭据</translation>
    </message>
    <message>
        <source>The provider ended the sign-in</source>
        <translation>提供方结束了登录</translation>
    </message>
    <message>
        <source>A renewal was cut off, and used up the sign-in</source>
        <translation>续期中断，登录已被用尽</translation>
    </message>
    <message>
        <source>An old copy of the sign-in came back</source>
        <translation>登录的旧副本又回来了</translation>
    </message>
    <message>
        <source>The sign-in was removed</source>
        <translation>登录已被移除</translation>
    </message>
    <message>
        <source>The provider had forgotten the program</source>
        <translation>提供方已忘记此程序</translation>
    </message>
    <message>
        <source>The server moved to another provider</source>
        <translation>服务器已迁到另一个提供方</translation>
    </message>
    <message>
        <source>The server asked for more permissions</source>
        <translation>服务器请求了更多权限</translation>
    </message>
    <message>
        <source>Needs a sign-in</source>
        <translation>需要登录</translation>
    </message>
    <message>
        <source>Renewed by %1</source>
        <translation>由 %1 续期</translation>
    </message>
    <message>
        <source>Renewed by %1; %2 took it over</source>
        <translation>由 %1 续期；%2 已接管</translation>
    </message>
    <message>
        <source>You signed in with %1</source>
        <translation>您通过 %1 登录</translation>
    </message>
    <message>
        <source>You signed out with %1</source>
        <translation>您通过 %1 注销</translation>
    </message>
    <message>
        <source>Another sign-in was saved by %1</source>
        <translation>%1 保存了另一个登录</translation>
    </message>
    <message>
        <source>The sign-in was removed by another program</source>
        <translation>登录被另一个程序移除</translation>
    </message>
    <message numerus="yes">
        <source>%n work</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%n 个可用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is off</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%n 个已停用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a clause</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>two clauses</comment>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>No servers yet</source>
        <translation>尚无服务器</translation>
    </message>
    <message>
        <source>Reading your sign-ins…</source>
        <translation>正在读取您的登录…</translation>
    </message>
    <message>
        <source>%1 needs you</source>
        <comment>a server</comment>
        <translation>%1 需要您</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message numerus="yes">
        <source>%1 of your %n servers need you</source>
        <translation>
            <numerusform>您的 %n 个服务器中有 %1 个需要您</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to both…</source>
        <translation>登录这两个…</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to all %n…</source>
        <translation>
            <numerusform>登录全部 %n 个…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be reached for now</source>
        <comment>a server</comment>
        <translation>暂时无法连接 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n servers cannot be reached for now</source>
        <translation>
            <numerusform>暂时无法连接 %n 个服务器</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>It works until %1. Latchkey tries again %2.</source>
        <comment>times</comment>
        <translation>在 %1 之前可用。Latchkey 将于 %2 重试。</translation>
    </message>
    <message>
        <source>Latchkey tries again %1.</source>
        <comment>at a time</comment>
        <translation>Latchkey 将于 %1 重试。</translation>
    </message>
    <message>
        <source>All your servers work</source>
        <translation>您的所有服务器均可用</translation>
    </message>
    <message>
        <source>Nothing to sign in to</source>
        <translation>没有需要登录的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n servers need you</source>
        <translation>
            <numerusform>%n 个服务器需要您</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is renewed ahead of time: that is switched off.</source>
        <translation>不会提前续期：该功能已关闭。</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>The next renewal is %1; Latchkey does it, also while this window is closed.</source>
        <comment>at a time</comment>
        <translation>下次续期：%1；即使关闭此窗口，Latchkey 也会完成。</translation>
    </message>
    <message>
        <source>A file in %1</source>
        <comment>a folder</comment>
        <translation>%1 中的文件</translation>
    </message>
    <message>
        <source>The keyring of this computer</source>
        <translation>本机的密钥环</translation>
    </message>
    <message>
        <source>A file that Codex encrypts</source>
        <translation>Codex 的加密存储</translation>
    </message>
    <message>
        <source>%1 has forgotten this program</source>
        <translation>%1 已忘记此程序</translation>
    </message>
    <message>
        <source>Sign in again to register anew.</source>
        <translation>重新登录即可再次注册。</translation>
    </message>
    <message>
        <source>Tries again %1.</source>
        <comment>at a time</comment>
        <translation>将于 %1 重试。</translation>
    </message>
    <message>
        <source>Works until %1. Tries again %2.</source>
        <comment>times</comment>
        <translation>在 %1 之前可用。将于 %2 重试。</translation>
    </message>
    <message>
        <source>Does not work until then. Tries again %1.</source>
        <comment>at a time</comment>
        <translation>在那之前不可用。将于 %1 重试。</translation>
    </message>
    <message>
        <source>Cannot reach %1</source>
        <translation>无法连接 %1</translation>
    </message>
    <message>
        <source>Check your connection, then try again.</source>
        <translation>请检查网络连接，然后重试。</translation>
    </message>
    <message>
        <source>%1 did not answer</source>
        <translation>%1 没有应答</translation>
    </message>
    <message>
        <source>It may have renewed the sign-in all the same.</source>
        <translation>登录可能仍已续期。</translation>
    </message>
    <message>
        <source>Another program is busy with this sign-in</source>
        <translation>另一个程序正在处理此登录</translation>
    </message>
    <message>
        <source>Nothing was changed. Look for a program that hangs.</source>
        <translation>未更改任何内容。请查找是否有程序挂起。</translation>
    </message>
    <message>
        <source>Nothing is lost. Unlock it, and this works again.</source>
        <translation>没有丢失任何内容。解锁后即可恢复。</translation>
    </message>
    <message>
        <source>The sign-in cannot be read</source>
        <translation>无法读取登录</translation>
    </message>
    <message>
        <source>Nothing was changed, and no other copy is used.</source>
        <translation>未更改任何内容，也不使用其他副本。</translation>
    </message>
    <message>
        <source>Codex keeps this sign-in to itself</source>
        <translation>Codex 独自保管此登录</translation>
    </message>
    <message>
        <source>It is encrypted, and only Codex can use it.</source>
        <translation>它已加密，只有 Codex 能使用。</translation>
    </message>
    <message>
        <source>%1 refuses to renew</source>
        <translation>%1 拒绝续期</translation>
    </message>
    <message>
        <source>%1 answers in a way that is not safe</source>
        <translation>%1 的应答不安全</translation>
    </message>
    <message>
        <source>Nothing was sent on. Tell whoever runs the server.</source>
        <translation>没有转发任何内容。请告知服务器的运营者。</translation>
    </message>
    <message>
        <source>A setting of this server is wrong</source>
        <translation>此服务器的某项设置有误</translation>
    </message>
    <message>
        <source>Look at its address and its client id.</source>
        <translation>请检查其地址和客户端 ID。</translation>
    </message>
    <message>
        <source>A program stopped in the middle of it.</source>
        <translation>有程序中途停止。</translation>
    </message>
    <message>
        <source>%1 stopped in the middle, %2.</source>
        <comment>a program, at a time</comment>
        <translation>%1 于 %2 中途停止。</translation>
    </message>
    <message>
        <source>Here, or by another program.</source>
        <translation>在此处，或由另一个程序。</translation>
    </message>
    <message>
        <source>You did, %1.</source>
        <comment>at a time</comment>
        <translation>由您于 %1 操作。</translation>
    </message>
    <message>
        <source>By another program, %1.</source>
        <comment>at a time</comment>
        <translation>由另一个程序于 %1 操作。</translation>
    </message>
    <message>
        <source>By %1, %2.</source>
        <comment>a program, at a time</comment>
        <translation>由 %1 于 %2 操作。</translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation>尚未登录</translation>
    </message>
    <message>
        <source>Sign in once; Latchkey keeps it working after that.</source>
        <translation>登录一次即可；之后由 Latchkey 维持。</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <comment>at a time</comment>
        <translation>已于 %1 结束</translation>
    </message>
    <message>
        <source>Has ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>This server gives nothing to renew with.</source>
        <translation>此服务器不提供续期凭据。</translation>
    </message>
    <message>
        <source>The provider ended the sign-in %1</source>
        <comment>at a time</comment>
        <translation>提供方于 %1 结束了登录</translation>
    </message>
    <message>
        <source>It was revoked there, or has reached its limit.</source>
        <translation>它在那里被撤销，或已达到上限。</translation>
    </message>
    <message>
        <source>From a backup, perhaps. It is used up already.</source>
        <translation>也许来自备份。它已被用尽。</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>The server has moved to another provider</source>
        <translation>服务器已迁到另一个提供方</translation>
    </message>
    <message>
        <source>The former one cannot be used any more.</source>
        <translation>以前的服务已无法使用。</translation>
    </message>
    <message>
        <source>Works; asks for more permissions</source>
        <translation>可用；请求更多权限</translation>
    </message>
    <message>
        <source>Works, renews without anybody</source>
        <translation>可用，无需任何人即可续期</translation>
    </message>
    <message>
        <source>Works; nobody knows until when</source>
        <translation>可用；到期时间未知</translation>
    </message>
    <message>
        <source>The server did not say, and gives nothing to renew with.</source>
        <translation>服务器未说明，也不提供续期凭据。</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <comment>at a time</comment>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>Sign in again now to keep it working.</source>
        <translation>请立即重新登录以保持可用。</translation>
    </message>
    <message>
        <source>Works until %1, then you must sign in again</source>
        <comment>a time</comment>
        <translation>在 %1 之前可用，之后您必须重新登录</translation>
    </message>
    <message>
        <source>Works, renews in a moment</source>
        <translation>可用，即将续期</translation>
    </message>
    <message>
        <source>Renews when a program next needs it</source>
        <translation>在程序下次需要时续期</translation>
    </message>
    <message>
        <source>Works, renews when a program next needs it</source>
        <translation>可用，在程序下次需要时续期</translation>
    </message>
    <message>
        <source>Works, renews by itself</source>
        <translation>可用，自动续期</translation>
    </message>
    <message>
        <source>Has a key of its own; nothing to sign in to</source>
        <translation>自带密钥；无需登录</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Switched off in Codex&apos;s configuration</source>
        <translation>已在 Codex 的配置中停用</translation>
    </message>
    <message>
        <source>Reading the sign-in…</source>
        <translation>正在读取登录…</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>正在续期…</translation>
    </message>
    <message>
        <source>%1 Nothing else is wrong: sign in again, and everything that uses %2 works as before.</source>
        <comment>a sentence, a server</comment>
        <translation>%1其他一切正常：重新登录后，所有使用 %2 的程序都会恢复如初。</translation>
    </message>
    <message>
        <source>It wants more than you have granted. You decide.</source>
        <translation>它想要的超出您已授予的。由您决定。</translation>
    </message>
    <message>
        <source>It wants %1, too. You decide.</source>
        <comment>permissions</comment>
        <translation>它还想要 %1。由您决定。</translation>
    </message>
    <message>
        <source>This server gives nothing to renew with. Latchkey reminds you %1.</source>
        <comment>at a time</comment>
        <translation>此服务器不提供续期凭据。Latchkey 会在 %1 提醒您。</translation>
    </message>
    <message>
        <source>The next renewal is %1. There is nothing to do.</source>
        <comment>at a time</comment>
        <translation>下次续期：%1。无需任何操作。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>无需任何操作。</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>正在重试</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Renew now</source>
        <translation>立即续期</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>显示原因</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>%1, %2. %3: %4.</source>
        <comment>name, host, group, sentence</comment>
        <translation>%1，%2。%3：%4。</translation>
    </message>
    <message>
        <source>%1 with %2.</source>
        <comment>a verb, keys</comment>
        <translation>按 %2 %1。</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date without its year, as QLocale::toString()</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date, as QLocale::toString()</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <comment>a time of day</comment>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>a time of day</comment>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day, and a time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a time of day</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>on %1 %2</source>
        <comment>a day, and a time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Today %1</source>
        <comment>a time of day</comment>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <comment>a time of day</comment>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>a time of day</comment>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>The sign-in in the %1 does not say which provider has issued it.</source>
        <translation>%1中的登录没有说明由哪个提供方签发。</translation>
    </message>
    <message>
        <source>The sign-in in the %1 names a provider that cannot exist: %2.</source>
        <translation>%1中的登录所写的提供方不可能是提供方的名称：%2。</translation>
    </message>
    <message>
        <source>Codex compares that letter by letter before it renews: it uses this sign-in until it ends, and then says that you are not signed in.</source>
        <translation>Codex 在续期之前会逐字比较它：在登录结束之前使用它，之后就会说您未登录。</translation>
    </message>
    <message>
        <source>Renew it here, which adds the name where there is none; or sign in again.</source>
        <translation>在此续期，会补上缺少的名称；或者重新登录。</translation>
    </message>
    <message>
        <source>Latchkey accepts the answer on 127.0.0.1 only; Codex would accept it on every interface.</source>
        <translation>Latchkey 只在 127.0.0.1 上接收应答，而 Codex 会在所有接口上接收。</translation>
    </message>
    <message>
        <source>No server here has this sign-in any more, so nothing tries again by itself: try it now, or give up.</source>
        <translation>此处已没有服务器拥有此登录，因此不会自动重试：请立即重试或放弃。</translation>
    </message>
    <message>
        <source>Nothing to do: this is tried again, for a week at most. You can also try it now, or give up.</source>
        <translation>无需操作：系统会自动重试，最长一周。您也可以立即重试或放弃。</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>The provider of %1 is asked once more to end the old sign-in.</source>
        <translation>将再次请求 %1 的提供方结束旧的登录。</translation>
    </message>
    <message>
        <source>Nothing is left to be done at the provider.</source>
        <translation>提供方那里已没有需要处理的事项。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The provider of %1 is not asked any more. The old sign-in is forgotten here; there it may work until it ends.</source>
        <translation>不再请求 %1 的提供方。旧的登录在此处被遗忘；在那里，它结束之前可能仍然有效。</translation>
    </message>
    <message>
        <source>It will not be tried again.</source>
        <translation>不会再重试。</translation>
    </message>
    <message>
        <source>The provider has not been told: %1. It will be tried again.</source>
        <translation>未能告知提供方：%1。系统会自动重试。</translation>
    </message>
    <message>
        <source>No sign-in is needed</source>
        <translation>不需要登录</translation>
    </message>
    <message>
        <source>The server lets everybody in.</source>
        <translation>该服务器允许任何人访问。</translation>
    </message>
    <message>
        <source>Use it as it is.</source>
        <translation>直接使用即可。</translation>
    </message>
    <message>
        <source>This provider does not know this program</source>
        <translation>此提供方不认识本程序</translation>
    </message>
    <message>
        <source>It accepts programs only by a client id that it has given out, or by the address of a client-id metadata document.</source>
        <translation>它只通过其发放的客户端 ID，或客户端 ID 元数据文档的地址来接受程序。</translation>
    </message>
    <message>
        <source>Ask whoever runs it for a client id, or name such an address in the preferences.</source>
        <translation>请向其运营者索取客户端 ID，或在首选项中填写此类地址。</translation>
    </message>
    <message>
        <source>works (%1 s)</source>
        <translation>可用（%1 秒）</translation>
    </message>
    <message numerus="yes">
        <source>works, %n tools (%1 s)</source>
        <translation>
            <numerusform>可用，%n 个工具（%1 秒）</numerusform>
        </translation>
    </message>
    <message>
        <source>refuses access</source>
        <translation>拒绝访问</translation>
    </message>
    <message>
        <source>has moved to %1</source>
        <translation>已迁移到 %1</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>is not an MCP server</source>
        <translation>不是 MCP 服务器</translation>
    </message>
    <message>
        <source>%1, checked %2</source>
        <translation>%1，检查于%2</translation>
    </message>
    <message>
        <source>It lets everybody in; there is nothing to sign in to.</source>
        <translation>它允许任何人访问，无需登录。</translation>
    </message>
    <message>
        <source>You will sign in at %1, but %2 gets access to your account there. Continue only if you trust %2 and know how the two are related.</source>
        <translation>您将在 %1 登录，但您在那里的账户访问权限将交给 %2。只有在您信任 %2 并知道二者的关系时才继续。</translation>
    </message>
    <message>
        <source>The page that opens, at %1, is in your own network or on this machine, but the server is not. Continue only if you know why.</source>
        <translation>打开的页面（%1）位于您自己的网络或本机上，而服务器不在。只有在您知道原因时才继续。</translation>
    </message>
    <message>
        <source>%1 leaves signing in to %2. You have not been there with Latchkey before.</source>
        <comment>a server, a host</comment>
        <translation>%1 将登录交给 %2。您尚未通过 Latchkey 去过那里。</translation>
    </message>
    <message>
        <source>Lets everybody in; nothing to sign in to</source>
        <translation>对所有人开放，无需登录</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in</source>
        <comment>a host</comment>
        <translation>%1 不接受此登录</translation>
    </message>
    <message>
        <source>Checked %1. Signing in again may help.</source>
        <comment>at a time</comment>
        <translation>检查于 %1。重新登录可能有用。</translation>
    </message>
    <message>
        <source>The server has moved to %1</source>
        <comment>an address</comment>
        <translation>服务器已迁移至 %1</translation>
    </message>
    <message>
        <source>Checked %1. Change its address.</source>
        <comment>at a time</comment>
        <translation>检查于 %1。请更改它的地址。</translation>
    </message>
    <message>
        <source>No MCP server answers at this address</source>
        <translation>此地址没有 MCP 服务器应答</translation>
    </message>
    <message>
        <source>Checked %1. Look at its address.</source>
        <comment>at a time</comment>
        <translation>检查于 %1。请核对它的地址。</translation>
    </message>
    <message>
        <source>Signed in; %1 does not answer</source>
        <comment>a host</comment>
        <translation>已登录；%1 没有应答</translation>
    </message>
    <message>
        <source>Checked %1. The sign-in is good.</source>
        <comment>at a time</comment>
        <translation>检查于 %1。登录有效。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n lines are added, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>
            <numerusform>%1：添加 %n 行，其他内容不变。可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: one entry takes the place of another, which is kept, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1：一个条目取代另一个条目（原条目会保留），其他内容不变。可以撤销。</translation>
    </message>
    <message>
        <source>%1: the entry becomes what it was before, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1：该条目恢复原样，其他内容不变。可以撤销。</translation>
    </message>
    <message>
        <source>%1: the entry is removed, as there was none before, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1：该条目将被移除，因为之前没有，其他内容不变。可以撤销。</translation>
    </message>
    <message>
        <source>%1: the entry is updated to the program&apos;s new path; nothing else changes.</source>
        <comment>a client</comment>
        <translation>%1：该条目改用程序的新路径，其他内容不变。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries change, and nothing else does. You can undo it.</source>
        <translation>
            <numerusform>%n 个条目将更改，其他内容不变。可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect them</source>
        <translation>全部连接</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are connected. Restart programs that are running.</source>
        <translation>
            <numerusform>已连接 %n 个条目。请重新启动正在运行的程序。</numerusform>
        </translation>
    </message>
    <message>
        <source>An old copy of the sign-in came back: it was renewed, and so used up, %1.</source>
        <comment>at a time</comment>
        <translation>登录的旧副本回来了：它已于 %1 续期，因此已用完。</translation>
    </message>
    <message>
        <source>You signed out %1, and the provider has not been told yet.</source>
        <comment>at a time</comment>
        <translation>您已于 %1 退出登录，但提供方尚未得知。</translation>
    </message>
    <message>
        <source>A lock was left behind by %1 %2.</source>
        <comment>a program, at a time</comment>
        <translation>%1 于 %2 留下了一把锁。</translation>
    </message>
    <message>
        <source>The provider refused to renew the sign-in %1.</source>
        <comment>at a time</comment>
        <translation>提供方于 %1 拒绝续期登录。</translation>
    </message>
    <message>
        <source>A renewal that %1 began %2 was left without a clear answer.</source>
        <comment>a program, at a time</comment>
        <translation>%1 于 %2 开始的续期没有得到明确的答复。</translation>
    </message>
    <message>
        <source>Connected %1</source>
        <comment>on a day</comment>
        <translation>%1连接</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>a day</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 could not reach the provider</source>
        <comment>a program</comment>
        <translation>%1 无法连接到提供方</translation>
    </message>
    <message>
        <source>%1: one entry is added, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1：添加一个条目，其他内容不变。您可以撤销。</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>正在退出登录…</translation>
    </message>
    <message>
        <source>Waiting for %1 to end the sign-in there, too.</source>
        <comment>a host</comment>
        <translation>正在等待 %1 也结束此登录。</translation>
    </message>
    <message>
        <source>Asking whether it works…</source>
        <translation>正在询问是否可用…</translation>
    </message>
    <message>
        <source>Waiting for %1.</source>
        <comment>a host</comment>
        <translation>正在等待 %1。</translation>
    </message>
    <message>
        <source>Waiting for the keyring, which may be asking for its password.</source>
        <translation>正在等待密钥环，它可能正在要求输入密码。</translation>
    </message>
    <message>
        <source>Waiting for %1, or for another program that is busy with it.</source>
        <comment>a host</comment>
        <translation>正在等待 %1，或正在处理它的另一个程序。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>There is no program %1 that could be started.</source>
        <translation>没有可以启动的程序 %1。</translation>
    </message>
    <message>
        <source>The file of %1 is left alone, because not all of it is understood (%2). Mend it, and try again.</source>
        <translation>%1 的文件中有无法理解的内容（%2），因此保持不变。请修正后重试。</translation>
    </message>
    <message>
        <source>The file of %1 cannot be written (%2). Fix that and try again.</source>
        <translation>无法写入 %1 的文件（%2）。请解决后重试。</translation>
    </message>
    <message>
        <source>The entry is switched off there, and stays so.</source>
        <translation>该条目在那里已停用，并保持停用。</translation>
    </message>
    <message>
        <source>%1 puts this entry together with another one of the same name (%2), and could not start with both. Rename or remove that one first.</source>
        <translation>%1 会把此条目与另一个同名条目（%2）合并，两者并存时将无法启动。请先重命名或删除那一个。</translation>
    </message>
    <message>
        <source>Nothing can be written in %1.</source>
        <translation>无法在 %1 中写入任何内容。</translation>
    </message>
    <message>
        <source>What a provider grants could not be saved, so no sign-in in this home is renewed, made or ended.</source>
        <translation>提供方授予的内容将无法保存，因此此主目录中的登录既不会续期，也不会新建或结束。</translation>
    </message>
    <message>
        <source>Change its permissions so that you can write there.</source>
        <translation>请更改其权限，使您可以在那里写入。</translation>
    </message>
    <message>
        <source>Codex then knows none of these sign-ins, and cannot make a new one.</source>
        <translation>这样 Codex 就无法识别其中的任何登录，也无法进行新的登录。</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Keeps the sign-ins of your MCP servers alive, from the tray.</source>
        <translation>从托盘让您的 MCP 服务器保持登录状态。</translation>
    </message>
    <message>
        <source>The one home to work on (default: $CODEX_HOME, else ~/.codex, and all registered ones).</source>
        <translation>要使用的唯一主目录（默认：$CODEX_HOME，否则 ~/.codex，以及所有已登记的主目录）。</translation>
    </message>
    <message>
        <source>Open the window, also that of an instance that is already running.</source>
        <translation>打开窗口，包括已在运行的实例的窗口。</translation>
    </message>
    <message>
        <source>Start in the tray, without a window.</source>
        <translation>在托盘中启动，不显示窗口。</translation>
    </message>
    <message>
        <source>Use a temporary home with servers of its own.</source>
        <translation>使用带有自己服务器的临时主目录。</translation>
    </message>
    <message>
        <source>Sign in to this server.</source>
        <translation>登录到此服务器。</translation>
    </message>
    <message>
        <source>latchkey: cannot create the demo&apos;s server or home</source>
        <translation>latchkey：无法创建演示的服务器或主目录</translation>
    </message>
    <message>
        <source>Quit the running instance once nothing is under way.</source>
        <translation>待进行中的操作完成后，结束正在运行的实例。</translation>
    </message>
    <message>
        <source>Demo: nothing here is real.</source>
        <translation>演示：此处没有任何真实内容。</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>打开其页面</translation>
    </message>
</context>
</TS>
