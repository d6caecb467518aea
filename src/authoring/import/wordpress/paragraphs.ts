/** Marks paragraphs and line breaks in text of the classic editor, where an empty line separates paragraphs. */

const block =
  'address|article|aside|blockquote|center|details|div|dl|fieldset|figcaption|figure|form|h[1-6]|header|footer|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|dd|dt|iframe|video|audio|script|style';
const tag = new RegExp(`<(/?)(?:${block})\\b[^>]*>`, 'gi');
const whole = /<(pre|script|style)\b[\s\S]*?<\/\1\s*>/gi;
const startsBlock = new RegExp(`^</?(?:${block})\\b|^\uE000\\d+\uE001$`, 'i');

/** Adds `<p>` and `<br>` to a text, as WordPress does when it shows the text. */
export function markParagraphs(text: string): string {
  const kept: string[] = [];
  const hidden = text.replace(whole, found => `\n\n\uE002${kept.push(found) - 1}\uE003\n\n`);
  const spread = hidden.replace(tag, (found, slash) => (slash === '' ? `\n\n${found}` : `${found}\n\n`));
  const pieces = spread
    .split(/\n[ \t]*\n\s*/)
    .map(piece => piece.trim())
    .filter(piece => piece !== '');
  const marked = pieces.map(piece => {
    if (/^\uE002\d+\uE003$/.test(piece)) return piece;
    if (!startsBlock.test(piece)) return `<p>${breakLines(piece)}</p>`;
    return breakLines(piece);
  });
  return marked.join('\n\n').replace(/\uE002(\d+)\uE003/g, (_, number) => kept[Number(number)] ?? '');
}

/** Turns line breaks into `<br>`, except after a tag that opens or closes a block. */
const breakLines = (text: string) =>
  text
    .replace(/(?<!<br\s*\/?>|>)[ \t]*\n/gi, '<br>\n')
    .replace(/(?<=<\/(?:a|b|strong|em|i|span|code|img|u)>)[ \t]*\n/gi, '<br>\n');
