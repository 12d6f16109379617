import type { StreamableFile } from '@nestjs/common';
import type { Grant } from '@wian/auth';
import { buffer } from 'node:stream/consumers';
import { district, fromOutside, setUp } from '../intake.fixture.js';
import { RelaysController } from './relays.controller.js';

const grant: Grant = { ...district, expiresAt: new Date('2025-03-06T03:00:00Z'), posts: [], unitsWith: () => [] };

async function sent(file: StreamableFile) {
  const { type, disposition } = file.getHeaders();
  return { type, disposition, begins: (await buffer(file.getStream())).toString('latin1', 0, 4) };
}

describe('the files of a relay letter', () => {
  it('are a Word file to be saved and a PDF to be shown, named after its number', async () => {
    const world = setUp();
    const params = { letterId: await fromOutside(world) };
    const controller = new RelaysController(world.intake);
    await controller.edit(grant, params, { version: 0, edits: { office: 'อจ 0318' } });
    await controller.number(grant, params, { version: 1 });
    const name = `filename*=UTF-8''${encodeURIComponent('อจ-๐๓๑๘-ว-๑')}`;
    expect(await sent(await controller.pdf(grant, params))).toEqual({
      type: 'application/pdf',
      disposition: `inline; ${name}.pdf`,
      begins: '%PDF',
    });
    expect(await sent(await controller.docx(grant, params))).toEqual({
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      disposition: `attachment; ${name}.docx`,
      begins: 'PK\x03\x04',
    });
  });
});
