#!/usr/bin/env bash
# Healthy once S3Proxy speaks HTTP: it answers an unsigned request with 403. Needs nothing but bash.
set -euo pipefail
exec 3<>/dev/tcp/127.0.0.1/9000
printf 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r protocol _ <&3
[[ $protocol == HTTP/1.* ]]
