package dev.retell4j.examples.tour;

/**
 * What the tour is asked to do.
 *
 * @param live whether to look at a real account
 * @param help whether to explain the options and do nothing else
 */
public record TourOptions(boolean live, boolean help) {
    /** What {@code --help} prints. */
    public static final String USAGE = """
            Usage: ./tour [--live]

            Shows the library at work: uploads knowledge, writes a prompt with tools, puts
            an agent and a number on it, follows a call from dialling to its analysis, calls
            a whole list, reads it page by page, changes the agent, brings out a version and
            takes it back, and meets a 429, a 422 and a dial whose answer is lost. All of
            this happens in a simulator inside this program; no account is needed, nobody is
            called, nothing is spent.

              --live   looks at a real account instead, with the key in RETELL_API_KEY:
                       reads only, changes nothing, calls nobody
              --help   shows this text

            Exit status: 0 when all went well, 1 when a step went wrong, 2 when the options
            or the key are not usable. Colours are left out when NO_COLOR is set.
            """;

    /**
     * Reads the command line.
     *
     * @param arguments the arguments
     * @return the options
     * @throws IllegalArgumentException when there is an argument that the tour does not know
     */
    public static TourOptions parse(String... arguments) {
        boolean live = false;
        boolean help = false;
        for (String argument : arguments) {
            switch (argument) {
                case "--live" -> live = true;
                case "--help", "-h" -> help = true;
                default -> throw new IllegalArgumentException("There is no option " + argument + "; try --help.");
            }
        }
        return new TourOptions(live, help);
    }
}
