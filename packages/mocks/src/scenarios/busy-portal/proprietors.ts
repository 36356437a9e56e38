import type { ClientSeed } from '../builders.ts';
import type { Standings } from './standings.ts';

/** People with a business of their own. */
export const proprietors = ({ active, disabled, sent, undeliverable, created }: Standings): ClientSeed[] => [
  {
    key: 'quayside', kind: 'individual', name: 'Bridget Fallon', plan: 'pro', staff: ['st_james', 'st_teo'], ...created(610), preliminaryData: { tradesAs: 'Quayside Ceramics Ltd', companyNumber: '09481733', vatRegistered: true },
    members: [
      { key: 'bridget', given: 'Bridget', family: 'Fallon', email: 'bridget@quaysideceramics.example', ...active(590, 3, 'fm_engagement') },
      { key: 'kwame', given: 'Kwame', family: 'Mensah', role: 'guest', email: 'kwame@mensahbooks.example', ...active(580, 11) },
    ],
  },
  {
    key: 'lanternfish', kind: 'group', name: 'Hana Kobayashi & Viktor Petrov', plan: 'pro', staff: ['st_sofia'], ...created(190), preliminaryData: { tradesAs: 'Lanternfish Software Ltd' },
    members: [
      { key: 'hana', given: 'Hana', family: 'Kobayashi', email: 'hana@lanternfish.example', ...active(180, 5) },
      { key: 'viktor', given: 'Viktor', family: 'Petrov', email: 'viktor@lanternfish.example', ...sent(35) },
    ],
  },
  {
    key: 'greenhithe', kind: 'individual', name: 'Winifred Oduya', staff: ['st_arjun', 'st_maeve'], ...created(47), preliminaryData: { tradesAs: 'Greenhithe Allotment Association' },
    members: [{ key: 'winifred', given: 'Winifred', family: 'Oduya', email: 'secretary@greenhithe-allotments.example', ...sent(8) }],
  },
  {
    key: 'tidewater', kind: 'group', name: 'Alasdair Grant & Chidi Eze', staff: ['st_teo'], ...created(275), preliminaryData: { tradesAs: 'Tidewater Physiotherapy LLP' },
    members: [
      { key: 'alasdair', given: 'Alasdair', family: 'Grant', email: 'alasdair@tidewaterphysio.example', ...active(260, 44) },
      { key: 'chidi', given: 'Chidi', family: 'Eze', email: 'chidi@tidewaterphysio.example', ...disabled(255, 201) },
    ],
  },
  {
    key: 'saltmarsh', kind: 'individual', name: 'Rosalind Tye', plan: 'pro', staff: ['st_nora', 'st_maeve'], ...created(130), preliminaryData: { tradesAs: 'Saltmarsh Trust for Wading Birds' },
    members: [{ key: 'rosalind', given: 'Rosalind', family: 'Tye', email: 'r.tye@saltmarsh.example', ...active(118, 19) }],
  },
  {
    key: 'halcyon', kind: 'individual', name: 'Imran Qureshi', staff: ['st_james'], ...created(23), preliminaryData: { tradesAs: 'Halcyon Road Garage' },
    members: [{ key: 'imran', given: 'Imran', family: 'Qureshi', email: 'imran@halcyonroad.example', ...undeliverable(1.5, 'The mail server refused it: 552 5.2.2 The mailbox is full') }],
  },
  {
    key: 'juniper', kind: 'group', name: 'Juniper & Clementine Ashdown', plan: 'starter', staff: ['st_sofia', 'st_james'], ...created(14), preliminaryData: { tradesAs: 'Juniper & Daughters' },
    members: [
      { key: 'juniper', given: 'Juniper', family: 'Ashdown', email: 'juniper@juniperanddaughters.example' },
      { key: 'clementine', given: 'Clementine', family: 'Ashdown', email: 'clementine@juniperanddaughters.example' },
    ],
  },
  {
    key: 'meridian', kind: 'individual', name: 'Amina Diallo', plan: 'pro', staff: ['st_teo'], ...created(455), preliminaryData: { tradesAs: 'Meridian Translation Bureau' },
    members: [{ key: 'amina', given: 'Amina', family: 'Diallo', email: 'amina@meridianbureau.example', ...active(440, 7) }],
  },
  {
    key: 'northgate', kind: 'individual', name: 'Edwin Carrow', staff: ['st_maeve'], ...created(61), preliminaryData: { tradesAs: 'Northgate Orchards Partnership' },
    members: [
      { key: 'edwin', given: 'Edwin', family: 'Carrow', email: 'edwin@northgateorchards.example', ...sent(3, { formId: 'fm_funds' }) },
      { key: 'solveig', given: 'Solveig', family: 'Dahl', role: 'guest', email: 'solveig@dahlvaluers.example', ...sent(3, { automatic: true }) },
    ],
  },
  {
    key: 'blackwater', kind: 'individual', name: 'Godfrey Lamb', plan: 'starter', staff: ['st_nora'], ...created(980), preliminaryData: { tradesAs: 'Blackwater Sailing School' },
    members: [{ key: 'godfrey', given: 'Godfrey', family: 'Lamb', email: 'godfrey@blackwatersailing.example', ...disabled(960, 400) }],
  },
];
