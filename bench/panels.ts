/** Selects the measurements that the chart shows: those of made texts. */
import type { Panel } from './chart.ts';
import type { Results } from './results.ts';
import { summarise } from './summary.ts';

const labels = { ours: 'ours', 'hugo-bare': 'Hugo, bare', hugo: 'Hugo, full', astro: 'Astro', eleventy: 'Eleventy' };

export function panelsOf({ figures }: Results): readonly Panel[] {
  const lines = (suffix: string) =>
    Object.entries(labels).map(([name, label]) => {
      const own = figures.filter(({ contestant, corpus }) => contestant === name + suffix && corpus === 'made');
      const points = own.map(figure => ({ articles: figure.articles, seconds: summarise(figure).wall }));
      return { name, label, points };
    });
  return [
    { title: 'Every page and feed, cold', lines: lines('') },
    { title: 'Search included, cold', lines: lines('-search') },
  ];
}
