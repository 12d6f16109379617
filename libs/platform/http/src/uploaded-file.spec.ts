import { Body, Controller, Module, Post } from '@nestjs/common';
import { z } from 'zod';
import { Endpoint } from './endpoint.decorator.js';
import type { RunningService } from './service-options.js';
import { startService } from './start-service.js';
import { UploadedFile } from './uploaded-file.js';

@Controller()
class FilesController {
  @Post('files')
  @Endpoint({
    permission: 'public',
    summary: 'Takes a file',
    query: z.object({ name: z.string() }),
    upload: { limitBytes: 1_000 },
  })
  take(@Body() file: UploadedFile) {
    return { hex: Buffer.from(file.bytes).toString('hex'), ...file.toJSON() };
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
