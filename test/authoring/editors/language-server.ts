/** Talks to the YAML language server that code editors run: https://microsoft.github.io/language-server-protocol/ */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

const program = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');

export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #settings: unknown;
  readonly #listeners: ((message: Message) => void)[] = [];
  readonly #versions = new Map<string, number>();
  #received = Buffer.alloc(0);
  #count = 0;

  private constructor(settings: unknown) {
    this.#settings = settings;
    this.#process = spawn(process.execPath, [program, '--stdio']);
    this.#process.stdout.on('data', (bytes: Buffer) => this.#receive(bytes));
  }

  /** Starts the server on a folder with the given settings, as VS Code does. */
  static async open(folder: string, settings: unknown): Promise<LanguageServer> {
    const server = new LanguageServer(settings);
    const uri = pathToFileURL(folder).href;
    await server.ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
      workspaceFolders: [{ uri, name: 'publication' }],
    });
    server.#send({ method: 'initialized', params: {} });
    server.#send({ method: 'workspace/didChangeConfiguration', params: { settings } });
    return server;
  }

  /** Returns the server's diagnostics of a text. */
  async diagnose(file: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(file).href;
    const found = new Promise<readonly Diagnostic[]>(resolve => {
      this.#listeners.push(({ method, params }) => {
        if (method === 'textDocument/publishDiagnostics' && isReport(params) && params.uri === uri)
          resolve(params.diagnostics);
      });
    });
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const written = { uri, languageId: 'yaml', version, text };
    this.#send(
      version === 1
        ? { method: 'textDocument/didOpen', params: { textDocument: written } }
        : { method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges: [{ text }] } },
    );
    return found;
  }

  ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#count;
    const answer = new Promise<unknown>(resolve => {
      this.#listeners.push(message => {
        if (message.id === id && message.method === undefined) resolve(message.result);
      });
    });
    this.#send({ id, method, params });
    return answer;
  }

  close(): void {
    this.#process.kill();
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end === -1 || this.#received.length < end + 4 + length) return;
      const message: Message = JSON.parse(this.#received.subarray(end + 4, end + 4 + length).toString());
      this.#received = this.#received.subarray(end + 4 + length);
      if (message.id !== undefined && message.method !== undefined) this.#answer(message);
      for (const listener of this.#listeners) listener(message);
    }
  }

  /** Answers the server's requests for settings, with one result for each section that the server requests. */
  #answer({ id = 0, method, params }: Message): void {
    const isAsking = method === 'workspace/configuration' && isConfiguration(params);
    const result = isAsking ? params.items.map(({ section }) => settingsIn(this.#settings, section)) : null;
    this.#send({ id, result });
  }
}

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

const isReport = (params: unknown): params is { uri: string; diagnostics: readonly Diagnostic[] } =>
  typeof params === 'object' && params !== null && 'uri' in params && 'diagnostics' in params;

const isConfiguration = (params: unknown): params is { items: readonly { section: string }[] } =>
  typeof params === 'object' && params !== null && 'items' in params;

const settingsIn = (settings: unknown, section: string): unknown =>
  typeof settings === 'object' && settings !== null
    ? (new Map<string, unknown>(Object.entries(settings)).get(section) ?? null)
    : null;
