import { useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { Button } from '../../packages/react/src/primitives/Button/index.ts';
import { useThemeScope } from '../../packages/react/src/primitives/ThemeScope/index.ts';
import tokens from '../../packages/react/src/styles/tokens.css?raw';
import { measure, toHex } from '../../packages/react/test/contrast.ts';
import { bodyOf, groupsOf } from '../../scripts/read-tokens.mjs';
import { countSpacing } from './spacing.ts';
import './tokens.css';

const groups = groupsOf(bodyOf(tokens, { selector: ':where(.foyer)' }));
const sheets = Object.values(
  import.meta.glob<string>('../../packages/react/src/**/*.css', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

const isColour = (value: string): boolean =>
  /^(light-dark|oklch|color-mix|var\(--foyer-accent\))/.test(value);
const all = groups.flatMap(({ variables }) => variables.map(({ name }) => name));
const namesLike = (pattern: RegExp): string[] => all.filter((name) => pattern.test(name));
/** Types custom properties, which `CSSProperties` does not accept. */
const toStyle = (own: Record<string, string>): CSSProperties => own;

/** A sample of a token with its measured value under the current theme. */
function TokenRow({
  name,
  of,
  children,
}: {
  name: string;
  of: (drawn: HTMLElement) => string;
  children: ReactNode;
}) {
  const { theme, contrast, density } = useThemeScope();
  const sample = useRef<HTMLSpanElement>(null);
  const [measured, setMeasured] = useState('');
  useLayoutEffect(() => {
    const drawn = sample.current?.firstElementChild;
    if (drawn instanceof HTMLElement) setMeasured(of(drawn));
  }, [of, theme, contrast, density]);
  return (
    <li className="tokens-row">
      <span ref={sample} className="tokens-sample-box">
        {children}
      </span>
      <span className="tokens-value">
        <code>{name}</code>
        <span className="foyer-muted">{measured}</span>
      </span>
    </li>
  );
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="tokens-group">
    <div role="heading" aria-level={3} className="tokens-title">
      {title}
    </div>
    {children}
  </section>
);

const colourOf = (drawn: HTMLElement): string => toHex(getComputedStyle(drawn).backgroundColor);
const widthOf = (drawn: HTMLElement): string =>
  `${Math.round(drawn.getBoundingClientRect().width * 10) / 10} px`;
const sizeOf = (drawn: HTMLElement): string =>
  `${Math.round(Number.parseFloat(getComputedStyle(drawn).fontSize) * 10) / 10} px`;
const typeOf = (drawn: HTMLElement): string =>
  `${sizeOf(drawn)}, line ${Math.round(Number.parseFloat(getComputedStyle(drawn).lineHeight))} px`;
const weightOf = (drawn: HTMLElement): string => getComputedStyle(drawn).fontWeight;
const radiusOf = (drawn: HTMLElement): string => getComputedStyle(drawn).borderRadius.replace('px', ' px');
const durationOf = (drawn: HTMLElement): string =>
  `${Number.parseFloat(getComputedStyle(drawn).transitionDuration) * 1_000} ms`;

export const Colours = () => (
  <div className="tokens">
    {groups.map(({ title, variables }) => {
      const colours = variables.filter(({ value }) => isColour(value));
      return colours.length === 0 ? null : (
        <Group key={title} title={title}>
          <ul className="tokens-grid">
            {colours.map(({ name }) => (
              <TokenRow key={name} name={name} of={colourOf}>
                <span className="tokens-swatch" style={toStyle({ '--it': `var(${name})` })} />
              </TokenRow>
            ))}
          </ul>
        </Group>
      );
    })}
  </div>
);

const shortOf = (css: string): string => css.replaceAll(/var\(--foyer-([\w-]+)\)/g, '$1');

export function Contrast() {
  const { theme, contrast } = useThemeScope();
  const probe = useRef<HTMLDivElement>(null);
  const [pairs, setPairs] = useState<ReturnType<typeof measure>>([]);
  useLayoutEffect(() => {
    if (probe.current) setPairs(measure(probe.current));
  }, [theme, contrast]);
  const lowest = pairs
    .toSorted((a, b) => a.ratio - b.ratio)
    .filter(
      ({ above, need }, at, sorted) =>
        sorted.findIndex((pair) => pair.above === above && pair.need === need) === at,
    );
  return (
    <div className="tokens">
      <div ref={probe} className="tokens-probe" aria-hidden="true" />
      <table className="tokens-table">
        <caption className="foyer-visually-hidden">Lowest contrast of each role</caption>
        <thead>
          <tr>
            <th>Role</th>
            <th>Lowest on</th>
            <th>Sample</th>
            <th>Measured</th>
            <th>Required</th>
          </tr>
        </thead>
        <tbody>
          {lowest.map(({ above, below, ratio, need }) => (
            <tr key={above + below}>
              <td>
                <code>{shortOf(above)}</code>
              </td>
              <td>
                <code>{shortOf(below)}</code>
              </td>
              <td>
                <Sample above={above} below={below} isGraphic={need === 3} />
              </td>
              <td>{ratio.toFixed(2)}</td>
              <td>{need}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Sample = ({ above, below, isGraphic }: { above: string; below: string; isGraphic: boolean }) => (
  <span className="tokens-sample" style={toStyle({ '--above': above, '--below': below })}>
    {isGraphic ? <span className="tokens-controlst" /> : 'Waiting'}
  </span>
);

export const Type = () => (
  <div className="tokens">
    <Group title="Font sizes and line heights">
      <ul>
        {namesLike(/^--foyer-font-size-/).map((name) => {
          const line = name.replace('font-size', 'line-height');
          return (
            <TokenRow key={name} name={name} of={all.includes(line) ? typeOf : sizeOf}>
              <span
                className="tokens-line"
                style={toStyle({ '--it': `var(${name})`, '--line': `var(${line})` })}
              >
                Waiting for member to accept invitation
              </span>
            </TokenRow>
          );
        })}
      </ul>
    </Group>
    <Group title="Weights">
      <ul>
        {namesLike(/^--foyer-weight-/).map((name) => (
          <TokenRow key={name} name={name} of={weightOf}>
            <span style={{ fontWeight: `var(${name})` }}>Amelia &amp; Tom Okafor</span>
          </TokenRow>
        ))}
      </ul>
    </Group>
  </div>
);

const lengths = /^--foyer-(row|head|control|control-sm|avatar|cell-x)$/;

export const Space = () => (
  <div className="tokens">
    <Group title="Sizes that depend on the density">
      <ul>
        {namesLike(lengths).map((name) => (
          <TokenRow key={name} name={name} of={widthOf}>
            <span className="tokens-bar" style={toStyle({ '--it': `var(${name})` })} />
          </TokenRow>
        ))}
      </ul>
    </Group>
    <Group title="Spacing, and how often the style sheets use it">
      <ul>
        {countSpacing(sheets).map(({ px, times }) => (
          <li key={px} className="tokens-row">
            <span className="tokens-sample-box">
              <span className="tokens-bar" style={toStyle({ '--it': `${px}px` })} />
            </span>
            <span className="tokens-value">
              <code>{px} px</code>
              <span className="foyer-muted">{times} times</span>
            </span>
          </li>
        ))}
      </ul>
    </Group>
  </div>
);

const isRadius = /^--foyer-radius/;
const noValue = (): string => '';

export const Shape = () => (
  <div className="tokens">
    <Group title="Radius">
      <ul>
        {namesLike(isRadius).map((name) => (
          <TokenRow key={name} name={name} of={radiusOf}>
            <span className="tokens-box tokens-edged" style={{ borderRadius: `var(${name})` }} />
          </TokenRow>
        ))}
      </ul>
    </Group>
    <Group title="Shadow">
      <ul>
        {namesLike(/^--foyer-shadow-/).map((name) => (
          <TokenRow key={name} name={name} of={noValue}>
            <span className="tokens-box" style={{ boxShadow: `var(${name})` }} />
          </TokenRow>
        ))}
      </ul>
    </Group>
    <Group title="Focus">
      <ul>
        <TokenRow name={namesLike(/^--foyer-focus-/).join(', ')} of={noValue}>
          <span className="tokens-box tokens-edged tokens-focus" />
        </TokenRow>
      </ul>
    </Group>
  </div>
);

const ease = /^--foyer-ease-/;

export function Motion() {
  const [isMoved, setMoved] = useState(false);
  return (
    <div className="tokens" data-moved={isMoved}>
      <div className="tokens-controls">
        <Button onClick={() => setMoved(!isMoved)}>{isMoved ? 'Move back' : 'Move'}</Button>
      </div>
      {namesLike(ease).map((curve) => (
        <Group key={curve} title={curve}>
          <ul>
            {namesLike(/^--foyer-duration-/).map((name) => (
              <TokenRow key={name} name={name} of={durationOf}>
                <span
                  className="tokens-moving-box"
                  style={{ transitionDuration: `var(${name})`, transitionTimingFunction: `var(${curve})` }}
                />
              </TokenRow>
            ))}
          </ul>
        </Group>
      ))}
    </div>
  );
}
