import type { DeliveryReport } from '@foyer/portal/delivery';
import PostalMime from 'postal-mime';

/** What a delivery status notification says of the one mail that it came back for. */
export type DsnNews = Pick<DeliveryReport, 'report' | 'reason' | 'addressStillValid'>;

const STATUS_PARTS = new Set(['message/delivery-status', 'message/global-delivery-status']);
// RFC 3463: addressing, routing, a mailbox that is closed, and what says no more than "permanent". A full mailbox, a policy or a large mail say nothing against the address.
const ADDRESS_IS_BAD = /^5\.([014]\.|2\.[01]$)/;
const LONGEST_REASON = 500;

/** Reads a mail that came back (RFC 3464); null when it is no report: a notice of absence, an answer, or words that only people can read. */
export async function readDsn(source: Uint8Array): Promise<DsnNews | null> {
  const { attachments } = await PostalMime.parse(source);
  const part = attachments.find(({ mimeType }) => STATUS_PARTS.has(mimeType.toLowerCase()));
  if (part === undefined) return null;
  const text = typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content);
  // The first block speaks of the server, each further one of a recipient; our mails have one.
  const recipient = text
    .split(/\r?\n[ \t]*\r?\n/)
    .map(fieldsOf)
    .find((fields) => fields.has('action'));
  return recipient === undefined ? null : newsOf(recipient);
}

/** The fields of a block by their names in small letters, unfolded, without comments behind them. */
function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

function newsOf(fields: ReadonlyMap<string, string>): DsnNews | null {
  const status = /^\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? '';
  const words = (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+\s*;\s*/, '').slice(0, LONGEST_REASON);
  const reason = words === '' ? (status === '' ? null : `Status ${status}`) : words;
  switch (/^[\w-]+/.exec(fields.get('action') ?? '')?.[0]?.toLowerCase()) {
    case 'failed':
      return { report: 'bounced', reason, addressStillValid: !ADDRESS_IS_BAD.test(status) };
    case 'delayed':
      return { report: 'deferred', reason };
    case 'delivered':
      return { report: 'delivered', reason: null };
    default:
      return null;
  }
}
