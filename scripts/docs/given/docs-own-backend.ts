import type {
  ClientPage,
  ClientQuery,
  PortalEvent,
  Recipients,
  SendResult,
  Session,
} from '../../../packages/sdk/src/index.ts';

/** What somebody's own system answers. */
interface Answer {
  now: number;
}

export declare function ask(path: string, signal: AbortSignal, body?: Recipients): Promise<Answer>;
export declare function toSession(answer: Answer): Session;
export declare function toPage(answer: Answer): ClientPage;
export declare function toSendResult(answer: Answer): SendResult;
export declare function pageOf(query: ClientQuery): number;
export declare function changesSince(after: string | null, signal: AbortSignal): Promise<PortalEvent[]>;
