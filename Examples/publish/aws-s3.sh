#!/bin/sh
# Publishes a built site to S3 with Amazon's own tool:
#
#   Examples/publish/aws-s3.sh Site s3://bucket
#
# What pages need comes before the pages, and what is gone is removed last. Every file is sent: `aws s3 sync` would go by
# times and sizes, which say nothing of bytes. With S3_ENDPOINT another server that speaks S3 is meant.
set -eu
site=${1:?the folder of the site} target=${2:?where to: s3://bucket}

# A folder that is not what its manifest says is not published.
"${PINPOINT:-pinpoint}" verify "$site"

aws() { command aws ${S3_ENDPOINT:+--endpoint-url "$S3_ENDPOINT"} "$@"; }

# copy CACHE TYPE PATTERN…: of several filters the last one that matches counts.
copy() {
    cache=$1 type=$2
    shift 2
    for pattern; do set -- "$@" --include "$pattern"; shift; done
    aws s3 cp "$site" "$target" --recursive --only-show-errors --cache-control "$cache" \
        ${type:+--content-type "$type"} --exclude '*' "$@"
}
hour='public, max-age=3600' always='no-cache'

copy "$hour" 'text/css; charset=utf-8' '*.css'
copy "$hour" 'text/javascript; charset=utf-8' '*.js' '*.mjs'
copy "$hour" 'image/svg+xml' '*.svg'
copy "$hour" 'font/woff2' '*.woff2'
copy "$hour" '' '*.png' '*.jpg' '*.jpeg' '*.gif' '*.webp' '*.avif' '*.ico' '*.pdf'
copy "$hour" 'text/plain; charset=utf-8' '*.txt'
copy "$always" 'text/calendar; charset=utf-8' '*.ics'
copy "$always" 'application/json' '*.json'
copy "$always" 'application/xml; charset=utf-8' '*.xml'
copy "$always" 'application/atom+xml; charset=utf-8' '*/atom.xml'
copy "$always" 'text/html; charset=utf-8' '*.html'
# What has none of these names, and last of all what is gone.
aws s3 sync "$site" "$target" --size-only --only-show-errors --cache-control "$hour"
aws s3 sync "$site" "$target" --size-only --only-show-errors --delete
