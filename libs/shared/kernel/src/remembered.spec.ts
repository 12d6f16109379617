import { Remembered } from './remembered.js';

describe('Remembered', () => {
  function counting(most: number) {
    const remembered = new Remembered<object, string>(most);
    const worked: string[] = [];
    const ask = (source: object, key: string) =>
      remembered.of(source, key, () => (worked.push(key), `answer to ${key}`));
    return { ask, worked };
  }

  it('works an answer out once for each source and key', () => {
    const { ask, worked } = counting(2);
    const [one, other] = [{}, {}];
    expect([ask(one, 'a'), ask(one, 'a'), ask(other, 'a')]).toEqual(Array(3).fill('answer to a'));
    expect(worked).toEqual(['a', 'a']);
  });

  it('forgets first what was asked for longest ago', () => {
    const { ask, worked } = counting(2);
    const source = {};
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(source, key);
    expect(worked).toEqual(['a', 'b', 'c', 'b']);
  });

  it('keeps nothing of work that threw', () => {
    const remembered = new Remembered<object, string>(2);
    const source = {};
    const failing = () => {
      throw new Error('not now');
    };
    expect(() => remembered.of(source, 'a', failing)).toThrow('not now');
    expect(remembered.of(source, 'a', () => 'later')).toBe('later');
  });
});
