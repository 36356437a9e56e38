import type { SendInput } from '@foyer/sdk';
import { useState } from 'react';
import { describeError, useMessages } from '../../messages/index.ts';
import { useForms } from '../../query/index.ts';

/** What is typed of it. */
export interface InviteDraft {
  what: 'alone' | 'form';
  setWhat: (what: 'alone' | 'form') => void;
  forms: readonly { id: string; name: string }[];
  /** Why no form can be sent along, if so. */
  formsMissing: string | undefined;
  formId: string;
  setFormId: (formId: string) => void;
  message: string;
  setMessage: (message: string) => void;
}

/** What goes out: with which form, with which words. */
export interface InviteContent extends InviteDraft {
  /** The same as the portal takes it. */
  content: Required<Pick<SendInput, 'formId' | 'message'>>;
}

/**
 * The invitation alone or with a form, and a personal message.
 * @param formBefore the form that went along the last time; it is suggested
 */
export function useInviteContent(formBefore?: string): InviteContent {
  const messages = useMessages();
  const forms = useForms();
  const [what, setWhat] = useState<'alone' | 'form'>('alone');
  const [picked, setFormId] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const list = forms.data ?? [];
  const before = list.find(({ id }) => id === formBefore);
  const formId = picked ?? before?.id ?? list[0]?.id ?? '';
  return {
    what,
    setWhat,
    forms: list,
    formsMissing: forms.isError
      ? describeError(forms.error, messages)
      : list.length === 0 && !forms.isPending
        ? messages.sendInvite.noForms
        : undefined,
    formId,
    setFormId,
    message,
    setMessage,
    content: { formId: what === 'form' && formId !== '' ? formId : null, message: message.trim() || null },
  };
}
