// Each list is in the order of sort keys and no part begins another one, so that the index of a name is its place in the order.
const given = [
  'Ada', 'Agnes', 'Alba', 'Amir', 'Anouk', 'Arjun', 'Bela', 'Bruno', 'Carla', 'Cosmo', 'Dagny', 'Dario', 'Edda', 'Emre', 'Farah', 'Felix', 'Gita', 'Hanna', 'Hugo', 'Ines',
  'Ivo', 'Jana', 'Jonas', 'Kofi', 'Lale', 'Leo', 'Mara', 'Milan', 'Nadia', 'Noor', 'Olga', 'Otis', 'Petra', 'Quinn', 'Rafi', 'Rosa', 'Sami', 'Sven', 'Tara', 'Tomas',
  'Ugo', 'Ursel', 'Vera', 'Viggo', 'Wanda', 'Wim', 'Xenia', 'Yara', 'Yusuf', 'Zora',
];
const first = [
  'Al', 'Bar', 'Bel', 'Ben', 'Bir', 'Bor', 'Bram', 'Cal', 'Can', 'Cor', 'Dal', 'Den', 'Dor', 'Elm', 'Far', 'Fen', 'Gal', 'Gar', 'Hal', 'Har',
  'Hol', 'Kel', 'Kir', 'Lam', 'Lin', 'Mar', 'Mil', 'Nor', 'Oak', 'Pen', 'Ral', 'Ros', 'Sal', 'Sel', 'Tal', 'Thorn', 'Ul', 'Wal', 'Wes', 'Win',
];
const second = [
  'bach', 'beck', 'berg', 'born', 'bridge', 'brook', 'burn', 'bury', 'by', 'cliff', 'combe', 'cote', 'croft', 'dale', 'den', 'feld', 'field', 'ford', 'gard', 'gate',
  'grave', 'ham', 'haven', 'heim', 'holm', 'hurst', 'keld', 'land', 'leigh', 'lund', 'man', 'mead', 'mere', 'mond', 'mont', 'more', 'quist', 'ridge', 'row', 'shaw',
  'stad', 'stead', 'sted', 'strand', 'thorpe', 'ton', 'vale', 'ward', 'wick', 'wood',
];

/** How many there are: every first name with every family name. */
export const NAMES = given.length * first.length * second.length;

/** The name at a place in the order of all. */
export function nameAt(index: number): { given: string; family: string } {
  const family = Math.floor(index / second.length);
  return { given: given[Math.floor(family / first.length)] ?? '', family: `${first[family % first.length] ?? ''}${second[index % second.length] ?? ''}` };
}
