import { Metrics } from '@wian/observability';
import { checkpointFigures } from './log-figures.js';

describe('the figures of checkpoints', () => {
  const figures = async (metrics: Metrics) => {
    const text = await metrics.registry.metrics();
    const value = (name: string) => Number(new RegExp(`^${name}\\{.*\\} (.+)$`, 'm').exec(text)?.[1]);
    return { at: value('wian_checkpoint_timestamp_seconds'), refused: value('wian_checkpoint_refused') };
  };

  it('say 0 where nothing was signed, when it was last signed, and that it is refused until it is signed again', async () => {
    const metrics = new Metrics('test');
    const tell = checkpointFigures(metrics);
    expect(await figures(metrics)).toEqual({ at: 0, refused: 0 });
    const before = Date.now() / 1_000;
    tell('signed');
    const { at } = await figures(metrics);
    expect(at).toBeGreaterThanOrEqual(before);
    tell('refused');
    expect(await figures(metrics)).toEqual({ at, refused: 1 });
    tell('signed');
    expect(await figures(metrics)).toMatchObject({ refused: 0 });
  });
});
