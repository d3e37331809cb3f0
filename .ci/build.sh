# shellcheck shell=bash disable=SC2154  # here and built come from zato
# Sourced by zato: builds the server, saying what is going on. Everything is written to standard error; the log has the rest.
# An interrupted build goes on with what it has downloaded.

build_log=$here/target/build.log
# Written by every build of the server, with the time at which it began.
build_stamp=$here/zato-server/target/built

# Tests and their module do not change the server.
build_is_current() {
    [ -x "$built/bin/zato" ] && [ -e "$build_stamp" ] &&
        [ -z "$(cd "$here" && find pom.xml .mvn config zato-*/pom.xml zato-*/src/main -newer "$build_stamp" -print -quit)" ]
}

build() {
    mkdir -p "$here/target"
    # A second one waits for the first, and then finds it done.
    exec 9>"$here/target/build.lock"
    if command -v flock >/dev/null && ! flock -n 9; then
        echo "Another build is under way; waiting for it." >&2
        flock 9
    fi
    build_is_current || run_maven
    exec 9>&-
}

run_maven() {
    local began=$SECONDS pid status=0
    echo "Building Zato (the first time Maven downloads some 350 MB; log: $build_log)" >&2
    (cd "$here" && exec mvn -B package -Dmaven.test.skip=true -pl zato-server -am </dev/null >"$build_log" 2>&1) 9>&- &
    pid=$!
    trap 'stop_maven "$pid"' INT TERM
    while kill -0 "$pid" 2>/dev/null; do
        show_progress $((SECONDS - began))
        sleep 1
    done
    wait "$pid" || status=$?
    trap - INT TERM
    [ -t 2 ] && printf '\r\033[K' >&2
    [ "$status" -eq 0 ] || build_failed
    echo "Built in $((SECONDS - began)) s." >&2
}

stop_maven() {
    kill "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
    printf '\nStopped. The next call goes on with what was downloaded.\n' >&2
    exit 130
}

build_failed() {
    echo "The build failed. The last lines that say why:" >&2
    grep -E '^\[(ERROR|FATAL)\]|BUILD FAILURE' "$build_log" | grep -v -- '-> \[Help\|^\[ERROR\] *$\|re-run Maven' | head -20 >&2 ||
        tail -20 "$build_log" >&2
    echo "All of it: $build_log" >&2
    exit 1
}

# One line kept up to date on a terminal, else a line every 10 seconds.
show_progress() {
    local line
    [ -t 2 ] || [ $(($1 % 10)) -eq 0 ] || return 0
    line=$(printf '%4d s  %s' "$1" "$(downloaded)")
    if [ -t 2 ]; then
        printf '\r\033[K%s' "${line:0:$(($(tput cols 2>/dev/null || echo 100) - 1))}" >&2
    else
        echo "$line" >&2
    fi
}

# Reads Maven's log: how many files and MB so far, and what is being downloaded or built now.
downloaded() {
    awk -v partial="$(partial_bytes)" '
        /Downloaded from / {
            files++; current = ""
            size = $0; sub(/.*\(/, "", size); split(size, part, " ")
            factor = part[2] == "GB" ? 1e9 : part[2] == "MB" ? 1e6 : part[2] == "kB" ? 1e3 : 1
            bytes += part[1] * factor
        }
        /Downloading from / { current = $0; sub(/.*\//, "", current) }
        /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ { module = $0; sub(/^\[INFO\] Building /, "", module); gsub(/ +/, " ", module); current = "" }
        END {
            if (files || current) printf "%d files, %.1f MB downloaded   ", files, (bytes + partial) / 1e6
            print (current ? "downloading " current : module ? "building " module : "starting Maven")
        }' "$build_log" 2>/dev/null
}

# Size of the file that is on its way; Maven reports a file only when it is complete. The path in the local repository is
# the URL without the part that names the remote one, which may have any number of segments.
partial_bytes() {
    local path repository
    repository=$(local_repository)
    path=$(tail -1 "$build_log" 2>/dev/null | sed -n 's/.*Downloading from [^:]*: [a-z]*:\/\///p')
    while [ -n "$path" ] && [ ! -e "$repository/$path.part" ]; do
        case $path in
            */*) path=${path#*/} ;;
            *) path= ;;
        esac
    done
    [ -n "$path" ] && wc -c <"$repository/$path.part" 2>/dev/null || echo 0
}

local_repository() {
    local given
    given=$(echo "${MAVEN_OPTS:-} ${MAVEN_ARGS:-}" | sed -n 's/.*-Dmaven.repo.local=\([^ ]*\).*/\1/p')
    echo "${given:-$HOME/.m2/repository}"
}
