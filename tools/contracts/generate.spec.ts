import { cloudEventContentType, cloudEventField, publishedEvents, topics } from '@wian/contracts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { asyncApiDocument, asyncApiErrors } from './asyncapi.mjs';
import { eventSchema } from './json-schema.mjs';
import { topicsFile } from './kafka-topics.mjs';

const document = () => asyncApiDocument({ publishedEvents, cloudEventField, cloudEventContentType });

describe('the AsyncAPI document', () => {
  it('has every event on its topic, and one publisher per topic', () => {
    const { channels, operations, components } = document();
    expect(Object.keys(channels)).toEqual(Object.values(topics).map(({ name }) => name));
    expect(Object.keys(components.messages)).toEqual(publishedEvents.map(({ type }) => type));
    expect(Object.keys(operations)).toContain('assignment.publishes.wian.task.v1');
  });

  it('shares one data schema among the events of an aggregate that carry the same', () => {
    const shared = [
      'Audience',
      'Calendar',
      'CloudEvent',
      'Delivery',
      'Directive',
      'Letter',
      'Opening',
      'Post',
      'Task',
      'Unit',
    ];
    const own = ['LetterNumberVoided', 'TaskEscalated', 'TaskEscalationSkipped', 'TaskPeriodClosed', 'TaskUndone'];
    const voided = ['Unit', 'Post', 'Calendar', 'Directive', 'Letter', 'Opening', 'Task', 'Delivery'].map(
      (kind) => `${kind}Voided`,
    );
    expect(Object.keys(document().components.schemas).sort()).toEqual([...shared, ...own, ...voided].sort());
  });

  it('is valid, and an example that breaks its schema makes it invalid', async () => {
    const wrong = structuredClone(document());
    wrong.components.messages['wian.task.assigned.v1'].examples[0].payload.data.status = 'vanished';
    expect(await asyncApiErrors(document())).toEqual([]);
    expect(await asyncApiErrors(wrong)).toEqual([
      expect.stringMatching(/example wian.task.assigned.v1 breaks its schema: .*status must be equal to one of/),
    ]);
  }, 30_000);
});

describe('the JSON Schemas', () => {
  it.each(publishedEvents.map((contract) => [contract.type, contract] as const))(
    '%s takes its example and no other',
    (_, contract) => {
      const ajv = new Ajv2020({ validateFormats: false, strict: true, allowUnionTypes: true });
      const validate = ajv.compile(eventSchema(contract));
      expect(validate(contract.example)).toBe(true);
      expect(validate({ ...contract.example, [contract.topic?.key ?? '']: 'nobody' })).toBe(false);
    },
  );
});

describe('the Kafka topics', () => {
  it('keep facts for ever and compact states', () => {
    const { topics: made } = topicsFile(Object.values(topics));
    const config = (name: string) => made.find((topic: { name: string }) => topic.name === name)?.config;
    expect(config('wian.task.v1')).toMatchObject({ 'cleanup.policy': 'delete', 'retention.ms': -1 });
    expect(config('wian.unit.v1')).toMatchObject({ 'cleanup.policy': 'compact' });
  });
});
