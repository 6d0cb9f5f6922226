package dev.retell4j.websocket;

/** What a handler wants to be told. Nothing is done for what it does not. */
record Overrides(boolean onTranscript, boolean onInterrupted) {
    static Overrides of(CustomLlmHandler handler) {
        if (handler instanceof FallbackHandler both) {
            Overrides first = of(both.primary());
            Overrides second = of(both.secondary());
            return new Overrides(
                    first.onTranscript || second.onTranscript, first.onInterrupted || second.onInterrupted);
        }
        return new Overrides(
                has(handler, "onTranscript", TranscriptChange.class),
                has(handler, "onInterrupted", InterruptedTurn.class));
    }

    private static boolean has(CustomLlmHandler handler, String method, Class<?> what) {
        try {
            return handler.getClass().getMethod(method, LiveCall.class, what).getDeclaringClass()
                    != CustomLlmHandler.class;
        } catch (NoSuchMethodException | SecurityException e) {
            return true;
        }
    }
}
