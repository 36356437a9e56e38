import { escapeHtml } from './escape.ts';
import { directionOf } from './language.ts';

/** The parts of a mail as plain text, rendered as text and as HTML. */
export interface MailParts {
  firm: string;
  /** Shown beside the subject in an inbox. */
  preview: string;
  title: string;
  paragraphs: readonly string[];
  quotation: string | null;
  /** Null when there is nothing to open. */
  button: { label: string; url: string } | null;
  /** Small print under the button. */
  notes: readonly string[];
  copyAddress: string;
  /** A label before an address. */
  labelled: (label: string) => string;
  sentences: (sentences: readonly string[]) => string;
  footer: readonly string[];
  /** The unsubscribe link. */
  stop: { label: string; url: string } | null;
}

/** Renders a mail as plain text. */
export const renderText = (parts: MailParts): string =>
  [
    parts.firm,
    parts.title,
    ...parts.paragraphs,
    ...(parts.quotation === null ? [] : [parts.quotation.replace(/^/gm, '> ')]),
    ...(parts.button === null ? [] : [`${parts.labelled(parts.button.label)}\n${parts.button.url}`]),
    ...(parts.notes.length === 0 ? [] : [parts.sentences(parts.notes)]),
    `--\n${[...parts.footer, ...(parts.stop === null ? [] : [`${parts.labelled(parts.stop.label)} ${parts.stop.url}`])].join('\n')}`,
  ].join('\n\n');

const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

// Mail programs do not support style sheets reliably: styles are inline, only dark mode is a sheet.
const dark = `@media (prefers-color-scheme: dark) {
  .bg { background: #16191c !important; } .card { background: #1f2327 !important; border-color: #343a40 !important; }
  .t { color: #eceef0 !important; } .m { color: #aeb4ba !important; } .line { border-color: #343a40 !important; }
  .btn { background: #9cc6e0 !important; } .btn a { color: #10202b !important; }
}`;

const row = (className: string, style: string, content: string): string =>
  `<tr><td class="${className}" style="${font};${style}">${content}</td></tr>`;
const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

/** Renders a mail as HTML: one column of 560 px, light and dark. */
export function renderHtml(parts: MailParts, language: string): string {
  const { button } = parts;
  const direction = directionOf(language);
  // Mail programs do not support logical properties, and some drop the attributes of the root element.
  const [start, quoted] = direction === 'rtl' ? ['right', '0 16px 0 0'] : ['left', '0 0 0 16px'];
  const url = escapeHtml(button?.url ?? '');
  const body = [
    row(
      't',
      'font-size:20px;line-height:28px;font-weight:600;color:#1d2126;padding:0 0 16px',
      escapeHtml(parts.title),
    ),
    ...parts.paragraphs.map((text) =>
      row('t', 'font-size:16px;line-height:24px;color:#1d2126;padding:0 0 16px', lines(text)),
    ),
    ...(parts.quotation === null
      ? []
      : [
          row(
            'm line',
            `font-size:16px;line-height:24px;color:#565c64;padding:${quoted};border-${start}:2px solid #d5d8dc`,
            `<div dir="auto">${lines(parts.quotation)}</div>`,
          ),
        ]),
    ...(button === null
      ? []
      : [
          `<tr><td style="padding:${parts.quotation === null ? '8px' : '24px'} 0 24px"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="btn" bgcolor="#1a5576" style="background:#1a5576;border-radius:6px"><a href="${url}" style="${font};display:inline-block;padding:12px 20px;font-size:16px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none">${escapeHtml(button.label)}</a></td></tr></table></td></tr>`,
        ]),
    row(
      'm',
      'font-size:14px;line-height:20px;color:#565c64;padding:0 0 16px',
      lines(parts.sentences(parts.notes)),
    ),
    ...(button === null
      ? []
      : [
          row(
            'm line',
            'font-size:14px;line-height:20px;color:#565c64;padding:16px 0 0;border-top:1px solid #e1e3e6',
            `${escapeHtml(parts.copyAddress)}<br><span dir="ltr" style="word-break:break-all">${url}</span>`,
          ),
        ]),
  ].join('\n');
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(parts.title)}</title>
<style>${dark}</style>
</head>
<body class="bg" style="margin:0;padding:0;background:#f3f4f5">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(parts.preview)}</div>
<table class="bg" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f3f4f5"><tr><td align="center" style="padding:40px 16px">
<table dir="${direction}" role="presentation" width="560" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:560px;text-align:${start}">
${row('t', 'font-size:15px;line-height:24px;font-weight:600;color:#1d2126;padding:0 0 16px', escapeHtml(parts.firm))}
<tr><td class="card" style="background:#ffffff;border:1px solid #e1e3e6;border-radius:8px;padding:32px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${body}
</table></td></tr>
${row('m', 'font-size:13px;line-height:20px;color:#565c64;padding:16px 0 0', [...parts.footer.map(escapeHtml), ...(parts.stop === null ? [] : [`<a class="m" href="${escapeHtml(parts.stop.url)}" style="color:#565c64">${escapeHtml(parts.stop.label)}</a>`])].join('<br>'))}
</table>
</td></tr></table>
</body>
</html>`;
}
