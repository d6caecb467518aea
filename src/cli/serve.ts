/** `halfsky serve`: shows the site on the author's computer, and reloads the browser when files change. */

import type { ServerResponse } from 'node:http';
import { adminAddresses, deskAddress } from '../addresses.ts';
import { printProblems } from '../language/messages/print-problems.ts';
import { tell } from '../language/messages/tell.ts';
import { joinProblem, type Voice } from '../language/messages/voice.ts';
import type { Message } from '../message.ts';
import { Preview } from '../preview/preview.ts';
import { watchPublication } from '../preview/watch.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { loadOptions } from './options.ts';

/** Runs `halfsky serve` and returns the exit code. */
export async function runServe(given: ParsedArguments): Promise<number> {
  const port = portOf(given);
  const { voice } = given;
  const options = {
    ...loadOptions(given, true),
    url: `http://localhost:${port}/`,
    clock: given.option('now') === undefined ? Date.now : undefined,
  };
  // Loads the code of the editors' overview only when somebody opens the overview.
  const openDesk = async () => {
    const { DeskServer } = await import('./desk.ts');
    return DeskServer.open({ site: options.site, voice, tellLate: () => reload() });
  };
  const preview = await Preview.open({ ...options, openDesk }, voice);
  // True if files have changed since the server last sent a page.
  let isOutdated = false;
  const { default: EleventyDevServer } = await import('@11ty/eleventy-dev-server');
  const server = new EleventyDevServer('Half the Sky', options.site, {
    port,
    domDiff: false,
    middleware: [
      (request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (/(?:\/|\.html)$/.test(pathname)) isOutdated = false;
        return answer(pathname, response, preview, voice);
      },
    ],
    messageOnStart: ({ localhostUrl }) => welcome(localhostUrl, port, options.site).map(voice.say).join('\n'),
  });
  const reload = () => server.reload({ files: [], build: { templates: [] } });
  sayProblems(preview, voice);
  const stopWatching = watchPublication(options.site, {
    changed: files => {
      try {
        preview.refresh(files);
      } catch (error) {
        // Somebody may delete a file while the preview reads it. The watcher then reports the deletion as a separate change.
        console.error(error instanceof Error ? error.message : error);
        return;
      }
      sayProblems(preview, voice);
      isOutdated = true;
      reload();
    },
    warn: failure => console.error(joinProblem(failure, voice)),
  });
  server.serve(port);
  // A file may change after the server has sent a page and before the page has opened its WebSocket. The page then reloads at once.
  server.server.on('upgrade', () => {
    if (isOutdated) setImmediate(reload);
  });
  await new Promise<void>(resolve => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  stopWatching();
  await server.close();
  process.exit(0);
}

/** Answers a request. If the program fails, prints the error in the terminal, and sends a page that refers to the terminal. */
async function answer(pathname: string, response: ServerResponse, preview: Preview, voice: Voice): Promise<void> {
  try {
    const { status, type, body } = await preview.answer(pathname);
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(body);
  } catch (error) {
    console.error(error);
    response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(voice.say(tell('page-not-drawn')`This page could not be rendered; the terminal shows why.`));
  }
}

/**
 * Returns the messages that `serve` prints at its start: the addresses to open. `site` is the address of the preview; `wanted` is the port
 * that the author asked for. If another program uses that port, the server has taken the next free port, and one of the messages reports
 * the new port.
 */
export function welcome(site: string, wanted: number, folder: string): readonly Message[] {
  const port = new URL(site).port || '80';
  return [
    tell('serve-shows-drafts')`${site} shows ${folder}, with drafts`,
    ...(port === String(wanted)
      ? []
      : [
          tell(
            'port-is-taken',
          )`another program uses port ${wanted}, so this site uses port ${port}: in all addresses, replace ${wanted} with the new port`,
        ]),
    tell('form-is-at')`${under(site, adminAddresses.page)} is a form for writing articles`,
    tell(
      'desk-is-at',
    )`${under(site, deskAddress)} is the editors’ overview of open tasks, such as problems and outdated translations`,
    tell('leave-this-running')`keep this command running while you write; Ctrl+C stops it`,
  ];
}

const under = (site: string, address: string) => new URL(address, site).href;

function portOf(given: ParsedArguments): number {
  const text = given.option('port') ?? '8080';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new UsageError(
      tell('not-a-port')`"${text}" is not a port number`,
      tell('write-a-port')`write a number from 1 to 65535`,
    );
  return port;
}

let hadProblems = false;
/** Last printed notes about missing interface strings. */
let told = '';

function sayProblems({ problems, missingWords }: Preview, voice: Voice): void {
  const notes = printProblems([], voice, { format: 'text', notes: missingWords });
  if (notes !== told && notes !== '') console.error(`\n${notes}`);
  told = notes;
  if (problems.length > 0) console.error(`\n${printProblems(problems, voice)}`);
  else if (hadProblems) console.log(`\n${voice.say(tell('no-problems-any-more')`all problems are solved`)}`);
  hadProblems = problems.length > 0;
}
