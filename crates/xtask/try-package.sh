#!/usr/bin/env bash
# Runs inside an empty Debian 12 as root: installs /tmp/tongguan.deb, uses it, and takes it away.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
apt-get update -qq
apt-get install -y -qq --no-install-recommends /tmp/tongguan.deb xvfb xauth x11-utils man-db >/dev/null
echo "installed: $(dpkg-query -W -f '${Package} ${Version}, ${Installed-Size} kB' tongguan)"

cd /tmp
tongguan check sample
tongguan packet build sample --out packet.zip
tongguan packet verify packet.zip
man --where tongguan-packet-build
man --where --locale zh_CN tongguan
test -f /usr/share/bash-completion/completions/tongguan
grep -q '^Exec=tongguan-desktop' /usr/share/applications/*.desktop

# The window: alive, and a window of that name on the screen.
xvfb-run -a bash -c '
    tongguan-desktop --data-dir /tmp/data & app=$!
    for _ in $(seq 60); do
        sleep 0.5
        if xwininfo -root -tree | grep -q "\"Tongguan\""; then seen=yes; break; fi
    done
    test "${seen:-}" = yes && kill -0 "$app" && echo "the window is open" && kill "$app"
'

apt-get remove -y -qq tongguan >/dev/null
for left in /usr/bin/tongguan /usr/bin/tongguan-desktop /usr/share/applications/Tongguan.desktop /usr/share/man/man1/tongguan.1; do
    test ! -e "$left" || { echo "left behind: $left"; exit 1; }
done
echo "removed without a trace"
