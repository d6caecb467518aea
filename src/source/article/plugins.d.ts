/** Types of the markdown-it plugins, whose packages contain no types. */
declare module 'markdown-it-container' {
  import type { MarkdownIt } from 'markdown-it';

  const plugin: (markdown: MarkdownIt, name: string) => void;
  export default plugin;
}
declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';

  const plugin: (markdown: MarkdownIt) => void;
  export default plugin;
}
