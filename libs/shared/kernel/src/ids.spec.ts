import { formatUuidV7, uuidV7 } from './ids.js';

describe('uuidV7', () => {
  it('begins with the time, so that later ids sort after earlier ones', () => {
    const random = new Uint8Array(10).fill(0xff);
    expect(formatUuidV7(1_000, random) < formatUuidV7(1_001, new Uint8Array(10))).toBe(true);
  });

  it('has the version and variant of RFC 9562', () => {
    expect(uuidV7.next()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
