import { InCorner } from '../../provider/index.ts';
import { BulkSendProgress, type UseBulkSendOptions } from '../BulkSendProgress/index.ts';

export interface InBackgroundProps extends UseBulkSendOptions {
  ids: readonly string[];
  onShow: (bulkSendId: string) => void;
  onDismiss: (bulkSendId: string) => void;
}

/** Sends that go on while nobody looks, in the provider's corner, with the way back. */
export function InBackground({ ids, onShow, onDismiss, ...options }: InBackgroundProps) {
  if (ids.length === 0) return null;
  return (
    <InCorner>
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
    </InCorner>
  );
}
