import type { Language, NoticeText } from './notice-facts.js';
import { wordsOf } from './notice.template.js';

/** A notice as a mail carries it. */
export interface RenderedNotice {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function render(notice: NoticeText, language: Language): RenderedNotice {
  const { subject, paragraphs, linkLabel, footer } = wordsOf(notice, language);
  const { link } = notice;
  return {
    // A line break in a subject would begin another header.
    subject: subject.replaceAll(/\s+/g, ' '),
    text: [...paragraphs, `${linkLabel}: ${link}`, `-- \n${footer}`].join('\n\n') + '\n',
    html: [
      `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
      `<body style="font-family: Sarabun, 'TH Sarabun New', sans-serif; line-height: 1.6">`,
      ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
      `<p><a href="${escaped(link)}">${escaped(linkLabel)}</a></p>`,
      `<p><small>${escaped(footer)}</small></p>`,
      '</body>\n</html>\n',
    ].join('\n'),
  };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Plain text for HTML, in elements and in quoted attributes. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (each) => entities[each] ?? each);
