#!/bin/sh
# Runs the service named by the argument as process 1's successor, so that a stop signal reaches it.
set -eu
what="${1:-}"
if [ "$what" = topics ]; then exec node infra/docker/create-topics.mjs; fi
main="apps/$what/dist/main.js"
if [ -z "$what" ] || [ ! -f "$main" ]; then
  echo "expected the name of a service (directory, intake, assignment, gateway) or 'topics', found '$what'" >&2
  exit 2
fi
exec node --enable-source-maps "$main"
