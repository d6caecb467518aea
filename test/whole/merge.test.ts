/**
 * Tests the way from a branch to the live site, with real git and a server. Runs the steps of the workflows from their YAML in order.
 * Replaces `npm ci` by this repository's `node_modules`, leaves out `npm test`, and replaces GitHub's actions by stand-ins: a server of static
 * files serves the folder that would be deployed.
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
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { copyRepository, githubSteps, readYaml, root, runStep, useSmallPublication } from '../support/clean-copy.ts';
import { type Runner, runWorkflow } from '../support/runner.ts';
import { type SiteServer, serve } from '../support/server.ts';

const publishFile = '.github/workflows/publish.yml';
const checkFile = '.github/workflows/check.yml';
const good = '---\ntitle: A well for everybody\ndate: 2026-01-02\n---\n\nThe village has a well now.\n';
const broken = '---\ntitle: A well for everybody\ndate: 2026-02-30\n---\n\nText.\n';
const file = 'articles/2026/a-well-for-everybody.md';
/** A scheduled article that is on `main` from the beginning. The time `clock` below is after its date. */
const scheduled = '---\ntitle: Later\ndate: 2029-12-31\n---\n\nNot yet.\n';
const clock = '2030-01-01T00:00:00Z';

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

/** Stand-in for most of GitHub's actions: does nothing and returns no outputs. */
const nothing = () => ({});
/** Returns an environment in which `date` always prints the same time. */
const atClock = () => ({ PATH: `${join(temporary, 'bin')}:${process.env.PATH}` });
const actions = {
  'actions/checkout': nothing,
  'actions/setup-node': nothing,
  'actions/cache': nothing,
  'actions/upload-artifact': nothing,
};

const run = (of: string, event: string, more: Runner['actions'] = {}, wishes: Readonly<Record<string, string>> = {}) =>
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
      ...wishes,
    },
    actions: { ...actions, ...more },
    without: ['npm ci', 'npm test'],
  });

beforeAll(() => {
  folder = copyRepository();
  useSmallPublication(folder);
  bare = mkdtempSync(join(tmpdir(), 'halfsky-bare-'));
  temporary = mkdtempSync(join(tmpdir(), 'halfsky-runner-'));
  git('init', '-q', '-b', 'main');
  writeFileSync(
    join(folder, '.git/info/exclude'),
    'node_modules\nsummary.md\noutput\npreview\nbefore\nbefore-site\nchanges\nnext-release.json\n',
  );
  mkdirSync(join(folder, 'articles/2029'), { recursive: true });
  writeFileSync(join(folder, 'articles/2029/later.md'), scheduled);
  mkdirSync(join(temporary, 'bin'));
  writeFileSync(join(temporary, 'bin/date'), `#!/bin/sh\necho ${clock}\n`);
  chmodSync(join(temporary, 'bin/date'), 0o755);
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
    const kept: Record<string, string> = {};
    const upload = ({ name = '', path = '' }) => {
      kept[name] = path;
      return {};
    };
    const { failed, output } = run(checkFile, 'pull_request', { 'actions/upload-artifact': upload }, atClock());
    expect(failed, output).toBeUndefined();
    expect(kept).toEqual({ preview: join(temporary, 'preview'), changes: join(temporary, 'changes.md') });
    expect(readFileSync(join(temporary, 'preview/2026/a-well-for-everybody/index.html'), 'utf8')).toContain(
      'has a well now',
    );
    const summary = readFileSync(join(temporary, 'summary.md'), 'utf8');
    expect(summary).toContain('1 page added, 0 changed, 0 removed');
    expect(summary).toContain('| added | A well for everybody | `/2026/a-well-for-everybody/` |');
    expect(readFileSync(kept.changes ?? '', 'utf8'), 'what the comment is made of').toBe(summary);
  });

  test('has the old site and the new one at the same moment, so that nothing that merely became due is told', () => {
    expect(existsSync(join(temporary, 'preview/2029/later/index.html')), 'the clock that was given counts').toBe(true);
    expect(existsSync(join(temporary, 'before-site/2029/later/index.html'))).toBe(true);
    expect(readFileSync(join(temporary, 'summary.md'), 'utf8')).not.toContain('Later');
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
        CI_PIPELINE_CREATED_AT: clock,
      });
      expect(status, `${step}\n${output}`).toBe(0);
    }
    expect(preview.artifacts.paths).toEqual(['changes/changes.md', 'preview/']);
    expect(existsSync(join(folder, 'preview/2026/a-well-for-everybody/index.html'))).toBe(true);
    const changes = readFileSync(join(folder, 'changes/changes.md'), 'utf8');
    expect(changes).toContain('1 page added, 0 changed, 0 removed');
    expect(changes).toContain('| added | A well for everybody |');
    for (const site of ['preview', 'before-site'])
      expect(existsSync(join(folder, site, '2029/later/index.html')), `${site} is of the pipeline’s moment`).toBe(true);
  });
});

describe('on GitLab the schedule', () => {
  const job = z.object({ rules: z.array(z.object({ if: z.string() })), script: z.array(z.string()).optional() });
  const { due, check, pages } = z
    .object({ due: job.extend({ cache: z.object({ key: z.string(), policy: z.string() }) }), check: job, pages: job })
    .parse(readYaml('.gitlab-ci.yml'));

  /** Runs the script of the job `due`; returns its output and its request to GitLab, which a stand-in for `curl` records. */
  const ask = (next?: string) => {
    const place = mkdtempSync(join(tmpdir(), 'halfsky-due-'));
    mkdirSync(join(place, 'bin'));
    writeFileSync(join(place, 'bin/curl'), `#!/bin/sh\nprintf '%s\\n' "$@" > ${place}/asked\n`);
    chmodSync(join(place, 'bin/curl'), 0o755);
    if (next !== undefined) writeFileSync(join(place, 'next-release.json'), next);
    const { status, output } = runStep(place, (due.script ?? []).join('\n'), {
      PATH: `${join(place, 'bin')}:${process.env.PATH}`,
      CI_JOB_TOKEN: 'the-token',
      CI_DEFAULT_BRANCH: 'main',
      CI_API_V4_URL: 'https://gitlab.example/api/v4',
      CI_PROJECT_ID: '5',
    });
    const asked = existsSync(join(place, 'asked')) ? readFileSync(join(place, 'asked'), 'utf8').split('\n') : [];
    rmSync(place, { recursive: true });
    expect(status, output).toBe(0);
    return { said: output.trim(), asked };
  };

  test('starts a pipeline when something is due, or when what was kept is lost', () => {
    for (const next of ['{"at":"2020-01-01T00:00:00.000Z","files":[]}', undefined]) {
      const { said, asked } = ask(next);
      expect(said).toBe('Something is due: a pipeline has been started.');
      expect(asked).toEqual(
        expect.arrayContaining([
          'token=the-token',
          'ref=main',
          '--fail',
          'https://gitlab.example/api/v4/projects/5/trigger/pipeline',
        ]),
      );
    }
  });

  test('asks for nothing before', () => {
    for (const next of ['{"at":"2999-01-01T00:00:00.000Z","files":[]}', 'null'])
      expect(ask(next)).toEqual({ said: 'Nothing is due.', asked: [] });
  });

  test('installs and builds nothing itself: its pipeline is this job alone', () => {
    expect(due.script?.join('\n')).not.toMatch(/npm|npx/);
    expect(due.cache).toEqual({ key: 'next-release', policy: 'pull' });
    expect(due.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "schedule"' }]);
    expect(check.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE != "schedule"' }]);
    expect(pages.rules).toEqual([
      { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE != "schedule"' },
    ]);
  });
});

/** Runs a workflow with Forgejo's variables, and stand-ins for its actions by their full URLs. */
const onForgejo = (
  of: string,
  event: string,
  more: Runner['actions'] = {},
  wishes: Readonly<Record<string, string>> = {},
) =>
  runWorkflow(`.forgejo/workflows/${of}`, {
    folder,
    given: {
      'github.event_name': event,
      'github.api_url': 'http://127.0.0.1:1/api/v1',
      'github.repository': 'half/sky',
      'github.event.number': '7',
      'github.token': 'the-token',
      'runner.temp': temporary,
      'vars.SITE_URL': 'https://half.example/sky/',
    },
    environment: {
      GITHUB_EVENT_NAME: event,
      GITHUB_BASE_REF: 'main',
      GITHUB_SHA: git('rev-parse', 'HEAD').trim(),
      ...wishes,
    },
    actions: {
      'https://data.forgejo.org/actions/checkout': nothing,
      'https://code.forgejo.org/forgejo/upload-artifact': nothing,
      ...more,
    },
    // Another test runs `note.js`, which comments on the pull request, with a server that receives the comment.
    without: ['npm ci', 'npm test', 'node .ci/note.js "$PLACE/changes.md"'],
  });

describe('a pull request on Forgejo, likewise,', () => {
  beforeAll(() => {
    for (const name of ['preview', 'before', 'before-site', 'changes.md'])
      rmSync(join(temporary, name), { recursive: true, force: true });
    git('worktree', 'prune');
  });

  test('with a broken article has the problem with its line, and goes no further', () => {
    commitArticle('broken', broken);
    const { failed, output } = onForgejo('check.yml', 'pull_request');
    expect(failed).toBe('npx halfsky check');
    expect(output).toContain(`${file}:3:7 date: 30 February 2026 does not exist`);
    expect(existsSync(join(temporary, 'preview'))).toBe(false);
  });

  test('with a good one has both sites at the same moment, and says what changes since it left main', () => {
    commitArticle('good', good);
    const { failed, output } = onForgejo('check.yml', 'pull_request', {}, atClock());
    expect(failed, output).toBeUndefined();
    for (const site of ['preview', 'before-site'])
      expect(existsSync(join(temporary, site, '2029/later/index.html')), site).toBe(true);
    const changes = readFileSync(join(temporary, 'changes.md'), 'utf8');
    expect(changes).toContain('1 page added, 0 changed, 0 removed');
    expect(output, 'it stands in the log as well').toContain(changes.trim());
  });
});

describe('a merge into main on Forgejo, likewise,', () => {
  const pages = (...words: readonly string[]) =>
    execFileSync('git', ['--git-dir', bare, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const publish = (event = 'push') => {
    git('checkout', '-q', '-B', 'on-forgejo', 'origin/main');
    rmSync(join(folder, 'next-release.json'), { force: true });
    return onForgejo('publish.yml', event);
  };
  /** Replaces the commit of the branch `pages`, so that its message records another time for the next release. */
  const sayNext = (next: string) => {
    const commit = pages(
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.org',
      'commit-tree',
      'pages^{tree}',
      '-m',
      'The site',
      '-m',
      `Next-Release: ${next}`,
    );
    pages('update-ref', 'refs/heads/pages', commit.trim());
  };
  afterAll(() => {
    git('push', '-q', '--force', 'origin', 'main:main');
    git('fetch', '-q', 'origin');
    git('checkout', '-q', 'main');
  });

  test('publishes what was merged to the branch pages, which is the site and nothing else', () => {
    git('push', '-q', 'origin', 'good:main');
    git('fetch', '-q', 'origin');
    const { failed, output, done } = publish();
    expect(failed, output).toBeUndefined();
    expect(done).toEqual(['due', 'check', 'publish']);
    expect(pages('show', 'pages:2026/a-well-for-everybody/index.html')).toContain('The village has a well now.');
    expect(pages('show', 'pages:sitemap.xml')).toContain('<loc>https://half.example/sky/</loc>');
    const built = readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true }).filter(at => at.isFile());
    expect(pages('ls-tree', '-r', '--name-only', 'pages').trim().split('\n').length).toBe(built.length);
  });

  test('leaves main and its checkout as they were, and one commit without a past', () => {
    expect(git('status', '--porcelain')).toBe('');
    expect(pages('rev-list', '--count', 'pages').trim()).toBe('1');
    expect(pages('rev-parse', 'main')).toBe(git('rev-parse', 'good'));
    expect(pages('log', '-1', '--format=%B', 'pages')).toContain('Next-Release: 2029-12-30T16:00:00.000Z');
  });

  test('is followed by hours in which nothing is built, until something is due', () => {
    expect(publish('schedule').done).toEqual(['due']);
    sayNext('never');
    expect(publish('schedule').done).toEqual(['due']);
    sayNext('2020-01-01T00:00:00.000Z');
    expect(publish('schedule').done).toEqual(['due', 'check', 'publish']);
    expect(publish('schedule').done).toEqual(['due']);
    expect(pages('rev-list', '--count', 'pages').trim(), 'still one commit').toBe('1');
  });

  test('that could not be pushed is tried again in the next hour', () => {
    sayNext('2020-01-01T00:00:00.000Z');
    const hook = join(bare, 'hooks/pre-receive');
    writeFileSync(hook, '#!/bin/sh\nexit 1\n');
    chmodSync(hook, 0o755);
    expect(publish('schedule').failed).toContain('git push');
    rmSync(hook);
    expect(publish('schedule').done).toEqual(['due', 'check', 'publish']);
  });

  test('publishes nothing if an article is broken, and readers keep what they have', () => {
    const before = pages('rev-parse', 'pages');
    commitArticle('broken-merge', broken);
    git('push', '-q', '--force', 'origin', 'broken-merge:main');
    git('fetch', '-q', 'origin');
    const { done, output } = publish();
    expect(done).toEqual(['due']);
    expect(output).toContain('30 February 2026 does not exist');
    expect(pages('rev-parse', 'pages')).toBe(before);
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

describe('a merge into main, without `npm ci` and `npm test` likewise,', () => {
  let home = '';
  let server: SiteServer | undefined;
  const live = () => join(home, 'www');
  /** Content of the file that the stand-in for GitHub's cache stores between runs; undefined before the first run stores one. */
  let kept: string | undefined;
  let artifact = '';
  const deploy = () => {
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
    git('checkout', '-q', 'main');
    const { status, output } = runStep(folder, `npx halfsky build --url https://example.org/ --out "${live()}"`);
    expect(status, output).toBe(0);
    server = await serve(live());
  });
  afterAll(async () => {
    await server?.close();
    rmSync(home, { recursive: true, force: true });
  });

  const ask = () => fetch(`${server?.origin}/2026/a-well-for-everybody/`);
  const isLive = async () => {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('The village has a well now.');
  };

  test('publishes what was merged', async () => {
    expect((await ask()).status).toBe(404);
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
