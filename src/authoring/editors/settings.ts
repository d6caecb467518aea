/** VS Code settings of a publication: https://code.visualstudio.com/docs/editor/workspaces#_workspace-settings */
import { type Language, languages } from '../../language/messages/voice.ts';
import { type FileKind, fileKinds, type Said } from './file-kinds.ts';
import type { JsonSchema } from './json-schema.ts';

/** Path of the folder that contains the JSON Schemas, relative to the publication folder. */
export const folder = '.vscode/halfsky';

export const schemaOf = ({ name }: FileKind) => `${folder}/${name}.json`;

/**
 * VS Code settings that assign a schema to each YAML file. Front matter has no schema, because no language server reads YAML inside
 * Markdown (https://github.com/redhat-developer/vscode-yaml/issues/207). For front matter, authors use the snippets and the task `check`.
 */
export const settings: JsonSchema = {
  'yaml.schemas': Object.fromEntries(
    fileKinds
      .filter(({ isFrontMatter, files }) => !isFrontMatter && files.endsWith('.yaml'))
      .map(kind => [`./${schemaOf(kind)}`, kind.files]),
  ),
  'json.schemas': fileKinds
    .filter(({ files }) => files.endsWith('.json'))
    .map(kind => ({ fileMatch: [kind.files], url: `./${schemaOf(kind)}` })),
  '[markdown]': { 'editor.tabCompletion': 'onlySnippets' },
};

export const extensions: JsonSchema = { recommendations: ['redhat.vscode-yaml'] };

const labels = {
  check: { en: 'halfsky: check', 'zh-Hans': 'halfsky：检查' },
  fix: { en: 'halfsky: put right what is clear', 'zh-Hans': 'halfsky：自动改正' },
  serve: { en: 'halfsky: show the site', 'zh-Hans': 'halfsky：预览网站' },
} as const satisfies Readonly<Record<string, Said>>;

const workspace = `\${workspaceFolder}`;
const place = String.raw`(.+?):(\d+):(\d+)`;
const note = '(?:note: |提示：)';
const matcher = (severity: string, before: string) => ({
  owner: `halfsky-${severity}`,
  source: 'halfsky',
  severity,
  fileLocation: ['relative', workspace],
  pattern: { regexp: `^${before}${place} (.*)$`, file: 1, line: 2, column: 3, message: 4 },
});

/**
 * Returns the VS Code tasks `check`, `fix` and `serve`. A problem matcher shows each message of `check` at its line in the editor, also in
 * Markdown files.
 */
export function tasksIn(language: Language): JsonSchema {
  const said = languages[0] === language ? '' : ` --lang ${language}`;
  const check = (more: string) => ({
    type: 'shell',
    command: `npx halfsky check${more} --site .${said}`,
    problemMatcher: [matcher('error', `(?!${note})`), matcher('info', note)],
    presentation: { reveal: 'silent', revealProblems: 'onProblem', clear: true },
  });
  return {
    version: '2.0.0',
    tasks: [
      { label: labels.check[language], ...check(''), group: { kind: 'build', isDefault: true } },
      { label: labels.fix[language], ...check(' --fix') },
      {
        label: labels.serve[language],
        type: 'shell',
        command: 'npx halfsky serve --site .',
        isBackground: true,
        problemMatcher: [],
      },
    ],
  };
}

/** Returns whether the parsed JSON `settings` contains every value in `wanted`. Other values in `settings` do not matter. */
export function has(settings: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return Array.isArray(settings) && wanted.every(item => settings.some(own => has(own, item)));
  if (typeof wanted !== 'object' || wanted === null) return settings === wanted;
  if (typeof settings !== 'object' || settings === null) return false;
  const own = new Map<string, unknown>(Object.entries(settings));
  return Object.entries(wanted).every(([key, value]) => own.has(key) && has(own.get(key), value));
}
