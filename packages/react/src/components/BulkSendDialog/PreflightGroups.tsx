import type { PreflightGroup } from '@foyer/sdk';
import { isRecipientGroup } from '@foyer/sdk/rules';
import { formatDate, formatTime, useAllMessages, useDateStyle, type Messages } from '../../messages/index.ts';
import { CheckboxField, CheckboxGroup } from '../../primitives/ChoiceGroup/index.ts';
import { describeSkip } from './describe-skip.ts';
import { GroupDisclosure } from './GroupDisclosure.tsx';
import type { BulkPreflightActions, BulkPreflightState } from './useBulkPreflight.ts';

export interface PreflightGroupsProps {
  state: BulkPreflightState;
  actions: BulkPreflightActions;
}

/** Who is invited for the first time, who again, and who is not and why. Each line expands into the names. */
export function PreflightGroups({ state, actions }: PreflightGroupsProps) {
  const messages = useAllMessages();
  const { groups, preflightId, includesResends } = state;
  const resends = groups.find(({ group }) => group === 'resend');
  if (preflightId === null) return null;
  return (
    <>
      <div className="foyer-ItemList">
        {groups.map((group) => (
          <GroupDisclosure
            key={group.group}
            preflightId={preflightId}
            group={group}
            label={describeGroup(group, messages)}
            isSent={group.group === 'first' || (group.group === 'resend' && includesResends)}
            leftOut={state.leftOut}
            onLeftOutChange={actions.setLeftOut}
          />
        ))}
      </div>
      {resends && (
        <ResendChoice
          resends={resends}
          checked={includesResends}
          onCheckedChange={actions.setIncludesResends}
        />
      )}
    </>
  );
}

function ResendChoice({
  resends: { count, lastSentAt },
  checked,
  onCheckedChange,
}: {
  resends: PreflightGroup;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
}) {
  const { bulkSend } = useAllMessages();
  const style = useDateStyle();
  return (
    <CheckboxGroup>
      <CheckboxField
        label={bulkSend.sendAgain(count)}
        {...(lastSentAt !== null && {
          hint: bulkSend.sendAgainHint(`${formatDate(lastSentAt, style)}, ${formatTime(lastSentAt, style)}`),
        })}
        checked={checked}
        onCheckedChange={(next) => onCheckedChange(next === true)}
      />
    </CheckboxGroup>
  );
}

function describeGroup({ group, count }: PreflightGroup, messages: Messages): string {
  const { bulkSend } = messages;
  return isRecipientGroup(group)
    ? group === 'first'
      ? bulkSend.firstTime(count)
      : bulkSend.invitedBefore(count)
    : describeSkip(group, count, messages);
}
