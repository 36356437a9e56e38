import { fullName } from '@foyer/sdk/rules';
import { useState } from 'react';
import { describeError, useMessages } from '../../messages/index.ts';
import { Disclosure } from '../../primitives/Disclosure/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import { useBulkRecipients, type RecipientsOptions } from '../../query/index.ts';
import { useCount } from './useCount.ts';

/** How many get mail; opened, it names them, page after page. */
export function RecipientsDisclosure({ count, ...options }: RecipientsOptions & { count: number }) {
  const { bulkSend: words } = useMessages();
  const write = useCount();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure
      emphasized
      count={write(count)}
      label={words.willReceive(count)}
      open={open}
      onOpenChange={setOpen}
    >
      {count === 0 ? undefined : open ? <Receivers {...options} /> : <ul />}
    </Disclosure>
  );
}

function Receivers(options: RecipientsOptions) {
  const messages = useMessages();
  const { bulkSend: words } = messages;
  const { data, error, isPending, hasNextPage, fetchNextPage } = useBulkRecipients(options);
  return (
    <ul>
      {data?.pages
        .flatMap((page) => page.receivers)
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
      {isPending && <li className="foyer-muted">{words.loading}</li>}
      {hasNextPage && (
        <li>
          <LinkButton onClick={() => void fetchNextPage()}>{words.showMore}</LinkButton>
        </li>
      )}
    </ul>
  );
}
