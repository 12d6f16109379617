import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { draft, received } from './testing/answers.js';
import { problem, type Responder } from './testing/fake-gateway.js';
import { workplace, type Workplace } from './testing/run-cli.js';

const as = ['--as', 'district-officer-3703'];
const once = ['letters', 'watch', 'in', '--once', '--interval', '1'];
let place: Workplace;
afterEach(() => place.close());

async function given(respond: Responder): Promise<Workplace> {
  place = await workplace(respond);
  mkdirSync(join(place.folder, 'in'));
  place.write('in/a.txt', 'ก');
  return place;
}

describe('letters watch', () => {
  it('delivers once what stands in the folder, as the officer, and waits until it is read', async () => {
    const { wian, asked, folder } = await given(({ method }) =>
      method === 'POST' ? { status: 201, body: received } : { body: draft },
    );
    const ran = await wian([...once, ...as]);
    expect(ran).toEqual({ code: 0, err: '', out: `done  a.txt  ${draft.letterId} (draft)\n` });
    expect(asked[0]).toMatchObject({ method: 'POST', token: 'token of district' });
    expect(readdirSync(join(folder, 'in'))).toEqual(['done', 'failed']);
  });

  it('with --json prints the note of each file in a line, and fails where one did not become a letter', async () => {
    const { wian } = await given(() => problem(413, 'REQUEST.TOO_LARGE', 'too large'));
    const ran = await wian([...once, '--json', ...as]);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({ file: 'a.txt', place: 'failed', error: { code: 'REQUEST.TOO_LARGE' } });
    expect(JSON.parse(ran.err).error).toMatchObject({ code: 'WATCH.NOT_ALL' });
  });

  it('ends in order when it is told to stop', async () => {
    const stop = new AbortController();
    const { wian } = await given(() => {
      stop.abort();
      return { status: 201, body: received };
    });
    const ran = await wian(['letters', 'watch', 'in', '--interval', '1', ...as], { stop: stop.signal });
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('(received)') });
  });

  it('names a folder that cannot be watched, and a person that is missing', async () => {
    const { wian } = await given(() => undefined);
    expect(await wian(['letters', 'watch', 'none', ...as])).toMatchObject({
      code: 1,
      err: expect.stringContaining('ENOENT'),
    });
    expect(await wian(once)).toMatchObject({ code: 2, err: expect.stringContaining('--as') });
  });
});
