# shellcheck shell=bash
# Sourced by zato and test: the programs they need, installed through apt where that is possible without asking.
#   need javac openjdk-17-jdk-headless; need mvn maven; install_missing

missing=()

# need COMMAND PACKAGE
need() {
    command -v "$1" >/dev/null 2>&1 || missing+=("$2")
}

# A JDK, not only a JRE: services are compiled while the server runs.
need_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && [ ! -x "$JAVA_HOME/bin/javac" ]; then
        echo "JAVA_HOME is $JAVA_HOME, and there is no JDK." >&2
        exit 1
    fi
    [ -n "${JAVA_HOME:-}" ] || need javac openjdk-17-jdk-headless
}

# Its programs are enough: the tests make databases of their own. Debian keeps them off the path.
need_postgresql() {
    command -v initdb >/dev/null 2>&1 || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
}

# The browser of the console's tests, and what steers it.
need_chromium() {
    need chromium chromium
    need chromedriver chromium-driver
}

# Debian keeps it where only root looks.
need_haproxy() {
    [ -x /usr/sbin/haproxy ] || need haproxy haproxy
}

install_missing() {
    if [ ${#missing[@]} -gt 0 ]; then
        apt_install "${missing[@]}"
        missing=()
    fi
    require_java_17
}

apt_install() {
    local root=()
    [ "$(id -u)" -eq 0 ] || root=(sudo -n)
    if ! command -v apt-get >/dev/null || ! "${root[@]}" true 2>/dev/null; then
        echo "Missing: $*. Please install it (on Debian: sudo apt-get install $*), then call this again." >&2
        exit 1
    fi
    echo "Installing $* …" >&2
    case " $* " in *" postgresql "*) no_database_service "${root[@]}" ;; esac
    local install=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@")
    "${install[@]}" >/dev/null 2>&1 || { "${root[@]}" apt-get update -qq >&2 && "${install[@]}" >&2; }
}

# Debian's package would make a database and start it with the machine. Arguments: what runs a command as root.
no_database_service() {
    local settings=/etc/postgresql-common/createcluster.conf
    [ ! -e "$settings" ] || return 0
    "$@" mkdir -p "${settings%/*}"
    echo 'create_main_cluster = false' | "$@" tee "$settings" >/dev/null
}

require_java_17() {
    local javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac version
    version=$("$javac" -version 2>&1 | sed 's/[^0-9]*\([0-9]*\).*/\1/')
    if [ "${version:-0}" -lt 17 ]; then
        echo "$javac is version $version; Zato needs 17 or newer. Install openjdk-17-jdk-headless or set JAVA_HOME." >&2
        exit 1
    fi
}
