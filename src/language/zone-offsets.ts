/** Cache of a time zone's UTC offsets. Looking up an offset takes most of the time of parsing a date. */
import type { Zone } from 'luxon';

const minute = 60_000;
const day = 24 * 60 * minute;
/**
 * Length of a span in milliseconds. It is shorter than any summer time since 1970 (the shortest lasted a week, in parts of Brazil in
 * 2000), so that an offset that both ends share holds throughout.
 */
const span = 5 * day;

/** Cached UTC offsets of one time zone. */
export class ZoneOffsets {
  readonly #zone: Zone;
  /** Offset at the beginning of each span since 1970, in minutes east of UTC. */
  readonly #known = new Map<number, number>();

  constructor(zone: Zone) {
    this.#zone = zone;
  }

  /**
   * Returns the offset at a moment, in minutes east of UTC. Returns `undefined` before 1970 and around a change of clocks, where the
   * caller must ask the zone itself.
   */
  at(millis: number): number | undefined {
    if (millis < 0) return undefined;
    const number = Math.floor(millis / span);
    const offset = this.#atStart(number);
    return offset === this.#atStart(number + 1) && Number.isInteger(offset) ? offset : undefined;
  }

  /** Returns the offset for a local time, given in milliseconds as if it were UTC. */
  atLocal(local: number): number | undefined {
    const offset = this.at(local - day);
    return offset === this.at(local + day) ? offset : undefined;
  }

  /** Formats a moment as ISO 8601 to the second. */
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
