// Rows of text as a table a terminal can show: columns as wide as they need, the widest cut first. A cell may have several lines.

const GAP = '  ';

const cut = (text, width) => (text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`);

/**
 * Lines of a table, its first row a heading.
 * @param {string[][]} rows all of one length
 * @param {number} width of the terminal, in characters
 */
export const tableLines = (rows, width) => {
  const cells = rows.map((row) => row.map((cell) => cell.split('\n')));
  const widths = rows[0].map((_, column) =>
    Math.max(...cells.flatMap((row) => row[column].map((line) => line.length))),
  );
  const room = width - GAP.length * (widths.length - 1);
  while (widths.reduce((sum, one) => sum + one, 0) > room && Math.max(...widths) > 1) {
    widths[widths.indexOf(Math.max(...widths))] -= 1;
  }
  const lines = (row) =>
    Array.from({ length: Math.max(...row.map((cell) => cell.length)) }, (_, at) =>
      row
        .map((cell, column) => cut(cell[at] ?? '', widths[column]).padEnd(widths[column]))
        .join(GAP)
        .trimEnd(),
    );
  const rule = widths.map((one) => '─'.repeat(one)).join(GAP);
  return [...lines(cells[0]), rule, ...cells.slice(1).flatMap(lines)];
};
