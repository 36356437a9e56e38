/** What can be seen, and the stories that show it: `Component/Story`, or `Component/Part/Story`. */
export const states: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'The list': {
    'with clients': ['ClientList/Default', 'ClientList/Expanded'],
    loading: ['ClientList/Loading'],
    'nobody yet': ['ClientList/FirstRun'],
    'nothing matches': ['ClientList/NothingMatches', 'ClientList/Features/NothingMatchesFilters', 'ClientList/Features/NothingMatchesSearchAndFilters'],
    'could not be loaded': ['ClientList/LoadFailed', 'ClientList/WindowFailed'],
  },
};
