/** Selects the measurements that the chart shows. */
import type { Panel } from './chart.ts';
import type { Results } from './results.ts';
import { summarise } from './summary.ts';

const labels = { ours: 'ours', hugo: 'Hugo', astro: 'Astro', eleventy: 'Eleventy' };

export function panelsOf({ figures }: Results): readonly Panel[] {
  const lines = (suffix: string) =>
    Object.entries(labels).map(([name, label]) => {
      const own = figures.filter(({ contestant }) => contestant === name + suffix);
      const points = own.map(figure => ({ articles: figure.articles, seconds: summarise(figure).wall }));
      return { name, label, points };
    });
  return [
    { title: 'Every page and feed, cold', lines: lines('') },
    { title: 'Search included, cold', lines: lines('-search') },
  ];
}
