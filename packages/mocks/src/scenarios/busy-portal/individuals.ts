import type { ClientSeed } from '../builders.ts';
import type { MemberStatuses } from './member-statuses.ts';

/** Individuals with one member. */
export const individuals = ({
  active,
  disabled,
  sent,
  undeliverable,
  delayed,
  revoked,
  created,
}: MemberStatuses): ClientSeed[] => [
  one('caroline', 'Caroline', 'Whitby', 'caroline@whitbystudio.example', {
    ...created(12),
    staff: ['st_james'],
  }),
  one('adeline', 'Adeline', 'Marsh', 'adeline.marsh@northmail.example', {
    ...created(410),
    plan: 'pro',
    staff: ['st_sofia'],
    ...active(398, 1),
  }),
  one('yuki', 'Yuki', 'Tanabe', 'yuki@tanabe.example', {
    ...created(9),
    plan: 'pro',
    ...active(0.2, null, 'fm_questionnaire'),
  }),
  one('rufus', 'Rufus', 'Tennant', 'rufus@tennantfarms.example', {
    ...created(720),
    staff: ['st_maeve'],
    ...disabled(700, 147),
  }),
  one('marcus', 'Marcus', 'Thorne', 'marcus@thorne.example', {
    ...created(34),
    plan: 'pro',
    staff: ['st_sofia'],
    ...revoked(9, 6),
  }),
  one('zoe', 'Zoë', 'Baptiste', 'zoe.baptiste@fastpost.example', {
    ...created(66),
    staff: ['st_teo'],
    ...sent(1.1, { formId: 'fm_questionnaire' }),
  }),
  one('ewan', 'Ewan', 'MacAllister', 'ewan@macallisterboats.example', {
    ...created(51),
    ...sent(26.8, { formId: 'fm_engagement' }),
  }),
  one('leila', 'Leila', 'Haddad', 'leila.haddad@northmail.example', {
    ...created(58),
    plan: 'pro',
    staff: ['st_james', 'st_teo'],
    ...sent(41, { formId: 'fm_engagement' }),
  }),
  one('tomasz', 'Tomasz', 'Wójcik', 'tomasz.wojcik@fastpots.example', {
    ...created(20),
    staff: ['st_teo'],
    ...undeliverable(3, 'The mail server refused it: 550 5.1.2 The domain fastpots.example takes no mail'),
  }),
  one('ines', 'Inês', 'Carvalho', null, { ...created(3), staff: ['st_maeve'] }),
  one('hugh', 'Hugh', 'Penrose', 'hugh.penrose@northmail.example', {
    ...created(1_150),
    plan: 'pro',
    staff: ['st_nora', 'st_sofia'],
    ...active(1_100, 22),
  }),
  one('mei', 'Mei-Ling', 'Cho', 'meiling.cho@chodesign.example', {
    ...created(230),
    plan: 'pro',
    ...active(219, 4, 'fm_tax'),
  }),
  one('desmond', 'Desmond', 'Akintola', 'd.akintola@akintola.example', {
    ...created(301),
    staff: ['st_james'],
    ...active(290, 63),
  }),
  one('siobhan', 'Siobhán', "O'Rourke", 'siobhan@orourkeglass.example', {
    ...created(16),
    staff: ['st_maeve'],
    ...delayed('The server of orourkeglass.example is busy'),
  }),
  one('lars', 'Lars', 'Ångström', 'lars.angstrom@fastpost.example', {
    ...created(88),
    plan: 'pro',
    staff: ['st_teo'],
    ...sent(33),
  }),
  one('fatima', 'Fatima', 'Zahra El Idrissi', 'fatima@elidrissi.example', { ...created(5), plan: 'pro' }),
  one('gareth', 'Gareth', 'Pryce-Jones', 'gareth@pryce-jones.example', {
    ...created(540),
    staff: ['st_arjun'],
    ...active(500, 180),
  }),
  one('noor', 'Noor', 'van der Berg', 'noor.vdberg@northmail.example', {
    ...created(44),
    staff: ['st_sofia'],
    ...undeliverable(11, 'Reported as unwanted by the recipient', 'blocked'),
  }),
  one('oskar', 'Oskar', 'Lindgren', 'oskar@lindgrenbikes.example', {
    ...created(7),
    ...sent(0.4, {
      message: 'Good to meet you on Thursday, Oskar. Everything we spoke of will be in here. Nora',
    }),
  }),
];

type Rest = Partial<Omit<ClientSeed, 'key' | 'kind' | 'name' | 'members'>> &
  Pick<ClientSeed['members'][number], 'account' | 'invitation'>;

function one(
  key: string,
  given: string,
  family: string,
  email: string | null,
  { account, invitation, ...client }: Rest,
): ClientSeed {
  return {
    ...client,
    key,
    kind: 'individual',
    name: `${given} ${family}`,
    members: [
      {
        key,
        given,
        family,
        email,
        ...(account === undefined ? {} : { account }),
        ...(invitation === undefined ? {} : { invitation }),
      },
    ],
  };
}
