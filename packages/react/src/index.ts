export {
  InvitationStatus,
  describeInvitation,
  useInvitationStatus,
  type DescribeContext,
  type InvitationDescription,
  type InvitationStatusName,
  type InvitationStatusProps,
  type InvitationView,
  type UseInvitationStatusOptions,
} from './components/InvitationStatus/index.ts';
export { RollUp, describeRollUp, type RollUpCount } from './components/RollUp/index.ts';
export {
  MessagesProvider,
  enAU,
  formatDate,
  formatTime,
  mergeMessages,
  useDateStyle,
  useMessages,
  type DateStyle,
  type DeepPartial,
  type MessageOverrides,
  type Messages,
  type MessagesProviderProps,
} from './messages/index.ts';
export { LiveRegion, useAnnounce, type Announce } from './primitives/LiveRegion/index.ts';
export { ThemeScope, useThemeScope, type Contrast, type Density, type Direction, type Theme, type ThemeScopeProps } from './primitives/ThemeScope/index.ts';
