export { systemClock } from '@foyer/contract';
export type { Clock } from '@foyer/contract';
export { createPortal } from './create-portal.ts';
export type { Portal } from './create-portal.ts';
export type { PortalOptions } from './portal-options.ts';
export { createBearerIdentify } from './bearer-identify.ts';
export { createKeyedTokens, createRandomIds } from './default-ports.ts';
export { callerKey } from './http/callers.ts';
export type { OutgoingMail } from './mail/outgoing-mail.ts';
export { createMemoryRateLimiter } from './memory-rate-limiter.ts';
export type {
  CallerAddress,
  FormSource,
  Identify,
  Identity,
  Ids,
  Links,
  LookupMail,
  Mailer,
  MailResult,
  PasswordHasher,
  RateLimit,
  RateLimiter,
  TokenSource,
} from './ports.ts';
export type { FormCompletion } from './use-cases/complete-form.ts';
export type { DeliverMailOptions } from './use-cases/deliver-mail.ts';
export { liftSuppression } from './use-cases/lift-suppression.ts';
export type { SuppressedAddress } from './use-cases/lift-suppression.ts';
export type { ReminderUnsubscribe } from './use-cases/stop-reminders.ts';
