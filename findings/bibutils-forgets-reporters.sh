#!/usr/bin/env bash
# bibutils of Debian 12 forgets who wrote a newspaper article, made a picture or drew a map, and makes the translator of a book its author for Word.
#
# bibutils converts lists of literature by way of MODS. One would expect an author (%A) of an EndNote file to be an author in BibTeX and RIS,
# whatever the kind of the work. end2xml calls the author of a newspaper article a reporter, that of an artwork an artist, and that of a map a
# cartographer, which are right roles of MODS; but xml2bib and xml2ris do not know these roles, and leave the people out without a warning. Books
# and journals keep their authors, and newspapers in RIS files, too. xml2wordbib, for Word, puts everyone who is not an editor among the authors:
# after the author of a book comes its translator (A4 in RIS).
#
# The manual lists the kinds of works and no people; a search of issues found nothing about it. Of all works that a newspaper cites, the articles of
# other newspapers are listed without a name. Compare the number of %A before with that of authors after, or convert RIS in place of EndNote.
set -euo pipefail
if ! command -v end2xml >/dev/null; then
  apt-get install -qy --no-install-recommends bibutils >/dev/null
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
dpkg-query -W bibutils
seen=$(
  for kind in 'Journal Article' 'Newspaper Article' 'Artwork' 'Map'; do
    printf '%%0 %s\n%%A Wells, Ida\n%%T Half the sky\n%%D 1895\n\n' "$kind" | end2xml 2>/dev/null >a.xml
    for format in xml2bib xml2ris xml2end; do
      echo "$kind, $format: $($format a.xml 2>/dev/null | grep -Eo 'Wells, .*' | tr -d '",\r' || true)."
    done
  done
  printf 'TY  - BOOK\nAU  - Sa, Lin\nA4  - Wu, Mei\nTI  - Half the sky\nPY  - 1995\nER  - \n' | ris2xml 2>/dev/null >a.xml
  echo "book, xml2wordbib: $(xml2wordbib a.xml 2>/dev/null | grep -Eo '<b:(Author|Editor|Translator)>|<b:Last>[^<]*' | tr '\n' ' ')"
)
echo "$seen"
expected='Journal Article, xml2bib: Wells Ida.
Journal Article, xml2ris: Wells Ida.
Journal Article, xml2end: Wells Ida.
Newspaper Article, xml2bib: .
Newspaper Article, xml2ris: .
Newspaper Article, xml2end: Wells Ida.
Artwork, xml2bib: .
Artwork, xml2ris: .
Artwork, xml2end: .
Map, xml2bib: .
Map, xml2ris: .
Map, xml2end: .
book, xml2wordbib: <b:Author> <b:Author> <b:Last>Sa <b:Last>Wu '
[ "$seen" = "$expected" ] || {
  echo 'this has changed'
  exit 1
}
