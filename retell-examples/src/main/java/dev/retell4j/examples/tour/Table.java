package dev.retell4j.examples.tour;

import java.util.ArrayList;
import java.util.List;

/** Rows whose first column is aligned left and whose other columns are aligned right. */
final class Table {
    private static final int GAP = 3;
    private static final int NARROWEST_FIRST_COLUMN = 18;

    private record Row(Style style, List<String> cells, Style tailStyle, String tail) {}

    private final List<Row> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add(new Row(Style.FAINT, List.of(headings), Style.PLAIN, ""));
    }

    void row(String... cells) {
        rows.add(new Row(Style.PLAIN, List.of(cells), Style.PLAIN, ""));
    }

    void boldRow(String... cells) {
        rows.add(new Row(Style.BOLD, List.of(cells), Style.PLAIN, ""));
    }

    /** Adds a row with something behind its last column. */
    void rowWithTail(Style tailStyle, String tail, String... cells) {
        rows.add(new Row(Style.PLAIN, List.of(cells), tailStyle, tail));
    }

    void addTo(Details details) {
        int[] widths = new int[rows.get(0).cells().size()];
        widths[0] = NARROWEST_FIRST_COLUMN;
        for (Row row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                widths[i] = Math.max(widths[i], row.cells().get(i).length());
            }
        }
        for (Row row : rows) {
            details.line(line(row, widths));
        }
    }

    private static Line line(Row row, int[] widths) {
        Line line = new Line().to(Terminal.INDENT).add(row.style(), row.cells().get(0));
        int end = Terminal.INDENT + widths[0];
        for (int i = 1; i < row.cells().size(); i++) {
            end += GAP + widths[i];
            line.endingAt(end, row.style(), row.cells().get(i));
        }
        return row.tail().isEmpty() ? line : line.to(end + GAP).add(row.tailStyle(), row.tail());
    }
}
