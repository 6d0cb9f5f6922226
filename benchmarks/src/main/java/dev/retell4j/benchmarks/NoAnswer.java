package dev.retell4j.benchmarks;

/** What a JVM takes for nothing; the least that {@link FirstAnswer} can take. */
public final class NoAnswer {
    private NoAnswer() {}

    /**
     * Runs the program.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        System.out.println("nothing");
    }
}
