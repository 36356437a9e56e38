import { createContext, useContext, useId, type KeyboardEvent, type ReactNode } from 'react';
import { useThemeScope } from '../ThemeScope/index.ts';

export interface TabsProps<Value extends string> {
  /** Accessible name of the tab list. */
  label: string;
  tabs: readonly { value: Value; label: string }[];
  value: Value;
  onValueChange: (value: Value) => void;
  /** Renders the tab list that it receives, and the panels. */
  children: (tabList: ReactNode) => ReactNode;
}

const TabsContext = /* @__PURE__ */ createContext({ id: '', value: '' });

/**
 * Tabs whose tab list and panels may be rendered apart, such as in a dialog's header and body.
 * @example
 * <Tabs label="Invitation" tabs={tabs} value={tab} onValueChange={setTab}>{(tabList) => <>{tabList}<TabPanel value="preview">…</TabPanel></>}</Tabs>
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
    const index = tabs.findIndex((tab) => tab.value === value);
    const next = getNextTabIndex(event.key, index, tabs.length, scope.dir === 'rtl');
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

/** Returns the index of the tab that a key selects, wrapping around at the ends. Arrow keys are mirrored in right-to-left text. */
function getNextTabIndex(key: string, index: number, count: number, isRtl: boolean): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return (index + ((key === 'ArrowRight') === isRtl ? -1 : 1) + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** The content of one tab. It stays mounted while another tab is selected, so that it keeps its state. */
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
