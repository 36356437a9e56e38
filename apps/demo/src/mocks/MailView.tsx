import type { MockMail } from '@foyer/mocks';
import { useState, type SyntheticEvent } from 'react';
import { activationTokenIn } from './activation-token.ts';
import { useFormatDateTime } from './useFormatDateTime.ts';
import { ViewHead } from './ViewHead.tsx';

/** A mail rendered in a sandbox without scripts. Its activation link opens the activation view. */
export function MailView({
  mail,
  onBack,
  onActivate,
}: {
  mail: MockMail;
  onBack: () => void;
  onActivate: () => void;
}) {
  const formatDateTime = useFormatDateTime();
  const [height, setHeight] = useState(480);
  const prepare = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>): void => {
    const page = currentTarget.contentDocument;
    if (page === null) return;
    setHeight(page.documentElement.scrollHeight);
    page.addEventListener('click', (event) => {
      event.preventDefault();
      if (activationTokenIn(hrefAround(event.target)) !== null) onActivate();
    });
  };
  return (
    <section className="mocks-view" aria-label="Mail">
      <ViewHead title={mail.subject} back="Back to inbox" onBack={onBack} />
      <dl className="mocks-facts">
        <dt>From</dt>
        <dd>{mail.from.name}</dd>
        <dt>To</dt>
        <dd>{mail.to.address}</dd>
        <dt>Sent</dt>
        <dd>{formatDateTime(mail.sentAt)}</dd>
      </dl>
      {activationTokenIn(mail.link) !== null && (
        <button type="button" className="mocks-button" onClick={onActivate}>
          Open the activation link
        </button>
      )}
      <iframe
        title="The mail as it looks"
        sandbox="allow-same-origin"
        srcDoc={mail.html}
        style={{ blockSize: height }}
        onLoad={prepare}
      />
    </section>
  );
}

/** Returns the URL of the clicked link, or ''. Not with `instanceof`: the target belongs to another document, with its own classes. */
function hrefAround(target: EventTarget | null): string {
  if (target === null || !('closest' in target) || typeof target.closest !== 'function') return '';
  return String(target.closest('a')?.getAttribute('href') ?? '');
}
