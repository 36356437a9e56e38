export { TabPanel, Tabs, type TabsProps } from './Tabs.tsx';
