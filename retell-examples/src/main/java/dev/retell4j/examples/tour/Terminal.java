package dev.retell4j.examples.tour;

import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.util.Map;

/** Where the tour writes: with colours where they can be seen, with plain characters where others cannot be shown. */
public final class Terminal {
    /** The longest line; fits where a window is as narrow as usual. */
    static final int WIDTH = 80;

    /** Where the text below a heading starts. */
    static final int INDENT = 4;

    private static final Map<Character, Character> PLAIN_CHARACTERS = Map.ofEntries(
            Map.entry('·', '.'),
            Map.entry('─', '-'),
            Map.entry('→', '>'),
            Map.entry('←', '<'),
            Map.entry('↳', '\\'),
            Map.entry('ƒ', '*'),
            Map.entry('█', '#'),
            Map.entry('…', '~'),
            Map.entry('¢', 'c'),
            Map.entry('✓', '+'),
            Map.entry('✗', 'x'));
    private static final String ERASE_LINE = "\r\u001B[2K";

    private final PrintStream out;
    private final boolean interactive;
    private final boolean colour;
    private final boolean unicode;
    private boolean statusShown;

    private Terminal(PrintStream out, boolean interactive, boolean colour, boolean unicode) {
        this.out = out;
        this.interactive = interactive;
        this.colour = colour;
        this.unicode = unicode;
    }

    /**
     * Looks at where the program's output goes. Colours need a terminal and {@code NO_COLOR} unset.
     *
     * @return the terminal, or what stands in its place
     */
    public static Terminal standardOutput() {
        boolean interactive = isTerminal() && !"dumb".equals(System.getenv("TERM"));
        String noColour = System.getenv("NO_COLOR");
        boolean colour = interactive && (noColour == null || noColour.isEmpty());
        return new Terminal(System.out, interactive, colour, canShow("→·─"));
    }

    /**
     * Writes to a stream without colours.
     *
     * @param out the stream, which can encode all characters
     * @return the terminal
     */
    public static Terminal plain(PrintStream out) {
        return new Terminal(out, false, false, true);
    }

    /**
     * Writes a text that is laid out already.
     *
     * @param text the lines
     */
    public void print(String text) {
        text.lines().map(Line::of).forEach(this::print);
    }

    /**
     * Writes a line.
     *
     * @param line the line
     */
    public void print(Line line) {
        clearStatus();
        out.println(shown(line.text(colour)));
        out.flush();
    }

    void blank() {
        print(new Line());
    }

    /** Shows a line until the next one; only where it can be taken away again. */
    void status(Line line) {
        if (interactive) {
            out.print(ERASE_LINE + shown(line.text(colour)));
            out.flush();
            statusShown = true;
        }
    }

    /** Takes a passing line away, so that nothing is written behind it. */
    void clearStatus() {
        if (statusShown) {
            out.print(ERASE_LINE);
            statusShown = false;
        }
    }

    /** Replaces characters one by one, so that columns stay where they are. */
    private String shown(String text) {
        if (unicode) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            plain.setCharAt(i, PLAIN_CHARACTERS.getOrDefault(plain.charAt(i), plain.charAt(i)));
        }
        return plain.toString();
    }

    private static boolean canShow(String characters) {
        for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
            String encoding = System.getProperty(property);
            if (encoding != null && Charset.isSupported(encoding)) {
                return Charset.forName(encoding).newEncoder().canEncode(characters);
            }
        }
        return Charset.defaultCharset().newEncoder().canEncode(characters);
    }

    /** Before Java 22, a console is there only with a terminal; since then there is a method to ask for that. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
