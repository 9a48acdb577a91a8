/** A formula as files hold it, as it is shown: the prefixes of add-in functions and newer functions fall away. */
export function openedFormula(formula: string): string {
  return formula
    .replace(/_xldudf_([A-Za-z0-9]+)_/gi, '$1.')
    .replace(/_xlfn\.ANCHORARRAY\(([^()]+)\)/g, '$1#')
    .replace(/_xlfn\.(_xlws\.)?/g, '')
    .replace(/_xlpm\./g, '')
}
