import type { ClientSeed } from '../builders.ts';
import type { Standings } from './standings.ts';

/** Companies and trusts; exactly one has no owner yet. */
export const entities = ({ active, disabled, sent, undeliverable, created }: Standings): ClientSeed[] => [
  { key: 'trust', kind: 'entity', name: 'Okafor Family Trust', plan: 'pro', staff: ['st_nora'], ...created(2), members: [] },
  {
    key: 'quayside', kind: 'entity', name: 'Quayside Ceramics Ltd', plan: 'pro', staff: ['st_james', 'st_teo'], ...created(610), preliminaryData: { companyNumber: '09481733', vatRegistered: true },
    members: [
      { key: 'bridget', given: 'Bridget', family: 'Fallon', email: 'bridget@quaysideceramics.example', ...active(590, 3, 'fm_engagement') },
      { key: 'kwame', given: 'Kwame', family: 'Mensah', role: 'guest', email: 'kwame@mensahbooks.example', ...active(580, 11) },
    ],
  },
  {
    key: 'lanternfish', kind: 'entity', name: 'Lanternfish Software Ltd', plan: 'pro', staff: ['st_sofia'], ...created(190),
    members: [
      { key: 'hana', given: 'Hana', family: 'Kobayashi', email: 'hana@lanternfish.example', ...active(180, 5) },
      { key: 'viktor', given: 'Viktor', family: 'Petrov', email: 'viktor@lanternfish.example', ...sent(35) },
    ],
  },
  {
    key: 'greenhithe', kind: 'entity', name: 'Greenhithe Allotment Association', staff: ['st_arjun', 'st_maeve'], ...created(47),
    members: [{ key: 'winifred', given: 'Winifred', family: 'Oduya', email: 'secretary@greenhithe-allotments.example', ...sent(8) }],
  },
  {
    key: 'tidewater', kind: 'entity', name: 'Tidewater Physiotherapy LLP', staff: ['st_teo'], ...created(275),
    members: [
      { key: 'alasdair', given: 'Alasdair', family: 'Grant', email: 'alasdair@tidewaterphysio.example', ...active(260, 44) },
      { key: 'chidi', given: 'Chidi', family: 'Eze', email: 'chidi@tidewaterphysio.example', ...disabled(255, 201) },
    ],
  },
  {
    key: 'saltmarsh', kind: 'entity', name: 'Saltmarsh Trust for Wading Birds', plan: 'pro', staff: ['st_nora', 'st_maeve'], ...created(130),
    members: [{ key: 'rosalind', given: 'Rosalind', family: 'Tye', email: 'r.tye@saltmarsh.example', ...active(118, 19) }],
  },
  {
    key: 'halcyon', kind: 'entity', name: 'Halcyon Road Garage', staff: ['st_james'], ...created(23),
    members: [{ key: 'imran', given: 'Imran', family: 'Qureshi', email: 'imran@halcyonroad.example', ...undeliverable(1.5, 'The mail server refused it: 552 5.2.2 The mailbox is full') }],
  },
  {
    key: 'juniper', kind: 'entity', name: 'Juniper & Daughters', plan: 'starter', staff: ['st_sofia', 'st_james'], ...created(14),
    members: [
      { key: 'juniper', given: 'Juniper', family: 'Ashdown', email: 'juniper@juniperanddaughters.example' },
      { key: 'clementine', given: 'Clementine', family: 'Ashdown', email: 'clementine@juniperanddaughters.example' },
    ],
  },
  {
    key: 'meridian', kind: 'entity', name: 'Meridian Translation Bureau', plan: 'pro', staff: ['st_teo'], ...created(455),
    members: [{ key: 'amina', given: 'Amina', family: 'Diallo', email: 'amina@meridianbureau.example', ...active(440, 7) }],
  },
  {
    key: 'northgate', kind: 'entity', name: 'Northgate Orchards Partnership', staff: ['st_maeve'], ...created(61),
    members: [
      { key: 'edwin', given: 'Edwin', family: 'Carrow', email: 'edwin@northgateorchards.example', ...sent(3, { formId: 'fm_funds' }) },
      { key: 'solveig', given: 'Solveig', family: 'Dahl', role: 'guest', email: 'solveig@dahlvaluers.example', ...sent(3, { automatic: true }) },
    ],
  },
  {
    key: 'blackwater', kind: 'entity', name: 'Blackwater Sailing School', plan: 'starter', staff: ['st_nora'], ...created(980), hidden: true,
    members: [{ key: 'godfrey', given: 'Godfrey', family: 'Lamb', email: 'godfrey@blackwatersailing.example', ...disabled(960, 400) }],
  },
];
