import { useMessages, type Messages } from '../../messages/index.ts';

/** How many of a client's owners have an account that is active. */
export interface RollUpCount {
  activated: number;
  owners: number;
}

/** "1 of 2 activated", or what to do where there is no owner. */
export function describeRollUp({ activated, owners }: RollUpCount, messages: Messages): string {
  return owners === 0 ? messages.rollUp.addOwner : messages.rollUp.activated(activated, owners);
}

/**
 * The quiet fact beside a household's name.
 * @example
 * <RollUp activated={1} owners={2} />
 */
export function RollUp(count: RollUpCount) {
  return <>{describeRollUp(count, useMessages())}</>;
}
