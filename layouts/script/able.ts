/** Checks whether this browser supports the search. */

/**
 * A minimal WebAssembly module with two tables, because Pagefind's module also has two:
 * https://webassembly.github.io/spec/core/binary/modules.html#table-section. Chromium 96, Firefox 79 and Safari 15 are the first browser
 * versions that accept a module with two tables.
 */
const twoTables = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 4, 7, 2, 112, 0, 0, 112, 0, 0]);

export const canSearch = (): boolean => typeof WebAssembly === 'object' && WebAssembly.validate(twoTables);
