import { Readable } from 'node:stream';
import type { Request } from 'express';
import { filesOfForm } from './uploaded-form.js';

const part = (name: string, text: string) =>
  `--b\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${text}\r\n`;
const limits = { limitBytes: 1_000_000, together: { files: 9, limitBytes: 1_000_000 } };

/** A request as Node's: it closes as soon as it is read, whether or not its sender was done. */
const requestOf = (pieces: readonly string[], complete: boolean): Request =>
  Object.assign(Readable.from(pieces.map((piece) => Buffer.from(piece))), {
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    complete,
  }) as unknown as Request;

it('takes a form whole whose request closes before its last file is read', async () => {
  const request = requestOf([part('a', 'ก'), part('b', 'x'.repeat(200_000)), '--b--\r\n'], true);
  const read = filesOfForm(request, limits);
  request.once('end', () => request.emit('close'));
  expect((await read).map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ['a', 3],
    ['b', 200_000],
  ]);
});

it('refuses a form whose sender left in its midst', async () => {
  const request = requestOf([part('a', 'ก')], false);
  const read = filesOfForm(request, limits);
  request.emit('close');
  await expect(read).rejects.toMatchObject({ message: expect.stringContaining('its sender left') });
});
