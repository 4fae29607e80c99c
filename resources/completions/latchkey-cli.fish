# fish completion for latchkey-cli, which says itself what can follow: see app/cli/completion.h.

# False: a file can, which is fish's own to complete.
function __latchkey_cli_ask
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    string match -q '*/*' -- $program; or set program latchkey-cli # it may be an alias
    set -g __latchkey_cli_answer ($program complete -- $words[2..] "$current" 2>/dev/null | string split0)
    test "$__latchkey_cli_answer[1]" != files
end

function __latchkey_cli_offer
    if test "$__latchkey_cli_answer[1]" = folders
        set -l current (commandline -ct)
        set -l option (string match -r -- '^-[^=]*=' "$current")
        for folder in (__fish_complete_directories (string replace -- "$option" '' "$current"))
            echo -- "$option$folder"
        end
    end
    for i in (seq 2 2 (count $__latchkey_cli_answer))
        # What follows a tab, fish takes for the purpose.
        string match -q '*\t*' -- $__latchkey_cli_answer[$i]
        or printf '%s\t%s\0' $__latchkey_cli_answer[$i..(math $i + 1)]
    end | string split0
end

complete -c latchkey-cli -n __latchkey_cli_ask -f -a '(__latchkey_cli_offer)'
