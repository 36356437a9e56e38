import type { MockMail } from '@foyer/mocks';
import { useAnnounce } from '@foyer/react/hooks';
import { useEffect, useRef, useState } from 'react';
import { ActivationView } from './ActivationView.tsx';
import { MailList } from './MailList.tsx';
import { MailView } from './MailView.tsx';

type View = { name: 'list' } | { name: 'mail' | 'activation'; mail: MockMail };

/** All mails that the portal sent, and the pages that their links open. */
export function Inbox({ mails }: { mails: readonly MockMail[] }) {
  const [view, setView] = useState<View>({ name: 'list' });
  const [lastRead, setLastRead] = useState<string | null>(null);
  useAnnouncedMails(mails);
  const read = (mail: MockMail): void => {
    setLastRead(mail.messageId);
    setView({ name: 'mail', mail });
  };
  switch (view.name) {
    case 'list':
      return <MailList mails={mails} lastRead={lastRead} onRead={read} />;
    case 'mail':
      return (
        <MailView
          key={view.mail.messageId}
          mail={view.mail}
          onBack={() => setView({ name: 'list' })}
          onActivate={() => setView({ name: 'activation', mail: view.mail })}
        />
      );
    case 'activation':
      return (
        <ActivationView
          key={view.mail.messageId}
          mail={view.mail}
          onBack={() => setView({ name: 'mail', mail: view.mail })}
          onDone={() => setView({ name: 'list' })}
        />
      );
  }
}

function useAnnouncedMails(mails: readonly MockMail[]): void {
  const announce = useAnnounce();
  const known = useRef(mails.length);
  useEffect(() => {
    const [latest] = mails;
    if (mails.length > known.current && latest !== undefined) announce(`New mail to ${latest.to.address}`);
    known.current = mails.length;
  }, [mails, announce]);
}
