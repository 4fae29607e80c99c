<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>Latchkey::Cli</name>
    <message>
        <source>Shows which servers work, and what the others need.</source>
        <translation>どのサーバーが使えるか、ほかのサーバーに何が必要かを表示します。</translation>
    </message>
    <message>
        <source>Prints the headers that authorize a request as one JSON object, for clients that get them from a command.</source>
        <translation>リクエストを認可するヘッダーを一つの JSON オブジェクトとして出力します。コマンドにヘッダーを尋ねるクライアント用です。</translation>
    </message>
    <message>
        <source>Runs as an MCP server on standard input and output, and passes everything on with your sign-in.</source>
        <translation>標準入出力の MCP サーバーとして、あなたのサインインですべてを中継します。</translation>
    </message>
    <message>
        <source>Adds a server to Latchkey&apos;s own list.</source>
        <translation>Latchkey 自身の一覧にサーバーを追加します。</translation>
    </message>
    <message>
        <source>Usage: latchkey-cli [--home DIR] [--json] COMMAND …

Keeps the sign-ins of your MCP servers alive, together with every other program that uses them.

</source>
        <translation>使い方: latchkey-cli [--home DIR] [--json] コマンド …

MCP サーバーのサインインを、それを使うほかのプログラムとともに保ち続けます。

</translation>
    </message>
    <message>
        <source>Usage: latchkey-cli %1 %2
%3

Example: %4

%5</source>
        <translation>使い方: latchkey-cli %1 %2
%3

例: %4

%5</translation>
    </message>
    <message>
        <source>See latchkey-cli --help.</source>
        <translation>latchkey-cli --help を参照してください。</translation>
    </message>
    <message>
        <source>The home to work on.</source>
        <translation>使用するホーム。</translation>
    </message>
    <message>
        <source>One JSON object a line on standard output.</source>
        <translation>標準出力に一行ごとに一つの JSON オブジェクト。</translation>
    </message>
    <message>
        <source>Work on a temporary home with servers of its own.</source>
        <translation>専用サーバー付きの一時ホームを使います。</translation>
    </message>
    <message>
        <source>This help.</source>
        <translation>このヘルプ。</translation>
    </message>
    <message>
        <source>Do not open a browser; you can paste the address that yours ends on here.</source>
        <translation>ブラウザーを開きません。ブラウザーが行き着いたアドレスをここに貼り付けられます。</translation>
    </message>
    <message>
        <source>Ask for this scope (may be repeated).</source>
        <translation>このスコープを求めます（繰り返し可）。</translation>
    </message>
    <message>
        <source>How long you may take in the browser (default: 600).</source>
        <translation>ブラウザーで使える時間（既定: 600）。</translation>
    </message>
    <message>
        <source>How long the token must still be valid (default: 30).</source>
        <translation>トークンがこの時間は有効であること（既定: 30）。</translation>
    </message>
    <message>
        <source>--home needs a folder.</source>
        <translation>--home にはフォルダーが必要です。</translation>
    </message>
    <message>
        <source>--demo makes a home of its own; leave out --home.</source>
        <translation>--demo は専用のホームを作ります。--home を外してください。</translation>
    </message>
    <message>
        <source>--%1 needs a number of seconds.</source>
        <translation>--%1 には秒数が必要です。</translation>
    </message>
    <message>
        <source>--names covers everything, and cannot be combined with anything else.</source>
        <translation>--names はすべてを対象とし、他と組み合わせられません。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>コマンド「%1」はありません。</translation>
    </message>
    <message>
        <source>Usage: latchkey-cli %1 %2</source>
        <translation>使い方: latchkey-cli %1 %2</translation>
    </message>
    <message>
        <source>Nothing is wrong in %1.</source>
        <translation>%1 に問題はありません。</translation>
    </message>
    <message>
        <source>there is no server named %1</source>
        <translation>%1 という名前のサーバーはありません</translation>
    </message>
    <message>
        <source>If the browser is on another machine, paste the address that it ends on here, and press Enter.</source>
        <translation>ブラウザーが別のコンピューターにある場合は、行き着いたアドレスをここに貼り付けて Enter を押してください。</translation>
    </message>
    <message>
        <source>That does not belong to this sign-in: %1. Still waiting.</source>
        <translation>これはこのサインインのものではありません: %1。引き続き待ちます。</translation>
    </message>
    <message>
        <source>No browser could be started; open the address above yourself.</source>
        <translation>ブラウザーを起動できませんでした。上のアドレスを自分で開いてください。</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>詳細: %1</translation>
    </message>
    <message>
        <source>%1 of %2 signed in</source>
        <translation>%2 台中 %1 台にサインイン済み</translation>
    </message>
    <message>
        <source>No remote MCP servers are configured in %1.</source>
        <translation>%1 にリモート MCP サーバーは設定されていません。</translation>
    </message>
    <message>
        <source>Add one: latchkey-cli add NAME URL</source>
        <translation>追加するには: latchkey-cli add NAME URL</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>不明な時刻</translation>
    </message>
    <message>
        <source>Shows what happened to a sign-in, and which program did it: the last 50 events, newest first.</source>
        <translation>サインインに起きたことと、それを行ったプログラムを表示します。最新の 50 件を新しい順に並べます。</translation>
    </message>
    <message>
        <source>Lists the remote servers of other MCP clients, and adds those that are named to Latchkey&apos;s own list.</source>
        <translation>ほかの MCP クライアントのリモートサーバーを一覧表示し、指定したものを Latchkey 自身の一覧に追加します。</translation>
    </message>
    <message>
        <source>Offer each fix that is safe, one after the other.</source>
        <translation>安全な修復を一つずつ提案します。</translation>
    </message>
    <message>
        <source>Print a report without secrets instead, fit for a public issue.</source>
        <translation>代わりに、公開の issue に載せられる、秘密を含まないテキストを出力します。</translation>
    </message>
    <message>
        <source>Add every server that is not here yet and has no key of its own.</source>
        <translation>まだここになく、専用のキーもないサーバーをすべて追加します。</translation>
    </message>
    <message>
        <source>Look at this client only: %1.</source>
        <translation>このクライアントだけを調べます: %1。</translation>
    </message>
    <message>
        <source>First ask the server whether it is there, and where to sign in.</source>
        <translation>サーバーがあるか、どこでサインインするかを先にサーバーに問い合わせます。</translation>
    </message>
    <message>
        <source>Ask for tokens that are bound to a key, so that a stolen one is useless (RFC 9449).</source>
        <translation>鍵に結び付けられ、盗んでも使えないトークンを求めます（RFC 9449）。</translation>
    </message>
    <message>
        <source>--yes goes with --fix.</source>
        <translation>--yes は --fix とともに使います。</translation>
    </message>
    <message>
        <source>--report covers everything and changes nothing: leave out --fix and the names of servers.</source>
        <translation>--report は全体を対象とし、何も変更しません。--fix とサーバー名は付けないでください。</translation>
    </message>
    <message>
        <source>With --json nothing can be asked: add --yes to --fix.</source>
        <translation>--json では何も尋ねられません。--fix に --yes を付けてください。</translation>
    </message>
    <message>
        <source>Either --all, or the names of servers.</source>
        <translation>--all かサーバー名のどちらかを指定してください。</translation>
    </message>
    <message>
        <source>--from takes one of: %1.</source>
        <translation>--from に指定できるのは次のいずれかです: %1。</translation>
    </message>
    <message>
        <source>--fix asks before each change; where there is no terminal, add --yes</source>
        <translation>--fix は変更のたびに確認します。端末がない場合は --yes を付けてください</translation>
    </message>
    <message>
        <source>%1 has no history yet.</source>
        <translation>%1 の履歴はまだありません。</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1、%2 行: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No other client here has a remote server. Looked at:</source>
        <translation>このコンピューターのほかのクライアントにリモートサーバーはありません。調べた場所:</translation>
    </message>
    <message>
        <source>There is nothing left to add.</source>
        <translation>追加するものは残っていません。</translation>
    </message>
    <message>
        <source>Add them: latchkey-cli import NAME… or --all. Nothing of those clients is changed.</source>
        <translation>追加するには: latchkey-cli import 名前… または --all。元のクライアントは何も変更されません。</translation>
    </message>
    <message>
        <source>no other client has a server named %1 that could be added</source>
        <translation>追加できる %1 という名前のサーバーは、ほかのクライアントにありません</translation>
    </message>
    <message>
        <source>File with %1, which nobody else may read.</source>
        <translation>%1のファイル。ほかの誰も読み取れないこと。</translation>
    </message>
    <message>
        <source>Environment variable with %1.</source>
        <translation>%1の環境変数。</translation>
    </message>
    <message>
        <source>Command that prints %1; it is started without a shell.</source>
        <translation>%1を出力するコマンド。シェルを介さずに起動されます。</translation>
    </message>
    <message>
        <source>Only one of --%1-file, --%1-env and --%1-command can be used.</source>
        <translation>--%1-file、--%1-env、--%1-command は一つしか使えません。</translation>
    </message>
    <message>
        <source>Client id that was registered for you beforehand.</source>
        <translation>事前に登録されたクライアント ID。</translation>
    </message>
    <message>
        <source>the client secret</source>
        <translation>クライアントシークレット</translation>
    </message>
    <message>
        <source>How tokens are obtained where no user signs in: client-credentials, enterprise-managed or workload-identity.</source>
        <translation>ユーザーがサインインしない場合のトークンの取得方法: client-credentials、enterprise-managed、workload-identity のいずれか。</translation>
    </message>
    <message>
        <source>the client&apos;s private key (PEM), for client credentials</source>
        <translation>クライアントの秘密鍵（PEM、client-credentials 用）</translation>
    </message>
    <message>
        <source>the workload&apos;s assertion, or the user&apos;s id token</source>
        <translation>ワークロードのアサーションまたはユーザーの ID トークン</translation>
    </message>
    <message>
        <source>Where the enterprise&apos;s identity provider gives tokens.</source>
        <translation>企業の ID プロバイダーがトークンを発行するアドレス。</translation>
    </message>
    <message>
        <source>Client id at the identity provider.</source>
        <translation>ID プロバイダーでのクライアント ID。</translation>
    </message>
    <message>
        <source>the client secret at the identity provider</source>
        <translation>ID プロバイダーでのクライアントシークレット</translation>
    </message>
    <message>
        <source>--grant has to be client-credentials, enterprise-managed or workload-identity.</source>
        <translation>--grant は client-credentials、enterprise-managed、workload-identity のいずれかにしてください。</translation>
    </message>
    <message>
        <source>Sign in by a code that you type in a browser on any machine.</source>
        <translation>任意のコンピューターのブラウザーで入力するコードでサインインします。</translation>
    </message>
    <message>
        <source>This server also offers a sign-in by a code, which needs no pasting: add --device.</source>
        <translation>このサーバーは、貼り付けのいらないコードでのサインインにも対応しています。--device を付けてください。</translation>
    </message>
    <message>
        <source>Open this address in a browser on any machine, and type the code there; this goes on by itself.</source>
        <translation>任意のコンピューターのブラウザーでこのアドレスを開き、コードを入力してください。その後は自動的に進みます。</translation>
    </message>
    <message>
        <source>Added: %1. Sign in: %2</source>
        <translation>追加しました: %1。サインイン: %2</translation>
    </message>
    <message>
        <source>%1 was added. Sign in: %2</source>
        <translation>%1 を追加しました。サインイン: %2</translation>
    </message>
    <message>
        <source>The token of %1 is bound to a key: each request needs a proof of its own, so a fixed header cannot work. Use: %2</source>
        <translation>%1 のトークンは鍵に結び付けられています。要求ごとに証明が必要なため、固定のヘッダーは使えません。使うもの: %2</translation>
    </message>
    <message>
        <source>connected to %1, by a program that is no longer there: %2</source>
        <translation>%1 に接続済み。ただしプログラムがもうありません: %2</translation>
    </message>
    <message>
        <source>connected to %1 since %2</source>
        <translation>%1 に接続済み（%2 から）</translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>%1 に接続済み</translation>
    </message>
    <message>
        <source>managed by %1</source>
        <translation>%1 で管理されています</translation>
    </message>
    <message>
        <source>left over: %1</source>
        <translation>残りもの: %1</translation>
    </message>
    <message>
        <source>No other MCP client was found here.</source>
        <translation>ほかの MCP クライアントは見つかりませんでした。</translation>
    </message>
    <message>
        <source>Shows which MCP clients are here, which servers they have, and which sign-ins they keep themselves.</source>
        <translation>どの MCP クライアントがあり、どのサーバーを持ち、どのサインインを自分で保管しているかを表示します。</translation>
    </message>
    <message>
        <source>Lets clients use your sign-in to a server: those that have the server, or those that are named.</source>
        <translation>サーバーへのサインインをクライアントにも使わせます。そのサーバーを持つもの、または指定したものが対象です。</translation>
    </message>
    <message>
        <source>Gives clients back what they had before they were connected to a server.</source>
        <translation>サーバーに接続する前の状態をクライアントに戻します。</translation>
    </message>
    <message>
        <source>Show what would be written, and write nothing.</source>
        <translation>書き込まれる内容を表示し、何も書き込みません。</translation>
    </message>
    <message>
        <source>Also replace what somebody else has written into an entry.</source>
        <translation>ほかの誰かが項目に書いた内容も置き換えます。</translation>
    </message>
    <message>
        <source>In the files of this folder instead of your own.</source>
        <translation>ユーザーのファイルではなく、このフォルダーのファイルで行います。</translation>
    </message>
    <message>
        <source>Take over the servers of all clients, connect them, and sign in to each once.</source>
        <translation>すべてのクライアントのサーバーを引き継いで接続し、それぞれに一度だけサインインします。</translation>
    </message>
    <message>
        <source>Connect by a command that prints headers, where the client supports it.</source>
        <translation>クライアントが対応していれば、ヘッダーを出力するコマンドで行います。</translation>
    </message>
    <message>
        <source>With --all: leave the sign-ins for later.</source>
        <translation>--all と併用: サインインは後回しにします。</translation>
    </message>
    <message>
        <source>The program that clients start (default: this one).</source>
        <translation>クライアントが起動するプログラム（既定: これ自身）。</translation>
    </message>
    <message>
        <source>Either --all, or the name of a server.</source>
        <translation>--all かサーバー名のどちらかを指定してください。</translation>
    </message>
    <message>
        <source>--project needs a folder, and the name of a server.</source>
        <translation>--project にはフォルダーとサーバー名が必要です。</translation>
    </message>
    <message>
        <source>--no-sign-in goes with --all.</source>
        <translation>--no-sign-in は --all と併用します。</translation>
    </message>
    <message>
        <source>There is no client “%1”. Choose from: %2.</source>
        <translation>クライアント「%1」はありません。次から選んでください: %2。</translation>
    </message>
    <message>
        <source>No client here has a server that could be connected.</source>
        <translation>接続できるサーバーを持つクライアントはありません。</translation>
    </message>
    <message>
        <source>No client is connected to %1.</source>
        <translation>%1 に接続しているクライアントはありません。</translation>
    </message>
    <message>
        <source>No client here has %1 yet. Name the clients that should get it: %2</source>
        <translation>%1 を持つクライアントはまだありません。追加先を指定してください: %2</translation>
    </message>
    <message>
        <source>Those that are here: %1</source>
        <translation>あるものを見るには: %1</translation>
    </message>
    <message>
        <source>Added to Latchkey&apos;s own list: %1</source>
        <translation>Latchkey 自身の一覧に追加しました: %1</translation>
    </message>
    <message>
        <source>Either --rejected or --min-validity.</source>
        <translation>--rejected か --min-validity のどちらかを指定してください。</translation>
    </message>
    <message>
        <source>--rejected needs the rejected access token on standard input</source>
        <translation>--rejected には、拒否されたアクセストークンが標準入力に必要です</translation>
    </message>
    <message>
        <source>Ask each server whether it works, with one harmless request (10 s at most).</source>
        <translation>無害な要求を 1 回送り、各サーバーが動作するか確かめます (最長 10 秒)。</translation>
    </message>
    <message>
        <source>Print the names of all servers instead, each with a NUL at its end.</source>
        <translation>代わりに、すべてのサーバーの名前を、それぞれ末尾に NUL 文字を付けて出力します。</translation>
    </message>
    <message>
        <source>Trust this site with your access, without asking (may be repeated).</source>
        <translation>確認せずに、このサイトにアクセスを任せます (繰り返し指定可)。</translation>
    </message>
    <message>
        <source>--authorization-parameter takes NAME=VALUE.</source>
        <translation>--authorization-parameter には 名前=値 を指定してください。</translation>
    </message>
    <message>
        <source>Address of a client-id metadata document, for providers that accept one.</source>
        <translation>クライアント ID メタデータ文書のアドレス (それでクライアントを受け入れるプロバイダー用)。</translation>
    </message>
    <message>
        <source>The redirect address that the provider accepts.</source>
        <translation>プロバイダーが受け入れる戻り先アドレス。</translation>
    </message>
    <message>
        <source>The port of this machine that the browser returns to.</source>
        <translation>ブラウザーの戻り先となるこのマシンのポート。</translation>
    </message>
    <message>
        <source>Your user name, sent to the provider before you sign in.</source>
        <translation>サインインの前にプロバイダーへ送るユーザー名。</translation>
    </message>
    <message>
        <source>What the provider shows instead of its own choice: login, select_account, consent…</source>
        <translation>プロバイダーの選択に代わって表示する画面: login、select_account、consent…</translation>
    </message>
    <message>
        <source>Sign in even if the provider does not say that it supports PKCE. A stolen code might then work.</source>
        <translation>PKCE 対応を明言しないプロバイダーでもサインインします。その場合、盗まれたコードが使えるおそれがあります。</translation>
    </message>
    <message>
        <source>Do not say which server the token is for. It might then work elsewhere, too.</source>
        <translation>トークンの対象サーバーを伝えません。その場合、ほかの場所でも使えるおそれがあります。</translation>
    </message>
    <message>
        <source>Add this to the address that the browser opens (may be repeated). Latchkey does not check what it asks for.</source>
        <translation>ブラウザーで開くアドレスに追加します (繰り返し指定可)。Latchkey は何を要求するかを確認しません。</translation>
    </message>
    <message>
        <source>--callback-port takes a number from 1 to 65535.</source>
        <translation>--callback-port には 1 から 65535 の数値を指定してください。</translation>
    </message>
    <message>
        <source>%1 was added. It needs no sign-in.</source>
        <translation>%1 を追加しました。サインインは不要です。</translation>
    </message>
    <message>
        <source>To go on: %1</source>
        <translation>続けるには: %1</translation>
    </message>
    <message>
        <source>Open the page?</source>
        <translation>ページを開きますか?</translation>
    </message>
    <message>
        <source>Send this header to the server, too (may be repeated).</source>
        <translation>このヘッダーもサーバーに送ります (繰り返し指定できます)。</translation>
    </message>
    <message>
        <source>The same with the value of an environment variable: for keys.</source>
        <translation>同じですが、値は環境変数から取ります: キー用です。</translation>
    </message>
    <message>
        <source>Environment variable that holds an access token to use instead of signing in.</source>
        <translation>サインインの代わりに使うアクセストークンの入った環境変数。</translation>
    </message>
    <message>
        <source>--%1 takes NAME=VALUE.</source>
        <translation>--%1 には 名前=値 を指定してください。</translation>
    </message>
    <message>
        <source>%1 was added. It uses its configured headers, so no sign-in is needed.</source>
        <translation>%1 を追加しました。設定されたヘッダーを使うため、サインインは不要です。</translation>
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
すべてのコマンドのオプション:
  --home DIR   サインイン、ロック、config.toml のあるフォルダー（既定: $CODEX_HOME、なければ ~/.codex）
  --json       標準出力に一行ごとに一つの JSON オブジェクト
  --demo       専用サーバー付きの一時ホーム。コマンドなし: ガイドツアー
  --help       コマンドのヘルプ。--version

終了ステータス: 0 完了、1 その他のエラー、2 使い方、3 サインインが必要、4 サインインを読み書きできない、
5 別のプログラムが長く処理中、6 プロバイダーに届かないか今は拒否、7 結果は不明。</translation>
    </message>
    <message>
        <source>there is no sign-in named %1 for the address of %2, or %2 is already signed in</source>
        <translation>%2 のアドレスについて %1 という名前のサインインがないか、%2 はすでにサインイン済みです</translation>
    </message>
    <message>
        <source>Looks for sign-ins that are kept twice and for everything else that is wrong, and says what to do.</source>
        <translation>二重に保存されたサインインやその他の問題を探し、すべきことを示します。</translation>
    </message>
    <message>
        <source>With --fix: do not ask before fixes that neither move nor remove a sign-in.</source>
        <translation>--fix と併用: サインインを移動も削除もしない修正を、確認せずに行います。</translation>
    </message>
    <message>
        <source>Give the sign-in kept under the first name to the second, a configured server.</source>
        <translation>1 つ目の名前で保存されたサインインを、設定済みのサーバーである 2 つ目の名前に渡します。</translation>
    </message>
    <message>
        <source>Signs in: opens your browser, waits for you, and saves the sign-in.</source>
        <translation>サインインします。ブラウザーを開き、完了を待って、サインインを保存します。</translation>
    </message>
    <message>
        <source>Removes the sign-in from wherever it is kept, and has the provider end it where that is offered.</source>
        <translation>すべての保存場所からサインインを削除し、プロバイダーが対応していれば終了させます。</translation>
    </message>
    <message>
        <source>Name the scopes in each renewal. Some providers take this as a request for more, and then refuse to renew.</source>
        <translation>更新のたびにスコープを示します。追加の要求と受け取り、更新を拒否するプロバイダーもあります。</translation>
    </message>
    <message>
        <source>%1 is removed from the list. Its sign-in, if there is one, stays where it is.</source>
        <translation>%1 を一覧から削除しました。サインインがあれば、そのまま残ります。</translation>
    </message>
    <message>
        <source>Removes a server from Latchkey&apos;s own list. Its sign-in stays until you sign out.</source>
        <translation>Latchkey 自身の一覧からサーバーを削除します。サインインはサインアウトするまで残ります。</translation>
    </message>
    <message>
        <source>%1 needed no renewal; it works until %2.</source>
        <translation>%1 は更新の必要がありませんでした。%2 まで使えます。</translation>
    </message>
    <message>
        <source>%1 was renewed by another program; it works until %2.</source>
        <translation>%1 は別のプログラムが更新しました。%2 まで使えます。</translation>
    </message>
    <message>
        <source>%1 is renewed; it works until %2.</source>
        <translation>%1 を更新しました。%2 まで使えます。</translation>
    </message>
    <message>
        <source>%1 cannot be renewed: the server gives nothing to renew with. To sign in again: %2</source>
        <translation>%1 は更新できません。サーバーが更新の手段を提供していません。もう一度サインインするには: %2</translation>
    </message>
    <message>
        <source>Renews the sign-in if it is about to end.</source>
        <translation>まもなく終わるサインインを更新します。</translation>
    </message>
    <message>
        <source>Renew even a sign-in that is still good.</source>
        <translation>まだ有効なサインインも更新します。</translation>
    </message>
    <message>
        <source>Prints a valid access token and nothing else, renewed first if need be.</source>
        <translation>有効なアクセストークンだけを出力します。必要なら先に更新します。</translation>
    </message>
    <message>
        <source>Print a token other than the one on standard input, which the server has rejected (401). It renews only if that one is still kept.</source>
        <translation>標準入力のトークン（サーバーに拒否されたもの、401）とは別のトークンを出力します。それがまだ保存されている場合だけ更新します。</translation>
    </message>
    <message>
        <source>Would be added to Latchkey&apos;s own list: %1</source>
        <translation>Latchkey 自身の一覧に追加されます: %1</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>フォルダー %1 がありません。</translation>
    </message>
    <message>
        <source>The version of this program.</source>
        <translation>このプログラムのバージョン。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Connections</name>
    <message>
        <source>Left as it is: this needs your choice. Add --yes to do it all the same.</source>
        <translation>そのままにしました。これには選択が必要です。それでも行うには --yes を付けてください。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Context</name>
    <message>
        <source>there is no server named %1; %2: %3</source>
        <translation>%1 という名前のサーバーはありません。%2: %3</translation>
    </message>
    <message>
        <source>there is no server named %1</source>
        <translation>%1 という名前のサーバーはありません</translation>
    </message>
    <message>
        <source>Finishing the change that is under way; interrupt again to stop at once.</source>
        <translation>進行中の変更を終えています。すぐに止めるには、もう一度中断してください。</translation>
    </message>
    <message>
        <source>Opening what Codex keeps encrypted; that can take some seconds…</source>
        <translation>Codex の暗号化ファイルを開いています。数秒かかることがあります…</translation>
    </message>
    <message>
        <source>%1 has a key of its own; there is nothing to sign in to</source>
        <translation>%1 には専用のキーがあります。サインインの必要はありません</translation>
    </message>
    <message>
        <source>The renewed sign-in is saved now.</source>
        <translation>更新されたサインインを保存しました。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::DemoTour</name>
    <message>
        <source>This is a tour on a temporary home with a provider of its own on this computer (%1).
No account is needed, and nothing of yours is touched.</source>
        <translation>これは、このコンピューター上の専用プロバイダー（%1）と一時ホームを使うツアーです。
アカウントは不要で、あなたのものには何も触れません。</translation>
    </message>
    <message>
        <source>Four servers: one is signed in, one has expired, one was revoked (nobody knows yet), one is new.</source>
        <translation>四つのサーバー: 一つはサインイン済み、一つは期限切れ、一つは取り消し済み（まだ誰も知りません）、一つは新規です。</translation>
    </message>
    <message>
        <source>So the next program that asks gets a new one.</source>
        <translation>そこで、次に求めたプログラムが新しいものを得ます。</translation>
    </message>
    <message>
        <source>(a script would get the token here, and nothing else)</source>
        <translation>（ここにはスクリプト用のトークンだけが出力されます）</translation>
    </message>
    <message>
        <source>Only a sign-in helps. Your browser would open now; the tour plays it.</source>
        <translation>サインインするしかありません。ここでブラウザーが開きますが、ツアーが代わりに行います。</translation>
    </message>
    <message>
        <source>the browser opens %1</source>
        <translation>ブラウザーが %1 を開きます</translation>
    </message>
    <message>
        <source>The same with a window: latchkey --demo</source>
        <translation>ウィンドウで同じものを見るには: latchkey --demo</translation>
    </message>
    <message>
        <source>A sign-in that has ended is renewed by whoever needs it first, and only once.</source>
        <translation>終わったサインインは、最初に必要としたプログラムが一度だけ更新します。</translation>
    </message>
    <message>
        <source>In %1 the sign-in of notes will be too close to its end to be of use.</source>
        <translation>%1後には、notes のサインインは残りが短すぎて使えなくなります。</translation>
    </message>
    <message>
        <source>The provider has ended the sign-in of calendar. A renewal finds out; what is kept stays as it is.</source>
        <translation>プロバイダーが calendar のサインインを終了しました。更新するとそれがわかります。保存されたものはそのままです。</translation>
    </message>
    <message>
        <source>Signing out removes the sign-in from wherever it is kept, and has the provider end it.</source>
        <translation>サインアウトすると、すべての保存場所からサインインを削除し、プロバイダーに終了させます。</translation>
    </message>
    <message>
        <source>The provider was asked %1 times to renew, and never for the same sign-in twice.</source>
        <translation>プロバイダーへの更新の要求は %1 回で、同じサインインについて二度はありませんでした。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Fixes</name>
    <message>
        <source>Left as it is: this needs your choice. Run %1 without --yes.</source>
        <translation>そのままにしました: あなたの判断が必要です。--yes なしで %1 を実行してください。</translation>
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
        <translation>Latchkey はトレイで動き続けます</translation>
    </message>
    <message>
        <source>It renews your sign-ins there. Quit it from its menu. This message appears only once.</source>
        <translation>そこでサインインを更新します。終了はメニューから行えます。この案内は一度だけです。</translation>
    </message>
    <message>
        <source>There is no server called %1.</source>
        <translation>%1 という名前のサーバーはありません。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::AboutWindow</name>
    <message>
        <source>About Latchkey</source>
        <translation>Latchkey について</translation>
    </message>
    <message>
        <source>Latchkey %1</source>
        <comment>a version</comment>
        <translation>Latchkey %1</translation>
    </message>
    <message>
        <source>Keeps the sign-ins of your MCP servers alive.</source>
        <translation>MCP サーバーへのサインインを有効に保ちます。</translation>
    </message>
    <message>
        <source>Free software, under the MIT licence.</source>
        <translation>MIT ライセンスの自由ソフトウェアです。</translation>
    </message>
    <message>
        <source>Made with Qt %1, which is under the GNU LGPL, version 3.</source>
        <comment>a version</comment>
        <translation>Qt %1 (GNU LGPL バージョン 3) で作られています。</translation>
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
        <translation>サーバーを追加</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>サーバーの名前</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>ヒント</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>A name has 1 to 64 letters, digits, hyphens and underscores.</source>
        <translation>名前は 1 から 64 文字の英字、数字、ハイフン、アンダースコアです。</translation>
    </message>
    <message>
        <source>There is a server of this name already.</source>
        <translation>この名前のサーバーはすでにあります。</translation>
    </message>
    <message>
        <source>What the server says</source>
        <translation>サーバーの応答</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <comment>a server</comment>
        <translation>%1 を編集</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>サーバーのアドレス</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>その他(&amp;M)</translation>
    </message>
    <message>
        <source>as the server asks</source>
        <translation>サーバーの要求どおり</translation>
    </message>
    <message>
        <source>registered automatically</source>
        <translation>自動で登録</translation>
    </message>
    <message>
        <source>path of a file that only you can read</source>
        <translation>自分だけが読めるファイルのパス</translation>
    </message>
    <message>
        <source>&amp;Bind its tokens to a key of this computer (DPoP)</source>
        <translation>トークンをこのコンピューターの鍵に結び付ける (DPoP)(&amp;B)</translation>
    </message>
    <message>
        <source>Pe&amp;rmissions:</source>
        <translation>権限(&amp;R):</translation>
    </message>
    <message>
        <source>&amp;Client id:</source>
        <translation>クライアント ID(&amp;C):</translation>
    </message>
    <message>
        <source>Client &amp;secret from:</source>
        <translation>クライアントシークレットの場所(&amp;S):</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>アドレス(&amp;D):</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>ファイルを開く(&amp;O)</translation>
    </message>
    <message>
        <source>Set in Codex&apos;s configuration: %1</source>
        <translation>Codex の設定で指定: %1</translation>
    </message>
    <message>
        <source>You find the address in the server&apos;s documentation. The name is yours to choose.</source>
        <translation>アドレスはサーバーの文書にあります。名前は自由に決められます。</translation>
    </message>
    <message>
        <source>The address has to be complete and to start with https:// (http:// only for this machine).</source>
        <translation>アドレスは完全で https:// で始まる必要があります (http:// はこのマシンのみ)。</translation>
    </message>
    <message>
        <source>The sign-in belongs to the old address. You will have to sign in again.</source>
        <translation>サインインは古いアドレスのものです。もう一度サインインが必要になります。</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Add and sign in</source>
        <translation>追加してサインイン(&amp;A)</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <comment>a host</comment>
        <translation>%1 に問い合わせ中…</translation>
    </message>
    <message>
        <source>The address must not contain a user name, a password, spaces or a part after #.</source>
        <translation>アドレスには、ユーザー名、パスワード、空白、# 以降の部分を含められません。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Banner</name>
    <message>
        <source>Notice</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>このお知らせを閉じる</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>他 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ChangeView</name>
    <message>
        <source>The exact change</source>
        <translation>変更の内容そのもの</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ClientRow</name>
    <message>
        <source>Replace…</source>
        <translation>置き換える…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>接続…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>切断…</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修復…</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Show how…</source>
        <translation>方法を表示…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a client, a verb</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ClientsPage</name>
    <message>
        <source>To connect or disconnect a client, use “Connect a client…” on a server&apos;s page.</source>
        <translation>クライアントの接続や解除は、サーバーのページの「クライアントを接続…」で行います。</translation>
    </message>
    <message>
        <source>Looking for clients…</source>
        <translation>クライアントを探しています…</translation>
    </message>
    <message>
        <source>%1. The program that it starts is no longer there: repair it on the server&apos;s page.</source>
        <comment>servers</comment>
        <translation>%1。起動するプログラムがもうありません。サーバーのページで修復してください。</translation>
    </message>
    <message>
        <source>No client is connected yet.</source>
        <translation>接続されたクライアントはまだありません。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ConnectAllDialog</name>
    <message>
        <source>Use these sign-ins everywhere</source>
        <translation>これらのサインインをどこでも使う</translation>
    </message>
    <message>
        <source>Other programs on this computer have these servers, too. Once connected, they use Latchkey&apos;s sign-in instead of their own.</source>
        <translation>このコンピューターの他のプログラムにもこれらのサーバーがあります。接続すると、独自のサインインの代わりに Latchkey のサインインを使います。</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>今はしない(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ConnectWindow</name>
    <message>
        <source>Connect a client to %1</source>
        <comment>a server</comment>
        <translation>%1 にクライアントを接続</translation>
    </message>
    <message>
        <source>A connected client needs no sign-in of its own: it asks Latchkey, which renews the one sign-in for all.</source>
        <translation>接続されたクライアントに独自のサインインは不要です。全員のために 1 つのサインインを更新する Latchkey に尋ねます。</translation>
    </message>
    <message>
        <source>Looking for clients…</source>
        <translation>クライアントを探しています…</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>An&amp;y other client runs</source>
        <translation>その他のクライアントが実行するもの(&amp;Y)</translation>
    </message>
    <message>
        <source>Command for any other client</source>
        <translation>その他のクライアント用のコマンド</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>コピー(&amp;O)</translation>
    </message>
    <message>
        <source>Copy the command for any other client</source>
        <translation>その他のクライアント用のコマンドをコピー</translation>
    </message>
    <message>
        <source>Waiting for a slow disk.</source>
        <translation>低速なディスクを待っています。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::DetailPane</name>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>クライアント ID</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>前回の試み</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>利用元</translation>
    </message>
    <message>
        <source>Codex</source>
        <translation>Codex</translation>
    </message>
    <message>
        <source>other homes that share the keyring (%1)</source>
        <translation>キーリングを共有するほかのホーム（%1）</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>‹ Servers</source>
        <translation>‹ サーバー</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>コピー(&amp;O)</translation>
    </message>
    <message>
        <source>Choose what to copy of this server</source>
        <translation>このサーバーの何をコピーするか選ぶ</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>その他(&amp;M)</translation>
    </message>
    <message>
        <source>More about this server</source>
        <translation>このサーバーのその他の操作</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>Select a server</source>
        <translation>サーバーを選択してください</translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n 台のサーバー</numerusform>
        </translation>
    </message>
    <message>
        <source>This shows how the server is doing, and what to do.</source>
        <translation>ここに状態と対処方法が表示されます。</translation>
    </message>
    <message>
        <source>%1: open the site</source>
        <comment>a host</comment>
        <translation>%1: サイトを開く</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>a type, a time</comment>
        <translation>%1、%2 まで</translation>
    </message>
    <message>
        <source>%1, end unknown</source>
        <comment>a type</comment>
        <translation>%1、期限不明</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>結び付き</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>保存場所</translation>
    </message>
    <message>
        <source>%1, %2; %3</source>
        <comment>a store, why, where</comment>
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>設定元</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>認可</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>what, detail, when</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Succeeded (%1)</source>
        <translation>成功 (%1)</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>最後の確認</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>A client that is connected to Latchkey needs no sign-in of its own.</source>
        <translation>Latchkey に接続したクライアントには、独自のサインインは要りません。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::DiagnosticsWindow</name>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>検出事項</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>行われたこと</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>もう一度調べる(&amp;L)</translation>
    </message>
    <message>
        <source>Look for problems again</source>
        <translation>問題をもう一度探します</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>レポートをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>A text without tokens and names, for a public issue</source>
        <translation>トークンや名前を含まない、公開の issue 用のテキスト</translation>
    </message>
    <message>
        <source>Sign-ins, files, locks and configuration are as they should be.</source>
        <translation>サインイン、ファイル、ロック、設定は正常です。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>The report is in the clipboard. It holds no token and no name of yours; read it before you post it.</source>
        <translation>レポートをクリップボードにコピーしました。トークンもあなたに関わる名前も含みませんが、投稿する前に読んでください。</translation>
    </message>
    <message>
        <source>Clos&amp;e</source>
        <translation>閉じる(&amp;E)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>直すべきもの</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>知っておくとよいこと</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n 件の問題</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>問題はありません</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>探しています…</translation>
    </message>
    <message>
        <source>Waiting for the keyring or a slow disk.</source>
        <translation>キーリングか低速なディスクを待っています。</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>処理中…</translation>
    </message>
    <message>
        <source>Waiting for the program that is using the sign-in, a minute at most.</source>
        <translation>サインインを使用中のプログラムを待っています。最長 1 分です。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::EmptyState</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>その意味</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::FindingCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>行われたこと</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::FindingView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>見つかったこと</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>問題となる理由</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>すべきこと</translation>
    </message>
    <message>
        <source>Renew now</source>
        <translation>今すぐ更新</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>ほかの方法</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技術的な詳細</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>コピー: %1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::FirstRun</name>
    <message>
        <source>Sign in once. Latchkey keeps it that way.</source>
        <translation>サインインは一度だけ。あとは Latchkey が保ちます。</translation>
    </message>
    <message>
        <source>Servers that were found</source>
        <translation>見つかったサーバー</translation>
    </message>
    <message>
        <source>Looking for servers…</source>
        <translation>サーバーを探しています…</translation>
    </message>
    <message>
        <source>Nothing is changed in the other programs, and no key is copied.</source>
        <translation>他のプログラムは何も変えず、キーもコピーしません。</translation>
    </message>
    <message>
        <source>Add one by its address…</source>
        <translation>アドレスで追加…</translation>
    </message>
    <message>
        <source>&amp;Start Latchkey when I log in</source>
        <translation>ログイン時に Latchkey を起動する(&amp;S)</translation>
    </message>
    <message>
        <source>Sign-ins are then renewed before they run out, in the background.</source>
        <translation>サインインは期限の前に、裏側で更新されます。</translation>
    </message>
    <message>
        <source>&amp;Tell me when a server needs me</source>
        <translation>サーバーで操作が必要なとき知らせる(&amp;T)</translation>
    </message>
    <message>
        <source>You are told once, and reminded the next day.</source>
        <translation>一度だけ知らせ、翌日にもう一度知らせます。</translation>
    </message>
    <message>
        <source>Look around with demo servers</source>
        <translation>デモサーバーで試す</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>今はしない(&amp;N)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a server, a host</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Codex</source>
        <translation>Codex</translation>
    </message>
    <message>
        <source>always shown here</source>
        <translation>常にここに表示</translation>
    </message>
    <message>
        <source>has a key of its own there</source>
        <translation>そこに独自のキーがあります</translation>
    </message>
    <message>
        <source>Found on this computer: %1 in %2. Choose those that Latchkey is to look after.</source>
        <comment>so many servers, so many programs</comment>
        <translation>このコンピューターで見つかったもの: %2に%1。Latchkey に任せるものを選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n 台のサーバー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n programs</source>
        <translation>
            <numerusform>%n 個のプログラム</numerusform>
        </translation>
    </message>
    <message>
        <source>No servers yet. Latchkey has looked at these places:</source>
        <translation>サーバーはまだありません。Latchkey は次の場所を調べました:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a program, a file</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n servers and sign in…</source>
        <translation>
            <numerusform>%n 台を追加してサインイン(&amp;A)…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add a server…</source>
        <translation>サーバーを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Could not set Latchkey to start when you log in: %1 cannot be written.</source>
        <translation>ログイン時に Latchkey を起動する設定ができません: %1 に書き込めません。</translation>
    </message>
    <message>
        <source>&amp;Use these sign-ins in the other programs, too</source>
        <translation>これらのサインインを他のプログラムでも使う(&amp;U)</translation>
    </message>
    <message>
        <source>They then use Latchkey&apos;s sign-ins. Changes to their files are shown first, and can be undone.</source>
        <translation>その場合、それらは Latchkey のサインインを使います。ファイルの変更内容は事前に表示され、元に戻せます。</translation>
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
        <translation>Latchkey ヘルプ</translation>
    </message>
    <message>
        <source>Sign in once. Latchkey keeps it that way.</source>
        <translation>サインインは一度だけ。あとは Latchkey が保ちます。</translation>
    </message>
    <message>
        <source>Latchkey lists the remote MCP servers of Codex and those that you add. Those that need you come first, with a button; the others work, and are renewed before they end.</source>
        <translation>Latchkey は Codex のリモート MCP サーバーと、追加したサーバーを一覧にします。操作が必要なものがボタンとともに先頭に並び、ほかは動作しており、期限の前に更新されます。</translation>
    </message>
    <message>
        <source>Latchkey and Codex use the same sign-ins. What one of them renews, the other takes over.</source>
        <translation>サインインは Codex が使うものと同じです。どちらかが更新すれば、もう一方が引き継ぎます。</translation>
    </message>
    <message>
        <source>Closing the window leaves Latchkey in the tray, where its icon tells how many servers need you.</source>
        <translation>ウィンドウを閉じても Latchkey はトレイに残り、操作が必要なサーバーの数をアイコンが示します。</translation>
    </message>
    <message>
        <source>Enter shows everything about a server, F6 moves to the next part of the window, and Escape leads back. In a terminal, latchkey-cli does the same.</source>
        <translation>Enter でサーバーの詳細、F6 でウィンドウの次の部分、Escape で戻ります。端末では latchkey-cli が同じことをします。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::HistoryView</name>
    <message>
        <source>What happened</source>
        <translation>これまでの出来事</translation>
    </message>
    <message>
        <source>Sho&amp;w fewer</source>
        <translation>表示を減らす(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w all %n events</source>
        <translation>
            <numerusform>全 %n 件を表示(&amp;W)</numerusform>
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
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ImportDialog</name>
    <message>
        <source>What this is</source>
        <translation>この画面について</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>読み取れなかったファイル</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>ヒント</translation>
    </message>
    <message>
        <source>These are the remote servers of other MCP clients on this computer. Tick those that Latchkey is to look after. Nothing of the other clients is changed, and no key is copied.</source>
        <translation>このコンピューターにあるほかの MCP クライアントのリモートサーバーです。Latchkey に任せるものにチェックを入れてください。ほかのクライアントは何も変更されず、キーもコピーされません。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>見つかった場所</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Servers of other clients</source>
        <translation>ほかのクライアントのサーバー</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>Add the servers that are ticked</source>
        <translation>チェックを入れたサーバーを追加します</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>探しています…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No other client has a remote server</source>
        <translation>ほかのクライアントにリモートサーバーはありません</translation>
    </message>
    <message>
        <source>Latchkey has looked at these places:</source>
        <translation>Latchkey が調べた場所:</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4</source>
        <translation>%1、%2 行 %3 列: %4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>“%1” cannot be a name: it has 1 to 64 letters, digits, hyphens and underscores.</source>
        <translation>「%1」は名前に使えません。名前は 1 から 64 文字の英字、数字、ハイフン、アンダースコアです。</translation>
    </message>
    <message>
        <source>The name “%1” is taken; change it with F2.</source>
        <translation>名前「%1」はすでに使われています。F2 で変更してください。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n servers</source>
        <translation>
            <numerusform>%n 台のサーバーを追加(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>Find servers</source>
        <translation>サーバーを探す</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>場所</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ListChanges</name>
    <message>
        <source>%1 is removed from the list. Its sign-in was not touched.</source>
        <comment>a server</comment>
        <translation>%1 を一覧から削除しました。サインインはそのままです。</translation>
    </message>
    <message>
        <source>%1 is changed.</source>
        <comment>a server</comment>
        <translation>%1 を変更しました。</translation>
    </message>
    <message>
        <source>%1 is switched on.</source>
        <comment>a server</comment>
        <translation>%1 をオンにしました。</translation>
    </message>
    <message>
        <source>%1 is switched off.</source>
        <comment>a server</comment>
        <translation>%1 をオフにしました。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::LoginDialog</name>
    <message>
        <source>What to do</source>
        <translation>すべきこと</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>リンクをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>%1 にサインイン</translation>
    </message>
    <message>
        <source>Copies the sign-in link, for another browser</source>
        <translation>別のブラウザー用に、サインインのリンクをコピーします</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Nothing is asked of you yet.</source>
        <translation>まだ何もする必要はありません。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>No browser could be opened here.</source>
        <translation>ここではブラウザーを開けませんでした。</translation>
    </message>
    <message>
        <source>Copy the link, open it in a browser of your choice, and sign in there.</source>
        <translation>リンクをコピーし、お好みのブラウザーで開いてサインインしてください。</translation>
    </message>
    <message>
        <source>the provider decides</source>
        <translation>プロバイダーが決めます</translation>
    </message>
    <message>
        <source>Copy co&amp;de</source>
        <translation>コードをコピー(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Open in my browser</source>
        <translation>自分のブラウザーで開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>ページを開く(&amp;O)</translation>
    </message>
    <message>
        <source>Use &amp;this browser instead</source>
        <translation>代わりにこのブラウザーを使う(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Use a code instead</source>
        <translation>代わりにコードを使う(&amp;U)</translation>
    </message>
    <message>
        <source>Sign in to %1 (%2 of %3)</source>
        <translation>%1 にサインイン（%2/%3）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Skips the remaining servers, too</source>
        <translation>残りのサーバーもスキップします</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>Permissions that are asked for</source>
        <translation>求められる権限</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>You type a code in any browser, which need not be on this computer</source>
        <translation>どのブラウザーでもコードを入力できます。このコンピューターのものでなくてもかまいません</translation>
    </message>
    <message>
        <source>Leaves this server as it is, and goes on with the next one</source>
        <translation>このサーバーはそのままにして、次に進みます</translation>
    </message>
    <message>
        <source>Found the sign-in service</source>
        <translation>サインインサービスを見つけました</translation>
    </message>
    <message>
        <source>Find the sign-in service</source>
        <translation>サインインサービスを探す</translation>
    </message>
    <message>
        <source>Waiting for you to type the code</source>
        <translation>コードの入力を待っています</translation>
    </message>
    <message>
        <source>Waiting for you in the browser</source>
        <translation>ブラウザーでの操作を待っています</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>しばらくお待ちください</translation>
    </message>
    <message>
        <source>Is this what you want?</source>
        <translation>これでよろしいですか?</translation>
    </message>
    <message>
        <source>%1 asks for what is shown below.</source>
        <comment>a server</comment>
        <translation>%1 は下記を求めています。</translation>
    </message>
    <message>
        <source>Is this the right site?</source>
        <translation>このサイトで合っていますか?</translation>
    </message>
    <message>
        <source>Finish in your browser</source>
        <translation>ブラウザーで完了してください</translation>
    </message>
    <message>
        <source>Allow access on its page. This window then closes by itself.</source>
        <translation>そのページでアクセスを許可してください。このウィンドウは自動で閉じます。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>You have allowed access. The sign-in is being saved.</source>
        <translation>アクセスが許可されました。サインインを保存しています。</translation>
    </message>
    <message>
        <source>New to Latchkey</source>
        <translation>Latchkey では初めて</translation>
    </message>
    <message>
        <source>— new</source>
        <comment>of a permission</comment>
        <translation>— 新規</translation>
    </message>
    <message>
        <source>Type this code</source>
        <translation>このコードを入力してください</translation>
    </message>
    <message>
        <source>On the page below, in any browser. This window then closes by itself.</source>
        <translation>下記のページで、どのブラウザーでも構いません。このウィンドウは自動で閉じます。</translation>
    </message>
    <message>
        <source>&amp;Open the page again</source>
        <translation>ページをもう一度開く(&amp;P)</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Save the sign-in</source>
        <translation>サインインを保存</translation>
    </message>
    <message>
        <source>Site that is opened</source>
        <translation>開くサイト</translation>
    </message>
    <message>
        <source>The browser is on another &amp;machine</source>
        <translation>ブラウザーは別のマシンにあります(&amp;M)</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>&amp;Skip this one</source>
        <translation>これを飛ばす(&amp;S)</translation>
    </message>
    <message>
        <source>You signed in here before, %1.</source>
        <comment>on a day</comment>
        <translation>ここには%1にサインインしたことがあります。</translation>
    </message>
    <message>
        <source>It belongs to the server itself.</source>
        <translation>サーバー自身のサイトです。</translation>
    </message>
    <message>
        <source>You signed in here before.</source>
        <translation>ここにはサインインしたことがあります。</translation>
    </message>
    <message>
        <source>Waiting for %1 or its provider. You can cancel; nothing has changed yet.</source>
        <comment>a host</comment>
        <translation>%1 またはそのプロバイダーを待っています。キャンセルできます。まだ何も変更されていません。</translation>
    </message>
    <message>
        <source>Waiting for %1 to confirm the access.</source>
        <comment>a host</comment>
        <translation>%1 によるアクセスの確認を待っています。</translation>
    </message>
    <message>
        <source>Waiting to save the sign-in: the keyring may be asking for its password, or another program is busy with it.</source>
        <translation>サインインの保存を待っています。キーリングがパスワードを求めているか、別のプログラムが処理中かもしれません。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::MainWindow</name>
    <message>
        <source>No server matches “%1”</source>
        <translation>「%1」に一致するサーバーはありません</translation>
    </message>
    <message>
        <source>The problem is described above. Once it is fixed, your servers appear here; until then, nothing of theirs is changed.</source>
        <translation>問題は上に示されています。直ると、すぐにサーバーが表示されます。それまで、サーバーに関するものは何も変更されません。</translation>
    </message>
    <message>
        <source>Search servers</source>
        <translation>サーバーを検索</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>サーバーを追加</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>追加(&amp;D)</translation>
    </message>
    <message>
        <source>A&amp;dd server</source>
        <translation>サーバーを追加(&amp;D)</translation>
    </message>
    <message>
        <source>Welcome to Latchkey</source>
        <translation>Latchkey へようこそ</translation>
    </message>
    <message>
        <source>%1 — Latchkey</source>
        <comment>a server</comment>
        <translation>%1 — Latchkey</translation>
    </message>
    <message>
        <source>The search looks in the name, the host and the sentence of each server.</source>
        <translation>各サーバーの名前、ホスト、状態の文を検索します。</translation>
    </message>
    <message>
        <source>No servers could be read</source>
        <translation>サーバーを読み取れませんでした</translation>
    </message>
    <message>
        <source>No servers yet</source>
        <translation>サーバーはまだありません</translation>
    </message>
    <message>
        <source>Latchkey shows the remote MCP servers of Codex&apos;s configuration, and those that you add here. It keeps you signed in to them.</source>
        <translation>Latchkey は Codex の設定にあるリモート MCP サーバーと、ここで追加したものを示します。サインインを保ちます。</translation>
    </message>
    <message>
        <source>Sign in to &amp;both…</source>
        <translation>両方にサインイン(&amp;A)…</translation>
    </message>
    <message>
        <source>Sign in to &amp;all…</source>
        <translation>すべてにサインイン(&amp;A)…</translation>
    </message>
    <message>
        <source>The report is in the clipboard. It holds no token and no name of yours; read it before you post it.</source>
        <translation>報告はクリップボードにあります。トークンも名前も含みません。公開する前にお読みください。</translation>
    </message>
    <message>
        <source>Signed in to %1 until %2.</source>
        <comment>a server, a time</comment>
        <translation>%1 にサインインしました (%2 まで)。</translation>
    </message>
    <message>
        <source>Signed in to %1. It renews by itself.</source>
        <comment>a server</comment>
        <translation>%1 にサインインしました。自動で更新されます。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message numerus="yes">
        <source>Access token copied. It leaves the clipboard in %n s.</source>
        <translation>
            <numerusform>アクセストークンをコピーしました。%n 秒でクリップボードから消えます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Headers copied. They leave the clipboard in %n s.</source>
        <translation>
            <numerusform>ヘッダーをコピーしました。%n 秒でクリップボードから消えます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>今すぐ消去</translation>
    </message>
    <message>
        <source>Select a server first</source>
        <translation>先にサーバーを選択してください</translation>
    </message>
    <message>
        <source>This works on one server at a time</source>
        <translation>一度に一台のサーバーだけ操作できます</translation>
    </message>
    <message>
        <source>This server is set in Codex&apos;s configuration</source>
        <translation>このサーバーは Codex の設定にあります</translation>
    </message>
    <message>
        <source>There is nothing to sign in to</source>
        <translation>サインインするものがありません</translation>
    </message>
    <message>
        <source>There is nothing to renew it with</source>
        <translation>更新する手段がありません</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>誰もサインインしていません</translation>
    </message>
    <message>
        <source>S&amp;witch on</source>
        <translation>オンにする(&amp;W)</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>オフにする(&amp;W)</translation>
    </message>
    <message>
        <source>A copy of it would be of no use</source>
        <translation>コピーしても使えません</translation>
    </message>
    <message>
        <source>There is no server</source>
        <translation>サーバーがありません</translation>
    </message>
    <message>
        <source>No server needs a sign-in</source>
        <translation>サインインが必要なサーバーはありません</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>元に戻すものがありません</translation>
    </message>
    <message>
        <source>Address copied.</source>
        <translation>アドレスをコピーしました。</translation>
    </message>
    <message>
        <source>Command copied. A client that runs it uses this sign-in.</source>
        <translation>コマンドをコピーしました。実行したクライアントはこのサインインを使います。</translation>
    </message>
    <message>
        <source>No browser could be opened here.</source>
        <translation>ここではブラウザーを開けませんでした。</translation>
    </message>
    <message>
        <source>Quit Latchkey?</source>
        <translation>Latchkey を終了しますか?</translation>
    </message>
    <message>
        <source>Without Latchkey nothing is renewed ahead of time.</source>
        <translation>Latchkey がないと、前もって更新されません。</translation>
    </message>
    <message>
        <source>This desktop has no place for a tray icon, so Latchkey ends with its window.</source>
        <translation>このデスクトップにはトレイがないため、Latchkey はウィンドウとともに終了します。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keep it open</source>
        <translation>開いたままにする(&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>%n servers checked: all work.</source>
        <translation>
            <numerusform>%n 台のサーバーを確認しました。すべて動作しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers checked. These do not work: %1</source>
        <translation>
            <numerusform>%n 台のサーバーを確認しました。動作していないもの: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It is off, or needs a sign-in first</source>
        <translation>オフになっているか、先にサインインが必要です</translation>
    </message>
    <message>
        <source>The keyring cannot ask for its password here. Unlock it with its own program; it is used at once.</source>
        <translation>キーリングはここではパスワードを尋ねられません。専用のプログラムでロックを解除すると、すぐに使われます。</translation>
    </message>
    <message>
        <source>This server is switched off</source>
        <translation>このサーバーはオフになっています</translation>
    </message>
    <message>
        <source>Latchkey no longer waits for %1. Work already started there will finish within two minutes.</source>
        <comment>a server</comment>
        <translation>Latchkey は %1 を待つのをやめました。始まった処理は 2 分以内に終わります。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Notices</name>
    <message numerus="yes">
        <source>The keyring is locked: %n servers wait.</source>
        <translation>
            <numerusform>キーリングがロックされています: %n 台のサーバーが待っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>ロック解除…</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>キーリングがロックされています。</translation>
    </message>
    <message>
        <source>No keyring runs here; sign-ins that are kept in it cannot be read.</source>
        <translation>キーリングが動いていません。そこにあるサインインは読めません。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>%1 cannot be read; the last servers stay in use.</source>
        <comment>a file</comment>
        <translation>%1 を読めません。前回のサーバーを使い続けます。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of %1 are not used.</source>
        <translation>
            <numerusform>%1 の %n 件の項目は使われていません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Notifier</name>
    <message>
        <source>%1 needs you to sign in</source>
        <translation>%1 にサインインが必要です</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>%1 still needs you to sign in</source>
        <translation>%1 にはまだサインインが必要です</translation>
    </message>
    <message numerus="yes">
        <source>%n servers need you to sign in</source>
        <translation>
            <numerusform>%n 台のサーバーにサインインが必要です</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers still need you to sign in</source>
        <translation>
            <numerusform>%n 台のサーバーにはまだサインインが必要です</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>サインイン…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, what it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明日</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::OwnHeaders</name>
    <message>
        <source>Headers o&amp;f your own</source>
        <translation>独自のヘッダー(&amp;F)</translation>
    </message>
    <message>
        <source>For servers that want more than a sign-in, or a key instead of one</source>
        <translation>サインインのほかに何かを求めるサーバー、または代わりにキーを求めるサーバー用</translation>
    </message>
    <message>
        <source>Token from variable:</source>
        <translation>トークンの変数:</translation>
    </message>
    <message>
        <source>Name of an environment variable that holds an access token to use instead of signing in</source>
        <translation>サインインの代わりに使うアクセストークンの入った環境変数の名前</translation>
    </message>
    <message>
        <source>Fixed headers:</source>
        <translation>固定のヘッダー:</translation>
    </message>
    <message>
        <source>One per line, as Name: value. Not for keys: they are stored as you see them</source>
        <translation>1 行に 1 つ、「名前: 値」の形で。見えるとおりに保存されるため、キーには使わないでください</translation>
    </message>
    <message>
        <source>From variables:</source>
        <translation>変数から:</translation>
    </message>
    <message>
        <source>One per line, as Name: VARIABLE. Latchkey sends what that environment variable holds when Latchkey starts</source>
        <translation>1 行に 1 つ、「名前: 変数」の形で。Latchkey は起動時にその環境変数に入っている値を送ります</translation>
    </message>
    <message>
        <source>Fixed headers</source>
        <translation>固定のヘッダー</translation>
    </message>
    <message>
        <source>Headers from variables</source>
        <translation>変数からのヘッダー</translation>
    </message>
    <message>
        <source>Variable with the token</source>
        <translation>トークンの入った変数</translation>
    </message>
    <message>
        <source>“%1” is not a name, a colon, and a value.</source>
        <translation>「%1」は、名前、コロン、値の形になっていません。</translation>
    </message>
    <message>
        <source>%1 looks like a key, which does not belong in this list. Put it in an environment variable, and enter the variable&apos;s name below.</source>
        <translation>%1 はキーのようです。キーはこの一覧には置けません。環境変数に入れ、その名前を下に書いてください。</translation>
    </message>
    <message>
        <source>The header %1 cannot be sent: it has no value, its name is not valid, or Latchkey sets it itself.</source>
        <translation>ヘッダー %1 は送れません。値がないか、名前が無効か、Latchkey 自身が設定するものです。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PasteField</name>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>続ける(&amp;N)</translation>
    </message>
    <message>
        <source>Browser on &amp;another machine? Paste the address that it ends on:</source>
        <translation>ブラウザーが別のコンピューターにある場合は、行き着いたアドレスを貼り付けてください(&amp;A):</translation>
    </message>
    <message>
        <source>http://127.0.0.1…</source>
        <translation>http://127.0.0.1…</translation>
    </message>
    <message>
        <source>Address that the browser ended on</source>
        <translation>ブラウザーが行き着いたアドレス</translation>
    </message>
    <message>
        <source>Continue with this address</source>
        <translation>このアドレスで続けます</translation>
    </message>
    <message>
        <source>What is wrong with the address</source>
        <translation>アドレスの問題点</translation>
    </message>
    <message>
        <source>This is not the address that the browser ended on. That one starts with http://127.0.0.1 and contains “code=”.</source>
        <translation>これはブラウザーが最後に開いたアドレスではありません。そのアドレスは http://127.0.0.1 で始まり、「code=」を含みます。</translation>
    </message>
    <message>
        <source>This address does not belong to this sign-in. Copy it from the page that this sign-in opened.</source>
        <translation>このアドレスはこのサインインのものではありません。このサインインで開いたページからコピーしてください。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PlanView</name>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Copy it</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy the lines instead</source>
        <translation>代わりに行をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>処理中…</translation>
    </message>
    <message>
        <source>Waiting for the client&apos;s own command or a slow disk.</source>
        <translation>クライアント自身のコマンドか低速なディスクを待っています。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PreferencesDialog</name>
    <message>
        <source>&amp;Notify when a server needs a sign-in</source>
        <translation>サーバーにサインインが必要になったら通知する(&amp;N)</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>&amp;Ahead by:</source>
        <translation>余裕(&amp;A):</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>言語(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Start with the session, in the tray</source>
        <translation>ログイン時にトレイで起動する(&amp;S)</translation>
    </message>
    <message>
        <source>Problem with the automatic start</source>
        <translation>自動起動の問題点</translation>
    </message>
    <message>
        <source>Where the callback port comes from</source>
        <translation>コールバックポートの設定元</translation>
    </message>
    <message>
        <source>Homes, and where they keep sign-ins</source>
        <translation>ホームとサインインの保存場所</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Command to run on events</source>
        <translation>イベント時に実行するコマンド</translation>
    </message>
    <message>
        <source>Run without a shell when a server needs you, is in trouble, or works again, with two more arguments: the event and the server&apos;s name.</source>
        <translation>サーバーにサインインなどが必要になったとき、問題が起きたとき、再び使えるようになったときに、シェルを介さずに実行します。引数として、イベントとサーバー名の二つが加わります。</translation>
    </message>
    <message>
        <source>Any free one</source>
        <translation>空いているポート</translation>
    </message>
    <message>
        <source>Callback port</source>
        <translation>コールバックポート</translation>
    </message>
    <message>
        <source>The port on this computer that your browser returns to after a sign-in. Some providers accept only one that they know.</source>
        <translation>サインイン後にブラウザーが戻ってくる、このコンピューターのポートです。登録済みのポートだけを受け入れるプロバイダーもあります。</translation>
    </message>
    <message>
        <source>&amp;Callback port:</source>
        <translation>コールバックポート(&amp;C):</translation>
    </message>
    <message>
        <source>Set in config.toml by mcp_oauth_callback_port; change it there, so that Codex uses the same.</source>
        <translation>config.toml の mcp_oauth_callback_port で設定されています。Codex も同じものを使うよう、そこで変更してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n servers use the keyring</source>
        <translation>
            <numerusform>%n 台のサーバーがキーリングを使用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers use the file</source>
        <translation>
            <numerusform>%n 台のサーバーがファイルを使用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>no server has a sign-in yet</source>
        <translation>サインインのあるサーバーはまだありません</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>auto, which now means: %1.</source>
        <translation>auto。現在の状況: %1。</translation>
    </message>
    <message>
        <source>file: every sign-in is in a file in the home.</source>
        <translation>file。すべてのサインインはホーム内のファイルにあります。</translation>
    </message>
    <message>
        <source>keyring: every sign-in is in the keyring.</source>
        <translation>keyring。すべてのサインインはキーリングにあります。</translation>
    </message>
    <message>
        <source>Where sign-ins are kept is set in a home&apos;s config.toml by mcp_oauth_credentials_store (auto, file or keyring), so that Codex and Latchkey agree. Latchkey reads that file, and never writes it.</source>
        <translation>サインインの保存場所は、Codex と Latchkey が一致するよう、ホームの config.toml の mcp_oauth_credentials_store（auto、file、keyring）で設定します。Latchkey はこのファイルを読み取るだけで、書き込みません。</translation>
    </message>
    <message>
        <source>This file cannot be changed: %1. Look at the permissions of its folder.</source>
        <translation>このファイルを変更できません: %1。フォルダーのアクセス権を確認してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n servers use what Codex encrypts</source>
        <translation>
            <numerusform>%n 台のサーバーが Codex の暗号化ファイルを使用</numerusform>
        </translation>
    </message>
    <message>
        <source>keyring: every sign-in is in a file that Codex encrypts, and its passphrase in the keyring.</source>
        <translation>keyring。すべてのサインインは Codex が暗号化するファイルに、そのパスフレーズはキーリングにあります。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>General</source>
        <translation>全般</translation>
    </message>
    <message>
        <source>Renewing</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Where sign-ins are kept</source>
        <translation>サインインの保存場所</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>ネットワーク設定</translation>
    </message>
    <message>
        <source>Proxies and certificates are set in %1, for this window and for latchkey-cli alike.</source>
        <translation>プロキシと証明書は %1 で、このウィンドウと latchkey-cli の両方に対して設定されています。</translation>
    </message>
    <message>
        <source>The system&apos;s settings are used. Other proxies and certificates can be set in %1.</source>
        <translation>システムの設定が使われます。他のプロキシや証明書は %1 で設定できます。</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>ファイルを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Renew sign-ins before they end</source>
        <translation>期限の前にサインインを更新する(&amp;R)</translation>
    </message>
    <message>
        <source>Minutes before the end</source>
        <translation>期限までの分数</translation>
    </message>
    <message>
        <source>Programs then never wait for a renewal, and sign-ins do not run out while nothing uses them.</source>
        <translation>プログラムが更新を待つことはなく、使われていない間にサインインが切れることもありません。</translation>
    </message>
    <message>
        <source>Latchkey then renews sign-ins from the moment you log in to this computer</source>
        <translation>このコンピューターにログインした時点から Latchkey がサインインを更新します</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>ウィンドウを閉じたとき</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>トレイで動き続ける</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>&amp;When the window is closed:</source>
        <translation>ウィンドウを閉じたとき(&amp;W):</translation>
    </message>
    <message>
        <source>In the tray, Latchkey goes on renewing your sign-ins.</source>
        <translation>トレイでは Latchkey がサインインの更新を続けます。</translation>
    </message>
    <message>
        <source>Address of the client metadata</source>
        <translation>クライアントメタデータのアドレス</translation>
    </message>
    <message>
        <source>A document at an https:// address of yours that describes Latchkey, for providers that accept programs in no other way. One that is ready to publish comes with Latchkey.</source>
        <translation>あなたの https:// アドレスに置く、Latchkey を説明する文書です。それ以外ではプログラムを受け入れないプロバイダー用です。そのまま置ける文書が Latchkey に付属しています。</translation>
    </message>
    <message>
        <source>Client &amp;metadata:</source>
        <translation>クライアントメタデータ(&amp;M):</translation>
    </message>
    <message>
        <source>How often servers are checked</source>
        <translation>サーバーを確認する頻度</translation>
    </message>
    <message>
        <source>Only when I ask for it</source>
        <translation>指示したときだけ</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>1 日に 1 回</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>1 時間ごと</translation>
    </message>
    <message>
        <source>&amp;Check servers:</source>
        <translation>サーバーの確認(&amp;C):</translation>
    </message>
    <message>
        <source>One harmless request shows whether a server really works, and not only its sign-in.</source>
        <translation>害のない要求を 1 つ送り、サインインだけでなくサーバーが実際に動作するかを確かめます。</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>試す(&amp;T)</translation>
    </message>
    <message>
        <source>Result of the trial run</source>
        <translation>試した結果</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Also before one &amp;ends that cannot be renewed</source>
        <translation>更新できないサインインが終わる前にも知らせる(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Remind me after a day</source>
        <translation>1 日後に再度知らせる(&amp;R)</translation>
    </message>
    <message>
        <source>Lasting trouble is reported once, too. You hear nothing while all is well.</source>
        <translation>長引く問題も一度だけ知らせます。問題がない間は何も知らせません。</translation>
    </message>
    <message>
        <source>Runs it once now, as if a server needed a sign-in</source>
        <translation>サーバーがサインインを必要としたときと同じように、今一度実行します</translation>
    </message>
    <message>
        <source>R&amp;un on events:</source>
        <translation>イベント時に実行(&amp;U):</translation>
    </message>
    <message>
        <source>Cannot start %1: no such program, or not executable.</source>
        <translation>%1 を起動できません。プログラムがないか、実行できません。</translation>
    </message>
    <message>
        <source>It was started, but was cut off before it ended.</source>
        <translation>起動しましたが、終わる前に打ち切られました。</translation>
    </message>
    <message>
        <source>It ran and succeeded.</source>
        <translation>実行され、正常に終了しました。</translation>
    </message>
    <message>
        <source>It ran, and ended with code %1.</source>
        <translation>実行され、コード %1 で終了しました。</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>実行中…</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>ブラウザー</translation>
    </message>
    <message>
        <source>The desktop&apos;s default</source>
        <translation>デスクトップの既定</translation>
    </message>
    <message>
        <source>&amp;Browser:</source>
        <translation>ブラウザー(&amp;B):</translation>
    </message>
    <message>
        <source>Sign-in pages open in this browser. Choose one in which you are already signed in there.</source>
        <translation>サインインのページを開くブラウザーです。そのサイトにサインイン済みのものを選んでください。</translation>
    </message>
    <message>
        <source>&amp;Open config.toml</source>
        <translation>config.toml を開く(&amp;O)</translation>
    </message>
    <message>
        <source>Open config.toml of %1</source>
        <comment>a home</comment>
        <translation>%1 の config.toml を開く</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Problems</name>
    <message numerus="yes">
        <source>%n entries of %1 are not used</source>
        <translation>
            <numerusform>%1 の %n 件の項目は使われていません</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <comment>a number, what is wrong there</comment>
        <translation>%1 行目: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>他 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ReportWindow</name>
    <message>
        <source>Report a problem</source>
        <translation>問題を報告</translation>
    </message>
    <message>
        <source>Copy the report, read it, and send it to the place where you got Latchkey, with a word on what you did and what you expected.</source>
        <translation>報告をコピーして内容を確かめ、何をして何を期待したかを添えて、Latchkey の入手元へ送ってください。</translation>
    </message>
    <message>
        <source>It holds versions, states and settings: no token, and no name of yours.</source>
        <translation>バージョン、状態、設定だけを含み、トークンや名前は含みません。</translation>
    </message>
    <message>
        <source>C&amp;opy report</source>
        <translation>報告をコピー(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ServerListView</name>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
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
        <translation>%1 まで</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a group and how many are in it</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::SignOutBox</name>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Sign out of %1?</source>
        <translation>%1 からサインアウトしますか?</translation>
    </message>
    <message numerus="yes">
        <source>Sign out of these %n servers?</source>
        <translation>
            <numerusform>これら %n 台のサーバーからサインアウトしますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Every program that uses such a sign-in loses it, not only Latchkey.</source>
        <translation>Latchkey だけでなく、そのサインインを使うすべてのプログラムが使えなくなります。</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1、ほか %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>サインアウト(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::SignsWindow</name>
    <message>
        <source>What the signs mean</source>
        <translation>記号の意味</translation>
    </message>
    <message>
        <source>It works, and is renewed without you.</source>
        <translation>動作しており、操作なしで更新されます。</translation>
    </message>
    <message>
        <source>It works until a known time; then you must sign in again.</source>
        <translation>決まった時刻まで動作し、その後は再度のサインインが必要です。</translation>
    </message>
    <message>
        <source>It works, and there is something that you may decide.</source>
        <translation>動作しており、判断できることがあります。</translation>
    </message>
    <message>
        <source>Latchkey is reading or renewing it.</source>
        <translation>読み込み中または更新中です。</translation>
    </message>
    <message>
        <source>It cannot be reached for now; Latchkey tries again by itself.</source>
        <translation>今は接続できません。Latchkey が自動で再試行します。</translation>
    </message>
    <message>
        <source>It needs you to sign in.</source>
        <translation>サインインが必要です。</translation>
    </message>
    <message>
        <source>Something is wrong, and does not fix itself.</source>
        <translation>自然には直らない問題があります。</translation>
    </message>
    <message>
        <source>It is switched off, or there is nothing to sign in to.</source>
        <translation>オフか、サインインするものがありません。</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::StateCard</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>その意味</translation>
    </message>
    <message>
        <source>Use a &amp;code instead</source>
        <translation>代わりにコードを使う(&amp;C)</translation>
    </message>
    <message>
        <source>You type a code in any browser, which need not be on this computer</source>
        <translation>どのブラウザーでもコードを入力できます。このコンピューターのものでなくてもかまいません</translation>
    </message>
    <message>
        <source>Sign in now</source>
        <translation>今すぐサインイン</translation>
    </message>
    <message>
        <source>Renewed %1</source>
        <comment>a time</comment>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>Signed in %1</source>
        <comment>a time</comment>
        <translation>サインイン %1</translation>
    </message>
    <message>
        <source>Now %1</source>
        <comment>a time</comment>
        <translation>現在 %1</translation>
    </message>
    <message>
        <source>Renews by %1</source>
        <comment>a time</comment>
        <translation>%1 までに更新</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <comment>a time</comment>
        <translation>%1 に終了します</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::StepList</name>
    <message>
        <source>%1: not yet</source>
        <translation>%1: 未着手</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: 完了</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: 失敗</translation>
    </message>
    <message>
        <source>%1: under way</source>
        <translation>%1: 進行中</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::SummaryBar</name>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TechnicalView</name>
    <message>
        <source>&amp;Technical details</source>
        <translation>技術的な詳細(&amp;T)</translation>
    </message>
    <message>
        <source>Copy a&amp;ll</source>
        <translation>すべてコピー(&amp;L)</translation>
    </message>
    <message>
        <source>Copies these lines, for an issue; no secret is among them</source>
        <translation>報告用にこれらの行をコピーします。秘密は含みません</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>コピー: %1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TrayController</name>
    <message>
        <source>Latchkey is saving a sign-in, and then quits</source>
        <translation>Latchkey はサインインを保存してから終了します</translation>
    </message>
    <message>
        <source>%1 tries again %2.</source>
        <comment>a server, at a time</comment>
        <translation>%1 は %2 に再試行します。</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more.</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1、他 %n 件。</numerusform>
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
        <translation>Latchkey を開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Renew all now</source>
        <translation>今すぐすべて更新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>設定(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit Latchkey</source>
        <translation>Latchkey を終了(&amp;Q)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, what it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>%1 にサインイン</translation>
    </message>
    <message>
        <source>%1: tries again %2</source>
        <comment>a server, at a time</comment>
        <translation>%1: %2 に再試行</translation>
    </message>
    <message>
        <source>%1: sign in again by %2</source>
        <comment>a server, a time</comment>
        <translation>%1: %2 までに再サインイン</translation>
    </message>
    <message numerus="yes">
        <source>and %n more…</source>
        <translation>
            <numerusform>他 %n 件…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more work</source>
        <translation>
            <numerusform>他の %n 台は動作中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work</source>
        <translation>
            <numerusform>%n 台は動作中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is off</source>
        <translation>
            <numerusform>%n 台はオフ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Sign in to &amp;both…</source>
        <translation>両方にサインイン(&amp;B)…</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to &amp;all %n…</source>
        <translation>
            <numerusform>%n 台すべてにサインイン(&amp;A)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TroubleNotifier</name>
    <message>
        <source>The keyring is locked</source>
        <translation>キーリングがロックされています</translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation>キーリングが応答しません</translation>
    </message>
    <message>
        <source>%1 waits for it. Nothing is lost.</source>
        <comment>a server</comment>
        <translation>%1 が待っています。失われたものはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n servers wait for it. Nothing is lost.</source>
        <translation>
            <numerusform>%n 台のサーバーが待っています。失われたものはありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>ロック解除…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>今すぐ試す</translation>
    </message>
    <message>
        <source>%1 does not work for now</source>
        <comment>a server</comment>
        <translation>%1 は現在動作していません</translation>
    </message>
    <message>
        <source>%1 does not work</source>
        <comment>a server</comment>
        <translation>%1 は動作していません</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences; the second has its full stop</comment>
        <translation>%1。%2</translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work for now</source>
        <translation>
            <numerusform>%n 台のサーバーが現在動作していません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work</source>
        <translation>
            <numerusform>%n 台のサーバーが動作していません</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::UnusualProvider</name>
    <message>
        <source>For providers that do not follow the rules, if you know what they need</source>
        <translation>規則に従わないプロバイダー用です。必要なものを知っている場合に使います</translation>
    </message>
    <message>
        <source>Address of a client-id metadata document that the provider accepts</source>
        <translation>プロバイダーが受け入れるクライアント ID メタデータ文書のアドレス</translation>
    </message>
    <message>
        <source>The redirect address that the provider accepts</source>
        <translation>プロバイダーが受け入れる戻り先アドレス</translation>
    </message>
    <message>
        <source>&amp;Login hint:</source>
        <translation>ログインヒント(&amp;L):</translation>
    </message>
    <message>
        <source>Your user name, sent to the provider before you sign in</source>
        <translation>サインインの前にプロバイダーへ送るユーザー名</translation>
    </message>
    <message>
        <source>&amp;Prompt:</source>
        <translation>プロンプト(&amp;P):</translation>
    </message>
    <message>
        <source>login, select_account, consent… Shown instead of the provider&apos;s own choice</source>
        <translation>login、select_account、consent…プロバイダーの選択に代わります</translation>
    </message>
    <message>
        <source>name=value, separated by blanks, added to the page&apos;s address. Latchkey does not check what it asks for</source>
        <translation>名前=値 を空白で区切り、ページのアドレスに追加します。Latchkey は要求内容を確認しません</translation>
    </message>
    <message>
        <source>A stolen code might then work</source>
        <translation>盗まれたコードが使えるおそれがあります</translation>
    </message>
    <message>
        <source>The token might then work at other servers, too</source>
        <translation>ほかのサーバーでもトークンが使えるおそれがあります</translation>
    </message>
    <message>
        <source>Some providers take this as a request for more, and then refuse to renew</source>
        <translation>追加の要求と見なして、更新を拒むプロバイダーもあります</translation>
    </message>
    <message>
        <source>The client metadata needs a complete https:// address.</source>
        <translation>クライアントメタデータには完全な https:// アドレスが必要です。</translation>
    </message>
    <message>
        <source>The callback needs a complete address.</source>
        <translation>戻り先には完全なアドレスが必要です。</translation>
    </message>
    <message>
        <source>“%1” is not of the form name=value, or Latchkey sets it itself.</source>
        <translation>“%1” は 名前=値 の形ではないか、Latchkey 自身が設定するものです。</translation>
    </message>
    <message>
        <source>Un&amp;usual provider</source>
        <translation>特殊なプロバイダー(&amp;U)</translation>
    </message>
    <message>
        <source>Client me&amp;tadata:</source>
        <translation>クライアントメタデータ(&amp;T):</translation>
    </message>
    <message>
        <source>Callbac&amp;k:</source>
        <translation>戻り先(&amp;K):</translation>
    </message>
    <message>
        <source>Paramet&amp;ers:</source>
        <translation>パラメーター(&amp;E):</translation>
    </message>
    <message>
        <source>It kno&amp;ws PKCE, but does not say so</source>
        <translation>PKCE に対応しているが、そう明言していない(&amp;W)</translation>
    </message>
    <message>
        <source>It is not told w&amp;hich server the token is for</source>
        <translation>トークンの対象サーバーを伝えない(&amp;H)</translation>
    </message>
    <message>
        <source>It wants the scopes a&amp;gain at each renewal</source>
        <translation>更新のたびにスコープを求める(&amp;G)</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::WaitLine</name>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>What is under way</source>
        <translation>進行中のこと</translation>
    </message>
    <message>
        <source>Stop waiting. Work already started will finish</source>
        <translation>待つのをやめます。始まった処理は最後まで行われます</translation>
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
        <translation>サインイン(&amp;I)</translation>
    </message>
    <message>
        <source>Sign in to the selected servers with your browser</source>
        <translation>選択したサーバーにブラウザーでサインインします</translation>
    </message>
    <message>
        <source>Remove the selected server from Latchkey&apos;s own list</source>
        <translation>選択したサーバーを Latchkey 自身の一覧から削除します</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>サーバーを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>設定(&amp;P)…</translation>
    </message>
    <message>
        <source>How Latchkey behaves</source>
        <translation>Latchkey の動作を設定します</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>このウィンドウを閉じます</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>サーバー(&amp;S)</translation>
    </message>
    <message>
        <source>Everything that is wrong or noteworthy, and what can be done about it</source>
        <translation>問題や注意点と、その対処方法をすべて表示します</translation>
    </message>
    <message>
        <source>Sign in to every server that needs it, one after another</source>
        <translation>サインインが必要なすべてのサーバーに、順番にサインインします</translation>
    </message>
    <message>
        <source>Add a server by its address</source>
        <translation>アドレスでサーバーを追加</translation>
    </message>
    <message>
        <source>&amp;Find in other programs…</source>
        <translation>他のプログラムから探す(&amp;F)…</translation>
    </message>
    <message>
        <source>Take over the servers of other programs</source>
        <translation>他のプログラムのサーバーを引き継ぐ</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>ウィンドウを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Quit Latchkey; nothing is renewed ahead of time then</source>
        <translation>Latchkey を終了します。前もって更新されなくなります</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Undo the last change to the list</source>
        <translation>一覧への最後の変更を取り消す</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>アドレスをコピー(&amp;A)</translation>
    </message>
    <message>
        <source>Copy the address of the selected server</source>
        <translation>選択したサーバーのアドレスをコピー</translation>
    </message>
    <message>
        <source>Copy access &amp;token</source>
        <translation>アクセストークンをコピー(&amp;T)</translation>
    </message>
    <message>
        <source>Copy an access token that is valid now; the clipboard is cleared afterwards</source>
        <translation>今有効なアクセストークンをコピーします。クリップボードは後で消去されます</translation>
    </message>
    <message>
        <source>Copy &amp;headers</source>
        <translation>ヘッダーをコピー(&amp;H)</translation>
    </message>
    <message>
        <source>Copy the headers that authorize a request; the clipboard is cleared afterwards</source>
        <translation>要求を認可するヘッダーをコピーします。クリップボードは後で消去されます</translation>
    </message>
    <message>
        <source>Copy &amp;bridge command</source>
        <translation>ブリッジのコマンドをコピー(&amp;B)</translation>
    </message>
    <message>
        <source>Copy what a client runs to use this sign-in</source>
        <translation>クライアントがこのサインインを使うために実行するものをコピー</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>すべて選択(&amp;S)</translation>
    </message>
    <message>
        <source>Select all servers</source>
        <translation>すべてのサーバーを選択</translation>
    </message>
    <message>
        <source>S&amp;earch</source>
        <translation>検索(&amp;E)</translation>
    </message>
    <message>
        <source>List only the servers that contain what you type</source>
        <translation>入力した文字を含むサーバーだけを表示</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索をクリア</translation>
    </message>
    <message>
        <source>List all servers again</source>
        <translation>すべてのサーバーを再び表示</translation>
    </message>
    <message>
        <source>Sign in to &amp;all…</source>
        <translation>すべてにサインイン(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Renew now</source>
        <translation>今すぐ更新(&amp;R)</translation>
    </message>
    <message>
        <source>Renew the selected sign-ins now</source>
        <translation>選択したサインインを今すぐ更新</translation>
    </message>
    <message>
        <source>Re&amp;new all</source>
        <translation>すべて更新(&amp;N)</translation>
    </message>
    <message>
        <source>Renew every sign-in now</source>
        <translation>すべてのサインインを今すぐ更新</translation>
    </message>
    <message>
        <source>&amp;Open the server&apos;s site</source>
        <translation>サーバーのサイトを開く(&amp;O)</translation>
    </message>
    <message>
        <source>Open the site of the selected server in your browser</source>
        <translation>選択したサーバーのサイトをブラウザーで開く</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集(&amp;E)…</translation>
    </message>
    <message>
        <source>Change name, address or permissions of the selected server</source>
        <translation>選択したサーバーの名前、アドレス、権限を変更</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>オフにする(&amp;W)</translation>
    </message>
    <message>
        <source>Leave the selected server alone until it is switched on again</source>
        <translation>再びオンにするまで選択したサーバーをそのままにする</translation>
    </message>
    <message>
        <source>Sign o&amp;ut…</source>
        <translation>サインアウト(&amp;U)…</translation>
    </message>
    <message>
        <source>Remove the sign-in, and revoke it where that is offered</source>
        <translation>サインインを削除し、可能なら取り消す</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>削除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>詳細(&amp;D)</translation>
    </message>
    <message>
        <source>Show everything about the selected server</source>
        <translation>選択したサーバーのすべてを表示</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the list of servers</source>
        <translation>サーバーの一覧に戻る</translation>
    </message>
    <message>
        <source>&amp;Next part</source>
        <translation>次の部分(&amp;N)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next part of the window</source>
        <translation>キーボードをウィンドウの次の部分へ移す</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>問題(&amp;P)</translation>
    </message>
    <message>
        <source>Sort by na&amp;me</source>
        <translation>名前で並べ替え(&amp;M)</translation>
    </message>
    <message>
        <source>List the servers of each group by name</source>
        <translation>各グループのサーバーを名前順に表示</translation>
    </message>
    <message>
        <source>Sort by &amp;host</source>
        <translation>ホストで並べ替え(&amp;H)</translation>
    </message>
    <message>
        <source>List the servers of each group by host</source>
        <translation>各グループのサーバーをホスト順に表示</translation>
    </message>
    <message>
        <source>Sort by &amp;time</source>
        <translation>時刻で並べ替え(&amp;T)</translation>
    </message>
    <message>
        <source>List the servers of each group by when their sign-ins end</source>
        <translation>各グループのサーバーをサインインが終わる順に表示</translation>
    </message>
    <message>
        <source>Latchkey &amp;help</source>
        <translation>Latchkey ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>How Latchkey is used</source>
        <translation>Latchkey の使い方</translation>
    </message>
    <message>
        <source>What the &amp;signs mean</source>
        <translation>記号の意味(&amp;S)</translation>
    </message>
    <message>
        <source>What the shapes beside the servers say</source>
        <translation>サーバーの横の形が示すもの</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>報告をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy a report for an issue: no token, and no name of yours</source>
        <translation>報告をコピーします。トークンも名前も含みません</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>問題を報告(&amp;R)…</translation>
    </message>
    <message>
        <source>Open the place where problems are reported</source>
        <translation>問題の報告方法を表示</translation>
    </message>
    <message>
        <source>&amp;About Latchkey</source>
        <translation>Latchkey について(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licence, and what it is made of</source>
        <translation>バージョン、ライセンス、構成</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Problems (%n)</source>
        <translation>
            <numerusform>問題 (%n)(&amp;P)</numerusform>
        </translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>確認(&amp;K)</translation>
    </message>
    <message>
        <source>Ask the selected servers whether they work</source>
        <translation>選択したサーバーが動作するか問い合わせます</translation>
    </message>
    <message>
        <source>Check a&amp;ll</source>
        <translation>すべて確認(&amp;L)</translation>
    </message>
    <message>
        <source>Ask every server whether it works</source>
        <translation>すべてのサーバーに動作するか問い合わせます</translation>
    </message>
    <message>
        <source>&amp;Connect a client…</source>
        <translation>クライアントを接続(&amp;C)…</translation>
    </message>
    <message>
        <source>Let another program use the sign-in of the selected server</source>
        <translation>選択したサーバーのサインインを別のプログラムでも使えるようにします</translation>
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
            <numerusform>%Ln 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%Ln 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln 日</numerusform>
        </translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>不明な時刻</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>while reading the configuration</source>
        <translation>設定の読み取り中</translation>
    </message>
    <message>
        <source>while waiting for the lock</source>
        <translation>ロックの待機中</translation>
    </message>
    <message>
        <source>while reading the sign-in</source>
        <translation>サインインの読み取り中</translation>
    </message>
    <message>
        <source>while preparing to save</source>
        <translation>保存の準備中</translation>
    </message>
    <message>
        <source>while writing the journal</source>
        <translation>ジャーナルの書き込み中</translation>
    </message>
    <message>
        <source>while finding the provider</source>
        <translation>プロバイダーの検索中</translation>
    </message>
    <message>
        <source>while registering with the provider</source>
        <translation>プロバイダーへの登録中</translation>
    </message>
    <message>
        <source>while waiting for the browser</source>
        <translation>ブラウザーの待機中</translation>
    </message>
    <message>
        <source>while fetching the sign-in</source>
        <translation>サインインの取得中</translation>
    </message>
    <message>
        <source>while renewing</source>
        <translation>更新中</translation>
    </message>
    <message>
        <source>while saving</source>
        <translation>保存中</translation>
    </message>
    <message>
        <source>while removing</source>
        <translation>削除中</translation>
    </message>
    <message>
        <source>while revoking</source>
        <translation>取り消し中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセルされました</translation>
    </message>
    <message>
        <source>Something in the input is not right</source>
        <translation>入力に誤りがあります</translation>
    </message>
    <message>
        <source>The sign-in was not completed</source>
        <translation>サインインは完了しませんでした</translation>
    </message>
    <message>
        <source>A sign-in is needed</source>
        <translation>サインインが必要です</translation>
    </message>
    <message>
        <source>The configuration cannot be read or changed</source>
        <translation>設定を読み取りまたは変更できません</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>詳細: %1</translation>
    </message>
    <message>
        <source>The sign-in cannot be read or saved</source>
        <translation>サインインを読み取りまたは保存できません</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>キーリングがロックされています</translation>
    </message>
    <message>
        <source>Another program is still busy with this sign-in</source>
        <translation>別のプログラムがこのサインイン情報をまだ変更しています</translation>
    </message>
    <message>
        <source>The provider cannot be reached, or is busy</source>
        <translation>プロバイダーに届かないか、混み合っています</translation>
    </message>
    <message>
        <source>The provider did not answer</source>
        <translation>プロバイダーが応答しませんでした</translation>
    </message>
    <message>
        <source>The provider refused</source>
        <translation>プロバイダーが拒否しました</translation>
    </message>
    <message>
        <source>The server&apos;s answer breaks the rules</source>
        <translation>サーバーの応答が規則に反しています</translation>
    </message>
    <message>
        <source>Another program changed the sign-in at the same time</source>
        <translation>別のプログラムが同時にサインイン情報を変更しました</translation>
    </message>
    <message>
        <source>Something went wrong inside Latchkey</source>
        <translation>Latchkey の内部で問題が起きました</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更されていません。</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>何も行われていません。</translation>
    </message>
    <message>
        <source>Only you can grant access again.</source>
        <translation>アクセスを再び許可できるのはあなただけです。</translation>
    </message>
    <message>
        <source>Nothing was changed, and no other copy was used instead.</source>
        <translation>何も変更されておらず、別の写しで代用もされていません。</translation>
    </message>
    <message>
        <source>Nothing was changed; the sign-in is as that program leaves it.</source>
        <translation>何も変更されていません。サインイン情報はそのプログラムが残したままです。</translation>
    </message>
    <message>
        <source>Your sign-in is kept.</source>
        <translation>サインインは保持されています。</translation>
    </message>
    <message>
        <source>It may have renewed the sign-in, but its answer was lost. Your stored sign-in is kept.</source>
        <translation>サインインは更新されたかもしれませんが、応答が失われました。保存されているサインインはそのままです。</translation>
    </message>
    <message>
        <source>Your sign-in is kept, but this attempt has failed for good.</source>
        <translation>サインインは保持されていますが、この試みは完全に失敗しました。</translation>
    </message>
    <message>
        <source>It was not safe to go on. Your sign-in is as it was.</source>
        <translation>続けるのは安全ではありませんでした。サインイン情報は元のままです。</translation>
    </message>
    <message>
        <source>The other program&apos;s sign-in was kept.</source>
        <translation>別のプログラムのサインイン情報が保持されました。</translation>
    </message>
    <message>
        <source>Your sign-in is as it was.</source>
        <translation>サインイン情報は元のままです。</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>修正して、もう一度試してください。</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>サインインしてください。</translation>
    </message>
    <message>
        <source>See the details, fix what they name, and try again.</source>
        <translation>詳細を見て、示された点を直してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>Unlock the keyring (for example in your password manager), and try again.</source>
        <translation>キーリングのロックを（パスワードマネージャーなどで）解除して、もう一度試してください。</translation>
    </message>
    <message>
        <source>Try again in a minute. If it happens again, look for a program that hangs.</source>
        <translation>一分後にもう一度試してください。続く場合は、止まっているプログラムを探してください。</translation>
    </message>
    <message>
        <source>Check your connection, or try again later.</source>
        <translation>接続を確認するか、後でもう一度試してください。</translation>
    </message>
    <message>
        <source>Try again; if the provider then asks for it, sign in.</source>
        <translation>もう一度試してください。その後プロバイダーに求められたら、サインインしてください。</translation>
    </message>
    <message>
        <source>Sign in again: the provider has forgotten this program&apos;s registration.</source>
        <translation>もう一度サインインしてください。プロバイダーがこのプログラムの登録を忘れています。</translation>
    </message>
    <message>
        <source>See the details. Signing in again may help; otherwise ask whoever runs the server.</source>
        <translation>詳細を見てください。再サインインで直ることもあります。直らなければ、サーバーの運営者に尋ねてください。</translation>
    </message>
    <message>
        <source>See the details, and report them to whoever runs the server.</source>
        <translation>詳細を見て、サーバーの運営者に報告してください。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>もう一度試してください。</translation>
    </message>
    <message>
        <source>Please report this with the details.</source>
        <translation>詳細を添えて報告してください。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1（プロセス %2）</translation>
    </message>
    <message>
        <source>an unknown program</source>
        <translation>不明なプログラム</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1、%2 行 %3 列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The servers that were last read from it stay in use; changes are not seen.</source>
        <translation>最後に読み取ったサーバーが引き続き使われ、変更は反映されません。</translation>
    </message>
    <message>
        <source>Correct the file; it is read again at once.</source>
        <translation>ファイルを修正してください。すぐに読み直されます。</translation>
    </message>
    <message>
        <source>This entry or value is not used.</source>
        <translation>この項目または値は使われません。</translation>
    </message>
    <message>
        <source>Correct it; the file is read again at once.</source>
        <translation>修正してください。ファイルはすぐに読み直されます。</translation>
    </message>
    <message>
        <source>They are of the same age.</source>
        <translation>どちらも同じ新しさです。</translation>
    </message>
    <message>
        <source>The newer one is in the %1.</source>
        <translation>新しいほうは%1にあります。</translation>
    </message>
    <message>
        <source>This server&apos;s sign-in is kept twice. The one in the %1 is used. %2</source>
        <translation>両方の保存先にこのサーバーのサインイン情報があります。使われるのは%1のものです。%2</translation>
    </message>
    <message>
        <source>A program that reads the other one may bring an old sign-in back to life, and the provider may then end both.</source>
        <translation>もう一方を読むプログラムが古いサインインを復活させ、プロバイダーが両方を終わらせることがあります。</translation>
    </message>
    <message>
        <source>“auto” now means the %1; last time it meant the %2.</source>
        <translation>保存モード「auto」は現在%1を意味します。前回は%2でした。</translation>
    </message>
    <message>
        <source>A session without a keyring (over SSH, say) writes to the file, and the two copies drift apart.</source>
        <translation>キーリングのないセッション（SSH など）はファイルに書き込み、二つの写しが食い違っていきます。</translation>
    </message>
    <message>
        <source>The %1 holds a sign-in for this address (%2) under another name: %3.</source>
        <translation>%1に、このアドレス（%2）のサインイン情報が別の名前で保存されています: %3。</translation>
    </message>
    <message>
        <source>A sign-in belongs to a name and an address, so a renamed server has to be signed in to again.</source>
        <translation>サインイン情報は名前とアドレスに属するため、改名したサーバーは再サインインが必要です。</translation>
    </message>
    <message>
        <source>It may come from a backup. If it were used again, the provider could take it for stolen.</source>
        <translation>バックアップから戻ったのかもしれません。もう一度使うと、プロバイダーに盗まれたものと見なされるおそれがあります。</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>Other homes use the same sign-in in the keyring: %1.</source>
        <translation>ほかのホームがキーリングの同じサインイン情報を使っています: %1。</translation>
    </message>
    <message>
        <source>Signing out in one of them signs out in all.</source>
        <translation>一つでサインアウトすると、すべてでサインアウトされます。</translation>
    </message>
    <message>
        <source>Nothing to do; they take turns.</source>
        <translation>対応は不要です。順番に使われます。</translation>
    </message>
    <message>
        <source>The sign-in in the %1 does not say when it ends.</source>
        <translation>%1のサインイン情報には有効期限が示されていません。</translation>
    </message>
    <message>
        <source>It cannot be renewed ahead of time, only after the server has refused it.</source>
        <translation>前もって更新できず、サーバーに拒否された後にのみ更新できます。</translation>
    </message>
    <message>
        <source>Nothing to do; the next renewal or sign-in may supply the expiry time.</source>
        <translation>対応は不要です。次の更新またはサインインで期限が分かることがあります。</translation>
    </message>
    <message>
        <source>%1 can be read by other users (mode %2).</source>
        <translation>%1 はほかのユーザーから読み取れます（モード %2）。</translation>
    </message>
    <message>
        <source>It holds your sign-ins.</source>
        <translation>あなたのサインインが入っています。</translation>
    </message>
    <message>
        <source>%1 is not a regular file that belongs to you: %2.</source>
        <translation>%1 はあなたが所有する通常のファイルではありません: %2。</translation>
    </message>
    <message>
        <source>Latchkey refuses it, because what is written there could end up elsewhere.</source>
        <translation>書き込んだものが別の場所に行きかねないため、Latchkey は使用を拒否します。</translation>
    </message>
    <message>
        <source>Replace it by a regular file that belongs to you.</source>
        <translation>あなたが所有する通常のファイルに置き換えてください。</translation>
    </message>
    <message>
        <source>It no longer runs, so the lock is taken over by whoever needs it.</source>
        <translation>すでに動いていないため、ロックは必要とする者が引き継ぎます。</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>対応は不要です。</translation>
    </message>
    <message>
        <source>%1 has held a lock since %2.</source>
        <translation>%1 が %2 からロックを保持しています。</translation>
    </message>
    <message>
        <source>Other programs wait for it, for a minute at most, and then give up.</source>
        <translation>ほかのプログラムは最長一分待ってから諦めます。</translation>
    </message>
    <message>
        <source>If that program hangs, end it.</source>
        <translation>そのプログラムが止まっているなら、終了させてください。</translation>
    </message>
    <message>
        <source>The provider may have renewed the sign-in all the same.</source>
        <translation>それでもプロバイダーがサインインを更新した可能性があります。</translation>
    </message>
    <message>
        <source>Renew once more; if the provider refuses, sign in.</source>
        <translation>もう一度更新してください。プロバイダーが拒否したら、サインインしてください。</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>キーリングがロックされています。</translation>
    </message>
    <message>
        <source>Sign-ins in it can be neither read nor renewed.</source>
        <translation>中のサインイン情報は読み取りも更新もできません。</translation>
    </message>
    <message>
        <source>Unlock it, for example in your password manager, or log in to the desktop again.</source>
        <translation>パスワードマネージャーなどで解除するか、デスクトップにログインし直してください。</translation>
    </message>
    <message>
        <source>Sign-ins are kept in the keyring, and no keyring service runs here.</source>
        <translation>保存モードは「keyring」ですが、ここではキーリングサービスが動いていません。</translation>
    </message>
    <message>
        <source>There is no place to keep sign-ins.</source>
        <translation>サインイン情報を保存する場所がありません。</translation>
    </message>
    <message>
        <source>Start a keyring service (GNOME Keyring, KWallet, KeePassXC), or set mcp_oauth_credentials_store to “file”.</source>
        <translation>キーリングサービス（GNOME Keyring、KWallet、KeePassXC）を起動するか、mcp_oauth_credentials_store を「file」に設定してください。</translation>
    </message>
    <message>
        <source>The %1 cannot be read: %2.</source>
        <translation>%1を読み取れません: %2。</translation>
    </message>
    <message>
        <source>Nothing in it is used or overwritten until it can be read.</source>
        <translation>読み取れるようになるまで、中のものは使用も上書きもされません。</translation>
    </message>
    <message>
        <source>Fix the entry named in the error, or move the file away.</source>
        <translation>エラーに示された項目を直すか、ファイルを移動してください。</translation>
    </message>
    <message>
        <source>Fix what the error names.</source>
        <translation>エラーに示されたものを直してください。</translation>
    </message>
    <message>
        <source>Fix what the error names, or move the file away.</source>
        <translation>エラーに示されたものを直すか、ファイルを移動してください。</translation>
    </message>
    <message>
        <source>Codex&apos;s configuration (%1) and Latchkey&apos;s own list (%2) use the same name.</source>
        <translation>Codex の設定（%1）と Latchkey 自身の一覧（%2）が同じ名前を使っています。</translation>
    </message>
    <message>
        <source>The one in Codex&apos;s configuration is used.</source>
        <translation>Codex の設定にあるほうが使われます。</translation>
    </message>
    <message>
        <source>Remove the other one, or add it under another name.</source>
        <translation>もう一方を削除するか、別の名前で追加してください。</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>The sign-in was removed from the file and from the keyring.</source>
        <translation>サインイン情報をファイルとキーリングから削除しました。</translation>
    </message>
    <message>
        <source>The sign-in was removed from the file.</source>
        <translation>サインイン情報をファイルから削除しました。</translation>
    </message>
    <message>
        <source>The sign-in was removed from the keyring.</source>
        <translation>サインイン情報をキーリングから削除しました。</translation>
    </message>
    <message>
        <source>There was no sign-in to remove.</source>
        <translation>削除するサインイン情報はありませんでした。</translation>
    </message>
    <message>
        <source>%1 offers no revocation, so its tokens end by themselves.</source>
        <translation>%1 は取り消しに対応していないため、トークンは自然に失効します。</translation>
    </message>
    <message>
        <source>It could not be revoked at %1 yet. That is tried again, for a week at most.</source>
        <translation>%1 ではまだ取り消せませんでした。最長 1 週間、自動的に再試行されます。</translation>
    </message>
    <message>
        <source>It was revoked at %1.</source>
        <translation>%1 で取り消しました。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>keyring</source>
        <translation>キーリング</translation>
    </message>
    <message>
        <source>because the configuration names it</source>
        <translation>設定で指定されているため</translation>
    </message>
    <message>
        <source>because the keyring holds the sign-in</source>
        <translation>キーリングにサインイン情報があるため</translation>
    </message>
    <message>
        <source>because a new sign-in goes to the keyring</source>
        <translation>新しいサインイン情報はキーリングに保存されるため</translation>
    </message>
    <message>
        <source>because no keyring service runs here</source>
        <translation>ここではキーリングサービスが動いていないため</translation>
    </message>
    <message>
        <source>Finding the provider</source>
        <translation>プロバイダーを探しています</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>登録しています</translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation>ブラウザーを待っています</translation>
    </message>
    <message>
        <source>Fetching the tokens</source>
        <translation>トークンを取得しています</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存しています</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Remove the copy that is not used.</source>
        <translation>使われていない写しを削除してください。</translation>
    </message>
    <message>
        <source>Use the newer one; or sign in again, which leaves one copy.</source>
        <translation>新しいほうを使うか、もう一度サインインしてください。再サインインすると一つだけ残ります。</translation>
    </message>
    <message>
        <source>It is not used there: the server looks signed out.</source>
        <translation>今の場所では使われないため、サーバーはサインアウト済みに見えます。</translation>
    </message>
    <message>
        <source>Move it to the %1, or sign in again.</source>
        <translation>%1に移すか、もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>If that was not on purpose, move it back, or set mcp_oauth_credentials_store to “file” or “keyring”.</source>
        <translation>意図したものでなければ、元に戻すか、mcp_oauth_credentials_store を「file」または「keyring」に設定してください。</translation>
    </message>
    <message>
        <source>Sign-in with %1 failed: %2</source>
        <translation>%1 でのサインインに失敗: %2</translation>
    </message>
    <message>
        <source>Sign-out with %1 failed: %2</source>
        <translation>%1 でのサインアウトに失敗: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times in a row</source>
        <translation>
            <numerusform>%1、%n 回連続</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be the address of a server.</source>
        <translation>これはサーバーのアドレスとして使えません。</translation>
    </message>
    <message>
        <source>The server does not answer. You can add it all the same.</source>
        <translation>サーバーが応答しません。それでも追加できます。</translation>
    </message>
    <message>
        <source>The server does not answer (%1). You can add it all the same.</source>
        <translation>サーバーが応答しません（%1）。それでも追加できます。</translation>
    </message>
    <message>
        <source>The server answers, but what it says about signing in cannot be used (%1). You can add it all the same.</source>
        <translation>サーバーは応答しますが、サインインについての情報を使用できません（%1）。それでも追加できます。</translation>
    </message>
    <message>
        <source>The server answers. You sign in at %1.</source>
        <translation>サーバーは応答します。サインイン先は %1 です。</translation>
    </message>
    <message>
        <source>The server answers, and needs no sign-in.</source>
        <translation>サーバーは応答します。サインインは不要です。</translation>
    </message>
    <message>
        <source>The server answers without a sign-in, and offers one at %1.</source>
        <translation>サーバーはサインインなしで応答します。%1 でサインインもできます。</translation>
    </message>
    <message>
        <source>The server wants a key or a header of its own, and does not say where to sign in. Latchkey cannot look after that.</source>
        <translation>サーバーは独自のキーまたはヘッダーを求め、サインイン先を示していません。Latchkey では扱えません。</translation>
    </message>
    <message>
        <source>The server redirects to another address, %1. Use that one if you trust it.</source>
        <translation>サーバーは別のアドレス %1 に転送します。信頼できるなら、そちらを使ってください。</translation>
    </message>
    <message>
        <source>Something answers, but it is not an MCP server (%1). Is the address complete?</source>
        <translation>応答はありますが、MCP サーバーではありません（%1）。アドレスに抜けはありませんか?</translation>
    </message>
    <message>
        <source>Its address contains a variable of that client.</source>
        <translation>アドレスにそのクライアントの変数が含まれています。</translation>
    </message>
    <message>
        <source>Its address contains a key, which is not copied.</source>
        <translation>アドレスにキーが含まれています。キーはコピーされません。</translation>
    </message>
    <message>
        <source>Latchkey cannot use its address: it has to be complete and to start with https://.</source>
        <translation>Latchkey はこのアドレスを使えません。省略のない、https:// で始まるアドレスが必要です。</translation>
    </message>
    <message>
        <source>Here already, as %1.</source>
        <translation>すでに %1 としてここにあります。</translation>
    </message>
    <message>
        <source>It has a key of its own there, so there may be nothing to sign in to.</source>
        <translation>そのクライアントでは専用のキーがあるため、サインインは不要かもしれません。</translation>
    </message>
    <message>
        <source>It is the newer one: if the other one no longer works, you will have to sign in again.</source>
        <translation>これは新しいほうです。もう一方が使えなくなっている場合は、もう一度サインインする必要があります。</translation>
    </message>
    <message>
        <source>The one that is used stays where it is.</source>
        <translation>使われているほうはそのまま残ります。</translation>
    </message>
    <message>
        <source>Remove the copy in the file</source>
        <translation>ファイル内の写しを削除</translation>
    </message>
    <message>
        <source>Remove the copy in the keyring</source>
        <translation>キーリング内の写しを削除</translation>
    </message>
    <message>
        <source>The copy of the sign-in of %1 in the file is removed. %2</source>
        <translation>ファイルにある %1 のサインイン情報の写しを削除します。%2</translation>
    </message>
    <message>
        <source>The copy of the sign-in of %1 in the keyring is removed. %2</source>
        <translation>キーリングにある %1 のサインイン情報の写しを削除します。%2</translation>
    </message>
    <message>
        <source>The copy is removed.</source>
        <translation>写しを削除しました。</translation>
    </message>
    <message>
        <source>Use the newer one</source>
        <translation>新しいほうを使う</translation>
    </message>
    <message>
        <source>Move it to the keyring</source>
        <translation>キーリングに移す</translation>
    </message>
    <message>
        <source>The sign-in of %1 in the file is written over the older one in the keyring, read back and compared. Then it is removed from the file.</source>
        <translation>ファイルにある %1 のサインイン情報をキーリングの古いものに上書きし、読み直して照合します。その後、ファイルから削除します。</translation>
    </message>
    <message>
        <source>The sign-in of %1 is written to the keyring, read back and compared. Then it is removed from the file.</source>
        <translation>%1 のサインイン情報をキーリングに書き込み、読み直して照合します。その後、ファイルから削除します。</translation>
    </message>
    <message>
        <source>The sign-in is in the keyring now.</source>
        <translation>サインイン情報はキーリングに移りました。</translation>
    </message>
    <message>
        <source>Move it to the file</source>
        <translation>ファイルに移す</translation>
    </message>
    <message>
        <source>The sign-in of %1 in the keyring is written over the older one in the file, read back and compared. Then it is removed from the keyring.</source>
        <translation>キーリングにある %1 のサインイン情報をファイルの古いものに上書きし、読み直して照合します。その後、キーリングから削除します。</translation>
    </message>
    <message>
        <source>The sign-in of %1 is written to the file, read back and compared. Then it is removed from the keyring.</source>
        <translation>%1 のサインイン情報をファイルに書き込み、読み直して照合します。その後、キーリングから削除します。</translation>
    </message>
    <message>
        <source>The sign-in is in the file now.</source>
        <translation>サインイン情報はファイルに移りました。</translation>
    </message>
    <message>
        <source>Use it for %1</source>
        <translation>%1 に使う</translation>
    </message>
    <message>
        <source>%1 is signed in.</source>
        <translation>%1 はサインイン済みです。</translation>
    </message>
    <message>
        <source>Make it private</source>
        <translation>自分専用にする</translation>
    </message>
    <message>
        <source>%1 gets the mode 600: only you can read and write it.</source>
        <translation>%1 のモードを 600 にします。読み書きできるのはあなただけになります。</translation>
    </message>
    <message>
        <source>Only you can read the file now.</source>
        <translation>ファイルを読み取れるのはあなただけになりました。</translation>
    </message>
    <message>
        <source>Clear it away</source>
        <translation>片付ける</translation>
    </message>
    <message>
        <source>The abandoned lock is removed. Sign-ins and locks in use are not touched.</source>
        <translation>残されたロックを削除します。サインイン情報と使用中のロックには触れません。</translation>
    </message>
    <message>
        <source>The lock is free.</source>
        <translation>ロックは解放されています。</translation>
    </message>
    <message>
        <source>Remove it from Latchkey&apos;s list</source>
        <translation>Latchkey のリストから削除</translation>
    </message>
    <message>
        <source>%1 with the address %2 is removed from Latchkey&apos;s own list. The server in Codex&apos;s configuration, and every sign-in, stay as they are.</source>
        <translation>アドレス %2 の %1 を Latchkey 自身の一覧から削除します。Codex の設定にあるサーバーと、すべてのサインイン情報はそのまま残ります。</translation>
    </message>
    <message>
        <source>The name is no longer used twice.</source>
        <translation>名前の重複はなくなりました。</translation>
    </message>
    <message>
        <source>Things have changed meanwhile, so nothing was done: %1.</source>
        <translation>その間に状況が変わったため、何も行いませんでした: %1。</translation>
    </message>
    <message>
        <source>The old entry could not be removed. Nothing is lost: it is still where it was. %1</source>
        <translation>古い項目を削除できませんでした。何も失われておらず、元の場所に残っています。%1</translation>
    </message>
    <message>
        <source>It was not done, and everything is as it was. %1</source>
        <translation>実行されず、すべて元のままです。%1</translation>
    </message>
    <message>
        <source>Access was not allowed</source>
        <translation>アクセスが許可されませんでした</translation>
    </message>
    <message>
        <source>You, or the provider, said no in the browser. Nothing was changed.</source>
        <translation>あなたまたはプロバイダーがブラウザーで拒否しました。何も変更されていません。</translation>
    </message>
    <message>
        <source>Try again if that was a mistake.</source>
        <translation>誤って拒否した場合は、もう一度試してください。</translation>
    </message>
    <message>
        <source>The time for this sign-in has run out</source>
        <translation>このサインインは時間切れです</translation>
    </message>
    <message>
        <source>Nobody finished it in the browser, and its link is no longer good. Nothing was changed.</source>
        <translation>ブラウザーで完了されず、リンクはもう使えません。何も変更されていません。</translation>
    </message>
    <message>
        <source>Waiting for you to confirm</source>
        <translation>あなたの確認を待っています</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code</source>
        <translation>コードの入力を待っています</translation>
    </message>
    <message>
        <source>Codex uses this server, and its sign-in is bound to a key (DPoP).</source>
        <translation>Codex がこのサーバーを使っていますが、そのサインインは鍵に結び付けられています（DPoP）。</translation>
    </message>
    <message>
        <source>Codex uses it without the proof that goes with it, and the server refuses that.</source>
        <translation>Codex はそれを必要な証明なしで使うため、サーバーに拒否されます。</translation>
    </message>
    <message>
        <source>Sign in again: for servers of Codex&apos;s configuration no sign-in is bound to a key.</source>
        <translation>もう一度サインインしてください。Codex の設定にあるサーバーのサインインは、鍵に結び付けられません。</translation>
    </message>
    <message>
        <source>bound to a key (DPoP)</source>
        <translation>鍵に結び付けられています（DPoP）</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>Access allowed</source>
        <translation>アクセスが許可されました</translation>
    </message>
    <message>
        <source>%1 has your approval, and is finishing the sign-in by itself.</source>
        <translation>%1 は許可を受け取りました。サインインは自動で完了します。</translation>
    </message>
    <message>
        <source>You can close this tab and go back to %1.</source>
        <translation>このタブを閉じて %1 に戻れます。</translation>
    </message>
    <message>
        <source>You, or the provider, said no. Nothing was changed.</source>
        <translation>あなた、またはプロバイダーが拒否しました。何も変更されていません。</translation>
    </message>
    <message>
        <source>You can close this tab. To sign in after all, go back to %1 and try again.</source>
        <translation>このタブは閉じてかまいません。サインインする場合は %1 に戻ってもう一度お試しください。</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>サインインできませんでした</translation>
    </message>
    <message>
        <source>The provider answered with an error. Nothing was changed.</source>
        <translation>プロバイダーがエラーを返しました。何も変更されていません。</translation>
    </message>
    <message>
        <source>Close this tab and go back to %1, which says why and lets you try again.</source>
        <translation>このタブを閉じて %1 に戻ってください。理由を確認して、もう一度試せます。</translation>
    </message>
    <message>
        <source>Another sign-in is expected</source>
        <translation>別のサインインを待っています</translation>
    </message>
    <message>
        <source>This page belongs to a different sign-in from the one that %1 is waiting for. Nothing was changed.</source>
        <translation>このページは、%1 が待っているものとは別のサインインのものです。何も変更されていません。</translation>
    </message>
    <message>
        <source>Close this tab and go on in the one that %1 opened, or start the sign-in again.</source>
        <translation>このタブを閉じて、%1 が開いたタブで続けるか、サインインをやり直してください。</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>完了しています</translation>
    </message>
    <message>
        <source>%1 has its answer from this sign-in.</source>
        <translation>%1 はこのサインインの応答を受け取り済みです。</translation>
    </message>
    <message>
        <source>Not a sign-in</source>
        <translation>サインインではありません</translation>
    </message>
    <message>
        <source>%1 only waits here for the end of a sign-in.</source>
        <translation>%1 はここでサインインの完了だけを待っています。</translation>
    </message>
    <message>
        <source>You can close this tab.</source>
        <translation>このタブを閉じてかまいません。</translation>
    </message>
    <message>
        <source>%1, on this computer</source>
        <translation>このコンピューターの %1</translation>
    </message>
    <message>
        <source>Copy removed by %1 (%2)</source>
        <translation>%1 が写しを削除（%2）</translation>
    </message>
    <message>
        <source>Moved by %1 (%2 → %3)</source>
        <translation>%1 が移動（%2 → %3）</translation>
    </message>
    <message>
        <source>Taken over from the former name “%1” by %2</source>
        <translation>%2 が以前の名前「%1」から引き継ぎ</translation>
    </message>
    <message>
        <source>Left-over entry removed by %1 (%2)</source>
        <translation>%1 が残っていた項目を削除（%2）</translation>
    </message>
    <message>
        <source>Sign-ins that are kept for servers which no configuration here names: %1 (%2).</source>
        <translation>ここのどの設定にも書かれていないサーバー用に保存されているサインイン: %1 件 (%2)。</translation>
    </message>
    <message>
        <source>They are Codex&apos;s: another project, profile or machine may use them. Latchkey neither renews nor changes them.</source>
        <translation>これらは Codex のものです: 別のプロジェクト、プロファイル、マシンが使っているかもしれません。Latchkey は更新も変更もしません。</translation>
    </message>
    <message>
        <source>Sign in; or, if nothing else uses that one, make it this server&apos;s: %1</source>
        <translation>サインインしてください。ほかに使うものがなければ、このサーバーのものにできます: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>実行: %1</translation>
    </message>
    <message>
        <source>an unknown provider</source>
        <translation>不明なプロバイダー</translation>
    </message>
    <message>
        <source>The sign-in that is kept as %1 (%2) becomes that of %3 (%4).</source>
        <translation>%1 (%2) として保存されているサインイン情報が %3 (%4) のものになります。</translation>
    </message>
    <message>
        <source>It was issued by %1; it is good until: %2.</source>
        <translation>発行元は %1、期限: %2。</translation>
    </message>
    <message>
        <source>The entry under the other name is removed from the %1. Anything that still uses that name, such as a Codex project, will be signed out.</source>
        <translation>もう一方の名前の項目は削除されます (%1)。その名前をまだ使うもの、たとえば Codex のプロジェクトは、サインアウトされます。</translation>
    </message>
    <message>
        <source>The provider has renewed the sign-in already. It is kept aside, and the next attempt saves it.</source>
        <translation>プロバイダーはすでにサインインを更新しています。別に保管されており、次の試行で保存されます。</translation>
    </message>
    <message>
        <source>The provider has renewed the sign-in already. Leave this program running: it goes on trying to save it for a few minutes.</source>
        <translation>プロバイダーはすでにサインインを更新しています。このプログラムを終了しないでください。数分間、保存を試み続けます。</translation>
    </message>
    <message>
        <source>The provider had renewed the sign-in, and it could not be saved. You may have to sign in again.</source>
        <translation>プロバイダーはサインインを更新しましたが、保存できませんでした。もう一度サインインが必要になるかもしれません。</translation>
    </message>
    <message>
        <source>It may still be there.</source>
        <translation>まだ保存されている可能性があります。</translation>
    </message>
    <message>
        <source>A program that was ended has left files behind: %1.</source>
        <translation>強制終了されたプログラムがファイルを残しています: %1</translation>
    </message>
    <message>
        <source>Nobody needs them, and they may contain sign-ins.</source>
        <translation>不要なファイルですが、サインインを含むことがあります。</translation>
    </message>
    <message>
        <source>Remove them, or leave that to the next program that writes there.</source>
        <translation>削除してください。次に書き込むプログラムも削除します。</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>削除する</translation>
    </message>
    <message>
        <source>Temporary files that no program uses any more are removed.</source>
        <translation>どのプログラムも使っていない一時ファイルを削除します。</translation>
    </message>
    <message>
        <source>They are removed.</source>
        <translation>削除しました。</translation>
    </message>
    <message>
        <source>Once the present sign-in has ended, the server cannot be used.</source>
        <translation>今のサインインが終わると、サーバーを使えなくなります。</translation>
    </message>
    <message>
        <source>Projects that Codex trusts are missing or cannot be read: %1 (%2).</source>
        <translation>Codex が信頼するプロジェクトが見つからないか、読めません: %1 件 (%2)。</translation>
    </message>
    <message>
        <source>Servers that are configured there are not shown.</source>
        <translation>そこで設定されたサーバーは表示されません。</translation>
    </message>
    <message>
        <source>It is not on the list of allowed servers in %1.</source>
        <translation>%1 の許可サーバーの一覧にありません。</translation>
    </message>
    <message>
        <source>It is authorized by a token in the variable %1; a stored sign-in is not used.</source>
        <translation>変数 %1 のトークンで認可されます。保存されたサインインは使われません。</translation>
    </message>
    <message>
        <source>It is authorized by a configured header; a stored sign-in is not used.</source>
        <translation>設定されたヘッダーで認可されます。保存されたサインインは使われません。</translation>
    </message>
    <message>
        <source>It is authorized by Codex&apos;s ChatGPT session.</source>
        <translation>Codex の ChatGPT セッションで認可されます。</translation>
    </message>
    <message>
        <source>It is authorized by your company&apos;s identity provider, through Codex.</source>
        <translation>Codex を通じて、会社の ID プロバイダーで認可されます。</translation>
    </message>
    <message>
        <source>Codex adds headers that a command prints. Latchkey does not run that command, and does not know whether its headers let you in.</source>
        <translation>Codex はコマンドが出力するヘッダーを加えます。Latchkey はそのコマンドを実行せず、それでアクセスできるかどうかも分かりません。</translation>
    </message>
    <message>
        <source>Latchkey&apos;s own list (%1)</source>
        <translation>Latchkey 自身の一覧 (%1)</translation>
    </message>
    <message>
        <source>Codex&apos;s configuration (%1)</source>
        <translation>Codex の設定 (%1)</translation>
    </message>
    <message>
        <source>Codex&apos;s configuration of this machine (%1)</source>
        <translation>このマシンの Codex の設定 (%1)</translation>
    </message>
    <message>
        <source>what this machine&apos;s administrator prescribes (%1)</source>
        <translation>このマシンの管理者の指定 (%1)</translation>
    </message>
    <message>
        <source>Codex&apos;s profile %1 (%2)</source>
        <translation>Codex のプロファイル %1 (%2)</translation>
    </message>
    <message>
        <source>the project %1 (%2)</source>
        <translation>プロジェクト %1 (%2)</translation>
    </message>
    <message>
        <source>Codex&apos;s plugin %1 (%2)</source>
        <translation>Codex のプラグイン %1 (%2)</translation>
    </message>
    <message>
        <source>The old sign-in is gone from here, and may still work there.</source>
        <translation>古いサインインはここからは消えましたが、サービス側ではまだ有効かもしれません。</translation>
    </message>
    <message>
        <source>Codex cannot read %1. Cause: %2.</source>
        <translation>Codex は %1 を読み取れません。原因: %2</translation>
    </message>
    <message>
        <source>One such entry is enough: Codex then knows none of these sign-ins, and cannot make a new one.</source>
        <translation>形式に合わない項目が一つあるだけで、Codex はこれらのサインインをどれも認識できず、新しいサインインもできません。</translation>
    </message>
    <message>
        <source>Convert it to Codex&apos;s form; nothing in it is lost.</source>
        <translation>Codex の形式に直してください。内容は何も失われません。</translation>
    </message>
    <message>
        <source>Put it into Codex&apos;s form</source>
        <translation>Codex の形式に直す</translation>
    </message>
    <message>
        <source>%1 is written anew: it says the same, in the form that Codex reads.</source>
        <translation>%1 を書き直します。内容は同じで、Codex が読み取れる形式になります。</translation>
    </message>
    <message>
        <source>Codex can read the file now.</source>
        <translation>Codex がファイルを読み取れるようになりました。</translation>
    </message>
    <message>
        <source>What Codex keeps encrypted cannot be opened</source>
        <translation>Codex が暗号化して保管しているものを開けません</translation>
    </message>
    <message>
        <source>Bring back the passphrase that Codex keeps in the keyring. If it is lost, or there never was one, move secrets/mcp_oauth.age away and sign in once with Codex, which makes a new one.</source>
        <translation>Codex がキーリングに保存しているパスフレーズを元に戻してください。失われた場合や最初からない場合は、secrets/mcp_oauth.age を移動し、Codex で一度サインインしてください。新しいパスフレーズが作られます。</translation>
    </message>
    <message>
        <source>The sign-in of this server is in the %1, but belongs in the %2.</source>
        <translation>このサーバーのサインイン情報は%1にありますが、本来の場所は%2です。</translation>
    </message>
    <message>
        <source>The file holds a sign-in for this server, and what Codex keeps encrypted (%1) cannot be opened now.</source>
        <translation>ファイルにこのサーバーのサインインがあり、Codex の暗号化ファイル（%1）を今は開けません。</translation>
    </message>
    <message>
        <source>An older sign-in in the encrypted store may replace this one once it can be opened again.</source>
        <translation>暗号化ストアに古いサインインがあると、再び開けるようになったときに、こちらと置き換わることがあります。</translation>
    </message>
    <message>
        <source>Unlock the keyring or bring the passphrase back, and sign in again. If it is lost, move that file away.</source>
        <translation>キーリングのロックを解除するかパスフレーズを元に戻し、もう一度サインインしてください。失われた場合は、そのファイルを移動してください。</translation>
    </message>
    <message>
        <source>The sign-in was removed from what Codex keeps encrypted.</source>
        <translation>サインインは Codex の暗号化ファイルから削除されました。</translation>
    </message>
    <message>
        <source>The sign-in was removed from what Codex keeps encrypted, and from every other place it was kept.</source>
        <translation>サインインは Codex の暗号化ファイルと、ほかのすべての保存場所から削除されました。</translation>
    </message>
    <message>
        <source>encrypted file of Codex</source>
        <translation>Codex の暗号化ファイル</translation>
    </message>
    <message>
        <source>because Codex encrypts its sign-ins</source>
        <translation>Codex がサインインを暗号化するため</translation>
    </message>
    <message>
        <source>because only the file holds the sign-in</source>
        <translation>ファイルにのみサインイン情報があるため</translation>
    </message>
    <message>
        <source>%1 rewrites its file from memory, and drops what others have written there. Quit it, paste this into the file, and start it again:</source>
        <translation>%1 はファイルを記憶から書き直し、ほかが書いた内容を消してしまいます。終了してからこれをファイルに貼り付け、再び起動してください:</translation>
    </message>
    <message>
        <source>The file of %1 is in a format that Latchkey does not write. Paste this into it:</source>
        <translation>%1 のファイルは Latchkey が書き込まない形式です。これを貼り付けてください:</translation>
    </message>
    <message>
        <source>%1 keeps its servers among its own settings. Paste this where it asks for a server&apos;s JSON:</source>
        <translation>%1 はサーバーを自身の設定の中に持っています。サーバーの JSON を求められたところにこれを貼り付けてください:</translation>
    </message>
    <message>
        <source>%1 has no file of its own. Put this into one, and name it with --config:</source>
        <translation>%1 には専用のファイルがありません。これをファイルに入れ、--config で指定してください:</translation>
    </message>
    <message>
        <source>%1 has no list of servers.</source>
        <translation>%1 にはサーバーの一覧がありません。</translation>
    </message>
    <message>
        <source>%1 is in a build folder, a temporary folder or a sandbox, and may be gone tomorrow. Install Latchkey, or use --program to name a program that stays.</source>
        <translation>%1 はビルドフォルダー、一時フォルダー、またはサンドボックスの中にあり、明日にはなくなっているかもしれません。Latchkey をインストールするか、残り続けるプログラムを --program で指定してください。</translation>
    </message>
    <message>
        <source>%1 is not on this computer.</source>
        <translation>%1 はこのコンピューターにありません。</translation>
    </message>
    <message>
        <source>%1 has no file for the servers of a project.</source>
        <translation>%1 にはプロジェクトのサーバー用のファイルがありません。</translation>
    </message>
    <message>
        <source>%1 is managed: an administrator&apos;s file (%2) alone decides about its servers. Nothing is changed.</source>
        <translation>%1 は管理されています。サーバーは管理者のファイル（%2）だけで決まります。何も変更しません。</translation>
    </message>
    <message>
        <source>This is the Codex that Latchkey works with: it uses the same sign-in already.</source>
        <translation>これは Latchkey が対象とする Codex です。すでに同じサインインを使っています。</translation>
    </message>
    <message>
        <source>The file of %1 is left alone, because not all of it is understood (%2). You can paste this into it yourself:</source>
        <translation>%1 のファイルには理解できない部分があるため（%2）、手を付けません。これをご自身で貼り付けることができます:</translation>
    </message>
    <message>
        <source>The entry of %1 sends headers of its own, which may be a key and would be lost. Take them out of it first, or paste this yourself:</source>
        <translation>%1 の項目は独自のヘッダーを送信しています。キーの可能性があり、失われてしまいます。先に取り除くか、これをご自身で貼り付けてください:</translation>
    </message>
    <message>
        <source>%1 has another server by the name %2. Rename that one first, or paste this under another name:</source>
        <translation>%1 には %2 という名前の別のサーバーがあります。先にその名前を変えるか、これを別の名前で貼り付けてください:</translation>
    </message>
    <message>
        <source>There are two notations for the servers of %1, and its file does not show which one it reads. This is the one of version 1:</source>
        <translation>%1 のサーバーには二つの書き方があり、ファイルからはどちらを読むか分かりません。これはバージョン 1 のものです:</translation>
    </message>
    <message>
        <source>The file of %1 cannot be written (%2). You can paste this into it yourself:</source>
        <translation>%1 のファイルに書き込めません（%2）。これをご自身で貼り付けることができます:</translation>
    </message>
    <message>
        <source>%1 does not run a command for headers. Connect it without --headers.</source>
        <translation>%1 はヘッダー用のコマンドを実行しません。--headers なしで接続してください。</translation>
    </message>
    <message>
        <source>%1 is not connected to %2.</source>
        <translation>%1 は %2 に接続していません。</translation>
    </message>
    <message>
        <source>Restart it to take effect.</source>
        <translation>再起動すると有効になります。</translation>
    </message>
    <message>
        <source>Its next session uses it.</source>
        <translation>次のセッションから使われます。</translation>
    </message>
    <message>
        <source>It takes effect with your next message.</source>
        <translation>次のメッセージから有効になります。</translation>
    </message>
    <message>
        <source>Press Refresh in its list of servers.</source>
        <translation>サーバーの一覧で Refresh を押してください。</translation>
    </message>
    <message>
        <source>It takes effect at once.</source>
        <translation>すぐに有効になります。</translation>
    </message>
    <message>
        <source>Not found on this computer</source>
        <translation>このコンピューターにはありません</translation>
    </message>
    <message>
        <source>Uses the same sign-in already</source>
        <translation>すでに同じサインインを使用</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>Connected to a program that is no longer there</source>
        <translation>もうないプログラムに接続</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>見つかりました</translation>
    </message>
    <message>
        <source>Found; has %1 with a sign-in of its own</source>
        <translation>見つかりました。%1 を独自のサインインで使用</translation>
    </message>
    <message>
        <source>Its file cannot be read: line %1</source>
        <translation>ファイルを読めません: %1 行目</translation>
    </message>
    <message>
        <source>Its file cannot be read: %1</source>
        <translation>ファイルを読めません: %1</translation>
    </message>
    <message>
        <source>Managed by an administrator</source>
        <translation>管理者が管理</translation>
    </message>
    <message>
        <source>Found; can be connected by hand</source>
        <translation>見つかりました。手作業で接続できます</translation>
    </message>
    <message>
        <source>%1 is connected to %2 already.</source>
        <translation>%1 はすでに %2 に接続しています。</translation>
    </message>
    <message>
        <source>%1 gets %2 through Latchkey, in %3:</source>
        <translation>%1 は %2 を Latchkey 経由で使います。%3:</translation>
    </message>
    <message>
        <source>%2 is added to %1, in %3:</source>
        <translation>%2 を %1 に追加します。%3:</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is not the one that Latchkey wrote. Disconnecting would replace it, in %3:</source>
        <translation>%1 の %2 の項目は Latchkey が書いたものではありません。切断すると置き換わります。%3:</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 becomes what it was, in %3:</source>
        <translation>%1 の %2 の項目を元に戻します。%3:</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is not the one that Latchkey wrote. Disconnecting would remove it, in %3:</source>
        <translation>%1 の %2 の項目は Latchkey が書いたものではありません。切断すると削除されます。%3:</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is removed, as there was none before, in %3:</source>
        <translation>%1 の %2 の項目は以前なかったので取り除きます。%3:</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is updated to the program&apos;s new path, in %3:</source>
        <translation>%1 の %2 の項目に、プログラムの新しいパスを書き込みます。%3:</translation>
    </message>
    <message>
        <source>In these folders another entry takes precedence: %1.</source>
        <translation>次のフォルダーでは独自の項目が優先されます: %1。</translation>
    </message>
    <message>
        <source>This file belongs to a project: others who work on it get the path of your program.</source>
        <translation>このファイルはプロジェクトのものです。一緒に作業する人にもあなたのプログラムのパスが渡ります。</translation>
    </message>
    <message>
        <source>The sign-in that %1 keeps itself stays where it is, and is no longer used.</source>
        <translation>%1 が自分で保管しているサインインはそのまま残り、使われなくなります。</translation>
    </message>
    <message>
        <source>In folders that Gemini CLI does not trust it uses no server at all.</source>
        <translation>Gemini CLI が信頼していないフォルダーでは、サーバーは一切使われません。</translation>
    </message>
    <message>
        <source>Settings Sync, where it is on, carries this to your other computers.</source>
        <translation>Settings Sync が有効な場合、これはほかのコンピューターにも反映されます。</translation>
    </message>
    <message>
        <source>%1 is connected to %2.</source>
        <translation>%1 を %2 に接続しました。</translation>
    </message>
    <message>
        <source>%1 is no longer connected to %2.</source>
        <translation>%1 を %2 から切断しました。</translation>
    </message>
    <message>
        <source>%1 has changed its file meanwhile, so nothing was done. Try again.</source>
        <translation>%1 がその間にファイルを変更したため、何も行いませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 keeps its file locked, so nothing was done. Try again.</source>
        <translation>%1 がファイルをロックしたままなので、何も行いませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>Nothing was changed: %1.</source>
        <translation>何も変更していません: %1。</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 を切断</translation>
    </message>
    <message>
        <source>Repair the connection of %1</source>
        <translation>%1 の接続を修復</translation>
    </message>
    <message>
        <source>Add it to %1</source>
        <translation>%1 に追加</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own, which it renews by itself.</source>
        <translation>%1 は独自のサインインを保管し、自分で更新します。</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own.</source>
        <translation>%1 は独自のサインインを保管しています。</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own, which ended %2.</source>
        <translation>%1 は独自のサインインを保管していますが、%2に切れました。</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own, which ends %2.</source>
        <translation>%1 は独自のサインインを保管しています。%2に切れます。</translation>
    </message>
    <message>
        <source>%1 keeps encrypted sign-ins.</source>
        <translation>%1 はサインインを暗号化して保管しています。</translation>
    </message>
    <message>
        <source>Others can read the sign-ins in %1 (mode %2).</source>
        <translation>%1 のサインインはほかの人にも読めます（モード %2）。</translation>
    </message>
    <message>
        <source>%1 is connected to it by a program that is no longer there: %2.</source>
        <translation>%1 はもうないプログラムでこれに接続しています: %2。</translation>
    </message>
    <message>
        <source>%1 cannot use the server until its entry names the program where it is now.</source>
        <translation>項目がプログラムの現在の場所を示すまで、%1 はこのサーバーを使えません。</translation>
    </message>
    <message>
        <source>Repair the entry “%1” in %2.</source>
        <translation>%2 の項目「%1」を修復してください。</translation>
    </message>
    <message>
        <source>Install Latchkey in a lasting place, then repair the entry “%1” in %2.</source>
        <translation>Latchkey を恒久的な場所にインストールし、それから %2 の項目「%1」を修復してください。</translation>
    </message>
    <message>
        <source>Others can read the sign-ins of %1 in %2 (mode %3).</source>
        <translation>%2 にある %1 のサインインはほかの人にも読めます（モード %3）。</translation>
    </message>
    <message>
        <source>Whoever reads them can use your servers in your name.</source>
        <translation>読んだ人は、あなたの名前でサーバーを使えます。</translation>
    </message>
    <message>
        <source>%1 keeps sign-ins for servers that no client has any more (%2): %3.</source>
        <translation>%1 は、どのクライアントにももうないサーバーのサインインを保管しています（%2）: %3。</translation>
    </message>
    <message>
        <source>They are of no use to you, and may be of use to others. They are in %1.</source>
        <translation>あなたの役には立ちませんが、ほかの人に悪用されるかもしれません。場所は %1 です。</translation>
    </message>
    <message>
        <source>Sign out there, or leave them: Latchkey never changes them.</source>
        <translation>そちらでサインアウトするか、そのままにしてください。Latchkey が変更することはありません。</translation>
    </message>
    <message>
        <source>Several clients keep the same sign-in: %1.</source>
        <translation>複数のクライアントが同じサインインを保存しています: %1。</translation>
    </message>
    <message>
        <source>The first of them that renews it ends it for the others, and the provider may end it for all.</source>
        <translation>最初に更新したものが、ほかのサインインを終わらせます。プロバイダーがすべてを終わらせることもあります。</translation>
    </message>
    <message>
        <source>Sign in again in each of them, or connect them to Latchkey.</source>
        <translation>それぞれで改めてサインインするか、Latchkey に接続してください。</translation>
    </message>
    <message>
        <source>Repair the entry</source>
        <translation>項目を修復</translation>
    </message>
    <message>
        <source>The entry in %1 starts %2 from then on. Nothing else in the file is changed.</source>
        <translation>%1 の項目は以後 %2 を起動します。ファイルのほかの部分は変更しません。</translation>
    </message>
    <message>
        <source>The client can start it again.</source>
        <translation>クライアントから再び起動できます。</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>別のプログラム</translation>
    </message>
    <message>
        <source>Renewal by %1 failed: %2</source>
        <translation>%1 による更新に失敗: %2</translation>
    </message>
    <message>
        <source>Nobody had signed in yet</source>
        <translation>まだ誰もサインインしていませんでした</translation>
    </message>
    <message>
        <source>The sign-in ended; nothing to renew it with</source>
        <translation>サインインが終了。更新する手段がありません</translation>
    </message>
    <message>
        <source>The provider ended the sign-in</source>
        <translation>プロバイダーがサインインを終了しました</translation>
    </message>
    <message>
        <source>A renewal was cut off, and used up the sign-in</source>
        <translation>更新が途中で切れ、サインインが使えなくなりました</translation>
    </message>
    <message>
        <source>An old copy of the sign-in came back</source>
        <translation>古いサインインのコピーが戻りました</translation>
    </message>
    <message>
        <source>The sign-in was removed</source>
        <translation>サインインが削除されました</translation>
    </message>
    <message>
        <source>The provider had forgotten the program</source>
        <translation>プロバイダーがプログラムを忘れていました</translation>
    </message>
    <message>
        <source>The server moved to another provider</source>
        <translation>サーバーが別のプロバイダーに移りました</translation>
    </message>
    <message>
        <source>The server asked for more permissions</source>
        <translation>サーバーが追加の権限を求めました</translation>
    </message>
    <message>
        <source>Needs a sign-in</source>
        <translation>サインインが必要です</translation>
    </message>
    <message>
        <source>Renewed by %1</source>
        <translation>%1 が更新</translation>
    </message>
    <message>
        <source>Renewed by %1; %2 took it over</source>
        <translation>%1 が更新し、%2 が引き継ぎました</translation>
    </message>
    <message>
        <source>You signed in with %1</source>
        <translation>%1 でサインインしました</translation>
    </message>
    <message>
        <source>You signed out with %1</source>
        <translation>%1 でサインアウトしました</translation>
    </message>
    <message>
        <source>Another sign-in was saved by %1</source>
        <translation>%1 が別のサインインを保存しました</translation>
    </message>
    <message>
        <source>The sign-in was removed by another program</source>
        <translation>別のプログラムがサインインを削除しました</translation>
    </message>
    <message numerus="yes">
        <source>%n work</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%n 台は動作中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is off</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%n 台はオフ</numerusform>
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
        <translation>%1、%2。</translation>
    </message>
    <message>
        <source>No servers yet</source>
        <translation>サーバーはまだありません</translation>
    </message>
    <message>
        <source>Reading your sign-ins…</source>
        <translation>サインインを読み込んでいます…</translation>
    </message>
    <message>
        <source>%1 needs you</source>
        <comment>a server</comment>
        <translation>%1 で操作が必要です</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message numerus="yes">
        <source>%1 of your %n servers need you</source>
        <translation>
            <numerusform>%n 台中 %1 台のサーバーで操作が必要です</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to both…</source>
        <translation>両方にサインイン…</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to all %n…</source>
        <translation>
            <numerusform>%n 台すべてにサインイン…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be reached for now</source>
        <comment>a server</comment>
        <translation>%1 に今は接続できません</translation>
    </message>
    <message numerus="yes">
        <source>%n servers cannot be reached for now</source>
        <translation>
            <numerusform>%n 台のサーバーに今は接続できません</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>今すぐ試す</translation>
    </message>
    <message>
        <source>It works until %1. Latchkey tries again %2.</source>
        <comment>times</comment>
        <translation>%1 まで動作します。Latchkey は %2 に再試行します。</translation>
    </message>
    <message>
        <source>Latchkey tries again %1.</source>
        <comment>at a time</comment>
        <translation>Latchkey は %1 に再試行します。</translation>
    </message>
    <message>
        <source>All your servers work</source>
        <translation>すべてのサーバーが動作しています</translation>
    </message>
    <message>
        <source>Nothing to sign in to</source>
        <translation>サインインするものはありません</translation>
    </message>
    <message numerus="yes">
        <source>%n servers need you</source>
        <translation>
            <numerusform>%n 台のサーバーで操作が必要です</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is renewed ahead of time: that is switched off.</source>
        <translation>前もって更新しません。オフになっています。</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>オンにする</translation>
    </message>
    <message>
        <source>The next renewal is %1; Latchkey does it, also while this window is closed.</source>
        <comment>at a time</comment>
        <translation>次の更新は %1。このウィンドウを閉じていても Latchkey が行います。</translation>
    </message>
    <message>
        <source>A file in %1</source>
        <comment>a folder</comment>
        <translation>%1 のファイル</translation>
    </message>
    <message>
        <source>The keyring of this computer</source>
        <translation>このコンピューターのキーリング</translation>
    </message>
    <message>
        <source>A file that Codex encrypts</source>
        <translation>Codex の暗号化された保存場所</translation>
    </message>
    <message>
        <source>%1 has forgotten this program</source>
        <translation>%1 はこのプログラムを忘れています</translation>
    </message>
    <message>
        <source>Sign in again to register anew.</source>
        <translation>もう一度サインインすると改めて登録されます。</translation>
    </message>
    <message>
        <source>Tries again %1.</source>
        <comment>at a time</comment>
        <translation>%1 に再試行します。</translation>
    </message>
    <message>
        <source>Works until %1. Tries again %2.</source>
        <comment>times</comment>
        <translation>%1 まで動作します。%2 に再試行します。</translation>
    </message>
    <message>
        <source>Does not work until then. Tries again %1.</source>
        <comment>at a time</comment>
        <translation>それまでは動作しません。%1 に再試行します。</translation>
    </message>
    <message>
        <source>Cannot reach %1</source>
        <translation>%1 に接続できません</translation>
    </message>
    <message>
        <source>Check your connection, then try again.</source>
        <translation>接続を確かめてから、もう一度試してください。</translation>
    </message>
    <message>
        <source>%1 did not answer</source>
        <translation>%1 が応答しませんでした</translation>
    </message>
    <message>
        <source>It may have renewed the sign-in all the same.</source>
        <translation>それでもサインインは更新されたかもしれません。</translation>
    </message>
    <message>
        <source>Another program is busy with this sign-in</source>
        <translation>別のプログラムがこのサインインを処理中です</translation>
    </message>
    <message>
        <source>Nothing was changed. Look for a program that hangs.</source>
        <translation>何も変更していません。固まったプログラムがないか確かめてください。</translation>
    </message>
    <message>
        <source>Nothing is lost. Unlock it, and this works again.</source>
        <translation>何も失われていません。ロックを解除すれば再び動作します。</translation>
    </message>
    <message>
        <source>The sign-in cannot be read</source>
        <translation>サインインを読み取れません</translation>
    </message>
    <message>
        <source>Nothing was changed, and no other copy is used.</source>
        <translation>何も変更せず、他のコピーも使いません。</translation>
    </message>
    <message>
        <source>Codex keeps this sign-in to itself</source>
        <translation>このサインインは Codex だけのものです</translation>
    </message>
    <message>
        <source>It is encrypted, and only Codex can use it.</source>
        <translation>暗号化されており、Codex だけが使えます。</translation>
    </message>
    <message>
        <source>%1 refuses to renew</source>
        <translation>%1 が更新を拒否しています</translation>
    </message>
    <message>
        <source>%1 answers in a way that is not safe</source>
        <translation>%1 の応答は安全ではありません</translation>
    </message>
    <message>
        <source>Nothing was sent on. Tell whoever runs the server.</source>
        <translation>何も送っていません。サーバーの管理者に伝えてください。</translation>
    </message>
    <message>
        <source>A setting of this server is wrong</source>
        <translation>このサーバーの設定に誤りがあります</translation>
    </message>
    <message>
        <source>Look at its address and its client id.</source>
        <translation>アドレスとクライアント ID を確かめてください。</translation>
    </message>
    <message>
        <source>A program stopped in the middle of it.</source>
        <translation>プログラムが途中で止まりました。</translation>
    </message>
    <message>
        <source>%1 stopped in the middle, %2.</source>
        <comment>a program, at a time</comment>
        <translation>%1 が途中で止まりました (%2)。</translation>
    </message>
    <message>
        <source>Here, or by another program.</source>
        <translation>ここで、または別のプログラムによって。</translation>
    </message>
    <message>
        <source>You did, %1.</source>
        <comment>at a time</comment>
        <translation>あなたが %1 に行いました。</translation>
    </message>
    <message>
        <source>By another program, %1.</source>
        <comment>at a time</comment>
        <translation>別のプログラムが %1 に行いました。</translation>
    </message>
    <message>
        <source>By %1, %2.</source>
        <comment>a program, at a time</comment>
        <translation>%1 が %2 に行いました。</translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation>まだサインインしていません</translation>
    </message>
    <message>
        <source>Sign in once; Latchkey keeps it working after that.</source>
        <translation>一度サインインすれば、あとは Latchkey が保ちます。</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <comment>at a time</comment>
        <translation>%1 に終了しました</translation>
    </message>
    <message>
        <source>Has ended</source>
        <translation>終了しました</translation>
    </message>
    <message>
        <source>This server gives nothing to renew with.</source>
        <translation>このサーバーは更新の手段を提供しません。</translation>
    </message>
    <message>
        <source>The provider ended the sign-in %1</source>
        <comment>at a time</comment>
        <translation>プロバイダーが %1 にサインインを終了しました</translation>
    </message>
    <message>
        <source>It was revoked there, or has reached its limit.</source>
        <translation>そこで取り消されたか、上限に達しました。</translation>
    </message>
    <message>
        <source>From a backup, perhaps. It is used up already.</source>
        <translation>バックアップからかもしれません。すでに使用済みです。</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>サインアウトしました</translation>
    </message>
    <message>
        <source>The server has moved to another provider</source>
        <translation>サーバーは別のプロバイダーに移りました</translation>
    </message>
    <message>
        <source>The former one cannot be used any more.</source>
        <translation>以前のものはもう使えません。</translation>
    </message>
    <message>
        <source>Works; asks for more permissions</source>
        <translation>動作中。追加の権限を求めています</translation>
    </message>
    <message>
        <source>Works, renews without anybody</source>
        <translation>動作中。人手なしで更新されます</translation>
    </message>
    <message>
        <source>Works; nobody knows until when</source>
        <translation>動作中。期限は不明です</translation>
    </message>
    <message>
        <source>The server did not say, and gives nothing to renew with.</source>
        <translation>サーバーは期限を示さず、更新の手段も提供しません。</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <comment>at a time</comment>
        <translation>%1 に終了します</translation>
    </message>
    <message>
        <source>Sign in again now to keep it working.</source>
        <translation>使い続けるには今もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>Works until %1, then you must sign in again</source>
        <comment>a time</comment>
        <translation>%1 まで動作し、その後は再度のサインインが必要です</translation>
    </message>
    <message>
        <source>Works, renews in a moment</source>
        <translation>動作中。まもなく更新されます</translation>
    </message>
    <message>
        <source>Renews when a program next needs it</source>
        <translation>次にプログラムが必要とするときに更新されます</translation>
    </message>
    <message>
        <source>Works, renews when a program next needs it</source>
        <translation>動作中。次にプログラムが必要とするときに更新されます</translation>
    </message>
    <message>
        <source>Works, renews by itself</source>
        <translation>動作中。自動で更新されます</translation>
    </message>
    <message>
        <source>Has a key of its own; nothing to sign in to</source>
        <translation>独自のキーがあり、サインインは不要です</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Switched off in Codex&apos;s configuration</source>
        <translation>Codex の設定でオフになっています</translation>
    </message>
    <message>
        <source>Reading the sign-in…</source>
        <translation>サインインを読み込み中…</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>更新中…</translation>
    </message>
    <message>
        <source>%1 Nothing else is wrong: sign in again, and everything that uses %2 works as before.</source>
        <comment>a sentence, a server</comment>
        <translation>%1ほかに問題はありません。もう一度サインインすれば、%2 を使うものはすべて元どおり動作します。</translation>
    </message>
    <message>
        <source>It wants more than you have granted. You decide.</source>
        <translation>許可した以上のものを求めています。決めるのはあなたです。</translation>
    </message>
    <message>
        <source>It wants %1, too. You decide.</source>
        <comment>permissions</comment>
        <translation>%1 も求めています。決めるのはあなたです。</translation>
    </message>
    <message>
        <source>This server gives nothing to renew with. Latchkey reminds you %1.</source>
        <comment>at a time</comment>
        <translation>このサーバーは更新の手段を提供しません。Latchkey が %1 に知らせます。</translation>
    </message>
    <message>
        <source>The next renewal is %1. There is nothing to do.</source>
        <comment>at a time</comment>
        <translation>次の更新は %1。することはありません。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>することはありません。</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>操作が必要</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>再試行中</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>動作中</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Renew now</source>
        <translation>今すぐ更新</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>確認…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>ロック解除…</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>理由を表示</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>報告をコピー</translation>
    </message>
    <message>
        <source>%1, %2. %3: %4.</source>
        <comment>name, host, group, sentence</comment>
        <translation>%1、%2。%3: %4。</translation>
    </message>
    <message>
        <source>%1 with %2.</source>
        <comment>a verb, keys</comment>
        <translation>%2 で%1。</translation>
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
        <translation>明日 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>a time of day</comment>
        <translation>昨日 %1</translation>
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
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <comment>a time of day</comment>
        <translation>明日 %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>a time of day</comment>
        <translation>昨日 %1</translation>
    </message>
    <message>
        <source>The sign-in in the %1 does not say which provider has issued it.</source>
        <translation>%1のサインインには、どのプロバイダーが発行したかが示されていません。</translation>
    </message>
    <message>
        <source>The sign-in in the %1 names a provider that cannot exist: %2.</source>
        <translation>%1のサインインに、プロバイダーの名前になりえないものが記されています: %2</translation>
    </message>
    <message>
        <source>Codex compares that letter by letter before it renews: it uses this sign-in until it ends, and then says that you are not signed in.</source>
        <translation>Codex は更新の前にこれを一字一句比較します。終わるまではこのサインインを使い、その後はサインインしていないと表示します。</translation>
    </message>
    <message>
        <source>Renew it here, which adds the name where there is none; or sign in again.</source>
        <translation>ここで更新すると、欠けている名前が補われます。または、もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>Latchkey accepts the answer on 127.0.0.1 only; Codex would accept it on every interface.</source>
        <translation>Latchkey は応答を 127.0.0.1 でだけ受け取ります。Codex ならすべてのインターフェースで受け取ります。</translation>
    </message>
    <message>
        <source>No server here has this sign-in any more, so nothing tries again by itself: try it now, or give up.</source>
        <translation>このサインインを持つサーバーはここにはもうないため、自動では再試行されません。今すぐ再試行するか、あきらめてください。</translation>
    </message>
    <message>
        <source>Nothing to do: this is tried again, for a week at most. You can also try it now, or give up.</source>
        <translation>何もする必要はありません。最長 1 週間、自動的に再試行されます。今すぐ再試行することも、あきらめることもできます。</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>今すぐ再試行</translation>
    </message>
    <message>
        <source>The provider of %1 is asked once more to end the old sign-in.</source>
        <translation>%1 のプロバイダーに、以前のサインインを終了するようもう一度依頼します。</translation>
    </message>
    <message>
        <source>Nothing is left to be done at the provider.</source>
        <translation>プロバイダーで行うことはもうありません。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>あきらめる</translation>
    </message>
    <message>
        <source>The provider of %1 is not asked any more. The old sign-in is forgotten here; there it may work until it ends.</source>
        <translation>%1 のプロバイダーへの依頼をやめます。古いサインインはここでは忘れられますが、プロバイダー側では期限が切れるまで使えることがあります。</translation>
    </message>
    <message>
        <source>It will not be tried again.</source>
        <translation>これ以上は再試行されません。</translation>
    </message>
    <message>
        <source>The provider has not been told: %1. It will be tried again.</source>
        <translation>プロバイダーに伝えられませんでした: %1。再試行されます。</translation>
    </message>
    <message>
        <source>No sign-in is needed</source>
        <translation>サインインは不要です</translation>
    </message>
    <message>
        <source>The server lets everybody in.</source>
        <translation>サーバーは誰でも受け入れます。</translation>
    </message>
    <message>
        <source>Use it as it is.</source>
        <translation>そのままお使いください。</translation>
    </message>
    <message>
        <source>This provider does not know this program</source>
        <translation>このプロバイダーはこのプログラムを知りません</translation>
    </message>
    <message>
        <source>It accepts programs only by a client id that it has given out, or by the address of a client-id metadata document.</source>
        <translation>発行済みのクライアント ID か、クライアント ID メタデータ文書のアドレスでのみプログラムを受け入れます。</translation>
    </message>
    <message>
        <source>Ask whoever runs it for a client id, or name such an address in the preferences.</source>
        <translation>運営者にクライアント ID を求めるか、設定でそのようなアドレスを指定してください。</translation>
    </message>
    <message>
        <source>works (%1 s)</source>
        <translation>動作します (%1 秒)</translation>
    </message>
    <message numerus="yes">
        <source>works, %n tools (%1 s)</source>
        <translation>
            <numerusform>動作します、ツール %n 個 (%1 秒)</numerusform>
        </translation>
    </message>
    <message>
        <source>refuses access</source>
        <translation>アクセスが拒否されました</translation>
    </message>
    <message>
        <source>has moved to %1</source>
        <translation>%1 に移転しました</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>応答しません</translation>
    </message>
    <message>
        <source>is not an MCP server</source>
        <translation>MCP サーバーではありません</translation>
    </message>
    <message>
        <source>%1, checked %2</source>
        <translation>%1、確認: %2</translation>
    </message>
    <message>
        <source>It lets everybody in; there is nothing to sign in to.</source>
        <translation>誰でも受け入れるため、サインインするものはありません。</translation>
    </message>
    <message>
        <source>You will sign in at %1, but %2 gets access to your account there. Continue only if you trust %2 and know how the two are related.</source>
        <translation>%1 でサインインしますが、そこのアカウントへのアクセスは %2 に渡されます。%2 を信頼し、両者の関係を知っている場合だけ続けてください。</translation>
    </message>
    <message>
        <source>The page that opens, at %1, is in your own network or on this machine, but the server is not. Continue only if you know why.</source>
        <translation>開くページ (%1) はあなたのネットワーク内かこのマシン上にありますが、サーバーは違います。理由がわかる場合だけ続けてください。</translation>
    </message>
    <message>
        <source>%1 leaves signing in to %2. You have not been there with Latchkey before.</source>
        <comment>a server, a host</comment>
        <translation>%1 はサインインを %2 に任せています。Latchkey でそこを使うのは初めてです。</translation>
    </message>
    <message>
        <source>Lets everybody in; nothing to sign in to</source>
        <translation>誰でも使えます。サインインは不要です</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in</source>
        <comment>a host</comment>
        <translation>%1 がサインインを受け付けません</translation>
    </message>
    <message>
        <source>Checked %1. Signing in again may help.</source>
        <comment>at a time</comment>
        <translation>確認: %1。もう一度サインインすると直ることがあります。</translation>
    </message>
    <message>
        <source>The server has moved to %1</source>
        <comment>an address</comment>
        <translation>サーバーは %1 に移転しました</translation>
    </message>
    <message>
        <source>Checked %1. Change its address.</source>
        <comment>at a time</comment>
        <translation>確認: %1。アドレスを変更してください。</translation>
    </message>
    <message>
        <source>No MCP server answers at this address</source>
        <translation>このアドレスで応答する MCP サーバーはありません</translation>
    </message>
    <message>
        <source>Checked %1. Look at its address.</source>
        <comment>at a time</comment>
        <translation>確認: %1。アドレスを見直してください。</translation>
    </message>
    <message>
        <source>Signed in; %1 does not answer</source>
        <comment>a host</comment>
        <translation>サインイン済み。%1 が応答しません</translation>
    </message>
    <message>
        <source>Checked %1. The sign-in is good.</source>
        <comment>at a time</comment>
        <translation>確認: %1。サインインは有効です。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>もう一度確認</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n lines are added, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>
            <numerusform>%1: %n 行が追加され、他は何も変わりません。元に戻せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: one entry takes the place of another, which is kept, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1: 1 つの項目が別の項目に置き換わり (元の項目は保管されます)、他は何も変わりません。元に戻せます。</translation>
    </message>
    <message>
        <source>%1: the entry becomes what it was before, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1: 項目が元どおりになり、他は何も変わりません。元に戻せます。</translation>
    </message>
    <message>
        <source>%1: the entry is removed, as there was none before, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1: 以前はなかったので項目を削除します。他は何も変わりません。元に戻せます。</translation>
    </message>
    <message>
        <source>%1: the entry is updated to the program&apos;s new path; nothing else changes.</source>
        <comment>a client</comment>
        <translation>%1: 項目のプログラムのパスが新しいものになり、他は何も変わりません。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries change, and nothing else does. You can undo it.</source>
        <translation>
            <numerusform>%n 件の項目が変わり、他は何も変わりません。元に戻せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect them</source>
        <translation>接続する</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are connected. Restart programs that are running.</source>
        <translation>
            <numerusform>%n 件の項目を接続しました。実行中のプログラムは再起動してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>An old copy of the sign-in came back: it was renewed, and so used up, %1.</source>
        <comment>at a time</comment>
        <translation>サインインの古い写しが戻ってきました。%1に更新され、もう使えません。</translation>
    </message>
    <message>
        <source>You signed out %1, and the provider has not been told yet.</source>
        <comment>at a time</comment>
        <translation>%1 にサインアウトしましたが、プロバイダーにはまだ伝わっていません。</translation>
    </message>
    <message>
        <source>A lock was left behind by %1 %2.</source>
        <comment>a program, at a time</comment>
        <translation>%1 が %2 にロックを残しました。</translation>
    </message>
    <message>
        <source>The provider refused to renew the sign-in %1.</source>
        <comment>at a time</comment>
        <translation>プロバイダーは %1 にサインインの更新を拒否しました。</translation>
    </message>
    <message>
        <source>A renewal that %1 began %2 was left without a clear answer.</source>
        <comment>a program, at a time</comment>
        <translation>%1 が %2 に始めた更新には、はっきりした応答がありませんでした。</translation>
    </message>
    <message>
        <source>Connected %1</source>
        <comment>on a day</comment>
        <translation>%1に接続</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>a day</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 could not reach the provider</source>
        <comment>a program</comment>
        <translation>%1 はプロバイダーに接続できませんでした</translation>
    </message>
    <message>
        <source>%1: one entry is added, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1: 一つの項目が追加され、ほかは変わりません。元に戻せます。</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>サインアウト中…</translation>
    </message>
    <message>
        <source>Waiting for %1 to end the sign-in there, too.</source>
        <comment>a host</comment>
        <translation>%1 でのサインインの終了を待っています。</translation>
    </message>
    <message>
        <source>Asking whether it works…</source>
        <translation>動作を確認しています…</translation>
    </message>
    <message>
        <source>Waiting for %1.</source>
        <comment>a host</comment>
        <translation>%1 を待っています。</translation>
    </message>
    <message>
        <source>Waiting for the keyring, which may be asking for its password.</source>
        <translation>キーリングを待っています。パスワードを求めているかもしれません。</translation>
    </message>
    <message>
        <source>Waiting for %1, or for another program that is busy with it.</source>
        <comment>a host</comment>
        <translation>%1 か、処理中の別のプログラムを待っています。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>There is no program %1 that could be started.</source>
        <translation>起動できるプログラム %1 がありません。</translation>
    </message>
    <message>
        <source>The file of %1 is left alone, because not all of it is understood (%2). Mend it, and try again.</source>
        <translation>%1 のファイルには理解できない部分があるため（%2）、そのままにします。直してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The file of %1 cannot be written (%2). Fix that and try again.</source>
        <translation>%1 のファイルに書き込めません（%2）。解決してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The entry is switched off there, and stays so.</source>
        <translation>そのエントリは無効になっており、そのまま変わりません。</translation>
    </message>
    <message>
        <source>%1 puts this entry together with another one of the same name (%2), and could not start with both. Rename or remove that one first.</source>
        <translation>%1 はこのエントリを同じ名前の別のエントリ (%2) と一つにまとめるため、両方があると起動できません。先にそちらの名前を変えるか、削除してください。</translation>
    </message>
    <message>
        <source>Nothing can be written in %1.</source>
        <translation>%1 には何も書き込めません。</translation>
    </message>
    <message>
        <source>What a provider grants could not be saved, so no sign-in in this home is renewed, made or ended.</source>
        <translation>プロバイダーが許可した内容を保存できないため、ここではサインインの更新も開始も終了も行われません。</translation>
    </message>
    <message>
        <source>Change its permissions so that you can write there.</source>
        <translation>そこに書き込めるようにアクセス権を変更してください。</translation>
    </message>
    <message>
        <source>Codex then knows none of these sign-ins, and cannot make a new one.</source>
        <translation>その場合、Codex はこれらのサインインをどれも認識できず、新しいサインインもできません。</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Keeps the sign-ins of your MCP servers alive, from the tray.</source>
        <translation>MCP サーバーのサインインをトレイから保ち続けます。</translation>
    </message>
    <message>
        <source>The one home to work on (default: $CODEX_HOME, else ~/.codex, and all registered ones).</source>
        <translation>使用する唯一のホーム（既定: $CODEX_HOME、なければ ~/.codex、および登録されたすべて）。</translation>
    </message>
    <message>
        <source>Open the window, also that of an instance that is already running.</source>
        <translation>ウィンドウを開きます。すでに動いているもののウィンドウも開きます。</translation>
    </message>
    <message>
        <source>Start in the tray, without a window.</source>
        <translation>ウィンドウなしでトレイに起動します。</translation>
    </message>
    <message>
        <source>Use a temporary home with servers of its own.</source>
        <translation>専用サーバー付きの一時ホームを使います。</translation>
    </message>
    <message>
        <source>Sign in to this server.</source>
        <translation>このサーバーにサインインします。</translation>
    </message>
    <message>
        <source>latchkey: cannot create the demo&apos;s server or home</source>
        <translation>latchkey: デモのサーバーまたはホームを作成できません</translation>
    </message>
    <message>
        <source>Quit the running instance once nothing is under way.</source>
        <translation>実行中の Latchkey を、進行中の処理がなくなりしだい終了します。</translation>
    </message>
    <message>
        <source>Demo: nothing here is real.</source>
        <translation>デモ: ここにあるものは本物ではありません。</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>ページを開く</translation>
    </message>
</context>
</TS>
