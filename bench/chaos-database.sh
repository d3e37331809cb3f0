# Sourced by chaos: restarts a PostgreSQL of its own while a channel that needs no database is called and definitions are changed.
# ok: answered as ever, or changed and there; failed: a change that was refused as unavailable and is not there; doubled: refused and
# there all the same; lost: a call of the channel that failed, a change without a clear answer, or one that was acknowledged and is gone.

pg_port=$((ZATO_HTTP_PORT + 20000))
export ZATO_DB_URL="jdbc:postgresql://127.0.0.1:$pg_port/postgres?connectTimeout=5&socketTimeout=30" ZATO_DB_USER=zato ZATO_DB_PASSWORD=zato
down=3

# pg PROGRAM ARGUMENT...: one of PostgreSQL's programs, which refuse to run as root
pg() {
    local programs
    programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)
    if [[ $(id -u) == 0 ]]; then
        (cd / && runuser -u postgres -- env PATH="$programs:$PATH" "$@" >/dev/null)
    else
        (cd / && PATH=$programs:$PATH "$@" >/dev/null)
    fi
}

pg_stop() { pg pg_ctl -D "$pg_home/data" -w -m "$1" stop; }

pg_start() {
    pg pg_ctl -D "$pg_home/data" -w -l "$pg_home/log" \
        -o "-p $pg_port -k $pg_home -c listen_addresses=127.0.0.1 -c fsync=off -c max_prepared_transactions=50" start
}

database_before() {
    pg_home=$(mktemp -d /tmp/zato-chaos-postgres.XXXXXX)
    [[ $(id -u) != 0 ]] || chown postgres "$pg_home"
    pg initdb -D "$pg_home/data" -U zato -A trust
    pg_start
}

database_after() {
    pg_stop immediate || true
    rm -rf "$pg_home"
}

# Each line is the status of one call, 000 when there was none.
call_channel() {
    while [[ ! -e $work/end ]]; do
        curl -s -o /dev/null -m 20 -w '%{http_code}\n' "$base/chaos/echo" || true
    done >>"$work/calls.$1"
}

# Each line is a number and the status with which its change was answered.
change_definitions() {
    local number=0 status
    while [[ ! -e $work/end ]]; do
        number=$((number + 1))
        status=$(curl -s -o "$work/answer" -m 60 -w '%{http_code}' -u "admin:$ZATO_ADMIN_PASSWORD" \
            -H 'Content-Type: application/json' "$base/zato/api/objects/security" \
            --data '{"name": "chaos.'"$number"'", "type": "apikey", "password": "some-key"}') || true
        [[ $status != 503 ]] || grep -q '"detail":"[^"]*database' "$work/answer" || status=unclear
        ! grep -q 'is stored' "$work/answer" || status=201
        echo "$number $status" >>"$work/changes"
    done
}

changes_made() { grep -c ' 201$' "$work/changes" || true; }

restart_database() {
    local made
    sleep 2
    pg_stop fast
    sleep "$down"
    pg_start
    made=$(changes_made)
    for _ in $(seq 600); do
        [[ $(changes_made) -gt $made ]] && return
        sleep 0.1
    done
    echo "no change was made within 60 s after the database had come back" >&2
    return 1
}

stored_definitions() {
    curl -sSf -u "admin:$ZATO_ADMIN_PASSWORD" "$base/zato/api/objects/security?q=chaos.&limit=100000" |
        grep -o '"name":"chaos\.[0-9]*"' | grep -o '[0-9]*' >"$work/stored"
}

database_verdict() {
    awk '
        FILENAME ~ /stored$/ { stored[$1] = 1; next }
        FILENAME ~ /changes$/ {
            sent++
            if ($2 == 201 && stored[$1]) ok++
            else if ($2 == 503 && !stored[$1]) failed++
            else if ($2 == 503) doubled++
            else lost++
            next
        }
        { sent++; if ($1 == 200) ok++; else lost++ }
        END { printf "sent %d ok %d failed %d doubled %d lost %d\n", sent, ok, failed, doubled, lost }
    ' "$work/stored" "$work/changes" "$work"/calls.*
}

database_scenario() {
    local rounds=${1:-10} line
    object channel_rest '{"name": "chaos.echo", "url_path": "/chaos/echo", "service": "demo.echo"}'
    : >"$work/changes"
    call_channel 1 &
    call_channel 2 &
    change_definitions &
    for number in $(seq "$rounds"); do
        restart_database || { touch "$work/end"; wait; return 1; }
        echo "restart $number of $rounds"
    done
    sleep 1
    touch "$work/end"
    wait
    stored_definitions
    line=$(database_verdict)
    echo "$line"
    [[ $line == *"doubled 0 lost 0" && $line != "sent 0 "* ]]
}
