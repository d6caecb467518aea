/** What keeps people out of a page, as axe-core finds it, and what stands out of it. */
import type { AxeResults, RunOptions } from 'axe-core';
import axe from 'axe-core';
import type { Reader } from './reader.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export const everyRule: RunOptions = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
/** What another theme can change: it has the same elements in the same places. */
export const colourRules: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

/** The rules that are broken on the page as it is shown, with the elements that break them. */
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
