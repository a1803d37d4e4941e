#!/usr/bin/env bash
# Starts the portal on Payara in the foreground: waits for the database, makes the domain anew, starts
# the server, runs the commands, deploys the portal. SIGTERM stops the server in order.
#
#   start.sh --home PAYARA --driver postgresql.jar --domains FOLDER [--ear portal.ear] [--also commands]…
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
. "$here/../settings.sh"

home="" domains="" ear="" arguments=()
while [ $# -gt 0 ]; do
  case "$1" in
    --ear) ear="$2" ;;
    --home)
      home="$2"
      arguments+=("$1" "$2")
      ;;
    --domains)
      domains="$2"
      arguments+=("$1" "$2")
      ;;
    *) arguments+=("$1" "$2") ;;
  esac
  shift 2
done
for secret in PORTAL_KEY PORTAL_DB_PASSWORD PORTAL_DB_OWNER_PASSWORD; do
  [ -n "${!secret}" ] || { echo "start: $secret is not set" >&2; exit 2; }
done

"$here/../wait-for-database.sh"
"$here/configure.sh" "${arguments[@]}"
domain="$domains/portal"
commands="$domain/config/portal.commands"
log="$domain/logs/server.log"
if [ -n "$ear" ]; then
  cp "$ear" "$domain/config/portal.ear"
  echo "deploy --force=true --name=portal \"$domain/config/portal.ear\"" >>"$commands"
fi
rm -f "$domain/config/pid"

pid="" failure=0
stop() {
  trap - TERM INT
  if [ -n "$pid" ] && kill -TERM "$pid" 2>/dev/null; then
    for _ in $(seq 60); do
      kill -0 "$pid" 2>/dev/null || exit $failure
      sleep 0.5
    done
    echo "portal: the server did not stop within 30 s, ended by force" >&2
    kill -KILL "$pid" 2>/dev/null || true
  fi
  exit $failure
}
trap stop TERM INT

[ ! -e "$log" ] || mv "$log" "$log.$(date +%Y%m%d-%H%M%S)"
# never more than the last ten logs of earlier starts
ls -1t "$log".* 2>/dev/null | tail -n "+$((PORTAL_LOG_FILES + 1))" | while IFS= read -r old; do rm -f "$old"; done

# 1 start of 100 fails in the server's own health check service (a race known to its makers)
for try in 1 2; do
  if "$home/glassfish/bin/asadmin" start-domain --domaindir "$domains" \
    --postbootcommandfile "$commands" portal; then
    break
  elif [ "$try" = 2 ]; then
    tail -n 60 "$log" >&2 2>/dev/null || true
    echo "portal: Payara does not start" >&2
    exit 1
  fi
  echo "portal: Payara did not start, once more"
done
pid="$(cat "$domain/config/pid")"

# start-domain returns before the commands are done: their results stand in the log
expected=$(wc -l <"$commands")
results=0 failed=""
for _ in $(seq 480); do
  results=$(grep -c 'Boot Command .* returned with result SUCCESS' "$log" || true)
  failed=$(grep -m 1 -e 'Boot Command .* failed' -e 'Boot Command .* returned with result [^S]' "$log" || true)
  if [ -n "$failed" ] || [ "$results" -ge "$expected" ]; then break; fi
  kill -0 "$pid" 2>/dev/null || break
  sleep 0.5
done
if [ "$results" -lt "$expected" ]; then
  echo "portal: the server refused its configuration ($results of $expected commands done)" >&2
  echo "$failed" >&2
  echo "portal: see $log" >&2
  failure=1
  stop
fi
echo "portal: Payara is up, $results commands done"

while kill -0 "$pid" 2>/dev/null; do
  sleep 1 &
  wait $! || true
done
echo "portal: Payara has ended"
