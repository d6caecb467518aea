/** Parses HTML and XML as a stream of events. The only file that imports htmlparser2. */
import { type Handler, Parser } from 'htmlparser2';

export type MarkupHandlers = Pick<Handler, 'onopentag' | 'ontext' | 'onclosetag'>;

/** Parses HTML, or XML if `isXml` is true. Calls the handlers in document order; `offset` returns the offset of the current event. */
export function parseMarkup(
  markup: string,
  handlersFor: (offset: () => number) => Partial<MarkupHandlers>,
  isXml = false,
): void {
  const parser: Parser = new Parser(
    handlersFor(() => parser.startIndex),
    { xmlMode: isXml },
  );
  parser.write(markup);
  parser.end();
}
