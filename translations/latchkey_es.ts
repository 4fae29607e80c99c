<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>Latchkey::Cli</name>
    <message>
        <source>Shows which servers work, and what the others need.</source>
        <translation>Muestra qué servidores funcionan y qué necesitan los demás.</translation>
    </message>
    <message>
        <source>Prints the headers that authorize a request as one JSON object, for clients that get them from a command.</source>
        <translation>Escribe las cabeceras que autorizan una petición, como un objeto JSON: para clientes que las piden a un comando.</translation>
    </message>
    <message>
        <source>Runs as an MCP server on standard input and output, and passes everything on with your sign-in.</source>
        <translation>Es un servidor MCP en la entrada y salida estándar que lo transmite todo con su inicio de sesión.</translation>
    </message>
    <message>
        <source>Adds a server to Latchkey&apos;s own list.</source>
        <translation>Añade un servidor a la lista propia de Latchkey.</translation>
    </message>
    <message>
        <source>Usage: latchkey-cli [--home DIR] [--json] COMMAND …

Keeps the sign-ins of your MCP servers alive, together with every other program that uses them.

</source>
        <translation>Uso: latchkey-cli [--home DIR] [--json] COMANDO …

Mantiene vivos los inicios de sesión de sus servidores MCP, junto con todos los demás programas que los usan.

</translation>
    </message>
    <message>
        <source>Usage: latchkey-cli %1 %2
%3

Example: %4

%5</source>
        <translation>Uso: latchkey-cli %1 %2
%3

Ejemplo: %4

%5</translation>
    </message>
    <message>
        <source>See latchkey-cli --help.</source>
        <translation>Véase latchkey-cli --help.</translation>
    </message>
    <message>
        <source>The home to work on.</source>
        <translation>La carpeta con la que se trabaja.</translation>
    </message>
    <message>
        <source>One JSON object a line on standard output.</source>
        <translation>Un objeto JSON por línea en la salida estándar.</translation>
    </message>
    <message>
        <source>Work on a temporary home with servers of its own.</source>
        <translation>Trabajar con una carpeta temporal con servidores propios.</translation>
    </message>
    <message>
        <source>This help.</source>
        <translation>Esta ayuda.</translation>
    </message>
    <message>
        <source>Do not open a browser; you can paste the address that yours ends on here.</source>
        <translation>No abrir ningún navegador; la dirección en la que termina se puede pegar aquí.</translation>
    </message>
    <message>
        <source>Ask for this scope (may be repeated).</source>
        <translation>Pedir este ámbito (se puede repetir).</translation>
    </message>
    <message>
        <source>How long you may take in the browser (default: 600).</source>
        <translation>Cuánto puede tardar en el navegador (si no: 600).</translation>
    </message>
    <message>
        <source>How long the token must still be valid (default: 30).</source>
        <translation>Cuánto tiempo debe seguir siendo válido el token (si no: 30).</translation>
    </message>
    <message>
        <source>--home needs a folder.</source>
        <translation>--home necesita una carpeta.</translation>
    </message>
    <message>
        <source>--demo makes a home of its own; leave out --home.</source>
        <translation>--demo crea su propia carpeta; omita --home.</translation>
    </message>
    <message>
        <source>--%1 needs a number of seconds.</source>
        <translation>--%1 necesita un número de segundos.</translation>
    </message>
    <message>
        <source>--names covers everything, and cannot be combined with anything else.</source>
        <translation>--names se refiere a todo y no se combina con nada.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>No existe el comando «%1».</translation>
    </message>
    <message>
        <source>Usage: latchkey-cli %1 %2</source>
        <translation>Uso: latchkey-cli %1 %2</translation>
    </message>
    <message>
        <source>Nothing is wrong in %1.</source>
        <translation>Todo está bien en %1.</translation>
    </message>
    <message>
        <source>there is no server named %1</source>
        <translation>no hay ningún servidor llamado %1</translation>
    </message>
    <message>
        <source>If the browser is on another machine, paste the address that it ends on here, and press Enter.</source>
        <translation>¿El navegador está en otro equipo? Pegue aquí la dirección en la que termina y pulse Intro.</translation>
    </message>
    <message>
        <source>That does not belong to this sign-in: %1. Still waiting.</source>
        <translation>Eso no pertenece a este inicio de sesión: %1. Se sigue esperando.</translation>
    </message>
    <message>
        <source>No browser could be started; open the address above yourself.</source>
        <translation>No se pudo iniciar ningún navegador; abra usted la dirección de arriba.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Detalles: %1</translation>
    </message>
    <message>
        <source>%1 of %2 signed in</source>
        <translation>%1 de %2 con sesión iniciada</translation>
    </message>
    <message>
        <source>No remote MCP servers are configured in %1.</source>
        <translation>No hay servidores MCP remotos configurados en %1.</translation>
    </message>
    <message>
        <source>Add one: latchkey-cli add NAME URL</source>
        <translation>Para añadir uno: latchkey-cli add NAME URL</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>un momento desconocido</translation>
    </message>
    <message>
        <source>Shows what happened to a sign-in, and which program did it: the last 50 events, newest first.</source>
        <translation>Muestra qué pasó con un inicio de sesión y qué programa lo hizo: los últimos 50 eventos, el más reciente primero.</translation>
    </message>
    <message>
        <source>Lists the remote servers of other MCP clients, and adds those that are named to Latchkey&apos;s own list.</source>
        <translation>Muestra los servidores remotos de otros clientes MCP, y añade los que se nombren a la lista propia de Latchkey.</translation>
    </message>
    <message>
        <source>Offer each fix that is safe, one after the other.</source>
        <translation>Ofrecer cada arreglo seguro, uno tras otro.</translation>
    </message>
    <message>
        <source>Print a report without secrets instead, fit for a public issue.</source>
        <translation>Escribir en su lugar un texto sin secretos, apto para una incidencia pública.</translation>
    </message>
    <message>
        <source>Add every server that is not here yet and has no key of its own.</source>
        <translation>Añadir todos los servidores que aún no están aquí y no tienen clave propia.</translation>
    </message>
    <message>
        <source>Look at this client only: %1.</source>
        <translation>Mirar solo este cliente: %1.</translation>
    </message>
    <message>
        <source>First ask the server whether it is there, and where to sign in.</source>
        <translation>Preguntar antes al servidor si está ahí y dónde se inicia sesión en él.</translation>
    </message>
    <message>
        <source>Ask for tokens that are bound to a key, so that a stolen one is useless (RFC 9449).</source>
        <translation>Pedir tokens ligados a una clave, inútiles para un ladrón (RFC 9449).</translation>
    </message>
    <message>
        <source>--yes goes with --fix.</source>
        <translation>--yes va con --fix.</translation>
    </message>
    <message>
        <source>--report covers everything and changes nothing: leave out --fix and the names of servers.</source>
        <translation>--report lo abarca todo y no cambia nada: omita --fix y los nombres de servidores.</translation>
    </message>
    <message>
        <source>With --json nothing can be asked: add --yes to --fix.</source>
        <translation>Con --json no se puede preguntar nada: añada --yes a --fix.</translation>
    </message>
    <message>
        <source>Either --all, or the names of servers.</source>
        <translation>O bien --all, o los nombres de los servidores.</translation>
    </message>
    <message>
        <source>--from takes one of: %1.</source>
        <translation>--from admite uno de estos: %1.</translation>
    </message>
    <message>
        <source>--fix asks before each change; where there is no terminal, add --yes</source>
        <translation>--fix pregunta antes de cada cambio; donde no haya terminal, añada --yes</translation>
    </message>
    <message>
        <source>%1 has no history yet.</source>
        <translation>%1 aún no tiene historial.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, línea %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No other client here has a remote server. Looked at:</source>
        <translation>Ningún otro cliente de aquí tiene un servidor remoto. Se ha mirado en:</translation>
    </message>
    <message>
        <source>There is nothing left to add.</source>
        <translation>No queda nada por añadir.</translation>
    </message>
    <message>
        <source>Add them: latchkey-cli import NAME… or --all. Nothing of those clients is changed.</source>
        <translation>Para añadirlos: latchkey-cli import NOMBRE… o --all. No se cambia nada de esos clientes.</translation>
    </message>
    <message>
        <source>no other client has a server named %1 that could be added</source>
        <translation>ningún otro cliente tiene un servidor llamado %1 que se pueda añadir</translation>
    </message>
    <message>
        <source>File with %1, which nobody else may read.</source>
        <translation>Archivo con %1; nadie más debe poder leerlo.</translation>
    </message>
    <message>
        <source>Environment variable with %1.</source>
        <translation>Variable de entorno con %1.</translation>
    </message>
    <message>
        <source>Command that prints %1; it is started without a shell.</source>
        <translation>Comando que escribe %1; se inicia sin shell.</translation>
    </message>
    <message>
        <source>Only one of --%1-file, --%1-env and --%1-command can be used.</source>
        <translation>Solo se puede usar una de estas: --%1-file, --%1-env y --%1-command.</translation>
    </message>
    <message>
        <source>Client id that was registered for you beforehand.</source>
        <translation>ID de cliente que se registró para usted de antemano.</translation>
    </message>
    <message>
        <source>the client secret</source>
        <translation>el secreto de cliente</translation>
    </message>
    <message>
        <source>How tokens are obtained where no user signs in: client-credentials, enterprise-managed or workload-identity.</source>
        <translation>Cómo se obtienen los tokens donde ningún usuario inicia sesión: client-credentials, enterprise-managed o workload-identity.</translation>
    </message>
    <message>
        <source>the client&apos;s private key (PEM), for client credentials</source>
        <translation>la clave privada del cliente (PEM), para client-credentials</translation>
    </message>
    <message>
        <source>the workload&apos;s assertion, or the user&apos;s id token</source>
        <translation>la aserción de la carga de trabajo, o el token de ID del usuario</translation>
    </message>
    <message>
        <source>Where the enterprise&apos;s identity provider gives tokens.</source>
        <translation>Dónde da tokens el proveedor de identidad de la empresa.</translation>
    </message>
    <message>
        <source>Client id at the identity provider.</source>
        <translation>ID de cliente en el proveedor de identidad.</translation>
    </message>
    <message>
        <source>the client secret at the identity provider</source>
        <translation>el secreto de cliente en el proveedor de identidad</translation>
    </message>
    <message>
        <source>--grant has to be client-credentials, enterprise-managed or workload-identity.</source>
        <translation>--grant ha de ser client-credentials, enterprise-managed o workload-identity.</translation>
    </message>
    <message>
        <source>Sign in by a code that you type in a browser on any machine.</source>
        <translation>Iniciar sesión con un código que se escribe en un navegador de cualquier equipo.</translation>
    </message>
    <message>
        <source>This server also offers a sign-in by a code, which needs no pasting: add --device.</source>
        <translation>Este servidor también ofrece iniciar sesión con un código, sin tener que pegar nada: añada --device.</translation>
    </message>
    <message>
        <source>Open this address in a browser on any machine, and type the code there; this goes on by itself.</source>
        <translation>Abra esta dirección en un navegador de cualquier equipo y escriba allí el código; esto continúa solo.</translation>
    </message>
    <message>
        <source>Added: %1. Sign in: %2</source>
        <translation>Añadidos: %1. Iniciar sesión: %2</translation>
    </message>
    <message>
        <source>%1 was added. Sign in: %2</source>
        <translation>%1 se ha añadido. Iniciar sesión: %2</translation>
    </message>
    <message>
        <source>The token of %1 is bound to a key: each request needs a proof of its own, so a fixed header cannot work. Use: %2</source>
        <translation>El token de %1 está vinculado a una clave: cada petición necesita su propia prueba, así que una cabecera fija no sirve. Use: %2</translation>
    </message>
    <message>
        <source>connected to %1, by a program that is no longer there: %2</source>
        <translation>conectado a %1 mediante un programa que ya no está: %2</translation>
    </message>
    <message>
        <source>connected to %1 since %2</source>
        <translation>conectado a %1 desde %2</translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>conectado a %1</translation>
    </message>
    <message>
        <source>managed by %1</source>
        <translation>administrado por %1</translation>
    </message>
    <message>
        <source>left over: %1</source>
        <translation>sobrante: %1</translation>
    </message>
    <message>
        <source>No other MCP client was found here.</source>
        <translation>No se encontró aquí ningún otro cliente MCP.</translation>
    </message>
    <message>
        <source>Shows which MCP clients are here, which servers they have, and which sign-ins they keep themselves.</source>
        <translation>Muestra qué clientes MCP hay aquí, qué servidores tienen y qué inicios de sesión guardan ellos mismos.</translation>
    </message>
    <message>
        <source>Lets clients use your sign-in to a server: those that have the server, or those that are named.</source>
        <translation>Permite que los clientes usen su inicio de sesión en un servidor: los que ya lo tienen, o los que se nombren.</translation>
    </message>
    <message>
        <source>Gives clients back what they had before they were connected to a server.</source>
        <translation>Devuelve a los clientes lo que tenían antes de conectarse a un servidor.</translation>
    </message>
    <message>
        <source>Show what would be written, and write nothing.</source>
        <translation>Mostrar lo que se escribiría, sin escribir nada.</translation>
    </message>
    <message>
        <source>Also replace what somebody else has written into an entry.</source>
        <translation>Sustituir también lo que otro haya escrito en una entrada.</translation>
    </message>
    <message>
        <source>In the files of this folder instead of your own.</source>
        <translation>En los archivos de esta carpeta, y no en los suyos.</translation>
    </message>
    <message>
        <source>Take over the servers of all clients, connect them, and sign in to each once.</source>
        <translation>Adoptar los servidores de todos los clientes, conectarlos e iniciar sesión una vez en cada uno.</translation>
    </message>
    <message>
        <source>Connect by a command that prints headers, where the client supports it.</source>
        <translation>Conectar mediante una orden que imprime encabezados, si el cliente lo admite.</translation>
    </message>
    <message>
        <source>With --all: leave the sign-ins for later.</source>
        <translation>Con --all: dejar los inicios de sesión para después.</translation>
    </message>
    <message>
        <source>The program that clients start (default: this one).</source>
        <translation>El programa que inician los clientes (por omisión: este).</translation>
    </message>
    <message>
        <source>Either --all, or the name of a server.</source>
        <translation>O bien --all, o el nombre de un servidor.</translation>
    </message>
    <message>
        <source>--project needs a folder, and the name of a server.</source>
        <translation>--project necesita una carpeta y el nombre de un servidor.</translation>
    </message>
    <message>
        <source>--no-sign-in goes with --all.</source>
        <translation>--no-sign-in va con --all.</translation>
    </message>
    <message>
        <source>There is no client “%1”. Choose from: %2.</source>
        <translation>No existe el cliente «%1». Elija entre: %2.</translation>
    </message>
    <message>
        <source>No client here has a server that could be connected.</source>
        <translation>Ningún cliente tiene aquí un servidor que se pueda conectar.</translation>
    </message>
    <message>
        <source>No client is connected to %1.</source>
        <translation>Ningún cliente está conectado a %1.</translation>
    </message>
    <message>
        <source>No client here has %1 yet. Name the clients that should get it: %2</source>
        <translation>Ningún cliente tiene aquí %1 todavía. Nombre los clientes que deban tenerlo: %2</translation>
    </message>
    <message>
        <source>Those that are here: %1</source>
        <translation>Los que hay aquí: %1</translation>
    </message>
    <message>
        <source>Added to Latchkey&apos;s own list: %1</source>
        <translation>Añadidos a la lista propia de Latchkey: %1</translation>
    </message>
    <message>
        <source>Either --rejected or --min-validity.</source>
        <translation>O bien --rejected, o bien --min-validity.</translation>
    </message>
    <message>
        <source>--rejected needs the rejected access token on standard input</source>
        <translation>--rejected necesita el token de acceso rechazado en la entrada estándar</translation>
    </message>
    <message>
        <source>Ask each server whether it works, with one harmless request (10 s at most).</source>
        <translation>Preguntar a cada servidor si funciona, con una petición inofensiva (10 s como máximo).</translation>
    </message>
    <message>
        <source>Print the names of all servers instead, each with a NUL at its end.</source>
        <translation>Mostrar en su lugar los nombres de todos los servidores, cada uno seguido de un carácter NUL.</translation>
    </message>
    <message>
        <source>Trust this site with your access, without asking (may be repeated).</source>
        <translation>Confiar su acceso a este sitio, sin preguntar (puede repetirse).</translation>
    </message>
    <message>
        <source>--authorization-parameter takes NAME=VALUE.</source>
        <translation>--authorization-parameter espera NOMBRE=VALOR.</translation>
    </message>
    <message>
        <source>Address of a client-id metadata document, for providers that accept one.</source>
        <translation>Dirección de un documento de metadatos de id de cliente, para proveedores que aceptan clientes así.</translation>
    </message>
    <message>
        <source>The redirect address that the provider accepts.</source>
        <translation>La dirección de retorno que el proveedor acepta.</translation>
    </message>
    <message>
        <source>The port of this machine that the browser returns to.</source>
        <translation>El puerto de esta máquina al que vuelve el navegador.</translation>
    </message>
    <message>
        <source>Your user name, sent to the provider before you sign in.</source>
        <translation>Su nombre de usuario, que se envía al proveedor antes de iniciar sesión.</translation>
    </message>
    <message>
        <source>What the provider shows instead of its own choice: login, select_account, consent…</source>
        <translation>Lo que muestra el proveedor, en lugar de lo que elegiría: login, select_account, consent…</translation>
    </message>
    <message>
        <source>Sign in even if the provider does not say that it supports PKCE. A stolen code might then work.</source>
        <translation>Iniciar sesión aunque el proveedor no diga que admite PKCE. Un código robado podría funcionar entonces.</translation>
    </message>
    <message>
        <source>Do not say which server the token is for. It might then work elsewhere, too.</source>
        <translation>No decir para qué servidor es el token. Entonces podría funcionar también en otro lugar.</translation>
    </message>
    <message>
        <source>Add this to the address that the browser opens (may be repeated). Latchkey does not check what it asks for.</source>
        <translation>Añadir esto a la dirección que abre el navegador (puede repetirse). Latchkey no comprueba qué pide.</translation>
    </message>
    <message>
        <source>--callback-port takes a number from 1 to 65535.</source>
        <translation>--callback-port espera un número de 1 a 65535.</translation>
    </message>
    <message>
        <source>%1 was added. It needs no sign-in.</source>
        <translation>%1 se ha añadido. No necesita inicio de sesión.</translation>
    </message>
    <message>
        <source>To go on: %1</source>
        <translation>Para continuar: %1</translation>
    </message>
    <message>
        <source>Open the page?</source>
        <translation>¿Abrir la página?</translation>
    </message>
    <message>
        <source>Send this header to the server, too (may be repeated).</source>
        <translation>Enviar también esta cabecera al servidor (puede repetirse).</translation>
    </message>
    <message>
        <source>The same with the value of an environment variable: for keys.</source>
        <translation>Lo mismo con el valor de una variable de entorno: para claves.</translation>
    </message>
    <message>
        <source>Environment variable that holds an access token to use instead of signing in.</source>
        <translation>Variable de entorno con un token de acceso que se usa en lugar de iniciar sesión.</translation>
    </message>
    <message>
        <source>--%1 takes NAME=VALUE.</source>
        <translation>--%1 espera NOMBRE=VALOR.</translation>
    </message>
    <message>
        <source>%1 was added. It uses its configured headers, so no sign-in is needed.</source>
        <translation>%1 se ha añadido. Usa sus cabeceras configuradas, así que no hace falta iniciar sesión.</translation>
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
Opciones de todos los comandos:
  --home DIR   la carpeta con sesiones, bloqueos y config.toml (si no: $CODEX_HOME, o bien ~/.codex)
  --json       un objeto JSON por línea en la salida estándar
  --demo       una carpeta temporal con servidores propios; sin comando: una visita guiada
  --help       ayuda de un comando; --version

Código de salida: 0 hecho, 1 otro error, 2 uso, 3 hace falta iniciar sesión, 4 no se pueden leer o guardar sesiones,
5 otro programa ocupado demasiado tiempo, 6 proveedor no alcanzado o rechaza por ahora, 7 resultado desconocido.</translation>
    </message>
    <message>
        <source>there is no sign-in named %1 for the address of %2, or %2 is already signed in</source>
        <translation>no hay ninguna sesión con el nombre %1 para la dirección de %2, o %2 ya tiene la sesión iniciada</translation>
    </message>
    <message>
        <source>Looks for sign-ins that are kept twice and for everything else that is wrong, and says what to do.</source>
        <translation>Busca sesiones guardadas dos veces y todo lo demás que no esté bien, y dice qué hacer.</translation>
    </message>
    <message>
        <source>With --fix: do not ask before fixes that neither move nor remove a sign-in.</source>
        <translation>Con --fix: sin preguntar, lo que no mueve ni elimina ninguna sesión.</translation>
    </message>
    <message>
        <source>Give the sign-in kept under the first name to the second, a configured server.</source>
        <translation>Dar la sesión guardada con el primer nombre al segundo, que es un servidor configurado.</translation>
    </message>
    <message>
        <source>Signs in: opens your browser, waits for you, and saves the sign-in.</source>
        <translation>Inicia sesión: abre su navegador, le espera y guarda la sesión.</translation>
    </message>
    <message>
        <source>Removes the sign-in from wherever it is kept, and has the provider end it where that is offered.</source>
        <translation>Quita la sesión de donde esté guardada y pide al proveedor que la termine, si este lo ofrece.</translation>
    </message>
    <message>
        <source>Name the scopes in each renewal. Some providers take this as a request for more, and then refuse to renew.</source>
        <translation>Nombrar los ámbitos en cada renovación. Algunos proveedores lo toman por una petición de más y entonces se niegan a renovar.</translation>
    </message>
    <message>
        <source>%1 is removed from the list. Its sign-in, if there is one, stays where it is.</source>
        <translation>%1 está quitado de la lista. Su sesión, si la hay, se queda donde está.</translation>
    </message>
    <message>
        <source>Removes a server from Latchkey&apos;s own list. Its sign-in stays until you sign out.</source>
        <translation>Quita un servidor de la lista propia de Latchkey. Su sesión queda hasta que la cierre.</translation>
    </message>
    <message>
        <source>%1 needed no renewal; it works until %2.</source>
        <translation>%1 no necesitaba renovarse; funciona hasta %2.</translation>
    </message>
    <message>
        <source>%1 was renewed by another program; it works until %2.</source>
        <translation>%1 fue renovado por otro programa; funciona hasta %2.</translation>
    </message>
    <message>
        <source>%1 is renewed; it works until %2.</source>
        <translation>%1 está renovado; funciona hasta %2.</translation>
    </message>
    <message>
        <source>%1 cannot be renewed: the server gives nothing to renew with. To sign in again: %2</source>
        <translation>%1 no se puede renovar: el servidor no da nada con que renovar. Para iniciar sesión de nuevo: %2</translation>
    </message>
    <message>
        <source>Renews the sign-in if it is about to end.</source>
        <translation>Renueva la sesión si está a punto de terminar.</translation>
    </message>
    <message>
        <source>Renew even a sign-in that is still good.</source>
        <translation>Renovar también una sesión que aún es válida.</translation>
    </message>
    <message>
        <source>Prints a valid access token and nothing else, renewed first if need be.</source>
        <translation>Escribe un token de acceso válido y nada más; antes lo renueva, si hace falta.</translation>
    </message>
    <message>
        <source>Print a token other than the one on standard input, which the server has rejected (401). It renews only if that one is still kept.</source>
        <translation>Escribir un token distinto del de la entrada estándar, que el servidor ha rechazado (401). Renueva solo si aquel aún está guardado.</translation>
    </message>
    <message>
        <source>Would be added to Latchkey&apos;s own list: %1</source>
        <translation>Se añadirían a la lista propia de Latchkey: %1</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>No hay ninguna carpeta %1.</translation>
    </message>
    <message>
        <source>The version of this program.</source>
        <translation>La versión de este programa.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Connections</name>
    <message>
        <source>Left as it is: this needs your choice. Add --yes to do it all the same.</source>
        <translation>Se deja como está: esto requiere su decisión. Añada --yes para hacerlo de todos modos.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Context</name>
    <message>
        <source>there is no server named %1; %2: %3</source>
        <translation>no hay ningún servidor llamado %1; %2: %3</translation>
    </message>
    <message>
        <source>there is no server named %1</source>
        <translation>no hay ningún servidor llamado %1</translation>
    </message>
    <message>
        <source>Finishing the change that is under way; interrupt again to stop at once.</source>
        <translation>Se está terminando el cambio en curso; interrumpa otra vez para parar de inmediato.</translation>
    </message>
    <message>
        <source>Opening what Codex keeps encrypted; that can take some seconds…</source>
        <translation>Abriendo lo que Codex guarda cifrado; puede tardar unos segundos…</translation>
    </message>
    <message>
        <source>%1 has a key of its own; there is nothing to sign in to</source>
        <translation>%1 tiene una clave propia; no hay nada en lo que iniciar sesión</translation>
    </message>
    <message>
        <source>The renewed sign-in is saved now.</source>
        <translation>La sesión renovada ya está guardada.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::DemoTour</name>
    <message>
        <source>This is a tour on a temporary home with a provider of its own on this computer (%1).
No account is needed, and nothing of yours is touched.</source>
        <translation>Esta es una visita a una carpeta temporal con un proveedor propio en este equipo (%1).
No hace falta ninguna cuenta, y no se toca nada suyo.</translation>
    </message>
    <message>
        <source>Four servers: one is signed in, one has expired, one was revoked (nobody knows yet), one is new.</source>
        <translation>Cuatro servidores: uno tiene la sesión iniciada, uno ha caducado, uno fue revocado (nadie lo sabe aún), uno es nuevo.</translation>
    </message>
    <message>
        <source>So the next program that asks gets a new one.</source>
        <translation>Así que el siguiente programa que pregunte recibe uno nuevo.</translation>
    </message>
    <message>
        <source>(a script would get the token here, and nothing else)</source>
        <translation>(aquí estaría el token, solo, para un script)</translation>
    </message>
    <message>
        <source>Only a sign-in helps. Your browser would open now; the tour plays it.</source>
        <translation>Solo ayuda iniciar sesión. Ahora se abriría su navegador; la visita lo representa.</translation>
    </message>
    <message>
        <source>the browser opens %1</source>
        <translation>el navegador abre %1</translation>
    </message>
    <message>
        <source>The same with a window: latchkey --demo</source>
        <translation>Lo mismo con una ventana: latchkey --demo</translation>
    </message>
    <message>
        <source>A sign-in that has ended is renewed by whoever needs it first, and only once.</source>
        <translation>Una sesión que ha terminado la renueva quien la necesite primero, y una sola vez.</translation>
    </message>
    <message>
        <source>In %1 the sign-in of notes will be too close to its end to be of use.</source>
        <translation>Dentro de %1 la sesión de notes acabará demasiado pronto para servir de algo.</translation>
    </message>
    <message>
        <source>The provider has ended the sign-in of calendar. A renewal finds out; what is kept stays as it is.</source>
        <translation>El proveedor ha terminado la sesión de calendar. Una renovación lo descubre; lo guardado se queda como está.</translation>
    </message>
    <message>
        <source>Signing out removes the sign-in from wherever it is kept, and has the provider end it.</source>
        <translation>Cerrar la sesión la quita de donde esté guardada y pide al proveedor que la termine.</translation>
    </message>
    <message>
        <source>The provider was asked %1 times to renew, and never for the same sign-in twice.</source>
        <translation>Se pidió al proveedor %1 veces una renovación, y nunca dos veces para la misma sesión.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Cli::Fixes</name>
    <message>
        <source>Left as it is: this needs your choice. Run %1 without --yes.</source>
        <translation>Se deja como está: debe decidirlo usted. Ejecute %1 sin --yes.</translation>
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
        <translation>Latchkey sigue en la bandeja</translation>
    </message>
    <message>
        <source>It renews your sign-ins there. Quit it from its menu. This message appears only once.</source>
        <translation>Allí renueva sus sesiones. Ciérrelo desde su menú. Esto se dice una sola vez.</translation>
    </message>
    <message>
        <source>There is no server called %1.</source>
        <translation>No hay ningún servidor llamado %1.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::AboutWindow</name>
    <message>
        <source>About Latchkey</source>
        <translation>Acerca de Latchkey</translation>
    </message>
    <message>
        <source>Latchkey %1</source>
        <comment>a version</comment>
        <translation>Latchkey %1</translation>
    </message>
    <message>
        <source>Keeps the sign-ins of your MCP servers alive.</source>
        <translation>Mantiene activas las sesiones de sus servidores MCP.</translation>
    </message>
    <message>
        <source>Free software, under the MIT licence.</source>
        <translation>Software libre, bajo la licencia MIT.</translation>
    </message>
    <message>
        <source>Made with Qt %1, which is under the GNU LGPL, version 3.</source>
        <comment>a version</comment>
        <translation>Hecho con Qt %1, bajo la licencia GNU LGPL, versión 3.</translation>
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
        <translation>Añadir un servidor</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nombre del servidor</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Indicación</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>A name has 1 to 64 letters, digits, hyphens and underscores.</source>
        <translation>Un nombre tiene de 1 a 64 letras, cifras, guiones y guiones bajos.</translation>
    </message>
    <message>
        <source>There is a server of this name already.</source>
        <translation>Ya hay un servidor con este nombre.</translation>
    </message>
    <message>
        <source>What the server says</source>
        <translation>Lo que dice el servidor</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <comment>a server</comment>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Más</translation>
    </message>
    <message>
        <source>as the server asks</source>
        <translation>según pida el servidor</translation>
    </message>
    <message>
        <source>registered automatically</source>
        <translation>se registra automáticamente</translation>
    </message>
    <message>
        <source>path of a file that only you can read</source>
        <translation>ruta de un archivo que solo usted puede leer</translation>
    </message>
    <message>
        <source>&amp;Bind its tokens to a key of this computer (DPoP)</source>
        <translation>&amp;Vincular sus tokens a una clave de este equipo (DPoP)</translation>
    </message>
    <message>
        <source>Pe&amp;rmissions:</source>
        <translation>&amp;Permisos:</translation>
    </message>
    <message>
        <source>&amp;Client id:</source>
        <translation>&amp;Id. de cliente:</translation>
    </message>
    <message>
        <source>Client &amp;secret from:</source>
        <translation>&amp;Secreto del cliente desde:</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>&amp;Dirección:</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>Abrir &amp;el archivo</translation>
    </message>
    <message>
        <source>Set in Codex&apos;s configuration: %1</source>
        <translation>Definido en la configuración de Codex: %1</translation>
    </message>
    <message>
        <source>You find the address in the server&apos;s documentation. The name is yours to choose.</source>
        <translation>La dirección está en la documentación del servidor. El nombre lo elige usted.</translation>
    </message>
    <message>
        <source>The address has to be complete and to start with https:// (http:// only for this machine).</source>
        <translation>La dirección debe estar completa y empezar por https:// (http:// solo para este equipo).</translation>
    </message>
    <message>
        <source>The sign-in belongs to the old address. You will have to sign in again.</source>
        <translation>La sesión pertenece a la dirección anterior. Tendrá que iniciar sesión de nuevo.</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Add and sign in</source>
        <translation>&amp;Añadir e iniciar sesión</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <comment>a host</comment>
        <translation>Preguntando a %1…</translation>
    </message>
    <message>
        <source>The address must not contain a user name, a password, spaces or a part after #.</source>
        <translation>La dirección no debe contener nombre de usuario, contraseña, espacios ni una parte después de #.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Banner</name>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ChangeView</name>
    <message>
        <source>The exact change</source>
        <translation>El cambio exacto</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ClientRow</name>
    <message>
        <source>Replace…</source>
        <translation>Sustituir…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Conectar…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Desconectar…</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparar…</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Show how…</source>
        <translation>Mostrar cómo…</translation>
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
        <translation>Para conectar o desconectar un cliente, use «Conectar un cliente…» en la página de un servidor.</translation>
    </message>
    <message>
        <source>Looking for clients…</source>
        <translation>Buscando clientes…</translation>
    </message>
    <message>
        <source>%1. The program that it starts is no longer there: repair it on the server&apos;s page.</source>
        <comment>servers</comment>
        <translation>%1. El programa que inicia ya no está: repare la entrada en la página del servidor.</translation>
    </message>
    <message>
        <source>No client is connected yet.</source>
        <translation>Todavía no hay ningún cliente conectado.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ConnectAllDialog</name>
    <message>
        <source>Use these sign-ins everywhere</source>
        <translation>Usar estos inicios de sesión en todas partes</translation>
    </message>
    <message>
        <source>Other programs on this computer have these servers, too. Once connected, they use Latchkey&apos;s sign-in instead of their own.</source>
        <translation>Otros programas de este equipo también tienen estos servidores. Una vez conectados, usan la sesión de Latchkey en lugar de la suya.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>A&amp;hora no</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ConnectWindow</name>
    <message>
        <source>Connect a client to %1</source>
        <comment>a server</comment>
        <translation>Conectar un cliente a %1</translation>
    </message>
    <message>
        <source>A connected client needs no sign-in of its own: it asks Latchkey, which renews the one sign-in for all.</source>
        <translation>Un cliente conectado no necesita un inicio de sesión propio: pregunta a Latchkey, que renueva el único para todos.</translation>
    </message>
    <message>
        <source>Looking for clients…</source>
        <translation>Buscando clientes…</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>An&amp;y other client runs</source>
        <translation>Cualquier otro c&amp;liente ejecuta</translation>
    </message>
    <message>
        <source>Command for any other client</source>
        <translation>Comando para cualquier otro cliente</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opiar</translation>
    </message>
    <message>
        <source>Copy the command for any other client</source>
        <translation>Copiar el comando para cualquier otro cliente</translation>
    </message>
    <message>
        <source>Waiting for a slow disk.</source>
        <translation>Esperando a un disco lento.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::DetailPane</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Guardado en</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Último intento</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Usado por</translation>
    </message>
    <message>
        <source>Codex</source>
        <translation>Codex</translation>
    </message>
    <message>
        <source>other homes that share the keyring (%1)</source>
        <translation>otras carpetas que comparten el llavero (%1)</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>‹ Servers</source>
        <translation>‹ Servidores</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Choose what to copy of this server</source>
        <translation>Elegir qué copiar de este servidor</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Más</translation>
    </message>
    <message>
        <source>More about this server</source>
        <translation>Más sobre este servidor</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Puede hacer</translation>
    </message>
    <message>
        <source>Select a server</source>
        <translation>Seleccione un servidor</translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n servidor</numerusform>
            <numerusform>%n servidores</numerusform>
        </translation>
    </message>
    <message>
        <source>This shows how the server is doing, and what to do.</source>
        <translation>Aquí ve cómo está y qué hacer.</translation>
    </message>
    <message>
        <source>%1: open the site</source>
        <comment>a host</comment>
        <translation>%1: abrir el sitio</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>a type, a time</comment>
        <translation>%1, hasta %2</translation>
    </message>
    <message>
        <source>%1, end unknown</source>
        <comment>a type</comment>
        <translation>%1, fin desconocido</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Vinculado</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>%1, %2; %3</source>
        <comment>a store, why, where</comment>
        <translation>%1, %2; %3</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorización</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>what, detail, when</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Succeeded (%1)</source>
        <translation>Correcto (%1)</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Última comprobación</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>En otros lugares</translation>
    </message>
    <message>
        <source>A client that is connected to Latchkey needs no sign-in of its own.</source>
        <translation>Un cliente conectado a Latchkey no necesita un inicio de sesión propio.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::DiagnosticsWindow</name>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Buscar de nuevo</translation>
    </message>
    <message>
        <source>Look for problems again</source>
        <translation>Buscar problemas otra vez</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Copiar informe</translation>
    </message>
    <message>
        <source>A text without tokens and names, for a public issue</source>
        <translation>Un texto sin tokens ni nombres, para una incidencia pública</translation>
    </message>
    <message>
        <source>Sign-ins, files, locks and configuration are as they should be.</source>
        <translation>Las sesiones, los archivos, los bloqueos y la configuración están como deben.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Arreglar</translation>
    </message>
    <message>
        <source>The report is in the clipboard. It holds no token and no name of yours; read it before you post it.</source>
        <translation>El informe está en el portapapeles. No contiene ningún token ni ningún nombre suyo; léalo antes de publicarlo.</translation>
    </message>
    <message>
        <source>Clos&amp;e</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>Por arreglar</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Conviene saber</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Ningún problema</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Waiting for the keyring or a slow disk.</source>
        <translation>Esperando al llavero o a un disco lento.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En curso…</translation>
    </message>
    <message>
        <source>Waiting for the program that is using the sign-in, a minute at most.</source>
        <translation>Esperando al programa que está usando la sesión, un minuto como mucho.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::EmptyState</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Lo que significa</translation>
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
        <translation>Hecho</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
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
        <translation>Lo que se vio</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Por qué importa</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Renew now</source>
        <translation>Renovar ahora</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Otras maneras</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Detalles técnicos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copiar: %1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::FirstRun</name>
    <message>
        <source>Sign in once. Latchkey keeps it that way.</source>
        <translation>Inicie sesión una vez. Latchkey la mantiene.</translation>
    </message>
    <message>
        <source>Servers that were found</source>
        <translation>Servidores encontrados</translation>
    </message>
    <message>
        <source>Looking for servers…</source>
        <translation>Buscando servidores…</translation>
    </message>
    <message>
        <source>Nothing is changed in the other programs, and no key is copied.</source>
        <translation>No se cambia nada en los otros programas, y no se copia ninguna clave.</translation>
    </message>
    <message>
        <source>Add one by its address…</source>
        <translation>Añadir uno por su dirección…</translation>
    </message>
    <message>
        <source>&amp;Start Latchkey when I log in</source>
        <translation>Iniciar &amp;Latchkey al entrar en la sesión</translation>
    </message>
    <message>
        <source>Sign-ins are then renewed before they run out, in the background.</source>
        <translation>Las sesiones se renuevan entonces antes de que terminen, en segundo plano.</translation>
    </message>
    <message>
        <source>&amp;Tell me when a server needs me</source>
        <translation>&amp;Avisarme cuando un servidor me necesite</translation>
    </message>
    <message>
        <source>You are told once, and reminded the next day.</source>
        <translation>Se le avisa una vez y se le recuerda al día siguiente.</translation>
    </message>
    <message>
        <source>Look around with demo servers</source>
        <translation>Probar con servidores de demostración</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>A&amp;hora no</translation>
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
        <translation>siempre visibles aquí</translation>
    </message>
    <message>
        <source>has a key of its own there</source>
        <translation>tiene allí su propia clave</translation>
    </message>
    <message>
        <source>Found on this computer: %1 in %2. Choose those that Latchkey is to look after.</source>
        <comment>so many servers, so many programs</comment>
        <translation>Encontrados en este equipo: %1 en %2. Elija de cuáles debe ocuparse Latchkey.</translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n servidor</numerusform>
            <numerusform>%n servidores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n programs</source>
        <translation>
            <numerusform>%n programa</numerusform>
            <numerusform>%n programas</numerusform>
        </translation>
    </message>
    <message>
        <source>No servers yet. Latchkey has looked at these places:</source>
        <translation>Aún no hay servidores. Latchkey ha mirado en estos sitios:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a program, a file</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n servers and sign in…</source>
        <translation>
            <numerusform>Añadir %n servidor e &amp;iniciar sesión…</numerusform>
            <numerusform>Añadir %n servidores e &amp;iniciar sesión…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add a server…</source>
        <translation>Añadir un &amp;servidor…</translation>
    </message>
    <message>
        <source>Could not set Latchkey to start when you log in: %1 cannot be written.</source>
        <translation>No se pudo hacer que Latchkey se inicie al entrar en la sesión: no se puede escribir %1.</translation>
    </message>
    <message>
        <source>&amp;Use these sign-ins in the other programs, too</source>
        <translation>Usar estos inicios de sesión también en los otros &amp;programas</translation>
    </message>
    <message>
        <source>They then use Latchkey&apos;s sign-ins. Changes to their files are shown first, and can be undone.</source>
        <translation>Entonces usan las sesiones de Latchkey. Lo que cambia en sus archivos se muestra antes y se puede deshacer.</translation>
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
        <translation>Ayuda de Latchkey</translation>
    </message>
    <message>
        <source>Sign in once. Latchkey keeps it that way.</source>
        <translation>Inicie sesión una vez. Latchkey la mantiene.</translation>
    </message>
    <message>
        <source>Latchkey lists the remote MCP servers of Codex and those that you add. Those that need you come first, with a button; the others work, and are renewed before they end.</source>
        <translation>Latchkey muestra los servidores MCP remotos de Codex y los que usted añade. Lo que le necesita va primero, con su botón; los demás funcionan y se renuevan antes de que terminen.</translation>
    </message>
    <message>
        <source>Latchkey and Codex use the same sign-ins. What one of them renews, the other takes over.</source>
        <translation>Son las mismas sesiones que usa Codex. Lo que uno renueva, el otro lo adopta.</translation>
    </message>
    <message>
        <source>Closing the window leaves Latchkey in the tray, where its icon tells how many servers need you.</source>
        <translation>Al cerrar la ventana, Latchkey queda en la bandeja; su icono dice cuántos servidores le necesitan.</translation>
    </message>
    <message>
        <source>Enter shows everything about a server, F6 moves to the next part of the window, and Escape leads back. In a terminal, latchkey-cli does the same.</source>
        <translation>Intro muestra todo sobre un servidor, F6 pasa a la parte siguiente de la ventana y Esc vuelve atrás. En un terminal, latchkey-cli hace lo mismo.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::HistoryView</name>
    <message>
        <source>What happened</source>
        <translation>Qué ha pasado</translation>
    </message>
    <message>
        <source>Sho&amp;w fewer</source>
        <translation>Mostrar menos (&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w all %n events</source>
        <translation>
            <numerusform>Mostrar %n suceso (&amp;L)</numerusform>
            <numerusform>Mostrar &amp;los %n sucesos</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1</source>
        <comment>a full date</comment>
        <translation>El %1</translation>
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
        <translation>Qué es esto</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Archivos que no se pudieron leer</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Indicación</translation>
    </message>
    <message>
        <source>These are the remote servers of other MCP clients on this computer. Tick those that Latchkey is to look after. Nothing of the other clients is changed, and no key is copied.</source>
        <translation>Estos son los servidores remotos de otros clientes MCP en este equipo. Marque los que Latchkey deba cuidar. No se cambia nada de los otros clientes, y no se copia ninguna clave.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Encontrado en</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Servers of other clients</source>
        <translation>Servidores de otros clientes</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>Add the servers that are ticked</source>
        <translation>Añadir los servidores marcados</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No other client has a remote server</source>
        <translation>Ningún otro cliente tiene un servidor remoto</translation>
    </message>
    <message>
        <source>Latchkey has looked at these places:</source>
        <translation>Latchkey ha mirado en estos lugares:</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4</source>
        <translation>%1, línea %2, columna %3: %4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1” cannot be a name: it has 1 to 64 letters, digits, hyphens and underscores.</source>
        <translation>«%1» no puede ser un nombre: un nombre tiene de 1 a 64 letras, cifras, guiones y guiones bajos.</translation>
    </message>
    <message>
        <source>The name “%1” is taken; change it with F2.</source>
        <translation>El nombre «%1» ya está en uso; cámbielo con F2.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n servers</source>
        <translation>
            <numerusform>&amp;Añadir %n servidor</numerusform>
            <numerusform>&amp;Añadir %n servidores</numerusform>
        </translation>
    </message>
    <message>
        <source>Find servers</source>
        <translation>Buscar servidores</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ListChanges</name>
    <message>
        <source>%1 is removed from the list. Its sign-in was not touched.</source>
        <comment>a server</comment>
        <translation>%1 se ha quitado de la lista. Su sesión no se ha tocado.</translation>
    </message>
    <message>
        <source>%1 is changed.</source>
        <comment>a server</comment>
        <translation>%1 ha cambiado.</translation>
    </message>
    <message>
        <source>%1 is switched on.</source>
        <comment>a server</comment>
        <translation>%1 está activado.</translation>
    </message>
    <message>
        <source>%1 is switched off.</source>
        <comment>a server</comment>
        <translation>%1 está desactivado.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::LoginDialog</name>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;Copiar enlace</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Iniciar sesión en %1</translation>
    </message>
    <message>
        <source>Copies the sign-in link, for another browser</source>
        <translation>Copia el enlace de inicio de sesión, para otro navegador</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Intentar de nuevo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Nothing is asked of you yet.</source>
        <translation>Aún no se le pide nada.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>No browser could be opened here.</source>
        <translation>Aquí no se pudo abrir ningún navegador.</translation>
    </message>
    <message>
        <source>Copy the link, open it in a browser of your choice, and sign in there.</source>
        <translation>Copie el enlace, ábralo en el navegador que prefiera e inicie sesión allí.</translation>
    </message>
    <message>
        <source>the provider decides</source>
        <translation>lo decide el proveedor</translation>
    </message>
    <message>
        <source>Copy co&amp;de</source>
        <translation>Copiar có&amp;digo</translation>
    </message>
    <message>
        <source>&amp;Open in my browser</source>
        <translation>Abrir en &amp;mi navegador</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>Abrir la &amp;página</translation>
    </message>
    <message>
        <source>Use &amp;this browser instead</source>
        <translation>Usar &amp;este navegador</translation>
    </message>
    <message>
        <source>&amp;Use a code instead</source>
        <translation>&amp;Usar un código</translation>
    </message>
    <message>
        <source>Sign in to %1 (%2 of %3)</source>
        <translation>Iniciar sesión en %1 (%2 de %3)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Skips the remaining servers, too</source>
        <translation>Omite también los servidores restantes</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Tiempo restante: %1</translation>
    </message>
    <message>
        <source>Permissions that are asked for</source>
        <translation>Permisos que se piden</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>You type a code in any browser, which need not be on this computer</source>
        <translation>Se escribe un código en cualquier navegador, que no tiene que estar en este equipo</translation>
    </message>
    <message>
        <source>Leaves this server as it is, and goes on with the next one</source>
        <translation>Deja este servidor como está y continúa con el siguiente</translation>
    </message>
    <message>
        <source>Found the sign-in service</source>
        <translation>Servicio de inicio de sesión encontrado</translation>
    </message>
    <message>
        <source>Find the sign-in service</source>
        <translation>Buscar el servicio de inicio de sesión</translation>
    </message>
    <message>
        <source>Waiting for you to type the code</source>
        <translation>Esperando a que escriba el código</translation>
    </message>
    <message>
        <source>Waiting for you in the browser</source>
        <translation>Esperándole en el navegador</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Is this what you want?</source>
        <translation>¿Es esto lo que quiere?</translation>
    </message>
    <message>
        <source>%1 asks for what is shown below.</source>
        <comment>a server</comment>
        <translation>%1 pide lo que figura abajo.</translation>
    </message>
    <message>
        <source>Is this the right site?</source>
        <translation>¿Es este el sitio correcto?</translation>
    </message>
    <message>
        <source>Finish in your browser</source>
        <translation>Termine en su navegador</translation>
    </message>
    <message>
        <source>Allow access on its page. This window then closes by itself.</source>
        <translation>Permita el acceso en su página. Esta ventana se cierra después sola.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>You have allowed access. The sign-in is being saved.</source>
        <translation>Ha permitido el acceso. La sesión se está guardando.</translation>
    </message>
    <message>
        <source>New to Latchkey</source>
        <translation>Nuevo para Latchkey</translation>
    </message>
    <message>
        <source>— new</source>
        <comment>of a permission</comment>
        <translation>— nuevo</translation>
    </message>
    <message>
        <source>Type this code</source>
        <translation>Escriba este código</translation>
    </message>
    <message>
        <source>On the page below, in any browser. This window then closes by itself.</source>
        <translation>En la página de abajo, en cualquier navegador. Esta ventana se cierra después sola.</translation>
    </message>
    <message>
        <source>&amp;Open the page again</source>
        <translation>&amp;Abrir la página otra vez</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>Save the sign-in</source>
        <translation>Guardar la sesión</translation>
    </message>
    <message>
        <source>Site that is opened</source>
        <translation>Sitio que se abre</translation>
    </message>
    <message>
        <source>The browser is on another &amp;machine</source>
        <translation>E&amp;l navegador está en otro equipo</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Puede hacer</translation>
    </message>
    <message>
        <source>&amp;Skip this one</source>
        <translation>&amp;Omitir este</translation>
    </message>
    <message>
        <source>You signed in here before, %1.</source>
        <comment>on a day</comment>
        <translation>Ya inició sesión aquí, %1.</translation>
    </message>
    <message>
        <source>It belongs to the server itself.</source>
        <translation>Pertenece al propio servidor.</translation>
    </message>
    <message>
        <source>You signed in here before.</source>
        <translation>Ya inició sesión aquí.</translation>
    </message>
    <message>
        <source>Waiting for %1 or its provider. You can cancel; nothing has changed yet.</source>
        <comment>a host</comment>
        <translation>Esperando a %1 o a su proveedor. Puede cancelar; aún no ha cambiado nada.</translation>
    </message>
    <message>
        <source>Waiting for %1 to confirm the access.</source>
        <comment>a host</comment>
        <translation>Esperando a que %1 confirme el acceso.</translation>
    </message>
    <message>
        <source>Waiting to save the sign-in: the keyring may be asking for its password, or another program is busy with it.</source>
        <translation>Esperando para guardar la sesión: quizá el llavero pide su contraseña, u otro programa está ocupado con ella.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::MainWindow</name>
    <message>
        <source>No server matches “%1”</source>
        <translation>Ningún servidor coincide con «%1»</translation>
    </message>
    <message>
        <source>The problem is described above. Once it is fixed, your servers appear here; until then, nothing of theirs is changed.</source>
        <translation>Arriba se indica qué falla. En cuanto se arregle, sus servidores aparecerán aquí; hasta entonces no se cambia nada de ellos.</translation>
    </message>
    <message>
        <source>Search servers</source>
        <translation>Buscar servidores</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Añadir un servidor</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Aña&amp;dir</translation>
    </message>
    <message>
        <source>A&amp;dd server</source>
        <translation>Aña&amp;dir servidor</translation>
    </message>
    <message>
        <source>Welcome to Latchkey</source>
        <translation>Bienvenido a Latchkey</translation>
    </message>
    <message>
        <source>%1 — Latchkey</source>
        <comment>a server</comment>
        <translation>%1 — Latchkey</translation>
    </message>
    <message>
        <source>The search looks in the name, the host and the sentence of each server.</source>
        <translation>La búsqueda mira el nombre, el host y la frase de cada servidor.</translation>
    </message>
    <message>
        <source>No servers could be read</source>
        <translation>No se pudo leer ningún servidor</translation>
    </message>
    <message>
        <source>No servers yet</source>
        <translation>Aún no hay servidores</translation>
    </message>
    <message>
        <source>Latchkey shows the remote MCP servers of Codex&apos;s configuration, and those that you add here. It keeps you signed in to them.</source>
        <translation>Latchkey muestra los servidores MCP remotos de la configuración de Codex y los que usted añade aquí. Le mantiene conectado a ellos.</translation>
    </message>
    <message>
        <source>Sign in to &amp;both…</source>
        <translation>Iniciar &amp;sesión en ambos…</translation>
    </message>
    <message>
        <source>Sign in to &amp;all…</source>
        <translation>Iniciar &amp;sesión en todos…</translation>
    </message>
    <message>
        <source>The report is in the clipboard. It holds no token and no name of yours; read it before you post it.</source>
        <translation>El informe está en el portapapeles. No contiene ningún token ni nombre suyo; léalo antes de publicarlo.</translation>
    </message>
    <message>
        <source>Signed in to %1 until %2.</source>
        <comment>a server, a time</comment>
        <translation>Sesión iniciada en %1 hasta %2.</translation>
    </message>
    <message>
        <source>Signed in to %1. It renews by itself.</source>
        <comment>a server</comment>
        <translation>Sesión iniciada en %1. Se renueva sola.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>Access token copied. It leaves the clipboard in %n s.</source>
        <translation>
            <numerusform>Token de acceso copiado. Sale del portapapeles en %n s.</numerusform>
            <numerusform>Token de acceso copiado. Sale del portapapeles en %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Headers copied. They leave the clipboard in %n s.</source>
        <translation>
            <numerusform>Cabeceras copiadas. Salen del portapapeles en %n s.</numerusform>
            <numerusform>Cabeceras copiadas. Salen del portapapeles en %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>Borrar ahora</translation>
    </message>
    <message>
        <source>Select a server first</source>
        <translation>Seleccione primero un servidor</translation>
    </message>
    <message>
        <source>This works on one server at a time</source>
        <translation>Esto funciona con un servidor cada vez</translation>
    </message>
    <message>
        <source>This server is set in Codex&apos;s configuration</source>
        <translation>Este servidor está en la configuración de Codex</translation>
    </message>
    <message>
        <source>There is nothing to sign in to</source>
        <translation>No hay nada en lo que iniciar sesión</translation>
    </message>
    <message>
        <source>There is nothing to renew it with</source>
        <translation>No hay con qué renovarla</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Nadie ha iniciado sesión</translation>
    </message>
    <message>
        <source>S&amp;witch on</source>
        <translation>Activar (&amp;D)</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>&amp;Desactivar</translation>
    </message>
    <message>
        <source>A copy of it would be of no use</source>
        <translation>Una copia no serviría de nada</translation>
    </message>
    <message>
        <source>There is no server</source>
        <translation>No hay ningún servidor</translation>
    </message>
    <message>
        <source>No server needs a sign-in</source>
        <translation>Ningún servidor necesita iniciar sesión</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>No hay nada que deshacer</translation>
    </message>
    <message>
        <source>Address copied.</source>
        <translation>Dirección copiada.</translation>
    </message>
    <message>
        <source>Command copied. A client that runs it uses this sign-in.</source>
        <translation>Orden copiada. Un cliente que la ejecute usa esta sesión.</translation>
    </message>
    <message>
        <source>No browser could be opened here.</source>
        <translation>No se pudo abrir ningún navegador.</translation>
    </message>
    <message>
        <source>Quit Latchkey?</source>
        <translation>¿Cerrar Latchkey?</translation>
    </message>
    <message>
        <source>Without Latchkey nothing is renewed ahead of time.</source>
        <translation>Sin Latchkey nada se renueva por adelantado.</translation>
    </message>
    <message>
        <source>This desktop has no place for a tray icon, so Latchkey ends with its window.</source>
        <translation>Este escritorio no tiene sitio para un icono de bandeja; Latchkey termina con su ventana.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Cerrar (&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keep it open</source>
        <translation>Dejarlo abierto (&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>%n servers checked: all work.</source>
        <translation>
            <numerusform>%n servidor comprobado: funciona.</numerusform>
            <numerusform>%n servidores comprobados: todos funcionan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers checked. These do not work: %1</source>
        <translation>
            <numerusform>%n servidor comprobado. No funciona: %1</numerusform>
            <numerusform>%n servidores comprobados. Estos no funcionan: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It is off, or needs a sign-in first</source>
        <translation>Está desactivado, o requiere antes iniciar sesión</translation>
    </message>
    <message>
        <source>The keyring cannot ask for its password here. Unlock it with its own program; it is used at once.</source>
        <translation>El llavero no puede pedir aquí su contraseña. Desbloquéelo con su propio programa; se usa enseguida.</translation>
    </message>
    <message>
        <source>This server is switched off</source>
        <translation>Este servidor está desactivado</translation>
    </message>
    <message>
        <source>Latchkey no longer waits for %1. Work already started there will finish within two minutes.</source>
        <comment>a server</comment>
        <translation>Latchkey ya no espera a %1. Lo ya empezado allí terminará en dos minutos como mucho.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Notices</name>
    <message numerus="yes">
        <source>The keyring is locked: %n servers wait.</source>
        <translation>
            <numerusform>El llavero está bloqueado: espera %n servidor.</numerusform>
            <numerusform>El llavero está bloqueado: esperan %n servidores.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Desbloquear…</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>El llavero está bloqueado.</translation>
    </message>
    <message>
        <source>No keyring runs here; sign-ins that are kept in it cannot be read.</source>
        <translation>Aquí no funciona ningún llavero; las sesiones guardadas en él no se pueden leer.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>%1 cannot be read; the last servers stay in use.</source>
        <comment>a file</comment>
        <translation>No se puede leer %1; siguen en uso los últimos servidores.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of %1 are not used.</source>
        <translation>
            <numerusform>%n entrada de %1 no se usa.</numerusform>
            <numerusform>%n entradas de %1 no se usan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Notifier</name>
    <message>
        <source>%1 needs you to sign in</source>
        <translation>%1 necesita que inicie sesión</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>%1 still needs you to sign in</source>
        <translation>%1 todavía necesita que inicie sesión</translation>
    </message>
    <message numerus="yes">
        <source>%n servers need you to sign in</source>
        <translation>
            <numerusform>%n servidor necesita que inicie sesión</numerusform>
            <numerusform>%n servidores necesitan que inicie sesión</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers still need you to sign in</source>
        <translation>
            <numerusform>%n servidor todavía necesita que inicie sesión</numerusform>
            <numerusform>%n servidores todavía necesitan que inicie sesión</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, what it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::OwnHeaders</name>
    <message>
        <source>Headers o&amp;f your own</source>
        <translation>Cabeceras &amp;HTTP propias</translation>
    </message>
    <message>
        <source>For servers that want more than a sign-in, or a key instead of one</source>
        <translation>Para servidores que quieren algo más que un inicio de sesión, o una clave en su lugar</translation>
    </message>
    <message>
        <source>Token from variable:</source>
        <translation>Token de la variable:</translation>
    </message>
    <message>
        <source>Name of an environment variable that holds an access token to use instead of signing in</source>
        <translation>Nombre de una variable de entorno con un token de acceso que se usa en lugar de iniciar sesión</translation>
    </message>
    <message>
        <source>Fixed headers:</source>
        <translation>Cabeceras fijas:</translation>
    </message>
    <message>
        <source>One per line, as Name: value. Not for keys: they are stored as you see them</source>
        <translation>Una por línea, como Nombre: valor. No para claves: se guardan tal como las ve</translation>
    </message>
    <message>
        <source>From variables:</source>
        <translation>De variables:</translation>
    </message>
    <message>
        <source>One per line, as Name: VARIABLE. Latchkey sends what that environment variable holds when Latchkey starts</source>
        <translation>Una por línea, como Nombre: VARIABLE. Latchkey envía lo que contiene esa variable de entorno cuando Latchkey se inicia</translation>
    </message>
    <message>
        <source>Fixed headers</source>
        <translation>Cabeceras fijas</translation>
    </message>
    <message>
        <source>Headers from variables</source>
        <translation>Cabeceras de variables</translation>
    </message>
    <message>
        <source>Variable with the token</source>
        <translation>Variable con el token</translation>
    </message>
    <message>
        <source>“%1” is not a name, a colon, and a value.</source>
        <translation>«%1» no es un nombre, dos puntos y un valor.</translation>
    </message>
    <message>
        <source>%1 looks like a key, which does not belong in this list. Put it in an environment variable, and enter the variable&apos;s name below.</source>
        <translation>%1 parece una clave, y esta lista no es lugar para ninguna. Póngala en una variable de entorno, y el nombre de esta abajo.</translation>
    </message>
    <message>
        <source>The header %1 cannot be sent: it has no value, its name is not valid, or Latchkey sets it itself.</source>
        <translation>La cabecera %1 no se puede enviar: no tiene valor, su nombre no es válido, o Latchkey la pone por sí mismo.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PasteField</name>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>Co&amp;ntinuar</translation>
    </message>
    <message>
        <source>Browser on &amp;another machine? Paste the address that it ends on:</source>
        <translation>¿Navegador en o&amp;tro equipo? Pegue la dirección en la que termina:</translation>
    </message>
    <message>
        <source>http://127.0.0.1…</source>
        <translation>http://127.0.0.1…</translation>
    </message>
    <message>
        <source>Address that the browser ended on</source>
        <translation>Dirección en la que terminó el navegador</translation>
    </message>
    <message>
        <source>Continue with this address</source>
        <translation>Continuar con esta dirección</translation>
    </message>
    <message>
        <source>What is wrong with the address</source>
        <translation>Qué falla en la dirección</translation>
    </message>
    <message>
        <source>This is not the address that the browser ended on. That one starts with http://127.0.0.1 and contains “code=”.</source>
        <translation>Esta no es la dirección en la que terminó el navegador. Esa empieza por http://127.0.0.1 y contiene «code=».</translation>
    </message>
    <message>
        <source>This address does not belong to this sign-in. Copy it from the page that this sign-in opened.</source>
        <translation>Esta dirección no pertenece a este inicio de sesión. Cópiela de la página que abrió este inicio de sesión.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PlanView</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Copy it</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Copy the lines instead</source>
        <translation>&amp;Copiar las líneas en su lugar</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En curso…</translation>
    </message>
    <message>
        <source>Waiting for the client&apos;s own command or a slow disk.</source>
        <translation>Esperando al comando del propio cliente o a un disco lento.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::PreferencesDialog</name>
    <message>
        <source>&amp;Notify when a server needs a sign-in</source>
        <translation>&amp;Avisar cuando un servidor necesite que inicie sesión</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Ahead by:</source>
        <translation>A&amp;ntelación:</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
    <message>
        <source>&amp;Start with the session, in the tray</source>
        <translation>Iniciar con la &amp;sesión, en la bandeja</translation>
    </message>
    <message>
        <source>Problem with the automatic start</source>
        <translation>Problema con el inicio automático</translation>
    </message>
    <message>
        <source>Where the callback port comes from</source>
        <translation>De dónde viene el puerto de retorno</translation>
    </message>
    <message>
        <source>Homes, and where they keep sign-ins</source>
        <translation>Carpetas, y dónde guardan las sesiones</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Command to run on events</source>
        <translation>Comando que se ejecuta en los eventos</translation>
    </message>
    <message>
        <source>Run without a shell when a server needs you, is in trouble, or works again, with two more arguments: the event and the server&apos;s name.</source>
        <translation>Se ejecuta sin shell cuando un servidor le necesita, tiene problemas o vuelve a funcionar, con dos argumentos más: el evento y el nombre del servidor.</translation>
    </message>
    <message>
        <source>Any free one</source>
        <translation>Cualquiera libre</translation>
    </message>
    <message>
        <source>Callback port</source>
        <translation>Puerto de retorno</translation>
    </message>
    <message>
        <source>The port on this computer that your browser returns to after a sign-in. Some providers accept only one that they know.</source>
        <translation>El puerto de este equipo al que vuelve su navegador tras un inicio de sesión. Algunos proveedores solo aceptan uno que conozcan.</translation>
    </message>
    <message>
        <source>&amp;Callback port:</source>
        <translation>&amp;Puerto de retorno:</translation>
    </message>
    <message>
        <source>Set in config.toml by mcp_oauth_callback_port; change it there, so that Codex uses the same.</source>
        <translation>Definido en config.toml por mcp_oauth_callback_port; cámbielo allí, para que Codex use el mismo.</translation>
    </message>
    <message numerus="yes">
        <source>%n servers use the keyring</source>
        <translation>
            <numerusform>%n servidor usa el llavero</numerusform>
            <numerusform>%n servidores usan el llavero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers use the file</source>
        <translation>
            <numerusform>%n servidor usa el archivo</numerusform>
            <numerusform>%n servidores usan el archivo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>no server has a sign-in yet</source>
        <translation>ningún servidor tiene aún una sesión</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>auto, which now means: %1.</source>
        <translation>auto, que ahora significa: %1.</translation>
    </message>
    <message>
        <source>file: every sign-in is in a file in the home.</source>
        <translation>file: todas las sesiones están en un archivo de la carpeta.</translation>
    </message>
    <message>
        <source>keyring: every sign-in is in the keyring.</source>
        <translation>keyring: todas las sesiones están en el llavero.</translation>
    </message>
    <message>
        <source>Where sign-ins are kept is set in a home&apos;s config.toml by mcp_oauth_credentials_store (auto, file or keyring), so that Codex and Latchkey agree. Latchkey reads that file, and never writes it.</source>
        <translation>Dónde se guardan las sesiones se define en el config.toml de cada carpeta con mcp_oauth_credentials_store (auto, file o keyring), para que Codex y Latchkey coincidan. Latchkey lee ese archivo y nunca lo escribe.</translation>
    </message>
    <message>
        <source>This file cannot be changed: %1. Look at the permissions of its folder.</source>
        <translation>Este archivo no se puede cambiar: %1. Revise los permisos de su carpeta.</translation>
    </message>
    <message numerus="yes">
        <source>%n servers use what Codex encrypts</source>
        <translation>
            <numerusform>%n servidor usa lo que Codex cifra</numerusform>
            <numerusform>%n servidores usan lo que Codex cifra</numerusform>
        </translation>
    </message>
    <message>
        <source>keyring: every sign-in is in a file that Codex encrypts, and its passphrase in the keyring.</source>
        <translation>keyring: todas las sesiones están en un archivo que Codex cifra, y su frase de contraseña en el llavero.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Renewing</source>
        <translation>Renovación</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Where sign-ins are kept</source>
        <translation>Dónde se guardan las sesiones</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Ajustes de red</translation>
    </message>
    <message>
        <source>Proxies and certificates are set in %1, for this window and for latchkey-cli alike.</source>
        <translation>Los proxies y certificados se definen en %1, tanto para esta ventana como para latchkey-cli.</translation>
    </message>
    <message>
        <source>The system&apos;s settings are used. Other proxies and certificates can be set in %1.</source>
        <translation>Se usa la configuración del sistema. Otros proxies y certificados se pueden definir en %1.</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>Abrir el archiv&amp;o</translation>
    </message>
    <message>
        <source>&amp;Renew sign-ins before they end</source>
        <translation>&amp;Renovar las sesiones antes de que terminen</translation>
    </message>
    <message>
        <source>Minutes before the end</source>
        <translation>Minutos antes del final</translation>
    </message>
    <message>
        <source>Programs then never wait for a renewal, and sign-ins do not run out while nothing uses them.</source>
        <translation>Así los programas nunca esperan una renovación, y las sesiones no caducan mientras nada las usa.</translation>
    </message>
    <message>
        <source>Latchkey then renews sign-ins from the moment you log in to this computer</source>
        <translation>Latchkey renueva entonces las sesiones desde que entra en este equipo</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Al cerrar la ventana</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Seguir en ejecución en la bandeja</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;When the window is closed:</source>
        <translation>Al cerrar la &amp;ventana:</translation>
    </message>
    <message>
        <source>In the tray, Latchkey goes on renewing your sign-ins.</source>
        <translation>En la bandeja, Latchkey sigue renovando sus sesiones.</translation>
    </message>
    <message>
        <source>Address of the client metadata</source>
        <translation>Dirección de los metadatos del cliente</translation>
    </message>
    <message>
        <source>A document at an https:// address of yours that describes Latchkey, for providers that accept programs in no other way. One that is ready to publish comes with Latchkey.</source>
        <translation>Un documento en una dirección https:// suya que describe Latchkey, para proveedores que solo aceptan programas así. Latchkey incluye uno listo para usar.</translation>
    </message>
    <message>
        <source>Client &amp;metadata:</source>
        <translation>&amp;Metadatos del cliente:</translation>
    </message>
    <message>
        <source>How often servers are checked</source>
        <translation>Con qué frecuencia se comprueban los servidores</translation>
    </message>
    <message>
        <source>Only when I ask for it</source>
        <translation>Solo cuando lo pida</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Una vez al día</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Cada hora</translation>
    </message>
    <message>
        <source>&amp;Check servers:</source>
        <translation>&amp;Comprobar servidores:</translation>
    </message>
    <message>
        <source>One harmless request shows whether a server really works, and not only its sign-in.</source>
        <translation>Una petición inofensiva muestra si un servidor funciona de verdad, y no solo su inicio de sesión.</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>Result of the trial run</source>
        <translation>Resultado de la prueba</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Also before one &amp;ends that cannot be renewed</source>
        <translation>También ant&amp;es de que termine uno que no se puede renovar</translation>
    </message>
    <message>
        <source>&amp;Remind me after a day</source>
        <translation>&amp;Recordármelo después de un día</translation>
    </message>
    <message>
        <source>Lasting trouble is reported once, too. You hear nothing while all is well.</source>
        <translation>Los problemas que duran también se avisan una vez. Mientras todo va bien, no se dice nada.</translation>
    </message>
    <message>
        <source>Runs it once now, as if a server needed a sign-in</source>
        <translation>Lo ejecuta una vez ahora, como si un servidor necesitara que inicie sesión</translation>
    </message>
    <message>
        <source>R&amp;un on events:</source>
        <translation>Ejec&amp;utar con los eventos:</translation>
    </message>
    <message>
        <source>Cannot start %1: no such program, or not executable.</source>
        <translation>No se puede iniciar %1: no existe o no es ejecutable.</translation>
    </message>
    <message>
        <source>It was started, but was cut off before it ended.</source>
        <translation>Se inició, pero se interrumpió antes de terminar.</translation>
    </message>
    <message>
        <source>It ran and succeeded.</source>
        <translation>Se ejecutó y terminó bien.</translation>
    </message>
    <message>
        <source>It ran, and ended with code %1.</source>
        <translation>Se ejecutó y terminó con el código %1.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En ejecución…</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navegador</translation>
    </message>
    <message>
        <source>The desktop&apos;s default</source>
        <translation>El predeterminado del escritorio</translation>
    </message>
    <message>
        <source>&amp;Browser:</source>
        <translation>Nave&amp;gador:</translation>
    </message>
    <message>
        <source>Sign-in pages open in this browser. Choose one in which you are already signed in there.</source>
        <translation>Aquí se abren las páginas de inicio de sesión: elija el navegador en el que ya tiene la sesión iniciada.</translation>
    </message>
    <message>
        <source>&amp;Open config.toml</source>
        <translation>&amp;Abrir config.toml</translation>
    </message>
    <message>
        <source>Open config.toml of %1</source>
        <comment>a home</comment>
        <translation>Abrir el config.toml de %1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::Problems</name>
    <message numerus="yes">
        <source>%n entries of %1 are not used</source>
        <translation>
            <numerusform>%n entrada de %1 no se usa</numerusform>
            <numerusform>%n entradas de %1 no se usan</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <comment>a number, what is wrong there</comment>
        <translation>línea %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ReportWindow</name>
    <message>
        <source>Report a problem</source>
        <translation>Informar de un problema</translation>
    </message>
    <message>
        <source>Copy the report, read it, and send it to the place where you got Latchkey, with a word on what you did and what you expected.</source>
        <translation>Copie el informe, léalo y envíelo al lugar de donde obtuvo Latchkey, con unas palabras sobre lo que hizo y lo que esperaba.</translation>
    </message>
    <message>
        <source>It holds versions, states and settings: no token, and no name of yours.</source>
        <translation>Contiene versiones, estados y ajustes: ningún token ni nombre suyo.</translation>
    </message>
    <message>
        <source>C&amp;opy report</source>
        <translation>C&amp;opiar el informe</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::ServerListView</name>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
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
        <translation>Hasta %1</translation>
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
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Sign out of %1?</source>
        <translation>¿Cerrar la sesión de %1?</translation>
    </message>
    <message numerus="yes">
        <source>Sign out of these %n servers?</source>
        <translation>
            <numerusform>¿Cerrar la sesión de %n servidor?</numerusform>
            <numerusform>¿Cerrar la sesión de estos %n servidores?</numerusform>
        </translation>
    </message>
    <message>
        <source>Every program that uses such a sign-in loses it, not only Latchkey.</source>
        <translation>Todos los programas que usan un inicio de sesión así lo pierden, no solo Latchkey.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Cerrar &amp;sesión</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::SignsWindow</name>
    <message>
        <source>What the signs mean</source>
        <translation>Qué significan los signos</translation>
    </message>
    <message>
        <source>It works, and is renewed without you.</source>
        <translation>Funciona y se renueva sin usted.</translation>
    </message>
    <message>
        <source>It works until a known time; then you must sign in again.</source>
        <translation>Funciona hasta una hora conocida; después debe iniciar sesión de nuevo.</translation>
    </message>
    <message>
        <source>It works, and there is something that you may decide.</source>
        <translation>Funciona, y hay algo que puede decidir.</translation>
    </message>
    <message>
        <source>Latchkey is reading or renewing it.</source>
        <translation>Latchkey lo está leyendo o renovando.</translation>
    </message>
    <message>
        <source>It cannot be reached for now; Latchkey tries again by itself.</source>
        <translation>Por ahora no se puede alcanzar; Latchkey lo reintenta solo.</translation>
    </message>
    <message>
        <source>It needs you to sign in.</source>
        <translation>Necesita que inicie sesión.</translation>
    </message>
    <message>
        <source>Something is wrong, and does not fix itself.</source>
        <translation>Algo va mal y no se arregla solo.</translation>
    </message>
    <message>
        <source>It is switched off, or there is nothing to sign in to.</source>
        <translation>Está desactivado, o no hay nada en lo que iniciar sesión.</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::StateCard</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>Use a &amp;code instead</source>
        <translation>&amp;Usar un código</translation>
    </message>
    <message>
        <source>You type a code in any browser, which need not be on this computer</source>
        <translation>Se escribe un código en cualquier navegador, que no tiene que estar en este equipo</translation>
    </message>
    <message>
        <source>Sign in now</source>
        <translation>Iniciar sesión ahora</translation>
    </message>
    <message>
        <source>Renewed %1</source>
        <comment>a time</comment>
        <translation>Renovado %1</translation>
    </message>
    <message>
        <source>Signed in %1</source>
        <comment>a time</comment>
        <translation>Sesión iniciada %1</translation>
    </message>
    <message>
        <source>Now %1</source>
        <comment>a time</comment>
        <translation>Ahora %1</translation>
    </message>
    <message>
        <source>Renews by %1</source>
        <comment>a time</comment>
        <translation>Se renueva antes de %1</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <comment>a time</comment>
        <translation>Termina %1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::StepList</name>
    <message>
        <source>%1: not yet</source>
        <translation>%1: aún no</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: hecho</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: ha fallado</translation>
    </message>
    <message>
        <source>%1: under way</source>
        <translation>%1: en curso</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::SummaryBar</name>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TechnicalView</name>
    <message>
        <source>&amp;Technical details</source>
        <translation>Detalles &amp;técnicos</translation>
    </message>
    <message>
        <source>Copy a&amp;ll</source>
        <translation>C&amp;opiar todo</translation>
    </message>
    <message>
        <source>Copies these lines, for an issue; no secret is among them</source>
        <translation>Copia estas líneas para un informe; no hay ningún secreto entre ellas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copiar: %1</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TrayController</name>
    <message>
        <source>Latchkey is saving a sign-in, and then quits</source>
        <translation>Latchkey está guardando un inicio de sesión y después se cierra</translation>
    </message>
    <message>
        <source>%1 tries again %2.</source>
        <comment>a server, at a time</comment>
        <translation>%1 se reintenta %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more.</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1 y %n más.</numerusform>
            <numerusform>%1 y %n más.</numerusform>
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
        <translation>&amp;Abrir Latchkey</translation>
    </message>
    <message>
        <source>&amp;Renew all now</source>
        <translation>&amp;Renovar todo ahora</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>&amp;Quit Latchkey</source>
        <translation>&amp;Cerrar Latchkey</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, what it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Iniciar sesión en %1</translation>
    </message>
    <message>
        <source>%1: tries again %2</source>
        <comment>a server, at a time</comment>
        <translation>%1: se reintenta %2</translation>
    </message>
    <message>
        <source>%1: sign in again by %2</source>
        <comment>a server, a time</comment>
        <translation>%1: iniciar sesión antes de %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more…</source>
        <translation>
            <numerusform>y %n más…</numerusform>
            <numerusform>y %n más…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more work</source>
        <translation>
            <numerusform>%n más funciona</numerusform>
            <numerusform>%n más funcionan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work</source>
        <translation>
            <numerusform>%n funciona</numerusform>
            <numerusform>%n funcionan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is off</source>
        <translation>
            <numerusform>%n está desactivado</numerusform>
            <numerusform>%n están desactivados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sign in to &amp;both…</source>
        <translation>&amp;Iniciar sesión en ambos…</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to &amp;all %n…</source>
        <translation>
            <numerusform>Iniciar &amp;sesión en %n…</numerusform>
            <numerusform>Iniciar &amp;sesión en los %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::TroubleNotifier</name>
    <message>
        <source>The keyring is locked</source>
        <translation>El llavero está bloqueado</translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation>El llavero no responde</translation>
    </message>
    <message>
        <source>%1 waits for it. Nothing is lost.</source>
        <comment>a server</comment>
        <translation>%1 lo espera. No se ha perdido nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n servers wait for it. Nothing is lost.</source>
        <translation>
            <numerusform>%n servidor lo espera. No se ha perdido nada.</numerusform>
            <numerusform>%n servidores lo esperan. No se ha perdido nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Desbloquear…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>%1 does not work for now</source>
        <comment>a server</comment>
        <translation>%1 no funciona por ahora</translation>
    </message>
    <message>
        <source>%1 does not work</source>
        <comment>a server</comment>
        <translation>%1 no funciona</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences; the second has its full stop</comment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work for now</source>
        <translation>
            <numerusform>%n servidor no funciona por ahora</numerusform>
            <numerusform>%n servidores no funcionan por ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers do not work</source>
        <translation>
            <numerusform>%n servidor no funciona</numerusform>
            <numerusform>%n servidores no funcionan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::UnusualProvider</name>
    <message>
        <source>For providers that do not follow the rules, if you know what they need</source>
        <translation>Para proveedores que no siguen las reglas, si sabe lo que necesitan</translation>
    </message>
    <message>
        <source>Address of a client-id metadata document that the provider accepts</source>
        <translation>Dirección de un documento de metadatos de id de cliente que el proveedor acepta</translation>
    </message>
    <message>
        <source>The redirect address that the provider accepts</source>
        <translation>La dirección de retorno que el proveedor acepta</translation>
    </message>
    <message>
        <source>&amp;Login hint:</source>
        <translation>Pista de ini&amp;cio de sesión:</translation>
    </message>
    <message>
        <source>Your user name, sent to the provider before you sign in</source>
        <translation>Su nombre de usuario, que se envía al proveedor antes de iniciar sesión</translation>
    </message>
    <message>
        <source>&amp;Prompt:</source>
        <translation>So&amp;licitud:</translation>
    </message>
    <message>
        <source>login, select_account, consent… Shown instead of the provider&apos;s own choice</source>
        <translation>login, select_account, consent… En lugar de lo que elegiría el proveedor</translation>
    </message>
    <message>
        <source>name=value, separated by blanks, added to the page&apos;s address. Latchkey does not check what it asks for</source>
        <translation>nombre=valor, separados por espacios, añadidos a la dirección de la página. Latchkey no comprueba qué pide</translation>
    </message>
    <message>
        <source>A stolen code might then work</source>
        <translation>Un código robado podría funcionar entonces</translation>
    </message>
    <message>
        <source>The token might then work at other servers, too</source>
        <translation>El token podría funcionar entonces también en otros servidores</translation>
    </message>
    <message>
        <source>Some providers take this as a request for more, and then refuse to renew</source>
        <translation>Algunos proveedores lo toman por una petición de más y entonces rechazan la renovación</translation>
    </message>
    <message>
        <source>The client metadata needs a complete https:// address.</source>
        <translation>Los metadatos del cliente necesitan una dirección https:// completa.</translation>
    </message>
    <message>
        <source>The callback needs a complete address.</source>
        <translation>El retorno necesita una dirección completa.</translation>
    </message>
    <message>
        <source>“%1” is not of the form name=value, or Latchkey sets it itself.</source>
        <translation>«%1» no tiene la forma nombre=valor, o lo pone Latchkey por sí mismo.</translation>
    </message>
    <message>
        <source>Un&amp;usual provider</source>
        <translation>Proveedor in&amp;usual</translation>
    </message>
    <message>
        <source>Client me&amp;tadata:</source>
        <translation>Metada&amp;tos del cliente:</translation>
    </message>
    <message>
        <source>Callbac&amp;k:</source>
        <translation>&amp;Retorno:</translation>
    </message>
    <message>
        <source>Paramet&amp;ers:</source>
        <translation>Parámetros adici&amp;onales:</translation>
    </message>
    <message>
        <source>It kno&amp;ws PKCE, but does not say so</source>
        <translation>Conoce P&amp;KCE, pero no lo dice</translation>
    </message>
    <message>
        <source>It is not told w&amp;hich server the token is for</source>
        <translation>No se le dice para &amp;qué servidor es el token</translation>
    </message>
    <message>
        <source>It wants the scopes a&amp;gain at each renewal</source>
        <translation>Quiere los ám&amp;bitos en cada renovación</translation>
    </message>
</context>
<context>
    <name>Latchkey::Ui::WaitLine</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>What is under way</source>
        <translation>Lo que está en curso</translation>
    </message>
    <message>
        <source>Stop waiting. Work already started will finish</source>
        <translation>Dejar de esperar. Lo ya empezado terminará</translation>
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
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in to the selected servers with your browser</source>
        <translation>Iniciar sesión en los servidores seleccionados con su navegador</translation>
    </message>
    <message>
        <source>Remove the selected server from Latchkey&apos;s own list</source>
        <translation>Quitar el servidor seleccionado de la lista propia de Latchkey</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>&amp;Añadir servidor…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>How Latchkey behaves</source>
        <translation>Cómo se comporta Latchkey</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Cerrar esta ventana</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>Everything that is wrong or noteworthy, and what can be done about it</source>
        <translation>Todo lo que no está bien o merece atención, y qué se puede hacer</translation>
    </message>
    <message>
        <source>Sign in to every server that needs it, one after another</source>
        <translation>Iniciar sesión en todos los servidores que lo necesitan, uno tras otro</translation>
    </message>
    <message>
        <source>Add a server by its address</source>
        <translation>Añadir un servidor por su dirección</translation>
    </message>
    <message>
        <source>&amp;Find in other programs…</source>
        <translation>&amp;Buscar en otros programas…</translation>
    </message>
    <message>
        <source>Take over the servers of other programs</source>
        <translation>Incorporar los servidores de otros programas</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Cerrar la ventana</translation>
    </message>
    <message>
        <source>Quit Latchkey; nothing is renewed ahead of time then</source>
        <translation>Cerrar Latchkey; entonces nada se renueva por adelantado</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Undo the last change to the list</source>
        <translation>Deshacer el último cambio de la lista</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>&amp;Copiar la dirección</translation>
    </message>
    <message>
        <source>Copy the address of the selected server</source>
        <translation>Copiar la dirección del servidor seleccionado</translation>
    </message>
    <message>
        <source>Copy access &amp;token</source>
        <translation>Copiar &amp;el token de acceso</translation>
    </message>
    <message>
        <source>Copy an access token that is valid now; the clipboard is cleared afterwards</source>
        <translation>Copiar un token de acceso válido ahora; después se vacía el portapapeles</translation>
    </message>
    <message>
        <source>Copy &amp;headers</source>
        <translation>Copiar &amp;las cabeceras</translation>
    </message>
    <message>
        <source>Copy the headers that authorize a request; the clipboard is cleared afterwards</source>
        <translation>Copiar las cabeceras que autorizan una petición; después se vacía el portapapeles</translation>
    </message>
    <message>
        <source>Copy &amp;bridge command</source>
        <translation>Copiar la &amp;orden del puente</translation>
    </message>
    <message>
        <source>Copy what a client runs to use this sign-in</source>
        <translation>Copiar lo que ejecuta un cliente para usar esta sesión</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>&amp;Seleccionar todo</translation>
    </message>
    <message>
        <source>Select all servers</source>
        <translation>Seleccionar todos los servidores</translation>
    </message>
    <message>
        <source>S&amp;earch</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>List only the servers that contain what you type</source>
        <translation>Mostrar solo los servidores que contienen lo que escribe</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>List all servers again</source>
        <translation>Mostrar otra vez todos los servidores</translation>
    </message>
    <message>
        <source>Sign in to &amp;all…</source>
        <translation>Iniciar &amp;sesión en todos…</translation>
    </message>
    <message>
        <source>&amp;Renew now</source>
        <translation>&amp;Renovar ahora</translation>
    </message>
    <message>
        <source>Renew the selected sign-ins now</source>
        <translation>Renovar ahora las sesiones seleccionadas</translation>
    </message>
    <message>
        <source>Re&amp;new all</source>
        <translation>Renovar &amp;todas</translation>
    </message>
    <message>
        <source>Renew every sign-in now</source>
        <translation>Renovar ahora todas las sesiones</translation>
    </message>
    <message>
        <source>&amp;Open the server&apos;s site</source>
        <translation>&amp;Abrir el sitio del servidor</translation>
    </message>
    <message>
        <source>Open the site of the selected server in your browser</source>
        <translation>Abrir el sitio del servidor seleccionado en su navegador</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>Change name, address or permissions of the selected server</source>
        <translation>Cambiar nombre, dirección o permisos del servidor seleccionado</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>&amp;Desactivar</translation>
    </message>
    <message>
        <source>Leave the selected server alone until it is switched on again</source>
        <translation>Dejar el servidor seleccionado hasta que se active de nuevo</translation>
    </message>
    <message>
        <source>Sign o&amp;ut…</source>
        <translation>&amp;Cerrar sesión…</translation>
    </message>
    <message>
        <source>Remove the sign-in, and revoke it where that is offered</source>
        <translation>Quitar la sesión y revocarla si se ofrece</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalles</translation>
    </message>
    <message>
        <source>Show everything about the selected server</source>
        <translation>Mostrar todo sobre el servidor seleccionado</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Back to the list of servers</source>
        <translation>Volver a la lista de servidores</translation>
    </message>
    <message>
        <source>&amp;Next part</source>
        <translation>&amp;Parte siguiente</translation>
    </message>
    <message>
        <source>Move the keyboard to the next part of the window</source>
        <translation>Llevar el teclado a la parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>P&amp;roblemas</translation>
    </message>
    <message>
        <source>Sort by na&amp;me</source>
        <translation>&amp;Ordenar por nombre</translation>
    </message>
    <message>
        <source>List the servers of each group by name</source>
        <translation>Mostrar los servidores de cada grupo por nombre</translation>
    </message>
    <message>
        <source>Sort by &amp;host</source>
        <translation>Ordenar por &amp;host</translation>
    </message>
    <message>
        <source>List the servers of each group by host</source>
        <translation>Mostrar los servidores de cada grupo por host</translation>
    </message>
    <message>
        <source>Sort by &amp;time</source>
        <translation>Ord&amp;enar por hora</translation>
    </message>
    <message>
        <source>List the servers of each group by when their sign-ins end</source>
        <translation>Mostrar los servidores de cada grupo según cuándo terminan sus sesiones</translation>
    </message>
    <message>
        <source>Latchkey &amp;help</source>
        <translation>&amp;Ayuda de Latchkey</translation>
    </message>
    <message>
        <source>How Latchkey is used</source>
        <translation>Cómo se usa Latchkey</translation>
    </message>
    <message>
        <source>What the &amp;signs mean</source>
        <translation>&amp;Qué significan los signos</translation>
    </message>
    <message>
        <source>What the shapes beside the servers say</source>
        <translation>Qué dicen las formas junto a los servidores</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Copiar el informe</translation>
    </message>
    <message>
        <source>Copy a report for an issue: no token, and no name of yours</source>
        <translation>Copiar un informe: ningún token ni nombre suyo</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>&amp;Informar de un problema…</translation>
    </message>
    <message>
        <source>Open the place where problems are reported</source>
        <translation>Mostrar cómo se informa de un problema</translation>
    </message>
    <message>
        <source>&amp;About Latchkey</source>
        <translation>Acerca &amp;de Latchkey</translation>
    </message>
    <message>
        <source>Version, licence, and what it is made of</source>
        <translation>Versión, licencia y componentes</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Problems (%n)</source>
        <translation>
            <numerusform>P&amp;roblemas (%n)</numerusform>
            <numerusform>P&amp;roblemas (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Co&amp;mprobar</translation>
    </message>
    <message>
        <source>Ask the selected servers whether they work</source>
        <translation>Preguntar a los servidores elegidos si funcionan</translation>
    </message>
    <message>
        <source>Check a&amp;ll</source>
        <translation>C&amp;omprobar todos</translation>
    </message>
    <message>
        <source>Ask every server whether it works</source>
        <translation>Preguntar a cada servidor si funciona</translation>
    </message>
    <message>
        <source>&amp;Connect a client…</source>
        <translation>Conectar un c&amp;liente…</translation>
    </message>
    <message>
        <source>Let another program use the sign-in of the selected server</source>
        <translation>Permitir que otro programa use el inicio de sesión del servidor elegido</translation>
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
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>en un momento desconocido</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>while reading the configuration</source>
        <translation>al leer la configuración</translation>
    </message>
    <message>
        <source>while waiting for the lock</source>
        <translation>al esperar el bloqueo</translation>
    </message>
    <message>
        <source>while reading the sign-in</source>
        <translation>al leer la sesión</translation>
    </message>
    <message>
        <source>while preparing to save</source>
        <translation>al preparar el guardado</translation>
    </message>
    <message>
        <source>while writing the journal</source>
        <translation>al escribir el diario</translation>
    </message>
    <message>
        <source>while finding the provider</source>
        <translation>al buscar el proveedor</translation>
    </message>
    <message>
        <source>while registering with the provider</source>
        <translation>al registrarse en el proveedor</translation>
    </message>
    <message>
        <source>while waiting for the browser</source>
        <translation>al esperar al navegador</translation>
    </message>
    <message>
        <source>while fetching the sign-in</source>
        <translation>al obtener la sesión</translation>
    </message>
    <message>
        <source>while renewing</source>
        <translation>al renovar</translation>
    </message>
    <message>
        <source>while saving</source>
        <translation>al guardar</translation>
    </message>
    <message>
        <source>while removing</source>
        <translation>al quitar</translation>
    </message>
    <message>
        <source>while revoking</source>
        <translation>al revocar</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Something in the input is not right</source>
        <translation>Algo en la entrada no es correcto</translation>
    </message>
    <message>
        <source>The sign-in was not completed</source>
        <translation>El inicio de sesión no se completó</translation>
    </message>
    <message>
        <source>A sign-in is needed</source>
        <translation>Hace falta iniciar sesión</translation>
    </message>
    <message>
        <source>The configuration cannot be read or changed</source>
        <translation>La configuración no se puede leer o cambiar</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Detalles: %1</translation>
    </message>
    <message>
        <source>The sign-in cannot be read or saved</source>
        <translation>La sesión no se puede leer o guardar</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>El llavero está bloqueado</translation>
    </message>
    <message>
        <source>Another program is still busy with this sign-in</source>
        <translation>Otro programa aún está ocupado con esta sesión</translation>
    </message>
    <message>
        <source>The provider cannot be reached, or is busy</source>
        <translation>El proveedor es inaccesible o está ocupado</translation>
    </message>
    <message>
        <source>The provider did not answer</source>
        <translation>El proveedor no respondió</translation>
    </message>
    <message>
        <source>The provider refused</source>
        <translation>El proveedor lo rechazó</translation>
    </message>
    <message>
        <source>The server&apos;s answer breaks the rules</source>
        <translation>La respuesta del servidor incumple las reglas</translation>
    </message>
    <message>
        <source>Another program changed the sign-in at the same time</source>
        <translation>Otro programa cambió la sesión al mismo tiempo</translation>
    </message>
    <message>
        <source>Something went wrong inside Latchkey</source>
        <translation>Algo salió mal dentro de Latchkey</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>No se hizo nada.</translation>
    </message>
    <message>
        <source>Only you can grant access again.</source>
        <translation>Solo usted puede conceder de nuevo el acceso.</translation>
    </message>
    <message>
        <source>Nothing was changed, and no other copy was used instead.</source>
        <translation>No se cambió nada, y no se usó otra copia en su lugar.</translation>
    </message>
    <message>
        <source>Nothing was changed; the sign-in is as that program leaves it.</source>
        <translation>No se cambió nada; la sesión queda como la deje ese programa.</translation>
    </message>
    <message>
        <source>Your sign-in is kept.</source>
        <translation>Su inicio de sesión se conserva.</translation>
    </message>
    <message>
        <source>It may have renewed the sign-in, but its answer was lost. Your stored sign-in is kept.</source>
        <translation>Puede que haya renovado la sesión, pero su respuesta se perdió. Su sesión guardada se conserva.</translation>
    </message>
    <message>
        <source>Your sign-in is kept, but this attempt has failed for good.</source>
        <translation>Su inicio de sesión se conserva, pero este intento ha fallado definitivamente.</translation>
    </message>
    <message>
        <source>It was not safe to go on. Your sign-in is as it was.</source>
        <translation>No era seguro continuar. Su sesión está como estaba.</translation>
    </message>
    <message>
        <source>The other program&apos;s sign-in was kept.</source>
        <translation>Se conservó la sesión del otro programa.</translation>
    </message>
    <message>
        <source>Your sign-in is as it was.</source>
        <translation>Su sesión está como estaba.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Corríjalo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Inicie sesión.</translation>
    </message>
    <message>
        <source>See the details, fix what they name, and try again.</source>
        <translation>Vea los detalles, arregle lo que indican e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Unlock the keyring (for example in your password manager), and try again.</source>
        <translation>Desbloquee el llavero (por ejemplo, en su gestor de contraseñas) e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Try again in a minute. If it happens again, look for a program that hangs.</source>
        <translation>Inténtelo de nuevo dentro de un minuto. Si persiste, busque un programa colgado.</translation>
    </message>
    <message>
        <source>Check your connection, or try again later.</source>
        <translation>Compruebe su conexión, o inténtelo más tarde.</translation>
    </message>
    <message>
        <source>Try again; if the provider then asks for it, sign in.</source>
        <translation>Inténtelo de nuevo; si después el proveedor lo pide, inicie sesión.</translation>
    </message>
    <message>
        <source>Sign in again: the provider has forgotten this program&apos;s registration.</source>
        <translation>Inicie sesión de nuevo: el proveedor ha olvidado el registro de este programa.</translation>
    </message>
    <message>
        <source>See the details. Signing in again may help; otherwise ask whoever runs the server.</source>
        <translation>Vea los detalles. Puede ayudar iniciar sesión de nuevo; si no, pregunte a quien gestiona el servidor.</translation>
    </message>
    <message>
        <source>See the details, and report them to whoever runs the server.</source>
        <translation>Vea los detalles y comuníquelos a quien gestiona el servidor.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Please report this with the details.</source>
        <translation>Por favor, comunique esto con los detalles.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (proceso %2)</translation>
    </message>
    <message>
        <source>an unknown program</source>
        <translation>un programa desconocido</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1, línea %2, columna %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The servers that were last read from it stay in use; changes are not seen.</source>
        <translation>Los últimos servidores leídos de él siguen en uso; los cambios no se ven.</translation>
    </message>
    <message>
        <source>Correct the file; it is read again at once.</source>
        <translation>Corrija el archivo; se vuelve a leer de inmediato.</translation>
    </message>
    <message>
        <source>This entry or value is not used.</source>
        <translation>Esta entrada o valor no se usa.</translation>
    </message>
    <message>
        <source>Correct it; the file is read again at once.</source>
        <translation>Corríjalo; el archivo se vuelve a leer de inmediato.</translation>
    </message>
    <message>
        <source>They are of the same age.</source>
        <translation>Son de la misma antigüedad.</translation>
    </message>
    <message>
        <source>The newer one is in the %1.</source>
        <translation>La más reciente está aquí: %1.</translation>
    </message>
    <message>
        <source>This server&apos;s sign-in is kept twice. The one in the %1 is used. %2</source>
        <translation>La sesión de este servidor está guardada dos veces. Se usa esta: %1. %2</translation>
    </message>
    <message>
        <source>A program that reads the other one may bring an old sign-in back to life, and the provider may then end both.</source>
        <translation>Un programa que lea la otra puede revivir una sesión antigua, y el proveedor puede entonces terminar ambas.</translation>
    </message>
    <message>
        <source>“auto” now means the %1; last time it meant the %2.</source>
        <translation>«auto» significa ahora: %1; la última vez: %2.</translation>
    </message>
    <message>
        <source>A session without a keyring (over SSH, say) writes to the file, and the two copies drift apart.</source>
        <translation>Una sesión sin llavero (por SSH, por ejemplo) escribe en el archivo, y las dos copias divergen.</translation>
    </message>
    <message>
        <source>The %1 holds a sign-in for this address (%2) under another name: %3.</source>
        <translation>Hay una sesión guardada (%1) para esta dirección (%2) con otro nombre: %3.</translation>
    </message>
    <message>
        <source>A sign-in belongs to a name and an address, so a renamed server has to be signed in to again.</source>
        <translation>Una sesión pertenece a un nombre y una dirección, así que en un servidor renombrado hay que iniciarla de nuevo.</translation>
    </message>
    <message>
        <source>It may come from a backup. If it were used again, the provider could take it for stolen.</source>
        <translation>Puede venir de una copia de seguridad. Si se usara otra vez, el proveedor podría creerla robada.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>Other homes use the same sign-in in the keyring: %1.</source>
        <translation>Otras carpetas usan la misma sesión del llavero: %1.</translation>
    </message>
    <message>
        <source>Signing out in one of them signs out in all.</source>
        <translation>Cerrar la sesión en una la cierra en todas.</translation>
    </message>
    <message>
        <source>Nothing to do; they take turns.</source>
        <translation>Nada que hacer; se turnan.</translation>
    </message>
    <message>
        <source>The sign-in in the %1 does not say when it ends.</source>
        <translation>La sesión (%1) no dice hasta cuándo es válida.</translation>
    </message>
    <message>
        <source>It cannot be renewed ahead of time, only after the server has refused it.</source>
        <translation>No se puede renovar por adelantado, solo después de que el servidor la rechace.</translation>
    </message>
    <message>
        <source>Nothing to do; the next renewal or sign-in may supply the expiry time.</source>
        <translation>Nada que hacer; la próxima renovación o el próximo inicio de sesión puede indicar la caducidad.</translation>
    </message>
    <message>
        <source>%1 can be read by other users (mode %2).</source>
        <translation>Otros usuarios pueden leer %1 (modo %2).</translation>
    </message>
    <message>
        <source>It holds your sign-ins.</source>
        <translation>Contiene sus sesiones.</translation>
    </message>
    <message>
        <source>%1 is not a regular file that belongs to you: %2.</source>
        <translation>%1 no es un archivo normal que le pertenezca: %2.</translation>
    </message>
    <message>
        <source>Latchkey refuses it, because what is written there could end up elsewhere.</source>
        <translation>Latchkey lo rechaza, porque lo que se escribiera allí podría acabar en otro sitio.</translation>
    </message>
    <message>
        <source>Replace it by a regular file that belongs to you.</source>
        <translation>Reemplácelo por un archivo normal que le pertenezca.</translation>
    </message>
    <message>
        <source>It no longer runs, so the lock is taken over by whoever needs it.</source>
        <translation>Ya no se ejecuta, así que quien necesite el bloqueo lo toma.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nada que hacer.</translation>
    </message>
    <message>
        <source>%1 has held a lock since %2.</source>
        <translation>%1 tiene un bloqueo desde %2.</translation>
    </message>
    <message>
        <source>Other programs wait for it, for a minute at most, and then give up.</source>
        <translation>Todos los demás esperan como mucho un minuto y luego desisten.</translation>
    </message>
    <message>
        <source>If that program hangs, end it.</source>
        <translation>Si ese programa está colgado, termínelo.</translation>
    </message>
    <message>
        <source>The provider may have renewed the sign-in all the same.</source>
        <translation>Puede que el proveedor haya renovado la sesión de todos modos.</translation>
    </message>
    <message>
        <source>Renew once more; if the provider refuses, sign in.</source>
        <translation>Renueve una vez más; si el proveedor lo rechaza, inicie sesión.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>El llavero está bloqueado.</translation>
    </message>
    <message>
        <source>Sign-ins in it can be neither read nor renewed.</source>
        <translation>Las sesiones que contiene no se pueden leer ni renovar.</translation>
    </message>
    <message>
        <source>Unlock it, for example in your password manager, or log in to the desktop again.</source>
        <translation>Desbloquéelo, por ejemplo en su gestor de contraseñas, o vuelva a iniciar la sesión del escritorio.</translation>
    </message>
    <message>
        <source>Sign-ins are kept in the keyring, and no keyring service runs here.</source>
        <translation>Las sesiones se guardan en el llavero, y aquí no hay ningún servicio de llavero.</translation>
    </message>
    <message>
        <source>There is no place to keep sign-ins.</source>
        <translation>No hay dónde guardar sesiones.</translation>
    </message>
    <message>
        <source>Start a keyring service (GNOME Keyring, KWallet, KeePassXC), or set mcp_oauth_credentials_store to “file”.</source>
        <translation>Inicie un servicio de llavero (GNOME Keyring, KWallet, KeePassXC), o ponga mcp_oauth_credentials_store en «file».</translation>
    </message>
    <message>
        <source>The %1 cannot be read: %2.</source>
        <translation>No se puede leer (%1): %2.</translation>
    </message>
    <message>
        <source>Nothing in it is used or overwritten until it can be read.</source>
        <translation>Nada de su contenido se usa ni se sobrescribe hasta que se pueda leer.</translation>
    </message>
    <message>
        <source>Fix the entry named in the error, or move the file away.</source>
        <translation>Corrija la entrada que indica el error, o aparte el archivo.</translation>
    </message>
    <message>
        <source>Fix what the error names.</source>
        <translation>Corrija lo que indica el error.</translation>
    </message>
    <message>
        <source>Fix what the error names, or move the file away.</source>
        <translation>Corrija lo que indica el error, o aparte el archivo.</translation>
    </message>
    <message>
        <source>Codex&apos;s configuration (%1) and Latchkey&apos;s own list (%2) use the same name.</source>
        <translation>La configuración de Codex (%1) y la lista propia de Latchkey (%2) usan el mismo nombre.</translation>
    </message>
    <message>
        <source>The one in Codex&apos;s configuration is used.</source>
        <translation>Se usa el de la configuración de Codex.</translation>
    </message>
    <message>
        <source>Remove the other one, or add it under another name.</source>
        <translation>Quite el otro, o añádalo con otro nombre.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>problema</translation>
    </message>
    <message>
        <source>The sign-in was removed from the file and from the keyring.</source>
        <translation>Se quitó la sesión del archivo y del llavero.</translation>
    </message>
    <message>
        <source>The sign-in was removed from the file.</source>
        <translation>Se quitó la sesión del archivo.</translation>
    </message>
    <message>
        <source>The sign-in was removed from the keyring.</source>
        <translation>Se quitó la sesión del llavero.</translation>
    </message>
    <message>
        <source>There was no sign-in to remove.</source>
        <translation>No había ninguna sesión que quitar.</translation>
    </message>
    <message>
        <source>%1 offers no revocation, so its tokens end by themselves.</source>
        <translation>%1 no ofrece revocación, así que sus tokens terminan por sí solos.</translation>
    </message>
    <message>
        <source>It could not be revoked at %1 yet. That is tried again, for a week at most.</source>
        <translation>Todavía no se ha podido revocar en %1. Se volverá a intentar, durante una semana como mucho.</translation>
    </message>
    <message>
        <source>It was revoked at %1.</source>
        <translation>Se revocó en %1.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>keyring</source>
        <translation>llavero</translation>
    </message>
    <message>
        <source>because the configuration names it</source>
        <translation>porque la configuración lo nombra</translation>
    </message>
    <message>
        <source>because the keyring holds the sign-in</source>
        <translation>porque el llavero tiene la sesión</translation>
    </message>
    <message>
        <source>because a new sign-in goes to the keyring</source>
        <translation>porque una sesión nueva va al llavero</translation>
    </message>
    <message>
        <source>because no keyring service runs here</source>
        <translation>porque aquí no hay ningún servicio de llavero</translation>
    </message>
    <message>
        <source>Finding the provider</source>
        <translation>Buscando el proveedor</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>Registrándose</translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation>Esperando a su navegador</translation>
    </message>
    <message>
        <source>Fetching the tokens</source>
        <translation>Obteniendo los tokens</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Remove the copy that is not used.</source>
        <translation>Quite la copia que no se usa.</translation>
    </message>
    <message>
        <source>Use the newer one; or sign in again, which leaves one copy.</source>
        <translation>Use la más reciente; o inicie sesión de nuevo, y así queda una sola copia.</translation>
    </message>
    <message>
        <source>It is not used there: the server looks signed out.</source>
        <translation>Donde está no se usa: parece que el servidor no tiene la sesión iniciada.</translation>
    </message>
    <message>
        <source>Move it to the %1, or sign in again.</source>
        <translation>Muévala a su lugar (%1), o inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>If that was not on purpose, move it back, or set mcp_oauth_credentials_store to “file” or “keyring”.</source>
        <translation>Si no fue a propósito, devuélvala a su sitio, o ponga mcp_oauth_credentials_store en «file» o «keyring».</translation>
    </message>
    <message>
        <source>Sign-in with %1 failed: %2</source>
        <translation>Falló el inicio de sesión con %1: %2</translation>
    </message>
    <message>
        <source>Sign-out with %1 failed: %2</source>
        <translation>Falló el cierre de sesión con %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times in a row</source>
        <translation>
            <numerusform>%1, %n vez</numerusform>
            <numerusform>%1, %n veces seguidas</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be the address of a server.</source>
        <translation>Esta no puede ser la dirección de un servidor.</translation>
    </message>
    <message>
        <source>The server does not answer. You can add it all the same.</source>
        <translation>El servidor no responde. Puede añadirlo igualmente.</translation>
    </message>
    <message>
        <source>The server does not answer (%1). You can add it all the same.</source>
        <translation>El servidor no responde (%1). Puede añadirlo igualmente.</translation>
    </message>
    <message>
        <source>The server answers, but what it says about signing in cannot be used (%1). You can add it all the same.</source>
        <translation>El servidor responde, pero lo que dice sobre el inicio de sesión no se puede usar (%1). Puede añadirlo igualmente.</translation>
    </message>
    <message>
        <source>The server answers. You sign in at %1.</source>
        <translation>El servidor responde. La sesión se inicia en %1.</translation>
    </message>
    <message>
        <source>The server answers, and needs no sign-in.</source>
        <translation>El servidor responde, y no hace falta iniciar sesión.</translation>
    </message>
    <message>
        <source>The server answers without a sign-in, and offers one at %1.</source>
        <translation>El servidor responde sin iniciar sesión, y ofrece hacerlo en %1.</translation>
    </message>
    <message>
        <source>The server wants a key or a header of its own, and does not say where to sign in. Latchkey cannot look after that.</source>
        <translation>El servidor quiere una clave o una cabecera propia y no dice dónde iniciar sesión. Latchkey no puede encargarse de eso.</translation>
    </message>
    <message>
        <source>The server redirects to another address, %1. Use that one if you trust it.</source>
        <translation>El servidor remite a otra dirección: %1. Use esa si confía en ella.</translation>
    </message>
    <message>
        <source>Something answers, but it is not an MCP server (%1). Is the address complete?</source>
        <translation>Algo responde, pero no es un servidor MCP (%1). ¿Está completa la dirección?</translation>
    </message>
    <message>
        <source>Its address contains a variable of that client.</source>
        <translation>Su dirección contiene una variable de ese cliente.</translation>
    </message>
    <message>
        <source>Its address contains a key, which is not copied.</source>
        <translation>Su dirección contiene una clave, que no se copia.</translation>
    </message>
    <message>
        <source>Latchkey cannot use its address: it has to be complete and to start with https://.</source>
        <translation>Latchkey no puede usar su dirección: ha de ser completa y empezar por https://.</translation>
    </message>
    <message>
        <source>Here already, as %1.</source>
        <translation>Ya está aquí, como %1.</translation>
    </message>
    <message>
        <source>It has a key of its own there, so there may be nothing to sign in to.</source>
        <translation>Allí tiene una clave propia, así que quizá no haya dónde iniciar sesión.</translation>
    </message>
    <message>
        <source>It is the newer one: if the other one no longer works, you will have to sign in again.</source>
        <translation>Es la más reciente: si la otra ya no funciona, tendrá que iniciar sesión de nuevo.</translation>
    </message>
    <message>
        <source>The one that is used stays where it is.</source>
        <translation>La que se usa se queda donde está.</translation>
    </message>
    <message>
        <source>Remove the copy in the file</source>
        <translation>Quitar la copia del archivo</translation>
    </message>
    <message>
        <source>Remove the copy in the keyring</source>
        <translation>Quitar la copia del llavero</translation>
    </message>
    <message>
        <source>The copy of the sign-in of %1 in the file is removed. %2</source>
        <translation>Se quita la copia de la sesión de %1 que hay en el archivo. %2</translation>
    </message>
    <message>
        <source>The copy of the sign-in of %1 in the keyring is removed. %2</source>
        <translation>Se quita la copia de la sesión de %1 que hay en el llavero. %2</translation>
    </message>
    <message>
        <source>The copy is removed.</source>
        <translation>Se quitó la copia.</translation>
    </message>
    <message>
        <source>Use the newer one</source>
        <translation>Usar la más reciente</translation>
    </message>
    <message>
        <source>Move it to the keyring</source>
        <translation>Mover al llavero</translation>
    </message>
    <message>
        <source>The sign-in of %1 in the file is written over the older one in the keyring, read back and compared. Then it is removed from the file.</source>
        <translation>La sesión de %1 que hay en el archivo se escribe sobre la más antigua del llavero, se vuelve a leer y se compara. Después se quita del archivo.</translation>
    </message>
    <message>
        <source>The sign-in of %1 is written to the keyring, read back and compared. Then it is removed from the file.</source>
        <translation>La sesión de %1 se escribe en el llavero, se vuelve a leer y se compara. Después se quita del archivo.</translation>
    </message>
    <message>
        <source>The sign-in is in the keyring now.</source>
        <translation>La sesión está ahora en el llavero.</translation>
    </message>
    <message>
        <source>Move it to the file</source>
        <translation>Mover al archivo</translation>
    </message>
    <message>
        <source>The sign-in of %1 in the keyring is written over the older one in the file, read back and compared. Then it is removed from the keyring.</source>
        <translation>La sesión de %1 que hay en el llavero se escribe sobre la más antigua del archivo, se vuelve a leer y se compara. Después se quita del llavero.</translation>
    </message>
    <message>
        <source>The sign-in of %1 is written to the file, read back and compared. Then it is removed from the keyring.</source>
        <translation>La sesión de %1 se escribe en el archivo, se vuelve a leer y se compara. Después se quita del llavero.</translation>
    </message>
    <message>
        <source>The sign-in is in the file now.</source>
        <translation>La sesión está ahora en el archivo.</translation>
    </message>
    <message>
        <source>Use it for %1</source>
        <translation>Usar para %1</translation>
    </message>
    <message>
        <source>%1 is signed in.</source>
        <translation>Sesión iniciada en %1.</translation>
    </message>
    <message>
        <source>Make it private</source>
        <translation>Hacer privado</translation>
    </message>
    <message>
        <source>%1 gets the mode 600: only you can read and write it.</source>
        <translation>%1 recibe el modo 600: solo usted puede leerlo y escribirlo.</translation>
    </message>
    <message>
        <source>Only you can read the file now.</source>
        <translation>Ahora solo usted puede leer el archivo.</translation>
    </message>
    <message>
        <source>Clear it away</source>
        <translation>Quitar los restos</translation>
    </message>
    <message>
        <source>The abandoned lock is removed. Sign-ins and locks in use are not touched.</source>
        <translation>Se quita el bloqueo abandonado. No se tocan las sesiones ni los bloqueos en uso.</translation>
    </message>
    <message>
        <source>The lock is free.</source>
        <translation>El bloqueo está libre.</translation>
    </message>
    <message>
        <source>Remove it from Latchkey&apos;s list</source>
        <translation>Quitarlo de la lista de Latchkey</translation>
    </message>
    <message>
        <source>%1 with the address %2 is removed from Latchkey&apos;s own list. The server in Codex&apos;s configuration, and every sign-in, stay as they are.</source>
        <translation>%1, con la dirección %2, se quita de la lista propia de Latchkey. El servidor de la configuración de Codex y todas las sesiones se quedan como están.</translation>
    </message>
    <message>
        <source>The name is no longer used twice.</source>
        <translation>El nombre ya no se usa dos veces.</translation>
    </message>
    <message>
        <source>Things have changed meanwhile, so nothing was done: %1.</source>
        <translation>Entretanto algo ha cambiado, así que no se hizo nada: %1.</translation>
    </message>
    <message>
        <source>The old entry could not be removed. Nothing is lost: it is still where it was. %1</source>
        <translation>No se pudo quitar la entrada antigua. No se ha perdido nada: sigue donde estaba. %1</translation>
    </message>
    <message>
        <source>It was not done, and everything is as it was. %1</source>
        <translation>No se hizo, y todo está como estaba. %1</translation>
    </message>
    <message>
        <source>Access was not allowed</source>
        <translation>No se permitió el acceso</translation>
    </message>
    <message>
        <source>You, or the provider, said no in the browser. Nothing was changed.</source>
        <translation>Usted, o el proveedor, dijo que no en el navegador. No se cambió nada.</translation>
    </message>
    <message>
        <source>Try again if that was a mistake.</source>
        <translation>Inténtelo de nuevo si fue un error.</translation>
    </message>
    <message>
        <source>The time for this sign-in has run out</source>
        <translation>Se agotó el tiempo de este inicio de sesión</translation>
    </message>
    <message>
        <source>Nobody finished it in the browser, and its link is no longer good. Nothing was changed.</source>
        <translation>Nadie lo terminó en el navegador, y su enlace ya no es válido. No se cambió nada.</translation>
    </message>
    <message>
        <source>Waiting for you to confirm</source>
        <translation>Esperando a que confirme</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code</source>
        <translation>Esperando a que introduzca el código</translation>
    </message>
    <message>
        <source>Codex uses this server, and its sign-in is bound to a key (DPoP).</source>
        <translation>Codex usa este servidor, y su sesión está ligada a una clave (DPoP).</translation>
    </message>
    <message>
        <source>Codex uses it without the proof that goes with it, and the server refuses that.</source>
        <translation>Codex la usa sin la prueba que la acompaña, y el servidor lo rechaza.</translation>
    </message>
    <message>
        <source>Sign in again: for servers of Codex&apos;s configuration no sign-in is bound to a key.</source>
        <translation>Inicie sesión de nuevo: en los servidores de la configuración de Codex ninguna sesión se liga a una clave.</translation>
    </message>
    <message>
        <source>bound to a key (DPoP)</source>
        <translation>ligado a una clave (DPoP)</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>Access allowed</source>
        <translation>Acceso permitido</translation>
    </message>
    <message>
        <source>%1 has your approval, and is finishing the sign-in by itself.</source>
        <translation>%1 tiene su autorización y termina el inicio de sesión por sí solo.</translation>
    </message>
    <message>
        <source>You can close this tab and go back to %1.</source>
        <translation>Puede cerrar esta pestaña y volver a %1.</translation>
    </message>
    <message>
        <source>You, or the provider, said no. Nothing was changed.</source>
        <translation>Usted o el proveedor ha dicho que no. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>You can close this tab. To sign in after all, go back to %1 and try again.</source>
        <translation>Puede cerrar esta pestaña. Si aun así quiere iniciar sesión, vuelva a %1 e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>El inicio de sesión no ha funcionado</translation>
    </message>
    <message>
        <source>The provider answered with an error. Nothing was changed.</source>
        <translation>El proveedor ha respondido con un error. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Close this tab and go back to %1, which says why and lets you try again.</source>
        <translation>Cierre esta pestaña y vuelva a %1, que dice por qué y le permite intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>Another sign-in is expected</source>
        <translation>Se espera otro inicio de sesión</translation>
    </message>
    <message>
        <source>This page belongs to a different sign-in from the one that %1 is waiting for. Nothing was changed.</source>
        <translation>Esta página pertenece a un inicio de sesión distinto del que espera %1. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Close this tab and go on in the one that %1 opened, or start the sign-in again.</source>
        <translation>Cierre esta pestaña y continúe en la que abrió %1, o empiece de nuevo el inicio de sesión.</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Ya está hecho</translation>
    </message>
    <message>
        <source>%1 has its answer from this sign-in.</source>
        <translation>%1 ya tiene la respuesta de este inicio de sesión.</translation>
    </message>
    <message>
        <source>Not a sign-in</source>
        <translation>No es un inicio de sesión</translation>
    </message>
    <message>
        <source>%1 only waits here for the end of a sign-in.</source>
        <translation>%1 solo espera aquí el final de un inicio de sesión.</translation>
    </message>
    <message>
        <source>You can close this tab.</source>
        <translation>Puede cerrar esta pestaña.</translation>
    </message>
    <message>
        <source>%1, on this computer</source>
        <translation>%1, en este equipo</translation>
    </message>
    <message>
        <source>Copy removed by %1 (%2)</source>
        <translation>Copia quitada por %1 (%2)</translation>
    </message>
    <message>
        <source>Moved by %1 (%2 → %3)</source>
        <translation>Movido por %1 (%2 → %3)</translation>
    </message>
    <message>
        <source>Taken over from the former name “%1” by %2</source>
        <translation>Adoptado del nombre anterior «%1» por %2</translation>
    </message>
    <message>
        <source>Left-over entry removed by %1 (%2)</source>
        <translation>Entrada sobrante quitada por %1 (%2)</translation>
    </message>
    <message>
        <source>Sign-ins that are kept for servers which no configuration here names: %1 (%2).</source>
        <translation>Sesiones guardadas para servidores que aquí ninguna configuración nombra: %1 (%2).</translation>
    </message>
    <message>
        <source>They are Codex&apos;s: another project, profile or machine may use them. Latchkey neither renews nor changes them.</source>
        <translation>Son de Codex: puede usarlas otro proyecto, perfil o equipo. Latchkey ni las renueva ni las cambia.</translation>
    </message>
    <message>
        <source>Sign in; or, if nothing else uses that one, make it this server&apos;s: %1</source>
        <translation>Inicie sesión; o, si nada más usa aquella, conviértala en la de este servidor: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Ejecute: %1</translation>
    </message>
    <message>
        <source>an unknown provider</source>
        <translation>un proveedor desconocido</translation>
    </message>
    <message>
        <source>The sign-in that is kept as %1 (%2) becomes that of %3 (%4).</source>
        <translation>La sesión guardada como %1 (%2) pasa a ser la de %3 (%4).</translation>
    </message>
    <message>
        <source>It was issued by %1; it is good until: %2.</source>
        <translation>La emitió %1; es válida hasta: %2.</translation>
    </message>
    <message>
        <source>The entry under the other name is removed from the %1. Anything that still uses that name, such as a Codex project, will be signed out.</source>
        <translation>La entrada con el otro nombre se elimina (%1). Lo que aún use ese nombre, por ejemplo un proyecto de Codex, quedará sin sesión.</translation>
    </message>
    <message>
        <source>The provider has renewed the sign-in already. It is kept aside, and the next attempt saves it.</source>
        <translation>El proveedor ya ha renovado la sesión. Se conserva aparte y el próximo intento la guardará.</translation>
    </message>
    <message>
        <source>The provider has renewed the sign-in already. Leave this program running: it goes on trying to save it for a few minutes.</source>
        <translation>El proveedor ya ha renovado la sesión. Deje este programa en marcha: seguirá intentando guardarla durante unos minutos.</translation>
    </message>
    <message>
        <source>The provider had renewed the sign-in, and it could not be saved. You may have to sign in again.</source>
        <translation>El proveedor había renovado la sesión, pero no se pudo guardar. Es posible que tenga que volver a iniciar sesión.</translation>
    </message>
    <message>
        <source>It may still be there.</source>
        <translation>Es posible que siga allí.</translation>
    </message>
    <message>
        <source>A program that was ended has left files behind: %1.</source>
        <translation>Un programa que fue terminado ha dejado archivos: %1.</translation>
    </message>
    <message>
        <source>Nobody needs them, and they may contain sign-ins.</source>
        <translation>No sirven para nada y pueden contener sesiones.</translation>
    </message>
    <message>
        <source>Remove them, or leave that to the next program that writes there.</source>
        <translation>Elimínelos, o deje que lo haga el próximo programa que escriba allí.</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Eliminarlos</translation>
    </message>
    <message>
        <source>Temporary files that no program uses any more are removed.</source>
        <translation>Se eliminan los archivos temporales que ningún programa usa ya.</translation>
    </message>
    <message>
        <source>They are removed.</source>
        <translation>Se han eliminado.</translation>
    </message>
    <message>
        <source>Once the present sign-in has ended, the server cannot be used.</source>
        <translation>Cuando la sesión actual haya terminado, el servidor no se podrá usar.</translation>
    </message>
    <message>
        <source>Projects that Codex trusts are missing or cannot be read: %1 (%2).</source>
        <translation>Faltan o no se pueden leer proyectos en los que Codex confía: %1 (%2).</translation>
    </message>
    <message>
        <source>Servers that are configured there are not shown.</source>
        <translation>Los servidores configurados allí no se muestran.</translation>
    </message>
    <message>
        <source>It is not on the list of allowed servers in %1.</source>
        <translation>No está en la lista de servidores permitidos de %1.</translation>
    </message>
    <message>
        <source>It is authorized by a token in the variable %1; a stored sign-in is not used.</source>
        <translation>Lo autoriza un token de la variable %1; no se usa ninguna sesión guardada.</translation>
    </message>
    <message>
        <source>It is authorized by a configured header; a stored sign-in is not used.</source>
        <translation>Lo autoriza una cabecera configurada; no se usa ninguna sesión guardada.</translation>
    </message>
    <message>
        <source>It is authorized by Codex&apos;s ChatGPT session.</source>
        <translation>Lo autoriza la sesión de ChatGPT de Codex.</translation>
    </message>
    <message>
        <source>It is authorized by your company&apos;s identity provider, through Codex.</source>
        <translation>Lo autoriza el proveedor de identidad de su empresa, a través de Codex.</translation>
    </message>
    <message>
        <source>Codex adds headers that a command prints. Latchkey does not run that command, and does not know whether its headers let you in.</source>
        <translation>Codex añade cabeceras que imprime un comando. Latchkey no ejecuta ese comando y no sabe si sus cabeceras dan acceso.</translation>
    </message>
    <message>
        <source>Latchkey&apos;s own list (%1)</source>
        <translation>lista propia de Latchkey (%1)</translation>
    </message>
    <message>
        <source>Codex&apos;s configuration (%1)</source>
        <translation>configuración de Codex (%1)</translation>
    </message>
    <message>
        <source>Codex&apos;s configuration of this machine (%1)</source>
        <translation>configuración de Codex de este equipo (%1)</translation>
    </message>
    <message>
        <source>what this machine&apos;s administrator prescribes (%1)</source>
        <translation>lo que prescribe el administrador de este equipo (%1)</translation>
    </message>
    <message>
        <source>Codex&apos;s profile %1 (%2)</source>
        <translation>perfil %1 de Codex (%2)</translation>
    </message>
    <message>
        <source>the project %1 (%2)</source>
        <translation>proyecto %1 (%2)</translation>
    </message>
    <message>
        <source>Codex&apos;s plugin %1 (%2)</source>
        <translation>complemento %1 de Codex (%2)</translation>
    </message>
    <message>
        <source>The old sign-in is gone from here, and may still work there.</source>
        <translation>La sesión antigua ya no está aquí y quizá todavía funcione allí.</translation>
    </message>
    <message>
        <source>Codex cannot read %1. Cause: %2.</source>
        <translation>Codex no puede leer %1. Causa: %2.</translation>
    </message>
    <message>
        <source>One such entry is enough: Codex then knows none of these sign-ins, and cannot make a new one.</source>
        <translation>Basta una entrada así: Codex no conoce entonces ninguno de estos inicios de sesión ni puede crear otros nuevos.</translation>
    </message>
    <message>
        <source>Convert it to Codex&apos;s form; nothing in it is lost.</source>
        <translation>Convierta el archivo a la forma de Codex; no se pierde nada de él.</translation>
    </message>
    <message>
        <source>Put it into Codex&apos;s form</source>
        <translation>Ponerlo en la forma de Codex</translation>
    </message>
    <message>
        <source>%1 is written anew: it says the same, in the form that Codex reads.</source>
        <translation>%1 se escribe de nuevo: dice lo mismo, en la forma que lee Codex.</translation>
    </message>
    <message>
        <source>Codex can read the file now.</source>
        <translation>Ahora Codex puede leer el archivo.</translation>
    </message>
    <message>
        <source>What Codex keeps encrypted cannot be opened</source>
        <translation>No se puede abrir lo que Codex guarda cifrado</translation>
    </message>
    <message>
        <source>Bring back the passphrase that Codex keeps in the keyring. If it is lost, or there never was one, move secrets/mcp_oauth.age away and sign in once with Codex, which makes a new one.</source>
        <translation>Restaure la frase de contraseña que Codex guarda en el llavero. Si se ha perdido, o nunca la hubo, aparte secrets/mcp_oauth.age e inicie sesión una vez con Codex, que crea una nueva.</translation>
    </message>
    <message>
        <source>The sign-in of this server is in the %1, but belongs in the %2.</source>
        <translation>La sesión de este servidor está aquí: %1. Su lugar es otro: %2.</translation>
    </message>
    <message>
        <source>The file holds a sign-in for this server, and what Codex keeps encrypted (%1) cannot be opened now.</source>
        <translation>El archivo contiene una sesión de este servidor, y lo que Codex guarda cifrado (%1) no se puede abrir ahora.</translation>
    </message>
    <message>
        <source>An older sign-in in the encrypted store may replace this one once it can be opened again.</source>
        <translation>Un inicio de sesión más antiguo del almacén cifrado puede sustituir a este en cuanto se pueda abrir de nuevo.</translation>
    </message>
    <message>
        <source>Unlock the keyring or bring the passphrase back, and sign in again. If it is lost, move that file away.</source>
        <translation>Desbloquee el llavero o restaure la frase de contraseña, y vuelva a iniciar sesión. Si se ha perdido, aparte ese archivo.</translation>
    </message>
    <message>
        <source>The sign-in was removed from what Codex keeps encrypted.</source>
        <translation>La sesión se eliminó de lo que Codex guarda cifrado.</translation>
    </message>
    <message>
        <source>The sign-in was removed from what Codex keeps encrypted, and from every other place it was kept.</source>
        <translation>La sesión se eliminó de lo que Codex guarda cifrado y de todos los demás lugares donde se guardaba.</translation>
    </message>
    <message>
        <source>encrypted file of Codex</source>
        <translation>archivo cifrado de Codex</translation>
    </message>
    <message>
        <source>because Codex encrypts its sign-ins</source>
        <translation>porque Codex cifra sus inicios de sesión</translation>
    </message>
    <message>
        <source>because only the file holds the sign-in</source>
        <translation>porque solo el archivo contiene la sesión</translation>
    </message>
    <message>
        <source>%1 rewrites its file from memory, and drops what others have written there. Quit it, paste this into the file, and start it again:</source>
        <translation>%1 reescribe su archivo de memoria y descarta lo que otros escribieron en él. Ciérrelo, pegue esto en el archivo y vuelva a iniciarlo:</translation>
    </message>
    <message>
        <source>The file of %1 is in a format that Latchkey does not write. Paste this into it:</source>
        <translation>El archivo de %1 tiene un formato que Latchkey no escribe. Pegue esto en él:</translation>
    </message>
    <message>
        <source>%1 keeps its servers among its own settings. Paste this where it asks for a server&apos;s JSON:</source>
        <translation>%1 guarda sus servidores entre sus propios ajustes. Pegue esto donde pida el JSON de un servidor:</translation>
    </message>
    <message>
        <source>%1 has no file of its own. Put this into one, and name it with --config:</source>
        <translation>%1 no tiene un archivo propio. Ponga esto en uno e indíquelo con --config:</translation>
    </message>
    <message>
        <source>%1 has no list of servers.</source>
        <translation>%1 no tiene lista de servidores.</translation>
    </message>
    <message>
        <source>%1 is in a build folder, a temporary folder or a sandbox, and may be gone tomorrow. Install Latchkey, or use --program to name a program that stays.</source>
        <translation>%1 está en una carpeta de compilación, una temporal o un entorno aislado, y mañana puede no estar. Instale Latchkey, o indique con --program un programa que permanezca.</translation>
    </message>
    <message>
        <source>%1 is not on this computer.</source>
        <translation>%1 no está en este equipo.</translation>
    </message>
    <message>
        <source>%1 has no file for the servers of a project.</source>
        <translation>%1 no tiene archivo para los servidores de un proyecto.</translation>
    </message>
    <message>
        <source>%1 is managed: an administrator&apos;s file (%2) alone decides about its servers. Nothing is changed.</source>
        <translation>%1 está administrado: solo el archivo de un administrador (%2) decide sobre sus servidores. No se cambia nada.</translation>
    </message>
    <message>
        <source>This is the Codex that Latchkey works with: it uses the same sign-in already.</source>
        <translation>Este es el Codex con el que trabaja Latchkey: ya usa el mismo inicio de sesión.</translation>
    </message>
    <message>
        <source>The file of %1 is left alone, because not all of it is understood (%2). You can paste this into it yourself:</source>
        <translation>El archivo de %1 no se toca, porque no se entiende del todo (%2). Puede pegar esto usted mismo:</translation>
    </message>
    <message>
        <source>The entry of %1 sends headers of its own, which may be a key and would be lost. Take them out of it first, or paste this yourself:</source>
        <translation>La entrada de %1 envía encabezados propios, que pueden ser una clave y se perderían. Quítelos antes, o pegue esto usted mismo:</translation>
    </message>
    <message>
        <source>%1 has another server by the name %2. Rename that one first, or paste this under another name:</source>
        <translation>%1 tiene otro servidor con el nombre %2. Cámbiele antes el nombre, o pegue esto con otro nombre:</translation>
    </message>
    <message>
        <source>There are two notations for the servers of %1, and its file does not show which one it reads. This is the one of version 1:</source>
        <translation>Hay dos notaciones para los servidores de %1, y su archivo no muestra cuál lee. Esta es la de la versión 1:</translation>
    </message>
    <message>
        <source>The file of %1 cannot be written (%2). You can paste this into it yourself:</source>
        <translation>No se puede escribir el archivo de %1 (%2). Puede pegar esto usted mismo:</translation>
    </message>
    <message>
        <source>%1 does not run a command for headers. Connect it without --headers.</source>
        <translation>%1 no ejecuta una orden para los encabezados. Conéctelo sin --headers.</translation>
    </message>
    <message>
        <source>%1 is not connected to %2.</source>
        <translation>%1 no está conectado a %2.</translation>
    </message>
    <message>
        <source>Restart it to take effect.</source>
        <translation>Reinícielo para que surta efecto.</translation>
    </message>
    <message>
        <source>Its next session uses it.</source>
        <translation>Su próxima sesión lo usará.</translation>
    </message>
    <message>
        <source>It takes effect with your next message.</source>
        <translation>Surte efecto con su próximo mensaje.</translation>
    </message>
    <message>
        <source>Press Refresh in its list of servers.</source>
        <translation>Pulse «Refresh» en su lista de servidores.</translation>
    </message>
    <message>
        <source>It takes effect at once.</source>
        <translation>Surte efecto de inmediato.</translation>
    </message>
    <message>
        <source>Not found on this computer</source>
        <translation>No se encuentra en este equipo</translation>
    </message>
    <message>
        <source>Uses the same sign-in already</source>
        <translation>Ya usa el mismo inicio de sesión</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connected to a program that is no longer there</source>
        <translation>Conectado a un programa que ya no está</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Found; has %1 with a sign-in of its own</source>
        <translation>Encontrado; tiene %1 con un inicio de sesión propio</translation>
    </message>
    <message>
        <source>Its file cannot be read: line %1</source>
        <translation>No se puede leer su archivo: línea %1</translation>
    </message>
    <message>
        <source>Its file cannot be read: %1</source>
        <translation>No se puede leer su archivo: %1</translation>
    </message>
    <message>
        <source>Managed by an administrator</source>
        <translation>Administrado por un administrador</translation>
    </message>
    <message>
        <source>Found; can be connected by hand</source>
        <translation>Encontrado; se puede conectar a mano</translation>
    </message>
    <message>
        <source>%1 is connected to %2 already.</source>
        <translation>%1 ya está conectado a %2.</translation>
    </message>
    <message>
        <source>%1 gets %2 through Latchkey, in %3:</source>
        <translation>%1 obtiene %2 a través de Latchkey, en %3:</translation>
    </message>
    <message>
        <source>%2 is added to %1, in %3:</source>
        <translation>Se añade %2 a %1, en %3:</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is not the one that Latchkey wrote. Disconnecting would replace it, in %3:</source>
        <translation>La entrada de %1 para %2 no es la que escribió Latchkey. Desconectar la sustituiría, en %3:</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 becomes what it was, in %3:</source>
        <translation>La entrada de %1 para %2 vuelve a ser la que era, en %3:</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is not the one that Latchkey wrote. Disconnecting would remove it, in %3:</source>
        <translation>La entrada de %1 para %2 no es la que escribió Latchkey. Desconectar la eliminaría, en %3:</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is removed, as there was none before, in %3:</source>
        <translation>La entrada de %1 para %2 se quita, pues antes no había ninguna, en %3:</translation>
    </message>
    <message>
        <source>The entry for %2 of %1 is updated to the program&apos;s new path, in %3:</source>
        <translation>La entrada de %1 para %2 recibe la nueva ruta del programa, en %3:</translation>
    </message>
    <message>
        <source>In these folders another entry takes precedence: %1.</source>
        <translation>En estas carpetas tiene preferencia una entrada propia: %1.</translation>
    </message>
    <message>
        <source>This file belongs to a project: others who work on it get the path of your program.</source>
        <translation>Este archivo pertenece a un proyecto: los demás que trabajan en él recibirán la ruta de su programa.</translation>
    </message>
    <message>
        <source>The sign-in that %1 keeps itself stays where it is, and is no longer used.</source>
        <translation>El inicio de sesión que guarda %1 se queda donde está y deja de usarse.</translation>
    </message>
    <message>
        <source>In folders that Gemini CLI does not trust it uses no server at all.</source>
        <translation>En las carpetas en las que Gemini CLI no confía no usa ningún servidor.</translation>
    </message>
    <message>
        <source>Settings Sync, where it is on, carries this to your other computers.</source>
        <translation>Si Settings Sync está activado, esto llega también a sus otros equipos.</translation>
    </message>
    <message>
        <source>%1 is connected to %2.</source>
        <translation>%1 está conectado a %2.</translation>
    </message>
    <message>
        <source>%1 is no longer connected to %2.</source>
        <translation>%1 ya no está conectado a %2.</translation>
    </message>
    <message>
        <source>%1 has changed its file meanwhile, so nothing was done. Try again.</source>
        <translation>%1 cambió su archivo entretanto, así que no se hizo nada. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 keeps its file locked, so nothing was done. Try again.</source>
        <translation>%1 mantiene su archivo bloqueado, así que no se hizo nada. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was changed: %1.</source>
        <translation>No se cambió nada: %1.</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>Desconectar %1</translation>
    </message>
    <message>
        <source>Repair the connection of %1</source>
        <translation>Reparar la conexión de %1</translation>
    </message>
    <message>
        <source>Add it to %1</source>
        <translation>Añadirlo a %1</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own, which it renews by itself.</source>
        <translation>%1 guarda un inicio de sesión propio, que renueva por sí mismo.</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own.</source>
        <translation>%1 guarda un inicio de sesión propio.</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own, which ended %2.</source>
        <translation>%1 guarda un inicio de sesión propio, que terminó %2.</translation>
    </message>
    <message>
        <source>%1 keeps a sign-in of its own, which ends %2.</source>
        <translation>%1 guarda un inicio de sesión propio, que termina %2.</translation>
    </message>
    <message>
        <source>%1 keeps encrypted sign-ins.</source>
        <translation>%1 guarda inicios de sesión cifrados.</translation>
    </message>
    <message>
        <source>Others can read the sign-ins in %1 (mode %2).</source>
        <translation>Otros pueden leer los inicios de sesión de %1 (modo %2).</translation>
    </message>
    <message>
        <source>%1 is connected to it by a program that is no longer there: %2.</source>
        <translation>%1 está conectado a él mediante un programa que ya no está: %2.</translation>
    </message>
    <message>
        <source>%1 cannot use the server until its entry names the program where it is now.</source>
        <translation>%1 no puede usar el servidor hasta que su entrada nombre el programa donde está ahora.</translation>
    </message>
    <message>
        <source>Repair the entry “%1” in %2.</source>
        <translation>Repare la entrada «%1» en %2.</translation>
    </message>
    <message>
        <source>Install Latchkey in a lasting place, then repair the entry “%1” in %2.</source>
        <translation>Instale Latchkey en un lugar permanente y repare después la entrada «%1» en %2.</translation>
    </message>
    <message>
        <source>Others can read the sign-ins of %1 in %2 (mode %3).</source>
        <translation>Otros pueden leer los inicios de sesión de %1 en %2 (modo %3).</translation>
    </message>
    <message>
        <source>Whoever reads them can use your servers in your name.</source>
        <translation>Quien los lea puede usar sus servidores en su nombre.</translation>
    </message>
    <message>
        <source>%1 keeps sign-ins for servers that no client has any more (%2): %3.</source>
        <translation>%1 guarda inicios de sesión de servidores que ya ningún cliente tiene (%2): %3.</translation>
    </message>
    <message>
        <source>They are of no use to you, and may be of use to others. They are in %1.</source>
        <translation>A usted no le sirven, y a otros quizá sí. Están en %1.</translation>
    </message>
    <message>
        <source>Sign out there, or leave them: Latchkey never changes them.</source>
        <translation>Cierre la sesión allí, o déjelos: Latchkey nunca los cambia.</translation>
    </message>
    <message>
        <source>Several clients keep the same sign-in: %1.</source>
        <translation>Varios clientes guardan el mismo inicio de sesión: %1.</translation>
    </message>
    <message>
        <source>The first of them that renews it ends it for the others, and the provider may end it for all.</source>
        <translation>El primero que lo renueve lo termina para los demás, y el proveedor puede terminarlo para todos.</translation>
    </message>
    <message>
        <source>Sign in again in each of them, or connect them to Latchkey.</source>
        <translation>Inicie sesión de nuevo en cada uno, o conéctelos a Latchkey.</translation>
    </message>
    <message>
        <source>Repair the entry</source>
        <translation>Reparar la entrada</translation>
    </message>
    <message>
        <source>The entry in %1 starts %2 from then on. Nothing else in the file is changed.</source>
        <translation>La entrada de %1 iniciará a partir de entonces %2. No se cambia nada más del archivo.</translation>
    </message>
    <message>
        <source>The client can start it again.</source>
        <translation>El cliente puede iniciarlo de nuevo.</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>otro programa</translation>
    </message>
    <message>
        <source>Renewal by %1 failed: %2</source>
        <translation>Falló la renovación por %1: %2</translation>
    </message>
    <message>
        <source>Nobody had signed in yet</source>
        <translation>Nadie había iniciado sesión aún</translation>
    </message>
    <message>
        <source>The sign-in ended; nothing to renew it with</source>
        <translation>La sesión terminó; nada con que renovarla</translation>
    </message>
    <message>
        <source>The provider ended the sign-in</source>
        <translation>El proveedor terminó la sesión</translation>
    </message>
    <message>
        <source>A renewal was cut off, and used up the sign-in</source>
        <translation>Una renovación se cortó y agotó la sesión</translation>
    </message>
    <message>
        <source>An old copy of the sign-in came back</source>
        <translation>Volvió una copia antigua de la sesión</translation>
    </message>
    <message>
        <source>The sign-in was removed</source>
        <translation>La sesión se quitó</translation>
    </message>
    <message>
        <source>The provider had forgotten the program</source>
        <translation>El proveedor había olvidado el programa</translation>
    </message>
    <message>
        <source>The server moved to another provider</source>
        <translation>El servidor pasó a otro proveedor</translation>
    </message>
    <message>
        <source>The server asked for more permissions</source>
        <translation>El servidor pidió más permisos</translation>
    </message>
    <message>
        <source>Needs a sign-in</source>
        <translation>Necesita iniciar sesión</translation>
    </message>
    <message>
        <source>Renewed by %1</source>
        <translation>Renovado por %1</translation>
    </message>
    <message>
        <source>Renewed by %1; %2 took it over</source>
        <translation>Renovado por %1; %2 lo adoptó</translation>
    </message>
    <message>
        <source>You signed in with %1</source>
        <translation>Inició sesión con %1</translation>
    </message>
    <message>
        <source>You signed out with %1</source>
        <translation>Cerró sesión con %1</translation>
    </message>
    <message>
        <source>Another sign-in was saved by %1</source>
        <translation>%1 guardó otra sesión</translation>
    </message>
    <message>
        <source>The sign-in was removed by another program</source>
        <translation>Otro programa quitó la sesión</translation>
    </message>
    <message numerus="yes">
        <source>%n work</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%n funciona</numerusform>
            <numerusform>%n funcionan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is off</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%n está desactivado</numerusform>
            <numerusform>%n están desactivados</numerusform>
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
        <translation>Aún no hay servidores</translation>
    </message>
    <message>
        <source>Reading your sign-ins…</source>
        <translation>Leyendo sus sesiones…</translation>
    </message>
    <message>
        <source>%1 needs you</source>
        <comment>a server</comment>
        <translation>%1 le necesita</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message numerus="yes">
        <source>%1 of your %n servers need you</source>
        <translation>
            <numerusform>%1 de su %n servidor le necesita</numerusform>
            <numerusform>%1 de sus %n servidores le necesitan</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to both…</source>
        <translation>Iniciar sesión en ambos…</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to all %n…</source>
        <translation>
            <numerusform>Iniciar sesión en %n…</numerusform>
            <numerusform>Iniciar sesión en los %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be reached for now</source>
        <comment>a server</comment>
        <translation>%1 no está disponible por ahora</translation>
    </message>
    <message numerus="yes">
        <source>%n servers cannot be reached for now</source>
        <translation>
            <numerusform>%n servidor no está disponible por ahora</numerusform>
            <numerusform>%n servidores no están disponibles por ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>It works until %1. Latchkey tries again %2.</source>
        <comment>times</comment>
        <translation>Funciona hasta %1. Latchkey lo reintenta %2.</translation>
    </message>
    <message>
        <source>Latchkey tries again %1.</source>
        <comment>at a time</comment>
        <translation>Latchkey lo reintenta %1.</translation>
    </message>
    <message>
        <source>All your servers work</source>
        <translation>Todos sus servidores funcionan</translation>
    </message>
    <message>
        <source>Nothing to sign in to</source>
        <translation>Nada en lo que iniciar sesión</translation>
    </message>
    <message numerus="yes">
        <source>%n servers need you</source>
        <translation>
            <numerusform>%n servidor le necesita</numerusform>
            <numerusform>%n servidores le necesitan</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is renewed ahead of time: that is switched off.</source>
        <translation>Nada se renueva por adelantado: está desactivado.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>The next renewal is %1; Latchkey does it, also while this window is closed.</source>
        <comment>at a time</comment>
        <translation>La próxima renovación es %1; Latchkey la hace, también con esta ventana cerrada.</translation>
    </message>
    <message>
        <source>A file in %1</source>
        <comment>a folder</comment>
        <translation>Un archivo en %1</translation>
    </message>
    <message>
        <source>The keyring of this computer</source>
        <translation>El llavero de este equipo</translation>
    </message>
    <message>
        <source>A file that Codex encrypts</source>
        <translation>Un archivo que Codex cifra</translation>
    </message>
    <message>
        <source>%1 has forgotten this program</source>
        <translation>%1 ha olvidado este programa</translation>
    </message>
    <message>
        <source>Sign in again to register anew.</source>
        <translation>Inicie sesión de nuevo para registrarlo otra vez.</translation>
    </message>
    <message>
        <source>Tries again %1.</source>
        <comment>at a time</comment>
        <translation>Se reintenta %1.</translation>
    </message>
    <message>
        <source>Works until %1. Tries again %2.</source>
        <comment>times</comment>
        <translation>Funciona hasta %1. Se reintenta %2.</translation>
    </message>
    <message>
        <source>Does not work until then. Tries again %1.</source>
        <comment>at a time</comment>
        <translation>No funciona hasta entonces. Se reintenta %1.</translation>
    </message>
    <message>
        <source>Cannot reach %1</source>
        <translation>No se puede alcanzar %1</translation>
    </message>
    <message>
        <source>Check your connection, then try again.</source>
        <translation>Compruebe su conexión y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 did not answer</source>
        <translation>%1 no respondió</translation>
    </message>
    <message>
        <source>It may have renewed the sign-in all the same.</source>
        <translation>Puede que haya renovado la sesión igualmente.</translation>
    </message>
    <message>
        <source>Another program is busy with this sign-in</source>
        <translation>Otro programa está ocupado con esta sesión</translation>
    </message>
    <message>
        <source>Nothing was changed. Look for a program that hangs.</source>
        <translation>No se cambió nada. Busque un programa que se haya colgado.</translation>
    </message>
    <message>
        <source>Nothing is lost. Unlock it, and this works again.</source>
        <translation>No se ha perdido nada. Desbloquéelo y esto vuelve a funcionar.</translation>
    </message>
    <message>
        <source>The sign-in cannot be read</source>
        <translation>No se puede leer la sesión</translation>
    </message>
    <message>
        <source>Nothing was changed, and no other copy is used.</source>
        <translation>No se cambió nada y no se usa ninguna otra copia.</translation>
    </message>
    <message>
        <source>Codex keeps this sign-in to itself</source>
        <translation>Codex se guarda esta sesión</translation>
    </message>
    <message>
        <source>It is encrypted, and only Codex can use it.</source>
        <translation>Está cifrada y solo Codex puede usarla.</translation>
    </message>
    <message>
        <source>%1 refuses to renew</source>
        <translation>%1 se niega a renovar</translation>
    </message>
    <message>
        <source>%1 answers in a way that is not safe</source>
        <translation>%1 responde de un modo que no es seguro</translation>
    </message>
    <message>
        <source>Nothing was sent on. Tell whoever runs the server.</source>
        <translation>No se envió nada. Avise a quien administra el servidor.</translation>
    </message>
    <message>
        <source>A setting of this server is wrong</source>
        <translation>Un ajuste de este servidor es incorrecto</translation>
    </message>
    <message>
        <source>Look at its address and its client id.</source>
        <translation>Revise su dirección y su id. de cliente.</translation>
    </message>
    <message>
        <source>A program stopped in the middle of it.</source>
        <translation>Un programa se detuvo a mitad.</translation>
    </message>
    <message>
        <source>%1 stopped in the middle, %2.</source>
        <comment>a program, at a time</comment>
        <translation>%1 se detuvo a mitad, %2.</translation>
    </message>
    <message>
        <source>Here, or by another program.</source>
        <translation>Aquí, o por otro programa.</translation>
    </message>
    <message>
        <source>You did, %1.</source>
        <comment>at a time</comment>
        <translation>Por usted, %1.</translation>
    </message>
    <message>
        <source>By another program, %1.</source>
        <comment>at a time</comment>
        <translation>Por otro programa, %1.</translation>
    </message>
    <message>
        <source>By %1, %2.</source>
        <comment>a program, at a time</comment>
        <translation>Por %1, %2.</translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation>Aún sin iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in once; Latchkey keeps it working after that.</source>
        <translation>Inicie sesión una vez; después Latchkey lo mantiene.</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <comment>at a time</comment>
        <translation>Terminó %1</translation>
    </message>
    <message>
        <source>Has ended</source>
        <translation>Ha terminado</translation>
    </message>
    <message>
        <source>This server gives nothing to renew with.</source>
        <translation>Este servidor no da nada con que renovar.</translation>
    </message>
    <message>
        <source>The provider ended the sign-in %1</source>
        <comment>at a time</comment>
        <translation>El proveedor terminó la sesión %1</translation>
    </message>
    <message>
        <source>It was revoked there, or has reached its limit.</source>
        <translation>Se revocó allí, o ha llegado a su límite.</translation>
    </message>
    <message>
        <source>From a backup, perhaps. It is used up already.</source>
        <translation>De una copia de seguridad, quizá. Ya está agotada.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>The server has moved to another provider</source>
        <translation>El servidor ha pasado a otro proveedor</translation>
    </message>
    <message>
        <source>The former one cannot be used any more.</source>
        <translation>El anterior ya no se puede usar.</translation>
    </message>
    <message>
        <source>Works; asks for more permissions</source>
        <translation>Funciona; pide más permisos</translation>
    </message>
    <message>
        <source>Works, renews without anybody</source>
        <translation>Funciona, se renueva sin nadie</translation>
    </message>
    <message>
        <source>Works; nobody knows until when</source>
        <translation>Funciona; nadie sabe hasta cuándo</translation>
    </message>
    <message>
        <source>The server did not say, and gives nothing to renew with.</source>
        <translation>El servidor no lo dijo, y no da nada con que renovar.</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <comment>at a time</comment>
        <translation>Termina %1</translation>
    </message>
    <message>
        <source>Sign in again now to keep it working.</source>
        <translation>Inicie sesión de nuevo ahora para que siga funcionando.</translation>
    </message>
    <message>
        <source>Works until %1, then you must sign in again</source>
        <comment>a time</comment>
        <translation>Funciona hasta %1; después debe iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>Works, renews in a moment</source>
        <translation>Funciona, se renueva en un momento</translation>
    </message>
    <message>
        <source>Renews when a program next needs it</source>
        <translation>Se renueva cuando un programa lo necesite</translation>
    </message>
    <message>
        <source>Works, renews when a program next needs it</source>
        <translation>Funciona, se renueva cuando un programa lo necesite</translation>
    </message>
    <message>
        <source>Works, renews by itself</source>
        <translation>Funciona, se renueva solo</translation>
    </message>
    <message>
        <source>Has a key of its own; nothing to sign in to</source>
        <translation>Tiene su propia clave; nada en lo que iniciar sesión</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Switched off in Codex&apos;s configuration</source>
        <translation>Desactivado en la configuración de Codex</translation>
    </message>
    <message>
        <source>Reading the sign-in…</source>
        <translation>Leyendo la sesión…</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>Renovando…</translation>
    </message>
    <message>
        <source>%1 Nothing else is wrong: sign in again, and everything that uses %2 works as before.</source>
        <comment>a sentence, a server</comment>
        <translation>%1 Todo lo demás está bien: inicie sesión de nuevo y todo lo que usa %2 funcionará como antes.</translation>
    </message>
    <message>
        <source>It wants more than you have granted. You decide.</source>
        <translation>Quiere más de lo que ha concedido. Usted decide.</translation>
    </message>
    <message>
        <source>It wants %1, too. You decide.</source>
        <comment>permissions</comment>
        <translation>También quiere %1. Usted decide.</translation>
    </message>
    <message>
        <source>This server gives nothing to renew with. Latchkey reminds you %1.</source>
        <comment>at a time</comment>
        <translation>Este servidor no da nada con que renovar. Latchkey se lo recuerda %1.</translation>
    </message>
    <message>
        <source>The next renewal is %1. There is nothing to do.</source>
        <comment>at a time</comment>
        <translation>La próxima renovación es %1. No hay nada que hacer.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Le necesita</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Reintentando</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Funciona</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Renew now</source>
        <translation>Renovar ahora</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Revisar…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Desbloquear…</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Ver por qué</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>%1, %2. %3: %4.</source>
        <comment>name, host, group, sentence</comment>
        <translation>%1, %2. %3: %4.</translation>
    </message>
    <message>
        <source>%1 with %2.</source>
        <comment>a verb, keys</comment>
        <translation>%1 con %2.</translation>
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
        <translation>mañana %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>a time of day</comment>
        <translation>ayer %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day, and a time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a time of day</comment>
        <translation>a las %1</translation>
    </message>
    <message>
        <source>on %1 %2</source>
        <comment>a day, and a time of day</comment>
        <translation>el %1 %2</translation>
    </message>
    <message>
        <source>Today %1</source>
        <comment>a time of day</comment>
        <translation>Hoy %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <comment>a time of day</comment>
        <translation>Mañana %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>a time of day</comment>
        <translation>Ayer %1</translation>
    </message>
    <message>
        <source>The sign-in in the %1 does not say which provider has issued it.</source>
        <translation>El inicio de sesión (%1) no dice qué proveedor lo emitió.</translation>
    </message>
    <message>
        <source>The sign-in in the %1 names a provider that cannot exist: %2.</source>
        <translation>El inicio de sesión (%1) nombra un proveedor que no puede existir: %2.</translation>
    </message>
    <message>
        <source>Codex compares that letter by letter before it renews: it uses this sign-in until it ends, and then says that you are not signed in.</source>
        <translation>Codex lo compara letra por letra antes de renovar: usa este inicio de sesión hasta que termina y después dice que no ha iniciado sesión.</translation>
    </message>
    <message>
        <source>Renew it here, which adds the name where there is none; or sign in again.</source>
        <translation>Renuévela aquí, lo que añade el nombre donde falta; o inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>Latchkey accepts the answer on 127.0.0.1 only; Codex would accept it on every interface.</source>
        <translation>Latchkey acepta la respuesta solo en 127.0.0.1, mientras que Codex la aceptaría en todas las interfaces.</translation>
    </message>
    <message>
        <source>No server here has this sign-in any more, so nothing tries again by itself: try it now, or give up.</source>
        <translation>Ningún servidor de aquí tiene ya este inicio de sesión, así que nada se vuelve a intentar por sí solo: inténtelo ahora o desista.</translation>
    </message>
    <message>
        <source>Nothing to do: this is tried again, for a week at most. You can also try it now, or give up.</source>
        <translation>No hay nada que hacer: se volverá a intentar, durante una semana como mucho. También puede intentarlo ahora o desistir.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Intentarlo ahora</translation>
    </message>
    <message>
        <source>The provider of %1 is asked once more to end the old sign-in.</source>
        <translation>Se vuelve a pedir al proveedor de %1 que ponga fin a la sesión anterior.</translation>
    </message>
    <message>
        <source>Nothing is left to be done at the provider.</source>
        <translation>No queda nada por hacer en el proveedor.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Desistir</translation>
    </message>
    <message>
        <source>The provider of %1 is not asked any more. The old sign-in is forgotten here; there it may work until it ends.</source>
        <translation>Ya no se pregunta al proveedor de %1. La sesión antigua se olvida aquí; allí puede servir hasta que termine.</translation>
    </message>
    <message>
        <source>It will not be tried again.</source>
        <translation>No se intentará de nuevo.</translation>
    </message>
    <message>
        <source>The provider has not been told: %1. It will be tried again.</source>
        <translation>El proveedor no ha sido informado: %1. Se volverá a intentar.</translation>
    </message>
    <message>
        <source>No sign-in is needed</source>
        <translation>No hace falta iniciar sesión</translation>
    </message>
    <message>
        <source>The server lets everybody in.</source>
        <translation>El servidor deja entrar a todos.</translation>
    </message>
    <message>
        <source>Use it as it is.</source>
        <translation>Úselo tal cual.</translation>
    </message>
    <message>
        <source>This provider does not know this program</source>
        <translation>Este proveedor no conoce este programa</translation>
    </message>
    <message>
        <source>It accepts programs only by a client id that it has given out, or by the address of a client-id metadata document.</source>
        <translation>Solo acepta programas por un id de cliente que ha concedido, o por la dirección de un documento de metadatos de id de cliente.</translation>
    </message>
    <message>
        <source>Ask whoever runs it for a client id, or name such an address in the preferences.</source>
        <translation>Pida un id de cliente a quien lo gestiona, o indique una dirección así en las preferencias.</translation>
    </message>
    <message>
        <source>works (%1 s)</source>
        <translation>funciona (%1 s)</translation>
    </message>
    <message numerus="yes">
        <source>works, %n tools (%1 s)</source>
        <translation>
            <numerusform>funciona, %n herramienta (%1 s)</numerusform>
            <numerusform>funciona, %n herramientas (%1 s)</numerusform>
        </translation>
    </message>
    <message>
        <source>refuses access</source>
        <translation>deniega el acceso</translation>
    </message>
    <message>
        <source>has moved to %1</source>
        <translation>se ha trasladado a %1</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>is not an MCP server</source>
        <translation>no es un servidor MCP</translation>
    </message>
    <message>
        <source>%1, checked %2</source>
        <translation>%1, comprobado %2</translation>
    </message>
    <message>
        <source>It lets everybody in; there is nothing to sign in to.</source>
        <translation>Deja entrar a todos; no hay dónde iniciar sesión.</translation>
    </message>
    <message>
        <source>You will sign in at %1, but %2 gets access to your account there. Continue only if you trust %2 and know how the two are related.</source>
        <translation>Iniciará sesión en %1, pero el acceso a su cuenta allí lo obtiene %2. Continúe solo si confía en %2 y sabe qué relación hay entre ambos.</translation>
    </message>
    <message>
        <source>The page that opens, at %1, is in your own network or on this machine, but the server is not. Continue only if you know why.</source>
        <translation>La página que se abre, en %1, está en su propia red o en esta máquina, y el servidor no. Continúe solo si sabe por qué.</translation>
    </message>
    <message>
        <source>%1 leaves signing in to %2. You have not been there with Latchkey before.</source>
        <comment>a server, a host</comment>
        <translation>%1 deja el inicio de sesión a %2. No ha estado allí antes con Latchkey.</translation>
    </message>
    <message>
        <source>Lets everybody in; nothing to sign in to</source>
        <translation>Deja entrar a todos; no hay que iniciar sesión</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in</source>
        <comment>a host</comment>
        <translation>%1 no acepta el inicio de sesión</translation>
    </message>
    <message>
        <source>Checked %1. Signing in again may help.</source>
        <comment>at a time</comment>
        <translation>Comprobado %1. Volver a iniciar sesión puede ayudar.</translation>
    </message>
    <message>
        <source>The server has moved to %1</source>
        <comment>an address</comment>
        <translation>El servidor se ha trasladado a %1</translation>
    </message>
    <message>
        <source>Checked %1. Change its address.</source>
        <comment>at a time</comment>
        <translation>Comprobado %1. Cambie su dirección.</translation>
    </message>
    <message>
        <source>No MCP server answers at this address</source>
        <translation>Ningún servidor MCP responde en esta dirección</translation>
    </message>
    <message>
        <source>Checked %1. Look at its address.</source>
        <comment>at a time</comment>
        <translation>Comprobado %1. Revise su dirección.</translation>
    </message>
    <message>
        <source>Signed in; %1 does not answer</source>
        <comment>a host</comment>
        <translation>Sesión iniciada; %1 no responde</translation>
    </message>
    <message>
        <source>Checked %1. The sign-in is good.</source>
        <comment>at a time</comment>
        <translation>Comprobado %1. El inicio de sesión es válido.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar otra vez</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n lines are added, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>
            <numerusform>%1: se añade %n línea, y no cambia nada más. Puede deshacerlo.</numerusform>
            <numerusform>%1: se añaden %n líneas, y no cambia nada más. Puede deshacerlo.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: one entry takes the place of another, which is kept, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1: una entrada ocupa el lugar de otra, que se conserva, y no cambia nada más. Puede deshacerlo.</translation>
    </message>
    <message>
        <source>%1: the entry becomes what it was before, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1: la entrada vuelve a ser lo que era, y no cambia nada más. Puede deshacerlo.</translation>
    </message>
    <message>
        <source>%1: the entry is removed, as there was none before, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1: la entrada se elimina, pues antes no había ninguna, y no cambia nada más. Puede deshacerlo.</translation>
    </message>
    <message>
        <source>%1: the entry is updated to the program&apos;s new path; nothing else changes.</source>
        <comment>a client</comment>
        <translation>%1: la entrada recibe la nueva ruta del programa; no cambia nada más.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries change, and nothing else does. You can undo it.</source>
        <translation>
            <numerusform>Cambia %n entrada, y nada más. Puede deshacerlo.</numerusform>
            <numerusform>Cambian %n entradas, y nada más. Puede deshacerlo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect them</source>
        <translation>Conectarlos</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are connected. Restart programs that are running.</source>
        <translation>
            <numerusform>%n entrada está conectada. Reinicie los programas en marcha.</numerusform>
            <numerusform>%n entradas están conectadas. Reinicie los programas en marcha.</numerusform>
        </translation>
    </message>
    <message>
        <source>An old copy of the sign-in came back: it was renewed, and so used up, %1.</source>
        <comment>at a time</comment>
        <translation>Volvió una copia antigua de la sesión: se renovó, y quedó gastada, %1.</translation>
    </message>
    <message>
        <source>You signed out %1, and the provider has not been told yet.</source>
        <comment>at a time</comment>
        <translation>Cerró la sesión %1, y el proveedor aún no lo sabe.</translation>
    </message>
    <message>
        <source>A lock was left behind by %1 %2.</source>
        <comment>a program, at a time</comment>
        <translation>%1 dejó un bloqueo %2.</translation>
    </message>
    <message>
        <source>The provider refused to renew the sign-in %1.</source>
        <comment>at a time</comment>
        <translation>El proveedor se negó a renovar el inicio de sesión %1.</translation>
    </message>
    <message>
        <source>A renewal that %1 began %2 was left without a clear answer.</source>
        <comment>a program, at a time</comment>
        <translation>Una renovación que %1 empezó %2 quedó sin una respuesta clara.</translation>
    </message>
    <message>
        <source>Connected %1</source>
        <comment>on a day</comment>
        <translation>Conectado %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>a day</comment>
        <translation>el %1</translation>
    </message>
    <message>
        <source>%1 could not reach the provider</source>
        <comment>a program</comment>
        <translation>%1 no pudo llegar al proveedor</translation>
    </message>
    <message>
        <source>%1: one entry is added, and nothing else changes. You can undo it.</source>
        <comment>a client</comment>
        <translation>%1: se añade una entrada y nada más cambia. Puede deshacerlo.</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Cerrando la sesión…</translation>
    </message>
    <message>
        <source>Waiting for %1 to end the sign-in there, too.</source>
        <comment>a host</comment>
        <translation>Esperando a que %1 también termine la sesión.</translation>
    </message>
    <message>
        <source>Asking whether it works…</source>
        <translation>Preguntando si funciona…</translation>
    </message>
    <message>
        <source>Waiting for %1.</source>
        <comment>a host</comment>
        <translation>Esperando a %1.</translation>
    </message>
    <message>
        <source>Waiting for the keyring, which may be asking for its password.</source>
        <translation>Esperando al llavero, que quizá pide su contraseña.</translation>
    </message>
    <message>
        <source>Waiting for %1, or for another program that is busy with it.</source>
        <comment>a host</comment>
        <translation>Esperando a %1, o a otro programa que está ocupado con ella.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>There is no program %1 that could be started.</source>
        <translation>No hay ningún programa %1 que se pueda iniciar.</translation>
    </message>
    <message>
        <source>The file of %1 is left alone, because not all of it is understood (%2). Mend it, and try again.</source>
        <translation>El archivo de %1 se deja como está, porque no se entiende todo lo que contiene (%2). Corríjalo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The file of %1 cannot be written (%2). Fix that and try again.</source>
        <translation>No se puede escribir en el archivo de %1 (%2). Soluciónelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The entry is switched off there, and stays so.</source>
        <translation>La entrada está desactivada allí, y sigue así.</translation>
    </message>
    <message>
        <source>%1 puts this entry together with another one of the same name (%2), and could not start with both. Rename or remove that one first.</source>
        <translation>%1 combina esta entrada con otra del mismo nombre (%2), y no podría iniciarse con las dos. Cámbiele antes el nombre a esa, o elimínela.</translation>
    </message>
    <message>
        <source>Nothing can be written in %1.</source>
        <translation>No se puede escribir nada en %1.</translation>
    </message>
    <message>
        <source>What a provider grants could not be saved, so no sign-in in this home is renewed, made or ended.</source>
        <translation>Lo que concede un proveedor no podría guardarse, así que aquí no se renueva, inicia ni cierra ninguna sesión.</translation>
    </message>
    <message>
        <source>Change its permissions so that you can write there.</source>
        <translation>Cambie sus permisos para poder escribir ahí.</translation>
    </message>
    <message>
        <source>Codex then knows none of these sign-ins, and cannot make a new one.</source>
        <translation>Codex no conoce entonces ninguno de estos inicios de sesión ni puede crear otros nuevos.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Keeps the sign-ins of your MCP servers alive, from the tray.</source>
        <translation>Mantiene vivos los inicios de sesión de sus servidores MCP, desde la bandeja.</translation>
    </message>
    <message>
        <source>The one home to work on (default: $CODEX_HOME, else ~/.codex, and all registered ones).</source>
        <translation>La única carpeta con la que se trabaja (si no: $CODEX_HOME, o bien ~/.codex, y todas las registradas).</translation>
    </message>
    <message>
        <source>Open the window, also that of an instance that is already running.</source>
        <translation>Abrir la ventana, también la de una instancia que ya se ejecuta.</translation>
    </message>
    <message>
        <source>Start in the tray, without a window.</source>
        <translation>Iniciar en la bandeja, sin ventana.</translation>
    </message>
    <message>
        <source>Use a temporary home with servers of its own.</source>
        <translation>Usar una carpeta temporal con servidores propios.</translation>
    </message>
    <message>
        <source>Sign in to this server.</source>
        <translation>Iniciar sesión en este servidor.</translation>
    </message>
    <message>
        <source>latchkey: cannot create the demo&apos;s server or home</source>
        <translation>latchkey: no se puede crear el servidor o la carpeta de la demostración</translation>
    </message>
    <message>
        <source>Quit the running instance once nothing is under way.</source>
        <translation>Terminar la instancia en ejecución, en cuanto no haya nada en curso.</translation>
    </message>
    <message>
        <source>Demo: nothing here is real.</source>
        <translation>Demo: aquí nada es real.</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Abrir su página</translation>
    </message>
</context>
</TS>
