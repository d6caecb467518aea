/** Charts in a rendered text: whether there are any, and what stands for them for those who cannot see drawings: feed readers, which do not have our styles, and the search index. Pure. */

/** Only this module writes such a figure: in the author's own text, markup is escaped. */
export const hasCharts = (body: string): boolean => body.includes('<figure class="chart">');

/** Leaves of each chart its caption and its table. */
export const withTables = (body: string): string =>
  hasCharts(body)
    ? body.replace(
        /<div class="chart-drawing">[\s\S]*?<\/div>|<details class="chart-table"><summary>[^<]*<\/summary>(<div class="table"[\s\S]*?<\/div>)<\/details>/g,
        (_, table: string | undefined) => table ?? '',
      )
    : body;
