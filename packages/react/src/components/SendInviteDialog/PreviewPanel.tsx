import { useState } from 'react';
import { describeError, useAllMessages } from '../../messages/index.ts';
import { useFoyer } from '../../provider/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { HtmlFrame } from '../../primitives/HtmlFrame/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { useInvitationPreview, type InvitationPreviewInput } from '../../query/index.ts';

export interface PreviewPanelProps {
  /** Null when there is no member whose mail could be shown. */
  input: InvitationPreviewInput | null;
  /** The name of the recipient. */
  to: string;
}

/** The mail as it would be sent, without a working link. */
export function PreviewPanel({ input, to }: PreviewPanelProps) {
  const messages = useAllMessages();
  const { preview: labels } = messages.sendInvite;
  const { session } = useFoyer();
  const preview = useInvitationPreview(input);
  const [asText, setAsText] = useState(false);
  if (input === null) return <p className="foyer-muted">{labels.noRecipient}</p>;
  if (preview.isError) {
    return (
      <Alert
        icon="triangle-alert"
        tone="critical"
        action={
          <Button size="sm" onClick={() => void preview.refetch()}>
            {messages.common.tryAgain}
          </Button>
        }
      >
        {labels.failed(describeError(preview.error, messages))}
      </Alert>
    );
  }
  const mail = preview.data;
  if (mail === undefined) return <p className="foyer-muted">{labels.loading}</p>;
  return (
    <div className="foyer-ChoiceGroup foyer-MailPreview" aria-busy={preview.isPlaceholderData || undefined}>
      <dl>
        <dt className="foyer-muted">{labels.from}</dt>
        <dd>
          <bdi>{session?.firm.name}</bdi>
        </dd>
        <dt className="foyer-muted">{labels.to}</dt>
        <dd>
          <bdi>{to}</bdi>
        </dd>
        <dt className="foyer-muted">{labels.subject}</dt>
        <dd>
          <bdi>{mail.subject}</bdi>
        </dd>
        <dt />
        <dd>
          <LinkButton onClick={() => setAsText(!asText)}>
            {asText ? labels.showAsHtml : labels.showAsText}
          </LinkButton>
        </dd>
      </dl>
      {asText ? <p>{mail.text}</p> : <HtmlFrame title={mail.subject} html={mail.html} fallback={mail.text} />}
    </div>
  );
}
