/** Splits a text into pieces that a voice reads at once. Chromium falls silent in the middle of a long piece. */

/** Maximum length of a piece. A Chinese character counts as four letters. */
const most = 240;
const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

/** Matches a part of a sentence with the comma or the spaces after it. */
const parts = /[^,;:，；：、—\s]+[,;:，；：、—\s]*|[,;:，；：、—\s]+/g;

const lengthOf = (text: string): number => {
  let length = 0;
  for (const letter of text) length += wide.test(letter) ? 4 : 1;
  return length;
};

/** Returns the sentences of a text. Divides a long sentence at its commas, or at its spaces if it has none. */
export function splitSentences(text: string, language: string): readonly string[] {
  const pieces: string[] = [];
  for (const sentence of segment(text.replace(/\s+/g, ' '), language)) {
    if (!/[\p{L}\p{N}]/u.test(sentence)) continue;
    let piece = '';
    for (const part of lengthOf(sentence) > most ? sentence.match(parts) || [] : [sentence]) {
      if (piece !== '' && lengthOf(piece + part) > most) {
        pieces.push(piece.trim());
        piece = '';
      }
      piece += part;
    }
    pieces.push(piece.trim());
  }
  return pieces;
}

function segment(text: string, language: string): readonly string[] {
  try {
    return Array.from(
      new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text),
      ({ segment: sentence }) => sentence,
    );
  } catch {
    // no `Intl.Segmenter`, as in Firefox before 125, or a voice whose language is no language tag
    return text.match(/[^.!?。！？]+[.!?。！？]*/g) || [];
  }
}
