/** Tests that the reference of fields is complete and its examples are right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileKinds } from '../../../src/authoring/editors/file-kinds.ts';
import { listMistakes } from '../../../src/authoring/editors/mistakes.ts';
import { exampleOf, referenceFiles } from '../../../src/authoring/editors/reference.ts';
import { main } from '../../../src/cli/main.ts';
import { loadVoice } from '../../../src/language/messages/load-voice.ts';
import { languages } from '../../../src/language/messages/voice.ts';
import type { FieldShape } from '../../../src/source/fields/shape.ts';
import { parseYaml } from '../../../src/source/fields/yaml.ts';
import { aDrawing, anArticleText, aPublication, captured } from '../../builders.ts';
import { faultsOf } from './validate.ts';

const references = await referenceFiles();
const voices = await Promise.all(languages.map(loadVoice));
const docs = join(import.meta.dirname, '../../../docs');

it('is as it lies in docs/: `npm run schemas` writes it anew', () => {
  for (const [file, text] of references) expect(readFileSync(join(docs, file), 'utf8'), file).toBe(text);
});

it('has every field, also those within others', () => {
  const pathsIn = (fields: FieldShape['fields']): readonly string[] =>
    Object.entries(fields).flatMap(([name, { fields: own }]) => [name, ...pathsIn(own).map(part => `${name}.${part}`)]);
  for (const [file, text] of references)
    for (const { name, shape, title } of fileKinds) {
      if (name === 'strings' || name === 'tags') continue;
      const [, section = ''] = text.split(`\n## ${title[file === 'fields.md' ? 'en' : 'zh-Hans']}\n`);
      const [own = ''] = section.split('\n## ');
      // The groups `adapted` and `portrait` have the same fields as other groups, and the reference describes such fields only once.
      for (const path of pathsIn(shape.fields).filter(path => !/^(?:adapted|portrait)\./.test(path)))
        expect(own, `${file} ${name}`).toContain(`| \`${path}\``);
    }
});

describe.each(voices)('an example in $language', voice => {
  const wholes: Readonly<Record<string, string>> = {
    article: 'title: A\ndate: 2017-09-05\n',
    site: 'name: A\n',
    help: 'lines: {}\n',
    groups: 'groups: []\n',
    story: 'story: A\nbyline: none\npublish: yes\nedit: yes\nage: adult\n',
    consent: 'publish: yes\n',
  };

  it.each(fileKinds.filter(({ name }) => !/^(?:strings|tags)$/.test(name)).map(kind => ({ ...kind })))(
    'is right for $files',
    ({ name, shape }) => {
      for (const [field, part] of Object.entries(shape.fields)) {
        const line = exampleOf(field, part, voice);
        const whole = wholes[name] ?? (name === 'person' ? 'name: A\n' : 'title: A\n');
        const others = whole.split('\n').filter(other => !other.startsWith(`${field}:`));
        expect(faultsOf(name, parseYaml([...others, line].join('\n'))), line).toEqual([]);
      }
    },
  );
});

describe('what is said of a mistake', () => {
  it.each(voices)('is what `check` says, in $language', async voice => {
    for (const [line, told] of listMistakes(voice)) {
      const site = aPublication({
        'articles/2017/x/index.md': anArticleText('A text.\n', line.slice(1, -1)),
        'articles/2017/x/cover.jpg': aDrawing,
      });
      const { out } = await captured(() => main(['check', '--site', site, '--lang', voice.language]));
      const [first = ''] = out.split('\n').filter(said => !said.includes('cover.jpg'));
      expect(first.replace(/^\S+ /, '')).toBe(told);
    }
  });
});
