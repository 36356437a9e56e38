import { describe, expect, test } from 'vitest';
import { readDsn } from './read-dsn.ts';

const read = (text: string) => readDsn(Buffer.from(text.replaceAll('\n', '\r\n')));

const POSTFIX = `Return-Path: <>
From: MAILER-DAEMON@mx.northmail.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: bounce+ml_1.0123456789ab@bounces.firm.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="9B7E620A1C.1795338000/mx.northmail.example"

This is a MIME-encapsulated message.

--9B7E620A1C.1795338000/mx.northmail.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.northmail.example.

--9B7E620A1C.1795338000/mx.northmail.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.northmail.example
X-Postfix-Queue-ID: 9B7E620A1C
X-Postfix-Sender: rfc822; bounce+ml_1.0123456789ab@bounces.firm.example
Arrival-Date: Sun, 22 Nov 2026 09:00:00 +0000 (UTC)

Final-Recipient: rfc822; tom@northmail.example
Original-Recipient: rfc822;tom@northmail.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.northmail.example
Diagnostic-Code: smtp; 550 5.1.1 <tom@northmail.example>: Recipient address
    rejected: User unknown in local recipient table

--9B7E620A1C.1795338000/mx.northmail.example
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

Message-ID: <ml_1@firm.example>
Subject: Activate your account

--9B7E620A1C.1795338000/mx.northmail.example--
`;

// Exchange Online nests the diagnostic code, and the whole mail is a multipart/report.
const EXCHANGE = `From: "Microsoft Outlook" <postmaster@contoso.example>
To: <bounce+ml_1.0123456789ab@bounces.firm.example>
Subject: Undeliverable: Activate your account
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="4f6ad6c8-51d1-4c5c-9d0b-6f6d3a0ab9d1"
Content-Language: en-GB

--4f6ad6c8-51d1-4c5c-9d0b-6f6d3a0ab9d1
Content-Type: multipart/alternative; differences=Content-Type;
	boundary="0a1b"

--0a1b
Content-Type: text/plain; charset="us-ascii"
Content-Transfer-Encoding: quoted-printable

Delivery has failed to these recipients or groups:

--0a1b
Content-Type: text/html; charset="us-ascii"

<html><body>Delivery has failed</body></html>

--0a1b--

--4f6ad6c8-51d1-4c5c-9d0b-6f6d3a0ab9d1
Content-Type: message/delivery-status

Reporting-MTA: dns;VI1PR0101MB2222.eurprd01.prod.exchangelabs.example
Received-From-MTA: dns;mail.firm.example
Arrival-Date: Sun, 22 Nov 2026 09:00:00 +0000

Final-Recipient: rfc822;tom@contoso.example
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient tom@contoso.example not found by SMTP address lookup
X-Display-Name: tom@contoso.example

--4f6ad6c8-51d1-4c5c-9d0b-6f6d3a0ab9d1
Content-Type: message/rfc822

From: portal@firm.example
Message-ID: <ml_1@firm.example>
Subject: Activate your account

Hello
--4f6ad6c8-51d1-4c5c-9d0b-6f6d3a0ab9d1--
`;

const GMAIL = `From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>
To: bounce+ml_1.0123456789ab@bounces.firm.example
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Delay)
MIME-Version: 1.0
Content-Type: multipart/report; boundary="000000000000a1"; report-type=delivery-status

--000000000000a1
Content-Type: multipart/related; boundary="000000000000b2"

--000000000000b2
Content-Type: multipart/alternative; boundary="000000000000c3"

--000000000000c3
Content-Type: text/plain; charset="UTF-8"

** Delivery incomplete **

--000000000000c3--
--000000000000b2
Content-Type: image/png; name="icon.png"
Content-Disposition: attachment; filename="icon.png"
Content-Transfer-Encoding: base64
Content-ID: <icon.png>

iVBORw0KGgo=

--000000000000b2--
--000000000000a1
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.example
Arrival-Date: Sun, 22 Nov 2026 01:00:00 -0800 (PST)
X-Original-Message-ID: <ml_1@firm.example>

Final-Recipient: rfc822; tom@northmail.example
Action: delayed
Status: 4.4.1
Diagnostic-Code: smtp; The recipient server did not accept our requests to connect.
Last-Attempt-Date: Sun, 22 Nov 2026 04:00:00 -0800 (PST)
Will-Retry-Until: Wed, 25 Nov 2026 01:00:00 -0800 (PST)

--000000000000a1
Content-Type: message/rfc822

Message-ID: <ml_1@firm.example>

Hello
--000000000000a1--
`;

const OUT_OF_OFFICE = `From: Tom <tom@northmail.example>
To: bounce+ml_1.0123456789ab@bounces.firm.example
Subject: Automatic reply: Activate your account
Auto-Submitted: auto-replied
Content-Type: text/plain

I am away. Action: failed
Status: 5.1.1
`;

const QMAIL = `From: MAILER-DAEMON@old.example
To: bounce+ml_1.0123456789ab@bounces.firm.example
Subject: failure notice

Hi. This is the qmail-send program at old.example.
<tom@old.example>:
550 sorry, no mailbox here by that name (#5.1.1)
`;

describe('readDsn', () => {
  test('reads a Postfix bounce of an unknown mailbox', async () => {
    expect(await read(POSTFIX)).toEqual({
      report: 'bounced',
      addressStillValid: false,
      reason:
        '550 5.1.1 <tom@northmail.example>: Recipient address rejected: User unknown in local recipient table',
    });
  });

  test('reads an Exchange bounce', async () => {
    expect(await read(EXCHANGE)).toEqual({
      report: 'bounced',
      addressStillValid: false,
      reason:
        '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient tom@contoso.example not found by SMTP address lookup',
    });
  });

  test('reads a delay notification of Gmail', async () => {
    expect(await read(GMAIL)).toEqual({
      report: 'deferred',
      reason: 'The recipient server did not accept our requests to connect.',
    });
  });

  test.each([
    ['5.1.1', false],
    ['5.0.0', false],
    ['5.2.1', false],
    ['5.4.4', false],
    ['5.2.2', true],
    ['5.7.1', true],
    ['5.3.4', true],
    ['4.4.7', true],
    ['nonsense', true],
  ])('status %s: address still valid: %s', async (status, addressStillValid) => {
    expect(await read(POSTFIX.replace('Status: 5.1.1', `Status: ${status}`))).toMatchObject({
      report: 'bounced',
      addressStillValid,
    });
  });

  test('falls back to the status as the reason, then to null', async () => {
    const bare = POSTFIX.replace(/Diagnostic-Code:.*\n .*\n/, '');
    expect((await read(bare))?.reason).toBe('Status 5.1.1');
    expect((await read(bare.replace('Status: 5.1.1\n', '')))?.reason).toBeNull();
  });

  test('reports delivered, ignores relayed', async () => {
    expect(await read(POSTFIX.replace('Action: failed', 'Action: delivered (to mailbox)'))).toEqual({
      report: 'delivered',
      reason: null,
    });
    expect(await read(POSTFIX.replace('Action: failed', 'Action: relayed'))).toBeNull();
  });

  test.each([
    ['a notice of absence', OUT_OF_OFFICE],
    ['a bounce in prose', QMAIL],
    ['nothing', ''],
    ['a report without a recipient', POSTFIX.replace('Action: failed\n', '')],
  ])('ignores %s', async (_name, text) => {
    expect(await read(text)).toBeNull();
  });
});
