#!/usr/bin/env bash
# nodemailer ends the lines of a mail with CRLF, but not the lines of a text that it encodes as base64, which every Chinese text is.
#
# The option `newline: 'win'` is documented as the line ending of the message. Lines of a text must be CRLF before base64 encodes them (RFC 2049,
# section 4; RFC 2045, section 6.8), so one would expect the option to reach them. It reaches headers, boundaries and quoted-printable
# texts, that is, mails in English. A text with many other letters becomes base64, and its lines keep a bare LF inside. A program that signs
# the decoded text or compares it with the original finds another text for mails in Chinese only. The documentation names the option in one
# line and does not mention encoded parts.
#
# Convert the lines of the text to CRLF before you give it to nodemailer.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nodemailer@10.6.1
cat >ask.cjs <<'JS'
const MailComposer = require('nodemailer/lib/mail-composer');
console.log('nodemailer', require('nodemailer/package.json').version);
const show = text => JSON.stringify(text);
async function compose(name, text) {
  const mail = await new MailComposer({ text, newline: 'win' }).compile().build();
  const [head, ...body] = mail.toString('latin1').split('\r\n\r\n');
  const encoding = /Content-Transfer-Encoding: (\S+)/.exec(head)[1];
  const text7 = body.join('\r\n\r\n');
  const bytes = encoding === 'base64' ? text7 : text7.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(`0x${hex}`));
  console.log(name, encoding, show(Buffer.from(bytes, encoding === 'base64' ? 'base64' : 'latin1').toString('utf8').trimEnd()));
}
compose('English', 'Women\nin action, caf\u00e9\n').then(() => compose('Chinese', '妇女\n在行动\n'));
JS
node ask.cjs | tee seen.txt
cat >expected.txt <<'TXT'
nodemailer 10.6.1
English quoted-printable "Women\r\nin action, café"
Chinese base64 "妇女\n在行动"
TXT
diff expected.txt seen.txt
