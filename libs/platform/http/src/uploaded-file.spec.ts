import { Body, Controller, Module, Post } from '@nestjs/common';
import { z } from 'zod';
import { Endpoint } from './endpoint.decorator.js';
import type { RunningService } from './service-options.js';
import { startService } from './start-service.js';
import { Upload } from './uploaded-file.js';

@Controller()
class FilesController {
  @Post('files')
  @Endpoint({
    permission: 'public',
    summary: 'Takes a file',
    query: z.object({ name: z.string() }),
    upload: { limitBytes: 1_000 },
  })
  take(@Body() { files: [file] }: Upload) {
    return { hex: Buffer.from(file.bytes).toString('hex'), ...file.toJSON() };
  }

  @Post('forms')
  @Endpoint({
    permission: 'public',
    summary: 'Takes several files',
    upload: { limitBytes: 1_000, together: { files: 3, limitBytes: 2_000 } },
  })
  takeForm(@Body() { files }: Upload) {
    return { files: files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]) };
  }
}
@Module({ controllers: [FilesController] })
class FilesModule {}

let service: RunningService;
beforeAll(async () => {
  service = await startService({ name: 'files', module: FilesModule, port: 0, logLevel: 'silent' });
});
afterAll(() => service.close());

const send = async (body: RequestInit['body'], init: RequestInit = {}, path = '/files?name=a') => {
  const response = await fetch(`${service.url}${path}`, { method: 'POST', body, ...init });
  return { status: response.status, ...((await response.json()) as object) };
};

describe('a route that takes a file', () => {
  it('hands over its bytes as they came, of whatever type they say to be', async () => {
    const bytes = Uint8Array.of(0, 255, 10, 13);
    expect(await send(bytes)).toMatchObject({ status: 200, hex: '00ff0a0d' });
    expect(await send(bytes, { headers: { 'content-type': 'application/pdf' } })).toMatchObject({ hex: '00ff0a0d' });
    expect(await send(new Uint8Array())).toMatchObject({ status: 200, hex: '' });
  });

  it('stops taking in at the limit, said or not, and tells its sender', async () => {
    const refusal = { status: 413, code: 'REQUEST.TOO_LARGE', params: { limitBytes: 1_000 } };
    expect(await send(new Uint8Array(1_001))).toMatchObject(refusal);
    const endless = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < 100; sent += 1) controller.enqueue(new Uint8Array(65_536));
        controller.close();
      },
    });
    expect(await send(endless, { duplex: 'half' } as RequestInit)).toMatchObject(refusal);
  });

  it('refuses JSON, which was parsed and is no file any more, and a query that is wrong', async () => {
    const headers = { 'content-type': 'application/json' };
    expect(await send('{}', { headers })).toMatchObject({ status: 400, code: 'REQUEST.MALFORMED' });
    expect(await send('a', {}, '/files')).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
  });
});

describe('a route that takes several files', () => {
  const formOf = (...files: readonly (readonly [name: string, bytes: string | Uint8Array])[]) => {
    const form = new FormData();
    for (const [name, bytes] of files) form.append('files', new Blob([Uint8Array.from(Buffer.from(bytes))]), name);
    return form;
  };
  const sendForm = (form: FormData) => send(form, {}, '/forms');
  const bytes = (size: number) => new Uint8Array(size);

  it('hands them over in their order, with their Thai names; or one file that is the body', async () => {
    const files = [
      ['หนังสือ.txt', 'ก'],
      ['บัญชีแนบท้าย.txt', 'ข'],
    ] as const;
    expect(await sendForm(formOf(...files))).toMatchObject({ status: 200, files });
    expect(await send('ก', { headers: { 'content-type': 'text/plain' } }, '/forms')).toMatchObject({
      files: [[null, 'ก']],
    });
  });

  it.each([
    ['one that is too large', formOf(['a', bytes(1_001)]), { limitBytes: 1_000 }],
    [
      'all that are too large together',
      formOf(['a', bytes(1_000)], ['b', bytes(1_000)], ['c', 'c']),
      { limitBytes: 2_000 },
    ],
    ['too many', formOf(['a', 'a'], ['b', 'b'], ['c', 'c'], ['d', 'd']), { limit: 3 }],
    ['much too much', formOf(['a', bytes(100_000)]), { limitBytes: 1_000 }],
  ])('refuses %s', async (_, form, params) => {
    expect(await sendForm(form)).toMatchObject({ status: 413, params });
  });

  it('takes what is just as large as it may be', async () => {
    expect(await sendForm(formOf(['a', bytes(1_000)], ['b', bytes(1_000)]))).toMatchObject({ status: 200 });
  });

  it('refuses a form without files, with something else in it, or cut off', async () => {
    const malformed = { status: 400, code: 'REQUEST.MALFORMED' };
    const withField = formOf(['a', 'a']);
    withField.append('unit', 'unit_3703');
    expect(await sendForm(withField)).toMatchObject(malformed);
    expect(await sendForm(new FormData())).toMatchObject(malformed);
    for (const [type, body] of [
      ['multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\na'],
      ['multipart/form-data', 'a'],
    ] as const)
      expect(await send(body, { headers: { 'content-type': type } }, '/forms')).toMatchObject(malformed);
  });
});
