#!/usr/bin/env bash
# Debian's EPUBCheck refuses a CSS variable in the shorthand `font`, and accepts the same variable in every longhand property.
#
# EPUB 3 style sheets may use CSS variables: the specification adopts CSS as browsers know it. EPUBCheck parses values of few properties only,
# so one would expect it to let `var()` pass everywhere, or nowhere. Version 4.2.6, which Debian 12 has, reports the error CSS-020,
# "unexpected font-size value", for `font: var(--size)/1.4 serif`; `font-size: var(--size)` and `fill: var(--ink)` are accepted. A style sheet
# that a site and its e-books share thus fails only because of its shorthands. No documentation mentions it.
#
# Write `font-size`, `line-height` and `font-family` in style sheets of e-books. Needs apt as root.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
[ -e /usr/bin/epubcheck ] || DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends epubcheck >/dev/null
cat >make.py <<'PY'
import sys, zipfile
name, css = sys.argv[1:]
page = '''<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>A</title><link rel="stylesheet" href="a.css"/></head>
<body><nav epub:type="toc"><ol><li><a href="nav.xhtml">A</a></li></ol></nav></body></html>'''
package = '''<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:uuid:00000000-0000-4000-8000-000000000000</dc:identifier>
<dc:title>A</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="css" href="a.css" media-type="text/css"/></manifest><spine><itemref idref="nav"/></spine></package>'''
container = '''<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'''
with zipfile.ZipFile(name, 'w') as book:
    book.writestr('mimetype', 'application/epub+zip')
    for path, text in (('META-INF/container.xml', container), ('a.opf', package), ('nav.xhtml', page), ('a.css', css)):
        book.writestr(path, text, zipfile.ZIP_DEFLATED)
PY
check() {
  python3 make.py a.epub ":root{--size:1em;--ink:#000} $1"
  printf '%s\n' "$1"
  { java -jar /usr/bin/epubcheck a.epub 2>&1 || true; } | grep -oE 'CSS-020\): .*unexpected.*|No errors or warnings detected.*' | sed 's/.*\(unexpected.*\)/  \1/; s/^No.*/  no errors/' | head -1
}
{
  { java -jar /usr/bin/epubcheck --version 2>&1 || true; } | grep -oE 'EPUBCheck v[0-9.]+'
  check 'p{font:var(--size)/1.4 serif}'
  check 'p{font-size:var(--size);line-height:1.4;font-family:serif}'
  check 'p{fill:var(--ink)}'
} | tee seen.txt
cat >expected.txt <<'TXT'
EPUBCheck v4.2.6
p{font:var(--size)/1.4 serif}
  unexpected font-size value "var(--size)".
p{font-size:var(--size);line-height:1.4;font-family:serif}
  no errors
p{fill:var(--ink)}
  no errors
TXT
diff expected.txt seen.txt
