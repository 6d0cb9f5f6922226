package dev.retell4j.examples.tour;

import dev.retell4j.errors.RetellException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Numbers the steps of a tour, measures how long each takes, and says which one went wrong. */
final class Steps {
    private static final int CODE_COLUMN = 34;

    /** What a step does; it returns what later steps need. */
    interface Work<T> {
        T run(Details details);
    }

    /**
     * A step that is done.
     *
     * @param title what it did
     * @param duration how long that took
     */
    record Done(String title, Duration duration) {}

    private final Terminal terminal;
    private final long started = System.nanoTime();
    private final List<Done> done = new ArrayList<>();

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
        terminal.status(heading(title, code));
        List<Line> held = new ArrayList<>();
        long start = System.nanoTime();
        T result;
        try {
            result = work.run(new Details(held::add));
        } catch (RuntimeException e) {
            terminal.print(heading(title, code).endingAt(Terminal.WIDTH, Style.BAD, "failed"));
            held.forEach(terminal::print);
            throw failed(title, e);
        }
        Duration duration = since(start);
        terminal.print(heading(title, code).endingAt(Terminal.WIDTH, Style.FAINT, Wording.elapsed(duration)));
        held.forEach(terminal::print);
        end(title, duration);
        return result;
    }

    /** Runs a step that nothing follows from. */
    void show(String title, String code, Consumer<Details> work) {
        run(title, code, details -> {
            work.accept(details);
            return done.size();
        });
    }

    /** Runs a step that shows its details while it runs. How long it took stands behind the last one. */
    <T> T watch(String title, String code, Work<T> work) {
        terminal.print(heading(title, code));
        Details details = new Details(terminal::print);
        long start = System.nanoTime();
        T result;
        try {
            result = work.run(details);
        } catch (RuntimeException e) {
            terminal.clearStatus();
            throw failed(title, e);
        }
        Duration duration = since(start);
        terminal.print(details.last().endingAt(Terminal.WIDTH, Style.FAINT, Wording.elapsed(duration)));
        end(title, duration);
        return result;
    }

    /** Returns the steps so far. */
    List<Done> done() {
        return List.copyOf(done);
    }

    Duration elapsed() {
        return since(started);
    }

    private void end(String title, Duration duration) {
        terminal.blank();
        done.add(new Done(title, duration));
    }

    private TourException failed(String title, RuntimeException failure) {
        boolean isMeantToBeRead = failure instanceof RetellException || failure instanceof TourException;
        String reason = isMeantToBeRead ? failure.getMessage() : failure.toString();
        return new TourException("Step " + (done.size() + 1) + " went wrong (" + title + "): " + reason, failure);
    }

    private Line heading(String title, String code) {
        Line line = new Line()
                .endingAt(2, Style.FAINT, String.valueOf(done.size() + 1))
                .to(Terminal.INDENT);
        return line.add(Style.BOLD, title).to(CODE_COLUMN).add(Style.FAINT, code);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
