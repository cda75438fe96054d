#!/bin/sh
# The gate without Python: print the admitted passages of a report as JSON Lines, by jq and sha256sum alone.
#
#   sourcelint check --format json --output findings.json --exit-zero
#   examples/ingestion/admitted.sh findings.json [ROOT]
#
# Exit status 2: the report was edited or its run failed, or a file has changed since. Records of JSON Lines files
# and texts that are extracted (HTML, other encodings than UTF-8) are left to `sourcelint export`.
set -eu

report=$1
root=${2:-.}
refuse() { echo "refused: $1" >&2; exit 2; }

[ "$(jq -r .schema "$report")" = "sourcelint.findings/1" ] || refuse "not a report of this format"
[ "$(jq '.failures | length' "$report")" = 0 ] || refuse "the run did not succeed"
digest=$(jq -cjS 'del(.digest)' "$report" | sha256sum | cut -d' ' -f1)
[ "sha256:$digest" = "$(jq -r .digest "$report")" ] || refuse "the report was edited"

jq -c '.documents[]' "$report" | while IFS= read -r document; do
  name=$(printf '%s' "$document" | jq -r .document)
  file=$root/$name
  [ -f "$file" ] || refuse "$name: there is no such file"
  found=$(sha256sum "$file" | cut -d' ' -f1)
  [ "$found" = "$(printf '%s' "$document" | jq -r .sha256)" ] || refuse "$name: not what was examined"
  # -Rs reads the file as one string; jq cuts strings by code points, as the report counts.
  jq -Rsc --argjson document "$document" '
    . as $text | if ($text | length) != $document.characters then error("read differently") else . end
    | $document.admitted[] | {
        document: $document.document, start: .[0], end: .[1], text: $text[.[0]:.[1]], sha256: $document.sha256,
        title: $document.provenance.title.value, publisher: $document.provenance.publisher.value,
        published: $document.provenance.published.value, licence: $document.provenance.licence.value
      } | select(.text | test("\\S"))' "$file" || refuse "$name: cannot be read"
done
