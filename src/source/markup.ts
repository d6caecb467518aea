/** Parses HTML and XML as a stream of events. The only file that imports htmlparser2. */
import { type Handler, Parser } from 'htmlparser2';

export type MarkupHandlers = Pick<Handler, 'onopentag' | 'ontext' | 'onclosetag'>;

/** Language of a markup text. `svg in html` is HTML in which names keep their capital letters, such as `viewBox` in SVG. */
export type MarkupLanguage = 'html' | 'svg in html' | 'xml';

/** Parses HTML or XML. Calls the handlers in document order; `offset` returns the offset of the current event. */
export function parseMarkup(
  markup: string,
  handlersFor: (offset: () => number) => Partial<MarkupHandlers>,
  language: MarkupLanguage = 'html',
): void {
  const parser: Parser = new Parser(
    handlersFor(() => parser.startIndex),
    {
      xmlMode: language === 'xml',
      ...(language === 'svg in html' && { lowerCaseTags: false, lowerCaseAttributeNames: false }),
    },
  );
  parser.write(markup);
  parser.end();
}
