/**
 * Formats dates in the publication's time zone. A plain `Date` would use UTC, in which early morning in Shanghai is still the day before.
 */
import type { Moment } from '../../language/dates.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A `Date` with a UTC offset, which appears in the formatted date. Overrides the only two methods of `Date` that feedsmith calls. */
export class ZonedDate extends Date {
  readonly #iso: string;

  constructor({ millis, iso }: Moment) {
    super(millis);
    this.#iso = iso;
  }

  /** Returns the date and time in the format of RFC 3339: https://www.rfc-editor.org/rfc/rfc3339 */
  override toISOString(): string {
    return this.#iso;
  }

  /** Returns the date and time in the format of RFC 2822: https://www.rfc-editor.org/rfc/rfc2822#section-3.3 */
  override toUTCString(): string {
    const [day, rest = ''] = this.#iso.split('T');
    const [year = '', month = '', date = ''] = day?.split('-') ?? [];
    const weekday = weekdays[new Date(`${day}T00:00Z`).getUTCDay()];
    const offset = rest.slice(8) === 'Z' ? '+0000' : rest.slice(8).replace(':', '');
    return `${weekday}, ${date} ${months[Number(month) - 1]} ${year} ${rest.slice(0, 8)} ${offset}`;
  }
}
