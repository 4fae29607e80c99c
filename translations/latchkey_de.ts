<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Latchkey::Cli</name>
    <message>
        <source>Shows which servers work, and what the others need.</source>
        <translation>Zeigt, welche Server funktionieren und was die anderen brauchen.</translation>
    </message>
    <message>
        <source>Prints the headers that authorize a request as one JSON object, for clients that get them from a command.</source>
        <translation>Gibt die Header, die eine Anfrage autorisieren, als ein JSON-Objekt aus: für Clients, die einen Befehl danach fragen.</translation>
    </message>
    <message>
        <source>Runs as an MCP server on standard input and output, and passes everything on with your sign-in.</source>
        <translation>Ist ein MCP-Server auf Standardein- und -ausgabe, der alles mit Ihrer Anmeldung weiterreicht.</translation>
    </message>
    <message>
        <source>Adds a server to Latchkey&apos;s own list.</source>
        <translation>Fügt Latchkeys eigener Liste einen Server hinzu.</translation>
    </message>
    <message>
        <source>Usage: latchkey-cli [--home DIR] [--json] COMMAND …

Keeps the sign-ins of your MCP servers alive, together with every other program that uses them.

</source>
        <translation>Aufruf: latchkey-cli [--home DIR] [--json] BEFEHL …

Hält die Anmeldungen Ihrer MCP-Server am Leben, gemeinsam mit allen anderen Programmen, die sie verwenden.

</translation>
    </message>
    <message>
        <source>Usage: latchkey-cli %1 %2
%3

Example: %4

%5</source>
        <translation>Aufruf: latchkey-cli %1 %2
%3

Beispiel: %4

%5</translation>
    </message>
    <message>
        <source>See latchkey-cli --help.</source>
        <translation>Siehe latchkey-cli --help.</translation>
    </message>
    <message>
        <source>The home to work on.</source>
        <translation>Das Home, mit dem gearbeitet wird.</translation>
    </message>
    <message>
        <source>One JSON object a line on standard output.</source>
        <translation>Je Zeile ein JSON-Objekt auf der Standardausgabe.</translation>
    </message>
    <message>
        <source>Work on a temporary home with servers of its own.</source>
        <translation>Mit einem vorübergehenden Home mit eigenen Servern arbeiten.</translation>
    </message>
    <message>
        <source>This help.</source>
        <translation>Diese Hilfe.</translation>
    </message>
    <message>
        <source>Do not open a browser; you can paste the address that yours ends on here.</source>
        <translation>Keinen Browser öffnen; die Adresse, auf der er endet, kann hier eingefügt werden.</translation>
    </message>
    <message>
        <source>Ask for this scope (may be repeated).</source>
        <translation>Diesen Scope verlangen (mehrmals möglich).</translation>
    </message>
    <message>
        <source>How long you may take in the browser (default: 600).</source>
        <translation>Wie lange Sie im Browser brauchen dürfen (sonst: 600).</translation>
    </message>
    <message>
        <source>How long the token must still be valid (default: 30).</source>
        <translation>So lange muss das Token noch gelten (sonst: 30).</translation>
    </message>
    <message>
        <source>--home needs a folder.</source>
        <translation>--home braucht einen Ordner.</translation>
    </message>
    <message>
        <source>--demo makes a home of its own; leave out --home.</source>
        <translation>--demo legt ein eigenes Home an; lassen Sie --home weg.</translation>
    </message>
    <message>
        <source>--%1 needs a number of seconds.</source>
        <translation>--%1 braucht eine Anzahl Sekunden.</translation>
    </message>
    <message>
        <source>--names covers everything, and cannot be combined with anything else.</source>
        <translation>--names betrifft alles und steht allein.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Den Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Usage: latchkey-cli %1 %2</source>
        <translation>Aufruf: latchkey-cli %1 %2</translation>
    </message>
    <message>
        <source>Nothing is wrong in %1.</source>
        <translation>In %1 ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>there is no server named %1</source>
        <translation>es gibt keinen Server namens %1</translation>
    </message>
    <message>
        <source>If the browser is on another machine, paste the address that it ends on here, and press Enter.</source>
        <translation>Ist der Browser auf einem anderen Rechner? Fügen Sie hier die Adresse ein, auf der er endet, und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>That does not belong to this sign-in: %1. Still waiting.</source>
        <translation>Das gehört nicht zu dieser Anmeldung: %1. Es wird weiter gewartet.</translation>
    </message>
    <message>
        <source>No browser could be started; open the address above yourself.</source>
        <translation>Es ließ sich kein Browser starten; öffnen Sie die Adresse oben selbst.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>%1 of %2 signed in</source>
        <translation>%1 von %2 angemeldet</translation>
    </message>
    <message>
        <source>No remote MCP servers are configured in %1.</source>
        <translation>In %1 sind keine entfernten MCP-Server konfiguriert.</translation>
    </message>
    <message>
        <source>Add one: latchkey-cli add NAME URL</source>
        <translation>Hinzufügen: latchkey-cli add NAME URL</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>einer unbekannten Zeit</translation>
    </message>
    <message>
        <source>Shows what happened to a sign-in, and which program did it: the last 50 events, newest first.</source>
        <translation>Zeigt, was mit einer Anmeldung geschah und welches Programm es war: die letzten 50 Ereignisse, das neueste zuerst.</translation>
    </message>
    <message>
        <source>Lists the remote servers of other MCP clients, and adds those that are named to Latchkey&apos;s own list.</source>
        <translation>Zeigt die entfernten Server anderer MCP-Clients und fügt die genannten Latchkeys eigener Liste hinzu.</translation>
    </message>
    <message>
        <source>Offer each fix that is safe, one after the other.</source>
        <translation>Jede sichere Abhilfe anbieten, eine nach der anderen.</translation>
    </message>
    <message>
        <source>Print a report without secrets instead, fit for a public issue.</source>
        <translation>Stattdessen einen Text ohne Geheimnisse ausgeben, der sich für eine öffentliche Fehlermeldung eignet.</translation>
    </message>
    <message>
        <source>Add every server that is not here yet and has no key of its own.</source>
        <translation>Jeden Server hinzufügen, der noch nicht hier ist und keinen eigenen Schlüssel hat.</translation>
    </message>
    <message>
        <source>Look at this client only: %1.</source>
        <translation>Nur diesen Client ansehen: %1.</translation>
    </message>
    <message>
        <source>First ask the server whether it is there, and where to sign in.</source>
        <translation>Den Server vorher fragen, ob er da ist und wo man sich bei ihm anmeldet.</translation>
    </message>
    <message>
        <source>Ask for tokens that are bound to a key, so that a stolen one is useless (RFC 9449).</source>
        <translation>Token verlangen, die an einen Schlüssel gebunden sind und einem Dieb nichts nützen (RFC 9449).</translation>
    </message>
    <message>
        <source>--yes goes with --fix.</source>
        <translation>--yes gehört zu --fix.</translation>
    </message>
    <message>
        <source>--report covers everything and changes nothing: leave out --fix and the names of servers.</source>
        <translation>--report betrifft alles und ändert nichts: Lassen Sie --fix und die Namen von Servern weg.</translation>
    </message>
    <message>
        <source>With --json nothing can be asked: add --yes to --fix.</source>
        <translation>Mit --json kann nichts gefragt werden: Geben Sie zu --fix auch --yes an.</translation>
    </message>
    <message>
        <source>Either --all, or the names of servers.</source>
        <translation>Entweder --all oder die Namen von Servern.</translation>
    </message>
    <message>
        <source>--from takes one of: %1.</source>
        <translation>--from nimmt eines von: %1.</translation>
    </message>
    <message>
        <source>--fix asks before each change; where there is no terminal, add --yes</source>
        <translation>--fix fragt vor jeder Änderung; wo kein Terminal ist, geben Sie --yes dazu an</translation>
    </message>
    <message>
        <source>%1 has no history yet.</source>
        <translation>Zu %1 gibt es noch keinen Verlauf.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No other client here has a remote server. Looked at:</source>
        <translation>Kein anderer Client hat hier einen entfernten Server. Nachgesehen wurde in:</translation>
    </message>
    <message>
        <source>There is nothing left to add.</source>
        <translation>Es bleibt nichts hinzuzufügen.</translation>
    </message>
    <message>
        <source>Add them: latchkey-cli import NAME… or --all. Nothing of those clients is changed.</source>
        <translation>Hinzufügen: latchkey-cli import NAME… oder --all. An jenen Clients wird nichts geändert.</translation>
    </message>
    <message>
        <source>no other client has a server named %1 that could be added</source>
        <translation>kein anderer Client hat einen Server namens %1, der sich hinzufügen ließe</translation>
    </message>
    <message>
        <source>File with %1, which nobody else may read.</source>
        <translation>Datei mit: %1; niemand sonst darf sie lesen.</translation>
    </message>
    <message>
        <source>Environment variable with %1.</source>
        <translation>Umgebungsvariable mit: %1.</translation>
    </message>
    <message>
        <source>Command that prints %1; it is started without a shell.</source>
        <translation>Befehl, der dies ausgibt: %1; er wird ohne Shell gestartet.</translation>
    </message>
    <message>
        <source>Only one of --%1-file, --%1-env and --%1-command can be used.</source>
        <translation>Nur eines von --%1-file, --%1-env und --%1-command ist möglich.</translation>
    </message>
    <message>
        <source>Client id that was registered for you beforehand.</source>
        <translation>Client-ID, die vorab für Sie registriert wurde.</translation>
    </message>
    <message>
        <source>the client secret</source>
        <translation>das Client-Geheimnis</translation>
    </message>
    <message>
        <source>How tokens are obtained where no user signs in: client-credentials, enterprise-managed or workload-identity.</source>
        <translation>Wie Token bezogen werden, wo sich kein Benutzer anmeldet: client-credentials, enterprise-managed oder workload-identity.</translation>
    </message>
    <message>
        <source>the client&apos;s private key (PEM), for client credentials</source>
        <translation>der private Schlüssel des Clients (PEM), für client-credentials</translation>
    </message>
    <message>
        <source>the workload&apos;s assertion, or the user&apos;s id token</source>
        <translation>die Zusicherung des Workloads oder das ID-Token des Benutzers</translation>
    </message>
    <message>
        <source>Where the enterprise&apos;s identity provider gives tokens.</source>
        <translation>Wo der Identitätsanbieter des Unternehmens Token ausgibt.</translation>
    </message>
    <message>
        <source>Client id at the identity provider.</source>
        <translation>Client-ID beim Identitätsanbieter.</translation>
    </message>
    <message>
        <source>the client secret at the identity provider</source>
        <translation>das Client-Geheimnis beim Identitätsanbieter</translation>
    </message>
    <message>
        <source>--grant has to be client-credentials, enterprise-managed or workload-identity.</source>
        <translation>--grant muss client-credentials, enterprise-managed oder workload-identity sein.</translation>
    </message>
    <message>
        <source>Sign in by a code that you type in a browser on any machine.</source>
        <translation>Mit einem Code anmelden, den Sie in einem Browser auf einem beliebigen Rechner eintippen.</translation>
    </message>
    <message>
        <source>This server also offers a sign-in by a code, which needs no pasting: add --device.</source>
        <translation>Dieser Server bietet auch eine Anmeldung per Code an, ohne Einfügen: Geben Sie --device an.</translation>
    </message>
    <message>
        <source>Open this address in a browser on any machine, and type the code there; this goes on by itself.</source>
        <translation>Öffnen Sie diese Adresse in einem Browser auf einem beliebigen Rechner und tippen Sie dort den Code ein; hier geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>Added: %1. Sign in: %2</source>
        <translation>Hinzugefügt: %1. Anmelden: %2</translation>
    </message>
    <message>
        <source>%1 was added. Sign in: %2</source>
        <translation>%1 ist hinzugefügt. Anmelden: %2</translation>
    </message>
    <message>
        <source>The token of %1 is bound to a key: each request needs a proof of its own, so a fixed header cannot work. Use: %2</source>
        <translation>Das Token von %1 ist an einen Schlüssel gebunden: Jede Anfrage braucht einen eigenen Nachweis; ein fester Header genügt nicht. Verwenden Sie: %2</translation>
    </message>
    <message>
        <source>connected to %1, by a program that is no longer there: %2</source>
        <translation>mit %1 verbunden, über ein Programm, das nicht mehr da ist: %2</translation>
    </message>
    <message>
        <source>connected to %1 since %2</source>
        <translation>mit %1 verbunden seit %2</translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>mit %1 verbunden</translation>
    </message>
    <message>
        <source>managed by %1</source>
        <translation>verwaltet durch %1</translation>
    </message>
    <message>
        <source>left over: %1</source>
        <translation>übrig geblieben: %1</translation>
    </message>
    <message>
        <source>No other MCP client was found here.</source>
        <translation>Hier wurde kein anderer MCP-Client gefunden.</translation>
    </message>
    <message>
        <source>Shows which MCP clients are here, which servers they have, and which sign-ins they keep themselves.</source>
        <translation>Zeigt, welche MCP-Clients es hier gibt, welche Server sie haben und welche Anmeldungen sie selbst aufbewahren.</translation>
    </message>
    <message>
        <source>Lets clients use your sign-in to a server: those that have the server, or those that are named.</source>
        <translation>Lässt Clients Ihre Anmeldung bei einem Server verwenden: die, die den Server haben, oder die genannten.</translation>
    </message>
    <message>
        <source>Gives clients back what they had before they were connected to a server.</source>
        <translation>Gibt Clients zurück, was sie hatten, bevor sie mit einem Server verbunden wurden.</translation>
    </message>
    <message>
        <source>Show what would be written, and write nothing.</source>
        <translation>Zeigen, was geschrieben würde, und nichts schreiben.</translation>
    </message>
    <message>
        <source>Also replace what somebody else has written into an entry.</source>
        <translation>Auch ersetzen, was jemand anders in einen Eintrag geschrieben hat.</translation>
    </message>
    <message>
        <source>In the files of this folder instead of your own.</source>
        <translation>In den Dateien dieses Ordners statt in Ihren.</translation>
    </message>
    <message>
        <source>Take over the servers of all clients, connect them, and sign in to each once.</source>
        <translation>Die Server aller Clients übernehmen, sie verbinden und sich bei jedem einmal anmelden.</translation>
    </message>
    <message>
        <source>Connect by a command that prints headers, where the client supports it.</source>
        <translation>Über einen Befehl verbinden, der Header ausgibt, wenn der Client das unterstützt.</translation>
    </message>
    <message>
        <source>With --all: leave the sign-ins for later.</source>
        <translation>Mit --all: die Anmeldungen auf später verschieben.</translation>
    </message>
    <message>
        <source>The program that clients start (default: this one).</source>
        <translation>Das Programm, das Clients starten (sonst: dieses).</translation>
    </message>
    <message>
        <source>Either --all, or the name of a server.</source>
        <translation>Entweder --all oder der Name eines Servers.</translation>
    </message>
    <message>
        <source>--project needs a folder, and the name of a server.</source>
        <translation>--project braucht einen Ordner und den Namen eines Servers.</translation>
    </message>
    <message>
        <source>--no-sign-in goes with --all.</source>
        <translation>--no-sign-in gehört zu --all.</translation>
    </message>
    <message>
        <source>There is no client “%1”. Choose from: %2.</source>
        <translation>Den Client „%1“ gibt es nicht. Zur Wahl stehen: %2.</translation>
    </message>
    <message>
        <source>No client here has a server that could be connected.</source>
        <translation>Kein Client hier hat einen Server, der sich verbinden ließe.</translation>
    </message>
    <message>
        <source>No client is connected to %1.</source>
        <translation>Kein Client ist mit %1 verbunden.</translation>
    </message>
    <message>
        <source>No client here has %1 yet. Name the clients that should get it: %2</source>
        <translation>Noch kein Client hier hat %1. Nennen Sie die, die es bekommen sollen: %2</translation>
    </message>
    <message>
        <source>Those that are here: %1</source>
        <translation>Welche es hier gibt: %1</translation>
    </message>
    <message>
        <source>Added to Latchkey&apos;s own list: %1</source>
        <translation>Latchkeys eigener Liste hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Either --rejected or --min-validity.</source>
        <translation>Entweder --rejected oder --min-validity.</translation>
    </message>
    <message>
        <source>--rejected needs the rejected access token on standard input</source>
        <translation>--rejected braucht das abgelehnte Zugriffstoken auf der Standardeingabe</translation>
    </message>
    <message>
        <source>Ask each server whether it works, with one harmless request (10 s at most).</source>
        <translation>Jeden Server mit einer harmlosen Anfrage fragen, ob er funktioniert (höchstens 10 s).</translation>
    </message>
    <message>
        <source>Print the names of all servers instead, each with a NUL at its end.</source>
        <translation>Stattdessen die Namen aller Server ausgeben, jeden mit einem NUL-Zeichen am Ende.</translation>
    </message>
    <message>
        <source>Trust this site with your access, without asking (may be repeated).</source>
        <translation>Dieser Website den Zugang anvertrauen, ohne zu fragen (mehrfach möglich).</translation>
    </message>
    <message>
        <source>--authorization-parameter takes NAME=VALUE.</source>
        <translation>--authorization-parameter erwartet NAME=WERT.</translation>
    </message>
    <message>
        <source>Address of a client-id metadata document, for providers that accept one.</source>
        <translation>Adresse eines Client-ID-Metadatendokuments, für Anbieter, die Programme danach annehmen.</translation>
    </message>
    <message>
        <source>The redirect address that the provider accepts.</source>
        <translation>Die Rückkehradresse, die der Anbieter annimmt.</translation>
    </message>
    <message>
        <source>The port of this machine that the browser returns to.</source>
        <translation>Der Port dieses Rechners, zu dem der Browser zurückkehrt.</translation>
    </message>
    <message>
        <source>Your user name, sent to the provider before you sign in.</source>
        <translation>Ihr Benutzername, den der Anbieter vor der Anmeldung erhält.</translation>
    </message>
    <message>
        <source>What the provider shows instead of its own choice: login, select_account, consent…</source>
        <translation>Was der Anbieter zeigt, statt selbst zu wählen: login, select_account, consent …</translation>
    </message>
    <message>
        <source>Sign in even if the provider does not say that it supports PKCE. A stolen code might then work.</source>
        <translation>Auch anmelden, wenn der Anbieter nicht sagt, dass er PKCE unterstützt. Ein gestohlener Code könnte dann funktionieren.</translation>
    </message>
    <message>
        <source>Do not say which server the token is for. It might then work elsewhere, too.</source>
        <translation>Nicht sagen, für welchen Server das Token ist. Es könnte dann auch anderswo gelten.</translation>
    </message>
    <message>
        <source>Add this to the address that the browser opens (may be repeated). Latchkey does not check what it asks for.</source>
        <translation>Dies der Adresse hinzufügen, die der Browser öffnet (mehrfach möglich). Latchkey prüft nicht, wonach es fragt.</translation>
    </message>
    <message>
        <source>--callback-port takes a number from 1 to 65535.</source>
        <translation>--callback-port erwartet eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>%1 was added. It needs no sign-in.</source>
        <translation>%1 ist hinzugefügt. Eine Anmeldung ist nicht nötig.</translation>
    </message>
    <message>
        <source>To go on: %1</source>
        <translation>Um fortzufahren: %1</translation>
    </message>
    <message>
        <source>Open the page?</source>
        <translation>Die Seite öffnen?</translation>
    </message>
    <message>
        <source>Send this header to the server, too (may be repeated).</source>
        <translation>Diesen Header mit an den Server senden (mehrfach möglich).</translation>
    </message>
    <message>
        <source>The same with the value of an environment variable: for keys.</source>
        <translation>Dasselbe mit dem Wert einer Umgebungsvariablen: für Schlüssel.</translation>
    </message>
    <message>
        <source>Environment variable that holds an access token to use instead of signing in.</source>
        <translation>Umgebungsvariable mit einem Zugriffstoken, das statt einer Anmeldung verwendet wird.</translation>
    </message>
    <message>
        <source>--%1 takes NAME=VALUE.</source>
        <translation>--%1 erwartet NAME=WERT.</translation>
    </message>
    <message>
        <source>%1 was added. It uses its configured headers, so no sign-in is needed.</source>
        <translation>%1 ist hinzugefügt. Es gelten die eingestellten Header, eine Anmeldung ist nicht nötig.</translation>
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
Optionen aller Befehle:
  --home DIR   der Ordner mit Anmeldungen, Sperren und config.toml (sonst: $CODEX_HOME, sonst ~/.codex)
  --json       je Zeile ein JSON-Objekt auf der Standardausgabe
  --demo       ein vorübergehendes Home mit eigenen Servern; ohne Befehl: eine Führung
  --help       Hilfe zu einem Befehl; --version

Exit-Status: 0 erledigt, 1 anderer Fehler, 2 Aufruf, 3 Anmeldung nötig, 4 Anmeldungen nicht zu lesen oder zu speichern,
5 anderes Programm zu lange beschäftigt, 6 Anbieter nicht erreicht oder lehnt vorerst ab, 7 Ausgang unbekannt.</translation>
    </message>
    <message>
        <source>there is no sign-in named %1 for the address of %2, or %2 is already signed in</source>
        <translation>es gibt keine Anmeldung namens %1 für die Adresse von %2, oder %2 ist bereits angemeldet</translation>
    </message>
    <message>
        <source>Looks for sign-ins that are kept twice and for everything else that is wrong, and says what to do.</source>
        <translation>Sucht nach doppelt vorhandenen Anmeldungen und allem anderen, was nicht stimmt, und sagt, was zu tun ist.</translation>
    </message>
    <message>
        <source>With --fix: do not ask before fixes that neither move nor remove a sign-in.</source>
        <translation>Mit --fix: ohne Rückfrage ausführen, was keine Anmeldung verschiebt oder entfernt.</translation>
    </message>
    <message>
        <source>Give the sign-in kept under the first name to the second, a configured server.</source>
        <translation>Die unter dem ersten Namen liegende Anmeldung dem zweiten geben, einem eingerichteten Server.</translation>
    </message>
    <message>
        <source>Signs in: opens your browser, waits for you, and saves the sign-in.</source>
        <translation>Meldet an: öffnet Ihren Browser, wartet auf Sie und speichert die Anmeldung.</translation>
    </message>
    <message>
        <source>Removes the sign-in from wherever it is kept, and has the provider end it where that is offered.</source>
        <translation>Entfernt die Anmeldung von überall, wo sie liegt, und lässt den Anbieter sie beenden, sofern er das anbietet.</translation>
    </message>
    <message>
        <source>Name the scopes in each renewal. Some providers take this as a request for more, and then refuse to renew.</source>
        <translation>Bei jeder Erneuerung die Scopes nennen. Manche Anbieter halten das für einen Wunsch nach mehr und lehnen Erneuerungen dann ab.</translation>
    </message>
    <message>
        <source>%1 is removed from the list. Its sign-in, if there is one, stays where it is.</source>
        <translation>%1 ist aus der Liste entfernt. Die Anmeldung dort, falls es eine gibt, bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>Removes a server from Latchkey&apos;s own list. Its sign-in stays until you sign out.</source>
        <translation>Entfernt einen Server aus Latchkeys eigener Liste. Die Anmeldung dort bleibt, bis Sie sich abmelden.</translation>
    </message>
    <message>
        <source>%1 needed no renewal; it works until %2.</source>
        <translation>%1 musste nicht erneuert werden; er funktioniert bis %2.</translation>
    </message>
    <message>
        <source>%1 was renewed by another program; it works until %2.</source>
        <translation>%1 wurde von einem anderen Programm erneuert; er funktioniert bis %2.</translation>
    </message>
    <message>
        <source>%1 is renewed; it works until %2.</source>
        <translation>%1 ist erneuert; er funktioniert bis %2.</translation>
    </message>
    <message>
        <source>%1 cannot be renewed: the server gives nothing to renew with. To sign in again: %2</source>
        <translation>%1 kann nicht erneuert werden: Der Server gibt nichts, womit sich die Anmeldung erneuern ließe. Um sich neu anzumelden: %2</translation>
    </message>
    <message>
        <source>Renews the sign-in if it is about to end.</source>
        <translation>Erneuert die Anmeldung, wenn sie bald endet.</translation>
    </message>
    <message>
        <source>Renew even a sign-in that is still good.</source>
        <translation>Auch eine noch gültige Anmeldung erneuern.</translation>
    </message>
    <message>
        <source>Prints a valid access token and nothing else, renewed first if need be.</source>
        <translation>Gibt ein gültiges Zugriffstoken aus und sonst nichts; es wird vorher erneuert, falls nötig.</translation>
    </message>
    <message>
        <source>Print a token other than the one on standard input, which the server has rejected (401). It renews only if that one is still kept.</source>
        <translation>Ein anderes Token ausgeben als das auf der Standardeingabe, das der Server abgelehnt hat (401). Erneuert nur, wenn jenes noch aufbewahrt ist.</translation>
    </message>
    <message>
        <source>Would be added to Latchkey&apos;s own list: %1</source>
        <translation>Würde Latchkeys eigener Liste hinzugefügt: %1</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>The version of this program.</source>
        <translation>Die Version dieses Programms.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Connections</name>
    <message>
        <source>Left as it is: this needs your choice. Add --yes to do it all the same.</source>
        <translation>Bleibt, wie es ist: Das müssen Sie entscheiden. Mit --yes geschieht es trotzdem.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Context</name>
    <message>
        <source>there is no server named %1; %2: %3</source>
        <translation>es gibt keinen Server namens %1; %2: %3</translation>
    </message>
    <message>
        <source>there is no server named %1</source>
        <translation>es gibt keinen Server namens %1</translation>
    </message>
    <message>
        <source>Finishing the change that is under way; interrupt again to stop at once.</source>
        <translation>Die laufende Änderung wird noch beendet; unterbrechen Sie noch einmal, um sofort aufzuhören.</translation>
    </message>
    <message>
        <source>Opening what Codex keeps encrypted; that can take some seconds…</source>
        <translation>Was Codex verschlüsselt aufbewahrt, wird geöffnet; das kann einige Sekunden dauern…</translation>
    </message>
    <message>
        <source>%1 has a key of its own; there is nothing to sign in to</source>
        <translation>%1 hat einen eigenen Schlüssel; es gibt nichts, wobei man sich anmelden könnte</translation>
    </message>
    <message>
        <source>The renewed sign-in is saved now.</source>
        <translation>Die erneuerte Anmeldung ist jetzt gespeichert.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::DemoTour</name>
    <message>
        <source>This is a tour on a temporary home with a provider of its own on this computer (%1).
No account is needed, and nothing of yours is touched.</source>
        <translation>Dies ist eine Führung durch ein vorübergehendes Home mit eigenem Anbieter auf diesem Rechner (%1).
Sie brauchen kein Konto, und nichts von Ihnen wird angerührt.</translation>
    </message>
    <message>
        <source>Four servers: one is signed in, one has expired, one was revoked (nobody knows yet), one is new.</source>
        <translation>Vier Server: einer ist angemeldet, einer ist abgelaufen, einer wurde widerrufen (das weiß noch niemand), einer ist neu.</translation>
    </message>
    <message>
        <source>So the next program that asks gets a new one.</source>
        <translation>Also bekommt das nächste Programm, das fragt, ein neues.</translation>
    </message>
    <message>
        <source>(a script would get the token here, and nothing else)</source>
        <translation>(hier stünde das Token, allein, für ein Skript)</translation>
    </message>
    <message>
        <source>Only a sign-in helps. Your browser would open now; the tour plays it.</source>
        <translation>Nur eine Anmeldung hilft. Jetzt würde sich Ihr Browser öffnen; die Führung spielt ihn.</translation>
    </message>
    <message>
        <source>the browser opens %1</source>
        <translation>der Browser öffnet %1</translation>
    </message>
    <message>
        <source>The same with a window: latchkey --demo</source>
        <translation>Dasselbe mit Fenster: latchkey --demo</translation>
    </message>
    <message>
        <source>A sign-in that has ended is renewed by whoever needs it first, and only once.</source>
        <translation>Eine Anmeldung, die geendet hat, erneuert, wer sie zuerst braucht, und nur einmal.</translation>
    </message>
    <message>
        <source>In %1 the sign-in of notes will be too close to its end to be of use.</source>
        <translation>In %1 steht die Anmeldung von notes zu kurz vor ihrem Ende, um noch von Nutzen zu sein.</translation>
    </message>
    <message>
        <source>The provider has ended the sign-in of calendar. A renewal finds out; what is kept stays as it is.</source>
        <translation>Der Anbieter hat die Anmeldung von calendar beendet. Eine Erneuerung bemerkt es; was aufbewahrt ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Signing out removes the sign-in from wherever it is kept, and has the provider end it.</source>
        <translation>Abmelden entfernt die Anmeldung von überall, wo sie liegt, und lässt den Anbieter sie beenden.</translation>
    </message>
    <message>
        <source>The provider was asked %1 times to renew, and never for the same sign-in twice.</source>
        <translation>Der Anbieter wurde %1-mal um eine Erneuerung gebeten, und nie zweimal für dieselbe Anmeldung.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Fixes</name>
    <message>
        <source>Left as it is: this needs your choice. Run %1 without --yes.</source>
        <translation>Bleibt, wie es ist: Das müssen Sie entscheiden. Führen Sie %1 ohne --yes aus.</translation>
    </message>
</context>
<context>
    <name>Latchkey::TrayApplication</name>
    <message>
        <source>%1. %2</source>
        <comment>a headline, a sentence</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Latchkey goes on in the tray</source>
        <translation>Latchkey läuft im Infobereich weiter</translation>
    </message>
    <message>
        <source>It renews your sign-ins there. Quit it from its menu. This message appears only once.</source>
        <translation>Dort erneuert es Ihre Anmeldungen. Beenden können Sie es in seinem Menü. Dies wird einmal gesagt.</translation>
    </message>
    <message>
        <source>There is no server called %1.</source>
        <translation>Es gibt keinen Server namens %1.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::AboutWindow</name>
    <message>
        <source>About Latchkey</source>
        <translation>Über Latchkey</translation>
    </message>
    <message>
        <source>Latchkey %1</source>
        <comment>a version</comment>
        <translation>Latchkey %1</translation>
    </message>
    <message>
        <source>Keeps the sign-ins of your MCP servers alive.</source>
        <translation>Hält die Anmeldungen bei Ihren MCP-Servern gültig.</translation>
    </message>
    <message>
        <source>Free software, under the MIT licence.</source>
        <translation>Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Made with Qt %1, which is under the GNU LGPL, version 3.</source>
        <comment>a version</comment>
        <translation>Erstellt mit Qt %1, das unter der GNU LGPL, Version 3, steht.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ActionButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::AddServerDialog</name>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Name des Servers</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>A name has 1 to 64 letters, digits, hyphens and underscores.</source>
        <translation>Ein Name hat 1 bis 64 Buchstaben, Ziffern, Binde- und Unterstriche.</translation>
    </message>
    <message>
        <source>There is a server of this name already.</source>
        <translation>Einen Server dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>What the server says</source>
        <translation>Was der Server sagt</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <comment>a server</comment>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>as the server asks</source>
        <translation>wie der Server es verlangt</translation>
    </message>
    <message>
        <source>registered automatically</source>
        <translation>wird automatisch registriert</translation>
    </message>
    <message>
        <source>path of a file that only you can read</source>
        <translation>Pfad einer Datei, die nur Sie lesen können</translation>
    </message>
    <message>
        <source>&amp;Bind its tokens to a key of this computer (DPoP)</source>
        <translation>&amp;Token an einen Schlüssel dieses Computers binden (DPoP)</translation>
    </message>
    <message>
        <source>Pe&amp;rmissions:</source>
        <translation>&amp;Berechtigungen:</translation>
    </message>
    <message>
        <source>&amp;Client id:</source>
        <translation>&amp;Client-ID:</translation>
    </message>
    <message>
        <source>Client &amp;secret from:</source>
        <translation>Client-&amp;Geheimnis aus:</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>&amp;Datei öffnen</translation>
    </message>
    <message>
        <source>Set in Codex&apos;s configuration: %1</source>
        <translation>In Codex&apos; Konfiguration festgelegt: %1</translation>
    </message>
    <message>
        <source>You find the address in the server&apos;s documentation. The name is yours to choose.</source>
        <translation>Die Adresse steht in der Dokumentation des Servers. Den Namen wählen Sie selbst.</translation>
    </message>
    <message>
        <source>The address has to be complete and to start with https:// (http:// only for this machine).</source>
        <translation>Die Adresse muss vollständig sein und mit https:// beginnen (http:// nur für diesen Rechner).</translation>
    </message>
    <message>
        <source>The sign-in belongs to the old address. You will have to sign in again.</source>
        <translation>Die Anmeldung gehört zur alten Adresse. Sie müssen sich neu anmelden.</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Add and sign in</source>
        <translation>&amp;Hinzufügen und anmelden</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <comment>a host</comment>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>The address must not contain a user name, a password, spaces or a part after #.</source>
        <translation>Die Adresse darf keinen Benutzernamen, kein Passwort, keine Leerzeichen und keinen Teil hinter # enthalten.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Banner</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ChangeView</name>
    <message>
        <source>The exact change</source>
        <translation>Die genaue Änderung</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ClientRow</name>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Trennen…</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparieren…</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Show how…</source>
        <translation>Zeigen, wie…</translation>
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
        <translation>Um einen Client zu verbinden oder zu trennen, wählen Sie „Client verbinden…“ auf der Seite eines Servers.</translation>
    </message>
    <message>
        <source>Looking for clients…</source>
        <translation>Clients werden gesucht…</translation>
    </message>
    <message>
        <source>%1. The program that it starts is no longer there: repair it on the server&apos;s page.</source>
        <comment>servers</comment>
        <translation>%1. Das Programm, das er startet, ist nicht mehr da: Reparieren Sie den Eintrag auf der Seite des Servers.</translation>
    </message>
    <message>
        <source>No client is connected yet.</source>
        <translation>Noch ist kein Client verbunden.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ConnectAllDialog</name>
    <message>
        <source>Use these sign-ins everywhere</source>
        <translation>Diese Anmeldungen überall verwenden</translation>
    </message>
    <message>
        <source>Other programs on this computer have these servers, too. Once connected, they use Latchkey&apos;s sign-in instead of their own.</source>
        <translation>Andere Programme auf diesem Computer haben diese Server auch. Sind sie verbunden, verwenden sie Latchkeys Anmeldung statt einer eigenen.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ConnectWindow</name>
    <message>
        <source>Connect a client to %1</source>
        <comment>a server</comment>
        <translation>Einen Client mit %1 verbinden</translation>
    </message>
    <message>
        <source>A connected client needs no sign-in of its own: it asks Latchkey, which renews the one sign-in for all.</source>
        <translation>Ein verbundener Client braucht keine eigene Anmeldung: Er fragt Latchkey, das die eine Anmeldung für alle erneuert.</translation>
    </message>
    <message>
        <source>Looking for clients…</source>
        <translation>Suche nach Clients…</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>An&amp;y other client runs</source>
        <translation>Jeder andere &amp;Client startet</translation>
    </message>
    <message>
        <source>Command for any other client</source>
        <translation>Befehl für jeden anderen Client</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>Kop&amp;ieren</translation>
    </message>
    <message>
        <source>Copy the command for any other client</source>
        <translation>Den Befehl für jeden anderen Client kopieren</translation>
    </message>
    <message>
        <source>Waiting for a slow disk.</source>
        <translation>Wartet auf einen langsamen Datenträger.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::DetailPane</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Letzter Versuch</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>Codex</source>
        <translation>Codex</translation>
    </message>
    <message>
        <source>other homes that share the keyring (%1)</source>
        <translation>anderen Homes, die den Schlüsselbund teilen (%1)</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>‹ Servers</source>
        <translation>‹ Server</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Choose what to copy of this server</source>
        <translation>Wählen, was von diesem Server kopiert wird</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>More about this server</source>
        <translation>Mehr zu diesem Server</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Select a server</source>
        <translation>Wählen Sie einen Server aus</translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n Server</numerusform>
            <numerusform>%n Server</numerusform>
        </translation>
    </message>
    <message>
        <source>This shows how the server is doing, and what to do.</source>
        <translation>Hier sehen Sie, wie es um ihn steht und was zu tun ist.</translation>
    </message>
    <message>
        <source>%1: open the site</source>
        <comment>a host</comment>
        <translation>%1: Seite öffnen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>a type, a time</comment>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>%1, end unknown</source>
        <comment>a type</comment>
        <translation>%1, Ende unbekannt</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Gebunden</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>%1, %2; %3</source>
        <comment>a store, why, where</comment>
        <translation>%1, %2; %3</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorisierung</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>what, detail, when</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Succeeded (%1)</source>
        <translation>Gelungen (%1)</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Letzte Prüfung</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>A client that is connected to Latchkey needs no sign-in of its own.</source>
        <translation>Ein Client, der mit Latchkey verbunden ist, braucht keine eigene Anmeldung.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::DiagnosticsWindow</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Erneut nachsehen</translation>
    </message>
    <message>
        <source>Look for problems again</source>
        <translation>Noch einmal nach Problemen suchen</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>A text without tokens and names, for a public issue</source>
        <translation>Ein Text ohne Token und Namen, für eine öffentliche Fehlermeldung</translation>
    </message>
    <message>
        <source>Sign-ins, files, locks and configuration are as they should be.</source>
        <translation>Anmeldungen, Dateien, Sperren und Konfiguration sind, wie sie sein sollen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>The report is in the clipboard. It holds no token and no name of yours; read it before you post it.</source>
        <translation>Der Bericht ist in der Zwischenablage. Er enthält kein Token und keinen Ihrer Namen; lesen Sie ihn, bevor Sie ihn veröffentlichen.</translation>
    </message>
    <message>
        <source>Clos&amp;e</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>Zu beheben</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Waiting for the keyring or a slow disk.</source>
        <translation>Wartet auf den Schlüsselbund oder auf einen langsamen Datenträger.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>Waiting for the program that is using the sign-in, a minute at most.</source>
        <translation>Wartet auf das Programm, das die Anmeldung gerade verwendet, höchstens eine Minute.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::EmptyState</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Was das bedeutet</translation>
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
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
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
        <translation>Was bemerkt wurde</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Renew now</source>
        <translation>Jetzt erneuern</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Andere Wege</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Einzelheiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::FirstRun</name>
    <message>
        <source>Sign in once. Latchkey keeps it that way.</source>
        <translation>Einmal anmelden. Latchkey sorgt dafür, dass es so bleibt.</translation>
    </message>
    <message>
        <source>Servers that were found</source>
        <translation>Gefundene Server</translation>
    </message>
    <message>
        <source>Looking for servers…</source>
        <translation>Server werden gesucht…</translation>
    </message>
    <message>
        <source>Nothing is changed in the other programs, and no key is copied.</source>
        <translation>In den anderen Programmen wird nichts geändert, und kein Schlüssel wird kopiert.</translation>
    </message>
    <message>
        <source>Add one by its address…</source>
        <translation>Einen über seine Adresse hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Start Latchkey when I log in</source>
        <translation>&amp;Latchkey starten, wenn ich mich am Computer anmelde</translation>
    </message>
    <message>
        <source>Sign-ins are then renewed before they run out, in the background.</source>
        <translation>Anmeldungen werden dann im Hintergrund erneuert, bevor sie ablaufen.</translation>
    </message>
    <message>
        <source>&amp;Tell me when a server needs me</source>
        <translation>Mir &amp;mitteilen, wenn ein Server mich braucht</translation>
    </message>
    <message>
        <source>You are told once, and reminded the next day.</source>
        <translation>Sie erfahren es einmal und werden am nächsten Tag daran erinnert.</translation>
    </message>
    <message>
        <source>Look around with demo servers</source>
        <translation>Mit Demoservern umsehen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a server, a host</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Codex</source>
        <translation>Codex</translation>
    </message>
    <message>
        <source>always shown here</source>
        <translation>immer hier gezeigt</translation>
    </message>
    <message>
        <source>has a key of its own there</source>
        <translation>hat dort einen eigenen Schlüssel</translation>
    </message>
    <message>
        <source>Found on this computer: %1 in %2. Choose those that Latchkey is to look after.</source>
        <comment>so many servers, so many programs</comment>
        <translation>Auf diesem Computer gefunden: %1 in %2. Wählen Sie, um welche sich Latchkey kümmern soll.</translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n Server</numerusform>
            <numerusform>%n Server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n programs</source>
        <translation>
            <numerusform>%n Programm</numerusform>
            <numerusform>%n Programmen</numerusform>
        </translation>
    </message>
    <message>
        <source>No servers yet. Latchkey has looked at these places:</source>
        <translation>Noch keine Server. Latchkey hat hier nachgesehen:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a program, a file</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n servers and sign in…</source>
        <translation>
            <numerusform>%n Server &amp;hinzufügen und anmelden…</numerusform>
            <numerusform>%n Server &amp;hinzufügen und anmelden…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add a server…</source>
        <translation>Server &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Could not set Latchkey to start when you log in: %1 cannot be written.</source>
        <translation>Der automatische Start ließ sich nicht einrichten: %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>&amp;Use these sign-ins in the other programs, too</source>
        <translation>Diese Anmeldungen auch in den anderen &amp;Programmen verwenden</translation>
    </message>
    <message>
        <source>They then use Latchkey&apos;s sign-ins. Changes to their files are shown first, and can be undone.</source>
        <translation>Sie verwenden dann Latchkeys Anmeldungen. Was sich in ihren Dateien ändert, wird vorher gezeigt und lässt sich rückgängig machen.</translation>
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
        <translation>Hilfe zu Latchkey</translation>
    </message>
    <message>
        <source>Sign in once. Latchkey keeps it that way.</source>
        <translation>Einmal anmelden. Latchkey sorgt dafür, dass es so bleibt.</translation>
    </message>
    <message>
        <source>Latchkey lists the remote MCP servers of Codex and those that you add. Those that need you come first, with a button; the others work, and are renewed before they end.</source>
        <translation>Latchkey führt die entfernten MCP-Server von Codex auf und die, die Sie hinzufügen. Was Sie braucht, steht zuerst, mit der passenden Schaltfläche; die anderen funktionieren und werden erneuert, bevor sie enden.</translation>
    </message>
    <message>
        <source>Latchkey and Codex use the same sign-ins. What one of them renews, the other takes over.</source>
        <translation>Es sind dieselben Anmeldungen, die auch Codex verwendet. Was einer von beiden erneuert, übernimmt der andere.</translation>
    </message>
    <message>
        <source>Closing the window leaves Latchkey in the tray, where its icon tells how many servers need you.</source>
        <translation>Wird das Fenster geschlossen, bleibt Latchkey im Infobereich; sein Symbol zeigt, wie viele Server Sie brauchen.</translation>
    </message>
    <message>
        <source>Enter shows everything about a server, F6 moves to the next part of the window, and Escape leads back. In a terminal, latchkey-cli does the same.</source>
        <translation>Die Eingabetaste zeigt alles zu einem Server, F6 führt zum nächsten Teil des Fensters, Escape zurück. In einem Terminal leistet latchkey-cli dasselbe.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::HistoryView</name>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Sho&amp;w fewer</source>
        <translation>Weniger &amp;zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w all %n events</source>
        <translation>
            <numerusform>Alles &amp;zeigen (%n Ereignis)</numerusform>
            <numerusform>Alle %n Ereignisse &amp;zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1</source>
        <comment>a full date</comment>
        <translation>Am %1</translation>
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
        <translation>Was dies ist</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>These are the remote servers of other MCP clients on this computer. Tick those that Latchkey is to look after. Nothing of the other clients is changed, and no key is copied.</source>
        <translation>Dies sind die entfernten Server anderer MCP-Clients auf diesem Rechner. Haken Sie die an, um die Latchkey sich kümmern soll. An den anderen Clients wird nichts geändert, und kein Schlüssel wird kopiert.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Gefunden in</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Servers of other clients</source>
        <translation>Server anderer Clients</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add the servers that are ticked</source>
        <translation>Die angehakten Server hinzufügen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No other client has a remote server</source>
        <translation>Kein anderer Client hat einen entfernten Server</translation>
    </message>
    <message>
        <source>Latchkey has looked at these places:</source>
        <translation>Latchkey hat hier nachgesehen:</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4</source>
        <translation>%1, Zeile %2, Spalte %3: %4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1” cannot be a name: it has 1 to 64 letters, digits, hyphens and underscores.</source>
        <translation>„%1“ kann kein Name sein: Er hat 1 bis 64 Buchstaben, Ziffern, Binde- und Unterstriche.</translation>
    </message>
    <message>
        <source>The name “%1” is taken; change it with F2.</source>
        <translation>Der Name „%1“ ist vergeben; ändern Sie ihn mit F2.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n servers</source>
        <translation>
            <numerusform>%n Server &amp;hinzufügen</numerusform>
            <numerusform>%n Server &amp;hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Find servers</source>
        <translation>Server finden</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ListChanges</name>
    <message>
        <source>%1 is removed from the list. Its sign-in was not touched.</source>
        <comment>a server</comment>
        <translation>%1 ist von der Liste entfernt. Die Anmeldung blieb unberührt.</translation>
    </message>
    <message>
        <source>%1 is changed.</source>
        <comment>a server</comment>
        <translation>%1 ist geändert.</translation>
    </message>
    <message>
        <source>%1 is switched on.</source>
        <comment>a server</comment>
        <translation>%1 ist eingeschaltet.</translation>
    </message>
    <message>
        <source>%1 is switched off.</source>
        <comment>a server</comment>
        <translation>%1 ist ausgeschaltet.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::LoginDialog</name>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Copies the sign-in link, for another browser</source>
        <translation>Kopiert den Anmelde-Link, für einen anderen Browser</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing is asked of you yet.</source>
        <translation>Noch haben Sie nichts zu tun.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>No browser could be opened here.</source>
        <translation>Hier ließ sich kein Browser öffnen.</translation>
    </message>
    <message>
        <source>Copy the link, open it in a browser of your choice, and sign in there.</source>
        <translation>Kopieren Sie den Link, öffnen Sie ihn in einem Browser Ihrer Wahl, und melden Sie sich dort an.</translation>
    </message>
    <message>
        <source>the provider decides</source>
        <translation>das entscheidet der Anbieter</translation>
    </message>
    <message>
        <source>Copy co&amp;de</source>
        <translation>Co&amp;de kopieren</translation>
    </message>
    <message>
        <source>&amp;Open in my browser</source>
        <translation>In meinem Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>Seite ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Use &amp;this browser instead</source>
        <translation>Doch diesen Browser &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Use a code instead</source>
        <translation>Stattdessen einen Code &amp;verwenden</translation>
    </message>
    <message>
        <source>Sign in to %1 (%2 of %3)</source>
        <translation>Bei %1 anmelden (%2 von %3)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Aufhören</translation>
    </message>
    <message>
        <source>Skips the remaining servers, too</source>
        <translation>Überspringt auch die übrigen Server</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Permissions that are asked for</source>
        <translation>Berechtigungen, um die gebeten wird</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>You type a code in any browser, which need not be on this computer</source>
        <translation>Sie tippen einen Code in einem beliebigen Browser ein, auch auf einem anderen Rechner</translation>
    </message>
    <message>
        <source>Leaves this server as it is, and goes on with the next one</source>
        <translation>Lässt diesen Server, wie er ist, und macht mit dem nächsten weiter</translation>
    </message>
    <message>
        <source>Found the sign-in service</source>
        <translation>Anmeldedienst gefunden</translation>
    </message>
    <message>
        <source>Find the sign-in service</source>
        <translation>Anmeldedienst suchen</translation>
    </message>
    <message>
        <source>Waiting for you to type the code</source>
        <translation>Warten, bis Sie den Code eingeben</translation>
    </message>
    <message>
        <source>Waiting for you in the browser</source>
        <translation>Warten auf Sie im Browser</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Is this what you want?</source>
        <translation>Möchten Sie das?</translation>
    </message>
    <message>
        <source>%1 asks for what is shown below.</source>
        <comment>a server</comment>
        <translation>%1 bittet um das, was unten steht.</translation>
    </message>
    <message>
        <source>Is this the right site?</source>
        <translation>Ist das die richtige Seite?</translation>
    </message>
    <message>
        <source>Finish in your browser</source>
        <translation>Im Browser abschließen</translation>
    </message>
    <message>
        <source>Allow access on its page. This window then closes by itself.</source>
        <translation>Erlauben Sie dort den Zugriff. Dieses Fenster schließt sich dann von selbst.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>You have allowed access. The sign-in is being saved.</source>
        <translation>Sie haben den Zugriff erlaubt. Die Anmeldung wird gespeichert.</translation>
    </message>
    <message>
        <source>New to Latchkey</source>
        <translation>Neu für Latchkey</translation>
    </message>
    <message>
        <source>— new</source>
        <comment>of a permission</comment>
        <translation>— neu</translation>
    </message>
    <message>
        <source>Type this code</source>
        <translation>Geben Sie diesen Code ein</translation>
    </message>
    <message>
        <source>On the page below, in any browser. This window then closes by itself.</source>
        <translation>Auf der Seite unten, in einem beliebigen Browser. Dieses Fenster schließt sich dann von selbst.</translation>
    </message>
    <message>
        <source>&amp;Open the page again</source>
        <translation>&amp;Seite noch einmal öffnen</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Save the sign-in</source>
        <translation>Anmeldung speichern</translation>
    </message>
    <message>
        <source>Site that is opened</source>
        <translation>Seite, die geöffnet wird</translation>
    </message>
    <message>
        <source>The browser is on another &amp;machine</source>
        <translation>Der &amp;Browser ist auf einem anderen Rechner</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>&amp;Skip this one</source>
        <translation>D&amp;iesen überspringen</translation>
    </message>
    <message>
        <source>You signed in here before, %1.</source>
        <comment>on a day</comment>
        <translation>Sie haben sich hier schon angemeldet, %1.</translation>
    </message>
    <message>
        <source>It belongs to the server itself.</source>
        <translation>Sie gehört dem Server selbst.</translation>
    </message>
    <message>
        <source>You signed in here before.</source>
        <translation>Sie haben sich hier schon angemeldet.</translation>
    </message>
    <message>
        <source>Waiting for %1 or its provider. You can cancel; nothing has changed yet.</source>
        <comment>a host</comment>
        <translation>Wartet auf %1 oder dessen Anbieter. Sie können abbrechen; noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Waiting for %1 to confirm the access.</source>
        <comment>a host</comment>
        <translation>Wartet darauf, dass %1 den Zugriff bestätigt.</translation>
    </message>
    <message>
        <source>Waiting to save the sign-in: the keyring may be asking for its password, or another program is busy with it.</source>
        <translation>Die Anmeldung kann noch nicht gespeichert werden: Vielleicht fragt der Schlüsselbund nach seinem Passwort, oder ein anderes Programm ist damit beschäftigt.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::MainWindow</name>
    <message>
        <source>No server matches “%1”</source>
        <translation>Kein Server passt zu „%1“</translation>
    </message>
    <message>
        <source>The problem is described above. Once it is fixed, your servers appear here; until then, nothing of theirs is changed.</source>
        <translation>Was nicht stimmt, steht oben. Sobald es behoben ist, sind Ihre Server hier; bis dahin wird nichts an ihnen geändert.</translation>
    </message>
    <message>
        <source>Search servers</source>
        <translation>Server suchen</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>N&amp;eu</translation>
    </message>
    <message>
        <source>A&amp;dd server</source>
        <translation>S&amp;erver hinzufügen</translation>
    </message>
    <message>
        <source>Welcome to Latchkey</source>
        <translation>Willkommen bei Latchkey</translation>
    </message>
    <message>
        <source>%1 — Latchkey</source>
        <comment>a server</comment>
        <translation>%1 — Latchkey</translation>
    </message>
    <message>
        <source>The search looks in the name, the host and the sentence of each server.</source>
        <translation>Gesucht wird im Namen, im Host und im Satz jedes Servers.</translation>
    </message>
    <message>
        <source>No servers could be read</source>
        <translation>Es konnten keine Server gelesen werden</translation>
    </message>
    <message>
        <source>No servers yet</source>
        <translation>Noch keine Server</translation>
    </message>
    <message>
        <source>Latchkey shows the remote MCP servers of Codex&apos;s configuration, and those that you add here. It keeps you signed in to them.</source>
        <translation>Latchkey zeigt die entfernten MCP-Server aus Codex&apos; Konfiguration und die, die Sie hier hinzufügen. Es hält Sie dort angemeldet.</translation>
    </message>
    <message>
        <source>Sign in to &amp;both…</source>
        <translation>&amp;Bei beiden anmelden…</translation>
    </message>
    <message>
        <source>Sign in to &amp;all…</source>
        <translation>&amp;Bei allen anmelden…</translation>
    </message>
    <message>
        <source>The report is in the clipboard. It holds no token and no name of yours; read it before you post it.</source>
        <translation>Der Bericht ist in der Zwischenablage. Er enthält kein Token und keinen Ihrer Namen; lesen Sie ihn, bevor Sie ihn veröffentlichen.</translation>
    </message>
    <message>
        <source>Signed in to %1 until %2.</source>
        <comment>a server, a time</comment>
        <translation>Bei %1 angemeldet bis %2.</translation>
    </message>
    <message>
        <source>Signed in to %1. It renews by itself.</source>
        <comment>a server</comment>
        <translation>Bei %1 angemeldet. Die Anmeldung erneuert sich von selbst.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Access token copied. It leaves the clipboard in %n s.</source>
        <translation>
            <numerusform>Zugriffstoken kopiert. In %n s ist es aus der Zwischenablage.</numerusform>
            <numerusform>Zugriffstoken kopiert. In %n s ist es aus der Zwischenablage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Headers copied. They leave the clipboard in %n s.</source>
        <translation>
            <numerusform>Header kopiert. In %n s sind sie aus der Zwischenablage.</numerusform>
            <numerusform>Header kopiert. In %n s sind sie aus der Zwischenablage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>Jetzt leeren</translation>
    </message>
    <message>
        <source>Select a server first</source>
        <translation>Wählen Sie zuerst einen Server aus</translation>
    </message>
    <message>
        <source>This works on one server at a time</source>
        <translation>Das geht nur mit einem Server auf einmal</translation>
    </message>
    <message>
        <source>This server is set in Codex&apos;s configuration</source>
        <translation>Dieser Server steht in Codex&apos; Konfiguration</translation>
    </message>
    <message>
        <source>There is nothing to sign in to</source>
        <translation>Es gibt nichts anzumelden</translation>
    </message>
    <message>
        <source>There is nothing to renew it with</source>
        <translation>Es gibt nichts, womit sie sich erneuern ließe</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>S&amp;witch on</source>
        <translation>Einschalten (&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>A&amp;usschalten</translation>
    </message>
    <message>
        <source>A copy of it would be of no use</source>
        <translation>Eine Kopie davon wäre nutzlos</translation>
    </message>
    <message>
        <source>There is no server</source>
        <translation>Es gibt keinen Server</translation>
    </message>
    <message>
        <source>No server needs a sign-in</source>
        <translation>Kein Server braucht eine Anmeldung</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Address copied.</source>
        <translation>Adresse kopiert.</translation>
    </message>
    <message>
        <source>Command copied. A client that runs it uses this sign-in.</source>
        <translation>Befehl kopiert. Ein Client, der ihn ausführt, verwendet diese Anmeldung.</translation>
    </message>
    <message>
        <source>No browser could be opened here.</source>
        <translation>Hier ließ sich kein Browser öffnen.</translation>
    </message>
    <message>
        <source>Quit Latchkey?</source>
        <translation>Latchkey beenden?</translation>
    </message>
    <message>
        <source>Without Latchkey nothing is renewed ahead of time.</source>
        <translation>Ohne Latchkey wird nichts im Voraus erneuert.</translation>
    </message>
    <message>
        <source>This desktop has no place for a tray icon, so Latchkey ends with its window.</source>
        <translation>Dieser Desktop hat keinen Platz für ein Symbol im Infobereich; Latchkey endet mit seinem Fenster.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Beenden (&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keep it open</source>
        <translation>Offen lassen (&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>%n servers checked: all work.</source>
        <translation>
            <numerusform>%n Server geprüft: er funktioniert.</numerusform>
            <numerusform>%n Server geprüft: alle funktionieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers checked. These do not work: %1</source>
        <translation>
            <numerusform>%n Server geprüft. Er funktioniert nicht: %1</numerusform>
            <numerusform>%n Server geprüft. Diese funktionieren nicht: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It is off, or needs a sign-in first</source>
        <translation>Er ist aus, oder braucht erst eine Anmeldung</translation>
    </message>
    <message>
        <source>The keyring cannot ask for its password here. Unlock it with its own program; it is used at once.</source>
        <translation>Der Schlüsselbund kann hier nicht nach seinem Passwort fragen. Entsperren Sie ihn mit seinem eigenen Programm; er wird sofort verwendet.</translation>
    </message>
    <message>
        <source>This server is switched off</source>
        <translation>Dieser Server ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Latchkey no longer waits for %1. Work already started there will finish within two minutes.</source>
        <comment>a server</comment>
        <translation>Latchkey wartet nicht länger auf %1. Was dort begonnen hat, wird innerhalb von zwei Minuten zu Ende geführt.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Notices</name>
    <message numerus="yes">
        <source>The keyring is locked: %n servers wait.</source>
        <translation>
            <numerusform>Der Schlüsselbund ist gesperrt: %n Server wartet.</numerusform>
            <numerusform>Der Schlüsselbund ist gesperrt: %n Server warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Entsperren…</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>No keyring runs here; sign-ins that are kept in it cannot be read.</source>
        <translation>Hier läuft kein Schlüsselbund; Anmeldungen darin lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 cannot be read; the last servers stay in use.</source>
        <comment>a file</comment>
        <translation>%1 kann nicht gelesen werden; die letzten Server bleiben in Gebrauch.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of %1 are not used.</source>
        <translation>
            <numerusform>%n Eintrag von %1 wird nicht verwendet.</numerusform>
            <numerusform>%n Einträge von %1 werden nicht verwendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Notifier</name>
    <message>
        <source>%1 needs you to sign in</source>
        <translation>%1 braucht Ihre Anmeldung</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>%1 still needs you to sign in</source>
        <translation>%1 braucht noch immer Ihre Anmeldung</translation>
    </message>
    <message numerus="yes">
        <source>%n servers need you to sign in</source>
        <translation>
            <numerusform>%n Server braucht Ihre Anmeldung</numerusform>
            <numerusform>%n Server brauchen Ihre Anmeldung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers still need you to sign in</source>
        <translation>
            <numerusform>%n Server braucht noch immer Ihre Anmeldung</numerusform>
            <numerusform>%n Server brauchen noch immer Ihre Anmeldung</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, what it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::OwnHeaders</name>
    <message>
        <source>Headers o&amp;f your own</source>
        <translation>&amp;Zusätzliche Header</translation>
    </message>
    <message>
        <source>For servers that want more than a sign-in, or a key instead of one</source>
        <translation>Für Server, die mehr als eine Anmeldung wollen oder einen Schlüssel an ihrer Stelle</translation>
    </message>
    <message>
        <source>Token from variable:</source>
        <translation>Token aus Variable:</translation>
    </message>
    <message>
        <source>Name of an environment variable that holds an access token to use instead of signing in</source>
        <translation>Name einer Umgebungsvariablen mit einem Zugriffstoken, das statt einer Anmeldung verwendet wird</translation>
    </message>
    <message>
        <source>Fixed headers:</source>
        <translation>Feste Header:</translation>
    </message>
    <message>
        <source>One per line, as Name: value. Not for keys: they are stored as you see them</source>
        <translation>Einer je Zeile, als Name: Wert. Nicht für Schlüssel: Sie werden so gespeichert, wie Sie sie sehen</translation>
    </message>
    <message>
        <source>From variables:</source>
        <translation>Aus Variablen:</translation>
    </message>
    <message>
        <source>One per line, as Name: VARIABLE. Latchkey sends what that environment variable holds when Latchkey starts</source>
        <translation>Einer je Zeile, als Name: VARIABLE. Latchkey sendet, was in dieser Umgebungsvariablen steht, wenn Latchkey startet</translation>
    </message>
    <message>
        <source>Fixed headers</source>
        <translation>Feste Header</translation>
    </message>
    <message>
        <source>Headers from variables</source>
        <translation>Header aus Variablen</translation>
    </message>
    <message>
        <source>Variable with the token</source>
        <translation>Variable mit dem Token</translation>
    </message>
    <message>
        <source>“%1” is not a name, a colon, and a value.</source>
        <translation>„%1“ ist nicht ein Name, ein Doppelpunkt und ein Wert.</translation>
    </message>
    <message>
        <source>%1 looks like a key, which does not belong in this list. Put it in an environment variable, and enter the variable&apos;s name below.</source>
        <translation>%1 sieht nach einem Schlüssel aus, und in diese Liste gehört keiner. Legen Sie ihn in einer Umgebungsvariablen ab und nennen Sie sie unten.</translation>
    </message>
    <message>
        <source>The header %1 cannot be sent: it has no value, its name is not valid, or Latchkey sets it itself.</source>
        <translation>Der Header %1 kann nicht gesendet werden: Er hat keinen Wert, sein Name ist ungültig, oder Latchkey setzt ihn selbst.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PasteField</name>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Browser on &amp;another machine? Paste the address that it ends on:</source>
        <translation>Browser auf einem &amp;anderen Rechner? Fügen Sie die Adresse ein, auf der er endet:</translation>
    </message>
    <message>
        <source>http://127.0.0.1…</source>
        <translation>http://127.0.0.1…</translation>
    </message>
    <message>
        <source>Address that the browser ended on</source>
        <translation>Adresse, auf der der Browser endete</translation>
    </message>
    <message>
        <source>Continue with this address</source>
        <translation>Mit dieser Adresse weitermachen</translation>
    </message>
    <message>
        <source>What is wrong with the address</source>
        <translation>Was an der Adresse nicht stimmt</translation>
    </message>
    <message>
        <source>This is not the address that the browser ended on. That one starts with http://127.0.0.1 and contains “code=”.</source>
        <translation>Das ist nicht die Adresse, auf der der Browser endete. Jene beginnt mit http://127.0.0.1 und enthält „code=“.</translation>
    </message>
    <message>
        <source>This address does not belong to this sign-in. Copy it from the page that this sign-in opened.</source>
        <translation>Diese Adresse gehört nicht zu dieser Anmeldung. Kopieren Sie sie von der Seite, die diese Anmeldung geöffnet hat.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PlanView</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Copy it</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy the lines instead</source>
        <translation>Stattdessen die Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>Waiting for the client&apos;s own command or a slow disk.</source>
        <translation>Wartet auf den eigenen Befehl des Clients oder auf einen langsamen Datenträger.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PreferencesDialog</name>
    <message>
        <source>&amp;Notify when a server needs a sign-in</source>
        <translation>&amp;Benachrichtigen, wenn ein Server eine Anmeldung braucht</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Ahead by:</source>
        <translation>&amp;Vorlauf:</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>&amp;Start with the session, in the tray</source>
        <translation>Mit der S&amp;itzung starten, im Infobereich</translation>
    </message>
    <message>
        <source>Problem with the automatic start</source>
        <translation>Problem mit dem automatischen Start</translation>
    </message>
    <message>
        <source>Where the callback port comes from</source>
        <translation>Woher der Callback-Port kommt</translation>
    </message>
    <message>
        <source>Homes, and where they keep sign-ins</source>
        <translation>Homes, und wo sie Anmeldungen aufbewahren</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Command to run on events</source>
        <translation>Befehl, der bei Ereignissen läuft</translation>
    </message>
    <message>
        <source>Run without a shell when a server needs you, is in trouble, or works again, with two more arguments: the event and the server&apos;s name.</source>
        <translation>Läuft ohne Shell, wenn ein Server Sie braucht, gestört ist oder wieder funktioniert, mit zwei weiteren Argumenten: dem Ereignis und dem Namen des Servers.</translation>
    </message>
    <message>
        <source>Any free one</source>
        <translation>Irgendein freier</translation>
    </message>
    <message>
        <source>Callback port</source>
        <translation>Callback-Port</translation>
    </message>
    <message>
        <source>The port on this computer that your browser returns to after a sign-in. Some providers accept only one that they know.</source>
        <translation>Der Port auf diesem Rechner, zu dem Ihr Browser nach einer Anmeldung zurückkehrt. Manche Anbieter nehmen nur einen an, den sie kennen.</translation>
    </message>
    <message>
        <source>&amp;Callback port:</source>
        <translation>&amp;Callback-Port:</translation>
    </message>
    <message>
        <source>Set in config.toml by mcp_oauth_callback_port; change it there, so that Codex uses the same.</source>
        <translation>In config.toml durch mcp_oauth_callback_port gesetzt; ändern Sie ihn dort, damit Codex denselben verwendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n servers use the keyring</source>
        <translation>
            <numerusform>%n Server verwendet den Schlüsselbund</numerusform>
            <numerusform>%n Server verwenden den Schlüsselbund</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers use the file</source>
        <translation>
            <numerusform>%n Server verwendet die Datei</numerusform>
            <numerusform>%n Server verwenden die Datei</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>no server has a sign-in yet</source>
        <translation>noch hat kein Server eine Anmeldung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>auto, which now means: %1.</source>
        <translation>auto; das bedeutet jetzt: %1.</translation>
    </message>
    <message>
        <source>file: every sign-in is in a file in the home.</source>
        <translation>file: Alle Anmeldungen liegen in einer Datei im Home.</translation>
    </message>
    <message>
        <source>keyring: every sign-in is in the keyring.</source>
        <translation>keyring: Alle Anmeldungen liegen im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Where sign-ins are kept is set in a home&apos;s config.toml by mcp_oauth_credentials_store (auto, file or keyring), so that Codex and Latchkey agree. Latchkey reads that file, and never writes it.</source>
        <translation>Wo Anmeldungen liegen, wird in der config.toml eines Homes durch mcp_oauth_credentials_store (auto, file oder keyring) gesetzt, damit Codex und Latchkey sich einig sind. Latchkey liest diese Datei und schreibt sie nie.</translation>
    </message>
    <message>
        <source>This file cannot be changed: %1. Look at the permissions of its folder.</source>
        <translation>Diese Datei lässt sich nicht ändern: %1. Sehen Sie nach den Rechten ihres Ordners.</translation>
    </message>
    <message numerus="yes">
        <source>%n servers use what Codex encrypts</source>
        <translation>
            <numerusform>%n Server verwendet, was Codex verschlüsselt</numerusform>
            <numerusform>%n Server verwenden, was Codex verschlüsselt</numerusform>
        </translation>
    </message>
    <message>
        <source>keyring: every sign-in is in a file that Codex encrypts, and its passphrase in the keyring.</source>
        <translation>keyring: Alle Anmeldungen liegen in einer Datei, die Codex verschlüsselt, und ihre Passphrase im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Renewing</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Where sign-ins are kept</source>
        <translation>Wo Anmeldungen liegen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Netzwerkeinstellungen</translation>
    </message>
    <message>
        <source>Proxies and certificates are set in %1, for this window and for latchkey-cli alike.</source>
        <translation>Proxys und Zertifikate stehen in %1, für dieses Fenster wie für latchkey-cli.</translation>
    </message>
    <message>
        <source>The system&apos;s settings are used. Other proxies and certificates can be set in %1.</source>
        <translation>Die Einstellungen des Systems gelten. Andere Proxys und Zertifikate lassen sich in %1 festlegen.</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>Datei öffnen (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Renew sign-ins before they end</source>
        <translation>Anmeldungen &amp;erneuern, bevor sie enden</translation>
    </message>
    <message>
        <source>Minutes before the end</source>
        <translation>Minuten vor dem Ende</translation>
    </message>
    <message>
        <source>Programs then never wait for a renewal, and sign-ins do not run out while nothing uses them.</source>
        <translation>Programme warten dann nie auf eine Erneuerung, und Anmeldungen laufen nicht ab, während nichts sie benutzt.</translation>
    </message>
    <message>
        <source>Latchkey then renews sign-ins from the moment you log in to this computer</source>
        <translation>Latchkey erneuert Anmeldungen dann, sobald Sie sich an diesem Computer anmelden</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Beim Schließen des Fensters</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;When the window is closed:</source>
        <translation>Beim Schließen des &amp;Fensters:</translation>
    </message>
    <message>
        <source>In the tray, Latchkey goes on renewing your sign-ins.</source>
        <translation>Im Infobereich erneuert Latchkey Ihre Anmeldungen weiter.</translation>
    </message>
    <message>
        <source>Address of the client metadata</source>
        <translation>Adresse der Client-Metadaten</translation>
    </message>
    <message>
        <source>A document at an https:// address of yours that describes Latchkey, for providers that accept programs in no other way. One that is ready to publish comes with Latchkey.</source>
        <translation>Ein Dokument unter einer eigenen https://-Adresse, das Latchkey beschreibt, für Anbieter, die Programme nur so annehmen. Ein fertiges liegt Latchkey bei.</translation>
    </message>
    <message>
        <source>Client &amp;metadata:</source>
        <translation>Client-&amp;Metadaten:</translation>
    </message>
    <message>
        <source>How often servers are checked</source>
        <translation>Wie oft Server geprüft werden</translation>
    </message>
    <message>
        <source>Only when I ask for it</source>
        <translation>Nur wenn ich es will</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Einmal am Tag</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>&amp;Check servers:</source>
        <translation>Server &amp;prüfen:</translation>
    </message>
    <message>
        <source>One harmless request shows whether a server really works, and not only its sign-in.</source>
        <translation>Eine harmlose Anfrage zeigt, ob ein Server wirklich funktioniert und nicht nur seine Anmeldung.</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Ausprobieren</translation>
    </message>
    <message>
        <source>Result of the trial run</source>
        <translation>Ergebnis des Versuchs</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Also before one &amp;ends that cannot be renewed</source>
        <translation>Auch bevor &amp;eine endet, die sich nicht erneuern lässt</translation>
    </message>
    <message>
        <source>&amp;Remind me after a day</source>
        <translation>Nach einem Tag e&amp;rinnern</translation>
    </message>
    <message>
        <source>Lasting trouble is reported once, too. You hear nothing while all is well.</source>
        <translation>Auch anhaltende Störungen werden einmal gemeldet. Solange alles in Ordnung ist, kommt nichts.</translation>
    </message>
    <message>
        <source>Runs it once now, as if a server needed a sign-in</source>
        <translation>Führt ihn jetzt einmal aus, als ob ein Server eine Anmeldung bräuchte</translation>
    </message>
    <message>
        <source>R&amp;un on events:</source>
        <translation>Bei Ereignissen a&amp;usführen:</translation>
    </message>
    <message>
        <source>Cannot start %1: no such program, or not executable.</source>
        <translation>%1 lässt sich nicht starten: kein solches Programm, oder nicht ausführbar.</translation>
    </message>
    <message>
        <source>It was started, but was cut off before it ended.</source>
        <translation>Er wurde gestartet, aber vor seinem Ende abgebrochen.</translation>
    </message>
    <message>
        <source>It ran and succeeded.</source>
        <translation>Er lief und endete ohne Fehler.</translation>
    </message>
    <message>
        <source>It ran, and ended with code %1.</source>
        <translation>Er lief und endete mit Code %1.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>The desktop&apos;s default</source>
        <translation>Standard des Desktops</translation>
    </message>
    <message>
        <source>&amp;Browser:</source>
        <translation>&amp;Browser:</translation>
    </message>
    <message>
        <source>Sign-in pages open in this browser. Choose one in which you are already signed in there.</source>
        <translation>Hier öffnen sich die Seiten zum Anmelden: Wählen Sie den, in dem Sie dort angemeldet sind.</translation>
    </message>
    <message>
        <source>&amp;Open config.toml</source>
        <translation>config.toml ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open config.toml of %1</source>
        <comment>a home</comment>
        <translation>config.toml von %1 öffnen</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Problems</name>
    <message numerus="yes">
        <source>%n entries of %1 are not used</source>
        <translation>
            <numerusform>%n Eintrag von %1 wird nicht verwendet</numerusform>
            <numerusform>%n Einträge von %1 werden nicht verwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <comment>a number, what is wrong there</comment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ReportWindow</name>
    <message>
        <source>Report a problem</source>
        <translation>Ein Problem melden</translation>
    </message>
    <message>
        <source>Copy the report, read it, and send it to the place where you got Latchkey, with a word on what you did and what you expected.</source>
        <translation>Kopieren Sie den Bericht, lesen Sie ihn und schicken Sie ihn dorthin, woher Sie Latchkey haben, mit ein paar Worten dazu, was Sie getan und was Sie erwartet haben.</translation>
    </message>
    <message>
        <source>It holds versions, states and settings: no token, and no name of yours.</source>
        <translation>Er enthält Versionen, Zustände und Einstellungen: kein Token und keinen Ihrer Namen.</translation>
    </message>
    <message>
        <source>C&amp;opy report</source>
        <translation>Bericht k&amp;opieren</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ServerListView</name>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
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
        <translation>Bis %1</translation>
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
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out of %1?</source>
        <translation>Von %1 abmelden?</translation>
    </message>
    <message numerus="yes">
        <source>Sign out of these %n servers?</source>
        <translation>
            <numerusform>Von diesem %n Server abmelden?</numerusform>
            <numerusform>Von diesen %n Servern abmelden?</numerusform>
        </translation>
    </message>
    <message>
        <source>Every program that uses such a sign-in loses it, not only Latchkey.</source>
        <translation>Jedes Programm, das eine solche Anmeldung verwendet, verliert sie, nicht nur Latchkey.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>A&amp;bmelden</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::SignsWindow</name>
    <message>
        <source>What the signs mean</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>It works, and is renewed without you.</source>
        <translation>Er funktioniert und wird ohne Ihr Zutun erneuert.</translation>
    </message>
    <message>
        <source>It works until a known time; then you must sign in again.</source>
        <translation>Er funktioniert bis zu einer bekannten Zeit; dann müssen Sie sich neu anmelden.</translation>
    </message>
    <message>
        <source>It works, and there is something that you may decide.</source>
        <translation>Er funktioniert, und es gibt etwas, das Sie entscheiden können.</translation>
    </message>
    <message>
        <source>Latchkey is reading or renewing it.</source>
        <translation>Latchkey liest oder erneuert gerade.</translation>
    </message>
    <message>
        <source>It cannot be reached for now; Latchkey tries again by itself.</source>
        <translation>Er ist gerade nicht erreichbar; Latchkey versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>It needs you to sign in.</source>
        <translation>Sie müssen sich anmelden.</translation>
    </message>
    <message>
        <source>Something is wrong, and does not fix itself.</source>
        <translation>Etwas stimmt nicht und behebt sich nicht von selbst.</translation>
    </message>
    <message>
        <source>It is switched off, or there is nothing to sign in to.</source>
        <translation>Er ist ausgeschaltet, oder es gibt nichts anzumelden.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::StateCard</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Was das bedeutet</translation>
    </message>
    <message>
        <source>Use a &amp;code instead</source>
        <translation>Stattdessen einen &amp;Code verwenden</translation>
    </message>
    <message>
        <source>You type a code in any browser, which need not be on this computer</source>
        <translation>Sie tippen einen Code in einem beliebigen Browser ein, auch auf einem anderen Rechner</translation>
    </message>
    <message>
        <source>Sign in now</source>
        <translation>Jetzt anmelden</translation>
    </message>
    <message>
        <source>Renewed %1</source>
        <comment>a time</comment>
        <translation>Erneuert %1</translation>
    </message>
    <message>
        <source>Signed in %1</source>
        <comment>a time</comment>
        <translation>Angemeldet %1</translation>
    </message>
    <message>
        <source>Now %1</source>
        <comment>a time</comment>
        <translation>Jetzt %1</translation>
    </message>
    <message>
        <source>Renews by %1</source>
        <comment>a time</comment>
        <translation>Erneuerung bis %1</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <comment>a time</comment>
        <translation>Endet %1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::StepList</name>
    <message>
        <source>%1: not yet</source>
        <translation>%1: noch nicht</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: erledigt</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: gescheitert</translation>
    </message>
    <message>
        <source>%1: under way</source>
        <translation>%1: im Gange</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::SummaryBar</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TechnicalView</name>
    <message>
        <source>&amp;Technical details</source>
        <translation>&amp;Technische Einzelheiten</translation>
    </message>
    <message>
        <source>Copy a&amp;ll</source>
        <translation>A&amp;lles kopieren</translation>
    </message>
    <message>
        <source>Copies these lines, for an issue; no secret is among them</source>
        <translation>Kopiert diese Zeilen für einen Fehlerbericht; kein Geheimnis ist darunter</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TrayController</name>
    <message>
        <source>Latchkey is saving a sign-in, and then quits</source>
        <translation>Latchkey speichert noch eine Anmeldung und beendet sich dann</translation>
    </message>
    <message>
        <source>%1 tries again %2.</source>
        <comment>a server, at a time</comment>
        <translation>Neuer Versuch bei %1 %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more.</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1 und %n weiterer.</numerusform>
            <numerusform>%1 und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>servers</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TrayMenu</name>
    <message>
        <source>&amp;Open Latchkey</source>
        <translation>Latchkey ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Renew all now</source>
        <translation>&amp;Jetzt alle erneuern</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit Latchkey</source>
        <translation>&amp;Latchkey beenden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, what it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>%1: tries again %2</source>
        <comment>a server, at a time</comment>
        <translation>%1: neuer Versuch %2</translation>
    </message>
    <message>
        <source>%1: sign in again by %2</source>
        <comment>a server, a time</comment>
        <translation>%1: neu anmelden bis %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more…</source>
        <translation>
            <numerusform>und %n weiterer…</numerusform>
            <numerusform>und %n weitere…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more work</source>
        <translation>
            <numerusform>%n weiterer funktioniert</numerusform>
            <numerusform>%n weitere funktionieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work</source>
        <translation>
            <numerusform>%n funktioniert</numerusform>
            <numerusform>%n funktionieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is off</source>
        <translation>
            <numerusform>%n ist aus</numerusform>
            <numerusform>%n sind aus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sign in to &amp;both…</source>
        <translation>&amp;Bei beiden anmelden…</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to &amp;all %n…</source>
        <translation>
            <numerusform>Bei %n &amp;anmelden…</numerusform>
            <numerusform>Bei &amp;allen %n anmelden…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TroubleNotifier</name>
    <message>
        <source>The keyring is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation>Der Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>%1 waits for it. Nothing is lost.</source>
        <comment>a server</comment>
        <translation>%1 wartet darauf. Nichts ist verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%n servers wait for it. Nothing is lost.</source>
        <translation>
            <numerusform>%n Server wartet darauf. Nichts ist verloren.</numerusform>
            <numerusform>%n Server warten darauf. Nichts ist verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Entsperren…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>%1 does not work for now</source>
        <comment>a server</comment>
        <translation>%1 funktioniert zurzeit nicht</translation>
    </message>
    <message>
        <source>%1 does not work</source>
        <comment>a server</comment>
        <translation>%1 funktioniert nicht</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences; the second has its full stop</comment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work for now</source>
        <translation>
            <numerusform>%n Server funktioniert zurzeit nicht</numerusform>
            <numerusform>%n Server funktionieren zurzeit nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work</source>
        <translation>
            <numerusform>%n Server funktioniert nicht</numerusform>
            <numerusform>%n Server funktionieren nicht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::UnusualProvider</name>
    <message>
        <source>For providers that do not follow the rules, if you know what they need</source>
        <translation>Für Anbieter, die sich nicht an die Regeln halten, wenn Sie wissen, was sie brauchen</translation>
    </message>
    <message>
        <source>Address of a client-id metadata document that the provider accepts</source>
        <translation>Adresse eines Client-ID-Metadatendokuments, das der Anbieter annimmt</translation>
    </message>
    <message>
        <source>The redirect address that the provider accepts</source>
        <translation>Die Rückkehradresse, die der Anbieter annimmt</translation>
    </message>
    <message>
        <source>&amp;Login hint:</source>
        <translation>Anme&amp;ldehinweis:</translation>
    </message>
    <message>
        <source>Your user name, sent to the provider before you sign in</source>
        <translation>Ihr Benutzername, den der Anbieter vor der Anmeldung erhält</translation>
    </message>
    <message>
        <source>&amp;Prompt:</source>
        <translation>Ab&amp;frage:</translation>
    </message>
    <message>
        <source>login, select_account, consent… Shown instead of the provider&apos;s own choice</source>
        <translation>login, select_account, consent … Statt dessen, was der Anbieter wählen würde</translation>
    </message>
    <message>
        <source>name=value, separated by blanks, added to the page&apos;s address. Latchkey does not check what it asks for</source>
        <translation>Name=Wert, durch Leerzeichen getrennt, der Adresse der Seite hinzugefügt. Latchkey prüft nicht, wonach es fragt</translation>
    </message>
    <message>
        <source>A stolen code might then work</source>
        <translation>Ein gestohlener Code könnte dann funktionieren</translation>
    </message>
    <message>
        <source>The token might then work at other servers, too</source>
        <translation>Das Token könnte dann auch bei anderen Servern gelten</translation>
    </message>
    <message>
        <source>Some providers take this as a request for more, and then refuse to renew</source>
        <translation>Manche Anbieter halten das für einen Wunsch nach mehr und lehnen Erneuerungen dann ab</translation>
    </message>
    <message>
        <source>The client metadata needs a complete https:// address.</source>
        <translation>Die Client-Metadaten brauchen eine vollständige https://-Adresse.</translation>
    </message>
    <message>
        <source>The callback needs a complete address.</source>
        <translation>Die Rückkehr braucht eine vollständige Adresse.</translation>
    </message>
    <message>
        <source>“%1” is not of the form name=value, or Latchkey sets it itself.</source>
        <translation>„%1“ hat nicht die Form Name=Wert, oder Latchkey setzt es selbst.</translation>
    </message>
    <message>
        <source>Un&amp;usual provider</source>
        <translation>Ungewöhnl&amp;icher Anbieter</translation>
    </message>
    <message>
        <source>Client me&amp;tadata:</source>
        <translation>Client-Metadat&amp;en:</translation>
    </message>
    <message>
        <source>Callbac&amp;k:</source>
        <translation>&amp;Rückkehr:</translation>
    </message>
    <message>
        <source>Paramet&amp;ers:</source>
        <translation>&amp;Parameter:</translation>
    </message>
    <message>
        <source>It kno&amp;ws PKCE, but does not say so</source>
        <translation>Er &amp;kennt PKCE, sagt es aber nicht</translation>
    </message>
    <message>
        <source>It is not told w&amp;hich server the token is for</source>
        <translation>Er erfährt nicht, für &amp;welchen Server das Token ist</translation>
    </message>
    <message>
        <source>It wants the scopes a&amp;gain at each renewal</source>
        <translation>Er will die Sc&amp;opes bei jeder Erneuerung wieder</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::WaitLine</name>
    <message>
        <source>Stop</source>
        <translation>Aufhören</translation>
    </message>
    <message>
        <source>What is under way</source>
        <translation>Was gerade geschieht</translation>
    </message>
    <message>
        <source>Stop waiting. Work already started will finish</source>
        <translation>Nicht länger warten. Was begonnen hat, wird zu Ende geführt</translation>
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
        <translation>A&amp;nmelden</translation>
    </message>
    <message>
        <source>Sign in to the selected servers with your browser</source>
        <translation>Mit Ihrem Browser bei den gewählten Servern anmelden</translation>
    </message>
    <message>
        <source>Remove the selected server from Latchkey&apos;s own list</source>
        <translation>Den gewählten Server aus Latchkeys eigener Liste entfernen</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>Server &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>How Latchkey behaves</source>
        <translation>Wie Latchkey sich verhält</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Everything that is wrong or noteworthy, and what can be done about it</source>
        <translation>Alles, was nicht stimmt oder bemerkenswert ist, und was sich tun lässt</translation>
    </message>
    <message>
        <source>Sign in to every server that needs it, one after another</source>
        <translation>Bei jedem Server anmelden, der es braucht, einem nach dem anderen</translation>
    </message>
    <message>
        <source>Add a server by its address</source>
        <translation>Einen Server über seine Adresse hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Find in other programs…</source>
        <translation>In &amp;anderen Programmen suchen…</translation>
    </message>
    <message>
        <source>Take over the servers of other programs</source>
        <translation>Die Server anderer Programme übernehmen</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Fenster schließen</translation>
    </message>
    <message>
        <source>Quit Latchkey; nothing is renewed ahead of time then</source>
        <translation>Latchkey beenden; dann wird nichts im Voraus erneuert</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last change to the list</source>
        <translation>Die letzte Änderung der Liste rückgängig machen</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy the address of the selected server</source>
        <translation>Die Adresse des ausgewählten Servers kopieren</translation>
    </message>
    <message>
        <source>Copy access &amp;token</source>
        <translation>&amp;Zugriffstoken kopieren</translation>
    </message>
    <message>
        <source>Copy an access token that is valid now; the clipboard is cleared afterwards</source>
        <translation>Ein jetzt gültiges Zugriffstoken kopieren; die Zwischenablage wird danach geleert</translation>
    </message>
    <message>
        <source>Copy &amp;headers</source>
        <translation>&amp;Header kopieren</translation>
    </message>
    <message>
        <source>Copy the headers that authorize a request; the clipboard is cleared afterwards</source>
        <translation>Die Header kopieren, die eine Anfrage autorisieren; die Zwischenablage wird danach geleert</translation>
    </message>
    <message>
        <source>Copy &amp;bridge command</source>
        <translation>&amp;Brückenbefehl kopieren</translation>
    </message>
    <message>
        <source>Copy what a client runs to use this sign-in</source>
        <translation>Kopieren, was ein Client ausführt, um diese Anmeldung zu verwenden</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>A&amp;lle auswählen</translation>
    </message>
    <message>
        <source>Select all servers</source>
        <translation>Alle Server auswählen</translation>
    </message>
    <message>
        <source>S&amp;earch</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>List only the servers that contain what you type</source>
        <translation>Nur die Server aufführen, die enthalten, was Sie eingeben</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>List all servers again</source>
        <translation>Wieder alle Server aufführen</translation>
    </message>
    <message>
        <source>Sign in to &amp;all…</source>
        <translation>&amp;Bei allen anmelden…</translation>
    </message>
    <message>
        <source>&amp;Renew now</source>
        <translation>&amp;Jetzt erneuern</translation>
    </message>
    <message>
        <source>Renew the selected sign-ins now</source>
        <translation>Die ausgewählten Anmeldungen jetzt erneuern</translation>
    </message>
    <message>
        <source>Re&amp;new all</source>
        <translation>&amp;Alle erneuern</translation>
    </message>
    <message>
        <source>Renew every sign-in now</source>
        <translation>Jede Anmeldung jetzt erneuern</translation>
    </message>
    <message>
        <source>&amp;Open the server&apos;s site</source>
        <translation>&amp;Seite des Servers öffnen</translation>
    </message>
    <message>
        <source>Open the site of the selected server in your browser</source>
        <translation>Die Seite des ausgewählten Servers im Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>B&amp;earbeiten…</translation>
    </message>
    <message>
        <source>Change name, address or permissions of the selected server</source>
        <translation>Name, Adresse oder Berechtigungen des ausgewählten Servers ändern</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>A&amp;usschalten</translation>
    </message>
    <message>
        <source>Leave the selected server alone until it is switched on again</source>
        <translation>Den ausgewählten Server ruhen lassen, bis er wieder eingeschaltet wird</translation>
    </message>
    <message>
        <source>Sign o&amp;ut…</source>
        <translation>Ab&amp;melden…</translation>
    </message>
    <message>
        <source>Remove the sign-in, and revoke it where that is offered</source>
        <translation>Die Anmeldung entfernen und widerrufen, sofern das angeboten wird</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>Show everything about the selected server</source>
        <translation>Alles zum ausgewählten Server zeigen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back to the list of servers</source>
        <translation>Zurück zur Liste der Server</translation>
    </message>
    <message>
        <source>&amp;Next part</source>
        <translation>&amp;Nächster Teil</translation>
    </message>
    <message>
        <source>Move the keyboard to the next part of the window</source>
        <translation>Die Tastatur zum nächsten Teil des Fensters führen</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message>
        <source>Sort by na&amp;me</source>
        <translation>Nach Namen &amp;sortieren</translation>
    </message>
    <message>
        <source>List the servers of each group by name</source>
        <translation>Die Server jeder Gruppe nach Namen aufführen</translation>
    </message>
    <message>
        <source>Sort by &amp;host</source>
        <translation>Nach &amp;Host sortieren</translation>
    </message>
    <message>
        <source>List the servers of each group by host</source>
        <translation>Die Server jeder Gruppe nach Host aufführen</translation>
    </message>
    <message>
        <source>Sort by &amp;time</source>
        <translation>N&amp;ach Zeit sortieren</translation>
    </message>
    <message>
        <source>List the servers of each group by when their sign-ins end</source>
        <translation>Die Server jeder Gruppe danach aufführen, wann ihre Anmeldungen enden</translation>
    </message>
    <message>
        <source>Latchkey &amp;help</source>
        <translation>&amp;Hilfe zu Latchkey</translation>
    </message>
    <message>
        <source>How Latchkey is used</source>
        <translation>Wie Latchkey verwendet wird</translation>
    </message>
    <message>
        <source>What the &amp;signs mean</source>
        <translation>&amp;Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>What the shapes beside the servers say</source>
        <translation>Was die Formen neben den Servern sagen</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Bericht kopieren</translation>
    </message>
    <message>
        <source>Copy a report for an issue: no token, and no name of yours</source>
        <translation>Einen Bericht für eine Fehlermeldung kopieren: kein Token und keiner Ihrer Namen</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>&amp;Ein Problem melden…</translation>
    </message>
    <message>
        <source>Open the place where problems are reported</source>
        <translation>Zeigen, wie Probleme gemeldet werden</translation>
    </message>
    <message>
        <source>&amp;About Latchkey</source>
        <translation>Über &amp;Latchkey</translation>
    </message>
    <message>
        <source>Version, licence, and what it is made of</source>
        <translation>Version, Lizenz und woraus es gemacht ist</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Problems (%n)</source>
        <translation>
            <numerusform>&amp;Probleme (%n)</numerusform>
            <numerusform>&amp;Probleme (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Ask the selected servers whether they work</source>
        <translation>Die gewählten Server fragen, ob sie funktionieren</translation>
    </message>
    <message>
        <source>Check a&amp;ll</source>
        <translation>Alle prü&amp;fen</translation>
    </message>
    <message>
        <source>Ask every server whether it works</source>
        <translation>Jeden Server fragen, ob er funktioniert</translation>
    </message>
    <message>
        <source>&amp;Connect a client…</source>
        <translation>&amp;Client verbinden…</translation>
    </message>
    <message>
        <source>Let another program use the sign-in of the selected server</source>
        <translation>Ein anderes Programm die Anmeldung des gewählten Servers verwenden lassen</translation>
    </message>
</context>
<context>
    <name>Latchkey::Words</name>
    <message numerus="yes">
        <source>%Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>zu unbekannter Zeit</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>while reading the configuration</source>
        <translation>beim Lesen der Konfiguration</translation>
    </message>
    <message>
        <source>while waiting for the lock</source>
        <translation>beim Warten auf die Sperre</translation>
    </message>
    <message>
        <source>while reading the sign-in</source>
        <translation>beim Lesen der Anmeldung</translation>
    </message>
    <message>
        <source>while preparing to save</source>
        <translation>beim Vorbereiten des Speicherns</translation>
    </message>
    <message>
        <source>while writing the journal</source>
        <translation>beim Schreiben des Journals</translation>
    </message>
    <message>
        <source>while finding the provider</source>
        <translation>beim Finden des Anbieters</translation>
    </message>
    <message>
        <source>while registering with the provider</source>
        <translation>beim Registrieren beim Anbieter</translation>
    </message>
    <message>
        <source>while waiting for the browser</source>
        <translation>beim Warten auf den Browser</translation>
    </message>
    <message>
        <source>while fetching the sign-in</source>
        <translation>beim Abholen der Anmeldung</translation>
    </message>
    <message>
        <source>while renewing</source>
        <translation>beim Erneuern</translation>
    </message>
    <message>
        <source>while saving</source>
        <translation>beim Speichern</translation>
    </message>
    <message>
        <source>while removing</source>
        <translation>beim Entfernen</translation>
    </message>
    <message>
        <source>while revoking</source>
        <translation>beim Widerrufen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Something in the input is not right</source>
        <translation>An der Eingabe stimmt etwas nicht</translation>
    </message>
    <message>
        <source>The sign-in was not completed</source>
        <translation>Die Anmeldung wurde nicht abgeschlossen</translation>
    </message>
    <message>
        <source>A sign-in is needed</source>
        <translation>Eine Anmeldung ist nötig</translation>
    </message>
    <message>
        <source>The configuration cannot be read or changed</source>
        <translation>Die Konfiguration lässt sich nicht lesen oder ändern</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>The sign-in cannot be read or saved</source>
        <translation>Die Anmeldung lässt sich nicht lesen oder speichern</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>Another program is still busy with this sign-in</source>
        <translation>Ein anderes Programm arbeitet noch mit dieser Anmeldung</translation>
    </message>
    <message>
        <source>The provider cannot be reached, or is busy</source>
        <translation>Der Anbieter ist nicht erreichbar oder überlastet</translation>
    </message>
    <message>
        <source>The provider did not answer</source>
        <translation>Der Anbieter hat nicht geantwortet</translation>
    </message>
    <message>
        <source>The provider refused</source>
        <translation>Der Anbieter hat abgelehnt</translation>
    </message>
    <message>
        <source>The server&apos;s answer breaks the rules</source>
        <translation>Die Antwort des Servers verletzt die Regeln</translation>
    </message>
    <message>
        <source>Another program changed the sign-in at the same time</source>
        <translation>Ein anderes Programm hat die Anmeldung zur selben Zeit geändert</translation>
    </message>
    <message>
        <source>Something went wrong inside Latchkey</source>
        <translation>In Latchkey selbst ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Nichts wurde getan.</translation>
    </message>
    <message>
        <source>Only you can grant access again.</source>
        <translation>Nur Sie können den Zugriff wieder erlauben.</translation>
    </message>
    <message>
        <source>Nothing was changed, and no other copy was used instead.</source>
        <translation>Nichts wurde geändert, und keine andere Kopie wurde stattdessen benutzt.</translation>
    </message>
    <message>
        <source>Nothing was changed; the sign-in is as that program leaves it.</source>
        <translation>Nichts wurde geändert; die Anmeldung ist so, wie jenes Programm sie hinterlässt.</translation>
    </message>
    <message>
        <source>Your sign-in is kept.</source>
        <translation>Ihre Anmeldung bleibt erhalten.</translation>
    </message>
    <message>
        <source>It may have renewed the sign-in, but its answer was lost. Your stored sign-in is kept.</source>
        <translation>Vielleicht hat er die Anmeldung erneuert, aber seine Antwort ging verloren. Ihre gespeicherte Anmeldung bleibt erhalten.</translation>
    </message>
    <message>
        <source>Your sign-in is kept, but this attempt has failed for good.</source>
        <translation>Ihre Anmeldung bleibt erhalten, aber dieser Versuch ist endgültig gescheitert.</translation>
    </message>
    <message>
        <source>It was not safe to go on. Your sign-in is as it was.</source>
        <translation>Es war nicht sicher weiterzumachen. Ihre Anmeldung ist unverändert.</translation>
    </message>
    <message>
        <source>The other program&apos;s sign-in was kept.</source>
        <translation>Die Anmeldung des anderen Programms wurde behalten.</translation>
    </message>
    <message>
        <source>Your sign-in is as it was.</source>
        <translation>Ihre Anmeldung ist unverändert.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Berichtigen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Melden Sie sich an.</translation>
    </message>
    <message>
        <source>See the details, fix what they name, and try again.</source>
        <translation>Sehen Sie in die Einzelheiten, beheben Sie, was dort steht, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Unlock the keyring (for example in your password manager), and try again.</source>
        <translation>Entsperren Sie den Schlüsselbund (zum Beispiel in Ihrer Passwortverwaltung), und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Try again in a minute. If it happens again, look for a program that hangs.</source>
        <translation>Versuchen Sie es in einer Minute noch einmal. Bleibt es dabei, suchen Sie ein Programm, das hängt.</translation>
    </message>
    <message>
        <source>Check your connection, or try again later.</source>
        <translation>Prüfen Sie Ihre Verbindung, oder versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Try again; if the provider then asks for it, sign in.</source>
        <translation>Versuchen Sie es noch einmal; verlangt der Anbieter es dann, melden Sie sich an.</translation>
    </message>
    <message>
        <source>Sign in again: the provider has forgotten this program&apos;s registration.</source>
        <translation>Melden Sie sich neu an: Der Anbieter hat die Registrierung dieses Programms vergessen.</translation>
    </message>
    <message>
        <source>See the details. Signing in again may help; otherwise ask whoever runs the server.</source>
        <translation>Sehen Sie in die Einzelheiten. Vielleicht hilft eine neue Anmeldung; sonst fragen Sie, wer den Server betreibt.</translation>
    </message>
    <message>
        <source>See the details, and report them to whoever runs the server.</source>
        <translation>Sehen Sie in die Einzelheiten, und melden Sie sie dem Betreiber des Servers.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Please report this with the details.</source>
        <translation>Bitte melden Sie dies mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (Prozess %2)</translation>
    </message>
    <message>
        <source>an unknown program</source>
        <translation>ein unbekanntes Programm</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1, Zeile %2, Spalte %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The servers that were last read from it stay in use; changes are not seen.</source>
        <translation>Die zuletzt daraus gelesenen Server bleiben in Gebrauch; Änderungen werden nicht gesehen.</translation>
    </message>
    <message>
        <source>Correct the file; it is read again at once.</source>
        <translation>Berichtigen Sie die Datei; sie wird sofort neu gelesen.</translation>
    </message>
    <message>
        <source>This entry or value is not used.</source>
        <translation>Dieser Eintrag oder Wert wird nicht verwendet.</translation>
    </message>
    <message>
        <source>Correct it; the file is read again at once.</source>
        <translation>Berichtigen Sie ihn; die Datei wird sofort neu gelesen.</translation>
    </message>
    <message>
        <source>They are of the same age.</source>
        <translation>Sie sind gleich alt.</translation>
    </message>
    <message>
        <source>The newer one is in the %1.</source>
        <translation>Die neuere liegt hier: %1.</translation>
    </message>
    <message>
        <source>This server&apos;s sign-in is kept twice. The one in the %1 is used. %2</source>
        <translation>Die Anmeldung bei diesem Server liegt zweimal vor. Verwendet wird diese: %1. %2</translation>
    </message>
    <message>
        <source>A program that reads the other one may bring an old sign-in back to life, and the provider may then end both.</source>
        <translation>Ein Programm, das die andere liest, kann eine alte Anmeldung wiederbeleben; der Anbieter beendet dann vielleicht beide.</translation>
    </message>
    <message>
        <source>“auto” now means the %1; last time it meant the %2.</source>
        <translation>Der Speichermodus „auto“ bedeutet jetzt: %1; letztes Mal: %2.</translation>
    </message>
    <message>
        <source>A session without a keyring (over SSH, say) writes to the file, and the two copies drift apart.</source>
        <translation>Eine Sitzung ohne Schlüsselbund (etwa über SSH) schreibt in die Datei, und die beiden Kopien laufen auseinander.</translation>
    </message>
    <message>
        <source>The %1 holds a sign-in for this address (%2) under another name: %3.</source>
        <translation>Für diese Adresse (%2) liegt eine Anmeldung unter einem anderen Namen (%1): %3.</translation>
    </message>
    <message>
        <source>A sign-in belongs to a name and an address, so a renamed server has to be signed in to again.</source>
        <translation>Eine Anmeldung gehört zu Name und Adresse, darum braucht ein umbenannter Server eine neue.</translation>
    </message>
    <message>
        <source>It may come from a backup. If it were used again, the provider could take it for stolen.</source>
        <translation>Sie kommt vielleicht aus einer Sicherung. Würde sie noch einmal benutzt, könnte der Anbieter sie für gestohlen halten.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Other homes use the same sign-in in the keyring: %1.</source>
        <translation>Andere Homes verwenden dieselbe Anmeldung im Schlüsselbund: %1.</translation>
    </message>
    <message>
        <source>Signing out in one of them signs out in all.</source>
        <translation>Wer sich in einem davon abmeldet, ist in allen abgemeldet.</translation>
    </message>
    <message>
        <source>Nothing to do; they take turns.</source>
        <translation>Nichts zu tun; sie wechseln sich ab.</translation>
    </message>
    <message>
        <source>The sign-in in the %1 does not say when it ends.</source>
        <translation>Die Anmeldung (%1) sagt nicht, bis wann sie gilt.</translation>
    </message>
    <message>
        <source>It cannot be renewed ahead of time, only after the server has refused it.</source>
        <translation>Sie lässt sich nicht im Voraus erneuern, erst nachdem der Server sie abgelehnt hat.</translation>
    </message>
    <message>
        <source>Nothing to do; the next renewal or sign-in may supply the expiry time.</source>
        <translation>Nichts zu tun; bei der nächsten Erneuerung oder Anmeldung wird die Ablaufzeit vielleicht bekannt.</translation>
    </message>
    <message>
        <source>%1 can be read by other users (mode %2).</source>
        <translation>%1 ist für andere Benutzer lesbar (Modus %2).</translation>
    </message>
    <message>
        <source>It holds your sign-ins.</source>
        <translation>Darin stehen Ihre Anmeldungen.</translation>
    </message>
    <message>
        <source>%1 is not a regular file that belongs to you: %2.</source>
        <translation>%1 ist keine gewöhnliche Datei, die Ihnen gehört: %2.</translation>
    </message>
    <message>
        <source>Latchkey refuses it, because what is written there could end up elsewhere.</source>
        <translation>Latchkey lehnt sie ab, weil das Geschriebene sonst woanders landen könnte.</translation>
    </message>
    <message>
        <source>Replace it by a regular file that belongs to you.</source>
        <translation>Ersetzen Sie sie durch eine gewöhnliche Datei, die Ihnen gehört.</translation>
    </message>
    <message>
        <source>It no longer runs, so the lock is taken over by whoever needs it.</source>
        <translation>Es läuft nicht mehr; wer die Sperre braucht, übernimmt sie.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nichts zu tun.</translation>
    </message>
    <message>
        <source>%1 has held a lock since %2.</source>
        <translation>%1 hält eine Sperre seit %2.</translation>
    </message>
    <message>
        <source>Other programs wait for it, for a minute at most, and then give up.</source>
        <translation>Alle anderen warten höchstens eine Minute und geben dann auf.</translation>
    </message>
    <message>
        <source>If that program hangs, end it.</source>
        <translation>Wenn dieses Programm hängt, beenden Sie es.</translation>
    </message>
    <message>
        <source>The provider may have renewed the sign-in all the same.</source>
        <translation>Vielleicht hat der Anbieter die Anmeldung trotzdem erneuert.</translation>
    </message>
    <message>
        <source>Renew once more; if the provider refuses, sign in.</source>
        <translation>Erneuern Sie noch einmal; lehnt der Anbieter ab, melden Sie sich an.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Sign-ins in it can be neither read nor renewed.</source>
        <translation>Anmeldungen darin können weder gelesen noch erneuert werden.</translation>
    </message>
    <message>
        <source>Unlock it, for example in your password manager, or log in to the desktop again.</source>
        <translation>Entsperren Sie ihn, zum Beispiel in Ihrer Passwortverwaltung, oder melden Sie sich neu am Desktop an.</translation>
    </message>
    <message>
        <source>Sign-ins are kept in the keyring, and no keyring service runs here.</source>
        <translation>Der Speichermodus ist „keyring“, und hier läuft kein Schlüsselbund-Dienst.</translation>
    </message>
    <message>
        <source>There is no place to keep sign-ins.</source>
        <translation>Es gibt keinen Ort, um Anmeldungen aufzubewahren.</translation>
    </message>
    <message>
        <source>Start a keyring service (GNOME Keyring, KWallet, KeePassXC), or set mcp_oauth_credentials_store to “file”.</source>
        <translation>Starten Sie einen Schlüsselbund-Dienst (GNOME Keyring, KWallet, KeePassXC), oder setzen Sie mcp_oauth_credentials_store auf „file“.</translation>
    </message>
    <message>
        <source>The %1 cannot be read: %2.</source>
        <translation>Dieser Speicher ist nicht lesbar (%1): %2.</translation>
    </message>
    <message>
        <source>Nothing in it is used or overwritten until it can be read.</source>
        <translation>Nichts darin wird verwendet oder überschrieben, bis er lesbar ist.</translation>
    </message>
    <message>
        <source>Fix the entry named in the error, or move the file away.</source>
        <translation>Korrigieren Sie den Eintrag, den der Fehler nennt, oder verschieben Sie die Datei.</translation>
    </message>
    <message>
        <source>Fix what the error names.</source>
        <translation>Beheben Sie, was der Fehler nennt.</translation>
    </message>
    <message>
        <source>Fix what the error names, or move the file away.</source>
        <translation>Beheben Sie, was der Fehler nennt, oder verschieben Sie die Datei.</translation>
    </message>
    <message>
        <source>Codex&apos;s configuration (%1) and Latchkey&apos;s own list (%2) use the same name.</source>
        <translation>Die Konfiguration von Codex (%1) und Latchkeys eigene Liste (%2) verwenden denselben Namen.</translation>
    </message>
    <message>
        <source>The one in Codex&apos;s configuration is used.</source>
        <translation>Verwendet wird der Server aus der Konfiguration von Codex.</translation>
    </message>
    <message>
        <source>Remove the other one, or add it under another name.</source>
        <translation>Entfernen Sie den anderen, oder fügen Sie ihn unter einem anderen Namen hinzu.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>The sign-in was removed from the file and from the keyring.</source>
        <translation>Die Anmeldung wurde aus der Datei und aus dem Schlüsselbund entfernt.</translation>
    </message>
    <message>
        <source>The sign-in was removed from the file.</source>
        <translation>Die Anmeldung wurde aus der Datei entfernt.</translation>
    </message>
    <message>
        <source>The sign-in was removed from the keyring.</source>
        <translation>Die Anmeldung wurde aus dem Schlüsselbund entfernt.</translation>
    </message>
    <message>
        <source>There was no sign-in to remove.</source>
        <translation>Es gab keine Anmeldung zu entfernen.</translation>
    </message>
    <message>
        <source>%1 offers no revocation, so its tokens end by themselves.</source>
        <translation>%1 bietet keinen Widerruf an, darum enden die Token von selbst.</translation>
    </message>
    <message>
        <source>It could not be revoked at %1 yet. That is tried again, for a week at most.</source>
        <translation>Bei %1 konnte sie noch nicht widerrufen werden. Das wird wieder versucht, höchstens eine Woche lang.</translation>
    </message>
    <message>
        <source>It was revoked at %1.</source>
        <translation>Bei %1 wurde sie widerrufen.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>because the configuration names it</source>
        <translation>weil die Konfiguration es so bestimmt</translation>
    </message>
    <message>
        <source>because the keyring holds the sign-in</source>
        <translation>weil der Schlüsselbund die Anmeldung hat</translation>
    </message>
    <message>
        <source>because a new sign-in goes to the keyring</source>
        <translation>weil eine neue Anmeldung in den Schlüsselbund kommt</translation>
    </message>
    <message>
        <source>because no keyring service runs here</source>
        <translation>weil hier kein Schlüsselbund-Dienst läuft</translation>
    </message>
    <message>
        <source>Finding the provider</source>
        <translation>Anbieter finden</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>Registrieren</translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation>Auf Ihren Browser warten</translation>
    </message>
    <message>
        <source>Fetching the tokens</source>
        <translation>Token abholen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Remove the copy that is not used.</source>
        <translation>Entfernen Sie die Kopie, die nicht verwendet wird.</translation>
    </message>
    <message>
        <source>Use the newer one; or sign in again, which leaves one copy.</source>
        <translation>Verwenden Sie die neuere; oder melden Sie sich neu an: Danach gibt es nur eine Kopie.</translation>
    </message>
    <message>
        <source>It is not used there: the server looks signed out.</source>
        <translation>Dort wird sie nicht verwendet: Der Server sieht abgemeldet aus.</translation>
    </message>
    <message>
        <source>Move it to the %1, or sign in again.</source>
        <translation>Verschieben Sie sie (Ziel: %1), oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>If that was not on purpose, move it back, or set mcp_oauth_credentials_store to “file” or “keyring”.</source>
        <translation>War das nicht beabsichtigt, verschieben Sie sie zurück, oder setzen Sie mcp_oauth_credentials_store auf „file“ oder „keyring“.</translation>
    </message>
    <message>
        <source>Sign-in with %1 failed: %2</source>
        <translation>Anmeldung mit %1 gescheitert: %2</translation>
    </message>
    <message>
        <source>Sign-out with %1 failed: %2</source>
        <translation>Abmeldung mit %1 gescheitert: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times in a row</source>
        <translation>
            <numerusform>%1, %n Mal</numerusform>
            <numerusform>%1, %n Mal hintereinander</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be the address of a server.</source>
        <translation>Das kann nicht die Adresse eines Servers sein.</translation>
    </message>
    <message>
        <source>The server does not answer. You can add it all the same.</source>
        <translation>Der Server antwortet nicht. Sie können ihn trotzdem hinzufügen.</translation>
    </message>
    <message>
        <source>The server does not answer (%1). You can add it all the same.</source>
        <translation>Der Server antwortet nicht (%1). Sie können ihn trotzdem hinzufügen.</translation>
    </message>
    <message>
        <source>The server answers, but what it says about signing in cannot be used (%1). You can add it all the same.</source>
        <translation>Der Server antwortet, aber was er über die Anmeldung sagt, ist nicht zu gebrauchen (%1). Sie können ihn trotzdem hinzufügen.</translation>
    </message>
    <message>
        <source>The server answers. You sign in at %1.</source>
        <translation>Der Server antwortet. Anmelden können Sie sich bei %1.</translation>
    </message>
    <message>
        <source>The server answers, and needs no sign-in.</source>
        <translation>Der Server antwortet und braucht keine Anmeldung.</translation>
    </message>
    <message>
        <source>The server answers without a sign-in, and offers one at %1.</source>
        <translation>Der Server antwortet ohne Anmeldung und bietet eine bei %1 an.</translation>
    </message>
    <message>
        <source>The server wants a key or a header of its own, and does not say where to sign in. Latchkey cannot look after that.</source>
        <translation>Der Server will einen eigenen Schlüssel oder Header und sagt nicht, wo man sich anmeldet. Darum kann Latchkey sich nicht kümmern.</translation>
    </message>
    <message>
        <source>The server redirects to another address, %1. Use that one if you trust it.</source>
        <translation>Der Server verweist auf eine andere Adresse, %1. Verwenden Sie diese, wenn Sie ihr trauen.</translation>
    </message>
    <message>
        <source>Something answers, but it is not an MCP server (%1). Is the address complete?</source>
        <translation>Etwas antwortet, aber es ist kein MCP-Server (%1). Ist die Adresse vollständig?</translation>
    </message>
    <message>
        <source>Its address contains a variable of that client.</source>
        <translation>Die Adresse enthält eine Variable jenes Clients.</translation>
    </message>
    <message>
        <source>Its address contains a key, which is not copied.</source>
        <translation>Die Adresse enthält einen Schlüssel, der nicht kopiert wird.</translation>
    </message>
    <message>
        <source>Latchkey cannot use its address: it has to be complete and to start with https://.</source>
        <translation>Latchkey kann die Adresse nicht verwenden: Sie muss vollständig sein und mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Here already, as %1.</source>
        <translation>Schon hier, als %1.</translation>
    </message>
    <message>
        <source>It has a key of its own there, so there may be nothing to sign in to.</source>
        <translation>Er hat dort einen eigenen Schlüssel; vielleicht gibt es nichts anzumelden.</translation>
    </message>
    <message>
        <source>It is the newer one: if the other one no longer works, you will have to sign in again.</source>
        <translation>Es ist die neuere: Funktioniert die andere nicht mehr, müssen Sie sich neu anmelden.</translation>
    </message>
    <message>
        <source>The one that is used stays where it is.</source>
        <translation>Die, die verwendet wird, bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>Remove the copy in the file</source>
        <translation>Die Kopie in der Datei entfernen</translation>
    </message>
    <message>
        <source>Remove the copy in the keyring</source>
        <translation>Die Kopie im Schlüsselbund entfernen</translation>
    </message>
    <message>
        <source>The copy of the sign-in of %1 in the file is removed. %2</source>
        <translation>Die Kopie der Anmeldung bei %1 in der Datei wird entfernt. %2</translation>
    </message>
    <message>
        <source>The copy of the sign-in of %1 in the keyring is removed. %2</source>
        <translation>Die Kopie der Anmeldung bei %1 im Schlüsselbund wird entfernt. %2</translation>
    </message>
    <message>
        <source>The copy is removed.</source>
        <translation>Die Kopie ist entfernt.</translation>
    </message>
    <message>
        <source>Use the newer one</source>
        <translation>Die neuere verwenden</translation>
    </message>
    <message>
        <source>Move it to the keyring</source>
        <translation>In den Schlüsselbund verschieben</translation>
    </message>
    <message>
        <source>The sign-in of %1 in the file is written over the older one in the keyring, read back and compared. Then it is removed from the file.</source>
        <translation>Die Anmeldung bei %1 in der Datei ersetzt die ältere im Schlüsselbund, wird zurückgelesen und verglichen. Dann wird sie aus der Datei entfernt.</translation>
    </message>
    <message>
        <source>The sign-in of %1 is written to the keyring, read back and compared. Then it is removed from the file.</source>
        <translation>Die Anmeldung bei %1 wird in den Schlüsselbund geschrieben, zurückgelesen und verglichen. Dann wird sie aus der Datei entfernt.</translation>
    </message>
    <message>
        <source>The sign-in is in the keyring now.</source>
        <translation>Die Anmeldung liegt jetzt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Move it to the file</source>
        <translation>In die Datei verschieben</translation>
    </message>
    <message>
        <source>The sign-in of %1 in the keyring is written over the older one in the file, read back and compared. Then it is removed from the keyring.</source>
        <translation>Die Anmeldung bei %1 im Schlüsselbund ersetzt die ältere in der Datei, wird zurückgelesen und verglichen. Dann wird sie aus dem Schlüsselbund entfernt.</translation>
    </message>
    <message>
        <source>The sign-in of %1 is written to the file, read back and compared. Then it is removed from the keyring.</source>
        <translation>Die Anmeldung bei %1 wird in die Datei geschrieben, zurückgelesen und verglichen. Dann wird sie aus dem Schlüsselbund entfernt.</translation>
    </message>
    <message>
        <source>The sign-in is in the file now.</source>
        <translation>Die Anmeldung liegt jetzt in der Datei.</translation>
    </message>
    <message>
        <source>Use it for %1</source>
        <translation>Für %1 verwenden</translation>
    </message>
    <message>
        <source>%1 is signed in.</source>
        <translation>%1 ist angemeldet.</translation>
    </message>
    <message>
        <source>Make it private</source>
        <translation>Privat machen</translation>
    </message>
    <message>
        <source>%1 gets the mode 600: only you can read and write it.</source>
        <translation>%1 erhält den Modus 600: Nur Sie können sie lesen und schreiben.</translation>
    </message>
    <message>
        <source>Only you can read the file now.</source>
        <translation>Nur Sie können die Datei jetzt lesen.</translation>
    </message>
    <message>
        <source>Clear it away</source>
        <translation>Wegräumen</translation>
    </message>
    <message>
        <source>The abandoned lock is removed. Sign-ins and locks in use are not touched.</source>
        <translation>Die zurückgelassene Sperre wird entfernt. Anmeldungen und benutzte Sperren bleiben unberührt.</translation>
    </message>
    <message>
        <source>The lock is free.</source>
        <translation>Die Sperre ist frei.</translation>
    </message>
    <message>
        <source>Remove it from Latchkey&apos;s list</source>
        <translation>Aus Latchkeys Liste entfernen</translation>
    </message>
    <message>
        <source>%1 with the address %2 is removed from Latchkey&apos;s own list. The server in Codex&apos;s configuration, and every sign-in, stay as they are.</source>
        <translation>%1 mit der Adresse %2 wird aus Latchkeys eigener Liste entfernt. Der Server in der Konfiguration von Codex und alle Anmeldungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The name is no longer used twice.</source>
        <translation>Der Name wird nicht mehr doppelt verwendet.</translation>
    </message>
    <message>
        <source>Things have changed meanwhile, so nothing was done: %1.</source>
        <translation>Inzwischen hat sich etwas geändert, darum wurde nichts getan: %1.</translation>
    </message>
    <message>
        <source>The old entry could not be removed. Nothing is lost: it is still where it was. %1</source>
        <translation>Der alte Eintrag ließ sich nicht entfernen. Nichts ist verloren: Er ist noch, wo er war. %1</translation>
    </message>
    <message>
        <source>It was not done, and everything is as it was. %1</source>
        <translation>Es wurde nicht getan, und alles ist, wie es war. %1</translation>
    </message>
    <message>
        <source>Access was not allowed</source>
        <translation>Der Zugriff wurde nicht erlaubt</translation>
    </message>
    <message>
        <source>You, or the provider, said no in the browser. Nothing was changed.</source>
        <translation>Sie oder der Anbieter haben im Browser abgelehnt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Try again if that was a mistake.</source>
        <translation>Versuchen Sie es noch einmal, wenn das ein Versehen war.</translation>
    </message>
    <message>
        <source>The time for this sign-in has run out</source>
        <translation>Die Zeit für diese Anmeldung ist abgelaufen</translation>
    </message>
    <message>
        <source>Nobody finished it in the browser, and its link is no longer good. Nothing was changed.</source>
        <translation>Niemand hat sie im Browser abgeschlossen, und ihr Link gilt nicht mehr. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Waiting for you to confirm</source>
        <translation>Wartet auf Ihre Bestätigung</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code</source>
        <translation>Wartet darauf, dass Sie den Code eingeben</translation>
    </message>
    <message>
        <source>Codex uses this server, and its sign-in is bound to a key (DPoP).</source>
        <translation>Codex verwendet diesen Server, und seine Anmeldung ist an einen Schlüssel gebunden (DPoP).</translation>
    </message>
    <message>
        <source>Codex uses it without the proof that goes with it, and the server refuses that.</source>
        <translation>Codex benutzt sie ohne den Nachweis, der dazugehört, und der Server weist das ab.</translation>
    </message>
    <message>
        <source>Sign in again: for servers of Codex&apos;s configuration no sign-in is bound to a key.</source>
        <translation>Melden Sie sich neu an: Bei Servern aus der Konfiguration von Codex wird keine Anmeldung an einen Schlüssel gebunden.</translation>
    </message>
    <message>
        <source>bound to a key (DPoP)</source>
        <translation>an einen Schlüssel gebunden (DPoP)</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>Access allowed</source>
        <translation>Zugriff erlaubt</translation>
    </message>
    <message>
        <source>%1 has your approval, and is finishing the sign-in by itself.</source>
        <translation>%1 hat Ihre Zustimmung und schließt die Anmeldung selbst ab.</translation>
    </message>
    <message>
        <source>You can close this tab and go back to %1.</source>
        <translation>Sie können diesen Tab schließen und zu %1 zurückkehren.</translation>
    </message>
    <message>
        <source>You, or the provider, said no. Nothing was changed.</source>
        <translation>Sie oder der Anbieter haben abgelehnt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>You can close this tab. To sign in after all, go back to %1 and try again.</source>
        <translation>Sie können diesen Tab schließen. Um sich doch anzumelden, kehren Sie zu %1 zurück und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>Die Anmeldung hat nicht geklappt</translation>
    </message>
    <message>
        <source>The provider answered with an error. Nothing was changed.</source>
        <translation>Der Anbieter hat mit einem Fehler geantwortet. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Close this tab and go back to %1, which says why and lets you try again.</source>
        <translation>Schließen Sie diesen Tab und kehren Sie zu %1 zurück; dort steht, warum, und Sie können es erneut versuchen.</translation>
    </message>
    <message>
        <source>Another sign-in is expected</source>
        <translation>Eine andere Anmeldung wird erwartet</translation>
    </message>
    <message>
        <source>This page belongs to a different sign-in from the one that %1 is waiting for. Nothing was changed.</source>
        <translation>Diese Seite gehört zu einer anderen Anmeldung als der, auf die %1 wartet. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Close this tab and go on in the one that %1 opened, or start the sign-in again.</source>
        <translation>Schließen Sie diesen Tab und machen Sie in dem weiter, den %1 geöffnet hat, oder beginnen Sie die Anmeldung von vorn.</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Schon erledigt</translation>
    </message>
    <message>
        <source>%1 has its answer from this sign-in.</source>
        <translation>%1 hat die Antwort dieser Anmeldung schon.</translation>
    </message>
    <message>
        <source>Not a sign-in</source>
        <translation>Keine Anmeldung</translation>
    </message>
    <message>
        <source>%1 only waits here for the end of a sign-in.</source>
        <translation>%1 wartet hier nur auf das Ende einer Anmeldung.</translation>
    </message>
    <message>
        <source>You can close this tab.</source>
        <translation>Sie können diesen Tab schließen.</translation>
    </message>
    <message>
        <source>%1, on this computer</source>
        <translation>%1, auf diesem Computer</translation>
    </message>
    <message>
        <source>Copy removed by %1 (%2)</source>
        <translation>Kopie entfernt durch %1 (%2)</translation>
    </message>
    <message>
        <source>Moved by %1 (%2 → %3)</source>
        <translation>Verschoben durch %1 (%2 → %3)</translation>
    </message>
    <message>
        <source>Taken over from the former name “%1” by %2</source>
        <translation>Vom früheren Namen „%1“ übernommen durch %2</translation>
    </message>
    <message>
        <source>Left-over entry removed by %1 (%2)</source>
        <translation>Übrig gebliebener Eintrag entfernt durch %1 (%2)</translation>
    </message>
    <message>
        <source>Sign-ins that are kept for servers which no configuration here names: %1 (%2).</source>
        <translation>Anmeldungen für Server, die hier keine Konfiguration nennt: %1 (%2).</translation>
    </message>
    <message>
        <source>They are Codex&apos;s: another project, profile or machine may use them. Latchkey neither renews nor changes them.</source>
        <translation>Sie gehören Codex: Ein anderes Projekt, Profil oder ein anderer Rechner kann sie benutzen. Latchkey erneuert und ändert sie nicht.</translation>
    </message>
    <message>
        <source>Sign in; or, if nothing else uses that one, make it this server&apos;s: %1</source>
        <translation>Melden Sie sich an; oder, wenn sonst nichts jene benutzt, machen Sie sie zu der dieses Servers: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Führen Sie aus: %1</translation>
    </message>
    <message>
        <source>an unknown provider</source>
        <translation>einem unbekannten Anbieter</translation>
    </message>
    <message>
        <source>The sign-in that is kept as %1 (%2) becomes that of %3 (%4).</source>
        <translation>Die unter %1 (%2) gespeicherte Anmeldung wird die von %3 (%4).</translation>
    </message>
    <message>
        <source>It was issued by %1; it is good until: %2.</source>
        <translation>Ausgestellt von %1; sie gilt bis: %2.</translation>
    </message>
    <message>
        <source>The entry under the other name is removed from the %1. Anything that still uses that name, such as a Codex project, will be signed out.</source>
        <translation>Der Eintrag unter dem anderen Namen wird entfernt (%1). Was jenen Namen noch benutzt, etwa ein Projekt von Codex, ist dann abgemeldet.</translation>
    </message>
    <message>
        <source>The provider has renewed the sign-in already. It is kept aside, and the next attempt saves it.</source>
        <translation>Der Anbieter hat die Anmeldung schon erneuert. Sie liegt bereit, und der nächste Versuch speichert sie.</translation>
    </message>
    <message>
        <source>The provider has renewed the sign-in already. Leave this program running: it goes on trying to save it for a few minutes.</source>
        <translation>Der Anbieter hat die Anmeldung schon erneuert. Lassen Sie dieses Programm laufen: Es versucht noch einige Minuten, sie zu speichern.</translation>
    </message>
    <message>
        <source>The provider had renewed the sign-in, and it could not be saved. You may have to sign in again.</source>
        <translation>Der Anbieter hatte die Anmeldung erneuert, und sie konnte nicht gespeichert werden. Vielleicht müssen Sie sich neu anmelden.</translation>
    </message>
    <message>
        <source>It may still be there.</source>
        <translation>Sie ist vielleicht noch gespeichert.</translation>
    </message>
    <message>
        <source>A program that was ended has left files behind: %1.</source>
        <translation>Ein beendetes Programm hat Dateien zurückgelassen: %1.</translation>
    </message>
    <message>
        <source>Nobody needs them, and they may contain sign-ins.</source>
        <translation>Sie nützen nichts und können Anmeldungen enthalten.</translation>
    </message>
    <message>
        <source>Remove them, or leave that to the next program that writes there.</source>
        <translation>Entfernen Sie sie, oder überlassen Sie das dem nächsten Programm, das dort schreibt.</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Temporary files that no program uses any more are removed.</source>
        <translation>Temporäre Dateien, die kein Programm mehr benutzt, werden entfernt.</translation>
    </message>
    <message>
        <source>They are removed.</source>
        <translation>Sie sind entfernt.</translation>
    </message>
    <message>
        <source>Once the present sign-in has ended, the server cannot be used.</source>
        <translation>Sobald die jetzige Anmeldung zu Ende ist, ist der Server nicht mehr nutzbar.</translation>
    </message>
    <message>
        <source>Projects that Codex trusts are missing or cannot be read: %1 (%2).</source>
        <translation>Projekte, denen Codex vertraut, fehlen oder sind nicht lesbar: %1 (%2).</translation>
    </message>
    <message>
        <source>Servers that are configured there are not shown.</source>
        <translation>Dort eingerichtete Server werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>It is not on the list of allowed servers in %1.</source>
        <translation>Er steht nicht auf der Liste der erlaubten Server in %1.</translation>
    </message>
    <message>
        <source>It is authorized by a token in the variable %1; a stored sign-in is not used.</source>
        <translation>Er wird durch ein Token in der Variablen %1 berechtigt; eine gespeicherte Anmeldung wird nicht benutzt.</translation>
    </message>
    <message>
        <source>It is authorized by a configured header; a stored sign-in is not used.</source>
        <translation>Er wird durch eine eingestellte Kopfzeile berechtigt; eine gespeicherte Anmeldung wird nicht benutzt.</translation>
    </message>
    <message>
        <source>It is authorized by Codex&apos;s ChatGPT session.</source>
        <translation>Er wird durch die ChatGPT-Sitzung von Codex berechtigt.</translation>
    </message>
    <message>
        <source>It is authorized by your company&apos;s identity provider, through Codex.</source>
        <translation>Er wird durch den Identitätsanbieter Ihrer Firma berechtigt, über Codex.</translation>
    </message>
    <message>
        <source>Codex adds headers that a command prints. Latchkey does not run that command, and does not know whether its headers let you in.</source>
        <translation>Codex fügt Kopfzeilen hinzu, die ein Befehl ausgibt. Latchkey führt ihn nicht aus und weiß nicht, ob sie Zugang geben.</translation>
    </message>
    <message>
        <source>Latchkey&apos;s own list (%1)</source>
        <translation>eigene Liste von Latchkey (%1)</translation>
    </message>
    <message>
        <source>Codex&apos;s configuration (%1)</source>
        <translation>Konfiguration von Codex (%1)</translation>
    </message>
    <message>
        <source>Codex&apos;s configuration of this machine (%1)</source>
        <translation>Konfiguration von Codex für diesen Rechner (%1)</translation>
    </message>
    <message>
        <source>what this machine&apos;s administrator prescribes (%1)</source>
        <translation>Vorgaben der Verwaltung dieses Rechners (%1)</translation>
    </message>
    <message>
        <source>Codex&apos;s profile %1 (%2)</source>
        <translation>Profil %1 von Codex (%2)</translation>
    </message>
    <message>
        <source>the project %1 (%2)</source>
        <translation>Projekt %1 (%2)</translation>
    </message>
    <message>
        <source>Codex&apos;s plugin %1 (%2)</source>
        <translation>Plug-in %1 von Codex (%2)</translation>
    </message>
    <message>
        <source>The old sign-in is gone from here, and may still work there.</source>
        <translation>Die alte Anmeldung ist hier gelöscht und gilt dort vielleicht noch.</translation>
    </message>
    <message>
        <source>Codex cannot read %1. Cause: %2.</source>
        <translation>Codex kann %1 nicht lesen. Ursache: %2.</translation>
    </message>
    <message>
        <source>One such entry is enough: Codex then knows none of these sign-ins, and cannot make a new one.</source>
        <translation>Ein solcher Eintrag genügt: Codex kennt dann keine dieser Anmeldungen und kann keine neue vornehmen.</translation>
    </message>
    <message>
        <source>Convert it to Codex&apos;s form; nothing in it is lost.</source>
        <translation>Wandeln Sie die Datei in die Form von Codex um; nichts darin geht verloren.</translation>
    </message>
    <message>
        <source>Put it into Codex&apos;s form</source>
        <translation>In die Form von Codex bringen</translation>
    </message>
    <message>
        <source>%1 is written anew: it says the same, in the form that Codex reads.</source>
        <translation>%1 wird neu geschrieben: mit demselben Inhalt, in der Form, die Codex liest.</translation>
    </message>
    <message>
        <source>Codex can read the file now.</source>
        <translation>Codex kann die Datei jetzt lesen.</translation>
    </message>
    <message>
        <source>What Codex keeps encrypted cannot be opened</source>
        <translation>Was Codex verschlüsselt aufbewahrt, lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Bring back the passphrase that Codex keeps in the keyring. If it is lost, or there never was one, move secrets/mcp_oauth.age away and sign in once with Codex, which makes a new one.</source>
        <translation>Stellen Sie die Passphrase wieder her, die Codex im Schlüsselbund aufbewahrt. Ist sie verloren oder gab es nie eine, verschieben Sie secrets/mcp_oauth.age und melden Sie sich einmal mit Codex an, das eine neue anlegt.</translation>
    </message>
    <message>
        <source>The sign-in of this server is in the %1, but belongs in the %2.</source>
        <translation>Die Anmeldung bei diesem Server liegt hier: %1. Ihr Platz ist dort: %2.</translation>
    </message>
    <message>
        <source>The file holds a sign-in for this server, and what Codex keeps encrypted (%1) cannot be opened now.</source>
        <translation>In der Datei liegt eine Anmeldung bei diesem Server, und was Codex verschlüsselt aufbewahrt (%1), lässt sich jetzt nicht öffnen.</translation>
    </message>
    <message>
        <source>An older sign-in in the encrypted store may replace this one once it can be opened again.</source>
        <translation>Eine ältere Anmeldung im verschlüsselten Speicher kann diese ersetzen, sobald er sich wieder öffnen lässt.</translation>
    </message>
    <message>
        <source>Unlock the keyring or bring the passphrase back, and sign in again. If it is lost, move that file away.</source>
        <translation>Entsperren Sie den Schlüsselbund oder stellen Sie die Passphrase wieder her, und melden Sie sich erneut an. Ist sie verloren, verschieben Sie diese Datei.</translation>
    </message>
    <message>
        <source>The sign-in was removed from what Codex keeps encrypted.</source>
        <translation>Die Anmeldung wurde aus dem entfernt, was Codex verschlüsselt aufbewahrt.</translation>
    </message>
    <message>
        <source>The sign-in was removed from what Codex keeps encrypted, and from every other place it was kept.</source>
        <translation>Die Anmeldung wurde aus dem entfernt, was Codex verschlüsselt aufbewahrt, und auch dort, wo sie sonst noch lag.</translation>
    </message>
    <message>
        <source>encrypted file of Codex</source>
        <translation>verschlüsselte Datei von Codex</translation>
    </message>
    <message>
        <source>because Codex encrypts its sign-ins</source>
        <translation>weil Codex seine Anmeldungen verschlüsselt</translation>
    </message>
    <message>
        <source>because only the file holds the sign-in</source>
        <translation>weil nur die Datei die Anmeldung hat</translation>
    </message>
    <message>
        <source>%1 rewrites its file from memory, and drops what others have written there. Quit it, paste this into the file, and start it again:</source>
        <translation>%1 schreibt seine Datei aus dem Gedächtnis neu und verliert, was andere hineingeschrieben haben. Beenden Sie es, fügen Sie dies in die Datei ein und starten Sie es wieder:</translation>
    </message>
    <message>
        <source>The file of %1 is in a format that Latchkey does not write. Paste this into it:</source>
        <translation>Die Datei von %1 hat ein Format, das Latchkey nicht schreibt. Fügen Sie dies ein:</translation>
    </message>
    <message>
        <source>%1 keeps its servers among its own settings. Paste this where it asks for a server&apos;s JSON:</source>
        <translation>%1 hat seine Server unter den eigenen Einstellungen. Fügen Sie dies dort ein, wo nach dem JSON eines Servers gefragt wird:</translation>
    </message>
    <message>
        <source>%1 has no file of its own. Put this into one, and name it with --config:</source>
        <translation>%1 hat keine eigene Datei. Schreiben Sie dies in eine und nennen Sie sie mit --config:</translation>
    </message>
    <message>
        <source>%1 has no list of servers.</source>
        <translation>%1 hat keine Liste von Servern.</translation>
    </message>
    <message>
        <source>%1 is in a build folder, a temporary folder or a sandbox, and may be gone tomorrow. Install Latchkey, or use --program to name a program that stays.</source>
        <translation>%1 liegt in einem Build-Ordner, einem temporären Ordner oder einer Sandbox und kann morgen fort sein. Installieren Sie Latchkey, oder nennen Sie mit --program ein Programm, das bleibt.</translation>
    </message>
    <message>
        <source>%1 is not on this computer.</source>
        <translation>%1 ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>%1 has no file for the servers of a project.</source>
        <translation>%1 hat keine Datei für die Server eines Projekts.</translation>
    </message>
    <message>
        <source>%1 is managed: an administrator&apos;s file (%2) alone decides about its servers. Nothing is changed.</source>
        <translation>%1 wird verwaltet: Allein die Datei eines Administrators (%2) entscheidet über seine Server. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>This is the Codex that Latchkey works with: it uses the same sign-in already.</source>
        <translation>Das ist das Codex, mit dem Latchkey arbeitet: Es verwendet schon dieselbe Anmeldung.</translation>
    </message>
    <message>
        <source>The file of %1 is left alone, because not all of it is understood (%2). You can paste this into it yourself:</source>
        <translation>Die Datei von %1 bleibt unberührt, weil nicht alles darin verstanden wird (%2). Sie können dies selbst einfügen:</translation>
    </message>
    <message>
        <source>The entry of %1 sends headers of its own, which may be a key and would be lost. Take them out of it first, or paste this yourself:</source>
        <translation>Der Eintrag von %1 sendet eigene Header, die ein Schlüssel sein können und verloren gingen. Nehmen Sie sie vorher heraus, oder fügen Sie dies selbst ein:</translation>
    </message>
    <message>
        <source>%1 has another server by the name %2. Rename that one first, or paste this under another name:</source>
        <translation>%1 hat einen anderen Server namens %2. Benennen Sie jenen vorher um, oder fügen Sie dies unter einem anderen Namen ein:</translation>
    </message>
    <message>
        <source>There are two notations for the servers of %1, and its file does not show which one it reads. This is the one of version 1:</source>
        <translation>Für die Server von %1 gibt es zwei Schreibweisen, und die Datei zeigt nicht, welche gelesen wird. Dies ist die von Version 1:</translation>
    </message>
    <message>
        <source>The file of %1 cannot be written (%2). You can paste this into it yourself:</source>
        <translation>Die Datei von %1 lässt sich nicht schreiben (%2). Sie können dies selbst einfügen:</translation>
    </message>
    <message>
        <source>%1 does not run a command for headers. Connect it without --headers.</source>
        <translation>%1 führt keinen Befehl für Header aus. Verbinden Sie es ohne --headers.</translation>
    </message>
    <message>
        <source>%1 is not connected to %2.</source>
        <translation>%1 ist nicht mit %2 verbunden.</translation>
    </message>
    <message>
        <source>Restart it to take effect.</source>
        <translation>Starten Sie es neu, damit es gilt.</translation>
    </message>
    <message>
        <source>Its next session uses it.</source>
        <translation>Die nächste Sitzung verwendet es.</translation>
    </message>
    <message>
        <source>It takes effect with your next message.</source>
        <translation>Es gilt ab Ihrer nächsten Nachricht.</translation>
    </message>
    <message>
        <source>Press Refresh in its list of servers.</source>
        <translation>Drücken Sie „Refresh“ in seiner Serverliste.</translation>
    </message>
    <message>
        <source>It takes effect at once.</source>
        <translation>Es gilt sofort.</translation>
    </message>
    <message>
        <source>Not found on this computer</source>
        <translation>Auf diesem Rechner nicht gefunden</translation>
    </message>
    <message>
        <source>Uses the same sign-in already</source>
        <translation>Verwendet schon dieselbe Anmeldung</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connected to a program that is no longer there</source>
        <translation>Verbunden mit einem Programm, das nicht mehr da ist</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Found; has %1 with a sign-in of its own</source>
        <translation>Gefunden; hat %1 mit eigener Anmeldung</translation>
    </message>
    <message>
        <source>Its file cannot be read: line %1</source>
        <translation>Seine Datei ist nicht lesbar: Zeile %1</translation>
    </message>
    <message>
        <source>Its file cannot be read: %1</source>
        <translation>Seine Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Managed by an administrator</source>
        <translation>Von einem Administrator verwaltet</translation>
    </message>
    <message>
        <source>Found; can be connected by hand</source>
        <translation>Gefunden; lässt sich von Hand verbinden</translation>
    </message>
    <message>
        <source>%1 is connected to %2 already.</source>
        <translation>%1 ist schon mit %2 verbunden.</translation>
    </message>
    <message>
        <source>%1 gets %2 through Latchkey, in %3:</source>
        <translation>%1 bekommt %2 über Latchkey, in %3:</translation>
    </message>
    <message>
        <source>%2 is added to %1, in %3:</source>
        <translation>%2 wird %1 hinzugefügt, in %3:</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is not the one that Latchkey wrote. Disconnecting would replace it, in %3:</source>
        <translation>Der Eintrag für %2 von %1 ist nicht der, den Latchkey geschrieben hat. Das Trennen würde ihn ersetzen, in %3:</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 becomes what it was, in %3:</source>
        <translation>Der Eintrag für %2 von %1 wird wieder, was er war, in %3:</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is not the one that Latchkey wrote. Disconnecting would remove it, in %3:</source>
        <translation>Der Eintrag für %2 von %1 ist nicht der, den Latchkey geschrieben hat. Das Trennen würde ihn entfernen, in %3:</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is removed, as there was none before, in %3:</source>
        <translation>Der Eintrag für %2 von %1 wird entfernt, da vorher keiner da war, in %3:</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is updated to the program&apos;s new path, in %3:</source>
        <translation>Der Eintrag für %2 von %1 erhält den neuen Pfad des Programms, in %3:</translation>
    </message>
    <message>
        <source>In these folders another entry takes precedence: %1.</source>
        <translation>In diesen Ordnern geht ein eigener Eintrag vor: %1.</translation>
    </message>
    <message>
        <source>This file belongs to a project: others who work on it get the path of your program.</source>
        <translation>Diese Datei gehört zu einem Projekt: Andere, die daran arbeiten, bekommen den Pfad Ihres Programms.</translation>
    </message>
    <message>
        <source>The sign-in that %1 keeps itself stays where it is, and is no longer used.</source>
        <translation>Die Anmeldung, die %1 selbst aufbewahrt, bleibt, wo sie ist, und wird nicht mehr verwendet.</translation>
    </message>
    <message>
        <source>In folders that Gemini CLI does not trust it uses no server at all.</source>
        <translation>In Ordnern, denen Gemini CLI nicht vertraut, verwendet es gar keinen Server.</translation>
    </message>
    <message>
        <source>Settings Sync, where it is on, carries this to your other computers.</source>
        <translation>Wo „Settings Sync“ an ist, kommt dies auch auf Ihre anderen Rechner.</translation>
    </message>
    <message>
        <source>%1 is connected to %2.</source>
        <translation>%1 ist mit %2 verbunden.</translation>
    </message>
    <message>
        <source>%1 is no longer connected to %2.</source>
        <translation>%1 ist nicht mehr mit %2 verbunden.</translation>
    </message>
    <message>
        <source>%1 has changed its file meanwhile, so nothing was done. Try again.</source>
        <translation>%1 hat seine Datei inzwischen geändert, deshalb geschah nichts. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 keeps its file locked, so nothing was done. Try again.</source>
        <translation>%1 hält seine Datei gesperrt, deshalb geschah nichts. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was changed: %1.</source>
        <translation>Nichts wurde geändert: %1.</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 trennen</translation>
    </message>
    <message>
        <source>Repair the connection of %1</source>
        <translation>Die Verbindung von %1 reparieren</translation>
    </message>
    <message>
        <source>Add it to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own, which it renews by itself.</source>
        <translation>%1 bewahrt eine eigene Anmeldung auf, die es selbst erneuert.</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own.</source>
        <translation>%1 bewahrt eine eigene Anmeldung auf.</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own, which ended %2.</source>
        <translation>%1 bewahrt eine eigene Anmeldung auf, die %2 abgelaufen ist.</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own, which ends %2.</source>
        <translation>%1 bewahrt eine eigene Anmeldung auf; sie endet %2.</translation>
    </message>
    <message>
        <source>%1 keeps encrypted sign-ins.</source>
        <translation>%1 bewahrt verschlüsselte Anmeldungen auf.</translation>
    </message>
    <message>
        <source>Others can read the sign-ins in %1 (mode %2).</source>
        <translation>Andere können die Anmeldungen in %1 lesen (Modus %2).</translation>
    </message>
    <message>
        <source>%1 is connected to it by a program that is no longer there: %2.</source>
        <translation>%1 ist damit über ein Programm verbunden, das nicht mehr da ist: %2.</translation>
    </message>
    <message>
        <source>%1 cannot use the server until its entry names the program where it is now.</source>
        <translation>%1 kann den Server nicht verwenden, bis der Eintrag das Programm dort nennt, wo es jetzt ist.</translation>
    </message>
    <message>
        <source>Repair the entry “%1” in %2.</source>
        <translation>Reparieren Sie den Eintrag „%1“ in %2.</translation>
    </message>
    <message>
        <source>Install Latchkey in a lasting place, then repair the entry “%1” in %2.</source>
        <translation>Installieren Sie Latchkey an einem dauerhaften Ort und reparieren Sie dann den Eintrag „%1“ in %2.</translation>
    </message>
    <message>
        <source>Others can read the sign-ins of %1 in %2 (mode %3).</source>
        <translation>Andere können die Anmeldungen von %1 in %2 lesen (Modus %3).</translation>
    </message>
    <message>
        <source>Whoever reads them can use your servers in your name.</source>
        <translation>Wer sie liest, kann Ihre Server in Ihrem Namen verwenden.</translation>
    </message>
    <message>
        <source>%1 keeps sign-ins for servers that no client has any more (%2): %3.</source>
        <translation>%1 bewahrt Anmeldungen für Server auf, die kein Client mehr hat (%2): %3.</translation>
    </message>
    <message>
        <source>They are of no use to you, and may be of use to others. They are in %1.</source>
        <translation>Ihnen nützen sie nichts, anderen vielleicht schon. Sie sind in %1.</translation>
    </message>
    <message>
        <source>Sign out there, or leave them: Latchkey never changes them.</source>
        <translation>Melden Sie sich dort ab, oder lassen Sie sie: Latchkey ändert sie nie.</translation>
    </message>
    <message>
        <source>Several clients keep the same sign-in: %1.</source>
        <translation>Mehrere Clients bewahren dieselbe Anmeldung auf: %1.</translation>
    </message>
    <message>
        <source>The first of them that renews it ends it for the others, and the provider may end it for all.</source>
        <translation>Der erste, der sie erneuert, beendet sie für die anderen, und der Anbieter vielleicht für alle.</translation>
    </message>
    <message>
        <source>Sign in again in each of them, or connect them to Latchkey.</source>
        <translation>Melden Sie sich in jedem neu an, oder verbinden Sie sie mit Latchkey.</translation>
    </message>
    <message>
        <source>Repair the entry</source>
        <translation>Den Eintrag reparieren</translation>
    </message>
    <message>
        <source>The entry in %1 starts %2 from then on. Nothing else in the file is changed.</source>
        <translation>Der Eintrag in %1 startet danach %2. Sonst wird an der Datei nichts geändert.</translation>
    </message>
    <message>
        <source>The client can start it again.</source>
        <translation>Der Client kann es wieder starten.</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>einem anderen Programm</translation>
    </message>
    <message>
        <source>Renewal by %1 failed: %2</source>
        <translation>Erneuerung durch %1 misslungen: %2</translation>
    </message>
    <message>
        <source>Nobody had signed in yet</source>
        <translation>Noch niemand hatte sich angemeldet</translation>
    </message>
    <message>
        <source>The sign-in ended; nothing to renew it with</source>
        <translation>Die Anmeldung endete; nichts zum Erneuern</translation>
    </message>
    <message>
        <source>The provider ended the sign-in</source>
        <translation>Der Anbieter hat die Anmeldung beendet</translation>
    </message>
    <message>
        <source>A renewal was cut off, and used up the sign-in</source>
        <translation>Eine Erneuerung wurde unterbrochen und hat die Anmeldung verbraucht</translation>
    </message>
    <message>
        <source>An old copy of the sign-in came back</source>
        <translation>Eine alte Kopie der Anmeldung kam zurück</translation>
    </message>
    <message>
        <source>The sign-in was removed</source>
        <translation>Die Anmeldung wurde entfernt</translation>
    </message>
    <message>
        <source>The provider had forgotten the program</source>
        <translation>Der Anbieter kannte das Programm nicht mehr</translation>
    </message>
    <message>
        <source>The server moved to another provider</source>
        <translation>Der Server zog zu einem anderen Anbieter um</translation>
    </message>
    <message>
        <source>The server asked for more permissions</source>
        <translation>Der Server verlangte mehr Berechtigungen</translation>
    </message>
    <message>
        <source>Needs a sign-in</source>
        <translation>Braucht eine Anmeldung</translation>
    </message>
    <message>
        <source>Renewed by %1</source>
        <translation>Erneuert durch %1</translation>
    </message>
    <message>
        <source>Renewed by %1; %2 took it over</source>
        <translation>Erneuert durch %1; %2 hat es übernommen</translation>
    </message>
    <message>
        <source>You signed in with %1</source>
        <translation>Sie haben sich mit %1 angemeldet</translation>
    </message>
    <message>
        <source>You signed out with %1</source>
        <translation>Sie haben sich mit %1 abgemeldet</translation>
    </message>
    <message>
        <source>Another sign-in was saved by %1</source>
        <translation>Eine andere Anmeldung wurde von %1 gespeichert</translation>
    </message>
    <message>
        <source>The sign-in was removed by another program</source>
        <translation>Die Anmeldung wurde von einem anderen Programm entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%n work</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%n funktioniert</numerusform>
            <numerusform>%n funktionieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is off</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%n ist aus</numerusform>
            <numerusform>%n sind aus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a clause</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>two clauses</comment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>No servers yet</source>
        <translation>Noch keine Server</translation>
    </message>
    <message>
        <source>Reading your sign-ins…</source>
        <translation>Ihre Anmeldungen werden gelesen…</translation>
    </message>
    <message>
        <source>%1 needs you</source>
        <comment>a server</comment>
        <translation>%1 braucht Sie</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message numerus="yes">
        <source>%1 of your %n servers need you</source>
        <translation>
            <numerusform>%1 von Ihrem %n Server braucht Sie</numerusform>
            <numerusform>%1 Ihrer %n Server brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to both…</source>
        <translation>Bei beiden anmelden…</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to all %n…</source>
        <translation>
            <numerusform>Bei %n anmelden…</numerusform>
            <numerusform>Bei allen %n anmelden…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be reached for now</source>
        <comment>a server</comment>
        <translation>%1 ist gerade nicht erreichbar</translation>
    </message>
    <message numerus="yes">
        <source>%n servers cannot be reached for now</source>
        <translation>
            <numerusform>%n Server ist gerade nicht erreichbar</numerusform>
            <numerusform>%n Server sind gerade nicht erreichbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>It works until %1. Latchkey tries again %2.</source>
        <comment>times</comment>
        <translation>Er funktioniert bis %1. Latchkey versucht es %2 wieder.</translation>
    </message>
    <message>
        <source>Latchkey tries again %1.</source>
        <comment>at a time</comment>
        <translation>Latchkey versucht es %1 wieder.</translation>
    </message>
    <message>
        <source>All your servers work</source>
        <translation>Alle Ihre Server funktionieren</translation>
    </message>
    <message>
        <source>Nothing to sign in to</source>
        <translation>Nichts anzumelden</translation>
    </message>
    <message numerus="yes">
        <source>%n servers need you</source>
        <translation>
            <numerusform>%n Server braucht Sie</numerusform>
            <numerusform>%n Server brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is renewed ahead of time: that is switched off.</source>
        <translation>Nichts wird im Voraus erneuert: Das ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>The next renewal is %1; Latchkey does it, also while this window is closed.</source>
        <comment>at a time</comment>
        <translation>Die nächste Erneuerung ist %1; Latchkey erledigt sie, auch wenn dieses Fenster geschlossen ist.</translation>
    </message>
    <message>
        <source>A file in %1</source>
        <comment>a folder</comment>
        <translation>Eine Datei in %1</translation>
    </message>
    <message>
        <source>The keyring of this computer</source>
        <translation>Der Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>A file that Codex encrypts</source>
        <translation>Eine Datei, die Codex verschlüsselt</translation>
    </message>
    <message>
        <source>%1 has forgotten this program</source>
        <translation>%1 kennt dieses Programm nicht mehr</translation>
    </message>
    <message>
        <source>Sign in again to register anew.</source>
        <translation>Melden Sie sich neu an, um es wieder zu registrieren.</translation>
    </message>
    <message>
        <source>Tries again %1.</source>
        <comment>at a time</comment>
        <translation>Neuer Versuch %1.</translation>
    </message>
    <message>
        <source>Works until %1. Tries again %2.</source>
        <comment>times</comment>
        <translation>Funktioniert bis %1. Neuer Versuch %2.</translation>
    </message>
    <message>
        <source>Does not work until then. Tries again %1.</source>
        <comment>at a time</comment>
        <translation>Funktioniert bis dahin nicht. Neuer Versuch %1.</translation>
    </message>
    <message>
        <source>Cannot reach %1</source>
        <translation>%1 nicht erreichbar</translation>
    </message>
    <message>
        <source>Check your connection, then try again.</source>
        <translation>Prüfen Sie Ihre Verbindung und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 did not answer</source>
        <translation>%1 hat nicht geantwortet</translation>
    </message>
    <message>
        <source>It may have renewed the sign-in all the same.</source>
        <translation>Die Anmeldung kann trotzdem erneuert worden sein.</translation>
    </message>
    <message>
        <source>Another program is busy with this sign-in</source>
        <translation>Ein anderes Programm arbeitet mit dieser Anmeldung</translation>
    </message>
    <message>
        <source>Nothing was changed. Look for a program that hangs.</source>
        <translation>Nichts wurde geändert. Suchen Sie nach einem Programm, das hängt.</translation>
    </message>
    <message>
        <source>Nothing is lost. Unlock it, and this works again.</source>
        <translation>Nichts ist verloren. Entsperren Sie ihn, dann geht es wieder.</translation>
    </message>
    <message>
        <source>The sign-in cannot be read</source>
        <translation>Die Anmeldung kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Nothing was changed, and no other copy is used.</source>
        <translation>Nichts wurde geändert, und keine andere Kopie wird verwendet.</translation>
    </message>
    <message>
        <source>Codex keeps this sign-in to itself</source>
        <translation>Codex behält diese Anmeldung für sich</translation>
    </message>
    <message>
        <source>It is encrypted, and only Codex can use it.</source>
        <translation>Sie ist verschlüsselt, und nur Codex kann sie verwenden.</translation>
    </message>
    <message>
        <source>%1 refuses to renew</source>
        <translation>%1 verweigert die Erneuerung</translation>
    </message>
    <message>
        <source>%1 answers in a way that is not safe</source>
        <translation>%1 antwortet auf eine Weise, die nicht sicher ist</translation>
    </message>
    <message>
        <source>Nothing was sent on. Tell whoever runs the server.</source>
        <translation>Nichts wurde weitergegeben. Sagen Sie es dem Betreiber des Servers.</translation>
    </message>
    <message>
        <source>A setting of this server is wrong</source>
        <translation>Eine Einstellung dieses Servers ist falsch</translation>
    </message>
    <message>
        <source>Look at its address and its client id.</source>
        <translation>Sehen Sie sich Adresse und Client-ID an.</translation>
    </message>
    <message>
        <source>A program stopped in the middle of it.</source>
        <translation>Ein Programm brach mittendrin ab.</translation>
    </message>
    <message>
        <source>%1 stopped in the middle, %2.</source>
        <comment>a program, at a time</comment>
        <translation>%1 brach mittendrin ab, %2.</translation>
    </message>
    <message>
        <source>Here, or by another program.</source>
        <translation>Hier oder durch ein anderes Programm.</translation>
    </message>
    <message>
        <source>You did, %1.</source>
        <comment>at a time</comment>
        <translation>Durch Sie, %1.</translation>
    </message>
    <message>
        <source>By another program, %1.</source>
        <comment>at a time</comment>
        <translation>Durch ein anderes Programm, %1.</translation>
    </message>
    <message>
        <source>By %1, %2.</source>
        <comment>a program, at a time</comment>
        <translation>Durch %1, %2.</translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation>Noch nicht angemeldet</translation>
    </message>
    <message>
        <source>Sign in once; Latchkey keeps it working after that.</source>
        <translation>Melden Sie sich einmal an; danach hält Latchkey es in Gang.</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <comment>at a time</comment>
        <translation>Endete %1</translation>
    </message>
    <message>
        <source>Has ended</source>
        <translation>Ist beendet</translation>
    </message>
    <message>
        <source>This server gives nothing to renew with.</source>
        <translation>Dieser Server gibt nichts, womit sich erneuern ließe.</translation>
    </message>
    <message>
        <source>The provider ended the sign-in %1</source>
        <comment>at a time</comment>
        <translation>Der Anbieter hat die Anmeldung %1 beendet</translation>
    </message>
    <message>
        <source>It was revoked there, or has reached its limit.</source>
        <translation>Sie wurde dort widerrufen oder hat ihre Grenze erreicht.</translation>
    </message>
    <message>
        <source>From a backup, perhaps. It is used up already.</source>
        <translation>Vielleicht aus einer Sicherung. Sie ist schon verbraucht.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>The server has moved to another provider</source>
        <translation>Der Server ist zu einem anderen Anbieter umgezogen</translation>
    </message>
    <message>
        <source>The former one cannot be used any more.</source>
        <translation>Der frühere kann nicht mehr verwendet werden.</translation>
    </message>
    <message>
        <source>Works; asks for more permissions</source>
        <translation>Funktioniert; bittet um mehr Berechtigungen</translation>
    </message>
    <message>
        <source>Works, renews without anybody</source>
        <translation>Funktioniert, erneuert sich ohne jemanden</translation>
    </message>
    <message>
        <source>Works; nobody knows until when</source>
        <translation>Funktioniert; niemand weiß, bis wann</translation>
    </message>
    <message>
        <source>The server did not say, and gives nothing to renew with.</source>
        <translation>Der Server sagte es nicht und gibt nichts zum Erneuern.</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <comment>at a time</comment>
        <translation>Endet %1</translation>
    </message>
    <message>
        <source>Sign in again now to keep it working.</source>
        <translation>Melden Sie sich jetzt neu an, damit es weiter funktioniert.</translation>
    </message>
    <message>
        <source>Works until %1, then you must sign in again</source>
        <comment>a time</comment>
        <translation>Funktioniert bis %1, dann müssen Sie sich neu anmelden</translation>
    </message>
    <message>
        <source>Works, renews in a moment</source>
        <translation>Funktioniert, wird gleich erneuert</translation>
    </message>
    <message>
        <source>Renews when a program next needs it</source>
        <translation>Wird erneuert, sobald ein Programm es braucht</translation>
    </message>
    <message>
        <source>Works, renews when a program next needs it</source>
        <translation>Funktioniert, wird erneuert, sobald ein Programm es braucht</translation>
    </message>
    <message>
        <source>Works, renews by itself</source>
        <translation>Funktioniert, erneuert sich von selbst</translation>
    </message>
    <message>
        <source>Has a key of its own; nothing to sign in to</source>
        <translation>Hat einen eigenen Schlüssel; nichts anzumelden</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Switched off in Codex&apos;s configuration</source>
        <translation>In Codex&apos; Konfiguration ausgeschaltet</translation>
    </message>
    <message>
        <source>Reading the sign-in…</source>
        <translation>Die Anmeldung wird gelesen…</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>Wird erneuert…</translation>
    </message>
    <message>
        <source>%1 Nothing else is wrong: sign in again, and everything that uses %2 works as before.</source>
        <comment>a sentence, a server</comment>
        <translation>%1 Sonst ist alles in Ordnung: Melden Sie sich neu an, dann funktioniert alles, was %2 verwendet, wie zuvor.</translation>
    </message>
    <message>
        <source>It wants more than you have granted. You decide.</source>
        <translation>Er möchte mehr, als Sie erlaubt haben. Sie entscheiden.</translation>
    </message>
    <message>
        <source>It wants %1, too. You decide.</source>
        <comment>permissions</comment>
        <translation>Er möchte auch %1. Sie entscheiden.</translation>
    </message>
    <message>
        <source>This server gives nothing to renew with. Latchkey reminds you %1.</source>
        <comment>at a time</comment>
        <translation>Dieser Server gibt nichts, womit sich erneuern ließe. Latchkey erinnert Sie %1.</translation>
    </message>
    <message>
        <source>The next renewal is %1. There is nothing to do.</source>
        <comment>at a time</comment>
        <translation>Die nächste Erneuerung ist %1. Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Renew now</source>
        <translation>Jetzt erneuern</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Entsperren…</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Grund zeigen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>%1, %2. %3: %4.</source>
        <comment>name, host, group, sentence</comment>
        <translation>%1, %2. %3: %4.</translation>
    </message>
    <message>
        <source>%1 with %2.</source>
        <comment>a verb, keys</comment>
        <translation>%1 mit %2.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date without its year, as QLocale::toString()</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date, as QLocale::toString()</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <comment>a time of day</comment>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>a time of day</comment>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day, and a time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a time of day</comment>
        <translation>um %1</translation>
    </message>
    <message>
        <source>on %1 %2</source>
        <comment>a day, and a time of day</comment>
        <translation>am %1 %2</translation>
    </message>
    <message>
        <source>Today %1</source>
        <comment>a time of day</comment>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <comment>a time of day</comment>
        <translation>Morgen %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>a time of day</comment>
        <translation>Gestern %1</translation>
    </message>
    <message>
        <source>The sign-in in the %1 does not say which provider has issued it.</source>
        <translation>Die Anmeldung (%1) sagt nicht, welcher Anbieter sie ausgestellt hat.</translation>
    </message>
    <message>
        <source>The sign-in in the %1 names a provider that cannot exist: %2.</source>
        <translation>Die Anmeldung (%1) nennt einen Anbieter, den es nicht geben kann: %2.</translation>
    </message>
    <message>
        <source>Codex compares that letter by letter before it renews: it uses this sign-in until it ends, and then says that you are not signed in.</source>
        <translation>Codex vergleicht das vor dem Erneuern Buchstabe für Buchstabe: Es benutzt diese Anmeldung, bis sie endet, und sagt dann, Sie seien nicht angemeldet.</translation>
    </message>
    <message>
        <source>Renew it here, which adds the name where there is none; or sign in again.</source>
        <translation>Erneuern Sie sie hier, das ergänzt einen fehlenden Namen; oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Latchkey accepts the answer on 127.0.0.1 only; Codex would accept it on every interface.</source>
        <translation>Latchkey nimmt die Antwort nur auf 127.0.0.1 an, wo Codex sie auf jeder Schnittstelle annähme.</translation>
    </message>
    <message>
        <source>No server here has this sign-in any more, so nothing tries again by itself: try it now, or give up.</source>
        <translation>Kein Server hat diese Anmeldung hier noch, also wird nichts von selbst wieder versucht: Versuchen Sie es jetzt, oder geben Sie auf.</translation>
    </message>
    <message>
        <source>Nothing to do: this is tried again, for a week at most. You can also try it now, or give up.</source>
        <translation>Nichts zu tun: Es wird wieder versucht, höchstens eine Woche lang. Sie können es auch jetzt versuchen oder aufgeben.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>The provider of %1 is asked once more to end the old sign-in.</source>
        <translation>Der Anbieter von %1 wird noch einmal gebeten, die alte Anmeldung zu beenden.</translation>
    </message>
    <message>
        <source>Nothing is left to be done at the provider.</source>
        <translation>Beim Anbieter ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>The provider of %1 is not asked any more. The old sign-in is forgotten here; there it may work until it ends.</source>
        <translation>Der Anbieter von %1 wird nicht mehr gefragt. Die alte Anmeldung wird hier vergessen; dort gilt sie vielleicht, bis sie endet.</translation>
    </message>
    <message>
        <source>It will not be tried again.</source>
        <translation>Es wird nicht mehr versucht.</translation>
    </message>
    <message>
        <source>The provider has not been told: %1. It will be tried again.</source>
        <translation>Der Anbieter hat es nicht erfahren: %1. Es wird wieder versucht.</translation>
    </message>
    <message>
        <source>No sign-in is needed</source>
        <translation>Eine Anmeldung ist nicht nötig</translation>
    </message>
    <message>
        <source>The server lets everybody in.</source>
        <translation>Der Server lässt jeden ein.</translation>
    </message>
    <message>
        <source>Use it as it is.</source>
        <translation>Benutzen Sie ihn, wie er ist.</translation>
    </message>
    <message>
        <source>This provider does not know this program</source>
        <translation>Dieser Anbieter kennt dieses Programm nicht</translation>
    </message>
    <message>
        <source>It accepts programs only by a client id that it has given out, or by the address of a client-id metadata document.</source>
        <translation>Er nimmt Programme nur mit einer Client-ID an, die er vergeben hat, oder mit der Adresse eines Client-ID-Metadatendokuments.</translation>
    </message>
    <message>
        <source>Ask whoever runs it for a client id, or name such an address in the preferences.</source>
        <translation>Bitten Sie den Betreiber um eine Client-ID, oder nennen Sie eine solche Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>works (%1 s)</source>
        <translation>funktioniert (%1 s)</translation>
    </message>
    <message numerus="yes">
        <source>works, %n tools (%1 s)</source>
        <translation>
            <numerusform>funktioniert, %n Werkzeug (%1 s)</numerusform>
            <numerusform>funktioniert, %n Werkzeuge (%1 s)</numerusform>
        </translation>
    </message>
    <message>
        <source>refuses access</source>
        <translation>verweigert den Zugang</translation>
    </message>
    <message>
        <source>has moved to %1</source>
        <translation>ist umgezogen nach %1</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>is not an MCP server</source>
        <translation>ist kein MCP-Server</translation>
    </message>
    <message>
        <source>%1, checked %2</source>
        <translation>%1, geprüft %2</translation>
    </message>
    <message>
        <source>It lets everybody in; there is nothing to sign in to.</source>
        <translation>Er lässt jeden ein; es gibt nichts, wo man sich anmelden müsste.</translation>
    </message>
    <message>
        <source>You will sign in at %1, but %2 gets access to your account there. Continue only if you trust %2 and know how the two are related.</source>
        <translation>Sie melden sich bei %1 an, aber den Zugang zu Ihrem Konto dort bekommt %2. Fahren Sie nur fort, wenn Sie %2 vertrauen und wissen, was die beiden verbindet.</translation>
    </message>
    <message>
        <source>The page that opens, at %1, is in your own network or on this machine, but the server is not. Continue only if you know why.</source>
        <translation>Die Seite, die sich öffnet (%1), ist in Ihrem eigenen Netz oder auf diesem Rechner, der Server aber nicht. Fahren Sie nur fort, wenn Sie wissen, warum.</translation>
    </message>
    <message>
        <source>%1 leaves signing in to %2. You have not been there with Latchkey before.</source>
        <comment>a server, a host</comment>
        <translation>%1 überlässt die Anmeldung %2. Dort waren Sie mit Latchkey noch nicht.</translation>
    </message>
    <message>
        <source>Lets everybody in; nothing to sign in to</source>
        <translation>Lässt jeden ein; keine Anmeldung nötig</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in</source>
        <comment>a host</comment>
        <translation>%1 nimmt die Anmeldung nicht an</translation>
    </message>
    <message>
        <source>Checked %1. Signing in again may help.</source>
        <comment>at a time</comment>
        <translation>Geprüft %1. Eine neue Anmeldung kann helfen.</translation>
    </message>
    <message>
        <source>The server has moved to %1</source>
        <comment>an address</comment>
        <translation>Der Server ist nach %1 umgezogen</translation>
    </message>
    <message>
        <source>Checked %1. Change its address.</source>
        <comment>at a time</comment>
        <translation>Geprüft %1. Ändern Sie seine Adresse.</translation>
    </message>
    <message>
        <source>No MCP server answers at this address</source>
        <translation>An dieser Adresse antwortet kein MCP-Server</translation>
    </message>
    <message>
        <source>Checked %1. Look at its address.</source>
        <comment>at a time</comment>
        <translation>Geprüft %1. Sehen Sie sich die Adresse an.</translation>
    </message>
    <message>
        <source>Signed in; %1 does not answer</source>
        <comment>a host</comment>
        <translation>Angemeldet; %1 antwortet nicht</translation>
    </message>
    <message>
        <source>Checked %1. The sign-in is good.</source>
        <comment>at a time</comment>
        <translation>Geprüft %1. Die Anmeldung ist in Ordnung.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n lines are added, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>
            <numerusform>%1: %n Zeile kommt hinzu, sonst ändert sich nichts. Sie können es rückgängig machen.</numerusform>
            <numerusform>%1: %n Zeilen kommen hinzu, sonst ändert sich nichts. Sie können es rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: one entry takes the place of another, which is kept, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1: Ein Eintrag tritt an die Stelle eines anderen, der aufgehoben wird; sonst ändert sich nichts. Sie können es rückgängig machen.</translation>
    </message>
    <message>
        <source>%1: the entry becomes what it was before, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1: Der Eintrag wird wieder, was er war; sonst ändert sich nichts. Sie können es rückgängig machen.</translation>
    </message>
    <message>
        <source>%1: the entry is removed, as there was none before, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1: Der Eintrag wird entfernt, da vorher keiner da war; sonst ändert sich nichts. Sie können es rückgängig machen.</translation>
    </message>
    <message>
        <source>%1: the entry is updated to the program&apos;s new path; nothing else changes.</source>
        <comment>a client</comment>
        <translation>%1: Der Eintrag erhält den neuen Pfad des Programms; sonst ändert sich nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries change, and nothing else does. You can undo it.</source>
        <translation>
            <numerusform>%n Eintrag ändert sich, sonst nichts. Sie können es rückgängig machen.</numerusform>
            <numerusform>%n Einträge ändern sich, sonst nichts. Sie können es rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect them</source>
        <translation>Verbinden</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are connected. Restart programs that are running.</source>
        <translation>
            <numerusform>%n Eintrag ist verbunden. Starten Sie laufende Programme neu.</numerusform>
            <numerusform>%n Einträge sind verbunden. Starten Sie laufende Programme neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>An old copy of the sign-in came back: it was renewed, and so used up, %1.</source>
        <comment>at a time</comment>
        <translation>Eine alte Kopie der Anmeldung ist zurückgekehrt: Sie wurde %1 erneuert und ist damit verbraucht.</translation>
    </message>
    <message>
        <source>You signed out %1, and the provider has not been told yet.</source>
        <comment>at a time</comment>
        <translation>Sie haben sich %1 abgemeldet, und der Anbieter weiß noch nichts davon.</translation>
    </message>
    <message>
        <source>A lock was left behind by %1 %2.</source>
        <comment>a program, at a time</comment>
        <translation>%1 hat %2 eine Sperre zurückgelassen.</translation>
    </message>
    <message>
        <source>The provider refused to renew the sign-in %1.</source>
        <comment>at a time</comment>
        <translation>Der Anbieter hat sich %1 geweigert, die Anmeldung zu erneuern.</translation>
    </message>
    <message>
        <source>A renewal that %1 began %2 was left without a clear answer.</source>
        <comment>a program, at a time</comment>
        <translation>Eine Erneuerung, die %1 %2 begann, blieb ohne klare Antwort.</translation>
    </message>
    <message>
        <source>Connected %1</source>
        <comment>on a day</comment>
        <translation>Verbunden %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>a day</comment>
        <translation>am %1</translation>
    </message>
    <message>
        <source>%1 could not reach the provider</source>
        <comment>a program</comment>
        <translation>%1 konnte den Anbieter nicht erreichen</translation>
    </message>
    <message>
        <source>%1: one entry is added, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1: Ein Eintrag kommt hinzu, sonst ändert sich nichts. Sie können es rückgängig machen.</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Abmeldung läuft…</translation>
    </message>
    <message>
        <source>Waiting for %1 to end the sign-in there, too.</source>
        <comment>a host</comment>
        <translation>Wartet darauf, dass %1 die Anmeldung auch dort beendet.</translation>
    </message>
    <message>
        <source>Asking whether it works…</source>
        <translation>Es wird gefragt, ob er funktioniert…</translation>
    </message>
    <message>
        <source>Waiting for %1.</source>
        <comment>a host</comment>
        <translation>Wartet auf %1.</translation>
    </message>
    <message>
        <source>Waiting for the keyring, which may be asking for its password.</source>
        <translation>Wartet auf den Schlüsselbund, der vielleicht nach seinem Passwort fragt.</translation>
    </message>
    <message>
        <source>Waiting for %1, or for another program that is busy with it.</source>
        <comment>a host</comment>
        <translation>Wartet auf %1 oder auf ein anderes Programm, das damit beschäftigt ist.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Aufhören</translation>
    </message>
    <message>
        <source>There is no program %1 that could be started.</source>
        <translation>Es gibt kein Programm %1, das sich starten ließe.</translation>
    </message>
    <message>
        <source>The file of %1 is left alone, because not all of it is understood (%2). Mend it, and try again.</source>
        <translation>Die Datei von %1 bleibt unberührt, weil nicht alles darin verstanden wird (%2). Bringen Sie sie in Ordnung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file of %1 cannot be written (%2). Fix that and try again.</source>
        <translation>Die Datei von %1 lässt sich nicht schreiben (%2). Beheben Sie das und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The entry is switched off there, and stays so.</source>
        <translation>Der Eintrag ist dort abgeschaltet und bleibt es.</translation>
    </message>
    <message>
        <source>%1 puts this entry together with another one of the same name (%2), and could not start with both. Rename or remove that one first.</source>
        <translation>%1 fügt diesen Eintrag mit einem anderen gleichen Namens (%2) zusammen und könnte mit beiden nicht starten. Benennen Sie jenen vorher um, oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Nothing can be written in %1.</source>
        <translation>In %1 kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>What a provider grants could not be saved, so no sign-in in this home is renewed, made or ended.</source>
        <translation>Was ein Anbieter gewährt, könnte nicht gespeichert werden; deshalb wird dort keine Anmeldung erneuert, begonnen oder beendet.</translation>
    </message>
    <message>
        <source>Change its permissions so that you can write there.</source>
        <translation>Ändern Sie die Rechte so, dass Sie dort schreiben können.</translation>
    </message>
    <message>
        <source>Codex then knows none of these sign-ins, and cannot make a new one.</source>
        <translation>Codex kennt dann keine dieser Anmeldungen und kann keine neue vornehmen.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Keeps the sign-ins of your MCP servers alive, from the tray.</source>
        <translation>Hält die Anmeldungen Ihrer MCP-Server vom Infobereich aus am Leben.</translation>
    </message>
    <message>
        <source>The one home to work on (default: $CODEX_HOME, else ~/.codex, and all registered ones).</source>
        <translation>Das eine Home, mit dem gearbeitet wird (sonst: $CODEX_HOME, sonst ~/.codex, und alle eingetragenen).</translation>
    </message>
    <message>
        <source>Open the window, also that of an instance that is already running.</source>
        <translation>Das Fenster öffnen, auch das einer schon laufenden Instanz.</translation>
    </message>
    <message>
        <source>Start in the tray, without a window.</source>
        <translation>Im Infobereich starten, ohne Fenster.</translation>
    </message>
    <message>
        <source>Use a temporary home with servers of its own.</source>
        <translation>Ein vorübergehendes Home mit eigenen Servern verwenden.</translation>
    </message>
    <message>
        <source>Sign in to this server.</source>
        <translation>Bei diesem Server anmelden.</translation>
    </message>
    <message>
        <source>latchkey: cannot create the demo&apos;s server or home</source>
        <translation>latchkey: Server oder Home der Demo lassen sich nicht anlegen</translation>
    </message>
    <message>
        <source>Quit the running instance once nothing is under way.</source>
        <translation>Die laufende Instanz beenden, sobald nichts mehr im Gange ist.</translation>
    </message>
    <message>
        <source>Demo: nothing here is real.</source>
        <translation>Demo: Nichts hier ist echt.</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Seite öffnen</translation>
    </message>
</context>
</TS>
