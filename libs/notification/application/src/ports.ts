import type { Directive, Post } from '@wian/contracts';
import type { Delivery, DeliveryStatus, NoticedTask, Place } from '@wian/notification-domain';

/** What a notice says of a directive. */
export type DirectiveSummary = Pick<
  Directive,
  'directiveId' | 'issuerUnitId' | 'number' | 'subject' | 'letterDate' | 'urgency'
>;

/** What this service knows of the others, from its own replicas. */
export interface NoticeSources {
  taskById(taskId: string): Promise<NoticedTask | undefined>;
  directiveById(directiveId: string): Promise<DirectiveSummary | undefined>;
  /** What the unit is called on that day; its id where it is not known. */
  unitName(unitId: string, at: Date): Promise<string>;
  postsOf(unitIds: readonly string[]): Promise<readonly Post[]>;
}

/** Where a caller may look: deliveries about tasks in these units' subtrees, and about what they issued. */
export type Visible = readonly string[] | 'everywhere';

export interface DeliveryFilter {
  readonly directive?: string | undefined;
  readonly task?: string | undefined;
  readonly status?: DeliveryStatus | undefined;
  readonly visible: Visible;
}

/** A part of a list in order of `Delivery.order`: what comes before or after one such key. */
export interface Keyset {
  readonly limit: number;
  readonly from?: string | undefined;
}

export interface DeliveryQueries {
  /** Those of the ids that are planned already. */
  known(deliveryIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Planned and still to be sent on this channel, oldest first, after `from`; read from an index alone. */
  owed(channel: string, page: Keyset): Promise<readonly Place[]>;
  /** Notices in the application for these posts, newest first, before `from`; without those not delivered. */
  inbox(postIds: readonly string[], page: Keyset): Promise<readonly Delivery[]>;
  unread(postIds: readonly string[]): Promise<number>;
  /** Notices in the application for these posts (all = every post), oldest first, after `from`. */
  since(postIds: readonly string[] | 'all', page: Keyset): Promise<readonly Delivery[]>;
  /** Newest first, before `from`. */
  list(filter: DeliveryFilter & Keyset): Promise<readonly Delivery[]>;
}

export interface OutgoingMail {
  readonly to: string;
  /** With its angle brackets; the same at every try. */
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** `refused`: the server said no to this mail. A server that cannot be reached is thrown: no fault of the mail. */
export type SendOutcome =
  { readonly kind: 'accepted' } | { readonly kind: 'refused'; readonly error: string; readonly permanent: boolean };

export interface MailChannel {
  send(mail: OutgoingMail): Promise<SendOutcome>;
}

/** The job that sends one delivery. */
export interface SendingPayload {
  readonly deliveryId: string;
}

/** Which posts a person holds or acts for at that moment. */
export interface HeldPosts {
  heldBy(personId: string, at: Date): Promise<readonly string[]>;
}
