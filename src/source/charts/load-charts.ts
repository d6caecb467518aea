/** Loads the code for charts at the first chart, because most publications have none and every thread would load it. */
import { createRequire } from 'node:module';

let loaded: typeof import('./draw-chart.ts') | undefined;

/** Returns the code for charts. It loads synchronously, because rendering is synchronous. */
export function loadCharts(): typeof import('./draw-chart.ts') {
  loaded ??= createRequire(import.meta.url)('./draw-chart.ts');
  if (!loaded) throw new Error('there is nothing that draws charts');
  return loaded;
}
