import type { Contact, Customer, Fault } from '../examples/own-backend/crm-api.ts';

/** The API of a CRM, in memory. It does not speak the contract. */
export interface Crm {
  fetch: typeof globalThis.fetch;
  /** `GET /customers?page=1`, in order. */
  requests: string[];
  /** The faults that the next requests fail with, in order. */
  faults: Fault['fault'][];
  /** Changes a customer as another user would. */
  rename(customerNo: number, title: string): void;
}

/** 22 Nov 2026, 09:00 UTC. */
const NOW = 1_795_338_000;
const STATUS: Record<Fault['fault'], number> = {
  NO_SUCH_CUSTOMER: 404,
  NO_RIGHT: 403,
  LOGGED_OUT: 401,
  TOO_SOON: 409,
  NO_MAIL: 409,
  BUSY: 503,
};

const unused: Contact['portal'] = {
  state: 'NONE',
  mailed: null,
  times_mailed: 0,
  live_since: null,
  last_seen: null,
};

function createCustomer(no: number): Customer {
  const family = `Family ${String(no).padStart(3, '0')}`;
  const contact = {
    contact_no: no * 10,
    first: 'Ann',
    last: family,
    mail: `ann${no}@people.example`,
    main: true,
    portal: unused,
  };
  return {
    customer_no: no,
    title: `Ann ${family}`,
    tier: no % 2 === 0 ? 'PREMIUM' : 'BASIC',
    rev: 1,
    opened: NOW - 86_400,
    assets: ((no * 7) % 10) * 1_000,
    contacts: [contact],
  };
}

/** @param count the number of customers, named `Ann Family 001` and so on */
export function createCrm(count: number): Crm {
  const customers = Array.from({ length: count }, (_, index) => createCustomer(index + 1));
  const requests: string[] = [];
  const faults: Fault['fault'][] = [];
  const changes: { no: number; customer: Customer }[] = [];

  const change = (no: number, to: (customer: Customer) => Customer): void => {
    const index = no - 1;
    const before = customers[index];
    if (before === undefined) return;
    const customer = { ...to(before), rev: before.rev + 1 };
    customers[index] = customer;
    changes.push({ no: changes.length + 1, customer });
  };

  const refuse = (fault: Fault['fault']): Response =>
    Response.json({ fault, text: `The system says ${fault}` }, { status: STATUS[fault] });

  const answer = (method: string, { pathname, searchParams }: URL, key: string | null): Response => {
    const fault = faults.shift();
    if (fault !== undefined) return refuse(fault);
    if (key !== 'key-1') return refuse('LOGGED_OUT');
    const [, no = '', contact = ''] =
      /^\/crm\/customers\/(\d+)(?:\/contacts\/(\d+)\/portal-mail)?$/.exec(pathname) ?? [];
    const customer = customers[Number(no) - 1];
    if (pathname === '/crm/me')
      return Response.json({
        user_no: 3,
        full_name: 'Bea Kaur',
        mail: 'bea@office.example',
        rights: ['MAIL', 'EDIT'],
        office: { no: 1, title: 'The Office' },
        now: NOW,
      });
    if (pathname === '/crm/changes') {
      const since = searchParams.get('since') === 'now' ? changes.length : Number(searchParams.get('since'));
      return Response.json({
        upto: changes.length,
        now: NOW,
        customers: changes.slice(since).map((one) => one.customer),
      });
    }
    if (pathname === '/crm/customers') {
      const [page, size] = [Number(searchParams.get('page')), Number(searchParams.get('per_page'))];
      const found = customers.filter(({ title }) => title.includes(searchParams.get('find') ?? ''));
      const order = searchParams.get('order');
      if (order === 'assets') found.sort((a, b) => a.assets - b.assets);
      if (order === '-assets') found.sort((a, b) => b.assets - a.assets);
      return Response.json({
        data: found.slice((page - 1) * size, page * size),
        meta: { page, total_count: found.length, change_no: changes.length },
      });
    }
    if (customer === undefined) return refuse('NO_SUCH_CUSTOMER');
    if (method === 'GET') return Response.json(customer);
    const one = customer.contacts.find(({ contact_no }) => contact_no === Number(contact));
    if (one?.portal.state === 'MAILED') return refuse('TOO_SOON');
    const mailed: Contact['portal'] = { ...unused, state: 'MAILED', mailed: NOW, times_mailed: 1 };
    change(customer.customer_no, (before) => ({
      ...before,
      contacts: before.contacts.map((known) => (known === one ? { ...known, portal: mailed } : known)),
    }));
    return Response.json({ queued: true });
  };

  return {
    requests,
    faults,
    async fetch(input, init) {
      const request = new Request(input, init);
      const url = new URL(request.url);
      requests.push(`${request.method} ${url.pathname.slice('/crm'.length)}${url.search}`);
      return answer(request.method, url, request.headers.get('x-api-key'));
    },
    rename: (no, title) => change(no, (before) => ({ ...before, title })),
  };
}
