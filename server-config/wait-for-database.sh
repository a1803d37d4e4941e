#!/usr/bin/env bash
# Waits until PostgreSQL accepts connections and says so. A server started before its database
# gives up the deployment for good, so every start goes through here.
# Needs nothing but bash: it sends the first message of the PostgreSQL protocol and reads the answer.
set -u
. "$(dirname "${BASH_SOURCE[0]}")/settings.sh"

# Prints "ready", or why not.
ask_database() {
  local user="$PORTAL_DB_USER" name="$PORTAL_DB_NAME" length answer
  # length (4), protocol 3.0 (4), user\0…\0, database\0…\0, \0
  length=$((4 + 4 + 5 + ${#user} + 1 + 9 + ${#name} + 1 + 1))
  {
    exec 3<>"/dev/tcp/$PORTAL_DB_HOST/$PORTAL_DB_PORT" || {
      echo "no answer"
      return
    }
  } 2>/dev/null
  printf "\\0\\0\\$(printf '%03o' $((length / 256)))\\$(printf '%03o' $((length % 256)))\\0\\3\\0\\0user\\0%s\\0database\\0%s\\0\\0" \
    "$user" "$name" >&3
  # R: tell me the password. E: an error message, after which the database hangs up
  IFS= read -r -n 1 -t 4 answer <&3 || answer=""
  if [ "$answer" = E ]; then
    answer="E$(head -c 60 <&3 2>/dev/null | tr -d '\0')"
  fi
  exec 3>&-
  case "$answer" in
    "") echo "no answer" ;;
    E*C57P0*) echo "starting or stopping" ;;
    *) echo "ready" ;; # it asks for the password, or refuses for a reason that waiting does not cure
  esac
}

ask_in_time() { # a firewall that swallows packets must not hold us
  if command -v timeout >/dev/null; then
    export -f ask_database
    timeout 5 bash -c ask_database || echo "no answer"
  else
    ask_database
  fi
}

where="$PORTAL_DB_HOST:$PORTAL_DB_PORT"
started=$SECONDS
told=-10
while true; do
  state=$(ask_in_time)
  waited=$((SECONDS - started))
  if [ "$state" = ready ]; then
    [ "$told" -lt 0 ] || echo "portal: the database at $where answers after $waited s, going on"
    exit 0
  fi
  if [ "$PORTAL_DB_WAIT" -gt 0 ] && [ "$waited" -ge "$PORTAL_DB_WAIT" ]; then
    echo "portal: the database at $where did not come within $PORTAL_DB_WAIT s ($state), giving up" >&2
    exit 1
  fi
  if [ $((waited - told)) -ge 10 ]; then
    echo "portal: waiting for the database at $where ($state) since $waited s"
    told=$waited
  fi
  sleep 1
done
