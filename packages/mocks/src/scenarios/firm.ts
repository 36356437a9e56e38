import type { Form, Permission, Viewer } from '@foyer/contract';
import type { FirmRecord } from '@foyer/portal/store';

const allPermissions: Permission[] = [
  'clients.write',
  'clients.import',
  'clients.export',
  'invitations.send',
  'invitations.revoke',
  'members.disable',
  'staff.assign',
  'plan.change',
];

/** The firm of all scenarios. */
export const harbourAndLane: FirmRecord = {
  id: 'fi_harbour',
  name: 'Harbour & Lane Advisory',
  timeZone: 'Europe/London',
  locale: 'en-AU',
  policy: {
    activationDays: 30,
    resendCooldownSeconds: 60,
    autoInviteRoles: ['guest'],
    reminderDays: [],
    bulkLimit: 50_000,
    passwordMinLength: 15,
    linkRenewal: 'ask-firm',
    afterActivationUrl: null,
  },
  mailFrom: 'portal@harbourlane.example',
  postalAddress: '14 Quay Street, Bristol BS1 4DB',
};

/** Its staff; the first one is the viewer. */
export const harbourStaff: readonly [Viewer, ...Viewer[]] = [
  {
    id: 'st_nora',
    name: 'Nora Lindqvist',
    email: 'nora@harbourlane.example',
    role: 'Owner',
    permissions: allPermissions,
  },
  {
    id: 'st_james',
    name: 'James Rourke',
    email: 'james@harbourlane.example',
    role: 'Partner',
    permissions: allPermissions,
  },
  {
    id: 'st_sofia',
    name: 'Sofia Oyelaran',
    email: 'sofia@harbourlane.example',
    role: 'Partner',
    permissions: allPermissions,
  },
  {
    id: 'st_teo',
    name: 'Teo Kimura',
    email: 'teo@harbourlane.example',
    role: 'Manager',
    permissions: [
      'clients.write',
      'clients.import',
      'clients.export',
      'invitations.send',
      'invitations.revoke',
      'staff.assign',
    ],
  },
  {
    id: 'st_maeve',
    name: 'Maeve Donnelly',
    email: 'maeve@harbourlane.example',
    role: 'Account Administrator',
    permissions: ['clients.write', 'clients.export', 'invitations.send'],
  },
  { id: 'st_arjun', name: 'Arjun Nair', email: 'arjun@harbourlane.example', role: 'Basic', permissions: [] },
];

/** Its forms. */
export const harbourForms: readonly Form[] = [
  {
    id: 'fm_questionnaire',
    name: 'New client questionnaire',
    description: 'Who you are and what you need; about 10 minutes',
  },
  {
    id: 'fm_engagement',
    name: 'Engagement letter 2026/27',
    description: 'What we do for you, to read and sign',
  },
  {
    id: 'fm_funds',
    name: 'Source of funds',
    description: 'Where the money comes from, as the law asks us to ask',
  },
  { id: 'fm_tax', name: 'Tax return checklist', description: 'What to send us before January' },
];
