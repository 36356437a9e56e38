import type { BulkRecipients, BulkSend, BulkSendInput, Selection } from '@foyer/sdk';
import type { ReactNode } from 'react';
import type { OpenStateProps } from '../../primitives/Dialog/index.ts';
import type { SendOptions, SubmitDetails } from '../../query/index.ts';
import type { BulkSendFinishedDetails, BulkSendStorage } from '../BulkSendProgress/index.ts';
import type { UseBulkPreflightResult } from './useBulkPreflight.ts';

/** Parts of the dialog that a host may render itself. */
export interface BulkSendDialogSlots {
  /** Below the personal message. */
  note?: (preflight: UseBulkPreflightResult) => ReactNode;
  /** At the start of the footer, next to Cancel and Send. */
  side?: (preflight: UseBulkPreflightResult) => ReactNode;
}

/** Details of `onBulkSendDismissed`. */
export interface BulkSendDismissedDetails {
  /** `dialog-closed`: the dialog was closed after it had shown the end. `progress-dismissed`: the progress in the corner was dismissed. */
  reason: 'dialog-closed' | 'progress-dismissed';
}

export interface BulkSendDialogProps extends OpenStateProps, SendOptions<BulkSendInput> {
  /** The clients to send to. */
  selection: Selection;
  /**
   * Which members of each client.
   * @default 'owners-not-active'
   */
  recipients?: BulkRecipients | undefined;
  /**
   * How many clients the user believes to have selected, such as the count of a list. The dialog says when the selection holds another number.
   * @default unknown
   */
  selectedCount?: number | undefined;
  /** The id of a bulk send that was started before, possibly in another tab. The dialog shows its progress. */
  bulkSendId?: string | null | undefined;
  /**
   * Where the ids of running bulk sends are stored, so that their progress is shown after a reload.
   * @default nothing is stored
   */
  storage?: BulkSendStorage | undefined;
  /** Called when the portal has accepted the bulk send, which then runs in the background. */
  onBulkSendStarted?: ((bulkSend: BulkSend, details: SubmitDetails<BulkSendInput>) => void) | undefined;
  /** Called when every recipient has an outcome. */
  onBulkSendFinished?: ((bulkSend: BulkSend, details: BulkSendFinishedDetails) => void) | undefined;
  /** Called when the user has seen the end of a bulk send and closed it. Its id is no longer needed. */
  onBulkSendDismissed?: ((bulkSendId: string, details: BulkSendDismissedDetails) => void) | undefined;
  /** The element to focus after closing when the element that opened the dialog is gone. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
  slots?: BulkSendDialogSlots | undefined;
}
