import { render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { HtmlFrame } from './index.ts';
import { extractStyles } from './extract-styles.ts';

const bodyOf = (name: string) => screen.getByTitle<HTMLIFrameElement>(name).contentDocument?.body;

test('extracts styles from the markup and leaves the text unchanged', () => {
  expect(
    extractStyles('<style>p { color: red }</style><p class="a" style="margin:0">My style = plain</p>'),
  ).toEqual({
    markup: '<p class="a" data-style="margin:0">My style = plain</p>',
    sheets: ['p { color: red }'],
  });
});

test.each([
  ['<script>alert(1)</script><p>Hello</p>'],
  ['<p>Hello</p><iframe src="https://elsewhere.example"></iframe>'],
  ['<link rel="stylesheet" href="https://elsewhere.example"><p>Hello</p>'],
  ['<base href="https://elsewhere.example"><p onclick="alert(1)">Hello</p>'],
])('removes everything that runs or loads something: %s', (html) => {
  expect(extractStyles(html).markup).toBe('<p>Hello</p>');
});

test('renders a mail with its styles in a sandbox without scripts', async () => {
  render(
    <HtmlFrame
      title="Mail"
      html={'<body class="bg" style="margin:0px"><p style="color: rgb(1, 2, 3)">Hello Tom</p></body>'}
      fallback="Hello Tom"
    />,
  );
  expect(screen.getByTitle('Mail')).toHaveAttribute('sandbox', 'allow-same-origin');
  await waitFor(() => expect(bodyOf('Mail')).toHaveTextContent('Hello Tom'));
  expect(bodyOf('Mail')?.querySelector('p')?.style.color).toBe('rgb(1, 2, 3)');
  expect(bodyOf('Mail')?.style.margin).toBe('0px');
});

test('renders the fallback if the page does not allow parsing HTML', async () => {
  const parse = DOMParser.prototype.parseFromString;
  DOMParser.prototype.parseFromString = () => {
    throw new TypeError('This document requires TrustedHTML');
  };
  try {
    render(<HtmlFrame title="Mail" html="<p>Hello Tom</p>" fallback="Hello Tom, as text" />);
    expect(await screen.findByText('Hello Tom, as text')).toBeVisible();
  } finally {
    DOMParser.prototype.parseFromString = parse;
  }
});

test('forwards Escape from the frame and ignores links', async () => {
  const onKeyDown = vi.fn();
  document.addEventListener('keydown', ({ key }) => onKeyDown(key), { once: true });
  render(<HtmlFrame title="Mail" html={'<a href="https://elsewhere.example">Activate</a>'} fallback="" />);
  await waitFor(() => expect(bodyOf('Mail')).toHaveTextContent('Activate'));
  const link = bodyOf('Mail')?.querySelector('a');
  link?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(onKeyDown).toHaveBeenCalledWith('Escape');
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  link?.dispatchEvent(click);
  expect(click.defaultPrevented).toBe(true);
});
