package dev.retell4j.faults;

/**
 * What a fault must lead to.
 *
 * @param arrived number of requests that arrive
 * @param outcome what the caller sees
 */
record Expected(int arrived, String outcome) {
    static Expected success(int arrived) {
        return new Expected(arrived, "ok");
    }

    /** The caller knows that nothing was done, or that doing it again is harmless. */
    static Expected failure(int arrived, String exception) {
        return new Expected(arrived, exception);
    }

    /** The caller learns that it may have been done. */
    static Expected doubt(int arrived, String exception) {
        return new Expected(arrived, exception + ", outcome unknown");
    }

    @Override
    public String toString() {
        return arrived + " " + outcome;
    }
}
