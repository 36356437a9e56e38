export interface ProgressProps {
  value: number;
  max: number;
  /** Accessible name, such as "199 of 312 done". */
  label: string;
}

/**
 * A determinate progress bar.
 * @example
 * <Progress value={199} max={312} label="199 of 312 done" />
 */
export const Progress = ({ value, max, label }: ProgressProps) => (
  <progress className="foyer-Progress" value={value} max={Math.max(1, max)} aria-label={label} />
);
