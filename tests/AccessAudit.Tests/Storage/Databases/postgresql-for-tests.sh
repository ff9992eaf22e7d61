#!/bin/sh
# Starts a PostgreSQL server of its own in the new folder $1, reached through a socket in it, and says "ready". When standard input
# ends, so also when the tests are killed, the server is stopped and the folder removed.
set -eu
folder=$1
# Whatever language the machine speaks, also one that was never installed.
export LC_ALL=C

find_programs() {
    for programs in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin "$(dirname "$(command -v initdb || echo /none/initdb)")"; do
        [ -x "$programs/initdb" ] && echo "$programs"
    done | sort -V | tail -n 1
}

programs=$(find_programs)
if [ -z "$programs" ] && [ "$(id -u)" = 0 ] && command -v apt-get >&2; then
    export DEBIAN_FRONTEND=noninteractive
    # The package would set up a server of its own beside ours; nobody asked for that one.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf
    { apt-get -o DPkg::Lock::Timeout=300 update && apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends postgresql; } >&2
    programs=$(find_programs)
fi
if [ -z "$programs" ]; then
    echo "These tests need PostgreSQL 15 or newer: install the package postgresql (Debian, Ubuntu: apt-get install postgresql), or run the tests as root there, which installs it." >&2
    exit 1
fi

# The server refuses to run as root.
as_server() { "$@"; }
if [ "$(id -u)" = 0 ]; then
    chown postgres "$folder"
    as_server() { runuser -u postgres -- "$@"; }
fi
cd "$folder"

# Sorted by the Kazakh alphabet, so that a question that leaves the order to the database's language is found out.
as_server "$programs/initdb" --pgdata=data --username=accessaudit --auth=trust --encoding=UTF8 --no-locale \
    --locale-provider=icu --icu-locale=kk-KZ --no-sync >&2
printf 'local all locked scram-sha-256\nlocal all all trust\n' > data/pg_hba.conf
as_server "$programs/pg_ctl" --pgdata=data --wait --log=log --options="-c listen_addresses='' -c unix_socket_directories='$folder' \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" start >&2
trap '' INT TERM HUP PIPE
echo ready
cat > /dev/null || true
exec > /dev/null 2>&1
as_server "$programs/pg_ctl" --pgdata=data --mode=immediate stop || true
cd /
rm -rf "$folder"
