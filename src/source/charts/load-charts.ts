/**
 * Loads the code for charts only when the first chart is rendered. Most publications have no chart, and each worker thread would otherwise
 * load this code.
 */
import { createRequire } from 'node:module';

let loaded: typeof import('./draw-chart.ts') | undefined;

/** Returns the code for charts. Loads it synchronously on the first call, because rendering is synchronous. */
export function loadCharts(): typeof import('./draw-chart.ts') {
  loaded ??= createRequire(import.meta.url)('./draw-chart.ts');
  if (!loaded) throw new Error('there is nothing that draws charts');
  return loaded;
}
