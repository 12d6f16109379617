import { fileNameToKeep } from './letter-stub.js';

it.each(['ลับมาก แผนการย้าย.pdf', 'หนังสือ(ลับ).docx', 'Top Secret plan.pdf', 'CONFIDENTIAL.pdf'])(
  'the name %j says to be secret, so it is not kept',
  (name) => expect(fileNameToKeep(name)).toBeNull(),
);
it.each(['หนังสือตอบกลับ.pdf', 'scan.pdf', null])('the name %j is kept', (name) =>
  expect(fileNameToKeep(name)).toBe(name),
);
