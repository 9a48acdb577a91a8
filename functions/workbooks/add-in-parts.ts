import { ADD_IN } from './add-in-reference.ts'
import { changeText, insertBefore, putText, textOf, worksheetPaths, type PackageParts } from './package-parts.ts'

const TASK_PANES = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes'
const WEB_EXTENSION = 'http://schemas.microsoft.com/office/2011/relationships/webextension'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Adds the parts by which Excel opens the add-in's pane with the workbook and finds its functions. */
export function addAddInParts(parts: PackageParts): void {
  const functions = new Set(
    worksheetPaths(parts).flatMap((path) => textOf(parts, path).match(/_xldudf_[A-Za-z0-9_.]+/g) ?? []),
  )
  putText(parts, 'xl/webextensions/taskpanes.xml', taskPanes())
  putText(
    parts,
    'xl/webextensions/_rels/taskpanes.xml.rels',
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${WEB_EXTENSION}" Target="webextension1.xml"/></Relationships>`,
  )
  putText(parts, 'xl/webextensions/webextension1.xml', webExtension([...functions].sort()))
  changeText(parts, '[Content_Types].xml', (text) =>
    insertBefore(
      text,
      '</Types>',
      '<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>' +
        '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/>',
    ),
  )
  changeText(parts, '_rels/.rels', (text) =>
    insertBefore(
      text,
      '</Relationships>',
      `<Relationship Id="rIdTaskPanes" Type="${TASK_PANES}" Target="xl/webextensions/taskpanes.xml"/>`,
    ),
  )
}

function taskPanes(): string {
  return (
    `${XML}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">` +
    `<wetp:taskpane dockstate="right" visibility="0" width="350" row="0">` +
    `<wetp:webextensionref xmlns:r="${RELATIONSHIPS}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`
  )
}

function webExtension(functions: readonly string[]): string {
  const drawing = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
  const ids = functions.map((id) => `<we:customFunctionIds>${id}</we:customFunctionIds>`).join('')
  return (
    `${XML}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="${ADD_IN.instance}">` +
    `<we:reference id="${ADD_IN.id}" version="${ADD_IN.version}" store="${ADD_IN.store}" storeType="${ADD_IN.store}"/>` +
    `<we:alternateReferences/><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties>` +
    `<we:bindings/><we:snapshot xmlns:r="${RELATIONSHIPS}"/><we:extLst>` +
    `<a:ext ${drawing} uri="{D87F86FE-615C-45B5-9D79-34F1136793EB}"><we:containsCustomFunctions/></a:ext>` +
    `<a:ext ${drawing} uri="{7C84B067-C214-45C3-A712-C9D94CD141B2}"><we:customFunctionIdList>${ids}</we:customFunctionIdList></a:ext>` +
    `</we:extLst></we:webextension>`
  )
}
