package dev.retell4j.examples.mcp;

import dev.retell4j.types.Json;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What an assistant, the server and a person say to each other, done and written down. */
final class Conversation implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Assistant assistant;
    private final Page page;
    private final BlockingQueue<String> questions = new LinkedBlockingQueue<>();
    private final BlockingQueue<Json> progress = new LinkedBlockingQueue<>();
    private final List<String> heard = new ArrayList<>();
    private volatile boolean isWilling = true;

    /**
     * Begins.
     *
     * @param from what the server writes
     * @param to what the server reads
     * @param page where it is written down
     */
    Conversation(InputStream from, OutputStream to, Page page) {
        this.page = page;
        assistant = new Assistant(from, to, this::decide);
        assistant.onNotification(progress::add);
    }

    /** The person reads the question, and fills in the form or does not want to. */
    private Json decide(Json question) {
        questions.add(Shapes.text(question, "message"));
        if (!isWilling) {
            return Json.of(Map.of("action", "decline"));
        }
        Map<String, Object> form = new LinkedHashMap<>();
        question.get("requestedSchema")
                .flatMap(schema -> schema.get("properties"))
                .ifPresent(fields -> fields.names().forEach(name -> form.put(name, true)));
        return Json.of(Shapes.of("action", "accept", "content", form));
    }

    /** Says what the person answers from now on when asked. */
    void personAgrees(boolean willing) {
        isWilling = willing;
    }

    void person(String words) {
        page.says("**The person:** " + words);
    }

    void assistant(String words) {
        page.says("**The assistant:** " + words);
    }

    /** Sends a request and shows it with its answer. */
    void request(String method, Map<String, ?> params) {
        sends(method, params);
        Json result = assistant.request(method, params).join();
        page.says("The server answers:").json(result);
    }

    /** Reads an address, and shows what is there. */
    void read(String uri) {
        Map<String, ?> params = Map.of("uri", uri);
        sends("resources/read", params);
        Json result = assistant.request("resources/read", params).join();
        page.says("The server answers with JSON:");
        result.get("contents")
                .orElseThrow()
                .elements()
                .forEach(content -> page.json(Json.parse(Shapes.text(content, "text")), 2));
    }

    /** Sends a message that has no answer. */
    void tell(String method) {
        assistant.notify(method);
    }

    /** Asks which tools there are, and shows the name and the title of each, and what its hints say. */
    void tools() {
        page.says("The assistant asks for the tools, `tools/list`.");
        List<Json> tools = assistant
                .request("tools/list", Map.of())
                .join()
                .get("tools")
                .orElseThrow()
                .elements();
        page.says("There are " + tools.size() + ", each with a description, what it takes and answers, and hints:")
                .table(
                        List.of("Tool", "Title", "Hints"),
                        tools.stream().map(Conversation::row).toList());
    }

    private static List<String> row(Json tool) {
        Json hints = tool.get("annotations").orElse(Json.NULL);
        String words = isTrue(hints, "readOnlyHint")
                ? "reads"
                : isTrue(hints, "destructiveHint") ? "writes; costs, reaches people or destroys" : "writes";
        return List.of("`" + Shapes.text(tool, "name") + "`", Shapes.text(tool, "title"), words);
    }

    private static boolean isTrue(Json object, String name) {
        return object.get(name).flatMap(Json::asBoolean).orElse(false);
    }

    /** Gets ready-made instructions and shows how they begin. */
    void prompt(String name, Map<String, ?> arguments) {
        Map<String, ?> params = Shapes.of("name", name, "arguments", arguments);
        sends("prompts/get", params);
        Json result = assistant.request("prompts/get", params).join();
        page.says("The server answers with instructions for the assistant:");
        result.get("messages").orElseThrow().elements().stream()
                .flatMap(message -> message.get("content").flatMap(content -> content.get("text")).stream())
                .forEach(text -> page.quote(text.asString().orElseThrow()));
    }

    /** Calls a tool, and shows it with the answer in words. */
    Json tool(String name, Map<String, ?> arguments) {
        return end(begin(name, arguments), false);
    }

    /** Calls a tool, and shows it with the answer in words and as a structure. */
    Json toolInFull(String name, Map<String, ?> arguments) {
        return end(begin(name, arguments), true);
    }

    /** Calls a tool that takes its time. */
    CompletableFuture<Json> begin(String name, Map<String, ?> arguments) {
        progress.clear();
        heard.clear();
        page.says("The assistant calls **" + name + "**:").json(Json.of(arguments));
        return assistant.request(
                "tools/call", Shapes.of("name", name, "arguments", arguments, "_meta", Map.of("progressToken", name)));
    }

    /** Shows the questions that came meanwhile, and the answer. */
    Json end(CompletableFuture<Json> call, boolean inFull) {
        Json result = call.join();
        for (String question = questions.poll(); question != null; question = questions.poll()) {
            page.says("Before anything happens, the server asks the person (`elicitation/create`):")
                    .quote(question);
            person(isWilling ? "Yes." : "No.");
        }
        page.says(isTrue(result, "isError") ? "The server answers, as an error to act on:" : "The server answers:");
        result.get("content").orElse(Json.NULL).elements().stream()
                .flatMap(content -> content.get("text").flatMap(Json::asString).stream())
                .forEach(page::block);
        if (inFull) {
            page.says("The same as a structure:");
            result.get("structuredContent").ifPresent(page::json);
        }
        return result.get("structuredContent").orElse(Json.NULL);
    }

    /** Shows what was reported while a tool took its time. */
    void reports() {
        page.says("Meanwhile it reports (`notifications/progress`):");
        page.items(heard);
    }

    /** Waits until the server reports something that begins like this. */
    void hear(String beginning) {
        String message = "";
        while (!message.startsWith(beginning)) {
            message = report();
        }
        heard.add(message);
    }

    private String report() {
        try {
            Json news = progress.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (news == null) {
                throw new IllegalStateException("The server reports nothing");
            }
            return news.get("params")
                    .flatMap(params -> params.get("message"))
                    .flatMap(Json::asString)
                    .orElse("");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        assistant.close();
    }

    private void sends(String method, Map<String, ?> params) {
        page.says("The assistant sends `" + method + "`:").json(Json.of(params));
    }
}
