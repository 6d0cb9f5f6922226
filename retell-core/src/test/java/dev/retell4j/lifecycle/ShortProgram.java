package dev.retell4j.lifecycle;

import dev.retell4j.RetellClient;
import dev.retell4j.errors.RetellException;
import java.util.concurrent.CompletableFuture;

/** A program as users write them: it closes nothing. */
final class ShortProgram {
    private ShortProgram() {}

    public static void main(String[] arguments) {
        RetellClient retell = RetellClient.builder()
                .apiKey("key_0123456789abcdef0123")
                .baseUrl(arguments[0])
                .build();
        switch (arguments[1]) {
            case "answered" -> {
                retell.agents().retrieve("blocking");
                retell.agents().retrieveRequest("async").sendAsync().join();
            }
            case "waiting" -> {
                retell.agents().retrieve("blocking");
                CompletableFuture<?> unused =
                        retell.agents().retrieveRequest("async").sendAsync();
            }
            case "retrying" -> {
                CompletableFuture<?> unused =
                        retell.agents().retrieveRequest("async").sendAsync();
                try {
                    retell.agents().retrieveRequest("blocking").maxRetries(0).send();
                } catch (RetellException e) {
                    // expected
                }
            }
            default -> throw new IllegalArgumentException(arguments[1]);
        }
        System.out.println("main has ended");
    }
}
