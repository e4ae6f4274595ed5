#!/usr/bin/env -S bash -p
# mysql-image.sh - a container image mysql:9.7 out of the packages of mysql-local.sh, for machines that cannot pull one.
#
#   mysql-image.sh [TAG]        default mysql:9.7; does nothing when that image is there; needs a Docker engine
#
# It understands what Testcontainers sets: MYSQL_ROOT_PASSWORD, MYSQL_DATABASE, MYSQL_USER, MYSQL_PASSWORD.
set -euo pipefail
unset -v CDPATH POSIXLY_CORRECT TAR_OPTIONS
TAG=${1:-mysql:9.7}
HERE=$(cd "$(dirname "$0")" && pwd)
TREE=${MONEYFLO_MYSQL_HOME:-$HOME/.cache/moneyflo-mysql}/tree

docker info > /dev/null 2>&1 || { echo "mysql-image: no Docker engine answers" >&2; exit 1; }
docker image inspect "$TAG" > /dev/null 2>&1 && { echo "$TAG is there"; exit 0; }
"$HERE/mysql-local.sh" fetch
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

tar -C "$TREE" --exclude=./bin -c . | tar -x -C "$root"
cd "$root"
mkdir -p tmp var/lib/mysql run proc sys dev etc
chmod 1777 tmp
for dir in bin sbin lib lib64; do [ -e "$dir" ] || ln -s "usr/$dir" "$dir"; done
for tool in sh cat chown; do ln -sf busybox "usr/bin/$tool"; done
printf 'root:x:0:0:root:/:/bin/sh\nmysql:x:999:999::/var/lib/mysql:/bin/sh\n' > etc/passwd
printf 'root:x:0:\nmysql:x:999:\n' > etc/group

cat > usr/bin/entry << 'ENTRY'
#!/bin/sh
set -e
DATA=/var/lib/mysql
BASE="--no-defaults --basedir=/usr --lc-messages-dir=/usr/share/mysql --plugin-dir=/usr/lib/mysql/plugin --user=mysql --datadir=$DATA --secure-file-priv=NULL --mysqlx=OFF --socket=/tmp/mysql.sock"
[ "$1" = mysqld ] && shift
chown mysql:mysql $DATA
if [ ! -d $DATA/mysql ]; then
  mysqld $BASE --initialize-insecure
  {
    echo "ALTER USER root@localhost IDENTIFIED BY '$MYSQL_ROOT_PASSWORD';"
    echo "CREATE USER root@'%' IDENTIFIED BY '$MYSQL_ROOT_PASSWORD';"
    echo "GRANT ALL ON *.* TO root@'%' WITH GRANT OPTION;"
    [ -z "$MYSQL_DATABASE" ] || echo "CREATE DATABASE \`$MYSQL_DATABASE\`;"
    [ -z "$MYSQL_USER" ] || echo "CREATE USER '$MYSQL_USER'@'%' IDENTIFIED BY '$MYSQL_PASSWORD';"
    [ -z "$MYSQL_USER" ] || echo "GRANT ALL ON \`$MYSQL_DATABASE\`.* TO '$MYSQL_USER'@'%';"
  } > /tmp/init.sql
  set -- --init-file=/tmp/init.sql "$@"
fi
exec mysqld $BASE "$@"
ENTRY
chmod 755 usr/bin/entry usr/bin/busybox

tar -c . | docker import --change 'ENTRYPOINT ["/usr/bin/entry"]' --change 'CMD ["mysqld"]' \
  --change 'EXPOSE 3306' --change 'ENV PATH=/usr/bin:/usr/sbin' - "$TAG"
