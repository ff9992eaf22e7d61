#!/bin/sh
# Says where Chromium is. As root on Debian or Ubuntu it is installed where it is missing; elsewhere a sentence says what to do.
set -eu
find_chromium() {
    for name in chromium chromium-browser google-chrome; do
        command -v "$name" && return
    done
}

if [ -z "$(find_chromium)" ] && [ "$(id -u)" = 0 ] && command -v apt-get >&2; then
    export DEBIAN_FRONTEND=noninteractive
    { apt-get -o DPkg::Lock::Timeout=300 update && apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends chromium; } >&2
fi
if [ -z "$(find_chromium)" ]; then
    echo "These tests need Chromium: install the package chromium (Debian, Ubuntu: apt-get install chromium), or run the tests as root there, which installs it." >&2
    exit 1
fi
find_chromium
