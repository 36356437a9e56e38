export { cooldownEnd, daysLeft, expiryOf, isExpired, isJustSent, JUST_SENT } from '@foyer/contract/rules';
