#!/bin/sh
# Makes a packet the way one would without us, and opens it again to see that it is sound.
# Usage: bag.sh PYTHON ATTACHMENTS WORK [verify]
set -eu
python=$1 attachments=$2 work=$3
mkdir -p "$work"
cp -r "$attachments" "$work/packet"
"$python" -m bagit --quiet --sha256 "$work/packet"
(cd "$work" && zip -q -0 -r packet.zip packet)
if [ "${4:-}" = verify ]; then
  unzip -q "$work/packet.zip" -d "$work/opened"
  "$python" -m bagit --quiet --validate "$work/opened/packet"
fi
