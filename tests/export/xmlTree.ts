/* oxlint-disable no-control-regex -- control characters are what XML forbids */

/** An element of a parsed XML text. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

const token =
  /<\?[^?]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gy;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** The root of an XML text without comments, CDATA or document type, as Office files are. Throws where it is not well-formed. */
export function xmlTree(xml: string): XmlElement {
  if (forbidden.test(xml) || !xml.isWellFormed()) throw new Error('a character that XML forbids');
  const top: XmlElement[] = [];
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }[] =
    [];
  const add = (element: XmlElement) => (open.at(-1)?.children ?? top).push(element);
  token.lastIndex = 0;
  let at = 0;
  while (at < xml.length) {
    const match = token.exec(xml);
    if (match === null) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 80)}`);
    at = token.lastIndex;
    const [whole, closing, opening, attributes = '', isEmpty] = match;
    if (closing !== undefined) {
      const element = open.pop();
      if (element?.name !== closing) throw new Error(`</${closing}> closes ${element?.name}`);
      add(element);
    } else if (opening !== undefined) {
      const element = { name: opening, attributes: attributesOf(attributes), children: [], text: '' };
      if (isEmpty === '/') add(element);
      else open.push(element);
    } else if (!whole.startsWith('<')) {
      const inside = open.at(-1);
      if (inside !== undefined) inside.text += decoded(whole);
      else if (whole.trim() !== '') throw new Error(`text outside: ${whole}`);
    }
  }
  const [root] = top;
  if (root === undefined || top.length > 1 || open.length > 0) throw new Error('not one root that is closed');
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(attribute)) {
    if (Object.hasOwn(found, name)) throw new Error(`${name} twice`);
    found[name] = decoded(double ?? single ?? '');
  }
  return found;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&([^;&\s]*;)?/g, (whole, name: string | undefined) => {
    const code = /^#(x?)([0-9a-f]+);$/i.exec(name ?? '');
    const value =
      code === null
        ? entities[(name ?? '').slice(0, -1)]
        : String.fromCodePoint(Number.parseInt(code[2] ?? '', code[1] === '' ? 10 : 16));
    if (value === undefined) throw new Error(`an ampersand that stands for nothing: ${whole}`);
    return value;
  });
}
