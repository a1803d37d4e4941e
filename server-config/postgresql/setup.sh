#!/usr/bin/env bash
# Makes the portal's database and its two accounts in an existing PostgreSQL 15 or newer. May be run
# again. Needs psql; connect as a superuser by the usual PGHOST, PGPORT, PGUSER, PGPASSWORD.
# Names and passwords come from the settings (../settings.sh), for example:
#   PORTAL_SETTINGS=/etc/portail-famille/portal.env PGUSER=postgres ./setup.sh
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
. "$here/../settings.sh"
for secret in PORTAL_DB_PASSWORD PORTAL_DB_OWNER_PASSWORD; do
  [ -n "${!secret}" ] || { echo "setup: $secret is not set" >&2; exit 2; }
done
export PGHOST="${PGHOST:-$PORTAL_DB_HOST}" PGPORT="${PGPORT:-$PORTAL_DB_PORT}"

# the passwords go in through psql's input, not through the list of processes
session() {
  cat <<SQL
\\getenv owner PORTAL_DB_OWNER
\\getenv owner_password PORTAL_DB_OWNER_PASSWORD
\\getenv runtime PORTAL_DB_USER
\\getenv runtime_password PORTAL_DB_PASSWORD
\\getenv name PORTAL_DB_NAME
select set_config('portal.owner', :'owner', false), set_config('portal.owner_password', :'owner_password', false),
       set_config('portal.runtime', :'runtime', false), set_config('portal.runtime_password', :'runtime_password', false)
\\g /dev/null
SQL
}
run() { psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --dbname "$1"; }

{ session; cat "$here/1-roles.sql"; } | run postgres
{
  session
  cat <<'SQL'
select format('create database %I owner %I encoding ''UTF8'' template template0', :'name', :'owner')
where not exists (select from pg_database where datname = :'name')
\gexec
SQL
} | run postgres
{ session; cat "$here/2-database.sql"; } | run "$PORTAL_DB_NAME"
echo "portal: database $PORTAL_DB_NAME at $PGHOST:$PGPORT is ready for $PORTAL_DB_OWNER and $PORTAL_DB_USER"
