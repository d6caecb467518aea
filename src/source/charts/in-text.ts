/**
 * Replaces each chart in rendered HTML with the table of its numbers, for feeds and for the search index. Feed readers cannot show the
 * drawing, because a feed does not contain the site's styles.
 */

/** Returns whether rendered HTML has a chart. An author's own HTML cannot match, because the attribute `class` is not allowed in it. */
export const hasCharts = (body: string): boolean => body.includes('<figure class="chart">');

/** Removes the drawing of each chart, so that its caption and its table remain. */
export const withTables = (body: string): string =>
  hasCharts(body)
    ? body.replace(
        /<div class="chart-drawing">[\s\S]*?<\/div>|<details class="chart-table"><summary>[^<]*<\/summary>(<div class="table"[\s\S]*?<\/div>)<\/details>/g,
        (_, table: string | undefined) => table ?? '',
      )
    : body;
