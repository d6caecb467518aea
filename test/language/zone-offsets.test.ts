import { FixedOffsetZone, IANAZone } from 'luxon';
import { expect, it } from 'vitest';
import { ZoneOffsets } from '../../src/language/zone-offsets.ts';

const hour = 3_600_000;
const names = [
  'Asia/Shanghai',
  'Europe/London',
  'America/Recife',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Monrovia',
];

it.each(names)('is what the zone itself says, at any time since 1970: %s', name => {
  const zone = IANAZone.create(name);
  const offsets = new ZoneOffsets(zone);
  const wrong: string[] = [];
  for (let millis = 0; millis < Date.UTC(2030, 0); millis += 13 * hour) {
    const said = offsets.at(millis);
    if (said !== undefined && said !== zone.offset(millis)) wrong.push(new Date(millis).toISOString());
  }
  expect(wrong).toEqual([]);
});

it('is not known in the days around a change of clocks, nor before 1970', () => {
  const offsets = new ZoneOffsets(IANAZone.create('Europe/London'));
  expect(offsets.at(Date.UTC(2017, 2, 26, 1))).toBeUndefined();
  expect(offsets.atLocal(Date.UTC(2017, 2, 26, 1))).toBeUndefined();
  expect(offsets.at(-1)).toBeUndefined();
  expect(offsets.at(Date.UTC(2017, 1, 10))).toBe(0);
  expect(offsets.atLocal(Date.UTC(2017, 6, 10))).toBe(60);
});

it('asks the zone seldom', () => {
  let asked = 0;
  const zone = IANAZone.create('Asia/Shanghai');
  const counting = Object.assign(Object.create(zone), {
    offset: (millis: number) => {
      asked++;
      return zone.offset(millis);
    },
  });
  const offsets = new ZoneOffsets(counting);
  for (let day = 0; day < 365; day++) offsets.at(Date.UTC(2017, 0, 1 + day));
  expect(asked).toBeLessThan(80);
});

it('is spelled as ISO 8601 has it; UTC itself with a Z', () => {
  const summer = Date.UTC(2017, 6, 10, 12);
  const spell = (name: string) => {
    const offsets = new ZoneOffsets(IANAZone.create(name));
    return offsets.spell(summer, offsets.at(summer) ?? Number.NaN);
  };
  expect(spell('America/St_Johns')).toBe('2017-07-10T09:30:00-02:30');
  expect(spell('Asia/Kathmandu')).toBe('2017-07-10T17:45:00+05:45');
  expect(spell('Atlantic/Reykjavik')).toBe('2017-07-10T12:00:00+00:00');
  expect(new ZoneOffsets(FixedOffsetZone.utcInstance).spell(summer, 0)).toBe('2017-07-10T12:00:00Z');
});
