<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>Latchkey::Cli</name>
    <message>
        <source>Shows which servers work, and what the others need.</source>
        <translation>Montre quels serveurs fonctionnent, et ce qu’il faut aux autres.</translation>
    </message>
    <message>
        <source>Prints the headers that authorize a request as one JSON object, for clients that get them from a command.</source>
        <translation>Affiche les en-têtes qui autorisent une requête, en un objet JSON : pour les clients qui les demandent à une commande.</translation>
    </message>
    <message>
        <source>Runs as an MCP server on standard input and output, and passes everything on with your sign-in.</source>
        <translation>Est un serveur MCP sur l’entrée et la sortie standard, qui transmet tout avec votre connexion.</translation>
    </message>
    <message>
        <source>Adds a server to Latchkey&apos;s own list.</source>
        <translation>Ajoute un serveur à la liste de Latchkey.</translation>
    </message>
    <message>
        <source>Usage: latchkey-cli [--home DIR] [--json] COMMAND …

Keeps the sign-ins of your MCP servers alive, together with every other program that uses them.

</source>
        <translation>Utilisation : latchkey-cli [--home DIR] [--json] COMMANDE …

Maintient en vie les connexions de vos serveurs MCP, avec tous les autres programmes qui les utilisent.

</translation>
    </message>
    <message>
        <source>Usage: latchkey-cli %1 %2
%3

Example: %4

%5</source>
        <translation>Utilisation : latchkey-cli %1 %2
%3

Exemple : %4

%5</translation>
    </message>
    <message>
        <source>See latchkey-cli --help.</source>
        <translation>Voir latchkey-cli --help.</translation>
    </message>
    <message>
        <source>The home to work on.</source>
        <translation>Le dossier de travail.</translation>
    </message>
    <message>
        <source>One JSON object a line on standard output.</source>
        <translation>Un objet JSON par ligne sur la sortie standard.</translation>
    </message>
    <message>
        <source>Work on a temporary home with servers of its own.</source>
        <translation>Travailler sur un dossier temporaire avec ses propres serveurs.</translation>
    </message>
    <message>
        <source>This help.</source>
        <translation>Cette aide.</translation>
    </message>
    <message>
        <source>Do not open a browser; you can paste the address that yours ends on here.</source>
        <translation>N’ouvrir aucun navigateur ; l’adresse où il aboutit peut être collée ici.</translation>
    </message>
    <message>
        <source>Ask for this scope (may be repeated).</source>
        <translation>Demander cette portée (peut être répété).</translation>
    </message>
    <message>
        <source>How long you may take in the browser (default: 600).</source>
        <translation>Le temps dont vous disposez dans le navigateur (par défaut : 600).</translation>
    </message>
    <message>
        <source>How long the token must still be valid (default: 30).</source>
        <translation>Le jeton doit rester valide aussi longtemps (par défaut : 30).</translation>
    </message>
    <message>
        <source>--home needs a folder.</source>
        <translation>--home attend un dossier.</translation>
    </message>
    <message>
        <source>--demo makes a home of its own; leave out --home.</source>
        <translation>--demo crée son propre dossier ; retirez --home.</translation>
    </message>
    <message>
        <source>--%1 needs a number of seconds.</source>
        <translation>--%1 attend un nombre de secondes.</translation>
    </message>
    <message>
        <source>--names covers everything, and cannot be combined with anything else.</source>
        <translation>--names concerne tout et s’emploie seule.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>La commande « %1 » n’existe pas.</translation>
    </message>
    <message>
        <source>Usage: latchkey-cli %1 %2</source>
        <translation>Utilisation : latchkey-cli %1 %2</translation>
    </message>
    <message>
        <source>Nothing is wrong in %1.</source>
        <translation>Tout va bien dans %1.</translation>
    </message>
    <message>
        <source>there is no server named %1</source>
        <translation>aucun serveur ne s’appelle %1</translation>
    </message>
    <message>
        <source>If the browser is on another machine, paste the address that it ends on here, and press Enter.</source>
        <translation>Le navigateur est sur une autre machine ? Collez ici l’adresse où il aboutit, puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>That does not belong to this sign-in: %1. Still waiting.</source>
        <translation>Cela n’appartient pas à cette connexion : %1. L’attente continue.</translation>
    </message>
    <message>
        <source>No browser could be started; open the address above yourself.</source>
        <translation>Aucun navigateur n’a pu être lancé ; ouvrez vous-même l’adresse ci-dessus.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Détails : %1</translation>
    </message>
    <message>
        <source>%1 of %2 signed in</source>
        <translation>%1 sur %2 connectés</translation>
    </message>
    <message>
        <source>No remote MCP servers are configured in %1.</source>
        <translation>Aucun serveur MCP distant n’est configuré dans %1.</translation>
    </message>
    <message>
        <source>Add one: latchkey-cli add NAME URL</source>
        <translation>Pour en ajouter un : latchkey-cli add NAME URL</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>un moment inconnu</translation>
    </message>
    <message>
        <source>Shows what happened to a sign-in, and which program did it: the last 50 events, newest first.</source>
        <translation>Montre ce qui est arrivé à une connexion, et du fait de quel programme : les 50 derniers événements, les plus récents d’abord.</translation>
    </message>
    <message>
        <source>Lists the remote servers of other MCP clients, and adds those that are named to Latchkey&apos;s own list.</source>
        <translation>Liste les serveurs distants d’autres clients MCP et ajoute ceux qui sont nommés à la liste de Latchkey.</translation>
    </message>
    <message>
        <source>Offer each fix that is safe, one after the other.</source>
        <translation>Proposer chaque réparation sans risque, l’une après l’autre.</translation>
    </message>
    <message>
        <source>Print a report without secrets instead, fit for a public issue.</source>
        <translation>Afficher à la place un texte sans secrets, fait pour un ticket public.</translation>
    </message>
    <message>
        <source>Add every server that is not here yet and has no key of its own.</source>
        <translation>Ajouter chaque serveur qui n’est pas encore ici et n’a pas sa propre clé.</translation>
    </message>
    <message>
        <source>Look at this client only: %1.</source>
        <translation>N’examiner que ce client : %1.</translation>
    </message>
    <message>
        <source>First ask the server whether it is there, and where to sign in.</source>
        <translation>Demander d’abord au serveur s’il est joignable, et où l’on s’y connecte.</translation>
    </message>
    <message>
        <source>Ask for tokens that are bound to a key, so that a stolen one is useless (RFC 9449).</source>
        <translation>Demander des jetons liés à une clé, inutilisables pour un voleur (RFC 9449).</translation>
    </message>
    <message>
        <source>--yes goes with --fix.</source>
        <translation>--yes va avec --fix.</translation>
    </message>
    <message>
        <source>--report covers everything and changes nothing: leave out --fix and the names of servers.</source>
        <translation>--report porte sur tout et ne change rien : omettez --fix et les noms de serveurs.</translation>
    </message>
    <message>
        <source>With --json nothing can be asked: add --yes to --fix.</source>
        <translation>Avec --json, rien ne peut être demandé : ajoutez --yes à --fix.</translation>
    </message>
    <message>
        <source>Either --all, or the names of servers.</source>
        <translation>Soit --all, soit des noms de serveurs.</translation>
    </message>
    <message>
        <source>--from takes one of: %1.</source>
        <translation>--from attend l’une de ces valeurs : %1.</translation>
    </message>
    <message>
        <source>--fix asks before each change; where there is no terminal, add --yes</source>
        <translation>--fix demande avant chaque modification ; sans terminal, ajoutez --yes</translation>
    </message>
    <message>
        <source>%1 has no history yet.</source>
        <translation>%1 n’a pas encore d’historique.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, ligne %2 : %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>No other client here has a remote server. Looked at:</source>
        <translation>Aucun autre client n’a de serveur distant ici. Endroits examinés :</translation>
    </message>
    <message>
        <source>There is nothing left to add.</source>
        <translation>Il ne reste rien à ajouter.</translation>
    </message>
    <message>
        <source>Add them: latchkey-cli import NAME… or --all. Nothing of those clients is changed.</source>
        <translation>Pour les ajouter : latchkey-cli import NAME… ou --all. Rien n’est modifié chez ces clients.</translation>
    </message>
    <message>
        <source>no other client has a server named %1 that could be added</source>
        <translation>aucun autre client n’a de serveur nommé %1 qui puisse être ajouté</translation>
    </message>
    <message>
        <source>File with %1, which nobody else may read.</source>
        <translation>Fichier contenant %1 ; personne d’autre ne doit pouvoir le lire.</translation>
    </message>
    <message>
        <source>Environment variable with %1.</source>
        <translation>Variable d’environnement contenant %1.</translation>
    </message>
    <message>
        <source>Command that prints %1; it is started without a shell.</source>
        <translation>Commande qui affiche %1 ; elle est lancée sans shell.</translation>
    </message>
    <message>
        <source>Only one of --%1-file, --%1-env and --%1-command can be used.</source>
        <translation>Une seule option est possible parmi --%1-file, --%1-env et --%1-command.</translation>
    </message>
    <message>
        <source>Client id that was registered for you beforehand.</source>
        <translation>Identifiant de client enregistré pour vous au préalable.</translation>
    </message>
    <message>
        <source>the client secret</source>
        <translation>le secret du client</translation>
    </message>
    <message>
        <source>How tokens are obtained where no user signs in: client-credentials, enterprise-managed or workload-identity.</source>
        <translation>Façon d’obtenir des jetons là où aucun utilisateur ne se connecte : client-credentials, enterprise-managed ou workload-identity.</translation>
    </message>
    <message>
        <source>the client&apos;s private key (PEM), for client credentials</source>
        <translation>la clé privée du client (PEM), pour client-credentials</translation>
    </message>
    <message>
        <source>the workload&apos;s assertion, or the user&apos;s id token</source>
        <translation>l’assertion de la charge de travail, ou le jeton d’identité de l’utilisateur</translation>
    </message>
    <message>
        <source>Where the enterprise&apos;s identity provider gives tokens.</source>
        <translation>Où le fournisseur d’identité de l’entreprise délivre des jetons.</translation>
    </message>
    <message>
        <source>Client id at the identity provider.</source>
        <translation>Identifiant de client auprès du fournisseur d’identité.</translation>
    </message>
    <message>
        <source>the client secret at the identity provider</source>
        <translation>le secret du client auprès du fournisseur d’identité</translation>
    </message>
    <message>
        <source>--grant has to be client-credentials, enterprise-managed or workload-identity.</source>
        <translation>--grant doit être client-credentials, enterprise-managed ou workload-identity.</translation>
    </message>
    <message>
        <source>Sign in by a code that you type in a browser on any machine.</source>
        <translation>Se connecter par un code que vous tapez dans un navigateur, sur n’importe quelle machine.</translation>
    </message>
    <message>
        <source>This server also offers a sign-in by a code, which needs no pasting: add --device.</source>
        <translation>Ce serveur propose aussi une connexion par code, sans rien à coller : ajoutez --device.</translation>
    </message>
    <message>
        <source>Open this address in a browser on any machine, and type the code there; this goes on by itself.</source>
        <translation>Ouvrez cette adresse dans un navigateur, sur n’importe quelle machine, et tapez-y le code ; la suite se fait d’elle-même.</translation>
    </message>
    <message>
        <source>Added: %1. Sign in: %2</source>
        <translation>Ajoutés : %1. Se connecter : %2</translation>
    </message>
    <message>
        <source>%1 was added. Sign in: %2</source>
        <translation>%1 est ajouté. Se connecter : %2</translation>
    </message>
    <message>
        <source>The token of %1 is bound to a key: each request needs a proof of its own, so a fixed header cannot work. Use: %2</source>
        <translation>Le jeton de %1 est lié à une clé : chaque requête demande sa propre preuve, et un en-tête fixe ne suffit pas. Utilisez : %2</translation>
    </message>
    <message>
        <source>connected to %1, by a program that is no longer there: %2</source>
        <translation>connecté à %1 par un programme qui n’existe plus : %2</translation>
    </message>
    <message>
        <source>connected to %1 since %2</source>
        <translation>connecté à %1 depuis %2</translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>connecté à %1</translation>
    </message>
    <message>
        <source>managed by %1</source>
        <translation>géré par %1</translation>
    </message>
    <message>
        <source>left over: %1</source>
        <translation>restant : %1</translation>
    </message>
    <message>
        <source>No other MCP client was found here.</source>
        <translation>Aucun autre client MCP n’a été trouvé ici.</translation>
    </message>
    <message>
        <source>Shows which MCP clients are here, which servers they have, and which sign-ins they keep themselves.</source>
        <translation>Montre quels clients MCP sont ici, quels serveurs ils ont et quelles connexions ils conservent eux-mêmes.</translation>
    </message>
    <message>
        <source>Lets clients use your sign-in to a server: those that have the server, or those that are named.</source>
        <translation>Permet à des clients d’utiliser votre connexion à un serveur : ceux qui ont ce serveur, ou ceux qui sont nommés.</translation>
    </message>
    <message>
        <source>Gives clients back what they had before they were connected to a server.</source>
        <translation>Rend aux clients ce qu’ils avaient avant d’être connectés à un serveur.</translation>
    </message>
    <message>
        <source>Show what would be written, and write nothing.</source>
        <translation>Montrer ce qui serait écrit, sans rien écrire.</translation>
    </message>
    <message>
        <source>Also replace what somebody else has written into an entry.</source>
        <translation>Remplacer aussi ce que quelqu’un d’autre a écrit dans une entrée.</translation>
    </message>
    <message>
        <source>In the files of this folder instead of your own.</source>
        <translation>Dans les fichiers de ce dossier, et non dans les vôtres.</translation>
    </message>
    <message>
        <source>Take over the servers of all clients, connect them, and sign in to each once.</source>
        <translation>Reprendre les serveurs de tous les clients, les connecter et se connecter une fois à chacun.</translation>
    </message>
    <message>
        <source>Connect by a command that prints headers, where the client supports it.</source>
        <translation>Connecter par une commande qui affiche des en-têtes, si le client le permet.</translation>
    </message>
    <message>
        <source>With --all: leave the sign-ins for later.</source>
        <translation>Avec --all : remettre les connexions à plus tard.</translation>
    </message>
    <message>
        <source>The program that clients start (default: this one).</source>
        <translation>Le programme que les clients lancent (par défaut : celui-ci).</translation>
    </message>
    <message>
        <source>Either --all, or the name of a server.</source>
        <translation>Soit --all, soit le nom d’un serveur.</translation>
    </message>
    <message>
        <source>--project needs a folder, and the name of a server.</source>
        <translation>--project demande un dossier et le nom d’un serveur.</translation>
    </message>
    <message>
        <source>--no-sign-in goes with --all.</source>
        <translation>--no-sign-in va avec --all.</translation>
    </message>
    <message>
        <source>There is no client “%1”. Choose from: %2.</source>
        <translation>Il n’y a pas de client « %1 ». Au choix : %2.</translation>
    </message>
    <message>
        <source>No client here has a server that could be connected.</source>
        <translation>Aucun client n’a ici de serveur qui puisse être connecté.</translation>
    </message>
    <message>
        <source>No client is connected to %1.</source>
        <translation>Aucun client n’est connecté à %1.</translation>
    </message>
    <message>
        <source>No client here has %1 yet. Name the clients that should get it: %2</source>
        <translation>Aucun client n’a encore %1 ici. Nommez ceux qui doivent l’avoir : %2</translation>
    </message>
    <message>
        <source>Those that are here: %1</source>
        <translation>Ceux qui sont ici : %1</translation>
    </message>
    <message>
        <source>Added to Latchkey&apos;s own list: %1</source>
        <translation>Ajoutés à la liste de Latchkey : %1</translation>
    </message>
    <message>
        <source>Either --rejected or --min-validity.</source>
        <translation>Soit --rejected, soit --min-validity.</translation>
    </message>
    <message>
        <source>--rejected needs the rejected access token on standard input</source>
        <translation>--rejected attend le jeton d’accès refusé sur l’entrée standard</translation>
    </message>
    <message>
        <source>Ask each server whether it works, with one harmless request (10 s at most).</source>
        <translation>Demander à chaque serveur s’il fonctionne, par une requête inoffensive (10 s au plus).</translation>
    </message>
    <message>
        <source>Print the names of all servers instead, each with a NUL at its end.</source>
        <translation>Afficher plutôt les noms de tous les serveurs, chacun suivi d’un caractère NUL.</translation>
    </message>
    <message>
        <source>Trust this site with your access, without asking (may be repeated).</source>
        <translation>Confier votre accès à ce site, sans demander (peut être répété).</translation>
    </message>
    <message>
        <source>--authorization-parameter takes NAME=VALUE.</source>
        <translation>--authorization-parameter attend NOM=VALEUR.</translation>
    </message>
    <message>
        <source>Address of a client-id metadata document, for providers that accept one.</source>
        <translation>Adresse d’un document de métadonnées d’identifiant client, pour les fournisseurs qui acceptent les clients ainsi.</translation>
    </message>
    <message>
        <source>The redirect address that the provider accepts.</source>
        <translation>L’adresse de retour que le fournisseur accepte.</translation>
    </message>
    <message>
        <source>The port of this machine that the browser returns to.</source>
        <translation>Le port de cette machine où revient le navigateur.</translation>
    </message>
    <message>
        <source>Your user name, sent to the provider before you sign in.</source>
        <translation>Votre nom d’utilisateur, envoyé au fournisseur avant la connexion.</translation>
    </message>
    <message>
        <source>What the provider shows instead of its own choice: login, select_account, consent…</source>
        <translation>Ce que le fournisseur affiche, au lieu de son propre choix : login, select_account, consent…</translation>
    </message>
    <message>
        <source>Sign in even if the provider does not say that it supports PKCE. A stolen code might then work.</source>
        <translation>Se connecter même si le fournisseur ne dit pas prendre en charge PKCE. Un code volé pourrait alors fonctionner.</translation>
    </message>
    <message>
        <source>Do not say which server the token is for. It might then work elsewhere, too.</source>
        <translation>Ne pas dire pour quel serveur est le jeton. Il pourrait alors fonctionner ailleurs aussi.</translation>
    </message>
    <message>
        <source>Add this to the address that the browser opens (may be repeated). Latchkey does not check what it asks for.</source>
        <translation>Ajouter ceci à l’adresse que le navigateur ouvre (peut être répété). Latchkey ne vérifie pas ce qu’il demande.</translation>
    </message>
    <message>
        <source>--callback-port takes a number from 1 to 65535.</source>
        <translation>--callback-port attend un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>%1 was added. It needs no sign-in.</source>
        <translation>%1 est ajouté. Aucune connexion n’est nécessaire.</translation>
    </message>
    <message>
        <source>To go on: %1</source>
        <translation>Pour continuer : %1</translation>
    </message>
    <message>
        <source>Open the page?</source>
        <translation>Ouvrir la page ?</translation>
    </message>
    <message>
        <source>Send this header to the server, too (may be repeated).</source>
        <translation>Envoyer aussi cet en-tête au serveur (peut être répété).</translation>
    </message>
    <message>
        <source>The same with the value of an environment variable: for keys.</source>
        <translation>De même, avec la valeur d’une variable d’environnement : pour les clés.</translation>
    </message>
    <message>
        <source>Environment variable that holds an access token to use instead of signing in.</source>
        <translation>Variable d’environnement contenant un jeton d’accès à utiliser au lieu d’une connexion.</translation>
    </message>
    <message>
        <source>--%1 takes NAME=VALUE.</source>
        <translation>--%1 attend NOM=VALEUR.</translation>
    </message>
    <message>
        <source>%1 was added. It uses its configured headers, so no sign-in is needed.</source>
        <translation>%1 est ajouté. Il utilise ses en-têtes configurés ; aucune connexion n’est nécessaire.</translation>
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
Options de toutes les commandes :
  --home DIR   le dossier des connexions, des verrous et de config.toml (par défaut : $CODEX_HOME, sinon ~/.codex)
  --json       un objet JSON par ligne sur la sortie standard
  --demo       un dossier temporaire avec ses propres serveurs ; sans commande : une visite guidée
  --help       l’aide d’une commande ; --version

Code de sortie : 0 réussi, 1 autre erreur, 2 utilisation, 3 connexion requise, 4 connexions impossibles à lire ou à enregistrer,
5 autre programme occupé trop longtemps, 6 fournisseur non joint ou refus provisoire, 7 issue inconnue.</translation>
    </message>
    <message>
        <source>there is no sign-in named %1 for the address of %2, or %2 is already signed in</source>
        <translation>il n’y a aucune connexion nommée %1 pour l’adresse de %2, ou %2 est déjà connecté</translation>
    </message>
    <message>
        <source>Looks for sign-ins that are kept twice and for everything else that is wrong, and says what to do.</source>
        <translation>Cherche les connexions conservées deux fois et tout ce qui ne va pas, et dit que faire.</translation>
    </message>
    <message>
        <source>With --fix: do not ask before fixes that neither move nor remove a sign-in.</source>
        <translation>Avec --fix : sans demander, ce qui ne déplace ni ne supprime aucune connexion.</translation>
    </message>
    <message>
        <source>Give the sign-in kept under the first name to the second, a configured server.</source>
        <translation>Donner la connexion conservée sous le premier nom au second, qui est un serveur configuré.</translation>
    </message>
    <message>
        <source>Signs in: opens your browser, waits for you, and saves the sign-in.</source>
        <translation>Connecte : ouvre votre navigateur, vous attend et enregistre la connexion.</translation>
    </message>
    <message>
        <source>Removes the sign-in from wherever it is kept, and has the provider end it where that is offered.</source>
        <translation>Retire la connexion de partout où elle est conservée, et demande au fournisseur d’y mettre fin, s’il le permet.</translation>
    </message>
    <message>
        <source>Name the scopes in each renewal. Some providers take this as a request for more, and then refuse to renew.</source>
        <translation>Nommer les portées à chaque renouvellement. Certains fournisseurs y voient une demande de plus et refusent alors de renouveler.</translation>
    </message>
    <message>
        <source>%1 is removed from the list. Its sign-in, if there is one, stays where it is.</source>
        <translation>%1 est retiré de la liste. Sa connexion, s’il y en a une, reste où elle est.</translation>
    </message>
    <message>
        <source>Removes a server from Latchkey&apos;s own list. Its sign-in stays until you sign out.</source>
        <translation>Retire un serveur de la liste de Latchkey. Sa connexion reste jusqu’à ce que vous vous déconnectiez.</translation>
    </message>
    <message>
        <source>%1 needed no renewal; it works until %2.</source>
        <translation>%1 n’avait pas besoin d’être renouvelé ; il fonctionne jusqu’à %2.</translation>
    </message>
    <message>
        <source>%1 was renewed by another program; it works until %2.</source>
        <translation>%1 a été renouvelé par un autre programme ; il fonctionne jusqu’à %2.</translation>
    </message>
    <message>
        <source>%1 is renewed; it works until %2.</source>
        <translation>%1 est renouvelé ; il fonctionne jusqu’à %2.</translation>
    </message>
    <message>
        <source>%1 cannot be renewed: the server gives nothing to renew with. To sign in again: %2</source>
        <translation>%1 ne peut pas être renouvelé : le serveur ne donne rien pour renouveler. Pour vous reconnecter : %2</translation>
    </message>
    <message>
        <source>Renews the sign-in if it is about to end.</source>
        <translation>Renouvelle la connexion si elle est sur le point de se terminer.</translation>
    </message>
    <message>
        <source>Renew even a sign-in that is still good.</source>
        <translation>Renouveler aussi une connexion encore valable.</translation>
    </message>
    <message>
        <source>Prints a valid access token and nothing else, renewed first if need be.</source>
        <translation>Écrit un jeton d’accès valide et rien d’autre, renouvelé d’abord si nécessaire.</translation>
    </message>
    <message>
        <source>Print a token other than the one on standard input, which the server has rejected (401). It renews only if that one is still kept.</source>
        <translation>Écrire un autre jeton que celui de l’entrée standard, que le serveur a rejeté (401). Ne renouvelle que si celui-ci est encore conservé.</translation>
    </message>
    <message>
        <source>Would be added to Latchkey&apos;s own list: %1</source>
        <translation>Seraient ajoutés à la liste de Latchkey : %1</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Le dossier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>The version of this program.</source>
        <translation>La version de ce programme.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Connections</name>
    <message>
        <source>Left as it is: this needs your choice. Add --yes to do it all the same.</source>
        <translation>Laissé tel quel : c’est à vous de choisir. Ajoutez --yes pour le faire quand même.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Context</name>
    <message>
        <source>there is no server named %1; %2: %3</source>
        <translation>aucun serveur ne s’appelle %1 ; %2 : %3</translation>
    </message>
    <message>
        <source>there is no server named %1</source>
        <translation>aucun serveur ne s’appelle %1</translation>
    </message>
    <message>
        <source>Finishing the change that is under way; interrupt again to stop at once.</source>
        <translation>Le changement en cours se termine ; interrompez encore une fois pour arrêter aussitôt.</translation>
    </message>
    <message>
        <source>Opening what Codex keeps encrypted; that can take some seconds…</source>
        <translation>Ouverture de ce que Codex conserve chiffré ; cela peut prendre quelques secondes…</translation>
    </message>
    <message>
        <source>%1 has a key of its own; there is nothing to sign in to</source>
        <translation>%1 a sa propre clé ; il n’y a rien à quoi se connecter</translation>
    </message>
    <message>
        <source>The renewed sign-in is saved now.</source>
        <translation>La connexion renouvelée est maintenant enregistrée.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::DemoTour</name>
    <message>
        <source>This is a tour on a temporary home with a provider of its own on this computer (%1).
No account is needed, and nothing of yours is touched.</source>
        <translation>Voici une visite d’un dossier temporaire avec son propre fournisseur sur cet ordinateur (%1).
Aucun compte n’est nécessaire, et rien de ce qui vous appartient n’est touché.</translation>
    </message>
    <message>
        <source>Four servers: one is signed in, one has expired, one was revoked (nobody knows yet), one is new.</source>
        <translation>Quatre serveurs : l’un est connecté, l’un a expiré, l’un a été révoqué (personne ne le sait encore), l’un est nouveau.</translation>
    </message>
    <message>
        <source>So the next program that asks gets a new one.</source>
        <translation>Le prochain programme qui le demande en reçoit donc un nouveau.</translation>
    </message>
    <message>
        <source>(a script would get the token here, and nothing else)</source>
        <translation>(ici se trouverait le jeton, seul, pour un script)</translation>
    </message>
    <message>
        <source>Only a sign-in helps. Your browser would open now; the tour plays it.</source>
        <translation>Seule une connexion peut aider. Votre navigateur s’ouvrirait maintenant ; la visite le joue.</translation>
    </message>
    <message>
        <source>the browser opens %1</source>
        <translation>le navigateur ouvre %1</translation>
    </message>
    <message>
        <source>The same with a window: latchkey --demo</source>
        <translation>La même chose avec une fenêtre : latchkey --demo</translation>
    </message>
    <message>
        <source>A sign-in that has ended is renewed by whoever needs it first, and only once.</source>
        <translation>Une connexion terminée est renouvelée par le premier qui en a besoin, et une seule fois.</translation>
    </message>
    <message>
        <source>In %1 the sign-in of notes will be too close to its end to be of use.</source>
        <translation>Dans %1, la connexion de notes se terminera trop tôt pour être utile.</translation>
    </message>
    <message>
        <source>The provider has ended the sign-in of calendar. A renewal finds out; what is kept stays as it is.</source>
        <translation>Le fournisseur a mis fin à la connexion de calendar. Un renouvellement le découvre ; ce qui est conservé reste tel quel.</translation>
    </message>
    <message>
        <source>Signing out removes the sign-in from wherever it is kept, and has the provider end it.</source>
        <translation>La déconnexion retire la connexion de partout où elle est conservée, et demande au fournisseur d’y mettre fin.</translation>
    </message>
    <message>
        <source>The provider was asked %1 times to renew, and never for the same sign-in twice.</source>
        <translation>Le fournisseur a reçu %1 demandes de renouvellement, et jamais deux pour la même connexion.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Fixes</name>
    <message>
        <source>Left as it is: this needs your choice. Run %1 without --yes.</source>
        <translation>Laissé tel quel : c&apos;est à vous de choisir. Lancez %1 sans --yes.</translation>
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
        <translation>Latchkey continue dans la zone de notification</translation>
    </message>
    <message>
        <source>It renews your sign-ins there. Quit it from its menu. This message appears only once.</source>
        <translation>Il y renouvelle vos connexions. Quittez-le depuis son menu. Ceci n&apos;est dit qu&apos;une fois.</translation>
    </message>
    <message>
        <source>There is no server called %1.</source>
        <translation>Aucun serveur ne s&apos;appelle %1.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::AboutWindow</name>
    <message>
        <source>About Latchkey</source>
        <translation>À propos de Latchkey</translation>
    </message>
    <message>
        <source>Latchkey %1</source>
        <comment>a version</comment>
        <translation>Latchkey %1</translation>
    </message>
    <message>
        <source>Keeps the sign-ins of your MCP servers alive.</source>
        <translation>Maintient vos connexions aux serveurs MCP.</translation>
    </message>
    <message>
        <source>Free software, under the MIT licence.</source>
        <translation>Logiciel libre, sous licence MIT.</translation>
    </message>
    <message>
        <source>Made with Qt %1, which is under the GNU LGPL, version 3.</source>
        <comment>a version</comment>
        <translation>Réalisé avec Qt %1, sous licence GNU LGPL, version 3.</translation>
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
        <translation>Ajouter un serveur</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nom du serveur</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Indication</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom :</translation>
    </message>
    <message>
        <source>A name has 1 to 64 letters, digits, hyphens and underscores.</source>
        <translation>Un nom compte de 1 à 64 lettres, chiffres, tirets et tirets bas.</translation>
    </message>
    <message>
        <source>There is a server of this name already.</source>
        <translation>Un serveur porte déjà ce nom.</translation>
    </message>
    <message>
        <source>What the server says</source>
        <translation>Ce que dit le serveur</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <comment>a server</comment>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Plus</translation>
    </message>
    <message>
        <source>as the server asks</source>
        <translation>selon la demande du serveur</translation>
    </message>
    <message>
        <source>registered automatically</source>
        <translation>enregistré automatiquement</translation>
    </message>
    <message>
        <source>path of a file that only you can read</source>
        <translation>chemin d&apos;un fichier que vous seul pouvez lire</translation>
    </message>
    <message>
        <source>&amp;Bind its tokens to a key of this computer (DPoP)</source>
        <translation>&amp;Lier ses jetons à une clé de cet ordinateur (DPoP)</translation>
    </message>
    <message>
        <source>Pe&amp;rmissions:</source>
        <translation>A&amp;utorisations :</translation>
    </message>
    <message>
        <source>&amp;Client id:</source>
        <translation>&amp;Identifiant client :</translation>
    </message>
    <message>
        <source>Client &amp;secret from:</source>
        <translation>&amp;Secret du client depuis :</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>A&amp;dresse :</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>&amp;Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Set in Codex&apos;s configuration: %1</source>
        <translation>Défini dans la configuration de Codex : %1</translation>
    </message>
    <message>
        <source>You find the address in the server&apos;s documentation. The name is yours to choose.</source>
        <translation>L&apos;adresse figure dans la documentation du serveur. Le nom est à votre choix.</translation>
    </message>
    <message>
        <source>The address has to be complete and to start with https:// (http:// only for this machine).</source>
        <translation>L&apos;adresse doit être complète et commencer par https:// (http:// seulement pour cette machine).</translation>
    </message>
    <message>
        <source>The sign-in belongs to the old address. You will have to sign in again.</source>
        <translation>La connexion appartient à l&apos;ancienne adresse. Vous devrez vous reconnecter.</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Add and sign in</source>
        <translation>&amp;Ajouter et se connecter</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <comment>a host</comment>
        <translation>Interrogation de %1…</translation>
    </message>
    <message>
        <source>The address must not contain a user name, a password, spaces or a part after #.</source>
        <translation>L’adresse ne doit contenir ni nom d’utilisateur, ni mot de passe, ni espace, ni partie après #.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Banner</name>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ChangeView</name>
    <message>
        <source>The exact change</source>
        <translation>La modification exacte</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ClientRow</name>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Relier…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Délier…</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Réparer…</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Show how…</source>
        <translation>Montrer comment…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a client, a verb</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ClientsPage</name>
    <message>
        <source>To connect or disconnect a client, use “Connect a client…” on a server&apos;s page.</source>
        <translation>Pour relier ou délier un client, utilisez « Relier un client… » sur la page d’un serveur.</translation>
    </message>
    <message>
        <source>Looking for clients…</source>
        <translation>Recherche des clients…</translation>
    </message>
    <message>
        <source>%1. The program that it starts is no longer there: repair it on the server&apos;s page.</source>
        <comment>servers</comment>
        <translation>%1. Le programme qu’il lance n’est plus là : réparez l’entrée sur la page du serveur.</translation>
    </message>
    <message>
        <source>No client is connected yet.</source>
        <translation>Aucun client n’est encore connecté.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ConnectAllDialog</name>
    <message>
        <source>Use these sign-ins everywhere</source>
        <translation>Utiliser ces connexions partout</translation>
    </message>
    <message>
        <source>Other programs on this computer have these servers, too. Once connected, they use Latchkey&apos;s sign-in instead of their own.</source>
        <translation>D’autres programmes de cet ordinateur ont aussi ces serveurs. Une fois reliés, ils utilisent la connexion de Latchkey au lieu de la leur.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Pas &amp;maintenant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ConnectWindow</name>
    <message>
        <source>Connect a client to %1</source>
        <comment>a server</comment>
        <translation>Relier un client à %1</translation>
    </message>
    <message>
        <source>A connected client needs no sign-in of its own: it asks Latchkey, which renews the one sign-in for all.</source>
        <translation>Un client relié n’a pas besoin de sa propre connexion : il demande à Latchkey, qui renouvelle l’unique connexion pour tous.</translation>
    </message>
    <message>
        <source>Looking for clients…</source>
        <translation>Recherche des clients…</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>An&amp;y other client runs</source>
        <translation>Tout autre c&amp;lient lance</translation>
    </message>
    <message>
        <source>Command for any other client</source>
        <translation>Commande pour tout autre client</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opier</translation>
    </message>
    <message>
        <source>Copy the command for any other client</source>
        <translation>Copier la commande pour tout autre client</translation>
    </message>
    <message>
        <source>Waiting for a slow disk.</source>
        <translation>En attente d’un disque lent.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::DetailPane</name>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Identifiant du client</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Conservé dans</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Dernière tentative</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Utilisé par</translation>
    </message>
    <message>
        <source>Codex</source>
        <translation>Codex</translation>
    </message>
    <message>
        <source>other homes that share the keyring (%1)</source>
        <translation>d’autres dossiers qui partagent le trousseau (%1)</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>‹ Servers</source>
        <translation>‹ Serveurs</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Choose what to copy of this server</source>
        <translation>Choisir quoi copier de ce serveur</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Plus</translation>
    </message>
    <message>
        <source>More about this server</source>
        <translation>Plus sur ce serveur</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Peut faire</translation>
    </message>
    <message>
        <source>Select a server</source>
        <translation>Sélectionnez un serveur</translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n serveur</numerusform>
            <numerusform>%n serveurs</numerusform>
        </translation>
    </message>
    <message>
        <source>This shows how the server is doing, and what to do.</source>
        <translation>Vous voyez ici son état et ce qu&apos;il faut faire.</translation>
    </message>
    <message>
        <source>%1: open the site</source>
        <comment>a host</comment>
        <translation>%1 : ouvrir le site</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>a type, a time</comment>
        <translation>%1, jusqu&apos;au %2</translation>
    </message>
    <message>
        <source>%1, end unknown</source>
        <comment>a type</comment>
        <translation>%1, fin inconnue</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Lié</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>%1, %2; %3</source>
        <comment>a store, why, where</comment>
        <translation>%1, %2 ; %3</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>what, detail, when</comment>
        <translation>%1 : %2 (%3)</translation>
    </message>
    <message>
        <source>Succeeded (%1)</source>
        <translation>Réussi (%1)</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Dernière vérification</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>A client that is connected to Latchkey needs no sign-in of its own.</source>
        <translation>Un client relié à Latchkey n’a pas besoin d’une connexion à lui.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::DiagnosticsWindow</name>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Vérifier de nouveau</translation>
    </message>
    <message>
        <source>Look for problems again</source>
        <translation>Chercher de nouveau des problèmes</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Copier le rapport</translation>
    </message>
    <message>
        <source>A text without tokens and names, for a public issue</source>
        <translation>Un texte sans jetons ni noms, pour un ticket public</translation>
    </message>
    <message>
        <source>Sign-ins, files, locks and configuration are as they should be.</source>
        <translation>Les connexions, les fichiers, les verrous et la configuration sont comme il faut.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>The report is in the clipboard. It holds no token and no name of yours; read it before you post it.</source>
        <translation>Le rapport est dans le presse-papiers. Il ne contient aucun de vos jetons ni de vos noms ; lisez-le avant de le publier.</translation>
    </message>
    <message>
        <source>Clos&amp;e</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>À réparer</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Aucun problème</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Waiting for the keyring or a slow disk.</source>
        <translation>En attente du trousseau ou d’un disque lent.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>Waiting for the program that is using the sign-in, a minute at most.</source>
        <translation>En attente du programme qui utilise la connexion, une minute au plus.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::EmptyState</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Ce que cela signifie</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::FindingCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::FindingView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Ce qui a été vu</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Pourquoi c’est important</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Renew now</source>
        <translation>Renouveler maintenant</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Autres moyens</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Détails techniques</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copier : %1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::FirstRun</name>
    <message>
        <source>Sign in once. Latchkey keeps it that way.</source>
        <translation>Connectez-vous une fois. Latchkey s&apos;occupe du reste.</translation>
    </message>
    <message>
        <source>Servers that were found</source>
        <translation>Serveurs trouvés</translation>
    </message>
    <message>
        <source>Looking for servers…</source>
        <translation>Recherche de serveurs…</translation>
    </message>
    <message>
        <source>Nothing is changed in the other programs, and no key is copied.</source>
        <translation>Rien n&apos;est modifié dans les autres programmes, et aucune clé n&apos;est copiée.</translation>
    </message>
    <message>
        <source>Add one by its address…</source>
        <translation>En ajouter un par son adresse…</translation>
    </message>
    <message>
        <source>&amp;Start Latchkey when I log in</source>
        <translation>Lancer &amp;Latchkey à l&apos;ouverture de session</translation>
    </message>
    <message>
        <source>Sign-ins are then renewed before they run out, in the background.</source>
        <translation>Les connexions sont alors renouvelées avant leur fin, en arrière-plan.</translation>
    </message>
    <message>
        <source>&amp;Tell me when a server needs me</source>
        <translation>Me &amp;prévenir quand un serveur a besoin de moi</translation>
    </message>
    <message>
        <source>You are told once, and reminded the next day.</source>
        <translation>Vous êtes averti une fois, avec un rappel le lendemain.</translation>
    </message>
    <message>
        <source>Look around with demo servers</source>
        <translation>Découvrir avec des serveurs de démonstration</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Pas &amp;maintenant</translation>
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
        <translation>toujours affichés ici</translation>
    </message>
    <message>
        <source>has a key of its own there</source>
        <translation>y a sa propre clé</translation>
    </message>
    <message>
        <source>Found on this computer: %1 in %2. Choose those that Latchkey is to look after.</source>
        <comment>so many servers, so many programs</comment>
        <translation>Trouvés sur cet ordinateur : %1 dans %2. Choisissez ceux dont Latchkey doit s&apos;occuper.</translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n serveur</numerusform>
            <numerusform>%n serveurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n programs</source>
        <translation>
            <numerusform>%n programme</numerusform>
            <numerusform>%n programmes</numerusform>
        </translation>
    </message>
    <message>
        <source>No servers yet. Latchkey has looked at these places:</source>
        <translation>Pas encore de serveurs. Latchkey a regardé à ces endroits :</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a program, a file</comment>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n servers and sign in…</source>
        <translation>
            <numerusform>Ajouter %n serveur et se &amp;connecter…</numerusform>
            <numerusform>Ajouter %n serveurs et se &amp;connecter…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add a server…</source>
        <translation>Ajouter un &amp;serveur…</translation>
    </message>
    <message>
        <source>Could not set Latchkey to start when you log in: %1 cannot be written.</source>
        <translation>Impossible de lancer Latchkey à l’ouverture de session : %1 ne peut être écrit.</translation>
    </message>
    <message>
        <source>&amp;Use these sign-ins in the other programs, too</source>
        <translation>Utiliser ces connexions aussi dans les autres pro&amp;grammes</translation>
    </message>
    <message>
        <source>They then use Latchkey&apos;s sign-ins. Changes to their files are shown first, and can be undone.</source>
        <translation>Ils utilisent alors les connexions de Latchkey. Ce qui change dans leurs fichiers est montré avant, et peut être annulé.</translation>
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
        <translation>Aide de Latchkey</translation>
    </message>
    <message>
        <source>Sign in once. Latchkey keeps it that way.</source>
        <translation>Connectez-vous une fois. Latchkey s&apos;occupe du reste.</translation>
    </message>
    <message>
        <source>Latchkey lists the remote MCP servers of Codex and those that you add. Those that need you come first, with a button; the others work, and are renewed before they end.</source>
        <translation>Latchkey présente les serveurs MCP distants de Codex et ceux que vous ajoutez. Ce qui a besoin de vous vient d&apos;abord, avec son bouton ; les autres fonctionnent et sont renouvelés avant leur fin.</translation>
    </message>
    <message>
        <source>Latchkey and Codex use the same sign-ins. What one of them renews, the other takes over.</source>
        <translation>Ce sont les mêmes connexions que celles de Codex. Ce que l&apos;un renouvelle, l&apos;autre le reprend.</translation>
    </message>
    <message>
        <source>Closing the window leaves Latchkey in the tray, where its icon tells how many servers need you.</source>
        <translation>Fermer la fenêtre laisse Latchkey dans la zone de notification, où son icône indique combien de serveurs ont besoin de vous.</translation>
    </message>
    <message>
        <source>Enter shows everything about a server, F6 moves to the next part of the window, and Escape leads back. In a terminal, latchkey-cli does the same.</source>
        <translation>Entrée montre tout sur un serveur, F6 passe à la partie suivante de la fenêtre, Échap ramène en arrière. Dans un terminal, latchkey-cli fait de même.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::HistoryView</name>
    <message>
        <source>What happened</source>
        <translation>Ce qui s&apos;est passé</translation>
    </message>
    <message>
        <source>Sho&amp;w fewer</source>
        <translation>Affic&amp;her moins</translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w all %n events</source>
        <translation>
            <numerusform>Affic&amp;her l&apos;événement (%n)</numerusform>
            <numerusform>Affic&amp;her les %n événements</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1</source>
        <comment>a full date</comment>
        <translation>Le %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, what</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ImportDialog</name>
    <message>
        <source>What this is</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Indication</translation>
    </message>
    <message>
        <source>These are the remote servers of other MCP clients on this computer. Tick those that Latchkey is to look after. Nothing of the other clients is changed, and no key is copied.</source>
        <translation>Voici les serveurs distants d’autres clients MCP sur cet ordinateur. Cochez ceux dont Latchkey doit s’occuper. Rien n’est modifié chez les autres clients, et aucune clé n’est copiée.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Trouvé dans</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Servers of other clients</source>
        <translation>Serveurs d’autres clients</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Add the servers that are ticked</source>
        <translation>Ajouter les serveurs cochés</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>No other client has a remote server</source>
        <translation>Aucun autre client n’a de serveur distant</translation>
    </message>
    <message>
        <source>Latchkey has looked at these places:</source>
        <translation>Latchkey a cherché à ces endroits :</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4</source>
        <translation>%1, ligne %2, colonne %3 : %4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1” cannot be a name: it has 1 to 64 letters, digits, hyphens and underscores.</source>
        <translation>« %1 » ne peut pas être un nom : il faut de 1 à 64 lettres, chiffres, tirets et tirets bas.</translation>
    </message>
    <message>
        <source>The name “%1” is taken; change it with F2.</source>
        <translation>Le nom « %1 » est déjà pris ; changez-le avec F2.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n servers</source>
        <translation>
            <numerusform>&amp;Ajouter %n serveur</numerusform>
            <numerusform>&amp;Ajouter %n serveurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Find servers</source>
        <translation>Trouver des serveurs</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Emplacements</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ListChanges</name>
    <message>
        <source>%1 is removed from the list. Its sign-in was not touched.</source>
        <comment>a server</comment>
        <translation>%1 est retiré de la liste. Sa connexion n&apos;a pas été touchée.</translation>
    </message>
    <message>
        <source>%1 is changed.</source>
        <comment>a server</comment>
        <translation>%1 est modifié.</translation>
    </message>
    <message>
        <source>%1 is switched on.</source>
        <comment>a server</comment>
        <translation>%1 est activé.</translation>
    </message>
    <message>
        <source>%1 is switched off.</source>
        <comment>a server</comment>
        <translation>%1 est désactivé.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::LoginDialog</name>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;Copier le lien</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>Copies the sign-in link, for another browser</source>
        <translation>Copie le lien de connexion, pour un autre navigateur</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing is asked of you yet.</source>
        <translation>Rien ne vous est encore demandé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>No browser could be opened here.</source>
        <translation>Aucun navigateur n’a pu être ouvert ici.</translation>
    </message>
    <message>
        <source>Copy the link, open it in a browser of your choice, and sign in there.</source>
        <translation>Copiez le lien, ouvrez-le dans le navigateur de votre choix et connectez-vous.</translation>
    </message>
    <message>
        <source>the provider decides</source>
        <translation>au choix du fournisseur</translation>
    </message>
    <message>
        <source>Copy co&amp;de</source>
        <translation>Copier le co&amp;de</translation>
    </message>
    <message>
        <source>&amp;Open in my browser</source>
        <translation>&amp;Ouvrir dans mon navigateur</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>&amp;Ouvrir la page</translation>
    </message>
    <message>
        <source>Use &amp;this browser instead</source>
        <translation>Utiliser plutôt ce &amp;navigateur</translation>
    </message>
    <message>
        <source>&amp;Use a code instead</source>
        <translation>&amp;Utiliser plutôt un code</translation>
    </message>
    <message>
        <source>Sign in to %1 (%2 of %3)</source>
        <translation>Se connecter à %1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Skips the remaining servers, too</source>
        <translation>Ignore aussi les serveurs restants</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>Permissions that are asked for</source>
        <translation>Autorisations demandées</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>You type a code in any browser, which need not be on this computer</source>
        <translation>Vous tapez un code dans n’importe quel navigateur, même sur une autre machine</translation>
    </message>
    <message>
        <source>Leaves this server as it is, and goes on with the next one</source>
        <translation>Laisse ce serveur tel quel et continue avec le suivant</translation>
    </message>
    <message>
        <source>Found the sign-in service</source>
        <translation>Service de connexion trouvé</translation>
    </message>
    <message>
        <source>Find the sign-in service</source>
        <translation>Chercher le service de connexion</translation>
    </message>
    <message>
        <source>Waiting for you to type the code</source>
        <translation>En attente de votre saisie du code</translation>
    </message>
    <message>
        <source>Waiting for you in the browser</source>
        <translation>En attente de vous dans le navigateur</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un instant</translation>
    </message>
    <message>
        <source>Is this what you want?</source>
        <translation>Est-ce bien ce que vous voulez ?</translation>
    </message>
    <message>
        <source>%1 asks for what is shown below.</source>
        <comment>a server</comment>
        <translation>%1 demande ce qui figure ci-dessous.</translation>
    </message>
    <message>
        <source>Is this the right site?</source>
        <translation>Est-ce le bon site ?</translation>
    </message>
    <message>
        <source>Finish in your browser</source>
        <translation>Terminez dans votre navigateur</translation>
    </message>
    <message>
        <source>Allow access on its page. This window then closes by itself.</source>
        <translation>Autorisez l&apos;accès sur sa page. Cette fenêtre se ferme ensuite d&apos;elle-même.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>You have allowed access. The sign-in is being saved.</source>
        <translation>Vous avez autorisé l&apos;accès. La connexion est en cours d&apos;enregistrement.</translation>
    </message>
    <message>
        <source>New to Latchkey</source>
        <translation>Nouveau pour Latchkey</translation>
    </message>
    <message>
        <source>— new</source>
        <comment>of a permission</comment>
        <translation>— nouveau</translation>
    </message>
    <message>
        <source>Type this code</source>
        <translation>Saisissez ce code</translation>
    </message>
    <message>
        <source>On the page below, in any browser. This window then closes by itself.</source>
        <translation>Sur la page ci-dessous, dans n&apos;importe quel navigateur. Cette fenêtre se ferme ensuite d&apos;elle-même.</translation>
    </message>
    <message>
        <source>&amp;Open the page again</source>
        <translation>Rouvrir &amp;la page</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Save the sign-in</source>
        <translation>Enregistrer la connexion</translation>
    </message>
    <message>
        <source>Site that is opened</source>
        <translation>Site qui est ouvert</translation>
    </message>
    <message>
        <source>The browser is on another &amp;machine</source>
        <translation>Le navigateur &amp;est sur une autre machine</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Peut faire</translation>
    </message>
    <message>
        <source>&amp;Skip this one</source>
        <translation>&amp;Passer celui-ci</translation>
    </message>
    <message>
        <source>You signed in here before, %1.</source>
        <comment>on a day</comment>
        <translation>Vous vous êtes déjà connecté ici, %1.</translation>
    </message>
    <message>
        <source>It belongs to the server itself.</source>
        <translation>Il appartient au serveur lui-même.</translation>
    </message>
    <message>
        <source>You signed in here before.</source>
        <translation>Vous vous êtes déjà connecté ici.</translation>
    </message>
    <message>
        <source>Waiting for %1 or its provider. You can cancel; nothing has changed yet.</source>
        <comment>a host</comment>
        <translation>En attente de %1 ou de son fournisseur. Vous pouvez annuler ; rien n’a encore changé.</translation>
    </message>
    <message>
        <source>Waiting for %1 to confirm the access.</source>
        <comment>a host</comment>
        <translation>En attente de %1, qui doit confirmer l’accès.</translation>
    </message>
    <message>
        <source>Waiting to save the sign-in: the keyring may be asking for its password, or another program is busy with it.</source>
        <translation>En attente de pouvoir enregistrer la connexion : le trousseau demande peut-être son mot de passe, ou un autre programme est occupé avec elle.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::MainWindow</name>
    <message>
        <source>No server matches “%1”</source>
        <translation>Aucun serveur ne correspond à « %1 »</translation>
    </message>
    <message>
        <source>The problem is described above. Once it is fixed, your servers appear here; until then, nothing of theirs is changed.</source>
        <translation>Ce qui ne va pas est indiqué ci-dessus. Dès que c’est réparé, vos serveurs apparaissent ici ; d’ici là, rien de ce qui les concerne n’est modifié.</translation>
    </message>
    <message>
        <source>Search servers</source>
        <translation>Rechercher des serveurs</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Ajouter un serveur</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Ajo&amp;uter</translation>
    </message>
    <message>
        <source>A&amp;dd server</source>
        <translation>Ajouter &amp;un serveur</translation>
    </message>
    <message>
        <source>Welcome to Latchkey</source>
        <translation>Bienvenue dans Latchkey</translation>
    </message>
    <message>
        <source>%1 — Latchkey</source>
        <comment>a server</comment>
        <translation>%1 — Latchkey</translation>
    </message>
    <message>
        <source>The search looks in the name, the host and the sentence of each server.</source>
        <translation>La recherche porte sur le nom, l&apos;hôte et la phrase de chaque serveur.</translation>
    </message>
    <message>
        <source>No servers could be read</source>
        <translation>Aucun serveur n&apos;a pu être lu</translation>
    </message>
    <message>
        <source>No servers yet</source>
        <translation>Pas encore de serveurs</translation>
    </message>
    <message>
        <source>Latchkey shows the remote MCP servers of Codex&apos;s configuration, and those that you add here. It keeps you signed in to them.</source>
        <translation>Latchkey présente les serveurs MCP distants de la configuration de Codex et ceux que vous ajoutez ici. Il vous y garde connecté.</translation>
    </message>
    <message>
        <source>Sign in to &amp;both…</source>
        <translation>&amp;Se connecter aux deux…</translation>
    </message>
    <message>
        <source>Sign in to &amp;all…</source>
        <translation>&amp;Se connecter à tous…</translation>
    </message>
    <message>
        <source>The report is in the clipboard. It holds no token and no name of yours; read it before you post it.</source>
        <translation>Le rapport est dans le presse-papiers. Il ne contient ni jeton ni nom à vous ; lisez-le avant de le publier.</translation>
    </message>
    <message>
        <source>Signed in to %1 until %2.</source>
        <comment>a server, a time</comment>
        <translation>Connecté à %1 jusqu&apos;à %2.</translation>
    </message>
    <message>
        <source>Signed in to %1. It renews by itself.</source>
        <comment>a server</comment>
        <translation>Connecté à %1. La connexion se renouvelle d&apos;elle-même.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, what happened</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler l&apos;action</translation>
    </message>
    <message numerus="yes">
        <source>Access token copied. It leaves the clipboard in %n s.</source>
        <translation>
            <numerusform>Jeton d&apos;accès copié. Il quitte le presse-papiers dans %n s.</numerusform>
            <numerusform>Jeton d&apos;accès copié. Il quitte le presse-papiers dans %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Headers copied. They leave the clipboard in %n s.</source>
        <translation>
            <numerusform>En-têtes copiés. Ils quittent le presse-papiers dans %n s.</numerusform>
            <numerusform>En-têtes copiés. Ils quittent le presse-papiers dans %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>Vider maintenant</translation>
    </message>
    <message>
        <source>Select a server first</source>
        <translation>Sélectionnez d&apos;abord un serveur</translation>
    </message>
    <message>
        <source>This works on one server at a time</source>
        <translation>Ceci ne s&apos;applique qu&apos;à un serveur à la fois</translation>
    </message>
    <message>
        <source>This server is set in Codex&apos;s configuration</source>
        <translation>Ce serveur est défini dans la configuration de Codex</translation>
    </message>
    <message>
        <source>There is nothing to sign in to</source>
        <translation>Il n&apos;y a rien à quoi se connecter</translation>
    </message>
    <message>
        <source>There is nothing to renew it with</source>
        <translation>Il n&apos;y a rien pour la renouveler</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Personne n&apos;est connecté</translation>
    </message>
    <message>
        <source>S&amp;witch on</source>
        <translation>Activer (&amp;D)</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>&amp;Désactiver</translation>
    </message>
    <message>
        <source>A copy of it would be of no use</source>
        <translation>Une copie ne servirait à rien</translation>
    </message>
    <message>
        <source>There is no server</source>
        <translation>Il n&apos;y a aucun serveur</translation>
    </message>
    <message>
        <source>No server needs a sign-in</source>
        <translation>Aucun serveur ne demande de connexion</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Il n&apos;y a rien à annuler</translation>
    </message>
    <message>
        <source>Address copied.</source>
        <translation>Adresse copiée.</translation>
    </message>
    <message>
        <source>Command copied. A client that runs it uses this sign-in.</source>
        <translation>Commande copiée. Un client qui l&apos;exécute utilise cette connexion.</translation>
    </message>
    <message>
        <source>No browser could be opened here.</source>
        <translation>Aucun navigateur n&apos;a pu être ouvert ici.</translation>
    </message>
    <message>
        <source>Quit Latchkey?</source>
        <translation>Quitter Latchkey ?</translation>
    </message>
    <message>
        <source>Without Latchkey nothing is renewed ahead of time.</source>
        <translation>Sans Latchkey, rien n&apos;est renouvelé à l&apos;avance.</translation>
    </message>
    <message>
        <source>This desktop has no place for a tray icon, so Latchkey ends with its window.</source>
        <translation>Ce bureau n&apos;a pas de place pour une icône de notification ; Latchkey se termine avec sa fenêtre.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Keep it open</source>
        <translation>Laisser ouvert (&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>%n servers checked: all work.</source>
        <translation>
            <numerusform>%n serveur vérifié : il fonctionne.</numerusform>
            <numerusform>%n serveurs vérifiés : tous fonctionnent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers checked. These do not work: %1</source>
        <translation>
            <numerusform>%n serveur vérifié. Il ne fonctionne pas : %1</numerusform>
            <numerusform>%n serveurs vérifiés. Ceux-ci ne fonctionnent pas : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It is off, or needs a sign-in first</source>
        <translation>Il est désactivé, ou demande d&apos;abord une connexion</translation>
    </message>
    <message>
        <source>The keyring cannot ask for its password here. Unlock it with its own program; it is used at once.</source>
        <translation>Le trousseau ne peut pas demander son mot de passe ici. Déverrouillez-le avec son propre programme ; il est utilisé aussitôt.</translation>
    </message>
    <message>
        <source>This server is switched off</source>
        <translation>Ce serveur est désactivé</translation>
    </message>
    <message>
        <source>Latchkey no longer waits for %1. Work already started there will finish within two minutes.</source>
        <comment>a server</comment>
        <translation>Latchkey n’attend plus %1. Ce qui y a commencé se terminera en deux minutes au plus.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Notices</name>
    <message numerus="yes">
        <source>The keyring is locked: %n servers wait.</source>
        <translation>
            <numerusform>Le trousseau est verrouillé : %n serveur attend.</numerusform>
            <numerusform>Le trousseau est verrouillé : %n serveurs attendent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Déverrouiller…</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>No keyring runs here; sign-ins that are kept in it cannot be read.</source>
        <translation>Aucun trousseau ne fonctionne ici ; les connexions qui y sont gardées ne peuvent être lues.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>%1 cannot be read; the last servers stay in use.</source>
        <comment>a file</comment>
        <translation>%1 ne peut être lu ; les derniers serveurs restent en usage.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of %1 are not used.</source>
        <translation>
            <numerusform>%n entrée de %1 n&apos;est pas utilisée.</numerusform>
            <numerusform>%n entrées de %1 ne sont pas utilisées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Notifier</name>
    <message>
        <source>%1 needs you to sign in</source>
        <translation>%1 attend que vous vous connectiez</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>%1 still needs you to sign in</source>
        <translation>%1 attend toujours que vous vous connectiez</translation>
    </message>
    <message numerus="yes">
        <source>%n servers need you to sign in</source>
        <translation>
            <numerusform>%n serveur attend que vous vous connectiez</numerusform>
            <numerusform>%n serveurs attendent que vous vous connectiez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers still need you to sign in</source>
        <translation>
            <numerusform>%n serveur attend toujours que vous vous connectiez</numerusform>
            <numerusform>%n serveurs attendent toujours que vous vous connectiez</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, what it is</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::OwnHeaders</name>
    <message>
        <source>Headers o&amp;f your own</source>
        <translation>En-têtes à a&amp;jouter</translation>
    </message>
    <message>
        <source>For servers that want more than a sign-in, or a key instead of one</source>
        <translation>Pour les serveurs qui veulent plus qu’une connexion, ou une clé à la place</translation>
    </message>
    <message>
        <source>Token from variable:</source>
        <translation>Jeton de la variable :</translation>
    </message>
    <message>
        <source>Name of an environment variable that holds an access token to use instead of signing in</source>
        <translation>Nom d’une variable d’environnement contenant un jeton d’accès à utiliser au lieu d’une connexion</translation>
    </message>
    <message>
        <source>Fixed headers:</source>
        <translation>En-têtes fixes :</translation>
    </message>
    <message>
        <source>One per line, as Name: value. Not for keys: they are stored as you see them</source>
        <translation>Un par ligne, sous la forme Nom: valeur. Pas pour les clés : elles sont enregistrées telles que vous les voyez</translation>
    </message>
    <message>
        <source>From variables:</source>
        <translation>Depuis des variables :</translation>
    </message>
    <message>
        <source>One per line, as Name: VARIABLE. Latchkey sends what that environment variable holds when Latchkey starts</source>
        <translation>Un par ligne, sous la forme Nom: VARIABLE. Latchkey envoie ce que contient cette variable d’environnement quand Latchkey démarre</translation>
    </message>
    <message>
        <source>Fixed headers</source>
        <translation>En-têtes fixes</translation>
    </message>
    <message>
        <source>Headers from variables</source>
        <translation>En-têtes depuis des variables</translation>
    </message>
    <message>
        <source>Variable with the token</source>
        <translation>Variable contenant le jeton</translation>
    </message>
    <message>
        <source>“%1” is not a name, a colon, and a value.</source>
        <translation>« %1 » n’est pas un nom, un deux-points et une valeur.</translation>
    </message>
    <message>
        <source>%1 looks like a key, which does not belong in this list. Put it in an environment variable, and enter the variable&apos;s name below.</source>
        <translation>%1 ressemble à une clé, et cette liste n’est pas faite pour en garder. Mettez-la dans une variable d’environnement, dont vous donnez le nom plus bas.</translation>
    </message>
    <message>
        <source>The header %1 cannot be sent: it has no value, its name is not valid, or Latchkey sets it itself.</source>
        <translation>L’en-tête %1 ne peut pas être envoyé : il n’a pas de valeur, son nom n’est pas valide, ou Latchkey le définit lui-même.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PasteField</name>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>Con&amp;tinuer</translation>
    </message>
    <message>
        <source>Browser on &amp;another machine? Paste the address that it ends on:</source>
        <translation>Navigateur sur une &amp;autre machine ? Collez l’adresse où il aboutit :</translation>
    </message>
    <message>
        <source>http://127.0.0.1…</source>
        <translation>http://127.0.0.1…</translation>
    </message>
    <message>
        <source>Address that the browser ended on</source>
        <translation>Adresse où le navigateur a abouti</translation>
    </message>
    <message>
        <source>Continue with this address</source>
        <translation>Continuer avec cette adresse</translation>
    </message>
    <message>
        <source>What is wrong with the address</source>
        <translation>Ce qui ne va pas dans l’adresse</translation>
    </message>
    <message>
        <source>This is not the address that the browser ended on. That one starts with http://127.0.0.1 and contains “code=”.</source>
        <translation>Ce n’est pas l’adresse sur laquelle le navigateur a fini. Celle-là commence par http://127.0.0.1 et contient « code= ».</translation>
    </message>
    <message>
        <source>This address does not belong to this sign-in. Copy it from the page that this sign-in opened.</source>
        <translation>Cette adresse n’appartient pas à cette connexion. Copiez-la depuis la page que cette connexion a ouverte.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PlanView</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler l’action</translation>
    </message>
    <message>
        <source>&amp;Copy it</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Copy the lines instead</source>
        <translation>&amp;Copier plutôt les lignes</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>Waiting for the client&apos;s own command or a slow disk.</source>
        <translation>En attente de la commande du client lui-même ou d’un disque lent.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PreferencesDialog</name>
    <message>
        <source>&amp;Notify when a server needs a sign-in</source>
        <translation>&amp;Avertir lorsqu’un serveur demande une connexion</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Ahead by:</source>
        <translation>A&amp;vance :</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Langue :</translation>
    </message>
    <message>
        <source>&amp;Start with the session, in the tray</source>
        <translation>&amp;Démarrer avec la session, dans la zone de notification</translation>
    </message>
    <message>
        <source>Problem with the automatic start</source>
        <translation>Problème de démarrage automatique</translation>
    </message>
    <message>
        <source>Where the callback port comes from</source>
        <translation>D’où vient le port de retour</translation>
    </message>
    <message>
        <source>Homes, and where they keep sign-ins</source>
        <translation>Dossiers, et où ils gardent les connexions</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Command to run on events</source>
        <translation>Commande à exécuter lors d’événements</translation>
    </message>
    <message>
        <source>Run without a shell when a server needs you, is in trouble, or works again, with two more arguments: the event and the server&apos;s name.</source>
        <translation>Exécutée sans shell quand un serveur a besoin de vous, a un problème ou fonctionne de nouveau, avec deux arguments de plus : l’événement et le nom du serveur.</translation>
    </message>
    <message>
        <source>Any free one</source>
        <translation>Tout port libre</translation>
    </message>
    <message>
        <source>Callback port</source>
        <translation>Port de retour</translation>
    </message>
    <message>
        <source>The port on this computer that your browser returns to after a sign-in. Some providers accept only one that they know.</source>
        <translation>Le port de cet ordinateur où votre navigateur revient après une connexion. Certains fournisseurs n’en acceptent qu’un qu’ils connaissent.</translation>
    </message>
    <message>
        <source>&amp;Callback port:</source>
        <translation>&amp;Port de retour :</translation>
    </message>
    <message>
        <source>Set in config.toml by mcp_oauth_callback_port; change it there, so that Codex uses the same.</source>
        <translation>Fixé dans config.toml par mcp_oauth_callback_port ; changez-le là, pour que Codex utilise le même.</translation>
    </message>
    <message numerus="yes">
        <source>%n servers use the keyring</source>
        <translation>
            <numerusform>%n serveur utilise le trousseau</numerusform>
            <numerusform>%n serveurs utilisent le trousseau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers use the file</source>
        <translation>
            <numerusform>%n serveur utilise le fichier</numerusform>
            <numerusform>%n serveurs utilisent le fichier</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <translation>%1, et %2</translation>
    </message>
    <message>
        <source>no server has a sign-in yet</source>
        <translation>aucun serveur n’a encore de connexion</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>auto, which now means: %1.</source>
        <translation>auto, ce qui signifie maintenant : %1.</translation>
    </message>
    <message>
        <source>file: every sign-in is in a file in the home.</source>
        <translation>file : toutes les connexions sont dans un fichier du dossier.</translation>
    </message>
    <message>
        <source>keyring: every sign-in is in the keyring.</source>
        <translation>keyring : toutes les connexions sont dans le trousseau.</translation>
    </message>
    <message>
        <source>Where sign-ins are kept is set in a home&apos;s config.toml by mcp_oauth_credentials_store (auto, file or keyring), so that Codex and Latchkey agree. Latchkey reads that file, and never writes it.</source>
        <translation>L’endroit où sont gardées les connexions se règle dans le config.toml d’un dossier par mcp_oauth_credentials_store (auto, file ou keyring), pour que Codex et Latchkey s’accordent. Latchkey lit ce fichier et ne l’écrit jamais.</translation>
    </message>
    <message>
        <source>This file cannot be changed: %1. Look at the permissions of its folder.</source>
        <translation>Ce fichier ne peut pas être modifié : %1. Vérifiez les permissions de son dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%n servers use what Codex encrypts</source>
        <translation>
            <numerusform>%n serveur utilise ce que Codex chiffre</numerusform>
            <numerusform>%n serveurs utilisent ce que Codex chiffre</numerusform>
        </translation>
    </message>
    <message>
        <source>keyring: every sign-in is in a file that Codex encrypts, and its passphrase in the keyring.</source>
        <translation>keyring : toutes les connexions sont dans un fichier que Codex chiffre, et sa phrase de passe dans le trousseau.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Renewing</source>
        <translation>Renouvellement</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Where sign-ins are kept</source>
        <translation>Où sont gardées les connexions</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Réglages réseau</translation>
    </message>
    <message>
        <source>Proxies and certificates are set in %1, for this window and for latchkey-cli alike.</source>
        <translation>Les proxys et certificats sont définis dans %1, pour cette fenêtre comme pour latchkey-cli.</translation>
    </message>
    <message>
        <source>The system&apos;s settings are used. Other proxies and certificates can be set in %1.</source>
        <translation>Les réglages du système sont utilisés. D’autres proxys et certificats peuvent être définis dans %1.</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>&amp;Ouvrir le fichier</translation>
    </message>
    <message>
        <source>&amp;Renew sign-ins before they end</source>
        <translation>&amp;Renouveler les connexions avant leur fin</translation>
    </message>
    <message>
        <source>Minutes before the end</source>
        <translation>Minutes avant la fin</translation>
    </message>
    <message>
        <source>Programs then never wait for a renewal, and sign-ins do not run out while nothing uses them.</source>
        <translation>Les programmes n’attendent alors jamais un renouvellement, et les connexions n’expirent pas pendant que rien ne s’en sert.</translation>
    </message>
    <message>
        <source>Latchkey then renews sign-ins from the moment you log in to this computer</source>
        <translation>Latchkey renouvelle alors les connexions dès l&apos;ouverture de votre session</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>À la fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Continuer dans la zone de notification</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>&amp;When the window is closed:</source>
        <translation>À la &amp;fermeture de la fenêtre :</translation>
    </message>
    <message>
        <source>In the tray, Latchkey goes on renewing your sign-ins.</source>
        <translation>Dans la zone de notification, Latchkey continue de renouveler vos connexions.</translation>
    </message>
    <message>
        <source>Address of the client metadata</source>
        <translation>Adresse des métadonnées du client</translation>
    </message>
    <message>
        <source>A document at an https:// address of yours that describes Latchkey, for providers that accept programs in no other way. One that is ready to publish comes with Latchkey.</source>
        <translation>Un document à une adresse https:// à vous, qui décrit Latchkey, pour les fournisseurs qui n’acceptent les programmes qu’ainsi. Un document prêt à l’emploi accompagne Latchkey.</translation>
    </message>
    <message>
        <source>Client &amp;metadata:</source>
        <translation>&amp;Métadonnées du client :</translation>
    </message>
    <message>
        <source>How often servers are checked</source>
        <translation>Fréquence de vérification des serveurs</translation>
    </message>
    <message>
        <source>Only when I ask for it</source>
        <translation>Seulement à ma demande</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Une fois par jour</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Toutes les heures</translation>
    </message>
    <message>
        <source>&amp;Check servers:</source>
        <translation>&amp;Vérifier les serveurs :</translation>
    </message>
    <message>
        <source>One harmless request shows whether a server really works, and not only its sign-in.</source>
        <translation>Une requête inoffensive montre si un serveur fonctionne vraiment, et pas seulement sa connexion.</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Essayer</translation>
    </message>
    <message>
        <source>Result of the trial run</source>
        <translation>Résultat de l’essai</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Also before one &amp;ends that cannot be renewed</source>
        <translation>Aussi avant la &amp;fin d’une connexion qui ne se renouvelle pas</translation>
    </message>
    <message>
        <source>&amp;Remind me after a day</source>
        <translation>Me le &amp;rappeler après un jour</translation>
    </message>
    <message>
        <source>Lasting trouble is reported once, too. You hear nothing while all is well.</source>
        <translation>Un problème qui dure est aussi signalé une fois. Rien n’est dit tant que tout va bien.</translation>
    </message>
    <message>
        <source>Runs it once now, as if a server needed a sign-in</source>
        <translation>L’exécute une fois maintenant, comme si un serveur demandait une connexion</translation>
    </message>
    <message>
        <source>R&amp;un on events:</source>
        <translation>Exéc&amp;uter lors d’événements :</translation>
    </message>
    <message>
        <source>Cannot start %1: no such program, or not executable.</source>
        <translation>Impossible de démarrer %1 : programme absent ou non exécutable.</translation>
    </message>
    <message>
        <source>It was started, but was cut off before it ended.</source>
        <translation>Elle a démarré, mais a été interrompue avant la fin.</translation>
    </message>
    <message>
        <source>It ran and succeeded.</source>
        <translation>Elle s’est exécutée et s’est bien terminée.</translation>
    </message>
    <message>
        <source>It ran, and ended with code %1.</source>
        <translation>Elle s’est exécutée et s’est terminée avec le code %1.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navigateur</translation>
    </message>
    <message>
        <source>The desktop&apos;s default</source>
        <translation>Celui par défaut du bureau</translation>
    </message>
    <message>
        <source>&amp;Browser:</source>
        <translation>Na&amp;vigateur :</translation>
    </message>
    <message>
        <source>Sign-in pages open in this browser. Choose one in which you are already signed in there.</source>
        <translation>Les pages de connexion s’y ouvrent : choisissez celui dans lequel vous y êtes connecté.</translation>
    </message>
    <message>
        <source>&amp;Open config.toml</source>
        <translation>&amp;Ouvrir config.toml</translation>
    </message>
    <message>
        <source>Open config.toml of %1</source>
        <comment>a home</comment>
        <translation>Ouvrir le config.toml de %1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Problems</name>
    <message numerus="yes">
        <source>%n entries of %1 are not used</source>
        <translation>
            <numerusform>%n entrée de %1 n&apos;est pas utilisée</numerusform>
            <numerusform>%n entrées de %1 ne sont pas utilisées</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <comment>a number, what is wrong there</comment>
        <translation>ligne %1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ReportWindow</name>
    <message>
        <source>Report a problem</source>
        <translation>Signaler un problème</translation>
    </message>
    <message>
        <source>Copy the report, read it, and send it to the place where you got Latchkey, with a word on what you did and what you expected.</source>
        <translation>Copiez le rapport, lisez-le et envoyez-le là d&apos;où vous tenez Latchkey, avec un mot sur ce que vous avez fait et attendu.</translation>
    </message>
    <message>
        <source>It holds versions, states and settings: no token, and no name of yours.</source>
        <translation>Il contient des versions, des états et des réglages : ni jeton, ni nom à vous.</translation>
    </message>
    <message>
        <source>C&amp;opy report</source>
        <translation>C&amp;opier le rapport</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ServerListView</name>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
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
        <translation>Jusqu&apos;au %1</translation>
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
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign out of %1?</source>
        <translation>Se déconnecter de %1 ?</translation>
    </message>
    <message numerus="yes">
        <source>Sign out of these %n servers?</source>
        <translation>
            <numerusform>Se déconnecter de %n serveur ?</numerusform>
            <numerusform>Se déconnecter de ces %n serveurs ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Every program that uses such a sign-in loses it, not only Latchkey.</source>
        <translation>Tous les programmes qui utilisent une telle connexion la perdent, pas seulement Latchkey.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::SignsWindow</name>
    <message>
        <source>What the signs mean</source>
        <translation>Ce que signifient les signes</translation>
    </message>
    <message>
        <source>It works, and is renewed without you.</source>
        <translation>Il fonctionne et se renouvelle sans vous.</translation>
    </message>
    <message>
        <source>It works until a known time; then you must sign in again.</source>
        <translation>Il fonctionne jusqu&apos;à une heure connue ; il faut ensuite vous reconnecter.</translation>
    </message>
    <message>
        <source>It works, and there is something that you may decide.</source>
        <translation>Il fonctionne, et vous pouvez décider de quelque chose.</translation>
    </message>
    <message>
        <source>Latchkey is reading or renewing it.</source>
        <translation>Latchkey est en train de le lire ou de le renouveler.</translation>
    </message>
    <message>
        <source>It cannot be reached for now; Latchkey tries again by itself.</source>
        <translation>Il est injoignable pour l&apos;instant ; Latchkey réessaie de lui-même.</translation>
    </message>
    <message>
        <source>It needs you to sign in.</source>
        <translation>Vous devez vous y connecter.</translation>
    </message>
    <message>
        <source>Something is wrong, and does not fix itself.</source>
        <translation>Quelque chose ne va pas et ne se répare pas tout seul.</translation>
    </message>
    <message>
        <source>It is switched off, or there is nothing to sign in to.</source>
        <translation>Il est désactivé, ou il n&apos;y a rien à quoi se connecter.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::StateCard</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Ce que cela veut dire</translation>
    </message>
    <message>
        <source>Use a &amp;code instead</source>
        <translation>U&amp;tiliser plutôt un code</translation>
    </message>
    <message>
        <source>You type a code in any browser, which need not be on this computer</source>
        <translation>Vous tapez un code dans n’importe quel navigateur, même sur une autre machine</translation>
    </message>
    <message>
        <source>Sign in now</source>
        <translation>Se connecter maintenant</translation>
    </message>
    <message>
        <source>Renewed %1</source>
        <comment>a time</comment>
        <translation>Renouvelé %1</translation>
    </message>
    <message>
        <source>Signed in %1</source>
        <comment>a time</comment>
        <translation>Connecté %1</translation>
    </message>
    <message>
        <source>Now %1</source>
        <comment>a time</comment>
        <translation>Maintenant %1</translation>
    </message>
    <message>
        <source>Renews by %1</source>
        <comment>a time</comment>
        <translation>Renouvelé avant %1</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <comment>a time</comment>
        <translation>Prend fin %1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::StepList</name>
    <message>
        <source>%1: not yet</source>
        <translation>%1 : pas encore</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1 : fait</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1 : échec</translation>
    </message>
    <message>
        <source>%1: under way</source>
        <translation>%1 : en cours</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::SummaryBar</name>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TechnicalView</name>
    <message>
        <source>&amp;Technical details</source>
        <translation>Détai&amp;ls techniques</translation>
    </message>
    <message>
        <source>Copy a&amp;ll</source>
        <translation>T&amp;out copier</translation>
    </message>
    <message>
        <source>Copies these lines, for an issue; no secret is among them</source>
        <translation>Copie ces lignes pour un rapport ; aucun secret n&apos;y figure</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copier : %1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TrayController</name>
    <message>
        <source>Latchkey is saving a sign-in, and then quits</source>
        <translation>Latchkey enregistre une connexion, puis quitte</translation>
    </message>
    <message>
        <source>%1 tries again %2.</source>
        <comment>a server, at a time</comment>
        <translation>Nouvel essai pour %1 %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more.</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1, et %n autre.</numerusform>
            <numerusform>%1, et %n autres.</numerusform>
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
        <translation>&amp;Ouvrir Latchkey</translation>
    </message>
    <message>
        <source>&amp;Renew all now</source>
        <translation>&amp;Tout renouveler maintenant</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>&amp;Quit Latchkey</source>
        <translation>&amp;Quitter Latchkey</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, what it is</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>%1: tries again %2</source>
        <comment>a server, at a time</comment>
        <translation>%1 : nouvel essai %2</translation>
    </message>
    <message>
        <source>%1: sign in again by %2</source>
        <comment>a server, a time</comment>
        <translation>%1 : se reconnecter avant %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more…</source>
        <translation>
            <numerusform>et %n autre…</numerusform>
            <numerusform>et %n autres…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more work</source>
        <translation>
            <numerusform>%n autre fonctionne</numerusform>
            <numerusform>%n autres fonctionnent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work</source>
        <translation>
            <numerusform>%n fonctionne</numerusform>
            <numerusform>%n fonctionnent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is off</source>
        <translation>
            <numerusform>%n est désactivé</numerusform>
            <numerusform>%n sont désactivés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sign in to &amp;both…</source>
        <translation>&amp;Se connecter aux deux…</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to &amp;all %n…</source>
        <translation>
            <numerusform>Se &amp;connecter à %n…</numerusform>
            <numerusform>Se &amp;connecter aux %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TroubleNotifier</name>
    <message>
        <source>The keyring is locked</source>
        <translation>Le trousseau est verrouillé</translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation>Le trousseau ne répond pas</translation>
    </message>
    <message>
        <source>%1 waits for it. Nothing is lost.</source>
        <comment>a server</comment>
        <translation>%1 l’attend. Rien n’est perdu.</translation>
    </message>
    <message numerus="yes">
        <source>%n servers wait for it. Nothing is lost.</source>
        <translation>
            <numerusform>%n serveur l’attend. Rien n’est perdu.</numerusform>
            <numerusform>%n serveurs l’attendent. Rien n’est perdu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Déverrouiller…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>%1 does not work for now</source>
        <comment>a server</comment>
        <translation>%1 ne fonctionne pas pour l’instant</translation>
    </message>
    <message>
        <source>%1 does not work</source>
        <comment>a server</comment>
        <translation>%1 ne fonctionne pas</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences; the second has its full stop</comment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work for now</source>
        <translation>
            <numerusform>%n serveur ne fonctionne pas pour l’instant</numerusform>
            <numerusform>%n serveurs ne fonctionnent pas pour l’instant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work</source>
        <translation>
            <numerusform>%n serveur ne fonctionne pas</numerusform>
            <numerusform>%n serveurs ne fonctionnent pas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::UnusualProvider</name>
    <message>
        <source>For providers that do not follow the rules, if you know what they need</source>
        <translation>Pour les fournisseurs qui ne suivent pas les règles, si vous savez ce qu’il leur faut</translation>
    </message>
    <message>
        <source>Address of a client-id metadata document that the provider accepts</source>
        <translation>Adresse d’un document de métadonnées d’identifiant client que le fournisseur accepte</translation>
    </message>
    <message>
        <source>The redirect address that the provider accepts</source>
        <translation>L’adresse de retour que le fournisseur accepte</translation>
    </message>
    <message>
        <source>&amp;Login hint:</source>
        <translation>Indice de &amp;connexion :</translation>
    </message>
    <message>
        <source>Your user name, sent to the provider before you sign in</source>
        <translation>Votre nom d’utilisateur, envoyé au fournisseur avant la connexion</translation>
    </message>
    <message>
        <source>&amp;Prompt:</source>
        <translation>In&amp;vite :</translation>
    </message>
    <message>
        <source>login, select_account, consent… Shown instead of the provider&apos;s own choice</source>
        <translation>login, select_account, consent… Au lieu de ce que le fournisseur choisirait</translation>
    </message>
    <message>
        <source>name=value, separated by blanks, added to the page&apos;s address. Latchkey does not check what it asks for</source>
        <translation>nom=valeur, séparés par des espaces, ajoutés à l’adresse de la page. Latchkey ne vérifie pas ce qu’il demande</translation>
    </message>
    <message>
        <source>A stolen code might then work</source>
        <translation>Un code volé pourrait alors fonctionner</translation>
    </message>
    <message>
        <source>The token might then work at other servers, too</source>
        <translation>Le jeton pourrait alors fonctionner aussi sur d’autres serveurs</translation>
    </message>
    <message>
        <source>Some providers take this as a request for more, and then refuse to renew</source>
        <translation>Certains fournisseurs y voient une demande de plus et refusent alors le renouvellement</translation>
    </message>
    <message>
        <source>The client metadata needs a complete https:// address.</source>
        <translation>Les métadonnées du client demandent une adresse https:// complète.</translation>
    </message>
    <message>
        <source>The callback needs a complete address.</source>
        <translation>Le retour demande une adresse complète.</translation>
    </message>
    <message>
        <source>“%1” is not of the form name=value, or Latchkey sets it itself.</source>
        <translation>« %1 » n’est pas de la forme nom=valeur, ou Latchkey le définit lui-même.</translation>
    </message>
    <message>
        <source>Un&amp;usual provider</source>
        <translation>Fournisseur in&amp;habituel</translation>
    </message>
    <message>
        <source>Client me&amp;tadata:</source>
        <translation>&amp;Métadonnées du client :</translation>
    </message>
    <message>
        <source>Callbac&amp;k:</source>
        <translation>&amp;Retour :</translation>
    </message>
    <message>
        <source>Paramet&amp;ers:</source>
        <translation>Paramè&amp;tres :</translation>
    </message>
    <message>
        <source>It kno&amp;ws PKCE, but does not say so</source>
        <translation>Il connaît P&amp;KCE, mais ne le dit pas</translation>
    </message>
    <message>
        <source>It is not told w&amp;hich server the token is for</source>
        <translation>On ne lui dit pas pour &amp;quel serveur est le jeton</translation>
    </message>
    <message>
        <source>It wants the scopes a&amp;gain at each renewal</source>
        <translation>Il exi&amp;ge les portées à chaque renouvellement</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::WaitLine</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>What is under way</source>
        <translation>Ce qui est en cours</translation>
    </message>
    <message>
        <source>Stop waiting. Work already started will finish</source>
        <translation>Ne plus attendre. Ce qui a commencé se terminera</translation>
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
        <translation>Se &amp;connecter</translation>
    </message>
    <message>
        <source>Sign in to the selected servers with your browser</source>
        <translation>Se connecter aux serveurs sélectionnés avec votre navigateur</translation>
    </message>
    <message>
        <source>Remove the selected server from Latchkey&apos;s own list</source>
        <translation>Retirer le serveur sélectionné de la liste de Latchkey</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>&amp;Ajouter un serveur…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>How Latchkey behaves</source>
        <translation>Le comportement de Latchkey</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Fermer cette fenêtre</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveur</translation>
    </message>
    <message>
        <source>Everything that is wrong or noteworthy, and what can be done about it</source>
        <translation>Tout ce qui ne va pas ou mérite attention, et ce que l’on peut y faire</translation>
    </message>
    <message>
        <source>Sign in to every server that needs it, one after another</source>
        <translation>Se connecter à chaque serveur qui le demande, l’un après l’autre</translation>
    </message>
    <message>
        <source>Add a server by its address</source>
        <translation>Ajouter un serveur par son adresse</translation>
    </message>
    <message>
        <source>&amp;Find in other programs…</source>
        <translation>&amp;Chercher dans d&apos;autres programmes…</translation>
    </message>
    <message>
        <source>Take over the servers of other programs</source>
        <translation>Reprendre les serveurs d&apos;autres programmes</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Quit Latchkey; nothing is renewed ahead of time then</source>
        <translation>Quitter Latchkey ; rien n&apos;est alors renouvelé à l&apos;avance</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler l&apos;action</translation>
    </message>
    <message>
        <source>Undo the last change to the list</source>
        <translation>Annuler le dernier changement de la liste</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>&amp;Copier l&apos;adresse</translation>
    </message>
    <message>
        <source>Copy the address of the selected server</source>
        <translation>Copier l&apos;adresse du serveur sélectionné</translation>
    </message>
    <message>
        <source>Copy access &amp;token</source>
        <translation>Copier &amp;le jeton d&apos;accès</translation>
    </message>
    <message>
        <source>Copy an access token that is valid now; the clipboard is cleared afterwards</source>
        <translation>Copier un jeton d’accès valable maintenant ; le presse-papiers est ensuite vidé</translation>
    </message>
    <message>
        <source>Copy &amp;headers</source>
        <translation>Copier les &amp;en-têtes</translation>
    </message>
    <message>
        <source>Copy the headers that authorize a request; the clipboard is cleared afterwards</source>
        <translation>Copier les en-têtes qui autorisent une requête ; le presse-papiers est ensuite vidé</translation>
    </message>
    <message>
        <source>Copy &amp;bridge command</source>
        <translation>Copier la commande &amp;de pont</translation>
    </message>
    <message>
        <source>Copy what a client runs to use this sign-in</source>
        <translation>Copier ce qu&apos;un client exécute pour utiliser cette connexion</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Select all servers</source>
        <translation>Sélectionner tous les serveurs</translation>
    </message>
    <message>
        <source>S&amp;earch</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>List only the servers that contain what you type</source>
        <translation>Ne montrer que les serveurs qui contiennent votre saisie</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>List all servers again</source>
        <translation>Montrer de nouveau tous les serveurs</translation>
    </message>
    <message>
        <source>Sign in to &amp;all…</source>
        <translation>&amp;Se connecter à tous…</translation>
    </message>
    <message>
        <source>&amp;Renew now</source>
        <translation>&amp;Renouveler maintenant</translation>
    </message>
    <message>
        <source>Renew the selected sign-ins now</source>
        <translation>Renouveler maintenant les connexions sélectionnées</translation>
    </message>
    <message>
        <source>Re&amp;new all</source>
        <translation>&amp;Tout renouveler</translation>
    </message>
    <message>
        <source>Renew every sign-in now</source>
        <translation>Renouveler maintenant chaque connexion</translation>
    </message>
    <message>
        <source>&amp;Open the server&apos;s site</source>
        <translation>&amp;Ouvrir le site du serveur</translation>
    </message>
    <message>
        <source>Open the site of the selected server in your browser</source>
        <translation>Ouvrir le site du serveur sélectionné dans le navigateur</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Change name, address or permissions of the selected server</source>
        <translation>Changer le nom, l&apos;adresse ou les autorisations du serveur sélectionné</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>&amp;Désactiver</translation>
    </message>
    <message>
        <source>Leave the selected server alone until it is switched on again</source>
        <translation>Laisser le serveur sélectionné de côté jusqu&apos;à sa réactivation</translation>
    </message>
    <message>
        <source>Sign o&amp;ut…</source>
        <translation>S&amp;e déconnecter…</translation>
    </message>
    <message>
        <source>Remove the sign-in, and revoke it where that is offered</source>
        <translation>Retirer la connexion et la révoquer si c&apos;est proposé</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ret&amp;irer</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>Show everything about the selected server</source>
        <translation>Montrer tout sur le serveur sélectionné</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Back to the list of servers</source>
        <translation>Retour à la liste des serveurs</translation>
    </message>
    <message>
        <source>&amp;Next part</source>
        <translation>&amp;Partie suivante</translation>
    </message>
    <message>
        <source>Move the keyboard to the next part of the window</source>
        <translation>Passer le clavier à la partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>Pr&amp;oblèmes</translation>
    </message>
    <message>
        <source>Sort by na&amp;me</source>
        <translation>&amp;Trier par nom</translation>
    </message>
    <message>
        <source>List the servers of each group by name</source>
        <translation>Ranger les serveurs de chaque groupe par nom</translation>
    </message>
    <message>
        <source>Sort by &amp;host</source>
        <translation>Trier par &amp;hôte</translation>
    </message>
    <message>
        <source>List the servers of each group by host</source>
        <translation>Ranger les serveurs de chaque groupe par hôte</translation>
    </message>
    <message>
        <source>Sort by &amp;time</source>
        <translation>Tr&amp;ier par heure</translation>
    </message>
    <message>
        <source>List the servers of each group by when their sign-ins end</source>
        <translation>Ranger les serveurs de chaque groupe selon la fin de leur connexion</translation>
    </message>
    <message>
        <source>Latchkey &amp;help</source>
        <translation>&amp;Aide de Latchkey</translation>
    </message>
    <message>
        <source>How Latchkey is used</source>
        <translation>Comment utiliser Latchkey</translation>
    </message>
    <message>
        <source>What the &amp;signs mean</source>
        <translation>&amp;Ce que signifient les signes</translation>
    </message>
    <message>
        <source>What the shapes beside the servers say</source>
        <translation>Ce que disent les formes à côté des serveurs</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Copier &amp;le rapport</translation>
    </message>
    <message>
        <source>Copy a report for an issue: no token, and no name of yours</source>
        <translation>Copier un rapport : ni jeton, ni nom à vous</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>&amp;Signaler un problème…</translation>
    </message>
    <message>
        <source>Open the place where problems are reported</source>
        <translation>Montrer comment signaler un problème</translation>
    </message>
    <message>
        <source>&amp;About Latchkey</source>
        <translation>À &amp;propos de Latchkey</translation>
    </message>
    <message>
        <source>Version, licence, and what it is made of</source>
        <translation>Version, licence et composants</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Problems (%n)</source>
        <translation>
            <numerusform>Pr&amp;oblèmes (%n)</numerusform>
            <numerusform>Pr&amp;oblèmes (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>Ask the selected servers whether they work</source>
        <translation>Demander aux serveurs choisis s’ils fonctionnent</translation>
    </message>
    <message>
        <source>Check a&amp;ll</source>
        <translation>Tout véri&amp;fier</translation>
    </message>
    <message>
        <source>Ask every server whether it works</source>
        <translation>Demander à chaque serveur s&apos;il fonctionne</translation>
    </message>
    <message>
        <source>&amp;Connect a client…</source>
        <translation>Re&amp;lier un client…</translation>
    </message>
    <message>
        <source>Let another program use the sign-in of the selected server</source>
        <translation>Laisser un autre programme utiliser la connexion du serveur choisi</translation>
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
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>à un moment inconnu</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>while reading the configuration</source>
        <translation>à la lecture de la configuration</translation>
    </message>
    <message>
        <source>while waiting for the lock</source>
        <translation>dans l’attente du verrou</translation>
    </message>
    <message>
        <source>while reading the sign-in</source>
        <translation>à la lecture de la connexion</translation>
    </message>
    <message>
        <source>while preparing to save</source>
        <translation>à la préparation de l’enregistrement</translation>
    </message>
    <message>
        <source>while writing the journal</source>
        <translation>à l’écriture du journal</translation>
    </message>
    <message>
        <source>while finding the provider</source>
        <translation>à la recherche du fournisseur</translation>
    </message>
    <message>
        <source>while registering with the provider</source>
        <translation>à l’enregistrement auprès du fournisseur</translation>
    </message>
    <message>
        <source>while waiting for the browser</source>
        <translation>dans l’attente du navigateur</translation>
    </message>
    <message>
        <source>while fetching the sign-in</source>
        <translation>à l’obtention de la connexion</translation>
    </message>
    <message>
        <source>while renewing</source>
        <translation>au renouvellement</translation>
    </message>
    <message>
        <source>while saving</source>
        <translation>à l’enregistrement</translation>
    </message>
    <message>
        <source>while removing</source>
        <translation>au retrait</translation>
    </message>
    <message>
        <source>while revoking</source>
        <translation>à la révocation</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Something in the input is not right</source>
        <translation>Quelque chose ne va pas dans la saisie</translation>
    </message>
    <message>
        <source>The sign-in was not completed</source>
        <translation>La connexion n’a pas été menée à terme</translation>
    </message>
    <message>
        <source>A sign-in is needed</source>
        <translation>Une connexion est nécessaire</translation>
    </message>
    <message>
        <source>The configuration cannot be read or changed</source>
        <translation>La configuration ne peut pas être lue ou modifiée</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Détails : %1</translation>
    </message>
    <message>
        <source>The sign-in cannot be read or saved</source>
        <translation>La connexion ne peut pas être lue ou enregistrée</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>Le trousseau est verrouillé</translation>
    </message>
    <message>
        <source>Another program is still busy with this sign-in</source>
        <translation>Un autre programme est encore occupé avec cette connexion</translation>
    </message>
    <message>
        <source>The provider cannot be reached, or is busy</source>
        <translation>Le fournisseur est injoignable ou surchargé</translation>
    </message>
    <message>
        <source>The provider did not answer</source>
        <translation>Le fournisseur n’a pas répondu</translation>
    </message>
    <message>
        <source>The provider refused</source>
        <translation>Le fournisseur a refusé</translation>
    </message>
    <message>
        <source>The server&apos;s answer breaks the rules</source>
        <translation>La réponse du serveur enfreint les règles</translation>
    </message>
    <message>
        <source>Another program changed the sign-in at the same time</source>
        <translation>Un autre programme a modifié la connexion au même moment</translation>
    </message>
    <message>
        <source>Something went wrong inside Latchkey</source>
        <translation>Quelque chose s’est mal passé dans Latchkey</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Rien n’a été fait.</translation>
    </message>
    <message>
        <source>Only you can grant access again.</source>
        <translation>Vous seul pouvez accorder de nouveau l’accès.</translation>
    </message>
    <message>
        <source>Nothing was changed, and no other copy was used instead.</source>
        <translation>Rien n’a été modifié, et aucune autre copie n’a été utilisée à la place.</translation>
    </message>
    <message>
        <source>Nothing was changed; the sign-in is as that program leaves it.</source>
        <translation>Rien n’a été modifié ; la connexion est telle que cet autre programme la laisse.</translation>
    </message>
    <message>
        <source>Your sign-in is kept.</source>
        <translation>Votre connexion est conservée.</translation>
    </message>
    <message>
        <source>It may have renewed the sign-in, but its answer was lost. Your stored sign-in is kept.</source>
        <translation>Il a peut-être renouvelé la connexion, mais sa réponse s’est perdue. Votre connexion enregistrée est conservée.</translation>
    </message>
    <message>
        <source>Your sign-in is kept, but this attempt has failed for good.</source>
        <translation>Votre connexion est conservée, mais cette tentative a définitivement échoué.</translation>
    </message>
    <message>
        <source>It was not safe to go on. Your sign-in is as it was.</source>
        <translation>Il n’était pas sûr de continuer. Votre connexion est inchangée.</translation>
    </message>
    <message>
        <source>The other program&apos;s sign-in was kept.</source>
        <translation>La connexion de l’autre programme a été conservée.</translation>
    </message>
    <message>
        <source>Your sign-in is as it was.</source>
        <translation>Votre connexion est inchangée.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Corrigez cela et réessayez.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Connectez-vous.</translation>
    </message>
    <message>
        <source>See the details, fix what they name, and try again.</source>
        <translation>Voyez les détails, réparez ce qu’ils nomment et réessayez.</translation>
    </message>
    <message>
        <source>Unlock the keyring (for example in your password manager), and try again.</source>
        <translation>Déverrouillez le trousseau (par exemple dans votre gestionnaire de mots de passe) et réessayez.</translation>
    </message>
    <message>
        <source>Try again in a minute. If it happens again, look for a program that hangs.</source>
        <translation>Réessayez dans une minute. Si cela persiste, cherchez un programme bloqué.</translation>
    </message>
    <message>
        <source>Check your connection, or try again later.</source>
        <translation>Vérifiez votre connexion réseau, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>Try again; if the provider then asks for it, sign in.</source>
        <translation>Réessayez ; si le fournisseur le demande ensuite, connectez-vous.</translation>
    </message>
    <message>
        <source>Sign in again: the provider has forgotten this program&apos;s registration.</source>
        <translation>Reconnectez-vous : le fournisseur a oublié l’enregistrement de ce programme.</translation>
    </message>
    <message>
        <source>See the details. Signing in again may help; otherwise ask whoever runs the server.</source>
        <translation>Voyez les détails. Se reconnecter peut aider ; sinon, adressez-vous à qui exploite le serveur.</translation>
    </message>
    <message>
        <source>See the details, and report them to whoever runs the server.</source>
        <translation>Voyez les détails et signalez-les à qui exploite le serveur.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Please report this with the details.</source>
        <translation>Veuillez signaler ceci avec les détails.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (processus %2)</translation>
    </message>
    <message>
        <source>an unknown program</source>
        <translation>un programme inconnu</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1, ligne %2, colonne %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>The servers that were last read from it stay in use; changes are not seen.</source>
        <translation>Les serveurs lus en dernier restent en usage ; les changements ne sont pas vus.</translation>
    </message>
    <message>
        <source>Correct the file; it is read again at once.</source>
        <translation>Corrigez le fichier ; il est relu aussitôt.</translation>
    </message>
    <message>
        <source>This entry or value is not used.</source>
        <translation>Cette entrée ou cette valeur n’est pas utilisée.</translation>
    </message>
    <message>
        <source>Correct it; the file is read again at once.</source>
        <translation>Corrigez-la ; le fichier est relu aussitôt.</translation>
    </message>
    <message>
        <source>They are of the same age.</source>
        <translation>Elles sont du même âge.</translation>
    </message>
    <message>
        <source>The newer one is in the %1.</source>
        <translation>La plus récente est ici : %1.</translation>
    </message>
    <message>
        <source>This server&apos;s sign-in is kept twice. The one in the %1 is used. %2</source>
        <translation>La connexion à ce serveur est conservée deux fois. Celle-ci est utilisée : %1. %2</translation>
    </message>
    <message>
        <source>A program that reads the other one may bring an old sign-in back to life, and the provider may then end both.</source>
        <translation>Un programme qui lit l’autre peut ranimer une ancienne connexion, et le fournisseur peut alors mettre fin aux deux.</translation>
    </message>
    <message>
        <source>“auto” now means the %1; last time it meant the %2.</source>
        <translation>Le mode « auto » signifie maintenant : %1 ; la dernière fois : %2.</translation>
    </message>
    <message>
        <source>A session without a keyring (over SSH, say) writes to the file, and the two copies drift apart.</source>
        <translation>Une session sans trousseau (par SSH, par exemple) écrit dans le fichier, et les deux copies divergent.</translation>
    </message>
    <message>
        <source>The %1 holds a sign-in for this address (%2) under another name: %3.</source>
        <translation>Une connexion est conservée (%1) pour cette adresse (%2) sous un autre nom : %3.</translation>
    </message>
    <message>
        <source>A sign-in belongs to a name and an address, so a renamed server has to be signed in to again.</source>
        <translation>Une connexion appartient à un nom et à une adresse ; un serveur renommé en demande donc une nouvelle.</translation>
    </message>
    <message>
        <source>It may come from a backup. If it were used again, the provider could take it for stolen.</source>
        <translation>Elle vient peut-être d’une sauvegarde. Si elle resservait, le fournisseur pourrait la croire volée.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Reconnectez-vous.</translation>
    </message>
    <message>
        <source>Other homes use the same sign-in in the keyring: %1.</source>
        <translation>D’autres dossiers utilisent la même connexion du trousseau : %1.</translation>
    </message>
    <message>
        <source>Signing out in one of them signs out in all.</source>
        <translation>Se déconnecter dans l’un déconnecte dans tous.</translation>
    </message>
    <message>
        <source>Nothing to do; they take turns.</source>
        <translation>Rien à faire ; ils passent à tour de rôle.</translation>
    </message>
    <message>
        <source>The sign-in in the %1 does not say when it ends.</source>
        <translation>La connexion (%1) ne dit pas jusqu’à quand elle est valide.</translation>
    </message>
    <message>
        <source>It cannot be renewed ahead of time, only after the server has refused it.</source>
        <translation>Elle ne peut pas être renouvelée à l’avance, seulement après un refus du serveur.</translation>
    </message>
    <message>
        <source>Nothing to do; the next renewal or sign-in may supply the expiry time.</source>
        <translation>Rien à faire ; le prochain renouvellement ou la prochaine connexion peut indiquer l’expiration.</translation>
    </message>
    <message>
        <source>%1 can be read by other users (mode %2).</source>
        <translation>%1 peut être lu par d’autres utilisateurs (mode %2).</translation>
    </message>
    <message>
        <source>It holds your sign-ins.</source>
        <translation>Il contient vos connexions.</translation>
    </message>
    <message>
        <source>%1 is not a regular file that belongs to you: %2.</source>
        <translation>%1 n’est pas un fichier ordinaire qui vous appartient : %2.</translation>
    </message>
    <message>
        <source>Latchkey refuses it, because what is written there could end up elsewhere.</source>
        <translation>Latchkey le refuse, car ce qui y est écrit pourrait aboutir ailleurs.</translation>
    </message>
    <message>
        <source>Replace it by a regular file that belongs to you.</source>
        <translation>Remplacez-le par un fichier ordinaire qui vous appartient.</translation>
    </message>
    <message>
        <source>It no longer runs, so the lock is taken over by whoever needs it.</source>
        <translation>Il ne tourne plus ; le verrou est repris par qui en a besoin.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Rien à faire.</translation>
    </message>
    <message>
        <source>%1 has held a lock since %2.</source>
        <translation>%1 tient un verrou depuis %2.</translation>
    </message>
    <message>
        <source>Other programs wait for it, for a minute at most, and then give up.</source>
        <translation>Tous les autres attendent au plus une minute, puis renoncent.</translation>
    </message>
    <message>
        <source>If that program hangs, end it.</source>
        <translation>Si ce programme est bloqué, mettez-y fin.</translation>
    </message>
    <message>
        <source>The provider may have renewed the sign-in all the same.</source>
        <translation>Le fournisseur a peut-être renouvelé la connexion malgré tout.</translation>
    </message>
    <message>
        <source>Renew once more; if the provider refuses, sign in.</source>
        <translation>Renouvelez encore une fois ; si le fournisseur refuse, connectez-vous.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>Sign-ins in it can be neither read nor renewed.</source>
        <translation>Les connexions qu’il contient ne peuvent être ni lues ni renouvelées.</translation>
    </message>
    <message>
        <source>Unlock it, for example in your password manager, or log in to the desktop again.</source>
        <translation>Déverrouillez-le, par exemple dans votre gestionnaire de mots de passe, ou rouvrez votre session de bureau.</translation>
    </message>
    <message>
        <source>Sign-ins are kept in the keyring, and no keyring service runs here.</source>
        <translation>Le mode est « keyring », et aucun service de trousseau ne tourne ici.</translation>
    </message>
    <message>
        <source>There is no place to keep sign-ins.</source>
        <translation>Il n’y a aucun endroit où conserver des connexions.</translation>
    </message>
    <message>
        <source>Start a keyring service (GNOME Keyring, KWallet, KeePassXC), or set mcp_oauth_credentials_store to “file”.</source>
        <translation>Lancez un service de trousseau (GNOME Keyring, KWallet, KeePassXC), ou mettez mcp_oauth_credentials_store sur « file ».</translation>
    </message>
    <message>
        <source>The %1 cannot be read: %2.</source>
        <translation>Lecture impossible (%1) : %2.</translation>
    </message>
    <message>
        <source>Nothing in it is used or overwritten until it can be read.</source>
        <translation>Rien de son contenu n’est utilisé ni remplacé tant qu’il ne peut être lu.</translation>
    </message>
    <message>
        <source>Fix the entry named in the error, or move the file away.</source>
        <translation>Corrigez l’entrée nommée dans l’erreur, ou déplacez le fichier.</translation>
    </message>
    <message>
        <source>Fix what the error names.</source>
        <translation>Corrigez ce que l’erreur indique.</translation>
    </message>
    <message>
        <source>Fix what the error names, or move the file away.</source>
        <translation>Corrigez ce que l’erreur indique, ou déplacez le fichier.</translation>
    </message>
    <message>
        <source>Codex&apos;s configuration (%1) and Latchkey&apos;s own list (%2) use the same name.</source>
        <translation>La configuration de Codex (%1) et la liste de Latchkey (%2) utilisent le même nom.</translation>
    </message>
    <message>
        <source>The one in Codex&apos;s configuration is used.</source>
        <translation>Celui de la configuration de Codex est utilisé.</translation>
    </message>
    <message>
        <source>Remove the other one, or add it under another name.</source>
        <translation>Retirez l’autre, ou ajoutez-le sous un autre nom.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>problème</translation>
    </message>
    <message>
        <source>The sign-in was removed from the file and from the keyring.</source>
        <translation>La connexion a été retirée du fichier et du trousseau.</translation>
    </message>
    <message>
        <source>The sign-in was removed from the file.</source>
        <translation>La connexion a été retirée du fichier.</translation>
    </message>
    <message>
        <source>The sign-in was removed from the keyring.</source>
        <translation>La connexion a été retirée du trousseau.</translation>
    </message>
    <message>
        <source>There was no sign-in to remove.</source>
        <translation>Il n’y avait aucune connexion à retirer.</translation>
    </message>
    <message>
        <source>%1 offers no revocation, so its tokens end by themselves.</source>
        <translation>%1 n’offre pas de révocation ; ses jetons finissent donc d’eux-mêmes.</translation>
    </message>
    <message>
        <source>It could not be revoked at %1 yet. That is tried again, for a week at most.</source>
        <translation>Sa révocation auprès de %1 n’a pas encore abouti. De nouvelles tentatives auront lieu, pendant une semaine au plus.</translation>
    </message>
    <message>
        <source>It was revoked at %1.</source>
        <translation>La connexion a été révoquée auprès de %1.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>keyring</source>
        <translation>trousseau</translation>
    </message>
    <message>
        <source>because the configuration names it</source>
        <translation>parce que la configuration le nomme</translation>
    </message>
    <message>
        <source>because the keyring holds the sign-in</source>
        <translation>parce que le trousseau a la connexion</translation>
    </message>
    <message>
        <source>because a new sign-in goes to the keyring</source>
        <translation>parce qu’une nouvelle connexion va au trousseau</translation>
    </message>
    <message>
        <source>because no keyring service runs here</source>
        <translation>parce qu’aucun service de trousseau ne tourne ici</translation>
    </message>
    <message>
        <source>Finding the provider</source>
        <translation>Recherche du fournisseur</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>Enregistrement auprès du service</translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation>Attente de votre navigateur</translation>
    </message>
    <message>
        <source>Fetching the tokens</source>
        <translation>Obtention des jetons</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Remove the copy that is not used.</source>
        <translation>Retirez la copie qui n’est pas utilisée.</translation>
    </message>
    <message>
        <source>Use the newer one; or sign in again, which leaves one copy.</source>
        <translation>Utilisez la plus récente ; ou reconnectez-vous, et il ne restera qu’une copie.</translation>
    </message>
    <message>
        <source>It is not used there: the server looks signed out.</source>
        <translation>Elle n’est pas utilisée là où elle est : le serveur paraît déconnecté.</translation>
    </message>
    <message>
        <source>Move it to the %1, or sign in again.</source>
        <translation>Déplacez-la à sa place (%1), ou reconnectez-vous.</translation>
    </message>
    <message>
        <source>If that was not on purpose, move it back, or set mcp_oauth_credentials_store to “file” or “keyring”.</source>
        <translation>Si ce n’était pas voulu, remettez-la à sa place, ou mettez mcp_oauth_credentials_store sur « file » ou « keyring ».</translation>
    </message>
    <message>
        <source>Sign-in with %1 failed: %2</source>
        <translation>Échec de la connexion avec %1 : %2</translation>
    </message>
    <message>
        <source>Sign-out with %1 failed: %2</source>
        <translation>Échec de la déconnexion avec %1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times in a row</source>
        <translation>
            <numerusform>%1, %n fois de suite</numerusform>
            <numerusform>%1, %n fois de suite</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be the address of a server.</source>
        <translation>Ce ne peut pas être l’adresse d’un serveur.</translation>
    </message>
    <message>
        <source>The server does not answer. You can add it all the same.</source>
        <translation>Le serveur ne répond pas. Vous pouvez l’ajouter malgré tout.</translation>
    </message>
    <message>
        <source>The server does not answer (%1). You can add it all the same.</source>
        <translation>Le serveur ne répond pas (%1). Vous pouvez l’ajouter malgré tout.</translation>
    </message>
    <message>
        <source>The server answers, but what it says about signing in cannot be used (%1). You can add it all the same.</source>
        <translation>Le serveur répond, mais ce qu’il dit de la connexion est inutilisable (%1). Vous pouvez l’ajouter malgré tout.</translation>
    </message>
    <message>
        <source>The server answers. You sign in at %1.</source>
        <translation>Le serveur répond. La connexion se fait auprès de %1.</translation>
    </message>
    <message>
        <source>The server answers, and needs no sign-in.</source>
        <translation>Le serveur répond et ne demande aucune connexion.</translation>
    </message>
    <message>
        <source>The server answers without a sign-in, and offers one at %1.</source>
        <translation>Le serveur répond sans connexion et en propose une auprès de %1.</translation>
    </message>
    <message>
        <source>The server wants a key or a header of its own, and does not say where to sign in. Latchkey cannot look after that.</source>
        <translation>Le serveur veut une clé ou un en-tête à lui, et ne dit pas où se connecter. Latchkey ne peut pas s’en occuper.</translation>
    </message>
    <message>
        <source>The server redirects to another address, %1. Use that one if you trust it.</source>
        <translation>Le serveur renvoie vers une autre adresse, %1. Utilisez celle-ci si vous lui faites confiance.</translation>
    </message>
    <message>
        <source>Something answers, but it is not an MCP server (%1). Is the address complete?</source>
        <translation>Quelque chose répond, mais ce n’est pas un serveur MCP (%1). L’adresse est-elle complète ?</translation>
    </message>
    <message>
        <source>Its address contains a variable of that client.</source>
        <translation>Son adresse contient une variable de ce client.</translation>
    </message>
    <message>
        <source>Its address contains a key, which is not copied.</source>
        <translation>Son adresse contient une clé, qui n’est pas copiée.</translation>
    </message>
    <message>
        <source>Latchkey cannot use its address: it has to be complete and to start with https://.</source>
        <translation>Latchkey ne peut pas utiliser son adresse : elle doit être complète et commencer par https://.</translation>
    </message>
    <message>
        <source>Here already, as %1.</source>
        <translation>Déjà ici, sous le nom %1.</translation>
    </message>
    <message>
        <source>It has a key of its own there, so there may be nothing to sign in to.</source>
        <translation>Il a sa propre clé chez ce client ; il n’y a donc peut-être rien à quoi se connecter.</translation>
    </message>
    <message>
        <source>It is the newer one: if the other one no longer works, you will have to sign in again.</source>
        <translation>C’est la plus récente : si l’autre ne fonctionne plus, vous devrez vous reconnecter.</translation>
    </message>
    <message>
        <source>The one that is used stays where it is.</source>
        <translation>Celle qui est utilisée reste où elle est.</translation>
    </message>
    <message>
        <source>Remove the copy in the file</source>
        <translation>Retirer la copie du fichier</translation>
    </message>
    <message>
        <source>Remove the copy in the keyring</source>
        <translation>Retirer la copie du trousseau</translation>
    </message>
    <message>
        <source>The copy of the sign-in of %1 in the file is removed. %2</source>
        <translation>La copie de la connexion à %1 dans le fichier est retirée. %2</translation>
    </message>
    <message>
        <source>The copy of the sign-in of %1 in the keyring is removed. %2</source>
        <translation>La copie de la connexion à %1 dans le trousseau est retirée. %2</translation>
    </message>
    <message>
        <source>The copy is removed.</source>
        <translation>La copie est retirée.</translation>
    </message>
    <message>
        <source>Use the newer one</source>
        <translation>Utiliser la plus récente</translation>
    </message>
    <message>
        <source>Move it to the keyring</source>
        <translation>Les déplacer vers le trousseau</translation>
    </message>
    <message>
        <source>The sign-in of %1 in the file is written over the older one in the keyring, read back and compared. Then it is removed from the file.</source>
        <translation>La connexion à %1 dans le fichier est écrite dans le trousseau à la place de l’ancienne, relue et comparée. Ensuite, elle est retirée du fichier.</translation>
    </message>
    <message>
        <source>The sign-in of %1 is written to the keyring, read back and compared. Then it is removed from the file.</source>
        <translation>La connexion à %1 est écrite dans le trousseau, relue et comparée. Ensuite, elle est retirée du fichier.</translation>
    </message>
    <message>
        <source>The sign-in is in the keyring now.</source>
        <translation>La connexion est maintenant dans le trousseau.</translation>
    </message>
    <message>
        <source>Move it to the file</source>
        <translation>Les déplacer vers le fichier</translation>
    </message>
    <message>
        <source>The sign-in of %1 in the keyring is written over the older one in the file, read back and compared. Then it is removed from the keyring.</source>
        <translation>La connexion à %1 dans le trousseau est écrite dans le fichier à la place de l’ancienne, relue et comparée. Ensuite, elle est retirée du trousseau.</translation>
    </message>
    <message>
        <source>The sign-in of %1 is written to the file, read back and compared. Then it is removed from the keyring.</source>
        <translation>La connexion à %1 est écrite dans le fichier, relue et comparée. Ensuite, elle est retirée du trousseau.</translation>
    </message>
    <message>
        <source>The sign-in is in the file now.</source>
        <translation>La connexion est maintenant dans le fichier.</translation>
    </message>
    <message>
        <source>Use it for %1</source>
        <translation>Les utiliser pour %1</translation>
    </message>
    <message>
        <source>%1 is signed in.</source>
        <translation>%1 est connecté.</translation>
    </message>
    <message>
        <source>Make it private</source>
        <translation>Le rendre privé</translation>
    </message>
    <message>
        <source>%1 gets the mode 600: only you can read and write it.</source>
        <translation>%1 reçoit le mode 600 : vous seul pouvez le lire et l’écrire.</translation>
    </message>
    <message>
        <source>Only you can read the file now.</source>
        <translation>Vous seul pouvez maintenant lire le fichier.</translation>
    </message>
    <message>
        <source>Clear it away</source>
        <translation>Retirer le verrou</translation>
    </message>
    <message>
        <source>The abandoned lock is removed. Sign-ins and locks in use are not touched.</source>
        <translation>Le verrou abandonné est retiré. Les connexions et les verrous utilisés ne sont pas touchés.</translation>
    </message>
    <message>
        <source>The lock is free.</source>
        <translation>Le verrou est libre.</translation>
    </message>
    <message>
        <source>Remove it from Latchkey&apos;s list</source>
        <translation>Le retirer de la liste de Latchkey</translation>
    </message>
    <message>
        <source>%1 with the address %2 is removed from Latchkey&apos;s own list. The server in Codex&apos;s configuration, and every sign-in, stay as they are.</source>
        <translation>%1 avec l’adresse %2 est retiré de la liste de Latchkey. Le serveur de la configuration de Codex et toutes les connexions restent tels quels.</translation>
    </message>
    <message>
        <source>The name is no longer used twice.</source>
        <translation>Le nom n’est plus utilisé deux fois.</translation>
    </message>
    <message>
        <source>Things have changed meanwhile, so nothing was done: %1.</source>
        <translation>La situation a changé entre-temps ; rien n’a donc été fait : %1.</translation>
    </message>
    <message>
        <source>The old entry could not be removed. Nothing is lost: it is still where it was. %1</source>
        <translation>L’ancienne entrée n’a pas pu être retirée. Rien n’est perdu : elle est toujours où elle était. %1</translation>
    </message>
    <message>
        <source>It was not done, and everything is as it was. %1</source>
        <translation>Cela n’a pas été fait, et tout est comme avant. %1</translation>
    </message>
    <message>
        <source>Access was not allowed</source>
        <translation>L’accès n’a pas été autorisé</translation>
    </message>
    <message>
        <source>You, or the provider, said no in the browser. Nothing was changed.</source>
        <translation>Vous, ou le fournisseur, avez refusé dans le navigateur. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Try again if that was a mistake.</source>
        <translation>Réessayez si c’était une erreur.</translation>
    </message>
    <message>
        <source>The time for this sign-in has run out</source>
        <translation>Le temps prévu pour cette connexion est écoulé</translation>
    </message>
    <message>
        <source>Nobody finished it in the browser, and its link is no longer good. Nothing was changed.</source>
        <translation>Personne ne l’a terminée dans le navigateur, et son lien n’est plus valide. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Waiting for you to confirm</source>
        <translation>Attente de votre confirmation</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code</source>
        <translation>Attente de votre saisie du code</translation>
    </message>
    <message>
        <source>Codex uses this server, and its sign-in is bound to a key (DPoP).</source>
        <translation>Codex utilise ce serveur, et sa connexion est liée à une clé (DPoP).</translation>
    </message>
    <message>
        <source>Codex uses it without the proof that goes with it, and the server refuses that.</source>
        <translation>Codex s’en sert sans la preuve qui l’accompagne, et le serveur refuse.</translation>
    </message>
    <message>
        <source>Sign in again: for servers of Codex&apos;s configuration no sign-in is bound to a key.</source>
        <translation>Reconnectez-vous : pour les serveurs de la configuration de Codex, aucune connexion n’est liée à une clé.</translation>
    </message>
    <message>
        <source>bound to a key (DPoP)</source>
        <translation>lié à une clé (DPoP)</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>Access allowed</source>
        <translation>Accès autorisé</translation>
    </message>
    <message>
        <source>%1 has your approval, and is finishing the sign-in by itself.</source>
        <translation>%1 a votre accord et termine la connexion tout seul.</translation>
    </message>
    <message>
        <source>You can close this tab and go back to %1.</source>
        <translation>Vous pouvez fermer cet onglet et revenir à %1.</translation>
    </message>
    <message>
        <source>You, or the provider, said no. Nothing was changed.</source>
        <translation>Vous ou le fournisseur avez refusé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>You can close this tab. To sign in after all, go back to %1 and try again.</source>
        <translation>Vous pouvez fermer cet onglet. Pour vous connecter malgré tout, revenez à %1 et réessayez.</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>La connexion n’a pas abouti</translation>
    </message>
    <message>
        <source>The provider answered with an error. Nothing was changed.</source>
        <translation>Le fournisseur a répondu par une erreur. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Close this tab and go back to %1, which says why and lets you try again.</source>
        <translation>Fermez cet onglet et revenez à %1, qui indique la raison et vous permet de réessayer.</translation>
    </message>
    <message>
        <source>Another sign-in is expected</source>
        <translation>Une autre connexion est attendue</translation>
    </message>
    <message>
        <source>This page belongs to a different sign-in from the one that %1 is waiting for. Nothing was changed.</source>
        <translation>Cette page appartient à une autre connexion que celle qu’attend %1. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Close this tab and go on in the one that %1 opened, or start the sign-in again.</source>
        <translation>Fermez cet onglet et continuez dans celui que %1 a ouvert, ou recommencez la connexion.</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>C’est déjà fait</translation>
    </message>
    <message>
        <source>%1 has its answer from this sign-in.</source>
        <translation>%1 a déjà reçu la réponse de cette connexion.</translation>
    </message>
    <message>
        <source>Not a sign-in</source>
        <translation>Ce n’est pas une connexion</translation>
    </message>
    <message>
        <source>%1 only waits here for the end of a sign-in.</source>
        <translation>%1 attend ici seulement la fin d’une connexion.</translation>
    </message>
    <message>
        <source>You can close this tab.</source>
        <translation>Vous pouvez fermer cet onglet.</translation>
    </message>
    <message>
        <source>%1, on this computer</source>
        <translation>%1, sur cet ordinateur</translation>
    </message>
    <message>
        <source>Copy removed by %1 (%2)</source>
        <translation>Copie retirée par %1 (%2)</translation>
    </message>
    <message>
        <source>Moved by %1 (%2 → %3)</source>
        <translation>Connexion déplacée par %1 (%2 → %3)</translation>
    </message>
    <message>
        <source>Taken over from the former name “%1” by %2</source>
        <translation>Connexion reprise de l’ancien nom « %1 » par %2</translation>
    </message>
    <message>
        <source>Left-over entry removed by %1 (%2)</source>
        <translation>Entrée restante retirée par %1 (%2)</translation>
    </message>
    <message>
        <source>Sign-ins that are kept for servers which no configuration here names: %1 (%2).</source>
        <translation>Connexions conservées pour des serveurs qu&apos;aucune configuration ne nomme ici : %1 (%2).</translation>
    </message>
    <message>
        <source>They are Codex&apos;s: another project, profile or machine may use them. Latchkey neither renews nor changes them.</source>
        <translation>Elles sont à Codex : un autre projet, profil ou ordinateur peut s&apos;en servir. Latchkey ne les renouvelle ni ne les modifie.</translation>
    </message>
    <message>
        <source>Sign in; or, if nothing else uses that one, make it this server&apos;s: %1</source>
        <translation>Connectez-vous ; ou, si rien d&apos;autre n&apos;utilise celle-là, faites-en celle de ce serveur : %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Lancez : %1</translation>
    </message>
    <message>
        <source>an unknown provider</source>
        <translation>un fournisseur inconnu</translation>
    </message>
    <message>
        <source>The sign-in that is kept as %1 (%2) becomes that of %3 (%4).</source>
        <translation>La connexion conservée sous %1 (%2) devient celle de %3 (%4).</translation>
    </message>
    <message>
        <source>It was issued by %1; it is good until: %2.</source>
        <translation>Délivrée par %1 ; valable jusqu’à : %2.</translation>
    </message>
    <message>
        <source>The entry under the other name is removed from the %1. Anything that still uses that name, such as a Codex project, will be signed out.</source>
        <translation>L’entrée sous l’autre nom est supprimée (%1). Tout ce qui utilise encore ce nom, un projet de Codex par exemple, sera déconnecté.</translation>
    </message>
    <message>
        <source>The provider has renewed the sign-in already. It is kept aside, and the next attempt saves it.</source>
        <translation>Le fournisseur a déjà renouvelé la connexion. Elle est mise de côté, et la prochaine tentative l’enregistrera.</translation>
    </message>
    <message>
        <source>The provider has renewed the sign-in already. Leave this program running: it goes on trying to save it for a few minutes.</source>
        <translation>Le fournisseur a déjà renouvelé la connexion. Laissez ce programme tourner : il essaie encore de l’enregistrer pendant quelques minutes.</translation>
    </message>
    <message>
        <source>The provider had renewed the sign-in, and it could not be saved. You may have to sign in again.</source>
        <translation>Le fournisseur avait renouvelé la connexion, et elle n’a pas pu être enregistrée. Il faudra peut-être vous reconnecter.</translation>
    </message>
    <message>
        <source>It may still be there.</source>
        <translation>Elle est peut-être encore enregistrée.</translation>
    </message>
    <message>
        <source>A program that was ended has left files behind: %1.</source>
        <translation>Un programme interrompu a laissé des fichiers : %1.</translation>
    </message>
    <message>
        <source>Nobody needs them, and they may contain sign-ins.</source>
        <translation>Ils ne servent à rien et peuvent contenir des connexions.</translation>
    </message>
    <message>
        <source>Remove them, or leave that to the next program that writes there.</source>
        <translation>Supprimez-les, ou laissez-le faire au prochain programme qui y écrit.</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Les supprimer</translation>
    </message>
    <message>
        <source>Temporary files that no program uses any more are removed.</source>
        <translation>Les fichiers temporaires qu&apos;aucun programme n&apos;utilise plus sont supprimés.</translation>
    </message>
    <message>
        <source>They are removed.</source>
        <translation>Ils sont supprimés.</translation>
    </message>
    <message>
        <source>Once the present sign-in has ended, the server cannot be used.</source>
        <translation>Une fois la connexion actuelle terminée, le serveur n’est plus utilisable.</translation>
    </message>
    <message>
        <source>Projects that Codex trusts are missing or cannot be read: %1 (%2).</source>
        <translation>Des projets auxquels Codex se fie manquent ou sont illisibles : %1 (%2).</translation>
    </message>
    <message>
        <source>Servers that are configured there are not shown.</source>
        <translation>Les serveurs qui y sont configurés ne sont pas affichés.</translation>
    </message>
    <message>
        <source>It is not on the list of allowed servers in %1.</source>
        <translation>Il ne figure pas dans la liste des serveurs autorisés de %1.</translation>
    </message>
    <message>
        <source>It is authorized by a token in the variable %1; a stored sign-in is not used.</source>
        <translation>Il est autorisé par un jeton dans la variable %1 ; aucune connexion conservée n&apos;est utilisée.</translation>
    </message>
    <message>
        <source>It is authorized by a configured header; a stored sign-in is not used.</source>
        <translation>Il est autorisé par un en-tête configuré ; aucune connexion conservée n&apos;est utilisée.</translation>
    </message>
    <message>
        <source>It is authorized by Codex&apos;s ChatGPT session.</source>
        <translation>Il est autorisé par la session ChatGPT de Codex.</translation>
    </message>
    <message>
        <source>It is authorized by your company&apos;s identity provider, through Codex.</source>
        <translation>Il est autorisé par le fournisseur d&apos;identité de votre entreprise, par Codex.</translation>
    </message>
    <message>
        <source>Codex adds headers that a command prints. Latchkey does not run that command, and does not know whether its headers let you in.</source>
        <translation>Codex ajoute des en-têtes qu’une commande affiche. Latchkey ne lance pas cette commande et ne sait pas si ces en-têtes donnent accès.</translation>
    </message>
    <message>
        <source>Latchkey&apos;s own list (%1)</source>
        <translation>liste propre à Latchkey (%1)</translation>
    </message>
    <message>
        <source>Codex&apos;s configuration (%1)</source>
        <translation>configuration de Codex (%1)</translation>
    </message>
    <message>
        <source>Codex&apos;s configuration of this machine (%1)</source>
        <translation>configuration de Codex de cet ordinateur (%1)</translation>
    </message>
    <message>
        <source>what this machine&apos;s administrator prescribes (%1)</source>
        <translation>ce que prescrit l&apos;administrateur de cet ordinateur (%1)</translation>
    </message>
    <message>
        <source>Codex&apos;s profile %1 (%2)</source>
        <translation>profil %1 de Codex (%2)</translation>
    </message>
    <message>
        <source>the project %1 (%2)</source>
        <translation>projet %1 (%2)</translation>
    </message>
    <message>
        <source>Codex&apos;s plugin %1 (%2)</source>
        <translation>module %1 de Codex (%2)</translation>
    </message>
    <message>
        <source>The old sign-in is gone from here, and may still work there.</source>
        <translation>L’ancienne connexion a disparu d’ici et y est peut-être encore valable.</translation>
    </message>
    <message>
        <source>Codex cannot read %1. Cause: %2.</source>
        <translation>Codex ne peut pas lire %1. Cause : %2.</translation>
    </message>
    <message>
        <source>One such entry is enough: Codex then knows none of these sign-ins, and cannot make a new one.</source>
        <translation>Une seule entrée de ce genre suffit : Codex ne connaît alors plus aucune de ces connexions et ne peut en créer de nouvelle.</translation>
    </message>
    <message>
        <source>Convert it to Codex&apos;s form; nothing in it is lost.</source>
        <translation>Convertissez le fichier dans la forme de Codex ; rien n’en est perdu.</translation>
    </message>
    <message>
        <source>Put it into Codex&apos;s form</source>
        <translation>Mettre dans la forme de Codex</translation>
    </message>
    <message>
        <source>%1 is written anew: it says the same, in the form that Codex reads.</source>
        <translation>%1 est réécrit : avec le même contenu, dans la forme que lit Codex.</translation>
    </message>
    <message>
        <source>Codex can read the file now.</source>
        <translation>Codex peut maintenant lire le fichier.</translation>
    </message>
    <message>
        <source>What Codex keeps encrypted cannot be opened</source>
        <translation>Ce que Codex garde chiffré ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>Bring back the passphrase that Codex keeps in the keyring. If it is lost, or there never was one, move secrets/mcp_oauth.age away and sign in once with Codex, which makes a new one.</source>
        <translation>Restaurez la phrase de passe que Codex garde dans le trousseau. Si elle est perdue, ou s’il n’y en a jamais eu, déplacez secrets/mcp_oauth.age et connectez-vous une fois avec Codex, qui en crée une nouvelle.</translation>
    </message>
    <message>
        <source>The sign-in of this server is in the %1, but belongs in the %2.</source>
        <translation>La connexion à ce serveur est ici : %1. Sa place est là : %2.</translation>
    </message>
    <message>
        <source>The file holds a sign-in for this server, and what Codex keeps encrypted (%1) cannot be opened now.</source>
        <translation>Le fichier contient une connexion à ce serveur, et ce que Codex conserve chiffré (%1) ne peut pas être ouvert pour l’instant.</translation>
    </message>
    <message>
        <source>An older sign-in in the encrypted store may replace this one once it can be opened again.</source>
        <translation>Une connexion plus ancienne du stockage chiffré pourra remplacer celle-ci dès qu’il pourra être rouvert.</translation>
    </message>
    <message>
        <source>Unlock the keyring or bring the passphrase back, and sign in again. If it is lost, move that file away.</source>
        <translation>Déverrouillez le trousseau ou restaurez la phrase de passe, puis reconnectez-vous. Si elle est perdue, déplacez ce fichier.</translation>
    </message>
    <message>
        <source>The sign-in was removed from what Codex keeps encrypted.</source>
        <translation>La connexion a été retirée de ce que Codex conserve chiffré.</translation>
    </message>
    <message>
        <source>The sign-in was removed from what Codex keeps encrypted, and from every other place it was kept.</source>
        <translation>La connexion a été retirée de ce que Codex conserve chiffré, et de partout ailleurs où elle se trouvait.</translation>
    </message>
    <message>
        <source>encrypted file of Codex</source>
        <translation>fichier chiffré de Codex</translation>
    </message>
    <message>
        <source>because Codex encrypts its sign-ins</source>
        <translation>parce que Codex chiffre ses connexions</translation>
    </message>
    <message>
        <source>because only the file holds the sign-in</source>
        <translation>parce que seul le fichier contient la connexion</translation>
    </message>
    <message>
        <source>%1 rewrites its file from memory, and drops what others have written there. Quit it, paste this into the file, and start it again:</source>
        <translation>%1 réécrit son fichier de mémoire et perd ce que d’autres y ont écrit. Quittez-le, collez ceci dans le fichier, puis relancez-le :</translation>
    </message>
    <message>
        <source>The file of %1 is in a format that Latchkey does not write. Paste this into it:</source>
        <translation>Le fichier de %1 a un format que Latchkey n’écrit pas. Collez-y ceci :</translation>
    </message>
    <message>
        <source>%1 keeps its servers among its own settings. Paste this where it asks for a server&apos;s JSON:</source>
        <translation>%1 garde ses serveurs parmi ses propres réglages. Collez ceci là où il demande le JSON d’un serveur :</translation>
    </message>
    <message>
        <source>%1 has no file of its own. Put this into one, and name it with --config:</source>
        <translation>%1 n’a pas de fichier à lui. Mettez ceci dans un fichier et indiquez-le avec --config :</translation>
    </message>
    <message>
        <source>%1 has no list of servers.</source>
        <translation>%1 n’a pas de liste de serveurs.</translation>
    </message>
    <message>
        <source>%1 is in a build folder, a temporary folder or a sandbox, and may be gone tomorrow. Install Latchkey, or use --program to name a program that stays.</source>
        <translation>%1 se trouve dans un dossier de compilation, un dossier temporaire ou un bac à sable, et peut avoir disparu demain. Installez Latchkey, ou indiquez avec --program un programme qui reste.</translation>
    </message>
    <message>
        <source>%1 is not on this computer.</source>
        <translation>%1 n’est pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>%1 has no file for the servers of a project.</source>
        <translation>%1 n’a pas de fichier pour les serveurs d’un projet.</translation>
    </message>
    <message>
        <source>%1 is managed: an administrator&apos;s file (%2) alone decides about its servers. Nothing is changed.</source>
        <translation>%1 est géré : seul le fichier d’un administrateur (%2) décide de ses serveurs. Rien n’est changé.</translation>
    </message>
    <message>
        <source>This is the Codex that Latchkey works with: it uses the same sign-in already.</source>
        <translation>C’est le Codex avec lequel Latchkey travaille : il utilise déjà la même connexion.</translation>
    </message>
    <message>
        <source>The file of %1 is left alone, because not all of it is understood (%2). You can paste this into it yourself:</source>
        <translation>Le fichier de %1 n’est pas touché, car tout n’y est pas compris (%2). Vous pouvez y coller ceci vous-même :</translation>
    </message>
    <message>
        <source>The entry of %1 sends headers of its own, which may be a key and would be lost. Take them out of it first, or paste this yourself:</source>
        <translation>L’entrée de %1 envoie ses propres en-têtes, qui peuvent être une clé et seraient perdus. Retirez-les d’abord, ou collez ceci vous-même :</translation>
    </message>
    <message>
        <source>%1 has another server by the name %2. Rename that one first, or paste this under another name:</source>
        <translation>%1 a un autre serveur nommé %2. Renommez-le d’abord, ou collez ceci sous un autre nom :</translation>
    </message>
    <message>
        <source>There are two notations for the servers of %1, and its file does not show which one it reads. This is the one of version 1:</source>
        <translation>Il y a deux notations pour les serveurs de %1, et son fichier ne montre pas laquelle il lit. Voici celle de la version 1 :</translation>
    </message>
    <message>
        <source>The file of %1 cannot be written (%2). You can paste this into it yourself:</source>
        <translation>Le fichier de %1 ne peut pas être écrit (%2). Vous pouvez y coller ceci vous-même :</translation>
    </message>
    <message>
        <source>%1 does not run a command for headers. Connect it without --headers.</source>
        <translation>%1 n’exécute pas de commande pour les en-têtes. Connectez-le sans --headers.</translation>
    </message>
    <message>
        <source>%1 is not connected to %2.</source>
        <translation>%1 n’est pas connecté à %2.</translation>
    </message>
    <message>
        <source>Restart it to take effect.</source>
        <translation>Redémarrez-le pour que cela prenne effet.</translation>
    </message>
    <message>
        <source>Its next session uses it.</source>
        <translation>Sa prochaine session l’utilisera.</translation>
    </message>
    <message>
        <source>It takes effect with your next message.</source>
        <translation>Cela prend effet avec votre prochain message.</translation>
    </message>
    <message>
        <source>Press Refresh in its list of servers.</source>
        <translation>Appuyez sur « Refresh » dans sa liste de serveurs.</translation>
    </message>
    <message>
        <source>It takes effect at once.</source>
        <translation>Cela prend effet aussitôt.</translation>
    </message>
    <message>
        <source>Not found on this computer</source>
        <translation>Introuvable sur cet ordinateur</translation>
    </message>
    <message>
        <source>Uses the same sign-in already</source>
        <translation>Utilise déjà la même connexion</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Connected to a program that is no longer there</source>
        <translation>Connecté à un programme qui n’existe plus</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Found; has %1 with a sign-in of its own</source>
        <translation>Trouvé ; a %1 avec sa propre connexion</translation>
    </message>
    <message>
        <source>Its file cannot be read: line %1</source>
        <translation>Son fichier est illisible : ligne %1</translation>
    </message>
    <message>
        <source>Its file cannot be read: %1</source>
        <translation>Son fichier est illisible : %1</translation>
    </message>
    <message>
        <source>Managed by an administrator</source>
        <translation>Géré par un administrateur</translation>
    </message>
    <message>
        <source>Found; can be connected by hand</source>
        <translation>Trouvé ; peut être connecté à la main</translation>
    </message>
    <message>
        <source>%1 is connected to %2 already.</source>
        <translation>%1 est déjà connecté à %2.</translation>
    </message>
    <message>
        <source>%1 gets %2 through Latchkey, in %3:</source>
        <translation>%1 accède à %2 par Latchkey, dans %3 :</translation>
    </message>
    <message>
        <source>%2 is added to %1, in %3:</source>
        <translation>%2 est ajouté à %1, dans %3 :</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is not the one that Latchkey wrote. Disconnecting would replace it, in %3:</source>
        <translation>L’entrée de %1 pour %2 n’est pas celle que Latchkey a écrite. La déconnexion la remplacerait, dans %3 :</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 becomes what it was, in %3:</source>
        <translation>L’entrée de %1 pour %2 redevient ce qu’elle était, dans %3 :</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is not the one that Latchkey wrote. Disconnecting would remove it, in %3:</source>
        <translation>L’entrée de %1 pour %2 n’est pas celle que Latchkey a écrite. La déconnexion la supprimerait, dans %3 :</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is removed, as there was none before, in %3:</source>
        <translation>L’entrée de %1 pour %2 est supprimée, car il n’y en avait pas avant, dans %3 :</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is updated to the program&apos;s new path, in %3:</source>
        <translation>L’entrée de %1 pour %2 reçoit le nouveau chemin du programme, dans %3 :</translation>
    </message>
    <message>
        <source>In these folders another entry takes precedence: %1.</source>
        <translation>Dans ces dossiers, une entrée qui leur est propre passe avant : %1.</translation>
    </message>
    <message>
        <source>This file belongs to a project: others who work on it get the path of your program.</source>
        <translation>Ce fichier appartient à un projet : les autres qui y travaillent reçoivent le chemin de votre programme.</translation>
    </message>
    <message>
        <source>The sign-in that %1 keeps itself stays where it is, and is no longer used.</source>
        <translation>La connexion que %1 conserve lui-même reste où elle est et ne sert plus.</translation>
    </message>
    <message>
        <source>In folders that Gemini CLI does not trust it uses no server at all.</source>
        <translation>Dans les dossiers auxquels Gemini CLI ne fait pas confiance, il n’utilise aucun serveur.</translation>
    </message>
    <message>
        <source>Settings Sync, where it is on, carries this to your other computers.</source>
        <translation>Si Settings Sync est activé, ceci arrive aussi sur vos autres ordinateurs.</translation>
    </message>
    <message>
        <source>%1 is connected to %2.</source>
        <translation>%1 est connecté à %2.</translation>
    </message>
    <message>
        <source>%1 is no longer connected to %2.</source>
        <translation>%1 n’est plus connecté à %2.</translation>
    </message>
    <message>
        <source>%1 has changed its file meanwhile, so nothing was done. Try again.</source>
        <translation>%1 a modifié son fichier entre-temps ; rien n’a donc été fait. Réessayez.</translation>
    </message>
    <message>
        <source>%1 keeps its file locked, so nothing was done. Try again.</source>
        <translation>%1 garde son fichier verrouillé ; rien n’a donc été fait. Réessayez.</translation>
    </message>
    <message>
        <source>Nothing was changed: %1.</source>
        <translation>Rien n’a été changé : %1.</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>Déconnecter %1</translation>
    </message>
    <message>
        <source>Repair the connection of %1</source>
        <translation>Réparer la connexion de %1</translation>
    </message>
    <message>
        <source>Add it to %1</source>
        <translation>L’ajouter à %1</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own, which it renews by itself.</source>
        <translation>%1 conserve sa propre connexion, qu’il renouvelle lui-même.</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own.</source>
        <translation>%1 conserve sa propre connexion.</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own, which ended %2.</source>
        <translation>%1 conserve sa propre connexion, qui a pris fin %2.</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own, which ends %2.</source>
        <translation>%1 conserve sa propre connexion, qui se termine %2.</translation>
    </message>
    <message>
        <source>%1 keeps encrypted sign-ins.</source>
        <translation>%1 conserve des connexions chiffrées.</translation>
    </message>
    <message>
        <source>Others can read the sign-ins in %1 (mode %2).</source>
        <translation>D’autres peuvent lire les connexions dans %1 (mode %2).</translation>
    </message>
    <message>
        <source>%1 is connected to it by a program that is no longer there: %2.</source>
        <translation>%1 y est connecté par un programme qui n’existe plus : %2.</translation>
    </message>
    <message>
        <source>%1 cannot use the server until its entry names the program where it is now.</source>
        <translation>%1 ne peut pas utiliser le serveur tant que son entrée ne désigne pas le programme là où il est maintenant.</translation>
    </message>
    <message>
        <source>Repair the entry “%1” in %2.</source>
        <translation>Réparez l’entrée « %1 » dans %2.</translation>
    </message>
    <message>
        <source>Install Latchkey in a lasting place, then repair the entry “%1” in %2.</source>
        <translation>Installez Latchkey à un emplacement durable, puis réparez l’entrée « %1 » dans %2.</translation>
    </message>
    <message>
        <source>Others can read the sign-ins of %1 in %2 (mode %3).</source>
        <translation>D’autres peuvent lire les connexions de %1 dans %2 (mode %3).</translation>
    </message>
    <message>
        <source>Whoever reads them can use your servers in your name.</source>
        <translation>Qui les lit peut utiliser vos serveurs en votre nom.</translation>
    </message>
    <message>
        <source>%1 keeps sign-ins for servers that no client has any more (%2): %3.</source>
        <translation>%1 conserve des connexions à des serveurs qu’aucun client n’a plus (%2) : %3.</translation>
    </message>
    <message>
        <source>They are of no use to you, and may be of use to others. They are in %1.</source>
        <translation>Elles ne vous servent à rien, et peuvent servir à d’autres. Elles sont dans %1.</translation>
    </message>
    <message>
        <source>Sign out there, or leave them: Latchkey never changes them.</source>
        <translation>Déconnectez-vous là-bas, ou laissez-les : Latchkey ne les modifie jamais.</translation>
    </message>
    <message>
        <source>Several clients keep the same sign-in: %1.</source>
        <translation>Plusieurs clients conservent la même connexion : %1.</translation>
    </message>
    <message>
        <source>The first of them that renews it ends it for the others, and the provider may end it for all.</source>
        <translation>Le premier qui la renouvelle y met fin pour les autres, et le fournisseur peut y mettre fin pour tous.</translation>
    </message>
    <message>
        <source>Sign in again in each of them, or connect them to Latchkey.</source>
        <translation>Reconnectez-vous dans chacun, ou connectez-les à Latchkey.</translation>
    </message>
    <message>
        <source>Repair the entry</source>
        <translation>Réparer l’entrée</translation>
    </message>
    <message>
        <source>The entry in %1 starts %2 from then on. Nothing else in the file is changed.</source>
        <translation>L’entrée dans %1 lance désormais %2. Rien d’autre ne change dans le fichier.</translation>
    </message>
    <message>
        <source>The client can start it again.</source>
        <translation>Le client peut de nouveau le démarrer.</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>un autre programme</translation>
    </message>
    <message>
        <source>Renewal by %1 failed: %2</source>
        <translation>Échec du renouvellement par %1 : %2</translation>
    </message>
    <message>
        <source>Nobody had signed in yet</source>
        <translation>Personne ne s&apos;était encore connecté</translation>
    </message>
    <message>
        <source>The sign-in ended; nothing to renew it with</source>
        <translation>La connexion a pris fin ; rien pour la renouveler</translation>
    </message>
    <message>
        <source>The provider ended the sign-in</source>
        <translation>Le fournisseur a mis fin à la connexion</translation>
    </message>
    <message>
        <source>A renewal was cut off, and used up the sign-in</source>
        <translation>Un renouvellement a été coupé et a épuisé la connexion</translation>
    </message>
    <message>
        <source>An old copy of the sign-in came back</source>
        <translation>Une ancienne copie de la connexion est revenue</translation>
    </message>
    <message>
        <source>The sign-in was removed</source>
        <translation>La connexion a été retirée</translation>
    </message>
    <message>
        <source>The provider had forgotten the program</source>
        <translation>Le fournisseur avait oublié le programme</translation>
    </message>
    <message>
        <source>The server moved to another provider</source>
        <translation>Le serveur est passé à un autre fournisseur</translation>
    </message>
    <message>
        <source>The server asked for more permissions</source>
        <translation>Le serveur a demandé plus d&apos;autorisations</translation>
    </message>
    <message>
        <source>Needs a sign-in</source>
        <translation>Demande une connexion</translation>
    </message>
    <message>
        <source>Renewed by %1</source>
        <translation>Renouvelé par %1</translation>
    </message>
    <message>
        <source>Renewed by %1; %2 took it over</source>
        <translation>Renouvelé par %1 ; %2 l&apos;a repris</translation>
    </message>
    <message>
        <source>You signed in with %1</source>
        <translation>Vous vous êtes connecté avec %1</translation>
    </message>
    <message>
        <source>You signed out with %1</source>
        <translation>Vous vous êtes déconnecté avec %1</translation>
    </message>
    <message>
        <source>Another sign-in was saved by %1</source>
        <translation>Une autre connexion a été enregistrée par %1</translation>
    </message>
    <message>
        <source>The sign-in was removed by another program</source>
        <translation>La connexion a été retirée par un autre programme</translation>
    </message>
    <message numerus="yes">
        <source>%n work</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%n fonctionne</numerusform>
            <numerusform>%n fonctionnent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is off</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%n est désactivé</numerusform>
            <numerusform>%n sont désactivés</numerusform>
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
        <translation>Pas encore de serveurs</translation>
    </message>
    <message>
        <source>Reading your sign-ins…</source>
        <translation>Lecture de vos connexions…</translation>
    </message>
    <message>
        <source>%1 needs you</source>
        <comment>a server</comment>
        <translation>%1 a besoin de vous</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message numerus="yes">
        <source>%1 of your %n servers need you</source>
        <translation>
            <numerusform>%1 de votre %n serveur a besoin de vous</numerusform>
            <numerusform>%1 de vos %n serveurs ont besoin de vous</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to both…</source>
        <translation>Se connecter aux deux…</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to all %n…</source>
        <translation>
            <numerusform>Se connecter à %n…</numerusform>
            <numerusform>Se connecter aux %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be reached for now</source>
        <comment>a server</comment>
        <translation>%1 est injoignable pour l&apos;instant</translation>
    </message>
    <message numerus="yes">
        <source>%n servers cannot be reached for now</source>
        <translation>
            <numerusform>%n serveur est injoignable pour l&apos;instant</numerusform>
            <numerusform>%n serveurs sont injoignables pour l&apos;instant</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>It works until %1. Latchkey tries again %2.</source>
        <comment>times</comment>
        <translation>Il fonctionne jusqu&apos;à %1. Latchkey réessaie %2.</translation>
    </message>
    <message>
        <source>Latchkey tries again %1.</source>
        <comment>at a time</comment>
        <translation>Latchkey réessaie %1.</translation>
    </message>
    <message>
        <source>All your servers work</source>
        <translation>Tous vos serveurs fonctionnent</translation>
    </message>
    <message>
        <source>Nothing to sign in to</source>
        <translation>Rien à quoi se connecter</translation>
    </message>
    <message numerus="yes">
        <source>%n servers need you</source>
        <translation>
            <numerusform>%n serveur a besoin de vous</numerusform>
            <numerusform>%n serveurs ont besoin de vous</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is renewed ahead of time: that is switched off.</source>
        <translation>Rien n&apos;est renouvelé à l&apos;avance : c&apos;est désactivé.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>The next renewal is %1; Latchkey does it, also while this window is closed.</source>
        <comment>at a time</comment>
        <translation>Le prochain renouvellement est %1 ; Latchkey s&apos;en charge, même si cette fenêtre est fermée.</translation>
    </message>
    <message>
        <source>A file in %1</source>
        <comment>a folder</comment>
        <translation>Un fichier dans %1</translation>
    </message>
    <message>
        <source>The keyring of this computer</source>
        <translation>Le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>A file that Codex encrypts</source>
        <translation>Un fichier que Codex chiffre</translation>
    </message>
    <message>
        <source>%1 has forgotten this program</source>
        <translation>%1 a oublié ce programme</translation>
    </message>
    <message>
        <source>Sign in again to register anew.</source>
        <translation>Reconnectez-vous pour l&apos;enregistrer de nouveau.</translation>
    </message>
    <message>
        <source>Tries again %1.</source>
        <comment>at a time</comment>
        <translation>Nouvel essai %1.</translation>
    </message>
    <message>
        <source>Works until %1. Tries again %2.</source>
        <comment>times</comment>
        <translation>Fonctionne jusqu&apos;à %1. Nouvel essai %2.</translation>
    </message>
    <message>
        <source>Does not work until then. Tries again %1.</source>
        <comment>at a time</comment>
        <translation>Ne fonctionne pas d&apos;ici là. Nouvel essai %1.</translation>
    </message>
    <message>
        <source>Cannot reach %1</source>
        <translation>%1 est injoignable</translation>
    </message>
    <message>
        <source>Check your connection, then try again.</source>
        <translation>Vérifiez votre connexion réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 did not answer</source>
        <translation>%1 n&apos;a pas répondu</translation>
    </message>
    <message>
        <source>It may have renewed the sign-in all the same.</source>
        <translation>La connexion a pu être renouvelée malgré tout.</translation>
    </message>
    <message>
        <source>Another program is busy with this sign-in</source>
        <translation>Un autre programme est occupé avec cette connexion</translation>
    </message>
    <message>
        <source>Nothing was changed. Look for a program that hangs.</source>
        <translation>Rien n&apos;a été modifié. Cherchez un programme bloqué.</translation>
    </message>
    <message>
        <source>Nothing is lost. Unlock it, and this works again.</source>
        <translation>Rien n&apos;est perdu. Déverrouillez-le, et cela remarche.</translation>
    </message>
    <message>
        <source>The sign-in cannot be read</source>
        <translation>La connexion ne peut être lue</translation>
    </message>
    <message>
        <source>Nothing was changed, and no other copy is used.</source>
        <translation>Rien n&apos;a été modifié, et aucune autre copie n&apos;est utilisée.</translation>
    </message>
    <message>
        <source>Codex keeps this sign-in to itself</source>
        <translation>Codex garde cette connexion pour lui</translation>
    </message>
    <message>
        <source>It is encrypted, and only Codex can use it.</source>
        <translation>Elle est chiffrée, et seul Codex peut l&apos;utiliser.</translation>
    </message>
    <message>
        <source>%1 refuses to renew</source>
        <translation>%1 refuse de renouveler</translation>
    </message>
    <message>
        <source>%1 answers in a way that is not safe</source>
        <translation>%1 répond d&apos;une manière qui n&apos;est pas sûre</translation>
    </message>
    <message>
        <source>Nothing was sent on. Tell whoever runs the server.</source>
        <translation>Rien n&apos;a été transmis. Dites-le à l&apos;exploitant du serveur.</translation>
    </message>
    <message>
        <source>A setting of this server is wrong</source>
        <translation>Un réglage de ce serveur est incorrect</translation>
    </message>
    <message>
        <source>Look at its address and its client id.</source>
        <translation>Vérifiez son adresse et son identifiant client.</translation>
    </message>
    <message>
        <source>A program stopped in the middle of it.</source>
        <translation>Un programme s&apos;est arrêté en plein milieu.</translation>
    </message>
    <message>
        <source>%1 stopped in the middle, %2.</source>
        <comment>a program, at a time</comment>
        <translation>%1 s&apos;est arrêté en plein milieu, %2.</translation>
    </message>
    <message>
        <source>Here, or by another program.</source>
        <translation>Ici, ou par un autre programme.</translation>
    </message>
    <message>
        <source>You did, %1.</source>
        <comment>at a time</comment>
        <translation>Par vous, %1.</translation>
    </message>
    <message>
        <source>By another program, %1.</source>
        <comment>at a time</comment>
        <translation>Par un autre programme, %1.</translation>
    </message>
    <message>
        <source>By %1, %2.</source>
        <comment>a program, at a time</comment>
        <translation>Par %1, %2.</translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation>Pas encore connecté</translation>
    </message>
    <message>
        <source>Sign in once; Latchkey keeps it working after that.</source>
        <translation>Connectez-vous une fois ; Latchkey s&apos;en occupe ensuite.</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <comment>at a time</comment>
        <translation>A pris fin %1</translation>
    </message>
    <message>
        <source>Has ended</source>
        <translation>A pris fin</translation>
    </message>
    <message>
        <source>This server gives nothing to renew with.</source>
        <translation>Ce serveur ne donne rien pour renouveler.</translation>
    </message>
    <message>
        <source>The provider ended the sign-in %1</source>
        <comment>at a time</comment>
        <translation>Le fournisseur a mis fin à la connexion %1</translation>
    </message>
    <message>
        <source>It was revoked there, or has reached its limit.</source>
        <translation>Elle y a été révoquée, ou a atteint sa limite.</translation>
    </message>
    <message>
        <source>From a backup, perhaps. It is used up already.</source>
        <translation>D&apos;une sauvegarde, peut-être. Elle est déjà épuisée.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>The server has moved to another provider</source>
        <translation>Le serveur est passé à un autre fournisseur</translation>
    </message>
    <message>
        <source>The former one cannot be used any more.</source>
        <translation>L&apos;ancien ne peut plus être utilisé.</translation>
    </message>
    <message>
        <source>Works; asks for more permissions</source>
        <translation>Fonctionne ; demande plus d&apos;autorisations</translation>
    </message>
    <message>
        <source>Works, renews without anybody</source>
        <translation>Fonctionne, se renouvelle sans personne</translation>
    </message>
    <message>
        <source>Works; nobody knows until when</source>
        <translation>Fonctionne ; nul ne sait jusqu&apos;à quand</translation>
    </message>
    <message>
        <source>The server did not say, and gives nothing to renew with.</source>
        <translation>Le serveur ne l&apos;a pas dit, et ne donne rien pour renouveler.</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <comment>at a time</comment>
        <translation>Prend fin %1</translation>
    </message>
    <message>
        <source>Sign in again now to keep it working.</source>
        <translation>Reconnectez-vous maintenant pour qu&apos;il continue de fonctionner.</translation>
    </message>
    <message>
        <source>Works until %1, then you must sign in again</source>
        <comment>a time</comment>
        <translation>Fonctionne jusqu&apos;à %1, puis il faudra vous reconnecter</translation>
    </message>
    <message>
        <source>Works, renews in a moment</source>
        <translation>Fonctionne, se renouvelle dans un instant</translation>
    </message>
    <message>
        <source>Renews when a program next needs it</source>
        <translation>Se renouvelle dès qu&apos;un programme en a besoin</translation>
    </message>
    <message>
        <source>Works, renews when a program next needs it</source>
        <translation>Fonctionne, se renouvelle dès qu&apos;un programme en a besoin</translation>
    </message>
    <message>
        <source>Works, renews by itself</source>
        <translation>Fonctionne, se renouvelle de lui-même</translation>
    </message>
    <message>
        <source>Has a key of its own; nothing to sign in to</source>
        <translation>A sa propre clé ; rien à quoi se connecter</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Switched off in Codex&apos;s configuration</source>
        <translation>Désactivé dans la configuration de Codex</translation>
    </message>
    <message>
        <source>Reading the sign-in…</source>
        <translation>Lecture de la connexion…</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>Renouvellement…</translation>
    </message>
    <message>
        <source>%1 Nothing else is wrong: sign in again, and everything that uses %2 works as before.</source>
        <comment>a sentence, a server</comment>
        <translation>%1 Tout le reste va bien : reconnectez-vous, et tout ce qui utilise %2 fonctionnera comme avant.</translation>
    </message>
    <message>
        <source>It wants more than you have granted. You decide.</source>
        <translation>Il demande plus que ce que vous avez accordé. À vous de décider.</translation>
    </message>
    <message>
        <source>It wants %1, too. You decide.</source>
        <comment>permissions</comment>
        <translation>Il demande aussi %1. À vous de décider.</translation>
    </message>
    <message>
        <source>This server gives nothing to renew with. Latchkey reminds you %1.</source>
        <comment>at a time</comment>
        <translation>Ce serveur ne donne rien pour renouveler. Latchkey vous le rappelle %1.</translation>
    </message>
    <message>
        <source>The next renewal is %1. There is nothing to do.</source>
        <comment>at a time</comment>
        <translation>Le prochain renouvellement est %1. Il n&apos;y a rien à faire.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Il n&apos;y a rien à faire.</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>A besoin de vous</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Nouvel essai</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Fonctionne</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Renew now</source>
        <translation>Renouveler maintenant</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Examiner…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Déverrouiller…</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Voir pourquoi</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>%1, %2. %3: %4.</source>
        <comment>name, host, group, sentence</comment>
        <translation>%1, %2. %3 : %4.</translation>
    </message>
    <message>
        <source>%1 with %2.</source>
        <comment>a verb, keys</comment>
        <translation>%1 avec %2.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date without its year, as QLocale::toString()</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date, as QLocale::toString()</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <comment>a time of day</comment>
        <translation>demain %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>a time of day</comment>
        <translation>hier %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day, and a time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a time of day</comment>
        <translation>à %1</translation>
    </message>
    <message>
        <source>on %1 %2</source>
        <comment>a day, and a time of day</comment>
        <translation>le %1 %2</translation>
    </message>
    <message>
        <source>Today %1</source>
        <comment>a time of day</comment>
        <translation>Aujourd&apos;hui %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <comment>a time of day</comment>
        <translation>Demain %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>a time of day</comment>
        <translation>Hier %1</translation>
    </message>
    <message>
        <source>The sign-in in the %1 does not say which provider has issued it.</source>
        <translation>La connexion (%1) ne dit pas quel fournisseur l’a délivrée.</translation>
    </message>
    <message>
        <source>The sign-in in the %1 names a provider that cannot exist: %2.</source>
        <translation>La connexion (%1) nomme un fournisseur qui ne peut exister : %2.</translation>
    </message>
    <message>
        <source>Codex compares that letter by letter before it renews: it uses this sign-in until it ends, and then says that you are not signed in.</source>
        <translation>Codex compare cela à la lettre avant de renouveler : il se sert de cette connexion jusqu’à sa fin, puis dit que vous n’êtes pas connecté.</translation>
    </message>
    <message>
        <source>Renew it here, which adds the name where there is none; or sign in again.</source>
        <translation>Renouvelez-la ici, ce qui ajoute le nom s’il manque ; ou connectez-vous de nouveau.</translation>
    </message>
    <message>
        <source>Latchkey accepts the answer on 127.0.0.1 only; Codex would accept it on every interface.</source>
        <translation>Latchkey ne reçoit la réponse que sur 127.0.0.1, là où Codex la recevrait sur toutes les interfaces.</translation>
    </message>
    <message>
        <source>No server here has this sign-in any more, so nothing tries again by itself: try it now, or give up.</source>
        <translation>Plus aucun serveur n’a cette connexion ici, rien n’est donc retenté automatiquement : réessayez maintenant ou abandonnez.</translation>
    </message>
    <message>
        <source>Nothing to do: this is tried again, for a week at most. You can also try it now, or give up.</source>
        <translation>Rien à faire : une nouvelle tentative aura lieu, pendant une semaine au plus. Vous pouvez aussi réessayer maintenant ou abandonner.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>The provider of %1 is asked once more to end the old sign-in.</source>
        <translation>Le fournisseur de %1 est de nouveau prié de mettre fin à l’ancienne connexion.</translation>
    </message>
    <message>
        <source>Nothing is left to be done at the provider.</source>
        <translation>Il ne reste rien à faire auprès du fournisseur.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>The provider of %1 is not asked any more. The old sign-in is forgotten here; there it may work until it ends.</source>
        <translation>Le fournisseur de %1 n’est plus sollicité. L’ancienne connexion est oubliée ici ; là-bas, elle peut rester valable jusqu’à sa fin.</translation>
    </message>
    <message>
        <source>It will not be tried again.</source>
        <translation>Plus aucune tentative n’aura lieu.</translation>
    </message>
    <message>
        <source>The provider has not been told: %1. It will be tried again.</source>
        <translation>Le fournisseur n’a pas été informé : %1. Une nouvelle tentative aura lieu.</translation>
    </message>
    <message>
        <source>No sign-in is needed</source>
        <translation>Aucune connexion n’est nécessaire</translation>
    </message>
    <message>
        <source>The server lets everybody in.</source>
        <translation>Le serveur laisse entrer tout le monde.</translation>
    </message>
    <message>
        <source>Use it as it is.</source>
        <translation>Utilisez-le tel quel.</translation>
    </message>
    <message>
        <source>This provider does not know this program</source>
        <translation>Ce fournisseur ne connaît pas ce programme</translation>
    </message>
    <message>
        <source>It accepts programs only by a client id that it has given out, or by the address of a client-id metadata document.</source>
        <translation>Il n’accepte les programmes que par un identifiant client qu’il a attribué, ou par l’adresse d’un document de métadonnées.</translation>
    </message>
    <message>
        <source>Ask whoever runs it for a client id, or name such an address in the preferences.</source>
        <translation>Demandez un identifiant client à son exploitant, ou indiquez une telle adresse dans les préférences.</translation>
    </message>
    <message>
        <source>works (%1 s)</source>
        <translation>fonctionne (%1 s)</translation>
    </message>
    <message numerus="yes">
        <source>works, %n tools (%1 s)</source>
        <translation>
            <numerusform>fonctionne, %n outil (%1 s)</numerusform>
            <numerusform>fonctionne, %n outils (%1 s)</numerusform>
        </translation>
    </message>
    <message>
        <source>refuses access</source>
        <translation>refuse l’accès</translation>
    </message>
    <message>
        <source>has moved to %1</source>
        <translation>a déménagé à %1</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>ne répond pas</translation>
    </message>
    <message>
        <source>is not an MCP server</source>
        <translation>n’est pas un serveur MCP</translation>
    </message>
    <message>
        <source>%1, checked %2</source>
        <translation>%1, vérifié %2</translation>
    </message>
    <message>
        <source>It lets everybody in; there is nothing to sign in to.</source>
        <translation>Il laisse entrer tout le monde ; il n’y a pas à se connecter.</translation>
    </message>
    <message>
        <source>You will sign in at %1, but %2 gets access to your account there. Continue only if you trust %2 and know how the two are related.</source>
        <translation>Vous vous connecterez chez %1, mais c’est %2 qui aura accès à votre compte. Continuez seulement si vous faites confiance à %2 et savez ce qui les lie.</translation>
    </message>
    <message>
        <source>The page that opens, at %1, is in your own network or on this machine, but the server is not. Continue only if you know why.</source>
        <translation>La page qui s’ouvre, à %1, est dans votre propre réseau ou sur cette machine, et le serveur non. Continuez seulement si vous savez pourquoi.</translation>
    </message>
    <message>
        <source>%1 leaves signing in to %2. You have not been there with Latchkey before.</source>
        <comment>a server, a host</comment>
        <translation>%1 confie la connexion à %2. Vous n&apos;y êtes pas encore allé avec Latchkey.</translation>
    </message>
    <message>
        <source>Lets everybody in; nothing to sign in to</source>
        <translation>Laisse entrer tout le monde ; aucune connexion nécessaire</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in</source>
        <comment>a host</comment>
        <translation>%1 n&apos;accepte pas la connexion</translation>
    </message>
    <message>
        <source>Checked %1. Signing in again may help.</source>
        <comment>at a time</comment>
        <translation>Vérifié %1. Se reconnecter peut aider.</translation>
    </message>
    <message>
        <source>The server has moved to %1</source>
        <comment>an address</comment>
        <translation>Le serveur a déménagé vers %1</translation>
    </message>
    <message>
        <source>Checked %1. Change its address.</source>
        <comment>at a time</comment>
        <translation>Vérifié %1. Modifiez son adresse.</translation>
    </message>
    <message>
        <source>No MCP server answers at this address</source>
        <translation>Aucun serveur MCP ne répond à cette adresse</translation>
    </message>
    <message>
        <source>Checked %1. Look at its address.</source>
        <comment>at a time</comment>
        <translation>Vérifié %1. Regardez son adresse.</translation>
    </message>
    <message>
        <source>Signed in; %1 does not answer</source>
        <comment>a host</comment>
        <translation>Connecté ; %1 ne répond pas</translation>
    </message>
    <message>
        <source>Checked %1. The sign-in is good.</source>
        <comment>at a time</comment>
        <translation>Vérifié %1. La connexion est bonne.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revérifier</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n lines are added, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>
            <numerusform>%1 : %n ligne est ajoutée, et rien d’autre ne change. Vous pouvez l’annuler.</numerusform>
            <numerusform>%1 : %n lignes sont ajoutées, et rien d’autre ne change. Vous pouvez l’annuler.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: one entry takes the place of another, which is kept, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1 : une entrée prend la place d’une autre, qui est conservée, et rien d’autre ne change. Vous pouvez l’annuler.</translation>
    </message>
    <message>
        <source>%1: the entry becomes what it was before, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1 : l’entrée redevient ce qu’elle était, et rien d’autre ne change. Vous pouvez l’annuler.</translation>
    </message>
    <message>
        <source>%1: the entry is removed, as there was none before, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1 : l’entrée est supprimée, car il n’y en avait pas avant, et rien d’autre ne change. Vous pouvez l’annuler.</translation>
    </message>
    <message>
        <source>%1: the entry is updated to the program&apos;s new path; nothing else changes.</source>
        <comment>a client</comment>
        <translation>%1 : l’entrée reçoit le nouveau chemin du programme ; rien d’autre ne change.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries change, and nothing else does. You can undo it.</source>
        <translation>
            <numerusform>%n entrée change, et rien d’autre. Vous pouvez l’annuler.</numerusform>
            <numerusform>%n entrées changent, et rien d’autre. Vous pouvez l’annuler.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect them</source>
        <translation>Les relier</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are connected. Restart programs that are running.</source>
        <translation>
            <numerusform>%n entrée est reliée. Redémarrez les programmes en cours.</numerusform>
            <numerusform>%n entrées sont reliées. Redémarrez les programmes en cours.</numerusform>
        </translation>
    </message>
    <message>
        <source>An old copy of the sign-in came back: it was renewed, and so used up, %1.</source>
        <comment>at a time</comment>
        <translation>Une ancienne copie de la connexion est revenue : elle a été renouvelée, donc consommée, %1.</translation>
    </message>
    <message>
        <source>You signed out %1, and the provider has not been told yet.</source>
        <comment>at a time</comment>
        <translation>Vous vous êtes déconnecté %1, et le fournisseur n’en a pas encore été informé.</translation>
    </message>
    <message>
        <source>A lock was left behind by %1 %2.</source>
        <comment>a program, at a time</comment>
        <translation>%1 a laissé un verrou %2.</translation>
    </message>
    <message>
        <source>The provider refused to renew the sign-in %1.</source>
        <comment>at a time</comment>
        <translation>Le fournisseur a refusé de renouveler la connexion %1.</translation>
    </message>
    <message>
        <source>A renewal that %1 began %2 was left without a clear answer.</source>
        <comment>a program, at a time</comment>
        <translation>Un renouvellement commencé par %1 %2 est resté sans réponse claire.</translation>
    </message>
    <message>
        <source>Connected %1</source>
        <comment>on a day</comment>
        <translation>Connecté %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>a day</comment>
        <translation>le %1</translation>
    </message>
    <message>
        <source>%1 could not reach the provider</source>
        <comment>a program</comment>
        <translation>%1 n’a pas pu joindre le fournisseur</translation>
    </message>
    <message>
        <source>%1: one entry is added, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1 : une entrée est ajoutée, et rien d’autre ne change. Vous pouvez l’annuler.</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Déconnexion…</translation>
    </message>
    <message>
        <source>Waiting for %1 to end the sign-in there, too.</source>
        <comment>a host</comment>
        <translation>En attente de %1, qui doit aussi mettre fin à la connexion.</translation>
    </message>
    <message>
        <source>Asking whether it works…</source>
        <translation>Vérification du fonctionnement…</translation>
    </message>
    <message>
        <source>Waiting for %1.</source>
        <comment>a host</comment>
        <translation>En attente de %1.</translation>
    </message>
    <message>
        <source>Waiting for the keyring, which may be asking for its password.</source>
        <translation>En attente du trousseau, qui demande peut-être son mot de passe.</translation>
    </message>
    <message>
        <source>Waiting for %1, or for another program that is busy with it.</source>
        <comment>a host</comment>
        <translation>En attente de %1, ou d’un autre programme qui s’en occupe.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>There is no program %1 that could be started.</source>
        <translation>Il n’y a pas de programme %1 qui puisse être lancé.</translation>
    </message>
    <message>
        <source>The file of %1 is left alone, because not all of it is understood (%2). Mend it, and try again.</source>
        <translation>Le fichier de %1 reste tel quel, car tout n’y est pas compris (%2). Corrigez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The file of %1 cannot be written (%2). Fix that and try again.</source>
        <translation>Le fichier de %1 ne peut pas être écrit (%2). Remédiez-y, puis réessayez.</translation>
    </message>
    <message>
        <source>The entry is switched off there, and stays so.</source>
        <translation>L’entrée y est désactivée et le reste.</translation>
    </message>
    <message>
        <source>%1 puts this entry together with another one of the same name (%2), and could not start with both. Rename or remove that one first.</source>
        <translation>%1 réunit cette entrée avec une autre du même nom (%2), et ne pourrait pas démarrer avec les deux. Renommez d’abord celle-là, ou supprimez-la.</translation>
    </message>
    <message>
        <source>Nothing can be written in %1.</source>
        <translation>Rien ne peut être écrit dans %1.</translation>
    </message>
    <message>
        <source>What a provider grants could not be saved, so no sign-in in this home is renewed, made or ended.</source>
        <translation>Ce qu’un fournisseur accorde ne pourrait pas être enregistré ; aucune connexion n’y est donc renouvelée, ouverte ni fermée.</translation>
    </message>
    <message>
        <source>Change its permissions so that you can write there.</source>
        <translation>Modifiez ses droits pour pouvoir y écrire.</translation>
    </message>
    <message>
        <source>Codex then knows none of these sign-ins, and cannot make a new one.</source>
        <translation>Codex ne connaît alors plus aucune de ces connexions et ne peut en créer de nouvelle.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Keeps the sign-ins of your MCP servers alive, from the tray.</source>
        <translation>Maintient en vie les connexions de vos serveurs MCP, depuis la zone de notification.</translation>
    </message>
    <message>
        <source>The one home to work on (default: $CODEX_HOME, else ~/.codex, and all registered ones).</source>
        <translation>Le seul dossier de travail (par défaut : $CODEX_HOME, sinon ~/.codex, et tous ceux qui sont inscrits).</translation>
    </message>
    <message>
        <source>Open the window, also that of an instance that is already running.</source>
        <translation>Ouvrir la fenêtre, même celle d’une instance déjà lancée.</translation>
    </message>
    <message>
        <source>Start in the tray, without a window.</source>
        <translation>Démarrer dans la zone de notification, sans fenêtre.</translation>
    </message>
    <message>
        <source>Use a temporary home with servers of its own.</source>
        <translation>Utiliser un dossier temporaire avec ses propres serveurs.</translation>
    </message>
    <message>
        <source>Sign in to this server.</source>
        <translation>Se connecter à ce serveur.</translation>
    </message>
    <message>
        <source>latchkey: cannot create the demo&apos;s server or home</source>
        <translation>latchkey : le serveur ou le dossier de la démonstration n’a pas pu être créé</translation>
    </message>
    <message>
        <source>Quit the running instance once nothing is under way.</source>
        <translation>Quitter l’instance lancée, dès que plus rien n’est en cours.</translation>
    </message>
    <message>
        <source>Demo: nothing here is real.</source>
        <translation>Démo : rien ici n&apos;est réel.</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Ouvrir sa page</translation>
    </message>
</context>
</TS>
