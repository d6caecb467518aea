/** `halfsky newsletter`: writes the mail of a week's newsletter as a file that a mail program can open and send. */
import { join } from 'node:path';
import type { Catalogue, Edition } from '../catalogue/catalogue.ts';
import { type Issue, listIssues } from '../catalogue/issues.ts';
import { CommandError } from '../language/messages/command-error.ts';
import { tell } from '../language/messages/tell.ts';
import { weekAfter } from '../language/weeks.ts';
import type { Message } from '../message.ts';
import { bareFrames } from '../site/frame.ts';
import { byArticle, choosePictures } from '../site/newsletter/choose-pictures.ts';
import { fitMail } from '../site/newsletter/fit.ts';
import { siteFile } from '../source/publication/newsroom.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { loadPublished } from './load-published.ts';
import { paintPictures } from './mail-pictures.ts';
import { loadOptions } from './options.ts';
import { readOut, writeOut } from './out-files.ts';
import { editionOf, weekFrom } from './selection.ts';

/** Runs `halfsky newsletter` and returns the exit code. */
export async function runNewsletter(given: ParsedArguments): Promise<number> {
  const options = loadOptions(given);
  const { folder, name } = readOut(given.option('out') ?? '.', ['.eml']);
  const { catalogue, kept } = await loadPublished(options);
  const edition = editionOf(given, catalogue);
  const issue = issueOf(given, catalogue, edition);
  const file = name ?? `newsletter-${issue.week.id}.${edition.language}.eml`;
  const frame = bareFrames(catalogue).get(edition.language);
  if (!frame) throw new Error(`there is no edition in ${edition.language}`);
  const chosen = choosePictures(issue);
  const mail = fitMail(frame, issue, byArticle(chosen));
  const shown = new Set(mail.entries.map(({ picture }) => picture?.cid));
  const pictures = await paintPictures(
    chosen.filter(({ cid }) => shown.has(cid)),
    kept.folder,
  );
  const { writeMailFile, senderOf } = await import('../site/newsletter/write-mail-file.ts');
  const content = await writeMailFile(frame, { issue, mail, pictures, time: options.now });
  writeOut(folder, [[file, content]]);
  for (const line of report({
    issue,
    out: join(folder, file),
    articles: mail.entries.length,
    pictures: pictures.length,
    size: content.length,
  }))
    console.log(given.voice.say(line));
  if (senderOf(frame) === undefined) console.log(given.voice.say(withoutSender));
  return 0;
}

interface Written {
  readonly issue: Issue;
  readonly out: string;
  /** Number of articles in the mail. */
  readonly articles: number;
  readonly pictures: number;
  /** Size of the file in bytes. */
  readonly size: number;
}

function report({ issue, out, articles, pictures, size }: Written): readonly Message[] {
  const { week, pieces } = issue;
  const written = tell(
    'newsletter-written',
  )`${out}: newsletter of ${week.id}, articles: ${articles}, pictures: ${pictures}, kB: ${Math.ceil(size / 1000)}`;
  if (articles === pieces.length) return [written];
  return [
    written,
    tell(
      'newsletter-shortened',
    )`the mail has room for ${articles} of ${pieces.length} articles; a sentence says so, with a link to the page with all of them`,
  ];
}

const withoutSender = tell(
  'newsletter-without-sender',
)`the mail has no sender, because the field "contact" in ${siteFile} contains no e-mail address; your mail program adds the sender`;

/**
 * Returns the issue that `--week` names; default: the newest one.
 * @throws CommandError if the publication has no newsletter or no issue yet
 * @throws UsageError if the week is not over, or has no articles
 */
function issueOf(given: ParsedArguments, catalogue: Catalogue, edition: Edition): Issue {
  if (!catalogue.site.hasNewsletter)
    throw new CommandError(
      tell('no-newsletter')`this publication has no newsletter`,
      tell('write-newsletter-true')`write "newsletter: true" in ${siteFile}, and build the site again`,
    );
  const issues = listIssues(catalogue, edition);
  const [newest] = issues;
  if (!newest)
    throw new CommandError(
      tell('no-issue-yet')`${edition.language} has no article in a week that is over`,
      tell('newsletter-needs-week')`the newsletter of a week can be made when the week is over`,
    );
  const text = given.option('week');
  if (text === undefined) return newest;
  const week = weekFrom(text, edition);
  const issue = issues.find(candidate => candidate.week.id === week.id);
  if (issue) return issue;
  if (week.last >= catalogue.now.day)
    throw new UsageError(
      tell('week-not-over')`the week ${week.id} is not over`,
      tell('newsletter-from-monday')`its newsletter can be made from ${weekAfter(week).first}`,
    );
  throw new UsageError(
    tell('nothing-selected')`${edition.language} has no published article in ${week.id}`,
    tell('newest-week')`the newest week with an article is ${newest.week.id}`,
  );
}
