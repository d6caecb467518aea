/** Reads pages with the HTML parser of a browser, without running anything in them. */
import type { TestBrowser } from './test-browser.ts';

/** An address in a page. */
interface Reference {
  /** Kind of place: `a href`, `img src`, `link alternate` … */
  readonly place: string;
  readonly link: string;
}

/** Content of a parsed page. */
export interface PageDocument {
  readonly language: string;
  readonly title: string;
  readonly references: readonly Reference[];
  /** Addresses of the language versions of the page, by language. */
  readonly versions: Readonly<Record<string, string>>;
  readonly ids: readonly string[];
  readonly text: string;
}

/** Parses HTML pages, and returns the results by path. Includes the content of `noscript`. */
export async function readDocuments(
  browser: TestBrowser,
  pages: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, PageDocument>> {
  const paths = [...pages.keys()];
  const page = await browser.sharedPage();
  const read = await page.evaluate(
    texts =>
      texts.map(text => {
        const document = new DOMParser().parseFromString(text, 'text/html');
        const references: { place: string; link: string }[] = [];
        for (const element of document.querySelectorAll('*')) {
          for (const name of ['href', 'src', 'poster', 'cite', 'data-search', 'data-search-style', 'data-pagefind']) {
            const link = element.getAttribute(name);
            if (link !== null)
              references.push({ place: `${element.localName} ${element.getAttribute('rel') ?? name}`, link });
          }
          for (const candidate of element.getAttribute('srcset')?.split(',') ?? []) {
            references.push({ place: `${element.localName} srcset`, link: candidate.trim().split(/\s+/)[0] ?? '' });
          }
        }
        for (const meta of document.querySelectorAll('meta[property="og:url"], meta[property="og:image"]')) {
          references.push({ place: `meta ${meta.getAttribute('property')}`, link: meta.getAttribute('content') ?? '' });
        }
        for (const meta of document.querySelectorAll('meta[http-equiv="refresh"]')) {
          references.push({ place: 'meta refresh', link: meta.getAttribute('content')?.replace(/^.*?url=/, '') ?? '' });
        }
        for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
          JSON.parse(script.textContent ?? '', (name, value) => {
            if (typeof value === 'string' && /^https?:/.test(value) && name !== '@context')
              references.push({ place: `JSON-LD ${name}`, link: value });
            return value;
          });
        }
        const alternates = [...document.querySelectorAll('link[rel="alternate"][hreflang]')];
        return {
          language: document.documentElement.lang,
          title: document.title,
          references,
          versions: Object.fromEntries(
            alternates.map(link => [link.getAttribute('hreflang') ?? '', link.getAttribute('href') ?? '']),
          ),
          ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
          text: document.body.textContent ?? '',
        };
      }),
    [...pages.values()],
  );
  return new Map(paths.map((path, i) => [path, read[i] as PageDocument]));
}

/** Returns text and attributes of all elements with a name, such as `loc`, in an XML file. Throws if the file is not well-formed. */
export async function readXml(
  browser: TestBrowser,
  text: string,
  selector: string,
): Promise<readonly { readonly text: string; readonly attributes: Readonly<Record<string, string>> }[]> {
  const page = await browser.sharedPage();
  return page.evaluate(
    ([source, wanted]) => {
      const document = new DOMParser().parseFromString(source ?? '', 'application/xml');
      const fault = document.querySelector('parsererror');
      if (fault) throw new Error(fault.textContent ?? '');
      return [...document.getElementsByTagName(wanted ?? '')].map(element => ({
        text: element.textContent ?? '',
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      }));
    },
    [text, selector],
  );
}
