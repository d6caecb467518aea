/** Declares the part of Eleventy that this project uses; Eleventy ships no types. */
declare module '@11ty/eleventy' {
  import type { Output } from '../../layouts/kind.ts';
  export interface UserConfig {
    /** Data that this project adds; Eleventy calls these functions to get their values. */
    readonly globalData: {
      readonly outputs: () => (kind: string) => readonly Output[];
      readonly write: () => (output: Output, content: string) => Promise<void>;
    };
    addGlobalData(name: string, data: unknown): void;
    addTemplate(path: string, content: object): void;
    setTemplateFormats(formats: readonly string[]): void;
    setQuietMode(quiet: boolean): void;
    setUseGitIgnore(use: boolean): void;
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string | undefined,
      options: { readonly configPath: string; readonly quietMode: boolean; config(config: UserConfig): void },
    );
    disableLogger(): void;
    toJSON(): Promise<readonly unknown[]>;
  }
}

declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  export default class EleventyDevServer {
    constructor(
      name: string,
      folder: string,
      options: {
        readonly port: number;
        readonly domDiff: boolean;
        readonly middleware: readonly ((
          request: IncomingMessage,
          response: ServerResponse,
          next: () => void,
        ) => void | Promise<void>)[];
        messageOnStart(started: { readonly localhostUrl: string }): string;
      },
    );
    serve(port: number): void;
    reload(event: { readonly files: readonly string[]; readonly build: { readonly templates: readonly [] } }): void;
    close(): Promise<void>;
  }
}
