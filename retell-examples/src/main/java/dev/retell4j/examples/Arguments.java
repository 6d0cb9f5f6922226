package dev.retell4j.examples;

/** Says what an example needs when it was not given. */
final class Arguments {
    private static final int NOT_USABLE = 2;

    private Arguments() {}

    /** Ends the program with a word about its arguments unless there is one for each name. */
    static void expect(String[] arguments, String... names) {
        if (arguments.length != names.length) {
            String needed = names.length == 0 ? "no arguments" : String.join(", ", names);
            System.err.println("Needs " + needed + ", and RETELL_API_KEY in the environment.");
            System.exit(NOT_USABLE);
        }
    }

    /** Returns the key in the environment, or ends the program with a word about it. */
    static String apiKey() {
        String key = System.getenv("RETELL_API_KEY");
        if (key == null || key.isBlank()) {
            System.err.println("Needs RETELL_API_KEY in the environment: the API key that carries the webhook badge.");
            System.exit(NOT_USABLE);
            throw new IllegalStateException("The program has ended");
        }
        return key;
    }
}
