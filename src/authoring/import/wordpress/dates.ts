/**
 * Reads the date on which an item was published. WordPress exports local time and UTC. The difference between local time and UTC is the
 * offset of the time zone.
 */

const shape = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/;

function read(text: string): number | undefined {
  const [, ...parts] = shape.exec(text) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(part => Number(part ?? 0));
  return year === 0 || month === 0 ? undefined : Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * Returns the time of publication, such as `2017-09-05T14:30:00+08:00`. The offset is missing if the export has only local time, and is `Z`
 * if the export has only UTC or a wrong local time. Returns undefined if the export has no time.
 */
export function readItemDate({
  date,
  dateGmt,
}: {
  readonly date: string;
  readonly dateGmt: string;
}): string | undefined {
  const [local, universal] = [read(date), read(dateGmt)];
  if (local === undefined) return universal === undefined ? undefined : `${dateGmt.replace(' ', 'T')}Z`;
  const written = date.replace(' ', 'T');
  if (universal === undefined) return written;
  const minutes = Math.round((local - universal) / 60_000);
  // No time zone is more than 14 hours from UTC, so the local time must be wrong: use UTC.
  if (Math.abs(minutes) > 14 * 60) return `${dateGmt.replace(' ', 'T')}Z`;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${written}${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}
