/**
 * Tests the comment on GitLab and Forgejo. Runs the program against a server that stores comments as the documentation of GitLab and
 * Forgejo describes.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml, root } from '../support/clean-copy.ts';
import { fillIn } from '../support/expressions.ts';

const mark = '<!-- halfsky: what changes for readers -->';
let home = '';
let server: Server;
let url = '';
let comments: { id: number; body: string }[] = [];
let asked: string[] = [];
let refuse = 0;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'halfsky-note-'));
  server = createServer(async (request, response) => {
    const address = new URL(request.url ?? '', 'http://x');
    asked.push(
      `${request.method} ${address.pathname} ${request.headers.authorization ?? request.headers['private-token']}`,
    );
    const content = Buffer.concat(await request.toArray()).toString();
    if (request.method === 'GET') {
      // https://codeberg.org/api/swagger#/issue/issueGetComments returns all comments, whatever page the request names
      if (address.pathname.startsWith('/api/v1/')) {
        response.end(JSON.stringify(comments));
        return;
      }
      const page = Number(address.searchParams.get('page'));
      response.end(JSON.stringify(comments.slice((page - 1) * 50, page * 50)));
      return;
    }
    if (refuse) {
      response.writeHead(refuse).end();
      return;
    }
    const { body } = z.object({ body: z.string() }).parse(JSON.parse(content));
    const id = Number(address.pathname.match(/\d+$/)?.[0] ?? 1000);
    comments = [...comments.filter(comment => comment.id !== id), { id, body }];
    response.end('{}');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
});
afterAll(() => {
  server.close();
  rmSync(home, { recursive: true, force: true });
});
beforeEach(() => {
  comments = [];
  asked = [];
  refuse = 0;
});

/** Runs the program as a CI job would; `wishes` are the environment variables that the host sets. */
function write(text: string, wishes: Readonly<Record<string, string>>) {
  const file = join(home, 'changes.md');
  writeFileSync(file, text);
  return new Promise<{ code: number | null; output: string }>(resolve => {
    const program = spawn('node', [join(root, '.ci/note.js'), file], { env: { ...process.env, ...wishes } });
    let output = '';
    for (const stream of [program.stdout, program.stderr]) stream.on('data', chunk => (output += chunk));
    program.once('close', code => resolve({ code, output }));
  });
}

const env = z.record(z.string(), z.string());
const gitlab = z.object({ note: z.object({ variables: env }) }).parse(readYaml('.gitlab-ci.yml')).note.variables;
const onGitlab = () =>
  Object.fromEntries(
    Object.entries(gitlab).map(([name, value]) => [
      name,
      value
        .replace('$CI_API_V4_URL', `${url}/api/v4`)
        .replace('$CI_PROJECT_ID', '5')
        .replace('$CI_MERGE_REQUEST_IID', '7')
        .replace('$HALFSKY_NOTE_TOKEN', 'the-token'),
    ]),
  );
const forgejo = z
  .object({
    jobs: z.object({
      check: z.object({ steps: z.array(z.object({ run: z.string().optional(), env: env.optional() })) }),
    }),
  })
  .parse(readYaml('.forgejo/workflows/check.yml'))
  .jobs.check.steps.find(({ run }) => run?.includes('note.js'))?.env;
const onForgejo = () =>
  Object.fromEntries(
    Object.entries(forgejo ?? {}).map(([name, value]) => [
      name,
      fillIn(
        value,
        new Map([
          ['runner.temp', home],
          ['github.api_url', `${url}/api/v1`],
          ['github.repository', 'half/sky'],
          ['github.event.number', '7'],
          ['github.token', 'the-token'],
        ]),
      ),
    ]),
  );

test.each([
  [
    'GitLab',
    onGitlab,
    '/api/v4/projects/5/merge_requests/7/notes',
    'PUT /api/v4/projects/5/merge_requests/7/notes/77 the-token',
  ],
  [
    'Forgejo',
    onForgejo,
    '/api/v1/repos/half/sky/issues/7/comments',
    'PATCH /api/v1/repos/half/sky/issues/comments/77 token the-token',
  ],
])('on %s it is added once, and then changed', async (_, wishes, list, change) => {
  expect(await write('first\n', wishes())).toEqual({ code: 0, output: '' });
  expect(comments).toEqual([{ id: 1000, body: `${mark}\nfirst\n` }]);
  expect(asked.map(line => line.split(' ').slice(0, 2).join(' '))).toEqual([`GET ${list}`, `POST ${list}`]);

  comments = Array.from({ length: 60 }, (_, number) => ({ id: number, body: number === 55 ? `${mark}\nold` : 'talk' }));
  comments = comments.map(comment => (comment.id === 55 ? { ...comment, id: 77 } : comment));
  await write('second\n', wishes());
  expect(asked.at(-1)).toBe(change);
  expect(comments.filter(({ body }) => body.startsWith(mark))).toEqual([{ id: 77, body: `${mark}\nsecond\n` }]);
});

test.each([
  ['GitLab', onGitlab],
  ['Forgejo', onForgejo],
])('on %s it is added below any number of others', async (_, wishes) => {
  comments = Array.from({ length: 60 }, (_, id) => ({ id, body: 'talk' }));
  expect(await write('first\n', wishes())).toEqual({ code: 0, output: '' });
  expect(asked.filter(line => line.startsWith('GET'))).toHaveLength(2);
  expect(comments.at(-1)).toEqual({ id: 1000, body: `${mark}\nfirst\n` });
});

test('a token that may only read is no failure', async () => {
  refuse = 403;
  expect(await write('first\n', onForgejo())).toEqual({
    code: 0,
    output: 'This run may not write a comment; what changes stands above.\n',
  });
});

test('any other refusal is', async () => {
  refuse = 500;
  const { code, output } = await write('first\n', onGitlab());
  expect(code).toBe(1);
  expect(output).toContain(`500 from ${url}/api/v4/projects/5/merge_requests/7/notes`);
  expect(output).not.toContain('the-token');
});

test('a text that is too long is cut', async () => {
  await write('x'.repeat(100_000), onGitlab());
  expect(comments[0]?.body.length).toBeLessThan(61_000);
});
