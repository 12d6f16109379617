import { readConfig } from '@wian/service';
import { notificationConfigField } from './config.js';

const given = {
  PORT: '8084',
  MONGO_URL: 'mongodb://127.0.0.1:27117/wian_notification',
  KAFKA_BROKERS: '127.0.0.1:29092',
  REDIS_URL: 'redis://127.0.0.1:26379',
  AUTH_JWKS_FILE: '/run/wian/jwks.json',
};
const read = (more: NodeJS.ProcessEnv) => readConfig(notificationConfigField, { ...given, ...more });

describe('the settings of notification', () => {
  it('take mails to a server, to the sink of the local stack, or nowhere', () => {
    expect(read({ SMTP_URL: 'smtps://user:secret@mail.example.org' }).SMTP_URL).toMatch(/^smtps:/);
    expect(read({ MAIL_SINK_FOLDER: '/tmp/mail' }).SMTP_URL).toBeUndefined();
    expect(read({ SMTP_URL: '' })).toMatchObject({
      MAIL_FROM: 'wian@sample.invalid',
      PUBLIC_URL: 'http://127.0.0.1:8080',
    });
  });

  it('refuse the sink in production, and beside a server', () => {
    expect(() => read({ MAIL_SINK_FOLDER: '/tmp/mail', NODE_ENV: 'production' })).toThrow('production refuses it');
    expect(() => read({ MAIL_SINK_FOLDER: '/tmp/mail', SMTP_URL: 'smtp://127.0.0.1:25' })).toThrow('give one of them');
    expect(() => read({ SMTP_URL: 'http://127.0.0.1' })).toThrow('SMTP_URL');
  });

  it('link to the console without a double slash', () => {
    expect(read({ PUBLIC_URL: 'https://wian.example.org/' }).PUBLIC_URL).toBe('https://wian.example.org');
  });
});
