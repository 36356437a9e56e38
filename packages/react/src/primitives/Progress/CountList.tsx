/**
 * A list of counts with their labels.
 * @example
 * <CountList items={[{ label: 'Sent', count: '190' }]} />
 */
export function CountList({ items }: { items: readonly { label: string; count: string }[] }) {
  return (
    <dl className="foyer-CountList">
      {items.map(({ label, count }) => (
        <div key={label}>
          <dt className="foyer-help-text">{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
