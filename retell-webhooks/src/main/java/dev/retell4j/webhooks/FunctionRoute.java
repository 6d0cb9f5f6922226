package dev.retell4j.webhooks;

import dev.retell4j.internal.json.JsonCodec;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A registered function.
 *
 * @param <A> the type of its arguments
 */
final class FunctionRoute<A> {
    /** Retell reads no more characters of a result. */
    static final int LONGEST_RESULT = 15_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final String name;
    private final ArgumentReader<A> reader;
    private final FunctionOptions options;
    private final FunctionHandler<A, ?> handler;

    FunctionRoute(String name, Class<A> type, FunctionOptions options, FunctionHandler<A, ?> handler) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of a function has 1 to 64 letters, digits, _ and -, unlike " + name);
        }
        this.name = name;
        reader = ArgumentReader.of(type);
        this.options = options;
        this.handler = Objects.requireNonNull(handler, "handler");
        // What cannot be written is better found out now than when it is needed.
        options.fallback().ifPresent(JsonCodec::write);
    }

    String name() {
        return name;
    }

    FunctionOptions options() {
        return options;
    }

    /**
     * Reads what the handler gets.
     *
     * @throws WrongArguments when the arguments do not fit
     */
    FunctionCall<A> call(String method, FunctionInput input) {
        return new FunctionCall<>(name, method, reader.read(input), input);
    }

    WebhookReply carryOut(FunctionCall<A> call, Witness witness) throws Exception {
        return reply(handler.handle(call), witness);
    }

    WebhookReply late(Witness witness) {
        return options.fallback()
                .map(result -> reply(result, witness))
                .orElseGet(() -> WebhookReply.later(name + " took too long"));
    }

    private WebhookReply reply(@Nullable Object result, Witness witness) {
        if (result == null) {
            return WebhookReply.NO_CONTENT;
        }
        if (result instanceof CharSequence text) {
            return WebhookReply.text(cut(text.toString(), witness));
        }
        byte[] json = JsonCodec.write(result);
        if (json.length <= LONGEST_RESULT) {
            return WebhookReply.json(json);
        }
        String text = JsonCodec.writeText(result);
        String cut = cut(text, witness);
        return cut.equals(text) ? WebhookReply.json(json) : WebhookReply.text(cut);
    }

    private String cut(String text, Witness witness) {
        if (text.length() <= LONGEST_RESULT) {
            return text;
        }
        witness.tell(to -> to.resultCut(name, text.length()));
        String mark = "… [cut: " + text.length() + " characters in all]";
        int end = LONGEST_RESULT - mark.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + mark;
    }
}
