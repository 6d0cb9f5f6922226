package dev.retell4j.examples.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Numbers the steps of a tour and measures how long each takes. */
final class Steps {
    private static final int CODE_COLUMN = 34;

    /** What a step does; it returns what later steps need. */
    interface Work<T> {
        T run(Details details);
    }

    private final Terminal terminal;
    private final long started = System.nanoTime();
    private int number;

    Steps(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs a step and then shows it with its details.
     *
     * @param title what the step does
     * @param code how that is written in Java
     * @param work the step
     * @return what the step returns
     */
    <T> T run(String title, String code, Work<T> work) {
        number++;
        terminal.status(heading(title, code));
        long start = System.nanoTime();
        List<Line> held = new ArrayList<>();
        T result;
        try {
            result = work.run(new Details(held::add));
        } catch (RuntimeException e) {
            fail(title, code);
            throw e;
        }
        terminal.print(heading(title, code).endingAt(Terminal.WIDTH, Style.FAINT, Wording.elapsed(since(start))));
        held.forEach(terminal::print);
        terminal.blank();
        return result;
    }

    /** Runs a step that nothing follows from. */
    void show(String title, String code, Consumer<Details> work) {
        run(title, code, details -> {
            work.accept(details);
            return number;
        });
    }

    /** Runs a step that shows its details while it runs. How long it took stands behind the last one. */
    <T> T watch(String title, String code, Work<T> work) {
        number++;
        terminal.print(heading(title, code));
        long start = System.nanoTime();
        Details details = new Details(terminal::print);
        T result;
        try {
            result = work.run(details);
        } catch (RuntimeException e) {
            terminal.clearStatus();
            throw e;
        }
        terminal.print(details.last().endingAt(Terminal.WIDTH, Style.FAINT, Wording.elapsed(since(start))));
        terminal.blank();
        return result;
    }

    Duration elapsed() {
        return since(started);
    }

    private void fail(String title, String code) {
        terminal.print(heading(title, code).endingAt(Terminal.WIDTH, Style.BAD, "failed"));
        terminal.blank();
    }

    private Line heading(String title, String code) {
        Line line = new Line().endingAt(2, Style.FAINT, String.valueOf(number)).to(Terminal.INDENT);
        return line.add(Style.BOLD, title).to(CODE_COLUMN).add(Style.FAINT, code);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
