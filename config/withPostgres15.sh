#!/usr/bin/env bash
# Runs a command with TEST_DATABASE_URL naming a fresh server of Debian's PostgreSQL 15, the oldest that we support:
#   config/withPostgres15.sh npm test -- test/storage test/races
set -euo pipefail
bin=/usr/lib/postgresql/15/bin
if [ ! -x $bin/postgres ]; then
  echo "PostgreSQL 15 is not on this machine (Debian: apt-get install postgresql-15)." >&2
  exit 1
fi
home=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
as=()
if [ "$(id -u)" = 0 ]; then
  chmod 755 "$home"
  chown nobody "$home"
  as=(setpriv --reuid=nobody --clear-groups) # PostgreSQL refuses to run as root.
fi
stop() {
  (cd / && "${as[@]}" $bin/pg_ctl -D "$home/data" -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$home"
}
trap stop EXIT
(cd / && "${as[@]}" $bin/initdb -D "$home/data" -U postgres -A trust -E UTF8 --no-locale >/dev/null)
(cd / && "${as[@]}" $bin/pg_ctl -D "$home/data" -w -l "$home/log" \
  -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c deadlock_timeout=100ms -c max_connections=200" start >/dev/null)
TEST_DATABASE_URL="postgres://postgres@127.0.0.1:$port/postgres" "$@"
