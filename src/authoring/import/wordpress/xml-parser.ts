/** Creates parsers for XML that arrives in chunks. Only this file uses sax. */
import sax from 'sax';

/** Creates a parser that reports an error if XML is not well-formed, and that tracks line and column. */
export const newXmlParser = () => sax.parser(true, { position: true });
