export interface ProgressProps {
  value: number;
  max: number;
  /** What it says to who cannot see it: "199 of 312 done". */
  label: string;
}

/**
 * How much of something is done; it grows in steps and never by itself.
 * @param props.label what it says to who cannot see it
 * @example
 * <Progress value={199} max={312} label="199 of 312 done" />
 */
export const Progress = ({ value, max, label }: ProgressProps) => (
  <progress className="foyer-Progress" value={value} max={Math.max(1, max)} aria-label={label} />
);
