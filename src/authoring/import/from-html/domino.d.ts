/** What of the library is used; it ships declarations under another name. */
declare module '@mixmark-io/domino' {
  function createDocument(html?: string, force?: boolean): Document;
  export default { createDocument };
}
