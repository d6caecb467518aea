/** HTTP client of the remote cache: sends a few requests at the same time, and gives up the server after its first fault. */
import { Slots } from './slots.ts';

/** Address of the server, credentials and patience. */
export interface HttpSettings {
  readonly url: string;
  /** Value of the header `Authorization`; undefined if the server needs none. */
  readonly authorization: string | undefined;
  /** Milliseconds after which a request without a complete answer fails. */
  readonly timeout: number;
}

/** The reason for which the client sends no more requests. `refused` means only that it sends no more entries. */
export type RemoteFault =
  | { readonly kind: 'unreachable'; readonly says: string }
  | { readonly kind: 'late' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'refused'; readonly status: number };

/** The body of an answer; `too long` if it has more bytes than expected. */
export type Answer = Buffer | 'too long';

/** Number of requests at the same time. Most of them are small, so the way to the server takes longest. */
const atOnce = 12;

/** Statuses of a server that has no entry at an address. */
const missing = [404, 410];

export class HttpClient {
  readonly #settings: HttpSettings;
  readonly #slots = new Slots(atOnce);
  readonly #end = new AbortController();
  #fault: RemoteFault | undefined;

  constructor(settings: HttpSettings) {
    this.#settings = settings;
  }

  get fault(): RemoteFault | undefined {
    return this.#fault;
  }

  get maySend(): boolean {
    return this.#fault === undefined;
  }

  /** Returns the body at a path. Returns undefined if there is none, or if the client has given up the server. */
  async get(path: string, most: number): Promise<Answer | undefined> {
    return this.#slots.run(() =>
      this.#try(async signal => {
        const response = await this.#ask(path, { signal });
        if (response.ok) return readBody(response, most);
        await response.body?.cancel();
        if (!missing.includes(response.status)) this.#giveUp({ kind: 'status', status: response.status });
        return undefined;
      }),
    );
  }

  /** Sends a body to a path. Returns whether the server has stored it. */
  async put(path: string, content: Uint8Array): Promise<boolean> {
    const body = new Uint8Array(content);
    const stored = await this.#slots.run(async () => {
      if (!this.maySend) return false;
      return this.#try(async signal => {
        const response = await this.#ask(path, { method: 'PUT', body, signal });
        await response.body?.cancel();
        // Reading still works, so only sending ends.
        if (!response.ok) this.#fault ??= { kind: 'refused', status: response.status };
        return response.ok;
      });
    });
    return stored ?? false;
  }

  /**
   * Runs a request. Tries twice, because a server may close a connection at the moment at which the client sends the next request.
   */
  async #try<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    for (const isLast of [false, true]) {
      if (this.#end.signal.aborted) return undefined;
      const patience = new Patience(this.#settings.timeout);
      try {
        return await work(AbortSignal.any([patience.signal, this.#end.signal]));
      } catch (error) {
        if (patience.signal.aborted) this.#giveUp({ kind: 'late' });
        else if (isLast) this.#giveUp({ kind: 'unreachable', says: reasonOf(error) });
      } finally {
        patience.end();
      }
    }
    return undefined;
  }

  #ask(path: string, request: Pick<RequestInit, 'method' | 'body' | 'signal'>): Promise<Response> {
    const { url, authorization } = this.#settings;
    return fetch(new URL(path, url), {
      ...request,
      ...(authorization !== undefined && { headers: { authorization } }),
      // A redirect could lead the credentials to another server.
      redirect: 'error',
    });
  }

  #giveUp(fault: RemoteFault): void {
    if (!this.#end.signal.aborted) this.#fault = fault;
    this.#end.abort();
  }
}

/** Reads a body, but stops after `most` bytes, because the server may send without end. */
async function readBody(response: Response, most: number): Promise<Answer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) return 'too long';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Milliseconds between two ticks of a clock that measures how long a request takes. */
const tick = 100;

/**
 * A signal that aborts a request after some time. The clock stops while this thread is busy with other work, such as rendering pages: the answer
 * may have arrived in the meantime.
 */
class Patience {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(milliseconds: number) {
    let left = Math.ceil(milliseconds / tick);
    this.#timer = setInterval(
      () => {
        left--;
        if (left <= 0) this.#controller.abort();
      },
      Math.min(tick, milliseconds),
    );
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  end(): void {
    clearInterval(this.#timer);
  }
}

/** Returns the code of the network error, such as `ECONNREFUSED`, which says more than the message of `fetch`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
  return error.message;
}
