import type { MockMail } from '@foyer/mocks';
import { useState, type SyntheticEvent } from 'react';
import { activationTokenIn } from './activation-token.ts';
import { useMoment } from './useMoment.ts';
import { ViewHead } from './ViewHead.tsx';

/** One mail as it looks in a mail reader. No script of it runs; its button leads to the activation here. */
export function MailView({
  mail,
  onBack,
  onActivate,
}: {
  mail: MockMail;
  onBack: () => void;
  onActivate: () => void;
}) {
  const moment = useMoment();
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
        <dd>{moment(mail.sentAt)}</dd>
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

/** The address of the link that was clicked, or ''. What was clicked belongs to another page, whose classes are not this one's. */
function hrefAround(target: EventTarget | null): string {
  if (target === null || !('closest' in target) || typeof target.closest !== 'function') return '';
  return String(target.closest('a')?.getAttribute('href') ?? '');
}
