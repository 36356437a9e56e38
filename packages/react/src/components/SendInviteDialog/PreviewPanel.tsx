import { useState } from 'react';
import { describeError, useMessages } from '../../messages/index.ts';
import { useFoyer } from '../../provider/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { HtmlFrame } from '../../primitives/HtmlFrame/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { useMailPreview, type MailPreviewInput } from '../../query/index.ts';

export interface PreviewPanelProps {
  /** Null while nobody is chosen whose mail it could be. */
  input: MailPreviewInput | null;
  /** To whom it is addressed. */
  to: string;
}

/** The mail exactly as it would leave, but for its link. */
export function PreviewPanel({ input, to }: PreviewPanelProps) {
  const messages = useMessages();
  const { preview: words } = messages.sendInvite;
  const { session } = useFoyer();
  const preview = useMailPreview(input);
  const [asText, setAsText] = useState(false);
  if (input === null) return <p className="foyer-muted">{words.noRecipient}</p>;
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
        {words.failed(describeError(preview.error, messages))}
      </Alert>
    );
  }
  const mail = preview.data;
  if (mail === undefined) return <p className="foyer-muted">{words.loading}</p>;
  return (
    <div className="foyer-ChoiceGroup foyer-MailPreview" aria-busy={preview.isPlaceholderData || undefined}>
      <dl>
        <dt className="foyer-muted">{words.from}</dt>
        <dd>
          <bdi>{session?.firm.name}</bdi>
        </dd>
        <dt className="foyer-muted">{words.to}</dt>
        <dd>
          <bdi>{to}</bdi>
        </dd>
        <dt className="foyer-muted">{words.subject}</dt>
        <dd>
          <bdi>{mail.subject}</bdi>
        </dd>
        <dt />
        <dd>
          <LinkButton onClick={() => setAsText(!asText)}>
            {asText ? words.showAsHtml : words.showAsText}
          </LinkButton>
        </dd>
      </dl>
      {asText ? <p>{mail.text}</p> : <HtmlFrame title={mail.subject} html={mail.html} fallback={mail.text} />}
    </div>
  );
}
