# fish completion for latchkey-cli

set -l commands status login logout refresh token headers bridge history doctor add import clients connect disconnect remove

function __latchkey_cli_servers
    set -l words (commandline -opc)
    set -l home (string match -r -- '^--home=.*' $words)
    if set -l i (contains -i -- --home $words)
        set home --home=$words[(math $i + 1)]
    end
    set home (string replace -r '^--home=~/' -- "--home=$HOME/" $home)
    latchkey-cli status --names $home 2>/dev/null | string split0
end

complete -c latchkey-cli -f
complete -c latchkey-cli -l home -x -a '(__fish_complete_directories)' -d 'The home to work on'
complete -c latchkey-cli -l json -d 'One JSON object a line'
complete -c latchkey-cli -l demo -d 'Work on a temporary home'
complete -c latchkey-cli -s h -l help -d 'Help'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -l version -d 'Show the version'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -a status -d 'Which servers work'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -a login -d 'Sign in'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -a logout -d 'Remove the sign-in'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -a refresh -d 'Renew it if needed'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -a token -d 'Print an access token'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -a headers -d 'Print the headers of a request'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -a bridge -d 'Be an MCP server on stdio'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -a history -d 'What happened'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -a doctor -d 'What is wrong'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -a add -d 'Add a server'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -a import -d 'Take over the servers of other clients'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -a clients -d 'Which clients are here'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -a connect -d 'Let clients use your sign-in'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -a disconnect -d 'Give clients back what they had'
complete -c latchkey-cli -n "not __fish_seen_subcommand_from $commands" -a remove -d 'Remove a server'
complete -c latchkey-cli -n '__fish_seen_subcommand_from status login logout refresh token headers bridge history doctor connect disconnect remove' \
    -a '(__latchkey_cli_servers)'
complete -c latchkey-cli -n '__fish_seen_subcommand_from status' -l check -d 'Ask each server'
complete -c latchkey-cli -n '__fish_seen_subcommand_from status' -l names -d 'Their names only, each with a NUL at its end'
complete -c latchkey-cli -n '__fish_seen_subcommand_from login' -l allow-site -x -d 'Trust it without asking'
complete -c latchkey-cli -n '__fish_seen_subcommand_from login' -l device -d 'By a code'
complete -c latchkey-cli -n '__fish_seen_subcommand_from login' -l no-browser -d 'Do not open a browser'
complete -c latchkey-cli -n '__fish_seen_subcommand_from login' -l scope -x -d 'Ask for this scope'
complete -c latchkey-cli -n '__fish_seen_subcommand_from login' -l timeout -x -d 'Seconds in the browser'
complete -c latchkey-cli -n '__fish_seen_subcommand_from refresh' -l force -d 'Even if it is still good'
complete -c latchkey-cli -n '__fish_seen_subcommand_from token headers' -l min-validity -x -d 'Seconds'
complete -c latchkey-cli -n '__fish_seen_subcommand_from token' -l rejected -d 'Not the token on standard input'
complete -c latchkey-cli -n '__fish_seen_subcommand_from doctor' -l fix -d 'Do what is safe'
complete -c latchkey-cli -n '__fish_seen_subcommand_from doctor' -l yes -d 'Without asking'
complete -c latchkey-cli -n '__fish_seen_subcommand_from doctor' -l move -d 'Make the first one that of the second'
complete -c latchkey-cli -n '__fish_seen_subcommand_from doctor' -l report -d 'For a public issue'
complete -c latchkey-cli -n '__fish_seen_subcommand_from import' -l all -d 'All that are not here yet'
complete -c latchkey-cli -n '__fish_seen_subcommand_from import' -l from -x \
    -a 'claude-code claude-desktop vs-code cursor gemini-cli opencode windsurf codex copilot-cli zed cline roo-code lm-studio' -d 'This client only'
complete -c latchkey-cli -n '__fish_seen_subcommand_from connect disconnect' \
    -a 'claude-code gemini-cli opencode copilot-cli codex vs-code cursor claude-desktop windsurf zed cline roo-code lm-studio goose jetbrains inspector'
complete -c latchkey-cli -n '__fish_seen_subcommand_from connect disconnect' -l dry-run -d 'Write nothing'
complete -c latchkey-cli -n '__fish_seen_subcommand_from connect disconnect' -l yes -d 'Without asking'
complete -c latchkey-cli -n '__fish_seen_subcommand_from connect disconnect' -l project -x \
    -a '(__fish_complete_directories)' -d 'In the files of this folder'
complete -c latchkey-cli -n '__fish_seen_subcommand_from connect' -l all -d 'All servers of all clients'
complete -c latchkey-cli -n '__fish_seen_subcommand_from connect' -l headers -d 'By a command that prints headers'
complete -c latchkey-cli -n '__fish_seen_subcommand_from connect' -l no-sign-in -d 'Leave the sign-ins for later'
complete -c latchkey-cli -n '__fish_seen_subcommand_from connect' -l no-browser -d 'Do not open a browser'
complete -c latchkey-cli -n '__fish_seen_subcommand_from connect' -l program -r -F -d 'Program that clients start'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add' -l probe -d 'Ask the server first'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add' -l dpop -d 'Bind its tokens to a key'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add' -l scope -x -d 'Ask for this scope'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add login' -l client-id -x -d 'Registered beforehand'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add login' -l client-metadata-url -x -d 'Of a client-id metadata document'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add login' -l callback-url -x -d 'Redirect address that the provider accepts'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add login' -l callback-port -x -d 'Port that the browser returns to'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add login' -l login-hint -x -d 'Your user name'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add login' -l prompt -x -d 'What the provider shows'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add login' -l assume-pkce -d 'It does not say so'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add login' -l omit-resource -d 'It takes none'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add login' -l refresh-with-scopes -d 'It wants them'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add login' -l authorization-parameter -x -d 'Of the page, as name=value'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add' -l header -x -d 'Send it, too, as name=value'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add' -l header-env -x -d 'With the value of a variable'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add' -l bearer-env -x -d 'Variable with its token'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add' -l grant -x \
    -a 'client-credentials enterprise-managed workload-identity' -d 'Without a user'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add' -l idp-token-endpoint -x -d 'Of the identity provider'
complete -c latchkey-cli -n '__fish_seen_subcommand_from add' -l idp-client-id -x -d 'At the identity provider'
for secret in client-secret private-key assertion idp-client-secret
    complete -c latchkey-cli -n '__fish_seen_subcommand_from add' -l $secret-file -r -F -d 'File that holds it'
    complete -c latchkey-cli -n '__fish_seen_subcommand_from add' -l $secret-env -x -d 'Variable that holds it'
    complete -c latchkey-cli -n '__fish_seen_subcommand_from add' -l $secret-command -x -d 'Command that prints it'
end
