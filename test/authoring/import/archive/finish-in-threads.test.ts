import { expect, it } from 'vitest';
import { finishInThreads } from '../../../../src/authoring/import/archive/finish-in-threads.ts';
import type { FinishStep } from '../../../../src/authoring/import/archive/finish-text.ts';
import { Import } from '../../../../src/authoring/import/archive/import-archive.ts';
import { readArchive } from '../../../../src/authoring/import/archive/read-archive.ts';
import { tell } from '../../../../src/language/messages/tell.ts';
import { anArchive, aText, someSettings } from '../builders.ts';

const texts = {
  'posts/2020-01-01-a.md': aText('title: A', '[c](/2020/01/03/c/#no) ![P](p.png) and [^1] words'),
  'posts/2020-01-02-b.md': aText('title: B', '<script>show()</script>'),
  'posts/2020-01-03-c.md': aText('title: C', '## Words\n\n[a](/2020/01/01/a/#anywhere)'),
  'posts/2020-01-04-d.md': aText('title: D', '<select><option>One</option></select> **Bold **words'),
  'posts/2020-01-05-e.md': aText('title: E\nlang: fr', 'Les mots et les choses.'),
  'posts/2020-01-06-f.md': aText('title: F', 'A [picture of A](../../articles/2020/a/p.png) and `code`'),
  'posts/p.png': undefined,
};

it('gives the same publication as without threads', async () => {
  const archive = anArchive(texts);
  const settings = someSettings();
  const read = readArchive(archive, settings);
  const start = () => new Import({ archive, read, settings }, new Map<string, string>());
  const languages = read.articles.map(({ language }) => language);
  const threaded = await finishInThreads(start().stepsWithout(new Map()), languages, settings);
  const plain = start().without(new Map());
  expect(threaded).toEqual(plain);
  expect([...threaded.parsed.keys()]).toEqual([...plain.parsed.keys()]);
  expect(threaded.report.articles.imported).toBeGreaterThan(3);
});

it('inspects only the pictures that a text names', async () => {
  const inspected: string[] = [];
  const taken: string[] = [];
  const { words } = someSettings();
  const fault = {
    what: tell('is-empty')`the value cannot be empty`,
    cure: tell('is-empty')`the value cannot be empty`,
  };
  function* steps(): Generator<FinishStep, void, void> {
    yield {
      texts: ['p.png', '%E4%BA%95.png', ''].map((name, n) => ({
        key: `${n}`,
        file: `${n}.md`,
        count: undefined,
        path: `articles/2020/${n}/index.md`,
        written: aText('title: A\ndate: 2020-01-01', name && `![P](${name})`),
        body: '',
        isPandoc: false,
        reported: [],
        files: ['p.png', '井.png', 'large.png'].map(file => `articles/2020/${n}/${file}`),
      })),
      around: {
        languages: ['en'],
        zone: 'UTC',
        words,
        files: {
          picture: file => {
            inspected.push(file);
            return fault;
          },
          fault: () => fault,
          table: () => fault,
        },
      },
      take: (_, { file }) => void taken.push(file),
    };
  }
  await finishInThreads(steps(), ['en'], { words });
  expect(taken.toSorted()).toEqual(['0.md', '1.md', '2.md']);
  expect(inspected.toSorted()).toEqual(['articles/2020/0/p.png', 'articles/2020/1/井.png']);
});
