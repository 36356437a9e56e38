import { PortalError, type Activation, type PortalClient } from '@foyer/sdk';
import { expect, within } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { ActivateAccount } from './index.ts';

type Activations = PortalClient['activations'];
const activation: Activation = {
  firm: { id: 'fi_harbour', name: 'Harbour & Lane Advisory' },
  clientName: 'Amelia & Tom Okafor',
  name: { given: 'Tom', family: 'Okafor' },
  email: 'tom.okafor@northmail.example',
  invitedBy: { name: 'Nora Lindqvist', email: 'nora@harbourlane.example' },
  expiresAt: '2026-12-22T09:41:00.000Z',
  form: { id: 'fm_questionnaire', name: 'New client questionnaire' },
  passwordMinLength: 15,
};
const refuse =
  (code: NonNullable<PortalError['code']>, retryAfterMs = 0) =>
  () =>
    Promise.reject(new PortalError({ kind: 'problem', message: code, code, retryAfterMs }));
const offline = () => Promise.reject(new PortalError({ kind: 'network', message: 'No answer' }));
const portalWith = (own: Partial<Activations> = {}) => ({
  activations: {
    get: () => Promise.resolve(activation),
    accept: () =>
      Promise.resolve({
        email: activation.email,
        activatedAt: '2026-11-24T09:41:00.000Z',
        form: activation.form,
        continueUrl: 'https://portal.example/forms',
      }),
    renew: () => Promise.resolve({ received: true as const }),
    ...own,
  },
});

const meta = preview.meta({
  title: 'Components/ActivateAccount',
  component: ActivateAccount,
  args: { portal: portalWith(), token: 'a-token', signInHref: '#sign-in' },
  parameters: { inlineDocs: true },
});
const played = { inlineDocs: false };
const headed = async (canvasElement: HTMLElement, name: string) =>
  expect(await within(canvasElement).findByRole('heading', { name })).toBeVisible();
type Play = {
  canvasElement: HTMLElement;
  userEvent: {
    type: (element: Element, text: string) => Promise<void>;
    click: (element: Element) => Promise<void>;
  };
};
const put =
  (first: string, again = first) =>
  async ({ canvasElement, userEvent }: Play) => {
    const canvas = within(canvasElement);
    await userEvent.type(await canvas.findByLabelText('Password'), first);
    await userEvent.type(canvas.getByLabelText('Password once more'), again);
    await userEvent.click(canvas.getByRole('button', { name: 'Activate account' }));
  };
const enough = 'the heron on the weir';

export const Loading = meta.story({
  args: { portal: portalWith({ get: () => new Promise(() => {}) }) },
  play: ({ canvasElement }) => headed(canvasElement, 'Opening your link…'),
});
export const SetPassword = meta.story({
  play: ({ canvasElement }) => headed(canvasElement, 'Activate your account'),
});
export const WeakPassword = meta.story({
  parameters: played,
  play: async (context) => {
    await put('okafor2026')(context);
    await expect(within(context.canvasElement).getByLabelText('Password')).toHaveAccessibleDescription(
      'Add 5 more characters. Leave out your own name.',
    );
  },
});
export const Mismatch = meta.story({
  parameters: played,
  play: async (context) => {
    await put(enough, 'the heron on the wire')(context);
    await expect(within(context.canvasElement).getByText('The two passwords differ.')).toBeVisible();
  },
});
export const TooManyAttempts = meta.story({
  parameters: played,
  args: { portal: portalWith({ accept: refuse('rate-limited', 300_000) }) },
  play: async (context) => {
    await put(enough)(context);
    await expect(await within(context.canvasElement).findByRole('alert')).toHaveTextContent(
      'Try again in 5 minutes.',
    );
  },
});
export const ConnectionLost = meta.story({
  parameters: played,
  args: { portal: portalWith({ accept: offline }) },
  play: async (context) => {
    await put(enough)(context);
    await expect(await within(context.canvasElement).findByRole('alert')).toBeVisible();
  },
});
export const Done = meta.story({
  parameters: played,
  play: async (context) => {
    await put(enough)(context);
    await headed(context.canvasElement, 'Your account is active');
  },
});
export const Expired = meta.story({
  args: { portal: portalWith({ get: refuse('invitation-expired') }) },
  play: ({ canvasElement }) => headed(canvasElement, 'This link has expired'),
});
export const Replaced = meta.story({
  args: { portal: portalWith({ get: refuse('invitation-replaced') }) },
  play: ({ canvasElement }) => headed(canvasElement, 'A newer e-mail was sent'),
});
export const Used = meta.story({
  args: { portal: portalWith({ get: refuse('invitation-used') }) },
  play: ({ canvasElement }) => headed(canvasElement, 'This account is already active'),
});
export const Revoked = meta.story({
  args: { portal: portalWith({ get: refuse('invitation-revoked') }) },
  play: ({ canvasElement }) => headed(canvasElement, 'This invitation was withdrawn'),
});
export const Unknown = meta.story({
  args: { portal: portalWith({ get: refuse('not-found') }) },
  play: ({ canvasElement }) => headed(canvasElement, 'This link does not work'),
});
export const Offline = meta.story({
  args: { portal: portalWith({ get: offline }) },
  play: ({ canvasElement }) => headed(canvasElement, 'The portal cannot be reached'),
});
export const NewLinkRequested = meta.story({
  parameters: played,
  args: { portal: portalWith({ get: refuse('invitation-expired') }) },
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Ask for a new link' }));
    await headed(canvasElement, 'Your request is on its way');
  },
});
export const Dark = meta.story({
  args: { theme: 'dark', className: 'foyer-surface' },
  play: ({ canvasElement }) => headed(canvasElement, 'Activate your account'),
});

// Only the portal has the list of common passwords.
const common = new PortalError({
  kind: 'problem',
  message: 'password-weak',
  status: 422,
  problem: {
    type: 'https://foyer.dev/problems/password-weak',
    title: 'The password is too weak',
    status: 422,
    code: 'password-weak',
    detail: '',
    requestId: 'a-request',
    errors: [{ pointer: '/password', code: 'common', detail: '' }],
  },
});
export const CommonPassword = meta.story({
  parameters: played,
  args: { portal: portalWith({ accept: () => Promise.reject(common) }) },
  play: async (context) => {
    await put('passwordpassword')(context);
    await expect(within(context.canvasElement).getByLabelText('Password')).toHaveAccessibleDescription(
      'Many people use this password. Choose another.',
    );
  },
});
export const NameMissing = meta.story({
  parameters: played,
  play: async (context) => {
    const canvas = within(context.canvasElement);
    const name = await canvas.findByLabelText('Your name');
    await context.userEvent.clear(name);
    await put(enough)(context);
    await expect(name).toBeInvalid();
  },
});
export const Activating = meta.story({
  parameters: played,
  args: { portal: portalWith({ accept: () => new Promise(() => {}) }) },
  play: async (context) => {
    await put(enough)(context);
    await expect(
      await within(context.canvasElement).findByRole('button', { name: 'Activating…' }),
    ).toHaveAttribute('aria-busy', 'true');
  },
});
export const DoneWithoutForm = meta.story({
  parameters: played,
  args: {
    portal: portalWith({
      accept: () =>
        Promise.resolve({
          email: activation.email,
          activatedAt: '2026-11-24T09:41:00.000Z',
          form: null,
          continueUrl: null,
        }),
    }),
  },
  play: async (context) => {
    await put(enough)(context);
    await headed(context.canvasElement, 'Your account is active');
    await expect(within(context.canvasElement).getByRole('link', { name: 'Sign in' })).toBeVisible();
  },
});
export const NewLinkFailed = meta.story({
  parameters: played,
  args: { portal: portalWith({ get: refuse('invitation-expired'), renew: offline }) },
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Ask for a new link' }));
    await expect(await within(canvasElement).findByRole('alert')).toBeVisible();
    await expect(within(canvasElement).getByRole('button', { name: 'Ask for a new link' })).toBeVisible();
  },
});
export const Narrow = meta.story({
  decorators: [
    (Story) => (
      <div className="story-zoomed-400">
        <Story />
      </div>
    ),
  ],
  play: ({ canvasElement }) => headed(canvasElement, 'Activate your account'),
});
export const RightToLeft = meta.story({
  args: { dir: 'rtl' },
  play: ({ canvasElement }) => headed(canvasElement, 'Activate your account'),
});
export const InArabic = meta.story({
  globals: { locale: 'ar' },
  play: async ({ canvasElement }) => {
    await expect((await within(canvasElement).findByRole('heading')).closest('[lang]')).toHaveAttribute(
      'lang',
      'ar',
    );
  },
});
