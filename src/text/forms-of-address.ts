/** What stands before or behind a name and is no part of it. */

const before = new Set(
  'mr mister mrs ms miss mx dr prof sir dame lord lady baroness baron rev rt hon pc wpc dc ds di dci sgt insp supt cmdr cllr'.split(
    ' ',
  ),
);
const behind = new Set('mp qc kc mbe obe cbe qpm jr sr esq'.split(' '));

/** A form of address or a rank as it is shortened before a name: "Mr", "Dame", "Pc.". */
export function isFormOfAddress(word: string): boolean {
  return before.has(plain(word));
}

/** Letters behind a name: "MP", "QPM". */
export function isPostNominal(word: string): boolean {
  return behind.has(plain(word));
}

function plain(word: string): string {
  return word.replace(/\.$/, '').toLowerCase();
}
