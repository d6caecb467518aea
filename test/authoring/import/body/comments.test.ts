import { describe, expect, it } from 'vitest';
import { importArchive } from '../../../../src/authoring/import/archive/import-archive.ts';
import { replaceComments } from '../../../../src/authoring/import/body/comments.ts';
import { anArchive, someSettings } from '../builders.ts';

it.each([
  ['a <!-- b --> c', 'a * c'],
  ['<!-- a\n--><!--b-->', '**'],
  ['a <!-- b', 'a <!-- b'],
  ['<!-- a --> --> <!-- b', '* --> <!-- b'],
  ['<!--> a -->', '*'],
  ['', ''],
])('of %j comments become one sign each: %j', (text, replaced) => {
  expect(replaceComments(text, () => '*')).toBe(replaced);
});

it('takes no time where nothing is closed', () => {
  const text = '<!--'.repeat(200_000);
  expect(replaceComments(text, () => '*')).toBe(text);
});

const bodyOf = (text: string) => {
  const archive = anArchive({ 'posts/2015-01-02-a.md': `---\ntitle: A\n---\n\n${text}\n` });
  const { texts, report } = importArchive(archive, someSettings());
  expect(report.leftOut).toEqual({});
  return texts.get('articles/2015/a.md')?.split('---\n').at(-1)?.trim();
};

describe('archive declarations in text', () => {
  it.each([
    [
      'a document type and an XML declaration are text',
      'So:\n\n<!DOCTYPE html>\n\nand <?xml version="1.0"?> so.',
      'So:\n\n&lt;!DOCTYPE html>\n\nand &lt;?xml version="1.0"?> so.',
    ],
    [
      'a conditional comment goes, and its player becomes a link',
      '<!--[if lt IE 9]><![endif]--><audio controls="controls"><source type="audio/mpeg" src="https://example.org/a.mp3" /></audio>\n\nListen.',
      '<a href="https://example.org/a.mp3">example.org/a.mp3</a>\n\nListen.',
    ],
    ['PHP in a sentence is text', 'Write <?php echo 1; ?> there.', 'Write &lt;?php echo 1; ?> there.'],
    [
      'a conditional comment over several lines goes',
      'One\n\n<!--[if IE]>\n<p>Old</p>\n<![endif]-->\n\nTwo',
      'One\n\n\nTwo',
    ],
    [
      'words between conditions that every browser shows stay',
      '<p>One</p>\n<![if !IE]>\n<p>Two</p>\n<![endif]>',
      '<p>One</p>\n<p>Two</p>',
    ],
    ['a CDATA section is text', 'A <![CDATA[b]]> c', 'A &lt;!\\[CDATA[b]]> c'],
    ['a comment with code of a template goes', 'A <!-- <?php x ?> --> b', 'A  b'],
    ['code keeps them', '`<!DOCTYPE html>` and `<?xml?>`', '`<!DOCTYPE html>` and `<?xml?>`'],
    ['a comment between two paragraphs goes', 'A\n<!-- b -->\nc', 'A\n\nc'],
    ['a comment between two items goes', '- A\n<!-- b -->\n- c', '- A\n- c'],
    ['any other comment goes', 'A <!-- b --> c', 'A  c'],
    [
      'a comment without words stays, because it may separate two lists',
      '- A\n\n<!-- -->\n\n- b',
      '- A\n\n<!-- -->\n\n- b',
    ],
  ])('%s', (_, text, body) => {
    expect(bodyOf(text)).toBe(body);
  });
});
