/** Schemas of dates and deadlines. */

import { isMoment, type Moment, readDate, toDeadline } from '../../language/dates.ts';
import { tell } from '../../language/messages/tell.ts';
import { possiblePersianDay } from '../../language/other-calendars.ts';
import { dayOfOtherWeekday, spellWrittenDate } from '../../language/written-date.ts';
import { patterns } from './patterns.ts';
import { mark, parsed } from './types.ts';

/** Returns the schema of a date. A date without a UTC offset is in `zone`, an IANA time zone. */
export function date(zone: string) {
  const cure = tell('write-a-date-or-time')`write a date such as 2017-09-05 or 2017-09-05T14:30+08:00`;
  const schema = parsed<Moment>(cure, value => {
    const read = readDate(value, zone);
    if (isMoment(read)) return { value: read };
    const other = dayOfOtherWeekday(value);
    if (other !== undefined)
      return {
        what: tell('weekday-does-not-fit')`the weekday in "${value}" does not fit ${other}`,
        cure: tell('write-day-without-weekday')`write the correct day without a weekday, such as ${other}`,
      };
    const persian = possiblePersianDay(value);
    if (persian !== undefined)
      return {
        what: tell('maybe-persian-date')`"${value}" may be a date in the Persian calendar`,
        cure: tell('write-day-of-persian-date')`write ${persian} if it is a date in the Persian calendar`,
      };
    // For 2017年2月30日, the problem is that the day does not exist, not that the spelling is wrong.
    const spelled = readDate(spellWrittenDate(value) ?? value, zone);
    return isMoment(spelled) ? read : spelled;
  });
  return mark(schema, { example: '2017-09-05', pattern: patterns.date, cure, form: 'date' });
}

/** Returns the schema of a deadline, such as the expiry date of an article. A deadline without a time is the end of the day in `zone`. */
export const deadline = (zone: string) => date(zone).transform(moment => toDeadline(moment, zone));
