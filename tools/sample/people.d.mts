import type { SamplePerson } from '../start/credentials.mjs';

export const samplePeople: readonly SamplePerson[];
export const ministryOfficer: SamplePerson;
