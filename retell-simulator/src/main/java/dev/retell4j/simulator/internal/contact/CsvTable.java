package dev.retell4j.simulator.internal.contact;

import dev.retell4j.simulator.internal.http.ApiFailure;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file of comma-separated values with a header line, as RFC 4180 describes it.
 *
 * @param columns the names in the first line
 * @param rows the other lines that are not empty; a row may have more or fewer cells than there are columns
 */
public record CsvTable(List<String> columns, List<List<String>> rows) {
    /** Makes a table that does not change. */
    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Reads a file in UTF-8, or refuses it with 400 and the line that is wrong. */
    public static CsvTable read(byte[] file) {
        List<List<String>> lines = new Reader(decode(file)).lines();
        if (lines.isEmpty()) {
            throw refused(1, "there is no header line");
        }
        List<String> columns = lines.get(0);
        Set<String> names = new HashSet<>();
        for (String column : columns) {
            if (column.isBlank()) {
                throw refused(1, "a column has no name");
            }
            if (!names.add(column)) {
                throw refused(1, "two columns are named " + column);
            }
        }
        return new CsvTable(columns, lines.subList(1, lines.size()));
    }

    private static String decode(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ApiFailure.badRequest("`file` must be CSV in UTF-8");
        }
    }

    private static ApiFailure refused(int line, String reason) {
        return ApiFailure.badRequest("`file` must be CSV with a header line; in line " + line + " " + reason);
    }

    /** Takes a text apart, character by character. */
    private static final class Reader {
        private final String text;
        private final List<List<String>> lines = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int at;
        private int line = 1;

        Reader(String text) {
            this.text = text;
        }

        List<List<String>> lines() {
            while (at < text.length()) {
                if (text.charAt(at) == '"') {
                    quoted();
                } else {
                    plain();
                }
                endCell();
            }
            // A file may end in the middle of its last line, also right behind a comma.
            if (!cells.isEmpty()) {
                cells.add("");
                endLine();
            }
            return lines;
        }

        private void plain() {
            while (at < text.length() && !isSeparator(text.charAt(at))) {
                if (text.charAt(at) == '"') {
                    throw refused(line, "there is a quotation mark inside a cell that is not quoted");
                }
                cell.append(text.charAt(at++));
            }
        }

        private void quoted() {
            int start = line;
            at++;
            while (true) {
                if (at == text.length()) {
                    throw refused(start, "a quoted cell does not end");
                }
                char next = text.charAt(at++);
                if (next == '"') {
                    if (at == text.length() || text.charAt(at) != '"') {
                        break;
                    }
                    at++;
                } else if (next == '\n') {
                    line++;
                }
                cell.append(next);
            }
            if (at < text.length() && !isSeparator(text.charAt(at))) {
                throw refused(line, "there is text behind a quoted cell");
            }
        }

        private void endCell() {
            boolean blankLine = cells.isEmpty() && cell.isEmpty() && (at == 0 || text.charAt(at - 1) != '"');
            cells.add(cell.toString());
            cell.setLength(0);
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                return;
            }
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
                if (at == text.length() || text.charAt(at) != '\n') {
                    throw refused(line, "there is a carriage return without a line feed");
                }
            }
            at++;
            if (blankLine) {
                cells.clear();
            } else {
                endLine();
            }
            line++;
        }

        private void endLine() {
            lines.add(List.copyOf(cells));
            cells.clear();
        }

        private static boolean isSeparator(char character) {
            return character == ',' || character == '\n' || character == '\r';
        }
    }
}
