import { z } from 'zod';
import { amendPassField } from './amend.pass.js';
import { endPassField } from './end.pass.js';
import { extendPassField } from './extend.pass.js';
import { recallPassField } from './recall.pass.js';

/** One field for each kind, told apart by `kind`. */
export const passField = z.discriminatedUnion('kind', [endPassField, recallPassField, extendPassField, amendPassField]);
export type Pass = z.infer<typeof passField>;
