/**
 * Converts fields of an article to values for the form's widgets. The values have exactly the types that the widgets return, so that an
 * unchanged field compares as equal.
 */
import { isMoment, readDate } from '../../language/dates.ts';
import { readWrittenDate } from '../../language/written-date.ts';
import type { Written } from '../../source/fields/yaml-values.ts';
import type { KnownField } from './form-field.ts';

/** Value of a widget (an input element of the form). */
export type Shown = string | boolean | readonly Shown[] | { readonly [name: string]: Shown };

/**
 * Returns the value that the form shows for a field. Returns undefined if the field is absent, or if the widget cannot show the value. A
 * value that the widget cannot show stays unchanged in the file.
 */
export function show(field: KnownField, written: Written | undefined): Shown | undefined {
  // If the date is missing, show an empty date. Otherwise the form would fill in the current date, and the article would be published.
  if (field.kind === 'date' && field.required && written === undefined) return '';
  if (written === undefined) return undefined;
  switch (field.kind) {
    case 'group':
      return written.kind === 'group' ? showGroup(field, written.fields) : undefined;
    case 'list':
      return showList(field, written.kind === 'list' ? written.items : [written]);
    case 'flag':
      return written.kind === 'scalar' ? flags.get(written.text.toLowerCase()) : undefined;
    case 'date':
      return written.kind === 'scalar' ? showDate(written.text, field.zone) : undefined;
    case 'text':
    case 'body':
      return showText(written);
  }
}

const flags = new Map([
  ['true', true],
  ['false', false],
]);

const showText = (written: Written) => (written.kind === 'scalar' && written.value !== null ? written.text : undefined);

function showGroup({ fields }: KnownField, written: ReadonlyMap<string, Written>): Shown {
  const entries = fields.flatMap(field => {
    const shown = show(field, written.get(field.name));
    return shown === undefined ? [] : [[field.name, shown] as const];
  });
  return Object.fromEntries(entries);
}

function showList(field: KnownField, items: readonly Written[]): Shown | undefined {
  const shown = items.map(item => {
    if (field.fields.length === 0) return showText(item);
    return item.kind === 'group' ? showGroup(field, item.fields) : undefined;
  });
  const whole = shown.filter(item => item !== undefined);
  return whole.length === shown.length && whole.length > 0 ? whole : undefined;
}

/**
 * Returns a date in ISO 8601 format with the offset of `zone`. Sets the seconds to zero, because the form's date picker has no seconds. If
 * the text is not a valid date, returns the text unchanged.
 */
function showDate(text: string, zone: string): string {
  const moment = readDate(readWrittenDate(text) ?? text, zone);
  return isMoment(moment) ? moment.iso.replace(/(T\d{2}:\d{2}):\d{2}/, '$1:00') : text;
}
