/** Removes footnote references (`[1]`) and the footnotes' back links (`↩`) from a rendered text, because nobody searches for these characters. */
export function withoutNoteMarks(body: string): string {
  if (!body.includes('class="footnote-ref"')) return body;
  return body
    .replace(/<sup class="footnote-ref">.*?<\/sup>/g, '')
    .replace(/ ?<a [^>]*class="footnote-backref"[^>]*>.*?<\/a>/g, '');
}
