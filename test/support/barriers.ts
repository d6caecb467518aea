/** Finds accessibility problems of a page with axe-core, and content that overflows it. */
import type { AxeResults, RunOptions } from 'axe-core';
import axe from 'axe-core';
import type { Reader } from './reader.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All rules of WCAG 2.2 up to level AA, and best practices. */
export const everyRule: RunOptions = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
/** Rules that a page can break in another colour theme, where only colours differ, not elements or their positions. */
export const colourRules: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

/** Returns the broken rules on the current page, with the elements that break them. */
export async function findViolations({ page }: Reader, rules: RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async (options): Promise<AxeResults> => {
    const { axe: judge } = globalThis as unknown as { axe: typeof axe };
    return judge.run(document, options);
  }, rules);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}): ${target.join(' ')}`));
}

export const findOverflow = ({ page }: Reader) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
