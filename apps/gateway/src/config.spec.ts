import { readConfig } from '@wian/service';
import { gatewayConfigField } from './config.js';

describe('where the gateway finds a service', () => {
  const urlsOf = (ASSIGNMENT_URL?: string) =>
    readConfig(gatewayConfigField, { ...(ASSIGNMENT_URL === undefined ? {} : { ASSIGNMENT_URL }) }).ASSIGNMENT_URL;

  it('is one URL, one for each replica, or that of a local start', () => {
    expect(urlsOf()).toEqual(['http://127.0.0.1:8083']);
    expect(urlsOf('http://a:1')).toEqual(['http://a:1']);
    expect(urlsOf('http://a:1, http://b:1')).toEqual(['http://a:1', 'http://b:1']);
  });

  it.each([
    ['', 'found ""'],
    ['http://a:1,', 'found ""'],
    ['a:1', 'found "a:1"'],
    ['http://a:1,ftp://b', 'found "ftp://b"'],
    ['http://a:1,http://a:1/', 'one of them twice'],
    ['http://a:1,https://b:1', 'http and https together'],
    ['http://a:1,http://b:1/x', 'found one with a path'],
  ])('is refused by name: %j', (text, found) => {
    expect(() => urlsOf(text)).toThrow(/ASSIGNMENT_URL \(expected the http or https URL of each replica/);
    expect(() => urlsOf(text)).toThrow(found);
  });
});
