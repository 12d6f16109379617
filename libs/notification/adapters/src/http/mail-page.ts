import { escaped } from '@wian/notification-domain';
import type { SunkMail } from '../mail/mail-sink.js';

const style = `
  body { font-family: Sarabun, 'TH Sarabun New', system-ui, sans-serif; line-height: 1.6; margin: 0; color: #1c2733; background: #f6f7f9; }
  main { max-width: 48rem; margin: 0 auto; padding: 2rem 1.25rem; }
  details { background: #fff; border: 1px solid #d8dee5; border-radius: .3rem; margin: .5rem 0; padding: .5rem .8rem; }
  small { color: #44525f; } pre { white-space: pre-wrap; font: inherit; }`;

/** The sink's mails for people: Thai first, no scripts, nothing of a mail is taken for markup. */
export const mailPage = (mails: readonly SunkMail[]): string => `<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>จดหมายทดสอบ · เวียน</title>
<style>${style}
</style>
</head>
<body>
<main>
<h1>จดหมายทดสอบ <small lang="en">Mail caught by the local stack</small></h1>
${mails.length === 0 ? '<p>ยังไม่มีจดหมาย <span lang="en">No mail yet.</span></p>' : mails.map(row).join('\n')}
</main>
</body>
</html>
`;

const row = ({ to, subject, text, receivedAt, messageId }: SunkMail): string => `<details>
<summary>${escaped(subject)}<br><small>${escaped(to.join(', '))} · ${escaped(receivedAt)}</small></summary>
<pre>${escaped(text)}</pre>
<small>${escaped(messageId)}</small>
</details>`;
