/**
 * Tests the comment on a GitHub pull request. Runs the steps of its workflow with a stand-in for the program `gh`, which answers from files
 * and records its calls. The answers follow GitHub's documentation; no test sends a request to GitHub.
 */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Difference, Differences } from '../../src/authoring/differences/compare-sites.ts';
import { summarise } from '../../src/authoring/differences/summarise.ts';
import { loadVoice } from '../../src/language/messages/load-voice.ts';
import { english, languages } from '../../src/language/messages/voice.ts';
import { readYaml } from '../support/clean-copy.ts';
import { findProgram, isLeftOut } from '../support/programs.ts';
import { runWorkflow } from '../support/runner.ts';
import { zipOf } from './zip.ts';

const file = '.github/workflows/comment.yml';
const head = 'a'.repeat(40);
const mark = '<!-- halfsky: what changes for readers -->';

/**
 * Shell script in place of `gh`. Writes one line per call: the token, the content of `--input` and the arguments, each followed by the
 * separator U+001F.
 */
const stub = `#!/usr/bin/env bash
for word; do
  [[ $word == repos/* ]] && place=\${word%%\\?*}
  [[ $before == --input ]] && input=$(cat "$word")
  before=$word
done
{ printf '%s\\037' "$GH_TOKEN" "$input" "$@"; echo; } >> "$GH_RECORD"
cat "$GH_ANSWERS/\${place//\\//_}" 2> /dev/null || true
`;

interface Call {
  readonly token: string;
  /** Text of the comment. */
  readonly body: string | undefined;
  readonly words: readonly string[];
}

function readCall(line: string): Call {
  const [token = '', input = '', ...words] = line.split('\u001f').slice(0, -1);
  const body = input === '' ? undefined : z.object({ body: z.string() }).parse(JSON.parse(input)).body;
  return { token, body, words };
}

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'halfsky-comment-'));
  for (const folder of ['bin', 'answers', 'work']) mkdirSync(join(home, folder));
  writeFileSync(join(home, 'bin/gh'), stub);
  chmodSync(join(home, 'bin/gh'), 0o755);
  answer('pulls', [{ number: 7, head: { sha: head } }]);
  answer('actions_runs_42_artifacts', {
    artifacts: [
      { id: 3, expired: false, size_in_bytes: 400 },
      { id: 5, expired: false, size_in_bytes: 400 },
    ],
  });
  answer('issues_7_comments', [[{ id: 1, user: { login: 'reader' }, body: `${mark} I say` }], []]);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const answer = (place: string, content: unknown) =>
  writeFileSync(join(home, 'answers', `repos_half_sky_${place}`), JSON.stringify(content));
const say = (text: string) =>
  writeFileSync(join(home, 'answers/repos_half_sky_actions_artifacts_5_zip'), zipOf('changes.md', text));

function run(event = 'pull_request') {
  const ended = runWorkflow(file, {
    folder: join(home, 'work'),
    given: {
      'github.event.workflow_run.event': event,
      'github.token': 'the-token',
      'github.event.workflow_run.id': '42',
      'github.event.workflow_run.html_url': 'https://github.example/half/sky/actions/runs/42',
      'github.event.workflow_run.head_sha': head,
      'github.event.workflow_run.head_branch': 'fix&state=closed',
      'github.event.workflow_run.head_repository.owner.login': 'somebody',
    },
    environment: {
      PATH: `${join(home, 'bin')}:${process.env.PATH}`,
      GITHUB_REPOSITORY: 'half/sky',
      GH_ANSWERS: join(home, 'answers'),
      GH_RECORD: join(home, 'record'),
    },
    actions: {},
    without: [],
  });
  expect(ended.failed, ended.output).toBeUndefined();
  const record = existsSync(join(home, 'record')) ? readFileSync(join(home, 'record'), 'utf8') : '';
  const calls = record
    .split('\n')
    .filter(line => line !== '')
    .map(readCall);
  return { calls, written: calls.filter(({ words }) => words.includes('POST') || words.includes('PATCH')) };
}

const change = (title: string, address = '/a/'): Difference => ({
  address,
  title,
  before: undefined,
  after: 12,
  added: 0,
  removed: 0,
});
const summary = (texts: readonly Difference[], lists = 3, voice = english) =>
  summarise({ texts, lists } satisfies Differences, voice);

describe('what the workflow may do', () => {
  const { permissions, jobs } = z
    .object({
      permissions: z.unknown(),
      jobs: z.record(z.string(), z.object({ permissions: z.unknown(), steps: z.array(z.object({}).loose()) })),
    })
    .parse(readYaml(file));

  test('is to read artifacts and to write to pull requests, and nothing else', () => {
    expect(permissions).toEqual({});
    expect(Object.values(jobs).map(job => job.permissions)).toEqual([{ actions: 'read', 'pull-requests': 'write' }]);
  });

  test('and no step is an action, or brings files of a pull request here', () => {
    expect(Object.values(jobs).flatMap(({ steps }) => steps.filter(step => 'uses' in step))).toEqual([]);
  });
});

const withoutUnzip = isLeftOut(() => findProgram('unzip') !== undefined);
describe.skipIf(withoutUnzip)('the comment (where there is unzip)', () => {
  test('is written to the pull request that GitHub names, which is asked for the branch as one value', () => {
    say(summary([change('A well for everybody', '/2026/a-well/')]));
    const { calls, written } = run();
    expect(calls[0]?.words).toEqual(
      'api --method GET repos/half/sky/pulls -f state=open -f head=somebody:fix&state=closed'.split(' '),
    );
    expect(calls.every(({ token }) => token === 'the-token')).toBe(true);
    expect(written.map(({ words }) => words.slice(1, 4))).toEqual([
      ['--method', 'POST', 'repos/half/sky/issues/7/comments'],
    ]);
    expect(written[0]?.body).toBe(
      `${mark}
## Changes for readers

1 page added, 0 changed, 0 removed; 3 lists that include these pages also change.

| | page | address | words |
|---|---|---|---|
| \`added\` | \`A well for everybody\` | \`/2026/a-well/\` | \`12\` |


As of aaaaaaa. The site as it would be is among the files of [its check](https://github.example/half/sky/actions/runs/42).
`,
    );
  });

  test('is changed when it stands there already, if it is ours', () => {
    answer('issues_7_comments', [
      [{ id: 1, user: { login: 'reader' }, body: `${mark} I say` }],
      [{ id: 9, user: { login: 'github-actions[bot]' }, body: `${mark}\nold` }],
    ]);
    say(summary([]));
    const { written } = run();
    expect(written.map(({ words }) => words.slice(1, 4))).toEqual([
      ['--method', 'PATCH', 'repos/half/sky/issues/comments/9'],
    ]);
    expect(written[0]?.body).toContain('No article or page changes; 3 lists of articles change.');
  });

  test.each(languages)('has every sentence that a summary may have, in %s', async language => {
    const voice = await loadVoice(language);
    const many = Array.from({ length: 103 }, (_, number) => change(`No. ${number}`));
    const kinds = [
      change('A'),
      { ...change('B'), before: 10, added: 3, removed: 1 },
      { ...change('C'), before: 10, after: undefined },
    ];
    const [head, ...texts] = [
      summary(kinds, 2, voice),
      summary([], 0, voice),
      summary([], 1, voice),
      summary([], 2, voice),
      summary([change('A')], 1, voice),
      summary(many, 3, voice),
    ];
    const whole =
      language === 'en' ? ['The site as it was cannot be built, so nothing can be compared with it.\n'] : [];
    for (const text of [head ?? '', ...texts, ...whole]) {
      say(text);
      const body = run().written.at(-1)?.body ?? '';
      const plain = text.split('\n').filter(line => line !== '' && !/^\| \p{L}/u.test(line));
      expect(plain.length).toBeGreaterThan(0);
      for (const line of plain) expect(body).toContain(`\n${line}\n`);
      expect(body.match(/^\| `\p{L}/gmu)?.length ?? 0).toBe(text.match(/^\| \p{L}/gmu)?.length ?? 0);
    }
  });

  test('calls nobody, links nowhere and holds no markup, whatever the pull request says', () => {
    const hostile = [
      '1 page added, 0 changed, 0 removed; 3 lists that include these pages also change.',
      'Ask @everybody, see #1 and <img src=x>, [here](https://evil.example)',
      '1 page added, 0 changed, 0 removed; 3 lists that include these pages also change. @everybody',
      '| added | `@everybody` <script>alert(1)</script> ![x](https://evil.example/x.png) | ``#1`` | \u202eabc\u0007 |',
      '| added | \\`\\`\\` | half/sky#2 | closes #3 |',
      '| added | too | many | cells | @everybody |',
      '| other | @everybody | b | c |',
      `| added | ${'long '.repeat(1000)} | b | c |`,
    ];
    say(hostile.join('\n'));
    const body = run().written[0]?.body ?? '';
    const ours = body.split('\n').filter(line => line !== '');
    expect(ours.slice(2, -1)).toEqual([
      hostile[0],
      '| | page | address | words |',
      '|---|---|---|---|',
      '| `added` | `@everybody <script>alert(1)</script> ![x](https://evil.example/x.png)` | `#1` | `abc` |',
      '| `added` |  | `half/sky#2` | `closes #3` |',
      `| \`added\` | \`${'long '.repeat(40)}\` | \`b\` | \`c\` |`,
    ]);
    const outsideOfCode = body.replace(/`[^`\n]*`/g, '');
    expect(outsideOfCode).not.toMatch(/@|#\d|script|evil/);
  });

  test('is never longer than GitHub takes, and what unpacks to far more is cut', () => {
    const row = `| added | ${'字'.repeat(200)} | ${'b'.repeat(200)} | ${'c'.repeat(200)} |\n`;
    say(`${summary([change('A')])}${row.repeat(5_000)}`);
    const body = run().written[0]?.body ?? '';
    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain('As of aaaaaaa.');
  });

  test.each([
    ['a commit that is not its newest', () => answer('pulls', [{ number: 7, head: { sha: 'b'.repeat(40) } }])],
    ['a branch with no pull request', () => answer('pulls', [])],
    [
      'a branch with two, which cannot be told apart',
      () =>
        answer('pulls', [
          { number: 7, head: { sha: head } },
          { number: 8, head: { sha: head } },
        ]),
    ],
    ['a check that said nothing', () => answer('actions_runs_42_artifacts', { artifacts: [] })],
    [
      'an artifact that is too large',
      () => answer('actions_runs_42_artifacts', { artifacts: [{ id: 5, expired: false, size_in_bytes: 100_000 }] }),
    ],
    ['a text in which nothing is known', () => say('# Hello @everybody\n')],
  ])('is not written for %s', (_, prepare) => {
    say(summary([change('A')]));
    prepare();
    expect(run().written).toEqual([]);
  });

  test('nor after a push, for which nothing is even asked', () => {
    expect(run('push').calls).toEqual([]);
  });
});
