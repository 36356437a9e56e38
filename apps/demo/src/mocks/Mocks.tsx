import type { ScenarioName } from '@foyer/mocks';
import { useState } from 'react';
import { App } from '../App.tsx';
import { ClockControls } from './ClockControls.tsx';
import { Inbox } from './Inbox.tsx';
import { Panel } from './Panel.tsx';
import { ScenarioChooser } from './ScenarioChooser.tsx';
import type { MockSetup } from './mock-setup.ts';
import { useMails } from './useMails.ts';

/** The host page, and beside it what a person would otherwise need a server, a mail reader and a month for. */
export function Mocks({
  first,
  onChange,
}: {
  first: MockSetup;
  onChange: (scenario: ScenarioName) => Promise<MockSetup>;
}) {
  const [{ stage, acts }, setPlay] = useState({ stage: first, acts: 0 });
  const start = async (scenario: ScenarioName): Promise<void> => {
    const next = await onChange(scenario);
    setPlay(({ acts: before }) => ({ stage: next, acts: before + 1 }));
  };
  // The key: nothing that the page knew of one portal may be shown of the next.
  return (
    <App key={acts} client={stage.portal} inboxUrl={null}>
      <MockPanel stage={stage} onStart={(scenario) => void start(scenario)} isFirst={acts === 0} />
    </App>
  );
}

function MockPanel({
  stage: { scenario, mockPortal },
  onStart,
  isFirst,
}: {
  stage: MockSetup;
  onStart: (scenario: ScenarioName) => void;
  isFirst: boolean;
}) {
  const mails = useMails(mockPortal);
  return (
    <Panel mails={mails.length} startsOpen={!isFirst}>
      <ScenarioChooser scenario={scenario} onStart={onStart} hasFocus={!isFirst} />
      <ClockControls mockPortal={mockPortal} />
      <Inbox mails={mails} />
    </Panel>
  );
}
