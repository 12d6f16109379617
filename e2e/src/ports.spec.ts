import { servicePorts } from './ports.js';

describe('the ports of the scenarios', () => {
  it('are their own where nothing is said', () => {
    expect(servicePorts({})).toEqual({
      gateway: 18_080,
      directory: 18_081,
      intake: 18_082,
      assignment: 18_083,
      notification: 18_084,
      reporting: 18_085,
    });
  });

  it('follow WIAN_PORT_SHIFT, as those of the servers do', () => {
    expect(servicePorts({ WIAN_PORT_SHIFT: '8000' })).toMatchObject({ gateway: 26_080, assignment: 26_083 });
  });

  it.each(['x', '50000', '-18080'])('refuse a shift of %s', (WIAN_PORT_SHIFT) => {
    expect(() => servicePorts({ WIAN_PORT_SHIFT })).toThrow(`WIAN_PORT_SHIFT=${WIAN_PORT_SHIFT}`);
  });
});
