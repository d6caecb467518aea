/** Registers every kind of page in Eleventy's configuration, and everything else that a site needs when Eleventy runs alone. */
import type { UserConfig } from '@11ty/eleventy';
import { outputFile } from '../addresses.ts';
import type { FileOutput } from '../site/output.ts';
import { listKindNames } from './listing/list-pages.ts';
import type { PageHost } from './page-host.ts';

/** What Eleventy hands to one of the templates. */
interface TemplateData {
  readonly output: FileOutput;
}

/** The name of the template of a kind of page. */
export const templateOf = (kind: string): string => `${kind}.halfsky.11ty.js`;

/** The content of a page until it is written. It is drawn by a transform, so that no page waits in memory for the last. */
const waiting = ({ address }: FileOutput) => `halfsky:draw ${address}`;

/** A command hands over what is to be drawn; without one, the publication beside `.eleventy.ts` is loaded. */
export async function hostPages(config: UserConfig): Promise<void> {
  const host = config.globalData.host?.() ?? (await import('./stand-alone.ts')).hostAlone(config);
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  const outputs = new Map<string, FileOutput>();
  for (const kind of listKindNames()) addKind(config, kind, { host, outputs });
  config.addTransform('halfsky draw', async content => {
    const output = outputs.get(content);
    return output ? String(await output.make()) : content;
  });
}

interface Drawn {
  readonly host: PageHost;
  /** Outputs by what stands in their place. */
  readonly outputs: Map<string, FileOutput>;
}

function addKind(config: UserConfig, kind: string, { host, outputs }: Drawn): void {
  config.addGlobalData(`outputs-${kind}`, () => host.outputs(kind));
  config.addTemplate(templateOf(kind), {
    data: {
      pagination: { data: `outputs-${kind}`, size: 1, alias: 'output' },
      permalink: ({ output }: TemplateData) => outputFile(output.address),
      eleventyExcludeFromCollections: true,
    },
    render: ({ output }: TemplateData) => {
      outputs.set(waiting(output), output);
      return waiting(output);
    },
  });
}
