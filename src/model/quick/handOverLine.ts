/** Quoted words and colons without a space behind them (1:1) belong to the name. */
const named = /^((?:"[^"]*"|:(?=\S)|[^":])+?)\s*:\s+(\S[^]*)$/;

/**
 * A typed line with what the step hands over behind a colon, `Qualify 45 min: a lead that fits`: the line without it, and
 * the payload; undefined where there is none.
 */
export function handOverLine(typed: string): { readonly line: string; readonly payload: string | undefined } {
  const [, line, payload] = named.exec(typed) ?? [];
  return line === undefined ? { line: typed, payload: undefined } : { line, payload: payload?.trim() };
}
