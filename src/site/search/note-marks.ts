/** Takes the marks of notes and the ways back to them out of a rendered text: nobody looks for `[1]` or `↩`. Pure. */
export function withoutNoteMarks(body: string): string {
  if (!body.includes('class="footnote-ref"')) return body;
  return body
    .replace(/<sup class="footnote-ref">.*?<\/sup>/g, '')
    .replace(/ ?<a [^>]*class="footnote-backref"[^>]*>.*?<\/a>/g, '');
}
