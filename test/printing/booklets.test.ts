import { expect, test } from 'vitest';
import { bookletJob } from '../../src/printing/booklets.ts';
import { assignCodes } from '../../src/site/codes/assign-codes.ts';
import { bareFrames } from '../../src/site/frame.ts';
import { anArticleText, load } from '../builders.ts';

const help = 'lines:\n  a: {name: Night line, phone: "+44 1632 960123", url: "https://help.example/", tags: [law]}\n';

/** Returns the document of a booklet of all articles in a language. */
function drawBooklet(language: string): string {
  const { catalogue } = load({
    'newsroom/site.yaml': 'name: A\nurl: https://a.example/\nlanguages: [en, fr, fa]\ncodes: true\n',
    'newsroom/help.yaml': help,
    'articles/2017/a.md': anArticleText('New.\n', 'tags: [law]', 'updated: 2017-10-01'),
    'articles/2017/a.fr.md': anArticleText('## Lois\n\nVieux.\n', 'tags: [law]', 'translator: [Bea, Cho, Dai]'),
    'articles/2017/a.fa.md': anArticleText('سلام\n'),
    'articles/2017/b.fr.md': anArticleText('## Lois\n\nAutre.\n'),
  });
  const frame = bareFrames(catalogue).get(language);
  const { codeOf } = assignCodes(catalogue);
  const pieces = catalogue.editions
    .filter(edition => edition.language === language)
    .flatMap(edition => edition.pieces)
    .flatMap(piece => {
      const code = codeOf(piece.article.address);
      return code ? [{ piece, code }] : [];
    });
  if (!frame) throw new Error(`there is no edition in ${language}`);
  const job = bookletJob(frame, { kind: 'week', id: '2017-W36', title: 'A week', pieces });
  return job.draw({ style: { css: '', hash: 'sha256-' }, fonts: [] }).toString();
}

test('a booklet names translators, says which translation is older than its original, and shows help lines', () => {
  const text = drawBooklet('fr');
  expect(text).toContain('Bea, Cho et Dai');
  expect(text).toMatch(/1er octobre 2017/);
  expect(text).toContain('+44\u00a01632\u00a0960123');
  expect(text).not.toContain('<a ');
});

test('no id stands twice in a booklet', () => {
  const ids = [...drawBooklet('fr').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a booklet counts its pages in the digits of the language', () => {
  expect(drawBooklet('fr')).toContain('<span class="at">0</span>');
  expect(drawBooklet('fa')).toContain('<span class="at">۰</span>');
});
