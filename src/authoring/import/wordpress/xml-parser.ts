/** Creates parsers for XML that arrives in chunks. Only this file uses sax. */
import sax from 'sax';

/** Creates a parser that refuses XML that is not well-formed, and knows the position of each part. */
export const newXmlParser = () => sax.parser(true, { position: true });
