import type { PreflightGroup, PreflightGroupId, PreflightMember, RecipientGroup } from '@foyer/sdk';
import { fullName, isRecipientGroup } from '@foyer/sdk/rules';
import { useState } from 'react';
import { describeError, useAllMessages } from '../../messages/index.ts';
import { Disclosure } from '../../primitives/Disclosure/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import { usePreflightMembers } from '../../query/index.ts';
import { useFormatCount } from './useFormatCount.ts';

export interface GroupDisclosureProps {
  preflightId: string;
  group: PreflightGroup;
  /** Follows the count. */
  label: string;
  /** Whether its members get mail; they can be left out then. */
  isSent: boolean;
  leftOut: readonly string[];
  onLeftOutChange: (memberId: string, group: RecipientGroup, isLeftOut: boolean) => void;
}

/** A group of a preflight and its size. Expands into its members, page by page. */
export function GroupDisclosure({ group, label, isSent, ...members }: GroupDisclosureProps) {
  const formatCount = useFormatCount();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure
      emphasized={isSent}
      count={formatCount(group.count)}
      label={label}
      open={open}
      onOpenChange={setOpen}
    >
      {open ? <Members {...members} group={group.group} isSent={isSent} /> : <ul />}
    </Disclosure>
  );
}

function Members({
  preflightId,
  group,
  isSent,
  leftOut,
  onLeftOutChange,
}: Omit<GroupDisclosureProps, 'group' | 'label'> & { group: PreflightGroupId }) {
  const messages = useAllMessages();
  const { bulkSend } = messages;
  const { data, error, isPending, hasNextPage, fetchNextPage } = usePreflightMembers(preflightId, group);
  return (
    <ul>
      {data?.pages
        .flatMap(({ items }) => items)
        .map((member) => (
          <li
            key={member.memberId}
            data-action={isSent ? '' : undefined}
            data-left-out={leftOut.includes(member.memberId) || undefined}
          >
            <MemberName {...member} />
            {isSent && isRecipientGroup(group) && (
              <LeaveOutButton
                name={fullName(member.name)}
                isLeftOut={leftOut.includes(member.memberId)}
                onChange={(isLeftOut) => onLeftOutChange(member.memberId, group, isLeftOut)}
              />
            )}
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

function MemberName({ name, email, clientName }: PreflightMember) {
  return (
    <span>
      <bdi>{fullName(name)}</bdi>
      {email !== null && (
        <span className="foyer-ItemList-secondary">
          <bdi>{email}</bdi>
        </span>
      )}
      {clientName !== fullName(name) && (
        <span className="foyer-ItemList-secondary">
          <bdi>{clientName}</bdi>
        </span>
      )}
    </span>
  );
}

function LeaveOutButton({
  name,
  isLeftOut,
  onChange,
}: {
  name: string;
  isLeftOut: boolean;
  onChange: (isLeftOut: boolean) => void;
}) {
  const { bulkSend } = useAllMessages();
  return (
    <LinkButton
      aria-label={isLeftOut ? bulkSend.includeNamed(name) : bulkSend.leaveOutNamed(name)}
      onClick={() => onChange(!isLeftOut)}
    >
      {isLeftOut ? bulkSend.include : bulkSend.leaveOut}
    </LinkButton>
  );
}
