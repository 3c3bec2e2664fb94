export const policyForPage: string;
export const securityHeaders: Readonly<Record<string, string>>;
export function cacheControl(path: string): string;
export function headersFile(): string;
