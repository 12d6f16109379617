import fc from 'fast-check';
import { openDocument } from '@wian/documents';
import { readFiles } from '@wian/intake-application';
import { printedLetter } from '@wian/intake-domain';
import { writeDocx } from '@wian/official-letter';
import { foundIn, relays, saidBy } from './relay-files.fixture.js';

/** A Word file needs neither program nor scratch folder. */
const nowhere = { scratch: '/', folder: null };

async function readBack(bytes: Uint8Array) {
  const { parts } = await openDocument({ name: 'relay.docx', bytes }, nowhere);
  return (await readFiles(parts, () => false)).read;
}

describe('a relay letter as a Word file', () => {
  it('is read back as it was made', async () => {
    await fc.assert(
      fc.asyncProperty(relays, async (relay) => {
        const read = await readBack(writeDocx(printedLetter(relay)));
        expect(foundIn(read)).toEqual(saidBy(relay));
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
