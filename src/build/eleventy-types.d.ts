/** Declares the part of Eleventy that this project uses; Eleventy ships no types. */
declare module '@11ty/eleventy' {
  /** A page as Eleventy passes it to templates, transforms and events. */
  export interface PageData {
    /** Address of the page on the site, such as `/about/`; false for a template that writes no file. */
    readonly url: string | false;
    readonly inputPath: string;
    readonly outputPath: string | false;
  }
  export type Transform = (this: TransformContext, content: string, outputPath: string) => string | Promise<string>;
  export interface TransformContext extends PageData {
    readonly page: PageData;
    readonly baseHref: string | undefined;
  }
  export interface BuildEvent {
    readonly directories: { readonly output: string };
  }
  export interface UserConfig {
    /** Functions that return global data. A halfsky command adds `isDrawnByCommand`. */
    readonly globalData: { readonly isDrawnByCommand?: () => boolean };
    readonly benchmarkManager: {
      get(group: 'Configuration'): { setMinimumThresholdPercent(percent: number): void };
    };
    /** Transforms by name, in order of execution. */
    readonly transforms: Record<string, Transform>;
    addExtension(ending: string, options: { readonly key: string }): void;
    addGlobalData(name: string, data: unknown): void;
    addPlugin(plugin: (config: UserConfig) => void): void;
    addTemplate(path: string, content: object): void;
    addTransform(name: string, transform: Transform): void;
    addWatchTarget(glob: string): void;
    on(event: 'eleventy.before' | 'eleventy.after', listener: (event: BuildEvent) => void | Promise<void>): void;
    setTemplateFormats(formats: readonly string[]): void;
    setQuietMode(quiet: boolean): void;
    setUseGitIgnore(use: boolean): void;
  }
  export default class Eleventy {
    readonly eleventyConfig: {
      getConfig(): { readonly transforms: Record<string, Transform>; readonly dir: { readonly output: string } };
    };
    constructor(
      input: string,
      output: string | undefined,
      options: { readonly configPath: string; readonly quietMode: boolean; config(config: UserConfig): void },
    );
    init(): Promise<void>;
    disableLogger(): void;
    toJSON(): Promise<readonly unknown[]>;
  }
}

declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';
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
    /** The HTTP server, created on first use. A page in a browser sends an upgrade request to it to open a WebSocket. */
    readonly server: Server;
    serve(port: number): void;
    reload(event: { readonly files: readonly string[]; readonly build: { readonly templates: readonly [] } }): void;
    close(): Promise<void>;
  }
}
