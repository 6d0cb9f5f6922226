package dev.retell4j.analysis;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;
import java.util.Optional;

/**
 * A {@link AnalysisData} that this version of the library does not know, or whose fields it cannot read: the whole
 * JSON.
 */
public final class UnknownAnalysisData extends UnknownVariant implements AnalysisData {
    private UnknownAnalysisData(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownAnalysisData of(Json json) {
        return new UnknownAnalysisData(json);
    }

    @Override
    public String description() {
        return required("description", String.class);
    }

    @Override
    public String name() {
        return required("name", String.class);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public Optional<String> conditionalPrompt() {
        return optional("conditional_prompt", String.class);
    }

    @Override
    public Optional<Boolean> required() {
        return optional("required", Boolean.class);
    }

    @Override
    public <R> R accept(AnalysisData.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
