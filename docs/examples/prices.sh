#!/usr/bin/env bash
# Prints all asking prices in dollars as tab-separated lines. Needs curl and jq.
set -euo pipefail
url=${LEAKDESK_URL:-http://localhost:8787}

curl -sf --compressed ${LEAKDESK_KEY:+-H "Authorization: Bearer $LEAKDESK_KEY"} \
  "$url/v1/export.ndjson?field=price&kind=asking&currency=USD" |
  jq -r '[.incident.title, .fact.amount, .article.publishedAt, .fact.evidence.quote] | @tsv'
