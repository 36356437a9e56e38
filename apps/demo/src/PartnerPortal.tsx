import type { ReactNode } from 'react';

const sections = ['Home', 'Clients', 'Documents', 'Tasks', 'Billing'];

/** The existing partner portal of a firm, with its own navigation, titles and fonts, into which Foyer is embedded. */
export function PartnerPortal({
  firm,
  viewer,
  inboxUrl,
  signOutUrl,
  children,
}: {
  firm: string;
  viewer: string;
  inboxUrl: string | null;
  signOutUrl: string | null;
  children: ReactNode;
}) {
  return (
    <div className="host">
      <nav className="host-nav" aria-label="Portal">
        <b>{firm}</b>
        {sections.map((section) => (
          <a
            key={section}
            href={`#${section.toLowerCase()}`}
            aria-current={section === 'Clients' ? 'page' : undefined}
          >
            {section}
          </a>
        ))}
        <small>
          {viewer}
          {inboxUrl !== null && <a href={inboxUrl}>Development inbox</a>}
          {signOutUrl !== null && (
            <form method="post" action={signOutUrl}>
              <button>Sign out</button>
            </form>
          )}
        </small>
      </nav>
      <main className="host-main">
        <h1>Client list</h1>
        {children}
      </main>
    </div>
  );
}
