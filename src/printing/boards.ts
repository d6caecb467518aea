/** Finds places by address or name, and gathers what the board of a place shows. */
import { type Board, drawBoard } from '../../layouts/print/board.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { pastDeadlines } from '../catalogue/groups.ts';
import { tell } from '../language/messages/tell.ts';
import type { BareFrame } from '../site/frame.ts';
import type { LocatedPlace } from '../source/groups/every-place.ts';
import type { Place } from '../source/groups/group.ts';
import { unpackGroups } from '../source/groups/packed.ts';
import { everyTextOf } from '../source/publication/newsroom.ts';
import type { Job } from './jobs.ts';

/** Returns all names of a place: its path, its name in every language and its older names. */
export const namesOf = ({ path, name, was }: Place): readonly string[] => [path, ...everyTextOf(name), ...was];

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();

/** Returns the places with an address, such as `/groups/guangxi/`, a path, such as `guangxi/baise`, or a name. Capitals do not matter. */
export function findPlaces(all: readonly LocatedPlace[], wanted: string): readonly LocatedPlace[] {
  const [, path = wanted] = /(?:^|\/)groups\/(.*)$/.exec(wanted) ?? [];
  const name = fold(path.replace(/\/$/, ''));
  const exact = all.filter(({ place }) => fold(place.path) === name);
  return exact.length > 0 ? exact : all.filter(({ place }) => namesOf(place).some(each => fold(each) === name));
}

/** Returns the job that prints the board of a place. */
export function boardJob(frame: BareFrame, { place, around }: LocatedPlace, { now }: Catalogue): Job {
  const { path, name, deadlines } = place;
  const board: Board = {
    ...{ path, around, deadlines },
    name: path === '' ? frame.strings.groupLevels.nation : name,
    groups: unpackGroups(place.packed),
    past: pastDeadlines(place, now),
    day: now.day,
  };
  return {
    // Names of places may contain a hyphen, but no low line, so each place has a file name of its own.
    file: `board-${path === '' ? 'nation' : path.replaceAll('/', '_')}-${frame.language}.pdf`,
    codes: [],
    style: 'board',
    draw: look => drawBoard(frame, look, board),
    tooLong: {
      what: tell(
        'board-too-long',
      )`the introduction of a group in ${frame.say(board.name)} is too long for a sheet of a board`,
      cure: tell('shorten-introduction')`write a shorter introduction or a shorter way in`,
    },
  };
}
