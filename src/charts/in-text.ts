/** Charts in a rendered text, for those who cannot see drawings: feed readers, which do not have our styles, and the search index. Pure. */

/** Leaves of each chart its caption and its table. */
export const withTables = (body: string): string =>
  body.includes('<figure class="chart">')
    ? body.replace(
        /<div class="chart-drawing">[\s\S]*?<\/div>|<details class="chart-table"><summary>[^<]*<\/summary>(<div class="table"[\s\S]*?<\/div>)<\/details>/g,
        (_, table: string | undefined) => table ?? '',
      )
    : body;
