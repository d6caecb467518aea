import { describe, expect, it } from 'vitest';
import { Import } from '../../../../src/authoring/import/archive/import-archive.ts';
import { readArchive } from '../../../../src/authoring/import/archive/read-archive.ts';
import { anArchive, aText, importTexts, someSettings } from '../builders.ts';

const withoutText = { 'posts/2020-01-02-b.md': aText('title: B', '<script>show()</script>') };
const others = {
  'posts/2020-01-01-a.md': aText('title: A', '[b](/2020/01/02/b/) [c](/2020/01/03/c/#no) ![P](p.png)'),
  'posts/2020-01-03-c.md': aText('title: C', '## Words\n\n[a](/2020/01/01/a/#anywhere)'),
  'posts/2020-01-04-d.md': aText('title: D', 'Plain words.'),
  'posts/p.png': undefined,
};

describe('an article that the publication refuses', () => {
  it('leaves the same texts as an archive without the article', () => {
    const { texts, report } = importTexts({ ...others, ...withoutText });
    expect(Object.keys(report.leftOut)).toContain('posts/2020-01-02-b.md');
    expect([...texts]).toEqual([...importTexts(others).texts]);
    expect(texts.get('articles/2020/a/index.md')).toContain('\nb [c](../c.md) ![P](p.png)\n');
  });

  it('does not change what the import tells about the other articles', () => {
    const { report } = importTexts({ ...others, ...withoutText });
    const { details, changes } = importTexts(others).report;
    expect(report.details).toEqual(details);
    expect(report.changes).toEqual(changes);
  });

  it('does not make the import convert articles again that have no link to it', () => {
    const archive = anArchive({ ...others, ...withoutText });
    const asked: string[] = [];
    const settings = someSettings();
    const readText = (file: string) => {
      asked.push(file);
      return archive.readText(file);
    };
    const read = readArchive({ ...archive, readText }, settings);
    const before = asked.length;
    const all = new Import({ archive, read, settings: { ...settings, origin: 'https://old.example' } }, new Map());
    all.without(new Map());
    // each conversion reads a text, and then the account of its words does
    expect(asked.slice(before).filter(file => file.endsWith('a.md'))).toHaveLength(4);
    expect(asked.slice(before).filter(file => file.endsWith('d.md'))).toHaveLength(2);
  });
});

describe('an article that becomes a draft, because too many of its words are missing', () => {
  it('loses the links of other articles to it, because they would lead nowhere', () => {
    const lossy = aText('title: B', 'Few words. {% if page.never %}All of these words are lost.{% endif %}');
    const { texts, report } = importTexts({ ...others, 'posts/2020-01-02-b.md': lossy });
    expect(texts.get('articles/2020/b.md')).toContain('\ndraft: true\n');
    expect(texts.get('articles/2020/a/index.md')).toContain('\nb [c](../c.md) ![P](p.png)\n');
    expect(report.details['posts/2020-01-01-a.md']?.['dead-links-made-text']).toEqual(['/2020/01/02/b/']);
  });
});

describe('the progress of an import', () => {
  it('is told in stages, with the number of texts', () => {
    const stages: (string | number | undefined)[] = [];
    const progress = { stage: ({ kind }: { kind: string }, of?: number) => stages.push(kind, of), step: () => {} };
    importTexts(others, { progress });
    expect(stages).toEqual([
      ...['stage-reading-archive', 3],
      ...['stage-converting-articles', 3],
      ...['stage-checking-articles', 3],
    ]);
  });
});
