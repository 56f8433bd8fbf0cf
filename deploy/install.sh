#!/bin/sh
# Installs or upgrades the bot as a systemd service: deploy/install.sh artifacts/publish/linux-x64
set -eu

published=${1:?usage: deploy/install.sh PUBLISHED_FOLDER}
here=$(dirname "$0")
target=/opt/medtechbot
settings=/etc/medtechbot.env

[ -x "$published/medtechbot" ] || { echo "$published holds no medtechbot: publish it first (deploy/README.md)" >&2; exit 1; }

# Beside the old one, so that the swap is short and a failed copy changes nothing.
rm -rf "$target.new"
mkdir -p "$target.new/deploy"
cp -R "$published/." "$target.new/"
cp "$here/README.md" "$target.new/deploy/"
chown -R root:root "$target.new"
chmod -R u=rwX,go=rX "$target.new"
# Settings of your own outlive an upgrade.
if [ -e "$target/appsettings.json" ]; then cp -p "$target/appsettings.json" "$target.new/"; fi
rm -rf "$target.old"
if [ -e "$target" ]; then mv "$target" "$target.old"; fi
mv "$target.new" "$target"

if [ ! -e "$settings" ]; then
    (umask 077 && echo 'Discord__Token=' > "$settings")
fi

install -m 644 "$here/medtechbot.service" /etc/systemd/system/medtechbot.service
systemctl daemon-reload
systemctl enable medtechbot
if grep -q '^Discord__Token=.' "$settings"; then
    systemctl restart medtechbot
    systemctl --no-pager status medtechbot
else
    echo "Write the bot's token into $settings, then: systemctl start medtechbot"
fi
