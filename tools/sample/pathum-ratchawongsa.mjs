/**
 * The eight local administrations of Pathum Ratchawongsa district (3703). Two are confirmed as sub-district
 * municipalities and one code is official; the rest is sample, and each row's `source` says how much of it.
 */
const unconfirmed = 'sample: the name is that of its sub-district; type and code are unconfirmed';

export const localAdministrations = [
  {
    code: '05370301',
    place: 'ปทุมราชวงศา',
    type: 'subdistrict-municipality',
    source: 'sample: name, type and code are confirmed',
  },
  {
    code: '05370302',
    place: 'ห้วย',
    type: 'subdistrict-municipality',
    source: 'sample: name and type are confirmed; the last two digits of the code are not',
  },
  ...['หนองข่า', 'คำโพน', 'นาหว้า', 'ลือ', 'โนนงาม', 'นาป่าแซง'].map((place, index) => ({
    code: `0637030${index + 1}`,
    place,
    type: 'sao',
    source: unconfirmed,
  })),
];
