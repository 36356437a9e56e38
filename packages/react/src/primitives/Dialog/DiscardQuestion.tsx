import { useEffect, useId, useRef } from 'react';
import { Button } from '../Button/index.ts';

/** Texts of the question that Escape shows once text was entered. */
export interface DiscardLabels {
  question: string;
  keep: string;
  discard: string;
}

export interface DiscardQuestionProps {
  labels: DiscardLabels;
  onKeep: () => void;
  onDiscard: () => void;
}

/** A bar at the foot of a dialog, over its buttons: whether what was entered is discarded. */
export function DiscardQuestion({ labels, onKeep, onDiscard }: DiscardQuestionProps) {
  const id = useId();
  const keepButton = useRef<HTMLButtonElement>(null);
  useEffect(() => keepButton.current?.focus(), []);
  return (
    <div role="alertdialog" aria-labelledby={id} className="foyer-Dialog-question">
      <span id={id}>{labels.question}</span>
      <Button variant="quiet" onClick={onDiscard}>
        {labels.discard}
      </Button>
      <Button ref={keepButton} onClick={onKeep}>
        {labels.keep}
      </Button>
    </div>
  );
}
