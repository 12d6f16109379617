import { z } from 'zod';
import { noted } from '../group/testing/test-group.js';
import { type Contracts, schemaCheck } from './schema-check.js';

const topic = { name: 't', kind: 'state' as const, partitions: 1, key: 'id', owner: 'test', description: 'things' };
const contracts: Contracts = (type) =>
  type === 'wian.thing.noted.v1' ? { topic, data: z.object({ text: z.string() }) } : undefined;

describe('schema check', () => {
  it('passes data that keep the contract, with fields that it does not know', () => {
    expect(schemaCheck(noted('a', 1, { data: { text: 'x', newer: true } }), contracts)).toBeUndefined();
  });

  it('says what breaks the contract, and of which type', () => {
    const reason = schemaCheck(noted('a', 1, { data: { text: 7 } }), contracts);
    expect(reason).toMatch(/^data breaks the schema of wian\.thing\.noted\.v1: /);
    expect(reason).toContain('text');
  });
});
