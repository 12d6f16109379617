import { z } from 'zod';
import { defineEvent, type EventOf } from './define-event.js';
import { localDateField, originField, personIdField, postIdField, unitIdField } from './fields.js';
import { topics } from './topics.js';

/**
 * `head`: the post that letters address; `officer`: receives, acknowledges, reports, and drafts for the unit;
 * `issuer`: confirms and issues letters of the unit; `administrator`: keeps settings and the directory.
 */
export const roleField = z.enum(['head', 'officer', 'issuer', 'administrator']);
export type Role = z.infer<typeof roleField>;

export const incumbentField = z.object({
  personId: personIdField,
  from: localDateField,
  /** Exclusive; null = until further notice. */
  to: localDateField.nullable(),
  kind: z.enum(['holder', 'acting']),
  /**
   * In what capacity, where it is not an appointment to this post alone: `acting-in-place` (รักษาราชการแทน), `on-behalf`
   * (ปฏิบัติราชการแทน), `acting-in-position` (รักษาการในตำแหน่ง), `additional-charge` (ควบ: beside a post of one's own);
   * more may come.
   */
  basis: z.string().min(1).optional(),
  /** The order or the law that it rests on, as cited. */
  authority: z.string().min(1).optional(),
});
export type Incumbent = z.infer<typeof incumbentField>;

/**
 * Where the office is reached on a channel; of the post, never of a person. An office without a computer has `paper` or
 * `phone`, mostly through another one.
 */
export const contactPointField = z.object({
  channel: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a channel in lower case such as email'),
  address: z.string().min(1).max(320),
  /** The unit that carries what is sent, mostly the district; absent = the office is reached there itself. */
  through: unitIdField.optional(),
});
export type ContactPoint = z.infer<typeof contactPointField>;

export const postField = z.object({
  postId: postIdField,
  unitId: unitIdField,
  title: z.string().min(1),
  /** Rights at the unit and, for reading, everything below it. */
  roles: z.array(roleField),
  incumbents: z.array(incumbentField),
  /** Absent or without a channel = not reached on it; notices in the application need none. */
  contactPoints: z.array(contactPointField).optional(),
  sample: z.boolean(),
  source: z.string().min(1),
  /** Absent = it was not recorded from a table. */
  origin: originField.optional(),
  /** It was recorded by mistake and never was: nobody is in it, it has no rights, and it is not listed. */
  withdrawn: z.literal(true).optional(),
});
export type Post = z.infer<typeof postField>;

export const postRecorded = defineEvent({
  type: 'wian.post.recorded.v1',
  topic: topics.post,
  summary: 'A post as it stands now: roles and incumbents, people by id only',
  data: postField,
  example: {
    postId: 'post_3703-officer',
    unitId: 'unit_3703',
    title: 'เจ้าหน้าที่สารบรรณ อำเภอปทุมราชวงศา (ตัวอย่าง)',
    roles: ['officer', 'issuer'],
    incumbents: [{ personId: 'person_sample-district-officer-3703', from: '2025-01-01', to: null, kind: 'holder' }],
    contactPoints: [{ channel: 'email', address: 'district-officer-3703@sample.invalid' }],
    sample: true,
    source: 'sample',
  },
});
export type PostRecorded = EventOf<typeof postRecorded>;
