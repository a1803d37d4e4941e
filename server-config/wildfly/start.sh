#!/usr/bin/env bash
# Starts a configured WildFly in the foreground: waits for the database, then becomes the server.
# SIGTERM stops it in order.
#
#   start.sh --home WILDFLY [--base FOLDER]
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
. "$here/../settings.sh"

home="" base=""
while [ $# -gt 0 ]; do
  case "$1" in
    --home) home="$2" ;;
    --base) base="$2" ;;
    *)
      echo "start: unknown argument $1" >&2
      exit 2
      ;;
  esac
  shift 2
done
base="${base:-$home/standalone}"
[ -f "$base/configuration/portal.xml" ] || {
  echo "start: $base has no portal.xml, run configure.sh first" >&2
  exit 2
}
for secret in PORTAL_KEY PORTAL_DB_PASSWORD PORTAL_DB_OWNER_PASSWORD; do
  [ -n "${!secret}" ] || { echo "start: $secret is not set" >&2; exit 2; }
done

"$here/../wait-for-database.sh"

export JBOSS_HOME="$home" JBOSS_BASE_DIR="$base"
export JBOSS_PIDFILE="$base/portal.pid"
# standalone.sh then hands SIGTERM on to the JVM, and writes the pid file
export LAUNCH_JBOSS_IN_BACKGROUND=true
export JAVA_OPTS="-Xms${PORTAL_HEAP} -Xmx${PORTAL_HEAP} -XX:MaxMetaspaceSize=${PORTAL_METASPACE} \
-XX:+ExitOnOutOfMemoryError -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true \
-Djboss.modules.system.pkgs=org.jboss.byteman -Dfile.encoding=UTF-8 ${PORTAL_JAVA_OPTS}"
exec "$home/bin/standalone.sh" -c portal.xml
