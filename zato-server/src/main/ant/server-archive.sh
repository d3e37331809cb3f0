#!/usr/bin/env bash
# Starts the assembled server once, has it answer, and stops it; its JVM writes down the classes it has loaded, ready for use,
# and the next starts take them from there. Arguments: the server's directory, the file to write, a directory to work in.
set -euo pipefail

server=$1 archive=$2 work=$3
export ZATO_HOME=$work/home
unset ZATO_HTTP_PORT ZATO_HTTPS_PORT ZATO_DB_URL ZATO_DB_USER ZATO_DB_PASSWORD ZATO_URL ZATO_TOKEN ZATO_EXAMPLES

rehearse() {
    rm -rf "$work"
    mkdir -p "$work"
    export ZATO_PORT_OFFSET=$((10000 + RANDOM % 12000))
    ZATO_JAVA_OPTS="-XX:ArchiveClassesAtExit=$work/server.jsa -Xlog:cds=off -Xlog:cds+dynamic=off" \
        "$server/bin/zato" quickstart && "$server/bin/zato" stop
}

# The ports may be somebody else's.
rehearse || { "$server/bin/zato" stop; rehearse; }
# whole or not at all: the JVM trusts what it finds there
mv "$work/server.jsa" "$archive"
rm -rf "$work"
