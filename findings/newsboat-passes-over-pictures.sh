#!/usr/bin/env bash
# newsboat of Debian 12 shows no picture that a feed carries beside the text of an article.
#
# One would expect a reader that knows enclosures and Media RSS to list a picture from <enclosure type="image/jpeg">,
# <media:content medium="image"> or <media:thumbnail> among the links of the article. newsboat drops all of them: it treats an
# enclosure as a podcast, and skips everything that is neither sound nor film on purpose. A maintainer says so in
# https://github.com/newsboat/newsboat/issues/1615; the manual does not.
#
# A picture that every reader must show has to be in the text. If a feed carries it in both places, other readers show it
# twice.
set -euo pipefail
if ! command -v newsboat >/dev/null || ! command -v sqlite3 >/dev/null; then
  apt-get install -qy --no-install-recommends newsboat sqlite3 >/dev/null
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
newsboat --version | head -n 1
item() {
  printf '<item><title>%s</title><link>https://a.example/%s</link><guid isPermaLink="false">%s</guid><pubDate>Sun, 01 Nov 2026 12:00:00 +0800</pubDate><description>Words.</description>%s</item>' "$1" "$1" "$1" "$2"
}
{
  printf '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>A</title><link>https://a.example/</link><description>A</description>'
  item enclosure '<enclosure url="https://a.example/a.jpg" length="9" type="image/jpeg"/>'
  item content '<media:content url="https://a.example/a.jpg" type="image/jpeg" medium="image"/>'
  item thumbnail '<media:thumbnail url="https://a.example/a.jpg"/>'
  item sound '<enclosure url="https://a.example/a.mp3" length="9" type="audio/mpeg"/>'
  printf '</channel></rss>'
} >"$folder/feed.xml"
echo "file://$folder/feed.xml" >"$folder/urls"
touch "$folder/config"
HOME="$folder" newsboat -u "$folder/urls" -C "$folder/config" -c "$folder/cache.db" -x reload
seen=$(sqlite3 "$folder/cache.db" "select title || ': ' || enclosure_url || '|' || (content like '%.jpg%') from rss_item order by title")
echo "$seen"
expected='content: |0
enclosure: |0
sound: https://a.example/a.mp3|0
thumbnail: |0'
[ "$seen" = "$expected" ] || {
  echo 'this has changed'
  exit 1
}
