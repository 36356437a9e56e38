import { Tabs as RadixTabs } from 'radix-ui';
import type { ReactNode } from 'react';
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

/**
 * Tabs whose row and panels may stand apart, such as a dialog's head and body.
 * @param props.children draws around the row of tabs that it is given
 * @example
 * <Tabs label="Invitation" tabs={tabs} value={tab} onValueChange={setTab}>{(row) => <>{row}<TabPanel value="preview">…</TabPanel></>}</Tabs>
 */
export function Tabs<Value extends string>({ label, tabs, value, onValueChange, children }: TabsProps<Value>) {
  const { dir } = useThemeScope();
  const choose = (next: string) => {
    const tab = tabs.find((candidate) => candidate.value === next);
    if (tab) onValueChange(tab.value);
  };
  return (
    <RadixTabs.Root value={value} onValueChange={choose} dir={dir}>
      {children(
        <RadixTabs.List className="foyer-Tabs" aria-label={label}>
          {tabs.map((tab) => (
            <RadixTabs.Trigger key={tab.value} value={tab.value} className="foyer-Tab">
              {tab.label}
            </RadixTabs.Trigger>
          ))}
        </RadixTabs.List>,
      )}
    </RadixTabs.Root>
  );
}

/** What one tab shows; it keeps its state while another is open. */
export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  return (
    <RadixTabs.Content value={value} forceMount className="foyer-TabPanel" tabIndex={-1}>
      {children}
    </RadixTabs.Content>
  );
}
