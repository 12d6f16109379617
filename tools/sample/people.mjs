/** Sample people, named by the post that they hold; they exist in the local stack only. */
import { localAdministrations } from './pathum-ratchawongsa.mjs';

export const officer = (level, code) => ({
  user: `${level}-officer-${code}`,
  personId: `person_sample-${level}-officer-${code}`,
  postId: `post_${code}-officer`,
  unitId: `unit_${code}`,
});

export const samplePeople = [
  officer('province', '37'),
  officer('district', '3703'),
  ...localAdministrations.map(({ code }) => officer('local', code)),
];

/** Issues to the whole country; only there with `npm start -- --national`. */
export const ministryOfficer = officer('ministry', 'moi');
