/** Reads the settings of the remote cache from options and environment variables, and describes what a build did with it. */
import { countEntries } from '../language/counts.ts';
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';
import type { RemoteFault } from '../store/http-client.ts';
import type { RemoteCacheSettings, RemoteUse } from '../store/remote-cache.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { remoteCacheVariables as variables } from './commands/remote-cache.ts';

/** Seconds to wait for a complete answer. A build that waits longer would have made a few hundred pages itself. */
const patience = 10;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the settings of the remote cache; undefined if neither an option nor a variable names one.
 * @throws UsageError for an invalid address or timeout
 */
export function remoteCacheOf(
  given: Pick<ParsedArguments, 'option' | 'flag'>,
  environment: Environment = process.env,
): RemoteCacheSettings | undefined {
  const address = given.option('remote-cache') ?? (environment[variables.url] || undefined);
  if (address === undefined) return undefined;
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(
      tell('not-a-remote-cache')`the address of the remote cache is not a full address`,
      tell('write-one-such-as')`write a full address such as ${'https://cache.example.org/halfsky/'}`,
    );
  const authorization = authorizationOf(url, environment[variables.token]);
  const readOnly = environment[variables.readOnly] ?? '';
  return {
    url: withoutCredentials(url),
    authorization,
    isReadOnly: given.flag('remote-cache-read-only') || !['', '0', 'false'].includes(readOnly),
    signatureKey: environment[variables.signatureKey] || undefined,
    timeout: timeoutOf(environment[variables.timeout]),
  };
}

/** Returns the address without credentials and parameters. It ends in a slash, so that `ac/…` and `cas/…` can follow. */
function withoutCredentials({ origin, pathname }: URL): string {
  return `${origin}${pathname.replace(/\/*$/, '/')}`;
}

function authorizationOf({ username, password }: URL, token: string | undefined): string | undefined {
  if (token) return `Bearer ${token}`;
  if (username === '' && password === '') return undefined;
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

function timeoutOf(text: string | undefined): number {
  const seconds = text ? Number(text) : patience;
  if (!(seconds > 0 && seconds <= 3600))
    throw new UsageError(
      tell('not-a-timeout')`${variables.timeout} is "${text ?? ''}", which is not a number of seconds`,
      tell('write-seconds-such-as')`write a number from 0.1 to 3600, such as ${String(patience)}`,
    );
  return seconds * 1000;
}

/** Returns the line about the remote cache in the summary of a build. */
export function sayRemote({ read, written, damaged, fault }: RemoteUse): Message {
  const entries = countEntries(read);
  if (fault?.kind === 'refused')
    return tell(
      'remote-cache-refused',
    )`remote cache: the server refused an entry with status ${fault.status}, so this build sent no more; ${entries} read, ${written} written`;
  if (fault)
    return tell(
      'remote-cache-failed',
    )`remote cache: ${sayFault(fault)}, so this build made the rest itself; ${entries} read, ${written} written`;
  return damaged > 0
    ? tell(
        'remote-cache-was-damaged',
      )`remote cache: damaged entries rebuilt: ${damaged}; ${entries} read, ${written} written`
    : tell('remote-cache-used')`remote cache: ${entries} read, ${written} written`;
}

function sayFault(fault: Exclude<RemoteFault, { readonly kind: 'refused' }>): Message {
  switch (fault.kind) {
    case 'unreachable':
      return tell('remote-cache-unreachable')`the server could not be reached (${fault.says})`;
    case 'late':
      return tell('remote-cache-late')`the server did not answer in time`;
    case 'status':
      return tell('remote-cache-status')`the server answered with status ${fault.status}`;
  }
}
