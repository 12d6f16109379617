import { parseMessage, toMessage } from './cloud-event-message.js';
import { noted } from './group/testing/test-group.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('messages', () => {
  it('carry a CloudEvent whole, unknown attributes too, under its subject as key', () => {
    const event = { ...noted('a', 1), traceparent: '00-1-1-00', partitionkey: 'kept', data: { text: 'เวียน', more: 1 } };
    const message = toMessage({ topic: 't', event });
    expect(message).toMatchObject({
      topic: 't',
      key: 'a',
      headers: { 'content-type': 'application/cloudevents+json' },
    });
    expect(parseMessage(message.value)).toEqual({ ok: true, value: event });
  });

  it.each([
    ['no JSON', bytes('{')],
    ['JSON, but no CloudEvent', bytes('{"specversion":"1.0"}')],
    ['bytes that are not UTF-8', Uint8Array.of(0xff, 0xfe)],
    ['nothing', bytes('')],
  ])('are refused when they hold %s', (_, value) => {
    expect(parseMessage(value)).toMatchObject({ ok: false, error: { code: 'MESSAGE.UNREADABLE' } });
  });
});
