#!/usr/bin/env bash
# newsboat, as Debian 12 has it, shows no picture of an article that a feed tells beside the text.
#
# Most would guess: a reader that knows enclosures and Media RSS lists a picture told by <enclosure type="image/jpeg">, by
# <media:content medium="image"> or by <media:thumbnail> among the links of the article. It keeps none of them: an enclosure is a
# podcast to it, and everything that is neither sound nor film is passed over on purpose. Said by a maintainer in
# https://github.com/newsboat/newsboat/issues/1615, and not in its manual.
#
# For who builds feeds: a picture that must be seen in every reader has to stand in the text; told in both places, other readers
# show it twice.
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
