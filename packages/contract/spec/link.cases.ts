/** The key is 32 bytes of 7 with the id `k1`. Computed with another implementation of HMAC and SHA-256 (Node's `crypto`). */
export const linkCases: readonly { invitationId: string; sendCount: number; token: string; hash: string }[] =
  [
    {
      invitationId: 'iv_tom',
      sendCount: 1,
      token: 'x9hT9AzL_OKpT0g9Kso22Fax1W7yiZ9QnKUolp2IMso',
      hash: '418f6b41eb240f70a40a37e6210256011786a48552598a8037fc9f385321c7dd',
    },
    {
      invitationId: 'iv_tom',
      sendCount: 2,
      token: 'E2RZmK3GrQ6nFOggmcY_FUcmSpG0xLd_4qFnWsVTR8Y',
      hash: '95bf038e4a8d126793af6c8416c806ceedf98ad50495ea3f0bcf79e43ddebb9b',
    },
  ];
