package dev.retell4j.simulator.internal.resource;

import dev.retell4j.simulator.internal.http.ApiFailure;

/** How long a prompt may be. Tokens are estimated, four characters each; Retell counts those of the model. */
final class PromptLimit {
    private static final int TOKENS = 32_768;
    private static final int CHARACTERS_PER_TOKEN = 4;

    private PromptLimit() {}

    /**
     * Refuses a prompt that is too long.
     *
     * @param place the field
     * @param prompt its text
     * @param general what the model is told besides
     */
    static void check(String place, String prompt, String general) {
        long tokens = ((long) prompt.length() + general.length() + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
        if (tokens > TOKENS) {
            throw ApiFailure.badRequest("`" + place + "` makes a prompt of about " + tokens + " tokens; at most "
                    + TOKENS + " are allowed");
        }
    }
}
