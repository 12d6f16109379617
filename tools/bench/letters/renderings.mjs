/**
 * The sample letters as files of other kinds, made on the fly and kept in the cache: what is in a rendering is what its letter
 * says, so its expected values are those of the letter. Nothing of it is committed.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { mustRun } from '../../lib/command.mjs';
import { cacheFolder } from '../../lib/paths.mjs';
import { DAMAGES, degraded } from './degrade.mjs';
import { parsePgm, toPng } from './gray-picture.mjs';
import { renderDocx } from './render-docx.mjs';
import { finished, renderPdf } from './render-pdf.mjs';

/** Raised when what is made of the same text changes. */
const VERSION = 1;

/** Of each part every `EVERY`th letter is a scan, damaged in each of the ways in turn. */
const EVERY = 5;
const ways = Object.keys(DAMAGES);

/** `[{...letter, damage}]` */
export function scannedLetters(letters) {
  const parts = [...new Set(letters.map(({ part }) => part))];
  return parts.flatMap((part) =>
    letters
      .filter((letter) => letter.part === part)
      .filter((_, at) => at % EVERY === 0)
      .map((letter, at) => ({ ...letter, damage: ways[at % ways.length] })),
  );
}

/** Renders letters: `file(kind, letter)` answers the path. `tools`: the folder of poppler's programs, null = on the PATH. */
export class Renderings {
  constructor(tools, folder = join(cacheFolder, 'letter-renderings')) {
    this.env = { ...process.env, PATH: [tools, process.env.PATH].filter(Boolean).join(delimiter) };
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  async file(kind, letter) {
    const key = createHash('sha256').update(JSON.stringify([VERSION, kind, letter.text, DAMAGES[letter.damage]]));
    const file = join(
      this.folder,
      `${letter.name}-${key.digest('hex').slice(0, 12)}.${kind === 'docx' ? kind : 'pdf'}`,
    );
    if (!existsSync(file)) {
      const bytes = await this.render(kind, letter);
      writeFileSync(`${file}.part`, bytes);
      renameSync(`${file}.part`, file);
    }
    return file;
  }

  render(kind, { text, damage }) {
    if (kind === 'docx') return renderDocx(text);
    return kind === 'pdf' ? renderPdf(text) : this.scan(text, DAMAGES[damage]);
  }

  /** The letter printed, drawn, damaged, and put into a PDF that has no text. */
  async scan(text, damage) {
    const place = mkdtempSync(join(tmpdir(), 'wian-scan-'));
    try {
      writeFileSync(join(place, 'letter.pdf'), await renderPdf(text, { marks: 'shaped', ...damage }));
      const how = ['-r', String(damage.dpi), '-gray', 'letter.pdf', 'page'];
      await mustRun('pdftoppm', how, {
        cwd: place,
        env: this.env,
        mend: 'poppler should draw it: npm start fetches it.',
      });
      const pages = readdirSync(place).filter((name) => name.endsWith('.pgm'));
      return await ofPictures(
        pages.sort().map((name, at) => toPng(degraded(parsePgm(readFileSync(join(place, name))), damage, at + 1))),
      );
    } finally {
      rmSync(place, { recursive: true });
    }
  }
}

function ofPictures(pictures) {
  const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
  for (const picture of pictures) {
    const page = doc.addPage().page;
    doc.image(picture, 0, 0, { width: page.width, height: page.height });
  }
  return finished(doc);
}
