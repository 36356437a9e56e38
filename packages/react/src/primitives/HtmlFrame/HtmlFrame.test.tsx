import { render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { HtmlFrame } from './index.ts';
import { extractStyles } from './extract-styles.ts';

const bodyOf = (name: string) => screen.getByTitle<HTMLIFrameElement>(name).contentDocument?.body;

test('looks wait apart from the markup, words stay as they are', () => {
  expect(
    extractStyles('<style>p { color: red }</style><p class="a" style="margin:0">My style = plain</p>'),
  ).toEqual({
    markup: '<p class="a" data-look="margin:0">My style = plain</p>',
    sheets: ['p { color: red }'],
  });
});

test.each([
  ['<script>alert(1)</script><p>Hello</p>'],
  ['<p>Hello</p><iframe src="https://elsewhere.example"></iframe>'],
  ['<link rel="stylesheet" href="https://elsewhere.example"><p>Hello</p>'],
  ['<base href="https://elsewhere.example"><p onclick="alert(1)">Hello</p>'],
])('nothing in it runs or loads: %s', (html) => {
  expect(extractStyles(html).markup).toBe('<p>Hello</p>');
});

test('a mail is shown with its looks, in a sandbox that runs nothing', async () => {
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

test('where the page allows no HTML from text, the mail is text', async () => {
  const parse = DOMParser.prototype.parseFromString;
  DOMParser.prototype.parseFromString = () => {
    throw new TypeError('This document requires TrustedHTML');
  };
  try {
    render(<HtmlFrame title="Mail" html="<p>Hello Tom</p>" fallback="Hello Tom, in words" />);
    expect(await screen.findByText('Hello Tom, in words')).toBeVisible();
  } finally {
    DOMParser.prototype.parseFromString = parse;
  }
});

test('Escape is heard outside the frame, and a link leads nowhere', async () => {
  const heard = vi.fn();
  document.addEventListener('keydown', ({ key }) => heard(key), { once: true });
  render(<HtmlFrame title="Mail" html={'<a href="https://elsewhere.example">Activate</a>'} fallback="" />);
  await waitFor(() => expect(bodyOf('Mail')).toHaveTextContent('Activate'));
  const link = bodyOf('Mail')?.querySelector('a');
  link?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(heard).toHaveBeenCalledWith('Escape');
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  link?.dispatchEvent(click);
  expect(click.defaultPrevented).toBe(true);
});
