/** Caches the UTC offsets of a time zone, because looking up an offset takes most of the time of parsing a date. */
import type { Zone } from 'luxon';

const minute = 60_000;
const day = 24 * 60 * minute;
/**
 * Length, in milliseconds, of the spans into which the cache divides time. The cache stores the offset at the beginning of each span. Every
 * summer time since 1970 lasted at least a week (the shortest was in parts of Brazil in 2000). Therefore, if the offset is the same at both ends
 * of a span of five days, it is the same throughout.
 */
const span = 5 * day;

/** The UTC offsets of one time zone, with a cache. */
export class ZoneOffsets {
  readonly #zone: Zone;
  /** Offset at the beginning of each span since 1970, in minutes east of UTC. The key is the number of the span. */
  readonly #known = new Map<number, number>();

  constructor(zone: Zone) {
    this.#zone = zone;
  }

  /**
   * Returns the offset at a time, in minutes east of UTC. `millis` is the time in milliseconds since 1970. Returns undefined in three cases:
   * the time is before 1970, the offset changes within the span, or the offset is not a whole number of minutes. The caller must then look
   * up the offset without this cache.
   */
  at(millis: number): number | undefined {
    if (millis < 0) return undefined;
    const number = Math.floor(millis / span);
    const offset = this.#atStart(number);
    return offset === this.#atStart(number + 1) && Number.isInteger(offset) ? offset : undefined;
  }

  /**
   * Returns the offset at a local time, in minutes east of UTC. `local` is the local time in milliseconds since 1970, as if the clock
   * showed UTC. Returns undefined if `at` finds no offset for the time one day earlier or later, or if these offsets differ.
   */
  atLocal(local: number): number | undefined {
    const offset = this.at(local - day);
    return offset === this.at(local + day) ? offset : undefined;
  }

  /** Formats a time as ISO 8601 with seconds. `offset` is in minutes east of UTC. */
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
