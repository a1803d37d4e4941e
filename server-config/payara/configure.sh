#!/usr/bin/env bash
# Makes the portal's domain of a stock Payara 6 anew: domain.xml always comes from the shipped domain1,
# closed and given the settings; certificates, keys and logs stay. start.sh runs it before each start,
# so nothing drifts. What a site adds of its own goes into command files that --also names.
#
#   configure.sh --home PAYARA --driver postgresql.jar --domains FOLDER [--also commands]…
#
#   --home     the unpacked server (the folder that holds glassfish/)
#   --driver   JDBC driver of PostgreSQL
#   --domains  folder of the domain "portal"; made when it is not there
#
# Settings come from the environment, see ../settings.sh. Passwords are not written: the domain refers
# to the environment for them.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
. "$here/../settings.sh"

home="" driver="" domains="" also=()
while [ $# -gt 0 ]; do
  case "$1" in
    --home) home="$2" ;;
    --driver) driver="$2" ;;
    --domains) domains="$2" ;;
    --also) also+=("$2") ;;
    *)
      echo "configure: unknown argument $1" >&2
      exit 2
      ;;
  esac
  shift 2
done
stock="$home/glassfish/domains/domain1"
[ -d "$stock" ] || { echo "configure: --home is no Payara: '$home'" >&2; exit 2; }
[ -f "$driver" ] || { echo "configure: --driver is no file: '$driver'" >&2; exit 2; }
[ -n "$domains" ] || { echo "configure: --domains is missing" >&2; exit 2; }
domain="$domains/portal"

if [ ! -d "$domain/config" ]; then
  mkdir -p "$domain"
  cp -R "$stock/." "$domain/"
fi
rm -rf "$domain/applications" "$domain/generated" "$domain/osgi-cache"
mkdir -p "$domain/lib" "$domain/logs"
cp "$driver" "$domain/lib/postgresql.jar"

# --- domain.xml: what must stand before the first start. Posts of any length come in: the portal turns
# away what is longer than PORTAL_MAX_POST with its own page, before it is read
[ "$PORTAL_PROXY" = true ] && scheme='scheme-mapping="X-Forwarded-Proto" ' || scheme=''
sed \
  -e "s#<network-listener port=\"8080\"#<network-listener address=\"$PORTAL_HTTP_BIND\" port=\"$PORTAL_HTTP_PORT\"#" \
  -e "s#<network-listener port=\"4848\"#<network-listener address=\"127.0.0.1\" port=\"$PORTAL_ADMIN_PORT\"#" \
  -e '/<network-listener port="8181"/d' \
  -e 's#network-listeners="http-listener-1, *http-listener-2"#network-listeners="http-listener-1"#' \
  -e 's#<iiop-listener #<iiop-listener enabled="false" #' \
  -e 's#<jmx-connector #<jmx-connector enabled="false" #' \
  -e 's#address="0.0.0.0"#address="127.0.0.1"#' \
  -e 's#<hazelcast-config-specific-configuration>#<hazelcast-config-specific-configuration enabled="false">#' \
  -e 's#^\( *\)<hazelcast-runtime-configuration #\1<phone-home-runtime-configuration enabled="false"/>\n&#' \
  -e "s#<http default-virtual-server=\"server\" max-connections=\"250\">#<http default-virtual-server=\"server\" max-connections=\"250\" ${scheme}server-header=\"false\" xpowered-by=\"false\" max-post-size-bytes=\"-1\" max-form-post-size-bytes=\"$PORTAL_MAX_POST\" max-save-post-size-bytes=\"65536\" request-timeout-seconds=\"120\">#" \
  -e "s#<thread-pool name=\"http-thread-pool\" #<thread-pool name=\"http-thread-pool\" min-thread-pool-size=\"5\" max-thread-pool-size=\"$PORTAL_HTTP_THREADS\" #" \
  -e "s#<jvm-options>-Xmx512m</jvm-options>#<jvm-options>-Xms$PORTAL_HEAP</jvm-options><jvm-options>-Xmx$PORTAL_HEAP</jvm-options><jvm-options>-XX:MaxMetaspaceSize=$PORTAL_METASPACE</jvm-options><jvm-options>-XX:+ExitOnOutOfMemoryError</jvm-options><jvm-options>-Dfile.encoding=UTF-8</jvm-options>#" \
  -e 's#org.apache.felix.shell,org.apache.felix.gogo.runtime,org.apache.felix.gogo.shell,org.apache.felix.gogo.command,org.apache.felix.shell.remote,##' \
  "$stock/config/domain.xml" >"$domain/config/domain.xml"

# --- log: bounded by size and number
bytes=$(printf '%s' "$PORTAL_LOG_SIZE" | sed -e 's/[kK]$/000/' -e 's/[mM]$/000000/')
sed \
  -e "s#GFFileHandler.rotationLimitInBytes=.*#GFFileHandler.rotationLimitInBytes=$bytes#" \
  -e "s#GFFileHandler.maxHistoryFiles=.*#GFFileHandler.maxHistoryFiles=$PORTAL_LOG_FILES#" \
  -e "s#PayaraNotificationFileHandler.maxHistoryFiles=.*#PayaraNotificationFileHandler.maxHistoryFiles=2#" \
  "$stock/config/logging.properties" >"$domain/config/logging.properties"

# --- the commands that the server runs at its start; asadmin wants ':' and '=' in values escaped
value() { printf '%s' "$1" | sed -e 's/[\\:=]/\\&/g'; }
login=""
[ -z "$PORTAL_MAIL_USER" ] || login=':mail.smtp.auth=true:mail.smtp.password=${ENV\=PORTAL_MAIL_PASSWORD}'
while IFS= read -r line; do
  line="${line//@DB_HOST@/$(value "$PORTAL_DB_HOST")}"
  line="${line//@DB_PORT@/$PORTAL_DB_PORT}"
  line="${line//@DB_NAME@/$(value "$PORTAL_DB_NAME")}"
  line="${line//@DB_USER@/$(value "$PORTAL_DB_USER")}"
  line="${line//@DB_OWNER@/$(value "$PORTAL_DB_OWNER")}"
  line="${line//@DB_SSLMODE@/$PORTAL_DB_SSLMODE}"
  line="${line//@DB_POOL_MIN@/$PORTAL_DB_POOL_MIN}"
  line="${line//@DB_POOL_MAX@/$PORTAL_DB_POOL_MAX}"
  line="${line//@DB_POOL_WAIT@/$PORTAL_DB_POOL_WAIT}"
  line="${line//@DB_CONNECT_TIMEOUT@/$PORTAL_DB_CONNECT_TIMEOUT}"
  line="${line//@DB_SOCKET_TIMEOUT@/$PORTAL_DB_SOCKET_TIMEOUT}"
  line="${line//@MAIL_HOST@/$PORTAL_MAIL_HOST}"
  line="${line//@MAIL_PORT@/$PORTAL_MAIL_PORT}"
  line="${line//@MAIL_USER@/${PORTAL_MAIL_USER:-portal}}"
  line="${line//@MAIL_FROM@/$PORTAL_MAIL_FROM}"
  line="${line//@MAIL_TLS@/$PORTAL_MAIL_TLS}"
  line="${line//@MAIL_LOGIN@/$login}"
  printf '%s\n' "$line"
done < <(grep -v -e '^#' -e '^$' "$here/portal.commands") >"$domain/config/portal.commands"
for file in ${also[@]+"${also[@]}"}; do grep -v -e '^#' -e '^$' "$file"; done >>"$domain/config/portal.commands"

# --- the administrator's password is empty in the stock domain
if [ ! -s "$domain/config/admin-password" ] || [ -n "$PORTAL_ADMIN_PASSWORD" ]; then
  password="${PORTAL_ADMIN_PASSWORD:-$(od -An -N18 -tx1 /dev/urandom | tr -d ' \n')}"
  if [ ! -s "$domain/config/admin-password" ] || [ "$(cat "$domain/config/admin-password")" != "AS_ADMIN_PASSWORD=$password" ]; then
    cp "$stock/config/admin-keyfile" "$domain/config/admin-keyfile"
    umask 077
    printf 'AS_ADMIN_PASSWORD=\nAS_ADMIN_NEWPASSWORD=%s\n' "$password" >"$domain/config/change"
    "$home/glassfish/bin/asadmin" --user admin --passwordfile "$domain/config/change" \
      change-admin-password --domaindir "$domains" --domain_name portal >"$domain/logs/configure.log" 2>&1 || {
      cat "$domain/logs/configure.log" >&2
      exit 1
    }
    rm -f "$domain/config/change"
    printf 'AS_ADMIN_PASSWORD=%s\n' "$password" >"$domain/config/admin-password"
  fi
fi
