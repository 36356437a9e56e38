import { fullName } from '@foyer/sdk/rules';
import { useState } from 'react';
import { describeError, useAllMessages } from '../../messages/index.ts';
import { Disclosure } from '../../primitives/Disclosure/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import { useBulkRecipients, type RecipientsOptions } from '../../query/index.ts';
import { useFormatCount } from './useFormatCount.ts';

/** How many are mailed. Expands into the names, page by page. */
export function RecipientsDisclosure({ count, ...options }: RecipientsOptions & { count: number }) {
  const { bulkSend } = useAllMessages();
  const formatCount = useFormatCount();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure
      emphasized
      count={formatCount(count)}
      label={bulkSend.willReceive(count)}
      open={open}
      onOpenChange={setOpen}
    >
      {count === 0 ? undefined : open ? <Recipients {...options} /> : <ul />}
    </Disclosure>
  );
}

function Recipients(options: RecipientsOptions) {
  const messages = useAllMessages();
  const { bulkSend } = messages;
  const { data, error, isPending, hasNextPage, fetchNextPage } = useBulkRecipients(options);
  return (
    <ul>
      {data?.pages
        .flatMap((page) => page.recipients)
        .map(({ member, client }) => (
          <li key={member.id}>
            <span>
              <bdi>{fullName(member.name)}</bdi>
              <span className="foyer-ItemList-secondary">
                <bdi>{member.email}</bdi>
              </span>
            </span>
            {client.name !== fullName(member.name) && <bdi className="foyer-muted">{client.name}</bdi>}
          </li>
        ))}
      {error !== null && <li role="alert">{describeError(error, messages)}</li>}
      {isPending && <li className="foyer-muted">{bulkSend.loading}</li>}
      {hasNextPage && (
        <li>
          <LinkButton onClick={() => void fetchNextPage()}>{bulkSend.showMore}</LinkButton>
        </li>
      )}
    </ul>
  );
}
