// What a shell runs to complete nurture's words. No name that comes from a file is ever evaluated:
// each is a line of data, which the shell's own means quote. Where the only line is "/", a folder
// is meant: the shell completes these better. Where there is none, nothing is offered.
#pragma once

namespace nurture::pages {

// bash cuts the line at COMP_WORDBREAKS (= : @ among them) that no backslash hides, and replaces
// only what stands behind the last cut. Words are put together again, and what they have before the
// cut is taken off each candidate. Of quoting only what people type is undone: a quote around a
// word, backslashes, ~/.
inline constexpr const char* bash_completion = R"(# nurture's completion for bash; in ~/.bashrc:
#   source <(nurture completion bash)
_nurture() {
    local line=${COMP_LINE:0:COMP_POINT} words=() rest word quote= raw= bare cut= mark candidate i
    COMPREPLY=()
    for ((i = 0; i <= COMP_CWORD; i++)); do
        rest=${line#"${line%%[![:space:]]*}"}
        word=${COMP_WORDS[i]}
        word=${word:0:${#rest}}
        if ((i > 0)) && [[ $rest == "$line" ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
        line=${rest:${#word}}
    done
    for ((i = 1; i < ${#words[@]}; i++)); do
        word=${words[i]} raw=${words[i]} quote=
        case $word in
            [\'\"]*) quote=${word:0:1} word=${word:1} word=${word%"$quote"} ;;
            \~/*) word=$HOME${word:1} ;;
            *) word=${word//\\/} ;;
        esac
        words[i]=$word
    done
    if [[ -z $quote ]]; then
        bare=${raw//\\?/__}
        for mark in = : @; do
            [[ $COMP_WORDBREAKS == *"$mark"* && $bare == *"$mark"* ]] || continue
            candidate=${bare%"$mark"*}$mark
            if ((${#candidate} > ${#cut})); then cut=${raw:0:${#candidate}}; fi
        done
        cut=${cut//\\/}
    fi
    while IFS= read -r candidate; do
        if [[ $candidate == / ]]; then compopt -o dirnames; return; fi
        candidate=${candidate#"$cut"}
        if [[ -n $quote ]]; then
            case $candidate in *[\'\"\$\`\\!]*) continue ;; esac
        elif [[ $candidate == *[!A-Za-z0-9_.,=:@%/+-]* ]]; then
            printf -v candidate %q "$candidate"
        fi
        COMPREPLY+=("$candidate")
    done < <(command nurture completion --words -- "${words[@]:1}" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then compopt -o nospace; fi
}
complete -F _nurture nurture
)";

// Where what was typed is not the start of what it stands for ("Ång" of angstrom), zsh is told not
// to compare (-U).
inline constexpr const char* zsh_completion = R"(#compdef nurture
# nurture's completion for zsh: save it as _nurture in a folder of $fpath, or, after compinit:
#   source <(nurture completion zsh)
_nurture() {
    local typed=${(Q)PREFIX} line word about
    local -a before keys others unlike
    before=("${(@)words[2,CURRENT-1]/#\~\//${(q)HOME}/}")
    for line in "${(@f)$(command nurture completion --words --about -- "${(@Q)before}" "$typed" 2>/dev/null)}"; do
        word=${line%%$'\t'*} about=${line#"$word"}
        [[ -n $word ]] || continue
        [[ $word == "$typed"* ]] || unlike=(-U)
        line=${word//\\/\\\\}
        line=${line//:/\\:}${about/$'\t'/:}
        if [[ $word == *= ]]; then keys+=("$line"); else others+=("$line"); fi
    done
    if [[ $others == / ]]; then
        [[ $typed != --*=* ]] || compset -P '*='
        _files -/
        return
    fi
    (( $#keys == 0 )) || _describe key keys $unlike -S ''
    (( $#others == 0 )) || _describe word others $unlike
}
if [[ ${funcstack[1]} == _nurture ]]; then
    _nurture "$@"
else
    compdef _nurture nurture
fi
)";

// The word under the cursor comes as it was typed; a quote that is still open is closed to read it.
inline constexpr const char* fish_completion =
    R"(# nurture's completion for fish: save it as ~/.config/fish/completions/nurture.fish
function __nurture_words
    set -l before (commandline -opc)
    set -e before[1]
    set -l typed (commandline -ct)
    set -l current ''
    for close in '' \' \"
        if set -l read_back (string unescape -- "$typed$close")
            set current $read_back
            break
        end
    end
    set before (string replace -r '^~/' "$HOME/" -- $before)
    set -l found (command nurture completion --words --about -- $before "$current" 2>/dev/null)
    if test "$found" = /
        __fish_complete_directories "$current" ''
    else if set -q found[1]
        printf '%s\n' $found
    end
end
complete -c nurture -f -a '(__nurture_words)'
)";

}  // namespace nurture::pages
