import { useAnnounce, useServerNow } from '@foyer/react/hooks';
import type { MockPortal } from '@foyer/mocks';
import { useMoment } from './useMoment.ts';

const MINUTE = 60_000;
const turns = [
  { label: '+1 minute', ms: MINUTE },
  { label: '+1 day', ms: 1_440 * MINUTE },
  { label: '+30 days', ms: 43_200 * MINUTE },
];

/** The portal's clock. It goes by itself; turned on, whatever has become due by then happens. */
export function ClockControls({ mockPortal }: { mockPortal: MockPortal }) {
  // By the second: the rows of the list, too, look at the time as often as somebody asks.
  const now = useServerNow('second');
  const moment = useMoment();
  const announce = useAnnounce();
  const turn = (ms: number): void => {
    mockPortal.clock.advance(ms);
    announce(`It is now ${moment(mockPortal.clock.now())}`);
    void mockPortal.mailSettled();
  };
  return (
    <section className="mocks-part" aria-label="Clock">
      <div className="mocks-line">
        <span>Clock</span>
        <time dateTime={new Date(now).toISOString()}>{moment(now, 'second')}</time>
      </div>
      <div className="mocks-turns" role="group" aria-label="Turn the clock on">
        {turns.map(({ label, ms }) => (
          <button key={label} type="button" className="mocks-button" onClick={() => turn(ms)}>
            {label}
          </button>
        ))}
      </div>
    </section>
  );
}
