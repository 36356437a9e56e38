import { ToastSlot } from '../../provider/index.ts';
import { BulkSendProgress, type UseBulkSendOptions } from '../BulkSendProgress/index.ts';

export interface BackgroundProgressProps extends UseBulkSendOptions {
  ids: readonly string[];
  onShow: (bulkSendId: string) => void;
  onDismiss: (bulkSendId: string) => void;
}

/** The progress of bulk sends whose dialog is closed, among the toasts of the provider. */
export function BackgroundProgress({ ids, onShow, onDismiss, ...options }: BackgroundProgressProps) {
  if (ids.length === 0) return null;
  return (
    <ToastSlot>
      {ids.map((id) => (
        <li key={id} className="foyer-Toast">
          <BulkSendProgress
            {...options}
            bulkSendId={id}
            onShow={() => onShow(id)}
            onDismiss={() => onDismiss(id)}
          />
        </li>
      ))}
    </ToastSlot>
  );
}
