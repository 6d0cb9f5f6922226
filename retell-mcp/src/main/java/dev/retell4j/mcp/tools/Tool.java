package dev.retell4j.mcp.tools;

import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that an assistant can do: its name, what it takes and answers, what it risks, and how it is done.
 *
 * <p>A tool either reads, or plans an action that the {@link Dispatcher} then checks, shows, asks about and runs. So no
 * tool can write, delete or spend past the policy.
 */
public final class Tool {
    private final String name;
    private final String title;
    private final String description;
    private final String toolset;
    private final Risk risk;
    private final Repetition repetition;
    private final Schema inputSchema;
    private final @Nullable Schema outputSchema;
    private final List<String> aliases;
    private final List<Operation> operations;
    private final @Nullable ReadingHandler reading;
    private final @Nullable ActionPlanner acting;

    private Tool(Builder from) {
        name = from.name;
        title = from.title;
        description = from.description;
        toolset = from.toolset;
        risk = from.risk;
        repetition = from.repetition;
        inputSchema = from.inputSchema;
        outputSchema = from.outputSchema;
        aliases = List.copyOf(from.aliases);
        operations = List.copyOf(from.operations);
        reading = from.reading;
        acting = from.acting;
    }

    /**
     * Starts a tool.
     *
     * @param name the name, 1 to 48 of letters, digits and {@code _}
     * @return a builder
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /**
     * Returns the name.
     *
     * @return the name, for example {@code retell_list_agents}
     */
    public String name() {
        return name;
    }

    /**
     * Returns the title for people.
     *
     * @return a few words
     */
    public String title() {
        return title;
    }

    /**
     * Returns what the tool does, for the model.
     *
     * @return one to three sentences
     */
    public String description() {
        return description;
    }

    /**
     * Returns the group that the tool is switched on and off with.
     *
     * @return the toolset, for example {@code calls}
     */
    public String toolset() {
        return toolset;
    }

    /**
     * Returns what using the tool can cost at most.
     *
     * @return the risk
     */
    public Risk risk() {
        return risk;
    }

    /**
     * Returns what happens when it is used twice with the same arguments.
     *
     * @return the class
     */
    public Repetition repetition() {
        return repetition;
    }

    /**
     * Returns what the tool takes.
     *
     * @return a JSON schema of an object
     */
    public Json inputSchema() {
        return inputSchema.json();
    }

    /**
     * Returns what the tool takes, without reading it: quicker when it is only passed on.
     *
     * @return the text of {@link #inputSchema()}
     */
    public String inputSchemaText() {
        return inputSchema.text();
    }

    /**
     * Returns what the structured part of the answer looks like, without reading it.
     *
     * @return the text of {@link #outputSchema()}, or empty when the answer is text only
     */
    public Optional<String> outputSchemaText() {
        return outputSchema == null ? Optional.empty() : Optional.of(outputSchema.text());
    }

    /**
     * Returns what the structured part of the answer looks like.
     *
     * @return a JSON schema of an object, or empty when the answer is text only
     */
    public Optional<Json> outputSchema() {
        return Optional.ofNullable(outputSchema).map(Schema::json);
    }

    /**
     * Returns other names that the tool answers to and that are not listed.
     *
     * @return the names
     */
    public List<String> aliases() {
        return aliases;
    }

    /**
     * Returns the operations of the API that the tool stands for: who may not use the tool cannot send them by other
     * means either.
     *
     * @return the operations, none for a tool of the host
     */
    public List<Operation> operations() {
        return operations;
    }

    /**
     * Returns what the protocol tells about the tool's effects.
     *
     * @return the hints, derived from {@link #risk()} and {@link #repetition()}
     */
    public ToolHints hints() {
        return ToolHints.of(risk, repetition);
    }

    /**
     * Returns what answers a tool that only reads.
     *
     * @return the handler, or empty when the tool acts
     */
    public Optional<ReadingHandler> reading() {
        return Optional.ofNullable(reading);
    }

    /**
     * Returns what plans the action of a tool that acts.
     *
     * @return the planner, or empty when the tool only reads
     */
    public Optional<ActionPlanner> acting() {
        return Optional.ofNullable(acting);
    }

    /** Returns the same tool with another schema of its arguments. */
    Tool withInput(String schema) {
        Builder copy = new Builder(name)
                .title(title)
                .description(description)
                .toolset(toolset)
                .input(schema)
                .operation(operations.toArray(Operation[]::new));
        aliases.forEach(copy::alias);
        copy.outputSchema = outputSchema;
        copy.risk = risk;
        copy.repetition = repetition;
        copy.reading = reading;
        copy.acting = acting;
        return new Tool(copy);
    }

    /** Returns the name; for logs. */
    @Override
    public String toString() {
        return name;
    }

    /** Collects the parts of a {@link Tool}. */
    public static final class Builder {
        private final String name;
        private final List<String> aliases = new ArrayList<>();
        private final List<Operation> operations = new ArrayList<>();
        private String title;
        private String description = "";
        private String toolset = "default";
        private Risk risk = Risk.READ;
        private Repetition repetition = Repetition.READ;
        private Schema inputSchema = new Schema("{\"type\":\"object\",\"properties\":{}}");
        private @Nullable Schema outputSchema;
        private @Nullable ReadingHandler reading;
        private @Nullable ActionPlanner acting;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
            this.title = name;
        }

        /**
         * Sets the title for people.
         *
         * @param text a few words
         * @return this builder
         */
        public Builder title(String text) {
            title = text;
            return this;
        }

        /**
         * Sets what the tool does, for the model.
         *
         * @param text one to three sentences
         * @return this builder
         */
        public Builder description(String text) {
            description = text;
            return this;
        }

        /**
         * Sets the group that the tool is switched on and off with.
         *
         * @param name the toolset
         * @return this builder
         */
        public Builder toolset(String name) {
            toolset = name;
            return this;
        }

        /**
         * Sets what the tool takes. The dispatcher adds {@code dry_run} and {@code workspace}, and checks arguments
         * before the tool sees them: what the schema does not name is refused unless {@code additionalProperties} says
         * otherwise; numbers, truth values and objects that come as text are taken as what the schema wants, and nulls
         * that it does not allow are left out.
         *
         * @param schema a JSON schema of an object
         * @return this builder
         */
        public Builder input(Json schema) {
            inputSchema = new Schema(schema);
            return this;
        }

        /**
         * Sets what the tool takes, as text that is parsed when it is first needed.
         *
         * @param schema a JSON schema of an object
         * @return this builder
         */
        public Builder input(String schema) {
            inputSchema = new Schema(schema);
            return this;
        }

        /**
         * Sets what the structured part of the answer looks like. No property may be required, since errors, dry runs
         * and cut answers have others: {@code error}, {@code dry_run}, {@code truncated}.
         *
         * @param schema a JSON schema of an object
         * @return this builder
         */
        public Builder output(Json schema) {
            outputSchema = new Schema(schema);
            return this;
        }

        /**
         * Sets what the structured part of the answer looks like, as text that is parsed when it is first needed.
         *
         * @param schema a JSON schema of an object
         * @return this builder
         */
        public Builder output(String schema) {
            outputSchema = new Schema(schema);
            return this;
        }

        /**
         * Names operations of the API that the tool stands for.
         *
         * @param some the operations
         * @return this builder
         */
        public Builder operation(Operation... some) {
            operations.addAll(List.of(some));
            return this;
        }

        /**
         * Adds another name that the tool answers to and that is not listed.
         *
         * @param name the name
         * @return this builder
         */
        public Builder alias(String name) {
            aliases.add(name);
            return this;
        }

        /**
         * Makes it a tool that only reads.
         *
         * @param handler does it
         * @return the tool
         */
        public Tool reads(ReadingHandler handler) {
            reading = Objects.requireNonNull(handler, "handler");
            return new Tool(this);
        }

        /**
         * Makes it a tool that changes something.
         *
         * @param most what using it can cost at most
         * @param twice what happens when it is used twice with the same arguments
         * @param planner plans it
         * @return the tool
         */
        public Tool acts(Risk most, Repetition twice, ActionPlanner planner) {
            risk = most;
            repetition = twice;
            acting = Objects.requireNonNull(planner, "planner");
            return new Tool(this);
        }
    }

    /** A schema, parsed when it is first needed, so that a program starts without it. */
    private static final class Schema {
        private final String text;
        private volatile @Nullable Json parsed;

        Schema(String text) {
            this.text = Objects.requireNonNull(text, "schema");
        }

        Schema(Json parsed) {
            this.text = parsed.text();
            this.parsed = parsed;
        }

        String text() {
            return text;
        }

        Json json() {
            Json known = parsed;
            if (known == null) {
                known = Json.parse(text);
                parsed = known;
            }
            return known;
        }
    }
}
