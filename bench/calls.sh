# Read by the scripts beside it: how they talk to the platform they have started. They set base and ZATO_ADMIN_PASSWORD.

# need PROGRAM [PACKAGE]
need() {
    command -v "$1" >/dev/null || { echo "$(basename "$0") needs $1 (Debian: apt-get install ${2:-$1})" >&2; exit 1; }
}

admin() {
    curl -sSf -u "admin:$ZATO_ADMIN_PASSWORD" "$@" >/dev/null
}

object() {
    admin -X POST -H 'Content-Type: application/json' --data "$2" "$base/zato/api/objects/$1"
}

service() {
    admin -X PUT -H 'Content-Type: text/x-groovy' --data-binary "$2" "$base/zato/api/services/$1/source"
}
