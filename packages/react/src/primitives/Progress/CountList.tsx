/**
 * Numbers that change in place, each over its word.
 * @param props.items in the order shown
 * @example
 * <Tally items={[{ label: 'Sent', count: '190' }]} />
 */
export function CountList({ items }: { items: readonly { label: string; count: string }[] }) {
  return (
    <dl className="foyer-Tally">
      {items.map(({ label, count }) => (
        <div key={label}>
          <dt className="foyer-hint">{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
