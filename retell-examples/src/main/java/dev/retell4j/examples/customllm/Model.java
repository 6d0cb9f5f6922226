package dev.retell4j.examples.customllm;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** A chat model behind OpenAI's protocol, asked for one streamed answer at a time. Safe for use by many threads. */
public final class Model {
    /** A caller does not wait longer than that. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int MOST_REQUESTS = 10_000;
    private static final String NO_KEY = "none";

    private final String baseUrl;
    private final String apiKey;
    private final String name;
    private final Duration patience;
    private final OkHttpClient http;

    /**
     * Takes the first model of the settings.
     *
     * @param settings where it is
     */
    public Model(ModelSettings settings) {
        this(settings, settings.model());
    }

    /**
     * Takes a model at the same place.
     *
     * @param settings where it is
     * @param name its name
     */
    public Model(ModelSettings settings, String name) {
        this(settings, name, PATIENCE);
    }

    /** The patience is how long it may take for its first token, and between two. */
    Model(ModelSettings settings, String name, Duration patience) {
        this.baseUrl = settings.baseUrl();
        this.apiKey = settings.apiKey().orElse(NO_KEY);
        this.name = name;
        this.patience = patience;
        http = new OkHttpClient.Builder()
                .dispatcher(dispatcher())
                .connectTimeout(PATIENCE)
                .readTimeout(PATIENCE)
                .build();
    }

    /** As many answers at once as there are calls, and no thread that keeps the program from ending. */
    private static Dispatcher dispatcher() {
        Dispatcher dispatcher = new Dispatcher(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "model");
            thread.setDaemon(true);
            return thread;
        }));
        dispatcher.setMaxRequests(MOST_REQUESTS);
        dispatcher.setMaxRequestsPerHost(MOST_REQUESTS);
        return dispatcher;
    }

    /**
     * Asks for an answer.
     *
     * @param messages the conversation
     * @param functions what the model may call
     * @return its tokens; to be closed
     */
    public ModelStream answer(List<ChatMessage> messages, List<ToolSpecification> functions) {
        AbortableRequest request = new AbortableRequest(http);
        ModelStream stream = new ModelStream(request::abort, patience);
        OpenAiStreamingChatModel.builder()
                .baseUrl(baseUrl)
                .apiKey(apiKey)
                .modelName(name)
                .httpClientBuilder(request.asBuilder())
                .build()
                .chat(
                        ChatRequest.builder()
                                .messages(messages)
                                .toolSpecifications(functions)
                                .build(),
                        stream.receiver());
        return stream;
    }

    @Override
    public String toString() {
        return name + " at " + baseUrl;
    }
}
