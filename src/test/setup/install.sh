#!/usr/bin/env sh
# Installs what the tests need and this machine lacks: Chromium (browser tests), qemu-utils (real disk images), OpenSSH server (real SSH),
# the server of the distribution's MariaDB without its service (an external database).
# Where it may not install, it says in one line what to install and which tests are skipped without it. Never fails the build.
set -u

# From here on the reports are of this run; slowest.sh reads them.
mkdir -p target && touch target/tests-begun

missing=""
need() { # need COMMAND PACKAGE WHAT-IS-SKIPPED
  for place in $(command -v "$1" 2>/dev/null) /usr/sbin/"$1" /usr/bin/"$1" /usr/local/bin/"$1"; do
    [ -x "$place" ] && return 0
  done
  missing="$missing $2"
  skipped="${skipped-}; without $2: $3"
}
check() {
  missing=""
  skipped=""
  command -v google-chrome >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || need chromium chromium "browser tests are skipped"
  need qemu-img qemu-utils "overlay disks are imitated and the qemu-img tests are skipped"
  need mariadbd mariadb-server-core "the tests on an external MariaDB are skipped"
  need sshd openssh-server "the tests against a real SSH server are skipped"
}

# Login shells that accounts on nodes may have; nobody is asked for them, their tests are just skipped.
optional=""
for shell in zsh fish tcsh; do
  command -v "$shell" >/dev/null 2>&1 || optional="$optional $shell"
done
check
[ -z "$missing$optional" ] && exit 0
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo -n"
if command -v apt-get >/dev/null 2>&1 && $as_root true 2>/dev/null; then
  echo "Installing for the tests:$missing$optional"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086
  {
    $as_root apt-get update -qq
    [ -z "$missing" ] || $as_root apt-get install -y -qq --no-install-recommends $missing
    [ -z "$optional" ] || $as_root apt-get install -y -qq --no-install-recommends $optional
  } >/dev/null 2>&1 || true
fi
check
[ -z "$missing" ] || echo "Please install$missing$skipped"
exit 0
