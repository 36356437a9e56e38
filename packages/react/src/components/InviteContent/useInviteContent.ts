import type { Form, SendInput } from '@foyer/sdk';
import { useState } from 'react';
import { useForms } from '../../query/index.ts';

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

/**
 * Holds what an invitation carries.
 * @param lastFormId the form that was sent the last time; it is preselected
 */
export function useInviteContent(lastFormId?: string): InviteContent {
  const { data: forms = [], error, isPending } = useForms();
  const [withForm, setWithForm] = useState(false);
  const [selectedFormId, setFormId] = useState<string | null>(null);
  const [message, setMessage] = useState('');
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
    actions: { setWithForm, setFormId, setMessage },
    content: { formId: withForm && formId !== '' ? formId : null, message: message.trim() || null },
  };
}
