import type { ReactNode } from 'react';

/** What a drawing is given of the element that it is drawn in. */
export interface ElementHost<Props extends object> {
  /** By attribute or by property, whichever came last. */
  props: Props;
  /** Sets properties from inside, as an input changes its own value. */
  setProperties: (changes: Partial<Props>) => void;
  /** Dispatches an event that bubbles. */
  dispatch: (type: string, detail: object) => void;
}

/** All that makes one custom element differ from another. */
export interface ElementDefinition<Props extends object> {
  tag: string;
  /** By name: what an attribute's text says about properties; `null` when it was taken off. */
  attributes: Readonly<Record<string, (text: string | null) => Partial<Props>>>;
  /** All that can be read and written as a property, as it is before anybody did. */
  properties: Readonly<Props>;
  /** `null` as long as something is missing: what stands inside the element then stays. */
  render: (host: ElementHost<Props>) => ReactNode;
}
