import type { DeliveryReport } from '@foyer/portal/delivery';
import PostalMime from 'postal-mime';

/** The content of a delivery status notification about one mail. */
export type DsnReport = Pick<DeliveryReport, 'report' | 'reason' | 'addressStillValid'>;

const STATUS_PARTS = new Set(['message/delivery-status', 'message/global-delivery-status']);
// RFC 3463: undefined, addressing, network, and disabled mailbox. A full mailbox, a policy or a large mail do not invalidate the address.
const INVALID_ADDRESS = /^5\.([014]\.|2\.[01]$)/;
const MAX_REASON_LENGTH = 500;

/** Parses a delivery status notification (RFC 3464); null for other mails, such as absence notices and replies. */
export async function readDsn(source: Uint8Array): Promise<DsnReport | null> {
  const { attachments } = await PostalMime.parse(source);
  const part = attachments.find(({ mimeType }) => STATUS_PARTS.has(mimeType.toLowerCase()));
  if (part === undefined) return null;
  const text = typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content);
  // The first block is about the server, each further one about a recipient; our mails have one.
  const recipient = text
    .split(/\r?\n[ \t]*\r?\n/)
    .map(parseFields)
    .find((fields) => fields.has('action'));
  return recipient === undefined ? null : toReport(recipient);
}

/** Parses the unfolded fields of a block, by lower-case name. */
function parseFields(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

function toReport(fields: ReadonlyMap<string, string>): DsnReport | null {
  const status = /^\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? '';
  const diagnostic = (fields.get('diagnostic-code') ?? '')
    .replace(/^[\w-]+\s*;\s*/, '')
    .slice(0, MAX_REASON_LENGTH);
  const reason = diagnostic === '' ? (status === '' ? null : `Status ${status}`) : diagnostic;
  switch (/^[\w-]+/.exec(fields.get('action') ?? '')?.[0]?.toLowerCase()) {
    case 'failed':
      return { report: 'bounced', reason, addressStillValid: !INVALID_ADDRESS.test(status) };
    case 'delayed':
      return { report: 'deferred', reason };
    case 'delivered':
      return { report: 'delivered', reason: null };
    default:
      return null;
  }
}
