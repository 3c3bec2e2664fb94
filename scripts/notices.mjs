import { createHash } from 'node:crypto';
import { licenceText } from './runtimePackages.mjs';

/** @typedef {import('./runtimePackages.mjs').RuntimePackage} RuntimePackage */

const line = '-'.repeat(80);

/**
 * The licences of everything that the built editor carries, as their authors ask for. A package that brings no text of
 * its licence is an error.
 * @param {RuntimePackage[]} shipped
 */
export function noticesText(shipped) {
  const parts = shipped.map((runtimePackage) => {
    const { name, version, licence } = runtimePackage;
    const text = licenceText(runtimePackage);
    if (text === undefined) throw new Error(`${name} ${version} brings no text of its licence (${licence})`);
    return `${line}\n${name} ${version} (${licence})\n${line}\n\n${text}\n`;
  });
  return `Pullmap carries the work of others. Thank you.\n\n${parts.join('\n')}`;
}

/**
 * What the editor is made of, for programs that look for known weaknesses: CycloneDX 1.5. What is installed with it but
 * not in the built files is of the scope `excluded`. The same parts give the same text, so there is no date in it.
 * @param {RuntimePackage[]} packages
 * @param {ReadonlySet<string>} shippedFolders
 * @param {string} version the editor's own
 */
export function billOfMaterials(packages, shippedFolders, version) {
  const components = packages.map(({ name, version: own, licence, folder, integrity }) => ({
    type: 'library',
    'bom-ref': `${purl(name, own)}#${folder.replaceAll('\\', '/').split('/node_modules/').slice(1).join('/')}`,
    name,
    version: own,
    scope: shippedFolders.has(folder) ? 'required' : 'excluded',
    hashes: [
      { alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') },
    ],
    licenses: /\s/.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }],
    purl: purl(name, own),
  }));
  const content = {
    metadata: {
      component: {
        type: 'application',
        'bom-ref': 'pullmap',
        name: 'pullmap',
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components,
  };
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: serialOf(content),
    version: 1,
    ...content,
  };
  return `${JSON.stringify(bom, undefined, 2)}\n`;
}

/**
 * The address of a package as bills of materials write it.
 * @param {string} name
 * @param {string} version
 */
function purl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/**
 * A UUID that follows from the content.
 * @param {unknown} content
 */
function serialOf(content) {
  const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
