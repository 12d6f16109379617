import type { RelayView } from '../relay-types.js';
import { labelled } from './table.js';
import { showDate } from './times.js';
import { urgencyWords } from './words.js';

/** A relay letter for people, part by part, and what is still to be done. */
export function relayText(view: RelayView): string {
  const { letterId, version, relay, numbered, missing, leftOut, reach, issued } = view;
  const { urgency, letterNumber, letterDate, subject, addressees, references, enclosures, orders, signer } = relay;
  const lines = (texts: readonly string[]) => texts.map((text, at) => `${at + 1}. ${text}`).join('\n');
  return labelled([
    ['relays', `${letterId} (version ${version})`],
    ['ที่ (number)', `${letterNumber ?? '–'}${numbered ? '' : ' (not taken yet)'}`],
    ['ลงวันที่ (date)', `${showDate(letterDate)} (${letterDate})`],
    ['ความเร็ว (urgency)', urgencyWords[urgency]],
    ['เรื่อง (subject)', subject],
    ['เรียน (to)', addressees?.phrase ?? '–'],
    ['อ้างถึง (refers to)', references.join('\n')],
    ['สิ่งที่ส่งมาด้วย (encloses)', enclosures.map(({ text }) => text).join('\n')],
    ['', relay.opening],
    ['', relay.request],
    ['orders', lines(orders)],
    ['', relay.further.join('\n')],
    ['', relay.conclusion],
    ['signer', [signer.name, signer.position, signer.actingFor].filter(Boolean).join(', ')],
    ['owner', [relay.ownerUnit, relay.telephone].filter(Boolean).join(', ')],
    ['missing', missing.join(', ')],
    ['not in it', lines(leftOut)],
    ['reaches', reach && reachText(reach)],
    ['issued', issued.map(({ letterNumber, directiveId }) => `${letterNumber}, ${directiveId}`).join('\n')],
  ]);
}

/** Whoever is left out is told first. */
export const reachText = ({ count, expected, directiveId }: NonNullable<RelayView['reach']>): string =>
  `${count < expected ? 'IN PART, ' : ''}${count} of the ${expected} below you whom ${directiveId} addresses`;
