/** The broadcast script: several articles as an announcer reads them to a village, with help for reading and the length of each. Pure. */
import type { Catalogue, Piece } from '../../catalogue/catalogue.ts';
import type { Selection } from '../../catalogue/selection.ts';
import { inLanguage } from '../../source/publication/newsroom.ts';
import type { BareFrame } from '../frame.ts';
import { type SpokenArticle, speakArticle } from './article.ts';
import { ReadingHelps } from './helps.ts';
import { say } from './inline.ts';
import { textOfLine } from './lines.ts';
import { namesIn } from './names.ts';
import { paceIn, secondsFor } from './pace.ts';
import type { Line, Pace, Script, ScriptArticle, UnfitArticle } from './script.ts';
import { sayDay } from './spoken-date.ts';

/** Content and limits of a script. */
export interface ScriptOrder {
  readonly pieces: readonly Piece[];
  /** The week or column of the articles; undefined if somebody chose the articles one by one. */
  readonly selection: Selection | undefined;
  /** Day of the broadcast, such as `2017-09-05`. */
  readonly day: string;
  /** Words or characters per minute; undefined for the usual speed. */
  readonly speed: number | undefined;
  /** Maximum length in minutes; undefined if all articles must be in the script. */
  readonly minutes: number | undefined;
}

/** Makes a script. If the articles are longer than `minutes`, leaves out each article that does not fit after the articles before it. */
export function makeScript(frame: BareFrame, catalogue: Catalogue, order: ScriptOrder): Script {
  const { language } = frame;
  const pace = paceIn(language, order.speed);
  const spoken = order.pieces.map(piece => ({ piece, article: speakArticle(frame, piece) }));
  const text = spoken.map(({ article }) => textOfArticle(article)).join('\n');
  const names = namesIn(text, catalogue, order.pieces);
  const phones = [...catalogue.newsroom.help.lines.values()].flatMap(line => line.phones);
  const helps = () => new ReadingHelps(names, phones, language);
  const opening = open(frame, order).map(line => helps().addTo(line));
  const room = order.minutes === undefined ? Number.POSITIVE_INFINITY : order.minutes * 60;
  let seconds = secondsFor(opening, pace, language);
  const articles: ScriptArticle[] = [];
  const unfit: UnfitArticle[] = [];
  for (const { piece, article } of spoken) {
    const timed = finish(article, helps(), pace, language);
    if (seconds + timed.seconds > room) unfit.push({ title: piece.article.title, seconds: timed.seconds });
    else {
      articles.push(timed);
      seconds += timed.seconds;
    }
  }
  return { language, name: frame.say(frame.site.name), opening, articles, unfit, pace, seconds };
}

const textOfArticle = ({ headline, lines }: SpokenArticle): string =>
  [{ words: headline }, ...lines].map(textOfLine).join('\n');

function finish(
  { headline, lines, leftOut }: SpokenArticle,
  helps: ReadingHelps,
  pace: Pace,
  language: string,
): ScriptArticle {
  const seconds = secondsFor([{ kind: 'heading', words: headline }, ...lines], pace, language);
  return { headline: helps.addToWords(headline), lines: lines.map(line => helps.addTo(line)), leftOut, seconds };
}

/** Returns the sentences with which the broadcast begins. */
function open(frame: BareFrame, { selection, day }: ScriptOrder): readonly Line[] {
  const { strings, language: own, site } = frame;
  const sentence = strings.broadcastOpening(frame.say(site.name), sayDay(day, own));
  const about =
    selection?.kind === 'column'
      ? strings.broadcastColumn(inLanguage(selection.column.title, own))
      : selection && strings.broadcastWeek(sayDay(selection.week.first, own), sayDay(selection.week.last, own));
  return [sentence, ...(about ? [about] : [])].map(text => ({ kind: 'text', words: [say(text, { own })] }));
}
