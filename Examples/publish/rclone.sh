#!/bin/sh
# Publishes a built site to S3, or whatever else rclone reaches (https://rclone.org), with a remote of its configuration:
#
#   Examples/publish/rclone.sh Site remote:bucket
#
# What pages need comes before the pages, and what is gone is removed last. Only bytes that differ are sent.
set -eu
site=${1:?the folder of the site} target=${2:?where to, as rclone has it}

# A folder that is not what its manifest says is not published.
"${PINPOINT:-pinpoint}" verify "$site"

# copy CACHE TYPE FILTER…: as rclone filters, the first one that matches counts.
copy() {
    cache=$1 type=$2
    shift 2
    for filter; do set -- "$@" --filter "$filter"; shift; done
    rclone copy --checksum --no-update-modtime --header-upload "Cache-Control: $cache" \
        ${type:+--header-upload "Content-Type: $type"} "$@" --filter '- *' "$site" "$target"
}
hour='public, max-age=3600' always='no-cache'

copy "$hour" 'text/css; charset=utf-8' '+ *.css'
copy "$hour" 'text/javascript; charset=utf-8' '+ *.{js,mjs}'
copy "$hour" 'image/svg+xml' '+ *.svg'
copy "$hour" 'font/woff2' '+ *.woff2'
copy "$hour" '' '+ *.{png,jpg,jpeg,gif,webp,avif,ico,pdf}'
copy "$hour" 'text/plain; charset=utf-8' '+ *.txt'
copy "$always" 'text/calendar; charset=utf-8' '+ *.ics'
copy "$always" 'application/json' '- /manifest.json' '+ *.json'
copy "$always" 'application/atom+xml; charset=utf-8' '+ atom.xml'
copy "$always" 'application/xml; charset=utf-8' '+ *.xml'
copy "$always" 'text/html; charset=utf-8' '+ *.html'
copy "$always" 'application/json' '+ /manifest.json'
# What has none of these names, and last of all what is gone.
rclone sync --checksum --no-update-modtime --delete-after --header-upload "Cache-Control: $hour" "$site" "$target"
