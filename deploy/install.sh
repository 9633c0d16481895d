#!/bin/sh
# Installs one machine, or brings a newer release onto it: sh deploy/install.sh WHAT, as root, from
# the release's folder. WHAT: server, kiosk, tv, or counter (keypads and wired signs, no screen).
# Said twice, done once; what was written into /etc/denluot stays.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
home=/usr/local/lib/denluot
what=${1:-}

stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

python='python3-venv systemd-timesyncd'
qt='libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0'
screen='cage xwayland libgl1-mesa-dri libwayland-cursor0 libwayland-egl1 libpulse0'
sound='pipewire-pulse wireplumber dbus-user-session espeak-ng'
case $what in
server) lock=server units=server packages=$python ;;
kiosk) lock=kiosk units=kiosk packages="$python $qt $screen $sound" ;;
tv) lock=display units=tv packages="$python $qt $screen $sound" ;;
counter) lock=staff units='console signs' packages="$python $qt" ;;
*) stop 'Gõ thêm tên máy: server, kiosk, tv hoặc counter.' \
    'Say which machine: server, kiosk, tv or counter.' ;;
esac
[ "$(id -u)" = 0 ] || stop 'Hãy đăng nhập bằng root.' 'Log in as root.'
set -- "$here"/dist/denluot-*.whl
[ $# = 1 ] && [ -e "$1" ] ||
    stop "Phải có đúng một tệp $here/dist/denluot-….whl." "There must be one $here/dist/denluot-….whl."

trap '[ $? = 0 ] || printf "%s\n" "CHƯA XONG: xem Internet, rồi gõ lại lệnh này." \
    "NOT DONE: look at the Internet, then type this line again." >&2' EXIT

umask 022
timedatectl set-timezone Asia/Ho_Chi_Minh
apt-get -qq update
DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install $packages >/dev/null

[ -x $home/bin/pip ] || python3 -m venv $home
$home/bin/pip install --quiet --require-hashes -r "$here/requirements/$lock.lock"
$home/bin/pip install --quiet --no-deps --force-reinstall "$1"

install -D -m 644 -t /etc/sysusers.d "$here/deploy/sysusers.d/denluot.conf"
systemd-sysusers
[ -d /etc/denluot ] || install -d -m 750 -g denluot /etc/denluot
for unit in $units; do
    install -D -m 644 -t /etc/systemd/system "$here/deploy/systemd/denluot-$unit.service"
    [ -e /etc/denluot/$unit.env ] || install -m 644 -t /etc/denluot "$here/deploy/env/$unit.env"
done
case $what in
server)
    chmod 770 /etc/denluot # the supervisor's page writes there
    install -D -m 644 -t $home/deploy/fstab.d "$here"/deploy/fstab.d/*
    [ -e /etc/denluot/config.toml ] ||
        install -m 660 -g denluot -t /etc/denluot "$here/config.toml"
    ;;
kiosk | tv)
    install -m 755 -t $home/bin "$here/deploy/bin/denluot-screen"
    install -D -m 644 -t /etc/pam.d "$here/deploy/pam.d/denluot"
    install -D -m 644 -t /etc/systemd/logind.conf.d "$here/deploy/logind.conf.d/denluot.conf"
    install -D -m 644 -t /etc/sysctl.d "$here/deploy/sysctl.d/60-denluot.conf"
    systemctl --quiet mask ctrl-alt-del.target
    systemctl --quiet set-default graphical.target
    install -d -m 700 -o denluot -g denluot /var/lib/denluot-$what
    ;;
esac
systemctl daemon-reload
for unit in $units; do systemctl try-restart denluot-$unit; done
printf '%s\n' 'ĐÃ CÀI XONG.' 'DONE.'
