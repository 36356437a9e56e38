import { viewers } from '../../packages/react/test/viewers.ts';

const permissions = [...new Set(viewers.flatMap((viewer) => viewer.permissions))];

/** The roles of the toolbar and their permissions. */
export const Viewers = () => (
  <table>
    <thead>
      <tr>
        <th>permission</th>
        {viewers.map(({ role }) => (
          <th key={role}>{role}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {permissions.map((permission) => (
        <tr key={permission}>
          <td>
            <code>{permission}</code>
          </td>
          {viewers.map((viewer) => (
            <td key={viewer.role}>{viewer.permissions.includes(permission) ? 'yes' : 'no'}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
