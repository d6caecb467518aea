/** Whether this browser can run the program of search. */

/**
 * A WebAssembly module that declares two tables (https://webassembly.github.io/spec/core/binary/modules.html#table-section), as Pagefind's does:
 * Chromium knows it from 96, Firefox from 79, Safari from 15 on.
 */
const twoTables = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 4, 7, 2, 112, 0, 0, 112, 0, 0]);

export const canSearch = (): boolean => typeof WebAssembly === 'object' && WebAssembly.validate(twoTables);
