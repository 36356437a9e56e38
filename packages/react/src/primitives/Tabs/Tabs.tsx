import { createContext, useContext, useId, type KeyboardEvent, type ReactNode } from 'react';
import { useThemeScope } from '../ThemeScope/index.ts';

export interface TabsProps<Value extends string> {
  /** Names the row of tabs. */
  label: string;
  tabs: readonly { value: Value; label: string }[];
  value: Value;
  onValueChange: (value: Value) => void;
  /** Draws around the row of tabs and its panels. */
  children: (row: ReactNode) => ReactNode;
}

const TabsContext = /* @__PURE__ */ createContext({ id: '', value: '' });

/**
 * Tabs whose row and panels may stand apart, such as a dialog's head and body.
 * @param props.children draws around the row of tabs that it is given
 * @example
 * <Tabs label="Invitation" tabs={tabs} value={tab} onValueChange={setTab}>{(row) => <>{row}<TabPanel value="preview">…</TabPanel></>}</Tabs>
 */
export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onValueChange,
  children,
}: TabsProps<Value>) {
  const scope = useThemeScope();
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const next = neighbour(event.key, at, tabs.length, scope.dir === 'rtl');
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    onValueChange(tab.value);
    event.currentTarget.parentElement?.querySelectorAll('button')[tabs.indexOf(tab)]?.focus();
  };
  return (
    <TabsContext.Provider value={{ id, value }}>
      {children(
        <div role="tablist" className="foyer-Tabs" aria-label={label}>
          {tabs.map((tab) => (
            <button
              key={tab.value}
              type="button"
              role="tab"
              className="foyer-Tab"
              id={`${id}-${tab.value}`}
              aria-controls={`${id}-${tab.value}-panel`}
              aria-selected={tab.value === value}
              tabIndex={tab.value === value ? 0 : -1}
              onClick={() => onValueChange(tab.value)}
              onKeyDown={onKeyDown}
            >
              {tab.label}
            </button>
          ))}
        </div>,
      )}
    </TabsContext.Provider>
  );
}

/** The tab that a key leads to: the ends meet, and right is left in a page that is read from the right. */
function neighbour(key: string, at: number, count: number, isRtl: boolean): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return (at + ((key === 'ArrowRight') === isRtl ? -1 : 1) + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** What one tab shows; it keeps its state while another is open. */
export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  const tabs = useContext(TabsContext);
  const id = `${tabs.id}-${value}`;
  return (
    <div
      role="tabpanel"
      className="foyer-TabPanel"
      id={`${id}-panel`}
      aria-labelledby={id}
      data-state={tabs.value === value ? 'active' : 'inactive'}
      tabIndex={-1}
    >
      {children}
    </div>
  );
}
