/** The part of the benchmark that reads files: renders them first, so that no reading waits for it. */
import { letterTools } from '../../lib/letter-tools.mjs';
import { median } from '../result.mjs';
import { FileReadings } from './file-readings.mjs';
import { partsReport } from './reading-report.mjs';
import { Renderings, scannedLetters } from './renderings.mjs';
import { round, timed } from './times.mjs';

/** `{subjects, report, close}`; scans are read once, for the report: they take seconds a page. */
export async function openFiles(all, kinds, log) {
  const letters = all.map(asFile);
  const tools = await letterTools({ say: (line) => log('bench', line) });
  const renderings = new Renderings(tools);
  const of = { docx: letters, pdf: letters, scan: scannedLetters(letters) };
  for (const kind of kinds) {
    log('bench', `${of[kind].length} letters as ${kind}`);
    for (const letter of of[kind]) await renderings.file(kind, letter);
  }
  const readings = new FileReadings(renderings, tools);
  // The process that reads is started by its first letter, which is not timed.
  await readings.read('docx', letters[0]);
  return {
    subjects: { docx: () => readings.times('docx', letters), pdf: () => readings.beyondPoppler(letters) },
    report: async () => {
      const reports = {};
      for (const kind of kinds) reports[kind] = await readAll(kind, of[kind], readings);
      return reports;
    },
    close: () => readings.close(),
  };
}

/** Of a secret letter the process that reads gives out its secrecy and its line in the register: the first counts. */
const asFile = (letter) =>
  letter.expected.secrecy === 'none'
    ? letter
    : { ...letter, undecided: Object.keys(letter.expected).filter((field) => field !== 'secrecy') };

async function readAll(kind, letters, readings) {
  const read = [];
  const millis = [];
  for (const letter of letters)
    millis.push(await timed(async () => read.push({ letter, got: await readings.read(kind, letter) })));
  return { ...partsReport(read), seconds: round(median(millis) / 1000) };
}
