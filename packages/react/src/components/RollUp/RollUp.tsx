import { useMessages, type InitialMessages } from '../../messages/index.ts';

/** How many of a client's owners have an active account. */
export interface RollUpCount {
  /** Owners with an active account. */
  activated: number;
  owners: number;
}

/** "1 of 2 activated", or a hint to add an owner where there is none. */
export function describeRollUp({ activated, owners }: RollUpCount, messages: InitialMessages): string {
  return owners === 0 ? messages.rollUp.addOwner : messages.rollUp.activated(activated, owners);
}

/**
 * Sums up the owners of a client as text.
 * @example
 * <RollUp activated={1} owners={2} />
 */
export function RollUp(count: RollUpCount) {
  return <>{describeRollUp(count, useMessages())}</>;
}
