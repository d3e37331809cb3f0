# shellcheck shell=bash disable=SC2154  # root and work come from the script
# Read by the scripts that start a cluster on the database of ZATO_DB_URL. They set root, work, ZATO_HOME and ZATO_HTTP_PORT.

: "${ZATO_DB_URL:?names the PostgreSQL of the cluster: jdbc:postgresql://host/database, with ZATO_DB_USER and ZATO_DB_PASSWORD}"

zato() {
    "$root/zato" "$@"
}

# create_cluster SERVERS: in a new home, stopped when the script ends
create_cluster() {
    rm -rf "$work" && mkdir -p "$work"
    trap 'rm -f "$work/going"; zato stop >/dev/null' EXIT
    zato cluster create chaos --servers "$1" >/dev/null
    # shellcheck disable=SC2034  # read by service and object
    base=http://127.0.0.1:$((ZATO_HTTP_PORT + 103))
}

# pid_of NAME: of a server that is ready, else nothing
pid_of() {
    zato status | awk -v name="$1" '$1 == name && $3 == "running" { print $2 }'
}

# port_of NUMBER: where that server is, past the balancer
port_of() {
    echo $((ZATO_HTTP_PORT + 100 * $1))
}

await_all() {
    until [[ -n $(pid_of server-1) && -n $(pid_of server-2) ]]; do sleep 1; done
}

# await_balancer NAME STATE
await_balancer() {
    until zato lb status | grep -q "$1 *$2"; do sleep 0.5; done
}
