/** Brings in what draws charts when the first one is drawn: most publications have none, and every thread would load it. */
import { createRequire } from 'node:module';

let loaded: typeof import('./draw-chart.ts') | undefined;

/** At once: texts are rendered without waiting. */
export function loadCharts(): typeof import('./draw-chart.ts') {
  loaded ??= createRequire(import.meta.url)('./draw-chart.ts');
  if (!loaded) throw new Error('there is nothing that draws charts');
  return loaded;
}
