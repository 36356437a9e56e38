import type { ReactNode } from 'react';

/** The element that a definition renders into. */
export interface ElementHost<Props extends object> {
  /** Current values, set by attributes or properties. */
  props: Props;
  /** Changes properties from inside, such as `open` when a dialog closes itself. */
  setProperties: (changes: Partial<Props>) => void;
  /** Dispatches an event that bubbles. */
  dispatch: (type: string, detail: object) => void;
}

/** Describes one custom element. */
export interface ElementDefinition<Props extends object> {
  tag: string;
  /** Attribute parsers by name: map the text, or `null` when the attribute is removed, to properties. */
  attributes: Readonly<Record<string, (text: string | null) => Partial<Props>>>;
  /** All properties with their initial values. */
  properties: Readonly<Props>;
  /** Returns null while a required property is missing; the light DOM content then stays. */
  render: (host: ElementHost<Props>) => ReactNode;
}
