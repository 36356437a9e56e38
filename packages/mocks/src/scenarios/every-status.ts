import { SECOND, toTimestamp } from '@foyer/contract/rules';
import { daysBefore, type ClientSeed, type FirmSeed } from './builders.ts';
import { harbourAndLane, harbourForms, harbourStaff } from './firm.ts';

/** 11 clients with external ids, whose members have every status at least once. @param now epoch milliseconds */
export const everyStatus = (now: number): FirmSeed => ({
  firm: harbourAndLane,
  staff: harbourStaff,
  forms: harbourForms,
  clients: clients(now).map((client, index) => ({ externalId: `CRM-${1_001 + index}`, ...client })),
});

const clients = (now: number): ClientSeed[] => [
  {
    key: 'okafor',
    kind: 'group',
    name: 'Amelia & Tom Okafor',
    plan: 'pro',
    staff: ['st_nora', 'st_james'],
    members: [
      {
        key: 'amelia',
        given: 'Amelia',
        family: 'Okafor',
        email: 'amelia.okafor@northmail.example',
        account: { status: 'active', activatedAt: daysBefore(now, 120), lastLoginAt: daysBefore(now, 52) },
        invitation: { status: 'accepted', sentAt: daysBefore(now, 121) },
      },
      {
        key: 'tom',
        given: 'Tom',
        family: 'Okafor',
        email: 'tom.okafor@northmail.example',
        invitation: { sentAt: daysBefore(now, 2), formId: 'fm_questionnaire' },
      },
      {
        key: 'priya',
        given: 'Priya',
        family: 'Raman',
        role: 'guest',
        email: 'priya@ramanpartners.example',
        invitation: { sentAt: daysBefore(now, 4), automatic: true },
      },
      {
        key: 'grace',
        given: 'Grace',
        family: 'Okafor',
        role: 'guest',
        email: 'grace.okafor@gmial.example',
        invitation: {
          sentAt: daysBefore(now, 3),
          delivery: {
            status: 'bounced',
            at: daysBefore(now, 3),
            reason: 'The domain gmial.example takes no mail',
          },
        },
      },
    ],
  },
  {
    key: 'bright',
    kind: 'group',
    name: 'Samuel Okafor, Ngozi Okafor-Bright & Daniel Achebe',
    plan: 'pro',
    members: [
      {
        key: 'samuel',
        given: 'Samuel',
        family: 'Okafor',
        email: 'samuel@okaforjoinery.example',
        invitation: { sentAt: toTimestamp(now - 20 * SECOND), delivery: { status: 'sent' } },
      },
      {
        key: 'ngozi',
        given: 'Ngozi',
        family: 'Okafor-Bright',
        email: 'ngozi.bright@fastpost.example',
        invitation: { sentAt: daysBefore(now, 42) },
      },
      {
        key: 'daniel',
        given: 'Daniel',
        family: 'Achebe',
        email: 'd.achebe@achebelegal.example',
        invitation: { sentAt: daysBefore(now, 27, 12) },
      },
    ],
  },
  {
    key: 'beatrix',
    kind: 'group',
    name: 'Beatrix Holloway-Fairweather & Maximilian von Hardenberg',
    plan: 'pro',
    staff: ['st_sofia', 'st_teo', 'st_nora'],
    members: [
      { key: 'beatrix', given: 'Beatrix', family: 'Holloway-Fairweather', email: 'beatrix@holloway.example' },
      { key: 'max', given: 'Maximilian', family: 'von Hardenberg' },
    ],
  },
  {
    key: 'caroline',
    kind: 'individual',
    name: 'Caroline Whitby',
    staff: ['st_james'],
    members: [
      { key: 'caroline', given: 'Caroline', family: 'Whitby', email: 'caroline@whitbystudio.example' },
    ],
  },
  {
    key: 'harriet',
    kind: 'individual',
    name: 'Harriet Penhaligon',
    members: [
      {
        key: 'harriet',
        given: 'Harriet',
        family: 'Penhaligon',
        email: 'h.penhaligon@fastpost.example',
        invitation: { sentAt: daysBefore(now, 0, 1), delivery: { status: 'queued' } },
      },
    ],
  },
  {
    key: 'lionel',
    kind: 'individual',
    name: 'Lionel Abara',
    staff: ['st_teo'],
    members: [
      {
        key: 'lionel',
        given: 'Lionel',
        family: 'Abara',
        email: 'l.abara@abara-sons.example',
        invitation: {
          sentAt: daysBefore(now, 0, 2),
          delivery: { status: 'deferred', reason: 'The server of abara-sons.example is busy' },
        },
      },
    ],
  },
  {
    key: 'marcus',
    kind: 'individual',
    name: 'Marcus Thorne',
    plan: 'pro',
    staff: ['st_sofia'],
    members: [
      {
        key: 'marcus',
        given: 'Marcus',
        family: 'Thorne',
        email: 'marcus@thorne.example',
        invitation: {
          sentAt: daysBefore(now, 9),
          status: 'revoked',
          revokedAt: daysBefore(now, 6),
          revokedReason: 'by-staff',
        },
      },
    ],
  },
  {
    key: 'adeline',
    kind: 'individual',
    name: 'Adeline Marsh',
    plan: 'pro',
    staff: ['st_sofia'],
    members: [
      {
        key: 'adeline',
        given: 'Adeline',
        family: 'Marsh',
        email: 'adeline.marsh@northmail.example',
        account: { status: 'active', activatedAt: daysBefore(now, 40), lastLoginAt: daysBefore(now, 1) },
        invitation: { status: 'accepted', sentAt: daysBefore(now, 41) },
      },
    ],
  },
  {
    key: 'yuki',
    kind: 'individual',
    name: 'Yuki Tanabe',
    plan: 'pro',
    members: [
      {
        key: 'yuki',
        given: 'Yuki',
        family: 'Tanabe',
        email: 'yuki@tanabe.example',
        account: { status: 'active', activatedAt: daysBefore(now, 0, 3), lastLoginAt: null },
        invitation: { status: 'accepted', sentAt: daysBefore(now, 5) },
      },
    ],
  },
  {
    key: 'rufus',
    kind: 'individual',
    name: 'Rufus Tennant',
    staff: ['st_maeve'],
    members: [
      {
        key: 'rufus',
        given: 'Rufus',
        family: 'Tennant',
        email: 'rufus@tennantfarms.example',
        account: { status: 'disabled', activatedAt: daysBefore(now, 300), lastLoginAt: daysBefore(now, 147) },
        invitation: { status: 'accepted', sentAt: daysBefore(now, 301) },
      },
    ],
  },
  { key: 'trust', kind: 'entity', name: 'Okafor Family Trust', plan: 'pro', members: [] },
];
