/** Looks up the styles of a Word file, and the styles on which they are based. */

import { childOf, type Element, findAll, isSet, settingOf } from './xml.ts';

/** Styles of a Word file, by id. */
export class Styles {
  readonly #styles: ReadonlyMap<string, Element>;
  /** Formatting of all text for which no style says anything else. */
  readonly defaults: Element | undefined;
  /** Id of the style of paragraphs that name no style. */
  readonly usual: string | undefined;

  /** `root` is the root element of the part with the styles; undefined if the file has no styles. */
  constructor(root: Element | undefined) {
    const styles = root ? findAll(root, 'style') : [];
    this.#styles = new Map(styles.map(style => [settingOf(style, 'styleId') ?? '', style]));
    this.defaults = childOf(root, 'docDefaults', 'rPrDefault', 'rPr');
    const usual = styles.findLast(
      style => settingOf(style, 'type') === 'paragraph' && isSet(settingOf(style, 'default')),
    );
    this.usual = usual && (settingOf(usual, 'styleId') ?? '');
  }

  /** Returns what `read` finds in a style; undefined if there is no such style. */
  read<T>(id: string | undefined, read: (style: Element) => T | undefined): T | undefined {
    const style = id === undefined ? undefined : this.#styles.get(id);
    return style && read(style);
  }

  /** Returns what `read` finds first: in a style, in the style on which it is based, and so on; undefined if it finds nothing. */
  inherit<T>(id: string | undefined, read: (style: Element) => T | undefined): T | undefined {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); at = this.read(at, basisOf)) {
      seen.add(at);
      const found = this.read(at, read);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

const basisOf = (style: Element) => settingOf(childOf(style, 'basedOn'));
