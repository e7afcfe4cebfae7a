export const subject = {} as const;
