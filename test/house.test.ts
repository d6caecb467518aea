/** Tests the rules of the architecture on the imports of every file. The rules have the numbers that the design document gives them. */
import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { basename, dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Import {
  /** Imported file, as a path from the root of the project, or the name of the imported library. */
  readonly of: string;
  readonly ours: boolean;
  /** Whether the import disappears when types are stripped. */
  readonly typeOnly: boolean;
  /** Whether the import runs later than the file that contains it. */
  readonly isLate: boolean;
}

interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const root = join(import.meta.dirname, '..');
const statement = /^(?:import|export)\s+(?:(type)\s+)?(?:([^;'"]*?)\s+from\s+)?'([^']+)'/gm;
const inline = /(\bawait )?\bimport\('([^']+)'\)/g;

/** Returns whether an import names only types: `{ type A, type B }`. */
const namesTypes = (names: string) =>
  /^\{/.test(names) &&
  names
    .replace(/[{}]/g, '')
    .split(',')
    .every(name => /^\s*(?:type\s|$)/.test(name));

function readSource(file: string): Source {
  const text = readFileSync(join(root, file), 'utf8');
  const toImport = (name: string, typeOnly: boolean, isLate = false): Import => {
    const ours = name.startsWith('.');
    return { of: ours ? posix.join(dirname(file), name) : libraryOf(name), ours, typeOnly, isLate };
  };
  const imports = [
    ...[...text.matchAll(statement)].map(([, type, names = '', name = '']) =>
      toImport(name, type !== undefined || namesTypes(names)),
    ),
    ...[...text.matchAll(inline)].map(([, late, name = '']) => toImport(name, late === undefined, late !== undefined)),
  ];
  return { file, text, imports };
}

/** Returns the name of a library: `pagefind/x` → `pagefind`, `@11ty/eleventy/x` → `@11ty/eleventy`. */
const libraryOf = (name: string) =>
  name.startsWith('node:')
    ? name
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');

const files = [...globSync('{src,layouts}/**/*.ts', { cwd: root }), '.eleventy.ts']
  .map(file => file.replaceAll('\\', '/'))
  .sort();
const sources = files.filter(file => !file.endsWith('.d.ts')).map(readSource);
const byFile = new Map(sources.map(source => [source.file, source]));
const within = (...rooms: readonly string[]) => sources.filter(({ file }) => rooms.some(room => file.startsWith(room)));

/** Returns forbidden imports as sentences: `a imports b`. */
function breaches(of: readonly Source[], isForbidden: (found: Import, source: Source) => boolean): readonly string[] {
  return of.flatMap(source =>
    source.imports.filter(found => isForbidden(found, source)).map(found => `${source.file} imports ${found.of}`),
  );
}

/** Returns all files and libraries that run when a file is loaded. */
function reach(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { of, ours, typeOnly, isLate } of byFile.get(file)?.imports ?? []) {
    if (typeOnly || isLate) continue;
    if (ours) reach(of, seen);
    else seen.add(of);
  }
  return seen;
}

/** Replaces comments with spaces, as far as regular expressions can recognise comments. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|\s)\/\/.*$/gm, blank);
const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** Returns the lines on which a word is part of a type, as `file:line: text`. Stripping types replaces such words with spaces. */
function typeWords({ file, text }: Source, word: RegExp): readonly string[] {
  const stripped = stripTypeScriptTypes(text, { mode: 'strip' });
  const code = withoutComments(text);
  return [...code.matchAll(word)]
    .filter(({ index, 0: found }) => stripped.slice(index, index + found.length).trim() === '')
    .map(({ index }) => {
      const line = code.slice(0, index).split('\n').length;
      return `${file}:${line}: ${text.split('\n')[line - 1]?.trim()}`;
    });
}

it('reads every import that there is', () => {
  expect(sources.length).toBeGreaterThan(60);
  for (const { file, imports } of sources)
    for (const { of, ours } of imports)
      if (ours) expect(byFile.has(of) || of.endsWith('.json'), `${file} imports ${of}`).toBe(true);
  expect(byFile.get('src/build/load/open-folder.ts')?.imports).toContainEqual({
    of: 'src/source/folder.ts',
    ours: true,
    typeOnly: false,
    isLate: false,
  });
  expect(byFile.get('src/site/kind.ts')?.imports).toContainEqual({
    of: 'src/html.ts',
    ours: true,
    typeOnly: true,
    isLate: false,
  });
});

/** Rooms of the architecture (folders or single files such as `src/html.ts`), from the lowest layer to the highest. */
const tree = [
  ...['html.ts', 'addresses.ts', 'message.ts', 'problem.ts', 'store', 'language', 'source', 'catalogue', 'site'],
  ...['layouts', 'build', 'preview', 'halfsky.ts', 'printing', 'authoring', 'cli'],
];
const roomOf = (file: string) => (file.startsWith('layouts/') ? 'layouts' : (file.split('/')[1] ?? file));
/** Returns the folder of a file within its room: `source/fields`. */
const cornerOf = (file: string) => {
  const [top = '', room = '', corner = '', ...rest] = file.split('/');
  return top === 'layouts' || rest.length === 0 ? roomOf(file) : `${room}/${corner}`;
};

describe('rule 1: only what builds knows Eleventy', () => {
  it('so no room but src/build imports it', () => {
    const inside = sources.filter(({ file }) => file !== '.eleventy.ts' && !file.startsWith('src/build/'));
    expect(breaches(inside, ({ of }) => of === '@11ty/eleventy')).toEqual([]);
  });

  it('and nothing imports .eleventy.ts', () => {
    expect(breaches(sources, ({ of }) => of === '.eleventy.ts')).toEqual([]);
  });
});

describe('rule 2: the middle is pure', () => {
  /** Files of the folders that may contain only pure functions. */
  const pure = within(
    'src/catalogue/',
    'src/site/broadcast/',
    'src/site/desk/',
    'src/site/feeds/',
    'src/site/hosts/',
    'src/site/lite/',
    'src/site/newsletter/',
    'src/site/parallel/',
    'layouts/',
  );

  /** Returns whether a module of Node has side effects. `node:module` counts as pure, because it only delays the loading of libraries. */
  const isEffect = (of: string) => of.startsWith('node:') && of !== 'node:module';

  it('so no file of it imports a module of Node', () => {
    expect(breaches(pure, ({ of }) => isEffect(of))).toEqual([]);
  });

  it('nor anything that does', () => {
    const reached = pure.flatMap(({ file }) => [...reach(file)].filter(isEffect).map(of => `${file} reaches ${of}`));
    expect(reached).toEqual([]);
  });

  it('nor knows of caches, journals, other machines, shares of the work, or processes', () => {
    const rim = /^src\/(?:build|preview|cli|store|site\/search)\//;
    expect(breaches(pure, ({ of }) => rim.test(of))).toEqual([]);
    const reached = pure.flatMap(({ file }) => [...reach(file)].filter(of => rim.test(of)).map(of => `${file}: ${of}`));
    expect(reached).toEqual([]);
    const words = /\b(?:cache|Cache|RemoteCache|Journal|Worker|spawn|digest|stamp)\b/;
    // in these folders, the word `Cache` is part of `Cache-Control`, the name of an HTTP header
    const elsewhere = (file: string) => file.startsWith('layouts/script/') || file.startsWith('src/site/hosts/');
    expect(
      pure.filter(({ file, text }) => !elsewhere(file) && words.test(withoutComments(text))).map(({ file }) => file),
    ).toEqual([]);
  });

  it('nor asks for the time, the machine or chance', () => {
    const impure = /\b(?:Date\.now|new Date\(\)|performance\.|process\.|Math\.random|console\.)/;
    const inBrowser = (file: string) => file.startsWith('layouts/script/');
    expect(
      pure.filter(({ file, text }) => !inBrowser(file) && impure.test(withoutComments(text))).map(({ file }) => file),
    ).toEqual([]);
  });
});

it('one file speaks to other machines in a build', () => {
  const rooms = within('src/store/', 'src/source/', 'src/catalogue/', 'src/site/', 'src/build/', 'layouts/');
  const inBrowser = (file: string) => file.startsWith('layouts/script/') || file === 'src/site/form/start.ts';
  const isSpeaking = ({ file, text }: Source) =>
    !inBrowser(file) && /(?<![.\w#]|async )fetch\(|'node:(?:https?|net|tls)'/.test(withoutComments(text));
  expect(rooms.filter(isSpeaking).map(({ file }) => file)).toEqual(['src/store/http-client.ts']);
});

describe('rule 3: types are found out, not claimed', () => {
  it('and a claim would be noticed', () => {
    const text =
      "/** any as x */\nconst a = 'any as b'; // any\nlet c: any = a as string;\nconst d = [] as const;\nas(any);\n";
    const sample: Source = { file: 'x.ts', text, imports: [] };
    expect(typeWords(sample, /\bany\b/g)).toEqual(['x.ts:3: let c: any = a as string;']);
    expect(typeWords(sample, /\bas (?!const\b)\w+/g)).toEqual(['x.ts:3: let c: any = a as string;']);
  });

  it('so nothing is any', () => {
    expect(sources.flatMap(source => typeWords(source, /\bany\b/g))).toEqual([]);
  });

  it('and nothing is cast, but to const', () => {
    const renames = /^\s*(?:import|export)\b|\btype \w+ as \w+/;
    expect(
      sources
        .flatMap(source => typeWords(source, /\bas (?!const\b)\w+/g))
        .filter(found => !renames.test(found.replace(/^\S+ /, ''))),
    ).toEqual([]);
  });

  it('nor is the type checker told to look away', () => {
    expect(
      sources.filter(({ text }) => /@ts-(?:ignore|expect-error|nocheck)/.test(text)).map(({ file }) => file),
    ).toEqual([]);
  });
});

describe('rule 4: views know models, addresses, dates, words and html', () => {
  const values = [
    'src/addresses.ts',
    'src/catalogue/article-addresses.ts',
    'src/catalogue/credit-rows.ts',
    'src/catalogue/credits.ts',
    'src/catalogue/issues.ts',
    'src/catalogue/last-change.ts',
    'src/catalogue/read-next.ts',
    'src/catalogue/series.ts',
    'src/html.ts',
    'src/language/arabic-letters.ts',
    'src/language/character-pairs.ts',
    'src/language/character-sets.ts',
    'src/language/dates.ts',
    'src/language/search-letters.ts',
    'src/language/word-buckets.ts',
    'src/language/spell-dates.ts',
    'src/language/foreign.ts',
    'src/language/languages.ts',
    'src/language/text-width.ts',
    'src/problem.ts',
    'src/site/books/offer.ts',
    'src/site/broadcast/punctuation.ts',
    'src/site/cards/share-card.ts',
    'src/site/codes/draw-code.ts',
    'src/site/codes/embed-code.ts',
    'src/site/codes/print-size.ts',
    'src/site/frame.ts',
    'src/site/groups/place-pages.ts',
    'src/site/help-lines.ts',
    'src/site/kind.ts',
    'src/site/listing.ts',
    'src/site/policy.ts',
    'src/site/article-parts.ts',
    'src/site/versions.ts',
    'src/source/charts/in-text.ts',
    'src/source/groups/group.ts',
    'src/source/groups/packed.ts',
    'src/source/pictures/plan.ts',
    'src/source/pictures/sources.ts',
    'src/source/publication/newsroom.ts',
    'src/source/stories/story-form.ts',
  ];
  const models = [
    ...['src/source/article/article.ts', 'src/catalogue/', 'src/site/assets.ts', 'src/site/broadcast/'],
    'src/site/desk/',
  ];
  const mayKnow = ({ of, ours, typeOnly }: Import) =>
    ours &&
    (of.startsWith('layouts/') ||
      of.startsWith('src/language/strings/') ||
      of.startsWith('src/site/parallel/') ||
      values.includes(of) ||
      (typeOnly && models.some(model => of.startsWith(model))));

  /** Returns whether an import is the types of schema.org in `layouts/json-ld/`, the only folder that may use them. */
  const isVocabulary = ({ of, typeOnly }: Import, { file }: Source) =>
    file.startsWith('layouts/json-ld/') && of === 'schema-dts' && typeOnly;

  it('and nothing else: no readers, no schemas, no libraries', () => {
    expect(breaches(within('layouts/'), (found, of) => !mayKnow(found) && !isVocabulary(found, of))).toEqual([]);
  });

  it('and the scripts of the page know the words and each other alone', () => {
    const theirs =
      /^(?:src\/language\/strings|layouts\/script)\/|^src\/language\/(?:character-(?:pairs|sets)|search-letters|word-buckets)\.ts$/;
    expect(breaches(within('layouts/script/'), ({ of }) => !theirs.test(of))).toEqual([]);
  });
});

describe('rule 5: each library has one importer', () => {
  const importers = Map.groupBy(
    sources.flatMap(({ file, imports }) =>
      imports
        .filter(({ ours, typeOnly, of }) => !ours && !typeOnly && !of.startsWith('node:'))
        .map(({ of }) => ({ library: of, file })),
    ),
    ({ library }) => library,
  );

  it('so changing one changes one file', () => {
    const several = [...importers]
      .filter(([, uses]) => new Set(uses.map(({ file }) => file)).size > 1)
      .map(([library, uses]) => `${library}: ${uses.map(({ file }) => file).join(', ')}`);
    expect(several).toEqual([]);
  });

  it('and none is installed that nobody imports', () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    // Node and the fonts are used without an import.
    const used = new Set([...importers.keys(), 'node', '@fontsource/noto-serif-sc', '@fontsource/source-serif-4']);
    const unused = Object.keys(dependencies).filter(library => !used.has(library));
    expect(unused).toEqual([]);
    expect([...importers.keys()].filter(library => !(library in dependencies))).toEqual([]);
  });
});

it('no command pays for another: the command line loads neither libraries nor the description or the code of any command', () => {
  const reached = [...reach('src/cli/main.ts')].filter(of => !of.startsWith('node:'));
  expect(reached.filter(of => !byFile.has(of))).toEqual([]);
  const rooms = /^src\/(?:message|problem)\.ts$|^src\/language\/messages\//;
  expect(reached.filter(of => !rooms.test(of)).sort()).toEqual([
    ...['arguments', 'commands/options', 'language', 'main'].map(name => `src/cli/${name}.ts`),
    'src/site/host.ts',
    'src/source/fields/suggest.ts',
  ]);
});

it('the description of a command needs no library and no code of the command', () => {
  const descriptions = within('src/cli/commands/').map(({ file }) => file);
  expect(descriptions).toContain('src/cli/commands/build.ts');
  const reached = descriptions.flatMap(file => [...reach(file)]).filter(of => !of.startsWith('node:'));
  const rooms = /^src\/(?:addresses|message|problem)\.ts$|^src\/language\/messages\/|^src\/cli\/commands\//;
  expect([...new Set(reached)].filter(of => !rooms.test(of)).sort()).toEqual([
    'src/site/host.ts',
    'src/source/publication/newsroom.ts',
    'src/source/publication/short-ledger.ts',
  ]);
});

it('a build or check that finds nothing to do loads no library, and neither articles nor files of the site', () => {
  for (const command of ['build', 'check']) {
    const reached = [...reach(`src/cli/${command}.ts`)];
    expect(reached).toContain('src/source/look.ts');
    expect(reached.filter(of => !byFile.has(of) && !of.startsWith('node:'))).toEqual([]);
    const rooms =
      /^(?:layouts|src\/catalogue|src\/source\/(?:folder|article|pictures)|src\/site\/(?!host\.ts)|src\/build\/load)/;
    expect(reached.filter(of => rooms.test(of))).toEqual([]);
  }
});

it('no import loads the libraries of all kinds of import', () => {
  const imports = ['@mixmark-io/domino', 'turndown', 'mammoth', 'postal-mime', 'nodemailer'];
  const reached = reach('src/cli/import.ts');
  expect(reached).toContain('src/cli/import-one.ts');
  expect(imports.filter(library => reached.has(library))).toEqual([]);
});

it('no build and no preview knows the desk: neither its model nor its pages nor its style', () => {
  const reached = [...reach('src/cli/build.ts'), ...reach('src/cli/serve.ts'), ...reach('.eleventy.ts')];
  expect(reached).toContain('src/preview/preview.ts');
  expect([...reach('src/cli/desk.ts')]).toContain('src/site/desk/overview.ts');
  expect(reached.filter(of => /^(?:src|layouts)\/(?:\w+\/)*desk\b/.test(of))).toEqual([]);
});

describe('rule 6: markup is trusted where rendered Markdown and files of our own enter', () => {
  it('and nowhere else', () => {
    const trusting = sources
      .filter(({ text }) => /\btrusted\(/.test(withoutComments(text)) || /new Html\(/.test(text))
      .map(({ file }) => file);
    expect(trusting).toEqual([
      'layouts/article.ts',
      'layouts/columns.ts',
      'layouts/page.ts',
      'layouts/parallel.ts',
      'layouts/parts/embedded-style.ts',
      'layouts/parts/mark.ts',
      'layouts/print/document.ts',
      'layouts/static-pages.ts',
      'src/html.ts',
      'src/site/books/html-file.ts',
      'src/site/lite/document.ts',
      'src/site/search/document.ts',
    ]);
  });
});

describe('rule 7: the house has no circles and no lumber rooms', () => {
  it('so src has few rooms, and few files that stand alone', () => {
    const rooms = new Set(files.filter(file => file.startsWith('src/')).map(roomOf));
    expect([...rooms].filter(room => !tree.includes(room))).toEqual([]);
    expect([...rooms].filter(room => room.endsWith('.ts')).length).toBeLessThanOrEqual(5);
    expect([...rooms].filter(room => !room.endsWith('.ts')).length).toBeLessThanOrEqual(11);
  });

  it('and a room imports only rooms that stand below it', () => {
    const above = ({ of, ours }: Import, { file }: Source) =>
      ours && file !== '.eleventy.ts' && tree.indexOf(roomOf(of)) > tree.indexOf(roomOf(file));
    expect(breaches(sources, above)).toEqual([]);
  });

  it('and no two folders of a room lead to each other, not even by a type', () => {
    const leads = new Map<string, Set<string>>();
    for (const { file, imports } of sources)
      for (const { of, ours } of imports)
        if (ours && cornerOf(of) !== cornerOf(file))
          leads.set(cornerOf(file), (leads.get(cornerOf(file)) ?? new Set()).add(cornerOf(of)));
    expect(findCircles([...leads.keys()], corner => [...(leads.get(corner) ?? [])])).toEqual([]);
  });

  it('so no file leads back to itself, not even by a type', () => {
    const next = (file: string) => (byFile.get(file)?.imports ?? []).filter(({ ours }) => ours).map(({ of }) => of);
    expect(findCircles([...byFile.keys()], next)).toEqual([]);
  });

  it('and no file or folder is named for not having a name', () => {
    const lumber = /^(?:utils?|helpers?|common|shared|misc|lib|index)$/;
    const steps = (file: string) => [...dirname(file).split('/'), basename(file, '.ts')];
    expect(files.filter(file => steps(file).some(step => lumber.test(step)))).toEqual([]);
  });

  it('and no file only passes on what others export', () => {
    expect(
      sources
        .filter(({ text }) => /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s+from\b/m.test(text))
        .map(({ file }) => file),
    ).toEqual([]);
  });
});

describe('rule 9: a room is entered by its door', () => {
  it('so imports are reached through one file', () => {
    const outside = sources.filter(({ file }) => !file.startsWith('src/authoring/import/'));
    const inside = ({ of }: Import) =>
      of.startsWith('src/authoring/import/') && of !== 'src/authoring/import/import.ts';
    expect(breaches(outside, inside)).toEqual([]);
  });
});

describe('rule 8: nothing that authors write can run', () => {
  it('so no word of the engine makes code of text', () => {
    const code = /\beval\(|new Function\(|\bvm\b|(?<!\w)import\((?!['.])/;
    // In the browser, these two scripts may call `import()`, because they load another script of this project on demand.
    const loading = ['layouts/script/reader.ts', 'layouts/script/engine.ts'];
    expect(
      sources
        .filter(({ file, text }) => !loading.includes(file) && code.test(withoutComments(text)))
        .map(({ file }) => file),
    ).toEqual([]);
  });
});

/** Returns circular imports, each once: `a → b → a`. */
function findCircles(from: readonly string[], next: (place: string) => readonly string[]): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (place: string, path: readonly string[]): void => {
    const start = path.indexOf(place);
    if (start !== -1) {
      found.push([...path.slice(start), place].join(' → '));
      return;
    }
    if (done.has(place)) return;
    for (const of of next(place)) visit(of, [...path, place]);
    done.add(place);
  };
  for (const place of from) visit(place, []);
  return found;
}
