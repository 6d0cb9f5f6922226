package dev.retell4j.examples.tour;

/** Something on the tour did not come out as it should have. */
public final class TourException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TourException(String message) {
        super(message);
    }

    TourException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Stops the tour unless something is as it should be. */
    static void unless(boolean asItShouldBe, String whatIsWrong) {
        if (!asItShouldBe) {
            throw new TourException(whatIsWrong);
        }
    }
}
