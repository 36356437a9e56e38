import type { ClientSeed } from '../builders.ts';
import type { Standings } from './standings.ts';

/** Households: several owners, some with guests. */
export const households = ({ active, sent, undeliverable, revoked, created }: Standings): ClientSeed[] => [
  {
    key: 'okafor', kind: 'group', name: 'Amelia & Tom Okafor', plan: 'pro', staff: ['st_nora', 'st_james'], ...created(160), preliminaryData: { financialYear: '2026/27', children: 2 },
    members: [
      { key: 'amelia', given: 'Amelia', family: 'Okafor', email: 'amelia.okafor@northmail.example', ...active(120, 52) },
      { key: 'tom', given: 'Tom', family: 'Okafor', email: 'tom.okafor@northmail.example' },
      { key: 'priya', given: 'Priya', family: 'Raman', role: 'guest', email: 'priya@ramanpartners.example', ...sent(4, { automatic: true }) },
    ],
  },
  {
    key: 'hollis', kind: 'group', name: 'Margaret & Eleanor Hollis', plan: 'starter', staff: ['st_maeve'], ...created(28),
    members: [
      { key: 'margaret', given: 'Margaret', family: 'Hollis', email: 'margaret.hollis@fastpost.example', ...sent(5) },
      { key: 'eleanor', given: 'Eleanor', family: 'Hollis', email: 'eleanor.hollis@fastpost.example', ...sent(5) },
    ],
  },
  {
    key: 'bright', kind: 'group', name: 'Samuel Okafor, Ngozi Okafor-Bright & Daniel Achebe', plan: 'pro', ...created(75),
    members: [
      { key: 'samuel', given: 'Samuel', family: 'Okafor', email: 'samuel@okaforjoinery.example', ...active(60, 8) },
      { key: 'ngozi', given: 'Ngozi', family: 'Okafor-Bright', email: 'ngozi.bright@fastpost.example', ...sent(42) },
      { key: 'daniel', given: 'Daniel', family: 'Achebe', email: 'd.achebe@achebelegal.example', ...sent(27.2) },
    ],
  },
  {
    key: 'beatrix', kind: 'group', name: 'Beatrix Holloway-Fairweather & Maximilian von Hardenberg', plan: 'pro', staff: ['st_sofia', 'st_teo', 'st_nora'], ...created(4),
    members: [
      { key: 'beatrix', given: 'Beatrix', family: 'Holloway-Fairweather', email: 'beatrix@holloway.example' },
      { key: 'max', given: 'Maximilian', family: 'von Hardenberg' },
    ],
  },
  {
    key: 'ferreira', kind: 'group', name: 'João & Marta Ferreira', staff: ['st_teo'], ...created(520),
    members: [
      { key: 'joao', given: 'João', family: 'Ferreira', email: 'joao.ferreira@northmail.example', ...active(505, 2) },
      { key: 'marta', given: 'Marta', family: 'Ferreira', email: 'marta.ferreira@northmail.example', ...active(504, 37) },
    ],
  },
  {
    key: 'yilmaz', kind: 'group', name: 'Emre & Ayşe Yılmaz', plan: 'pro', staff: ['st_james'], ...created(96),
    members: [
      { key: 'emre', given: 'Emre', family: 'Yılmaz', email: 'emre@yilmazcatering.example', ...active(80, 12, 'fm_questionnaire') },
      { key: 'ayse', given: 'Ayşe', family: 'Yılmaz', email: 'ayse@yilmazcatering.example', ...undeliverable(2, 'The mail server refused it: 550 5.1.1 No such mailbox') },
      { key: 'deniz', given: 'Deniz', family: 'Aksoy', role: 'guest', email: 'deniz.aksoy@aksoylaw.example', ...active(79, null) },
    ],
  },
  {
    key: 'sutherland', kind: 'group', name: 'Isla & Callum Sutherland', ...created(33), staff: ['st_sofia'],
    members: [
      { key: 'isla', given: 'Isla', family: 'Sutherland', email: 'isla.sutherland@fastpost.example', ...sent(27.5, { sendCount: 2, formId: 'fm_funds' }) },
      { key: 'callum', given: 'Callum', family: 'Sutherland', email: null },
    ],
  },
  {
    key: 'krishnan', kind: 'group', name: 'Anand & Lakshmi Krishnan', plan: 'pro', staff: ['st_nora', 'st_sofia'], ...created(840),
    members: [
      { key: 'anand', given: 'Anand', family: 'Krishnan', email: 'anand@krishnan.example', ...active(810, 0.6) },
      { key: 'lakshmi', given: 'Lakshmi', family: 'Krishnan', email: 'lakshmi@krishnan.example', ...active(790, 90) },
      { key: 'dev', given: 'Dev', family: 'Krishnan', role: 'guest', email: 'dev@krishnan.example', ...revoked(30, 25) },
    ],
  },
  {
    key: 'novak', kind: 'group', name: 'Jana Nováková & Petr Novák', ...created(10), staff: ['st_maeve', 'st_teo'],
    members: [
      { key: 'jana', given: 'Jana', family: 'Nováková', email: 'jana.novakova@northmail.example' },
      { key: 'petr', given: 'Petr', family: 'Novák', email: 'petr.novak@northmail.example' },
    ],
  },
  {
    key: 'abernathy', kind: 'group', name: 'Ruth Abernathy & Miriam Katz', plan: 'pro', staff: ['st_james'], ...created(365),
    members: [
      { key: 'ruth', given: 'Ruth', family: 'Abernathy', email: 'ruth@abernathykatz.example', ...active(350, 15) },
      { key: 'miriam', given: 'Miriam', family: 'Katz', email: 'miriam@abernathykatz.example', ...active(349, 29) },
    ],
  },
];
