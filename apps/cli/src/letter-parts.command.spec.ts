import { draft, letterId } from './testing/answers.js';
import { workplace, type Workplace } from './testing/run-cli.js';

const as = ['--as', 'district-officer-3703'];
const versions: Record<string, number> = { letter_b: 3, letter_c: 5 };
let place: Workplace;
beforeEach(async () => {
  place = await workplace(({ method, path }) => {
    const id = path.split('/')[3] ?? '';
    if (method === 'GET') return { body: { ...draft, letterId: id, version: versions[id] ?? 2 } };
    if (path.endsWith('/split')) return { body: { ...draft, status: 'split', splitInto: [{ letterId: 'letter_x' }] } };
    return { body: { ...draft, joined: [{ letterId: 'letter_b', as: 'pages' }] } };
  });
});
afterEach(() => place.close());
const posted = () => place.asked.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body]);

describe('letters split', () => {
  it('names pages and runs of text, with the version that was seen, and shows what was made', async () => {
    const ran = await place.wian(['letters', 'split', letterId, '--part', 'pages=1-2', 'text=30-99', ...as]);
    expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(/status +split[^]*split into +letter_x/) });
    const parts = [{ pages: [1, 2] }, { text: [30, 99] }];
    expect(posted()).toEqual([[`/intake/letters/${letterId}/split`, { version: 2, parts }]]);
  });
  it('asks nothing where a part is not clear', async () => {
    const ran = await place.wian(['letters', 'split', letterId, '--part', 'pages=1', ...as]);
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('such as pages=1-2') });
    expect(place.asked).toEqual([]);
  });
});

describe('letters merge', () => {
  it('joins pages in their order and enclosures, each with its version', async () => {
    const ran = await place.wian([
      'letters',
      'merge',
      letterId,
      '--enclosure',
      'letter_c',
      '--pages',
      'letter_b',
      ...as,
    ]);
    expect(ran.out).toMatch(/joined +letter_b \(pages\)/);
    const letters = [
      { letterId: 'letter_b', version: 3, as: 'pages' },
      { letterId: 'letter_c', version: 5, as: 'enclosure' },
    ];
    expect(posted()).toEqual([[`/intake/letters/${letterId}/merge`, { version: 2, letters }]]);
  });
  it('asks for what is to be joined', async () => {
    expect((await place.wian(['letters', 'merge', letterId, ...as])).err).toContain('name them by --pages');
  });
});
