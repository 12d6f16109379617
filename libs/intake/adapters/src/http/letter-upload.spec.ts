import { Upload, UploadedFile } from '@wian/http';
import { letterOf } from './letter-upload.js';

const file = (name: string | null, text: string) => new UploadedFile(Buffer.from(text), name);
const letter = file('หนังสือ.txt', 'ก');
const list = file('', 'ข');

it('takes one file as it came, by the name that was given or its own', () => {
  expect(letterOf(new Upload([letter]), {})).toEqual({ bytes: letter.bytes, fileName: 'หนังสือ.txt' });
  expect(letterOf(new Upload([letter]), { fileName: 'a', unit: 'unit_3703' })).toMatchObject({
    fileName: 'a',
    unit: 'unit_3703',
  });
  expect(letterOf(new Upload([file(null, '')]), {})).toEqual({ bytes: Buffer.from(''), fileName: undefined });
});

it('takes several as one zip, which is the same for the same files', () => {
  const sent = letterOf(new Upload([letter, list]), {});
  expect(sent).toEqual(letterOf(new Upload([letter, list]), {}));
  expect(sent).not.toEqual(letterOf(new Upload([list, letter]), {}));
  expect(sent.fileName).toBe('หนังสือ.txt');
  const zip = 'bytes' in sent ? Buffer.from(sent.bytes) : Buffer.from('');
  expect([zip.subarray(0, 2).toString(), zip.includes('file-2')]).toEqual(['PK', true]);
});
