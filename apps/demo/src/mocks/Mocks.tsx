import type { ScenarioName } from '@foyer/mocks';
import { useState } from 'react';
import { App } from '../App.tsx';
import { ClockControls } from './ClockControls.tsx';
import { Inbox } from './Inbox.tsx';
import { Panel } from './Panel.tsx';
import { ScenarioChooser } from './ScenarioChooser.tsx';
import type { MockSetup } from './mock-setup.ts';
import { useMails } from './useMails.ts';

/** The host page with a panel that replaces the server, the mail reader and the passing of time. */
export function Mocks({
  initialSetup,
  onStart,
}: {
  initialSetup: MockSetup;
  onStart: (scenario: ScenarioName) => Promise<MockSetup>;
}) {
  const [{ setup, starts }, setState] = useState({ setup: initialSetup, starts: 0 });
  const start = async (scenario: ScenarioName): Promise<void> => {
    const next = await onStart(scenario);
    setState((previous) => ({ setup: next, starts: previous.starts + 1 }));
  };
  // The key discards all state of the previous portal.
  return (
    <App key={starts} portal={setup.portal} inboxUrl={null}>
      <MockPanel setup={setup} onStart={(scenario) => void start(scenario)} isFirst={starts === 0} />
    </App>
  );
}

function MockPanel({
  setup: { scenario, mockPortal },
  onStart,
  isFirst,
}: {
  setup: MockSetup;
  onStart: (scenario: ScenarioName) => void;
  isFirst: boolean;
}) {
  const mails = useMails(mockPortal);
  return (
    <Panel mails={mails.length} defaultOpen={!isFirst}>
      <ScenarioChooser scenario={scenario} onStart={onStart} hasFocus={!isFirst} />
      <ClockControls mockPortal={mockPortal} />
      <Inbox mails={mails} />
    </Panel>
  );
}
