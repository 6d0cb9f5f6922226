package dev.retell4j.examples.tour;

import java.util.ArrayList;
import java.util.List;

/** One line, composed from left to right. It knows its width, which the codes for colours do not change. */
final class Line {
    private record Piece(Style style, String text) {}

    private final List<Piece> pieces = new ArrayList<>();
    private int width;

    static Line of(String text) {
        return new Line().add(text);
    }

    static Line indented(String text) {
        return new Line().to(Terminal.INDENT).add(text);
    }

    Line add(String text) {
        return add(Style.PLAIN, text);
    }

    Line add(Style style, String text) {
        pieces.add(new Piece(style, text));
        width += text.length();
        return this;
    }

    /** Fills with blanks up to a column; a line that is there already gets one blank. */
    Line to(int column) {
        return add(" ".repeat(width == 0 ? column : Math.max(1, column - width)));
    }

    /** Adds a text that ends at a column. */
    Line endingAt(int column, Style style, String text) {
        return to(column - text.length()).add(style, text);
    }

    String text(boolean colour) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(colour ? piece.style().apply(piece.text()) : piece.text());
        }
        return text.toString().stripTrailing();
    }
}
