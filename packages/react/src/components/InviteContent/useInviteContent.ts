import type { Form, SendInput } from '@foyer/sdk';
import { useEffect, useState } from 'react';
import { useFoyer } from '../../provider/index.ts';
import { useForms } from '../../query/index.ts';
import { draftsOf } from './drafts.ts';

/** Why no form can be sent along: the firm has none, or they could not be fetched. */
export type FormsUnavailable = { code: 'none' } | { code: 'failed'; error: unknown };

/** What an invitation carries: a form or none, and a personal message. */
export interface InviteContentState {
  /** Whether a digital form is sent with the invitation. */
  withForm: boolean;
  forms: readonly Form[];
  /** Null while forms can be sent along, or are still being fetched. */
  formsUnavailable: FormsUnavailable | null;
  /** The selected form; an empty string while there is none. */
  formId: string;
  message: string;
}

export interface InviteContentActions {
  setWithForm: (withForm: boolean) => void;
  setFormId: (formId: string) => void;
  setMessage: (message: string) => void;
}

export interface InviteContent {
  state: InviteContentState;
  actions: InviteContentActions;
  /** The same as input of the portal. */
  content: Required<Pick<SendInput, 'formId' | 'message'>>;
}

export interface UseInviteContentOptions {
  /** What the message is about; it is the key of the draft. */
  subject: string;
  /** The draft is discarded when this becomes false: the user has closed the dialog, or it was sent. */
  isOpen: boolean;
  /** The form that was sent the last time; it is preselected. */
  lastFormId?: string | undefined;
}

/** Holds what an invitation carries. A message is kept as a draft until it is sent or discarded. */
export function useInviteContent({ subject, isOpen, lastFormId }: UseInviteContentOptions): InviteContent {
  const drafts = draftsOf(useFoyer().portal);
  const { data: forms = [], error, isPending } = useForms();
  const [withForm, setWithForm] = useState(false);
  const [selectedFormId, setFormId] = useState<string | null>(null);
  const [message, setMessage] = useState(() => drafts.get(subject) ?? '');
  useEffect(() => {
    if (!isOpen) drafts.delete(subject);
  }, [isOpen, drafts, subject]);
  const formId = selectedFormId ?? (forms.find(({ id }) => id === lastFormId) ?? forms[0])?.id ?? '';
  return {
    state: {
      withForm,
      forms,
      formsUnavailable:
        error !== null
          ? { code: 'failed', error }
          : forms.length === 0 && !isPending
            ? { code: 'none' }
            : null,
      formId,
      message,
    },
    actions: {
      setWithForm,
      setFormId,
      setMessage(next) {
        setMessage(next);
        drafts.set(subject, next);
      },
    },
    content: { formId: withForm && formId !== '' ? formId : null, message: message.trim() || null },
  };
}
