#!/usr/bin/env bash
# Turns a stock WildFly 39 into the portal's server. May be run again at any time: it writes the
# two modules and makes configuration/portal.xml anew from the shipped standalone.xml. What a site
# adds of its own goes into CLI files that --also names; hands off portal.xml.
#
#   configure.sh --home WILDFLY --driver postgresql.jar --eclipselink eclipselink.jar
#                [--base FOLDER] [--also site.cli]…
#
#   --home         the unpacked server
#   --base         the server's own folder (configuration, data, log, deployments);
#                  default: WILDFLY/standalone. Made when it is not there.
#   --driver       JDBC driver of PostgreSQL
#   --eclipselink  eclipselink 4.0.x (the complete jar)
#
# Host, ports, accounts and limits are not written here: the configuration reads them from the
# environment at each start (see ../settings.sh), secrets too.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
. "$here/../settings.sh"

home="" base="" driver="" eclipselink="" also=()
while [ $# -gt 0 ]; do
  case "$1" in
    --home) home="$2" ;;
    --base) base="$2" ;;
    --driver) driver="$2" ;;
    --eclipselink) eclipselink="$2" ;;
    --also) also+=("$(cd "$(dirname "$2")" && pwd -P)/$(basename "$2")") ;;
    *)
      echo "configure: unknown argument $1" >&2
      exit 2
      ;;
  esac
  shift 2
done
[ -f "$home/bin/jboss-cli.sh" ] || { echo "configure: --home is no WildFly: '$home'" >&2; exit 2; }
[ -f "$driver" ] || { echo "configure: --driver is no file: '$driver'" >&2; exit 2; }
[ -f "$eclipselink" ] || { echo "configure: --eclipselink is no file: '$eclipselink'" >&2; exit 2; }
home="$(cd "$home" && pwd -P)"
base="${base:-$home/standalone}"

# the two modules; modules/ comes before modules/system, so the shipped EclipseLink shell is replaced
install_module() { # module.xml, folder, jars…
  local folder="$home/modules/$2/main" xml="$1"
  shift 2
  rm -rf "$folder"
  mkdir -p "$folder"
  cp "$xml" "$folder/module.xml"
  local jar name
  for jar in "$@"; do
    case "$(basename "$jar")" in
      jipijapa*) name=jipijapa-eclipselink.jar ;;
      eclipselink*) name=eclipselink.jar ;;
      *) name=postgresql.jar ;;
    esac
    cp "$jar" "$folder/$name"
  done
}
jipijapa=("$home"/modules/system/layers/base/org/eclipse/persistence/main/jipijapa-eclipselink-*.jar)
install_module "$here/modules/postgresql.xml" org/postgresql/jdbc "$driver"
install_module "$here/modules/eclipselink.xml" org/eclipse/persistence "$eclipselink" "${jipijapa[0]}"

# the configuration, always from the stock file
mkdir -p "$base/configuration" "$base/deployments" "$base/log"
base="$(cd "$base" && pwd -P)"
for file in "$home"/standalone/configuration/*.properties; do # users of the management stay
  [ -e "$base/configuration/$(basename "$file")" ] || cp "$file" "$base/configuration/"
done
rm -rf "$base/configuration/standalone_xml_history"
cp "$home/standalone/configuration/standalone.xml" "$base/configuration/portal.xml"

script="$(mktemp)"
trap 'rm -f "$script"' EXIT
{
  echo 'embed-server --server-config=portal.xml --std-out=discard'
  cat "$here/portal.cli"
  [ -z "$PORTAL_MAIL_USER" ] || cat "$here/mail-login.cli"
  for file in ${also[@]+"${also[@]}"}; do cat "$file"; done
  echo 'stop-embedded-server'
} >"$script"

# the embedded server reads the same expressions as the real one: they must have some value
export PORTAL_DB_PASSWORD="${PORTAL_DB_PASSWORD:-unset}"
export PORTAL_DB_OWNER_PASSWORD="${PORTAL_DB_OWNER_PASSWORD:-unset}"
export PORTAL_MAIL_PASSWORD="${PORTAL_MAIL_PASSWORD:-unset}"
export JBOSS_HOME="$home"
# embed-server takes the folder from system properties; jboss-cli.sh splits JAVA_OPTS at blanks,
# JDK_JAVA_OPTIONS knows quotes
export JDK_JAVA_OPTIONS="${JDK_JAVA_OPTIONS:-} \"-Djboss.server.base.dir=$base\""
"$home/bin/jboss-cli.sh" --file="$script" >"$base/log/configure.log" 2>&1 || {
  cat "$base/log/configure.log" >&2
  echo "configure: the server refused its configuration" >&2
  exit 1
}
echo "portal: $base/configuration/portal.xml is ready"
