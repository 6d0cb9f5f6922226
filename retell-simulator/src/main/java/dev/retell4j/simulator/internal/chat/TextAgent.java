package dev.retell4j.simulator.internal.chat;

/** Decides what an agent writes next: always the same for the same conversation. */
sealed interface TextAgent permits PromptAgent, FlowAgent {
    /** Returns where a conversation begins. */
    Position start();

    /**
     * Refuses a position that the agent does not have.
     *
     * @throws dev.retell4j.simulator.internal.http.ApiFailure with 400
     */
    Position checked(Position position);

    /**
     * Lets the agent begin.
     *
     * @param mustSpeak whether it writes first even if it usually waits for the user
     * @return where the conversation stands then
     */
    Position open(Draft draft, boolean mustSpeak);

    /**
     * Lets the agent answer.
     *
     * @param history the conversation, ending with what the user wrote
     * @param position where the conversation stands
     * @return where it stands then
     */
    Position answer(History history, Position position, Draft draft);

    /**
     * Goes somewhere because a script wants it.
     *
     * @param to the name of a state, or the id or name of a node
     */
    Position move(Position from, String to, Draft draft);
}
