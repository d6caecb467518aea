/** Declares the part of domino that the import uses. The type declarations of the package have another module name. */
declare module '@mixmark-io/domino' {
  function createDocument(html?: string, force?: boolean): Document;
  export default { createDocument };
}
