/**
 * Writes a text as one comment, or updates the comment: `node .ci/note.js FILE`. For GitLab and Forgejo, whose checks may write comments themselves.
 *
 * NOTE_LIST: the address that lists and adds comments. NOTE_EACH: the address of one comment, without its number. NOTE_CHANGE: the method that changes it.
 * NOTE_TOKEN: `Header: value`.
 */
import { readFileSync } from 'node:fs';

const mark = '<!-- halfsky: what changes for readers -->';
/** Far below the limit of either host, and more than anybody reads. */
const most = 60_000;
const { NOTE_LIST = '', NOTE_EACH = '', NOTE_CHANGE = 'PATCH', NOTE_TOKEN = '' } = process.env;
const [name = '', value = ''] = NOTE_TOKEN.split(/:\s*/);

const ask = (address, method, content) =>
  fetch(address, {
    method,
    headers: { [name]: value, 'Content-Type': 'application/json' },
    body: content && JSON.stringify(content),
  });

/** @returns {Promise<number | undefined>} the number of the comment that stands */
async function findOurs() {
  for (let page = 1, seen; ; page += 1) {
    const answer = await ask(`${NOTE_LIST}?per_page=50&limit=50&page=${page}`, 'GET');
    if (!answer.ok) throw new Error(`${answer.status} from ${NOTE_LIST}`);
    const comments = await answer.json();
    const ours = comments.find(({ body }) => body.startsWith(mark));
    // Forgejo knows no pages here: it gives all comments, each time.
    if (ours || comments.length < 50 || comments[0].id === seen) return ours?.id;
    seen = comments[0].id;
  }
}

const text = readFileSync(process.argv[2] ?? '', 'utf8').slice(0, most);
const ours = await findOurs();
const body = { body: `${mark}\n${text}` };
const answer = ours ? await ask(`${NOTE_EACH}/${ours}`, NOTE_CHANGE, body) : await ask(NOTE_LIST, 'POST', body);
// The token of a fork's pull request may only read.
if (answer.status === 401 || answer.status === 403)
  console.log('This run may not write a comment; what changes stands above.');
else if (!answer.ok) throw new Error(`${answer.status} from ${answer.url}`);
