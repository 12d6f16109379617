import type { RelayView } from '../api-types.js';
import { labelled } from './table.js';
import { showDate } from './times.js';
import { urgencyWords } from './words.js';

/** A relay letter for people, part by part, and what is still to be done. */
export function relayText({ letterId, version, relay, numbered, missing, leftOut }: RelayView): string {
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
  ]);
}
