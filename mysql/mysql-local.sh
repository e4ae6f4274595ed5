#!/usr/bin/env -S bash -p
# mysql-local.sh - a real MySQL server in a private directory, on Debian or Ubuntu, without Docker and without root.
#
#   fetch                       download and unpack the server (once; later calls do nothing)
#   start [PORT] [option...]    start a server that stays (default port 34306) and print its JDBC URL; one that runs already
#                               on that port with those options is as good
#   stop | status | client      ... that server
#   serve PORT [option...]      start a throw-away server, print "ready PORT PID VERSION", and end it, data and all,
#                               when standard input closes: a caller that is killed leaves nothing behind.
#                               Prints "taken PORT" and fails where another process has the port.
#   crash PORT [option...]      the same, but each line on standard input kills the server with SIGKILL and starts it again
#                               on the same data and port; "ready …" is printed once more when it answers
#   clean                       stop that server and remove the private directory, unless a throw-away server runs
#
# Whatever fails is one line on the error stream and exit code 1; a wrong call is exit code 2.
# MONEYFLO_MYSQL_HOME names the directory (default ~/.cache/moneyflo-mysql). Servers listen on 127.0.0.1 only;
# user and password are both "moneyflo". Every server has the settings of production: each commit reaches the disk.
# MONEYFLO_MYSQL_RELEASE names an Ubuntu release whose MySQL is taken instead, such as resolute for MySQL 8.4 or noble
# for 8.0. It needs a MONEYFLO_MYSQL_HOME of its own.
#
# The packages come from the archive this machine's own apt is set up with; apt checks their signatures. They are
# unpacked, not installed, and run with their own loader and C library, so the release of the machine does not matter.
set -euo pipefail
# What the caller's shell and programs are set to must not change what the commands here do ("-p" above keeps out the rest).
unset -v CDPATH POSIXLY_CORRECT GREP_OPTIONS TAR_OPTIONS LD_PRELOAD LD_LIBRARY_PATH
unset -v MYSQL_PWD MYSQL_HOST MYSQL_TCP_PORT MYSQL_UNIX_PORT
export LC_ALL=C

die() {
  echo "mysql-local: $*" >&2
  exit 1
}

[ -n "${MONEYFLO_MYSQL_HOME:-${HOME:-}}" ] || die "HOME is not set. Set it, or MONEYFLO_MYSQL_HOME."
HOME_DIR=$(realpath -m -- "${MONEYFLO_MYSQL_HOME:-$HOME/.cache/moneyflo-mysql}")
APT_DIR=$HOME_DIR/apt
TREE=$HOME_DIR/tree
ID=$(. /etc/os-release && echo "$ID")
KEYRING=/usr/share/keyrings/$ID-archive-keyring.gpg

# -- fetch ---------------------------------------------------------------------------------------------------------

archive() { # the address apt uses for this machine's own release; --print-uris fetches nothing
  local release
  release=$(. /etc/os-release && echo "${VERSION_CODENAME:-sid}")
  apt-get -o Dir::State::lists="$APT_DIR/none" -o Debug::NoLocking=1 update --print-uris 2> /dev/null |
    sed -nE "s#^'(.*[^/])/+dists/$release/(In)?Release' .*#\1#p" | { head -n1; cat > /dev/null; }
}

suite() { [ "$ID" = debian ] && echo sid || (. /etc/os-release && echo "$VERSION_CODENAME"); }

packages() { # Some releases have the version in the names of the packages. The newest version is taken.
  local version
  version=$(cat "$APT_DIR"/lists/*Packages* | sed -n 's/^Package: mysql-server-core\(-[0-9.]*\)$/\1/p' |
    sort -V | tail -n 1)
  echo "mysql-server-core$version mysql-client-core$version"
}

download() {
  local uri
  uri=$(archive)
  [ -n "$uri" ] || die "apt names no archive for this release"
  # Debian has MySQL only in its suite sid, Ubuntu in each release.
  if [ -z "${MONEYFLO_MYSQL_RELEASE:-}" ]; then
    read_archive "$uri" "$(suite)" "$KEYRING"
  elif [ "$ID" = ubuntu ]; then
    read_archive "$uri" "$MONEYFLO_MYSQL_RELEASE" "$KEYRING"
  else
    read_archive "$uri" sid "$KEYRING"
    read_archive_of_ubuntu
  fi
  # shellcheck disable=SC2046 # busybox is for mysql-image.sh
  "${apt[@]}" -y --download-only install $(packages) busybox-static
}

read_archive_of_ubuntu() { # Debian's own packages name Ubuntu's archive and hold its keys.
  local name=archive from=$APT_DIR/ubuntu uri deb
  case $(dpkg --print-architecture) in amd64 | i386) ;; *) name=ports ;; esac
  (cd "$APT_DIR/cache/archives" && "${apt[@]}" download debootstrap ubuntu-keyring)
  mkdir -p "$from"
  for deb in "$APT_DIR"/cache/archives/*.deb; do dpkg-deb -x "$deb" "$from"; done
  rm -f "$APT_DIR"/cache/archives/*.deb
  uri=$(sed -n "s#.*default_mirror \(http://$name[.][^ ]*\).*#\1#p" "$from/usr/share/debootstrap/scripts/gutsy" |
    head -n 1)
  [ -n "$uri" ] || die "no package names the archive of Ubuntu"
  read_archive "$uri" "$MONEYFLO_MYSQL_RELEASE" "$from/usr/share/keyrings/ubuntu-archive-keyring.gpg"
}

read_archive() { # ADDRESS SUITE KEYRING: sets $apt. Nothing of the machine's own apt state is read or written.
  local arch
  arch=$(dpkg --print-architecture)
  rm -rf "$APT_DIR/lists"
  mkdir -p "$APT_DIR"/{state,lists/partial,cache/archives/partial,log,none/partial}
  echo "deb [arch=$arch signed-by=$3] $1 $2 main" > "$APT_DIR/sources.list"
  # An all but empty package database lets apt take everything from there, C library included. perl counts as present:
  # 50 MB that only helper scripts would use.
  printf 'Package: perl\nStatus: install ok installed\nMulti-Arch: allowed\nArchitecture: %s\nVersion: 99\nMaintainer: x\nDescription: x\n\n' "$arch" > "$APT_DIR/status"
  : > "$APT_DIR/extended"
  apt=(apt-get -qq -o Dir::State="$APT_DIR/state" -o Dir::State::lists="$APT_DIR/lists"
    -o Dir::State::status="$APT_DIR/status" -o Dir::State::extended_states="$APT_DIR/extended"
    -o Dir::Cache="$APT_DIR/cache" -o Dir::Cache::archives="$APT_DIR/cache/archives" -o Dir::Log="$APT_DIR/log"
    -o Dir::Etc::sourcelist="$APT_DIR/sources.list" -o Dir::Etc::sourceparts=/dev/null
    -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null
    -o Dir::Etc::trusted=/dev/null -o Dir::Etc::trustedparts=/dev/null
    -o APT::Architecture="$arch" -o APT::Architectures="$arch" -o APT::Install-Recommends=false
    -o APT::Sandbox::User=root -o Acquire::Languages=none -o Acquire::PDiffs=false -o Acquire::Retries=3
    -o Acquire::GzipIndexes=false
    -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false -o Acquire::IndexTargets::deb::CNF::DefaultEnabled=false
    -o DPkg::Post-Invoke= -o APT::Update::Post-Invoke= -o APT::Update::Post-Invoke-Success=
    -o Binary::apt-get::APT::Keep-Downloaded-Packages=true -o Debug::NoLocking=1)
  "${apt[@]}" update
}

unpack() {
  local deb
  rm -rf "$TREE.new"
  mkdir -p "$TREE.new"
  for deb in "$APT_DIR"/cache/archives/*.deb; do dpkg-deb --fsys-tarfile "$deb"; done |
    tar -x -i -C "$TREE.new" --no-same-owner --exclude='./usr/share/doc' --exclude='./usr/share/man' --exclude='./usr/share/locale' --exclude='./usr/lib/*/gconv'
  wrap "$TREE.new"
  rm -rf "$TREE"
  mv "$TREE.new" "$TREE"
  rm -rf "$APT_DIR"
}

wrap() { # each program is started through the unpacked loader, so the machine's C library is never involved
  local tree=$1 loader program name
  loader=$(cd "$tree" && find usr/lib lib -path 'lib/*/ld-linux*.so.*' -o -path 'usr/lib/*/ld-linux*.so.*' 2> /dev/null | head -n 1) || true # one of the two need not be there
  [ -n "$loader" ] || die "the packages brought no loader"
  mkdir -p "$tree/bin"
  for name in mysqld mysql mysqladmin mysqldump; do
    program=usr/bin/$name
    [ -e "$tree/$program" ] || program=usr/sbin/$name
    {
      echo '#!/bin/sh'
      echo 'T=$(cd "$(dirname "$0")/.." && pwd)'
      printf 'exec "$T/%s" --library-path "$T/%s:$T/usr/%s:$T/usr/lib/mysql:$T/usr/lib/mysql/private" "$T/%s" --no-defaults "$@"\n' \
        "$loader" "$(dirname "$loader")" "$(dirname "$loader")" "$program"
    } > "$tree/bin/$name"
    chmod +x "$tree/bin/$name"
  done
}

initialise() { # one empty data directory, copied for every server
  rm -rf "$HOME_DIR/template"
  cat > "$HOME_DIR/users.sql" <<'SQL'
CREATE USER moneyflo@'%' IDENTIFIED BY 'moneyflo';
GRANT ALL ON *.* TO moneyflo@'%' WITH GRANT OPTION;
SQL
  mysqld --initialize-insecure --datadir="$HOME_DIR/template" --init-file="$HOME_DIR/users.sql" \
    --loose-innodb-redo-log-capacity=64M --skip-log-bin --log-error="$HOME_DIR/template.err" ||
    { tail -n 5 "$HOME_DIR/template.err" >&2; die "the server could not make a data directory"; }
  rm "$HOME_DIR/template/auto.cnf" # each copy has to make its own server id
}

fetch() {
  [ -e "$HOME_DIR/complete" ] && return
  mkdir -p "$HOME_DIR/run"
  exec 8> "$HOME_DIR/lock"
  flock 8 # two builds at once: the second waits, then finds it done
  if [ ! -e "$HOME_DIR/complete" ]; then
    [ "$ID" = debian ] || [ "$ID" = ubuntu ] || die "this machine is neither Debian nor Ubuntu"
    [ -r "$KEYRING" ] || die "package $ID-archive-keyring is missing"
    download >&2
    unpack
    initialise
    version > "$HOME_DIR/complete"
  fi
  exec 8>&-
}

version() { "$TREE/bin/mysqld" --version | sed -E 's/.*Ver ([^ ]+).*/\1/'; }

# -- servers -------------------------------------------------------------------------------------------------------

mysqld() {
  local user=()
  [ "$(id -u)" = 0 ] && user=(--user=root)
  "$TREE/bin/mysqld" --basedir="$TREE/usr" --lc-messages-dir="$TREE/usr/share/mysql" --plugin-dir="$TREE/usr/lib/mysql/plugin" \
    "${user[@]}" --mysqlx=OFF --secure-file-priv=NULL "$@"
}

pid_of() { # prints the pid when a server runs on the data directory of $1; a recycled pid is not mistaken for it
  local pid
  pid=$(cat "$1/pid" 2> /dev/null) && [ -r "/proc/$pid/cmdline" ] &&
    tr '\0' '\n' < "/proc/$pid/cmdline" | grep -qxF -- "--datadir=$1/data" && echo "$pid"
}

launch() { # DIR PORT [option...]: returns once the server answers; 1, and why in $reason, if it does not
  local dir=$1 port=$2
  shift 2
  reason="the data directory could not be made"
  [ -d "$dir/data" ] || cp -a --reflink=auto "$HOME_DIR/template" "$dir/data" || return 1
  rm -f "$dir/log.err"
  # A session of its own: a Ctrl-C meant for the build must not reach the server before its tests have ended.
  (
    exec 8>&- 9>&-
    set -m
    mysqld --datadir="$dir/data" --port="$port" --socket="$dir/s" --pid-file="$dir/pid" --bind-address=127.0.0.1 \
      --log-error="$dir/log.err" --max-connections=300 --performance-schema=ON \
      --innodb-buffer-pool-size=256M --innodb-redo-log-capacity=256M "$@" < /dev/null > "$dir/out" 2>&1 &
    echo $! > "$dir/started"
  )
  reason="it ended while it started, or did not answer within a minute"
  for _ in $(seq 1 600); do
    "$TREE/bin/mysqladmin" -uroot -S "$dir/s" ping > /dev/null 2>&1 && return
    kill -0 "$(cat "$dir/started")" 2> /dev/null || break
    sleep 0.1
  done
  reason=$(sed -n 's/.*\[ERROR\] \[\(MY-[0-9]*\)\] \[[A-Za-z]*\] /\1 /p' "$dir/log.err" 2> /dev/null | head -n 1 | grep . ||
    tail -n 1 "$dir/out" 2> /dev/null | grep . || echo "$reason")
  case $reason in MY-010262*) reason="another process has the port" ;; esac
  return 1
}

drop() { # DIR: a server whose data goes with it need not shut down cleanly
  local pid
  pid=$(pid_of "$1") && kill -KILL "$pid"
  rm -rf "$1"
}

end() { # DIR: a clean shutdown, by pid
  local pid
  pid=$(pid_of "$1") || return 0
  kill -TERM "$pid" 2> /dev/null || die "the server, pid $pid, cannot be stopped by this user"
  for _ in $(seq 1 200); do
    pid_of "$1" > /dev/null || return 0
    sleep 0.1
  done
  kill -KILL "$pid"
  while pid_of "$1" > /dev/null; do sleep 0.1; done
}

sweep() { # throw-away servers whose script is gone: its lock went with it
  local dir
  for dir in "$HOME_DIR"/run/*/; do
    dir=${dir%/}
    [ -d "$dir" ] || continue
    (
      exec 9> "$dir/lock"
      flock -n 9 || exit 0
      drop "$dir"
    )
  done
}

serve() { # PORT [option...]
  throw_away "$@"
  cat > /dev/null
}

crash() { # PORT [option...]
  throw_away "$@"
  while read -r _; do
    kill -KILL "$(pid_of "$dir")"
    while pid_of "$dir" > /dev/null; do sleep 0.02; done
    launch "$dir" "$@" || die "no server on port $1 after a crash: $reason"
    ready "$1"
  done
}

ready() { echo "ready $1 $(pid_of "$dir") $(cat "$HOME_DIR/complete")"; }

throw_away() { # PORT [option...]: a server in a directory of its own, which is $dir, until this script ends
  local port=${1:-}
  check_port "$port"
  shift
  fetch
  mkdir -p "$HOME_DIR/run" # it may have been fetched by another
  exec 8> "$HOME_DIR/lock"
  flock 8
  sweep
  dir=$(mktemp -d "$HOME_DIR/run/XXXXXX")
  exec 9> "$dir/lock"
  flock 9
  exec 8>&-
  # shellcheck disable=SC2064
  trap "drop '$dir'" EXIT
  trap 'exit 1' INT TERM HUP
  launch "$dir" "$port" "$@" || {
    [ "$reason" != "another process has the port" ] || echo "taken $port"
    die "no server on port $port: $reason"
  }
  ready "$port"
}

check_port() { # PORT
  [[ $1 =~ ^[1-9][0-9]{0,4}$ && $1 -le 65535 ]] || usage "'$1' is no port"
}

usage() { # [REASON]
  if [ -n "${1:-}" ]; then
    echo "mysql-local: $1. Without a command this script tells what there is." >&2
  else
    sed -n '2,/^set /s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
  fi
  exit 2
}

start() { # [PORT] [option...]
  local port=34306 asked
  case ${1:-} in
    "" | -*) ;;
    *) port=$1 && shift ;;
  esac
  check_port "$port"
  asked=$port${*:+ $*}
  fetch
  mkdir -p "$own"
  exec 9> "$own/lock"
  flock 9 # of two at once the second finds it started
  if pid_of "$own" > /dev/null; then
    [ "$(cat "$own/port" 2> /dev/null)" = "$asked" ] ||
      die "it runs already, as: start $(cat "$own/port" 2> /dev/null). Stop it first."
  else
    rm -f "$own/port"
    launch "$own" "$port" "$@" || die "no server on port $port: $reason"
    echo "$asked" > "$own/port"
  fi
  echo "jdbc:mysql://127.0.0.1:$port/?user=moneyflo&password=moneyflo"
}

status() {
  local pid
  if pid=$(pid_of "$own"); then
    echo "runs on port $(cut -d ' ' -f 1 "$own/port"), pid $pid"
  else
    echo "does not run"
  fi
}

clean() {
  local dir
  [ -e "$HOME_DIR" ] || return 0
  [ -e "$HOME_DIR/lock" ] || die "$HOME_DIR was not made by this script"
  exec 8> "$HOME_DIR/lock"
  flock 8
  sweep
  for dir in "$HOME_DIR"/run/*/; do
    [ ! -d "$dir" ] || die "a throw-away server runs in $dir. End the process that uses it first."
  done
  end "$own"
  rm -rf "$HOME_DIR"
}

own=$HOME_DIR/own
command=${1:-}
[ $# -eq 0 ] || shift
case $command in
  fetch)
    fetch
    echo "MySQL $(cat "$HOME_DIR/complete") in $HOME_DIR"
    ;;
  start) start "$@" ;;
  serve) serve "$@" ;;
  crash) crash "$@" ;;
  stop) end "$own" ;;
  status) status ;;
  client)
    pid_of "$own" > /dev/null || die "no server runs. Start it first."
    exec "$TREE/bin/mysql" -uroot -S "$own/s" "$@"
    ;;
  clean) clean ;;
  *) usage "${command:+there is no command '$command'}" ;;
esac
