/** How far a time zone is from UTC, asked of the zone as seldom as can be: to ask is most of the work of reading a date. */
import type { Zone } from 'luxon';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Clocks that were put forward stayed so for longer, since 1970 and everywhere: the shortest summer time was a week, in parts of Brazil in 2000. */
const span = 5 * day;

export class ZoneOffsets {
  readonly #zone: Zone;
  /** At the beginning of each span since 1970, in minutes east of UTC. */
  readonly #known = new Map<number, number>();

  constructor(zone: Zone) {
    this.#zone = zone;
  }

  /** Minutes east of UTC at a moment; undefined before 1970, and in the days around a change of clocks, when only the zone itself can tell. */
  at(millis: number): number | undefined {
    if (millis < 0) return undefined;
    const number = Math.floor(millis / span);
    const offset = this.#atStart(number);
    return offset === this.#atStart(number + 1) && Number.isInteger(offset) ? offset : undefined;
  }

  /** The same for a moment of which only the local time is known, as if it were one of UTC. */
  atLocal(local: number): number | undefined {
    const offset = this.at(local - day);
    return offset === this.at(local + day) ? offset : undefined;
  }

  /** ISO 8601 to the second. */
  spell(millis: number, offset: number): string {
    const local = new Date(millis + offset * minute).toISOString().slice(0, 19);
    if (offset === 0 && this.#zone.isUniversal) return `${local}Z`;
    const pad = (n: number) => String(Math.floor(n)).padStart(2, '0');
    const size = Math.abs(offset);
    return `${local}${offset < 0 ? '-' : '+'}${pad(size / 60)}:${pad(size % 60)}`;
  }

  #atStart(number: number): number {
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    const offset = this.#zone.offset(number * span);
    this.#known.set(number, offset);
    return offset;
  }
}
