/** Removes footnote references (`[1]`) and links back to them (`↩`) from a rendered text, because nobody searches for them. */
export function withoutNoteMarks(body: string): string {
  if (!body.includes('class="footnote-ref"')) return body;
  return body
    .replace(/<sup class="footnote-ref">.*?<\/sup>/g, '')
    .replace(/ ?<a [^>]*class="footnote-backref"[^>]*>.*?<\/a>/g, '');
}
