import { unwrap } from '@wian/kernel';
import { district, type World } from './intake.fixture.js';

export const refusal = (code: string, params: object = {}) => ({
  ok: false,
  error: expect.objectContaining({ code, params: expect.objectContaining(params) }),
});
export const letter = (running: string, subject: string) =>
  `ที่ อจ ๐๓๑๘/ว ${running}\n\n๖ มีนาคม ๒๕๖๘\n\nเรื่อง ${subject}\n\nเรียน นายกเทศมนตรีตำบลทุกแห่ง\n\nด้วยอำเภอขอแจ้งเรื่อง${subject} จึงเรียนมาเพื่อโปรดทราบ\n\n`;
export const textOf = async ({ intake }: World, letterId: string) =>
  new TextDecoder().decode(unwrap(await intake.content.text(district, letterId)).bytes);
