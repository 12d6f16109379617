import type { Urgency } from '@wian/contracts';
import type { Cause, Escalation } from '../delivery/delivery.events.js';

/** What a notice is about; the same for every language and form. */
export interface NoticeText {
  readonly name: Cause;
  /** The letter's number and subject, as issued. */
  readonly number: string;
  readonly subject: string;
  /** CE day in Asia/Bangkok. */
  readonly letterDate: string;
  readonly urgency: Urgency;
  readonly issuerName: string;
  /** The unit that owes the task. */
  readonly unitName: string;
  /** The unit that is told, where it is not the one that owes the task. */
  readonly toldName?: string;
  /** The unit without computers that the told one is to pass it on to. */
  readonly forUnitName?: string;
  /** Why the issuer has returned the report. */
  readonly returnedBecause?: string;
  /** In the words of who did it: why it was handed on, disowned, kept, ended, asked or decided so. */
  readonly because?: string;
  /** How the task ended without being done. */
  readonly endedKind?: string;
  /** More time: until when it is asked for, and until when it is granted; null = refused. */
  readonly extension?: { readonly wantedDueAt: string; readonly agreedDueAt: string | null };
  readonly escalation?: Pick<Escalation, 'clock' | 'dueAt'>;
  /** Page of the task. */
  readonly link: string;
}

export const languages = ['th', 'en'] as const;
export type Language = (typeof languages)[number];
