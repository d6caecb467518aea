/** Declares the used part of domino, which ships its declarations under another name. */
declare module '@mixmark-io/domino' {
  function createDocument(html?: string, force?: boolean): Document;
  export default { createDocument };
}
