import type { CloudEvent } from '@wian/contracts';
import { Shared } from './other-database.js';

const at = (epoch: number, position: number, id = `task_${position}:1`) =>
  ({ id, subject: id.slice(0, id.indexOf(':')), epoch, position }) as CloudEvent;

it('a log is recognised by events up to its end, a hundred of each epoch, and by none that stand in no log', () => {
  const shared = new Shared({ epoch: 2, lastPosition: 500 });
  const lost = Array.from({ length: 200 }, (_, index) => at(2, 301, `task_lost-${index}:voided-2`));
  const first = Array.from({ length: 200 }, (_, index) => at(1, index + 1));
  for (const event of [...lost, ...first, at(2, 400), at(2, 501), at(3, 302)]) shared.note(event);
  expect(shared.events()).toEqual([...first.slice(0, 100), at(2, 400)]);
});
