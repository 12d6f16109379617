import { draft, letterId } from './testing/answers.js';
import { workplace, type Workplace } from './testing/run-cli.js';

const questions = [{ field: 'secrecy', message: 'hand it over', messageTh: 'ส่งต้นฉบับ', code: 'LETTER.WITHHELD' }];
const withheld = { ...draft, status: 'withheld', fields: null, read: null, questions, withheldBecause: 'มีตรา' };
let place: Workplace;
beforeEach(async () => {
  place = await workplace(({ method }) => ({ body: method === 'GET' ? draft : withheld }));
});
afterEach(() => place.close());
const withhold = (...said: string[]) =>
  place.wian(['letters', 'withhold', letterId, '--reason', 'มีตรา', ...said, '--as', 'district-officer-3703']);

describe('letters withhold', () => {
  it('rests on the version that was seen, and says in both languages what is to be done', async () => {
    const ran = await withhold('--secrecy', 'top-secret');
    expect(ran.out).toMatch(/withheld +มีตรา\n[^]*secrecy: hand it over\nส่งต้นฉบับ/);
    expect(place.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /intake/letters/${letterId}`,
      `POST /intake/letters/${letterId}/withhold`,
    ]);
    expect(place.asked[1]?.body).toEqual({ version: 2, secrecy: 'top-secret', reason: 'มีตรา' });
  });

  it('asks nothing without knowing how secret it is', async () => {
    expect([(await withhold()).code, (await withhold('--secrecy', 'none')).code]).toEqual([2, 2]);
    expect(place.asked).toEqual([]);
  });
});
