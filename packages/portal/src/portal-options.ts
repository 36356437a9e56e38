import type { UnknownOutcomePolicy } from '@foyer/contract/rules';
import type { DeliverySource } from './delivery/delivery-source.ts';
import type { RenderMail } from './mail/content.ts';
import type { MailMessages } from './mail/messages/index.ts';
import { createMemoryRateLimiter } from './memory-rate-limiter.ts';
import type { CallerAddress, FormSource, Identify, LookupMail, Ports, RateLimiter } from './ports.ts';
import { createStoreForms } from './store-forms.ts';
import type { PortalStore } from './store/portal-store.ts';

/** The options of `createPortal`. */
export interface PortalOptions extends Omit<
  Ports,
  'forms' | 'rateLimiter' | 'unknownOutcome' | 'lookupMail' | 'mailHeaders' | 'mailMessages' | 'renderMail'
> {
  store: PortalStore;
  /** Authenticates staff. For the access tokens of the store, pass `createBearerIdentify(store)`. */
  identify: Identify;
  /**
   * Origins other than the portal's own whose pages may call it, as `https://host.example`.
   * @default []
   */
  allowedOrigins?: readonly string[];
  /**
   * Where digital forms come from.
   * @default the store
   */
  forms?: FormSource;
  /**
   * Limits attempts to sign in and to use links.
   * @default createMemoryRateLimiter(), which counts in the memory of this process
   */
  rateLimiter?: RateLimiter;
  /**
   * Returns the address that a request came from, so that attempts are limited by address as well as by account and by link.
   * @default () => null
   */
  callerAddress?: CallerAddress;
  /**
   * What to do with a mail when a crash has hidden whether it was sent: `resend` sends it again, `hold` leaves it to staff, `lookup` calls `lookupMail`.
   * @default 'lookup' with `lookupMail`, otherwise 'resend'
   */
  unknownOutcome?: UnknownOutcomePolicy;
  /** Queries the relay or the provider whether it has accepted a mail. */
  lookupMail?: LookupMail;
  /**
   * Mail messages by language tag, as `pt-BR`. They are added to English, German, French, Japanese and Arabic, or replace one of them. The language of a mail
   * is the nearest to the member's `locale`, otherwise to the firm's.
   * @default {}
   */
  mailMessages?: Readonly<Record<string, MailMessages>>;
  /** Replaces or changes the mail that the portal has rendered. */
  renderMail?: RenderMail;
  /**
   * Mail providers by the name under which they report, at `/v1/webhooks/delivery/<name>`.
   * @default {}
   */
  deliverySources?: Readonly<Record<string, DeliverySource>>;
  /** Called with each internal error, and with the cause of a problem such as `unavailable`. The response contains only the request id. */
  onError?: (error: unknown, requestId: string) => void;
}

/**
 * Fills in the defaults of the options.
 * @throws TypeError for `unknownOutcome: 'lookup'` without `lookupMail`
 */
export function toPorts(options: PortalOptions): Ports {
  const { store, deliverySources = {}, lookupMail = null } = options;
  const { unknownOutcome = lookupMail === null ? 'resend' : 'lookup' } = options;
  if (unknownOutcome === 'lookup' && lookupMail === null)
    throw new TypeError("unknownOutcome 'lookup' needs the option lookupMail");
  return {
    ...options,
    forms: options.forms ?? createStoreForms(store),
    rateLimiter: options.rateLimiter ?? createMemoryRateLimiter(),
    unknownOutcome,
    lookupMail,
    mailHeaders: (mailId) =>
      Object.assign(
        {},
        ...Object.values(deliverySources).map((source) => source.mailHeaders?.(mailId) ?? {}),
      ),
    mailMessages: options.mailMessages ?? {},
    renderMail: options.renderMail ?? null,
  };
}
