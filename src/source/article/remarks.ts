/** Finds text that YAML drops as a comment because it follows ` # `, as in `title: 我爱 C # 语言`. Does not read or write files. */

import { tell } from '../../language/messages/tell.ts';
import { quote } from '../fields/quote.ts';
import type { YamlFault } from '../fields/yaml-faults.ts';

const remarked =
  /^(\s*(?:- +)?)(title|summary|copyright|alt|caption|credit|name|text)(: +)((?![\s'"[{|>&*!%@`#]).*?\S)\s+#(?:\s.*)?$/;

/**
 * Returns a problem for each text field whose value YAML cuts off at ` # `. In other fields, such as
 * `date: 2017-09-05 # in print on the 6th`, the author means the text after `#` as a comment.
 */
export function findRemarks(yaml: string, data: Readonly<Record<string, unknown>>): readonly YamlFault[] {
  if (!/\s#(?:\s|$)/.test(yaml)) return [];
  return yaml.split('\n').flatMap((line, i) => {
    const [, indent = '', name = '', colon = '', value = ''] = remarked.exec(line.trimEnd()) ?? [];
    // A line that only looks like a field may be part of a multi-line text.
    const isRead = indent === '' ? data[name] === value : Object.values(data).some(held => holds(held, name, value));
    if (value === '' || !isRead) return [];
    const whole = line.slice(indent.length + name.length + colon.length).trim();
    return {
      position: { line: i + 1, column: indent.length + name.length + colon.length + 1 },
      ...(indent === '' && { field: name }),
      what: tell('text-taken-for-remark')`YAML reads the text after "#" as a comment and ignores it`,
      cure: tell(
        'quote-text-and-move-remark',
      )`if the text is a comment, write it on its own line; if the text is part of the value, put the whole value between quotation marks: ${name}: ${quote(whole)}`,
    };
  });
}

/** Returns whether an object, or any object in a list, has a field with this name and value. */
function holds(data: unknown, name: string, value: string): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return Array.isArray(data)
    ? data.some(each => holds(each, name, value))
    : Object.entries(data).some(([key, held]) => key === name && held === value);
}
