const docgen = '__docgenInfo';

/** What a component's comment says, without its tags: what they say stands in the table of its props. */
export const descriptions = {
  extractComponentDescription: (component?: { [docgen]?: { description?: string } }): string | null => component?.[docgen]?.description?.replace(/\s*@\w[^]*/, '') ?? null,
};
