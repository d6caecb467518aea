/** The part of Eleventy that is used here; it ships no types. */
declare module '@11ty/eleventy' {
  export interface UserConfig {
    readonly globalData: Readonly<Record<string, unknown>>;
    addGlobalData(name: string, data: unknown): void;
    addTemplate(path: string, content: object): void;
    setTemplateFormats(formats: readonly string[]): void;
    setQuietMode(quiet: boolean): void;
    setUseGitIgnore(use: boolean): void;
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { readonly configPath: string; readonly quietMode: boolean; config(config: UserConfig): void },
    );
    write(): Promise<readonly unknown[]>;
  }
}
