import { useAnnounce, useServerNow } from '@foyer/react/hooks';
import type { MockPortal } from '@foyer/mocks';
import { useFormatDateTime } from './useFormatDateTime.ts';

const MINUTE = 60_000;
const steps = [
  { label: '+1 minute', ms: MINUTE },
  { label: '+1 day', ms: 1_440 * MINUTE },
  { label: '+30 days', ms: 43_200 * MINUTE },
];

/** Shows and advances the portal's clock. Advancing runs everything that becomes due, such as reminders. */
export function ClockControls({ mockPortal }: { mockPortal: MockPortal }) {
  // Subscribing by the second also updates the rows of the list every second.
  const now = useServerNow('second');
  const formatDateTime = useFormatDateTime();
  const announce = useAnnounce();
  const advance = (ms: number): void => {
    mockPortal.clock.advance(ms);
    announce(`It is now ${formatDateTime(mockPortal.clock.now())}`);
    void mockPortal.mailSettled();
  };
  return (
    <section className="mocks-part" aria-label="Clock">
      <div className="mocks-line">
        <span>Clock</span>
        <time dateTime={new Date(now).toISOString()}>{formatDateTime(now, 'second')}</time>
      </div>
      <div className="mocks-clock-steps" role="group" aria-label="Turn the clock on">
        {steps.map(({ label, ms }) => (
          <button key={label} type="button" className="mocks-button" onClick={() => advance(ms)}>
            {label}
          </button>
        ))}
      </div>
    </section>
  );
}
