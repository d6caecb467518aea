/**
 * Finds charts in rendered HTML, and replaces them with tables for feed readers, which lack the site's styles, and for the search index.
 * Pure.
 */

/** Returns whether a body has a chart. An author's own HTML cannot match, because `class` is not allowed in it. */
export const hasCharts = (body: string): boolean => body.includes('<figure class="chart">');

/** Reduces each chart to its caption and its table. */
export const withTables = (body: string): string =>
  hasCharts(body)
    ? body.replace(
        /<div class="chart-drawing">[\s\S]*?<\/div>|<details class="chart-table"><summary>[^<]*<\/summary>(<div class="table"[\s\S]*?<\/div>)<\/details>/g,
        (_, table: string | undefined) => table ?? '',
      )
    : body;
