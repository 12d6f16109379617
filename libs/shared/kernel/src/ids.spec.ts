import { formatUuidV7, timeOfId, uuidV7 } from './ids.js';

describe('uuidV7', () => {
  it('begins with the time, so that later ids sort after earlier ones', () => {
    const random = new Uint8Array(10).fill(0xff);
    expect(formatUuidV7(1_000, random) < formatUuidV7(1_001, new Uint8Array(10))).toBe(true);
  });

  it('tells when it was made, also behind the kind that it is of, and nothing of an id of another sort', () => {
    const id = formatUuidV7(1_741_226_400_123, new Uint8Array(10).fill(0xff));
    expect(timeOfId(id)?.getTime()).toBe(1_741_226_400_123);
    expect(timeOfId(`commit_${id}`)?.getTime()).toBe(1_741_226_400_123);
    for (const other of [`task_${id}_3703`, '1cc2e2a4-5f5b-4d2a-9d3f-0d1f0b6f8a77', 'unit_3703', '1000'])
      expect(timeOfId(other)).toBeUndefined();
  });

  it('has the version and variant of RFC 9562', () => {
    expect(uuidV7.next()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
