#!/bin/sh
# Publishes a built site to a server with rsync:
#
#   Examples/publish/rsync.sh Site editor@law.example:/srv/law/site
#
# What pages need comes before the pages, the manifest after them, and what is gone is removed last, so that whoever reads
# meanwhile finds every link working. Only bytes that differ are sent, whatever the times of the files are. Types and cache
# headers are the server's: see Examples/nginx.conf, for which `pinpoint build --compress` makes dist/site to be published.
set -eu
site=${1:?the folder of the site} target=${2:?where to, as rsync has it}

# A folder that is not what its manifest says is not published. Compressed copies are not in the manifest.
case $site in *dist/site*) ;; *) "${PINPOINT:-pinpoint}" verify "$site" ;; esac

copy() { rsync --recursive --checksum --chmod=D755,F644 "$@" "${site%/}/" "$target/"; }
copy --exclude='*.html*' --exclude='/manifest.json*'
copy --exclude='/manifest.json*'
copy --delete-after --exclude='/.well-known/'
