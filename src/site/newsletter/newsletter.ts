/**
 * The wing of the newsletter, which `newsletter: true` in `site.yaml` switches on: the mail of each issue as HTML and as text, beside the page of
 * the issue. An editor sends it with a mailing program.
 */
import { addressOf } from '../../addresses.ts';
import { type Issue, listIssues } from '../../catalogue/issues.ts';
import { inEveryEdition, type Kind, register } from '../kind.ts';
import type { Wing } from '../wing.ts';
import { drawMail } from './draw-mail.ts';
import { drawText } from './draw-text.ts';
import { fitMail } from './fit.ts';

/** Returns a kind of file that each issue has once. `addressIn` returns its address from the address of the issue's page. */
const besideIssues = (name: string, addressIn: (issue: string) => string, view: Kind<Issue>['view']): Kind<Issue> => ({
  name,
  pages: ({ catalogue }) =>
    inEveryEdition(catalogue, edition =>
      listIssues(catalogue, edition).map(issue => ({
        address: addressIn(addressOf.issue(edition.root, issue.week.id)),
        language: edition.language,
        gather: () => issue,
      })),
    ),
  view,
});

const html = besideIssues('mail-html', addressOf.mailHtml, (issue, frame) => drawMail(fitMail(frame, issue)));

const text = besideIssues('mail-text', addressOf.mailText, (issue, frame) =>
  drawText(fitMail(frame, issue), frame.strings),
);

export const newsletter: Wing = { name: 'newsletter', kinds: () => [register(html), register(text)] };
