# Settings of the portal's server: the one place where names and defaults stand. Sourced by the
# scripts of both servers. Values come from the environment, or from the file that PORTAL_SETTINGS
# names (KEY=VALUE lines, as in portal.env.example); an empty or missing value takes the default.
# shellcheck shell=bash

if [ -n "${PORTAL_SETTINGS:-}" ]; then
  if [ ! -r "$PORTAL_SETTINGS" ]; then
    echo "portal: cannot read the settings file $PORTAL_SETTINGS" >&2
    exit 1
  fi
  set -a
  # shellcheck disable=SC1090
  . "$PORTAL_SETTINGS"
  set +a
fi

# --- the portal itself
: "${PORTAL_PUBLIC_URL:=http://localhost:8080}"   # address that people type; links in mails start with it
: "${PORTAL_KEY:=}"                               # base64 of 32 random bytes; encrypts what must not be readable
: "${PORTAL_MAIL_FROM:=portail@example.org}"      # sender of every mail
: "${PORTAL_FIRST_ADMIN:=}"                       # mail address of the first administrator; of no effect once there is one
: "${PORTAL_DB_RUNTIME_ROLE:=portal}"             # database role that the migrations grant rights to

# --- documents of families
: "${PORTAL_DOCUMENTS_DIR:=/var/lib/portail-famille/documents}" # outside every web root; written by the server alone
: "${PORTAL_DOCUMENTS_KEYS:=}"                    # name:base64 of 32 bytes,… the newest first; empty: PORTAL_KEY
: "${PORTAL_CLAMD_HOST:=}"                        # virus scanner ClamAV; empty: none
: "${PORTAL_CLAMD_PORT:=3310}"

# --- database
: "${PORTAL_DB_HOST:=localhost}"
: "${PORTAL_DB_PORT:=5432}"
: "${PORTAL_DB_NAME:=portal}"
: "${PORTAL_DB_USER:=portal}"                     # the portal at work: no DDL
: "${PORTAL_DB_PASSWORD:=}"
: "${PORTAL_DB_OWNER:=portal_owner}"              # migrations only, at start
: "${PORTAL_DB_OWNER_PASSWORD:=}"
: "${PORTAL_DB_SSLMODE:=prefer}"                  # libpq word: disable, prefer, require, verify-full
: "${PORTAL_DB_POOL_MIN:=5}"                      # connections
: "${PORTAL_DB_POOL_MAX:=40}"                     # connections
: "${PORTAL_DB_CONNECT_TIMEOUT:=3}"               # seconds
: "${PORTAL_DB_SOCKET_TIMEOUT:=20}"               # seconds; no statement of a page or a job may be longer
: "${PORTAL_DB_POOL_WAIT:=5000}"                  # milliseconds a request waits for a free connection
: "${PORTAL_DB_WAIT:=0}"                          # seconds the start waits for the database, 0 = without end

# --- mail
: "${PORTAL_MAIL_HOST:=localhost}"
: "${PORTAL_MAIL_PORT:=25}"
: "${PORTAL_MAIL_USER:=}"                         # empty: no login
: "${PORTAL_MAIL_PASSWORD:=}"
: "${PORTAL_MAIL_TLS:=false}"                     # true: STARTTLS, required

# --- web
: "${PORTAL_HTTP_BIND:=127.0.0.1}"                # a reverse proxy with TLS stands before it
: "${PORTAL_HTTP_PORT:=8080}"
: "${PORTAL_ADMIN_PORT:=9990}"                    # always on the loopback
: "${PORTAL_ADMIN_PASSWORD:=}"                    # Payara only; empty: one is made, in config/admin-password
: "${PORTAL_HTTP_THREADS:=30}"                    # requests worked on at the same time; others wait their turn
: "${PORTAL_PROXY:=false}"                        # true: trust X-Forwarded-For, -Proto, -Host of the proxy
: "${PORTAL_MAX_POST:=20971520}"                  # bytes of one request: uploads
: "${PORTAL_MAX_PARAMETERS:=2000}"                # fields of one form

# --- process
: "${PORTAL_NODE:=portal-1}"                     # name of this server, at most 23 letters
: "${PORTAL_HEAP:=1024m}"
: "${PORTAL_METASPACE:=512m}"
: "${PORTAL_LOG_SIZE:=20m}"                       # one log file
: "${PORTAL_LOG_FILES:=10}"                       # log files kept
: "${PORTAL_JAVA_OPTS:=}"                         # more options of the JVM

if [ "$PORTAL_DB_POOL_MAX" -lt $((PORTAL_HTTP_THREADS + 5)) ]; then
  echo "portal: PORTAL_DB_POOL_MAX ($PORTAL_DB_POOL_MAX) must be at least 5 more than PORTAL_HTTP_THREADS" \
    "($PORTAL_HTTP_THREADS): jobs and the watch over the database need connections while all requests hold one" >&2
  exit 1
fi

export PORTAL_PUBLIC_URL PORTAL_KEY PORTAL_MAIL_FROM PORTAL_DB_RUNTIME_ROLE \
  PORTAL_DB_HOST PORTAL_DB_PORT PORTAL_DB_NAME PORTAL_DB_USER PORTAL_DB_PASSWORD PORTAL_DB_OWNER \
  PORTAL_DB_OWNER_PASSWORD PORTAL_DB_SSLMODE PORTAL_DB_POOL_MIN PORTAL_DB_POOL_MAX \
  PORTAL_DB_CONNECT_TIMEOUT PORTAL_DB_SOCKET_TIMEOUT PORTAL_DB_POOL_WAIT PORTAL_DB_WAIT \
  PORTAL_MAIL_HOST PORTAL_MAIL_PORT PORTAL_MAIL_USER PORTAL_MAIL_PASSWORD PORTAL_MAIL_TLS \
  PORTAL_HTTP_BIND PORTAL_HTTP_PORT PORTAL_ADMIN_PORT PORTAL_ADMIN_PASSWORD PORTAL_HTTP_THREADS PORTAL_PROXY PORTAL_MAX_POST \
  PORTAL_MAX_PARAMETERS PORTAL_NODE PORTAL_HEAP PORTAL_METASPACE PORTAL_LOG_SIZE PORTAL_LOG_FILES \
  PORTAL_JAVA_OPTS PORTAL_DOCUMENTS_DIR PORTAL_DOCUMENTS_KEYS PORTAL_CLAMD_HOST PORTAL_CLAMD_PORT \
  PORTAL_FIRST_ADMIN
