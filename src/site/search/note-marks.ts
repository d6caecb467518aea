/** Removes footnote marks and back links from a rendered text, because nobody searches for `[1]` or `↩`. Pure. */
export function withoutNoteMarks(body: string): string {
  if (!body.includes('class="footnote-ref"')) return body;
  return body
    .replace(/<sup class="footnote-ref">.*?<\/sup>/g, '')
    .replace(/ ?<a [^>]*class="footnote-backref"[^>]*>.*?<\/a>/g, '');
}
