// The DOM floor with the row of ClientList, under the same sheet.
import '@foyer/react/styles.css';
import type { Client } from '@foyer/sdk';
import type { Candidate } from '../page/candidate.ts';
import { ROW_HEIGHT } from '../page/cells.ts';
import { memberLinesOf, sameColumns, sameRowOf, type StaffCell } from '../page/same-row.ts';
import { createDomFloor, type DomCells } from '../parts/dom-floor.ts';

const MENU = `<button type="button" class="foyer-Button foyer-MenuButton" data-variant="quiet" data-size="sm" data-icon="" aria-haspopup="menu" aria-expanded="false"></button>`;

const rowTemplate = document.createElement('template');
rowTemplate.innerHTML = `<tr role="row" class="foyer-ClientRow"><td role="cell" data-col="check"><input type="checkbox" class="foyer-Checkbox"></td><th role="rowheader" scope="row" data-col="name" class="foyer-ClientRow-name"><button type="button" class="foyer-ClientRow-toggle" aria-expanded="false"><span class="foyer-truncate" dir="auto"> </span></button><bdi class="foyer-ClientRow-subtitle"> </bdi></th><td role="cell" data-col="status"><div class="foyer-Status foyer-StatusDot foyer-truncate" data-size="compact"> <span class="foyer-Status-who"> </span></div></td><td role="cell" data-col="plan"> </td><td role="cell" data-col="assignedStaff"></td><td role="cell" data-col="lastLoginAt"> </td><td role="cell" data-col="menu">${MENU}</td></tr>`;

const memberTemplate = document.createElement('template');
memberTemplate.innerHTML = `<tr role="row" class="foyer-MemberRow"><td role="cell" data-col="check"></td><th role="rowheader" scope="row" data-col="name"><span class="foyer-MemberRow-name foyer-truncate"><bdi> </bdi> <span> </span></span><bdi class="foyer-MemberRow-mail foyer-truncate"> </bdi></th><td role="cell" data-col="status"><div class="foyer-Status foyer-StatusDot"><span class="foyer-Status-label"> </span></div></td><td role="cell" data-col="actions"><div class="foyer-MemberRow-actions"><button type="button" class="foyer-Button" data-size="sm"><span>Send invite</span></button>${MENU}</div></td></tr>`;

const clone = (template: HTMLTemplateElement): HTMLTableRowElement =>
  template.content.firstElementChild?.cloneNode(true) as HTMLTableRowElement;
const find = (row: HTMLElement, selector: string): HTMLElement => row.querySelector(selector) as HTMLElement;

function setText(element: HTMLElement, label: string): void {
  const text = element.firstChild as Text;
  if (text.data !== label) text.data = label;
}

const toAvatar = ({ name, initials }: StaffCell): HTMLElement => {
  const avatar = document.createElement('span');
  avatar.className = 'foyer-Avatar';
  avatar.title = name;
  avatar.textContent = initials;
  return avatar;
};

function drawStaff(cell: HTMLElement, staff: readonly StaffCell[], label: string): void {
  const avatars = staff.map(toAvatar);
  const only = avatars.length === 1 ? avatars[0] : undefined;
  const shown = only ?? document.createElement('span');
  if (!only) {
    shown.className = 'foyer-Avatars';
    shown.append(...avatars);
  }
  shown.role = 'img';
  shown.ariaLabel = label;
  cell.replaceChildren(shown);
}

function makeCells(): DomCells {
  const element = clone(rowTemplate);
  const checkbox = element.querySelector('input') as HTMLInputElement;
  const name = find(element, '.foyer-truncate');
  const fact = find(element, 'bdi');
  const status = find(element, '.foyer-Status');
  const who = find(element, '.foyer-Status-who');
  const menu = find(element, '.foyer-MenuButton');
  const [plan, staff, login] = ['plan', 'assignedStaff', 'lastLoginAt'].map((id) =>
    find(element, `[data-col="${id}"]`),
  ) as [HTMLElement, HTMLElement, HTMLElement];
  return {
    element,
    checkbox,
    disclosure: element.querySelector('button') as HTMLButtonElement,
    draw(client, { isSelected, isOpen }) {
      element.toggleAttribute('data-selected', isSelected);
      element.toggleAttribute('data-expanded', isOpen);
      if (!client) return;
      const row = sameRowOf(client);
      element.dataset['kind'] = row.kind;
      checkbox.ariaLabel = `Select ${row.name}`;
      setText(name, row.name);
      name.title = row.name;
      setText(fact, row.fact);
      fact.title = row.fact;
      status.dataset['status'] = row.status.status;
      status.dataset['tone'] = row.status.tone;
      setText(status, row.status.label);
      setText(who, row.status.who === null ? '' : ` · ${row.status.who}`);
      plan.dataset['plan'] = row.plan;
      setText(plan, row.planLabel);
      drawStaff(staff, row.staff, row.staffLabel);
      login.toggleAttribute('data-never', row.lastLogin === null);
      setText(login, row.lastLogin ?? 'Never');
      menu.ariaLabel = `Actions for ${row.name}`;
    },
  };
}

const makeMembers = (client: Client): HTMLTableRowElement[] =>
  memberLinesOf(client).map(({ name, role, email, status }) => {
    const row = clone(memberTemplate);
    setText(find(row, 'bdi'), name);
    setText(find(row, '.foyer-MemberRow-name > span'), `· ${role}`);
    setText(find(row, '.foyer-MemberRow-mail'), email);
    setText(find(row, '.foyer-Status-label'), status.label);
    const dot = find(row, '.foyer-Status');
    dot.dataset['status'] = status.status;
    dot.dataset['tone'] = status.tone;
    return row;
  });

const heads = sameColumns
  .slice(1)
  .map(({ id, title }) => `<th role="columnheader" scope="col" data-col="${id}">${title}</th>`);

export const candidate: Candidate = createDomFloor({
  lineHeight: ROW_HEIGHT,
  makeCells,
  makeMembers,
  tableHtml: (
    count,
  ) => `<div class="foyer" data-theme="light" lang="en-AU"><div class="foyer-ClientList"><div class="foyer-ClientList-frame">
    <table role="table" class="foyer-Table" data-selectable aria-rowcount="${count}">
      <thead role="rowgroup"><tr role="row"><td role="cell" data-col="check"><input type="checkbox" class="foyer-Checkbox" aria-label="Select all"></td>${heads.join('')}</tr></thead>
      <tbody><tr class="space"></tr><tr class="space"></tr></tbody>
    </table></div></div></div>`,
});
