package dev.retell4j.analysis;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;
import java.util.Optional;

/**
 * A {@link PostCallAnalysisData} that this version of the library does not know, or whose fields it cannot read: the
 * whole JSON.
 */
public final class UnknownPostCallAnalysisData extends UnknownVariant implements PostCallAnalysisData {
    private UnknownPostCallAnalysisData(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownPostCallAnalysisData of(Json json) {
        return new UnknownPostCallAnalysisData(json);
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
    public <R> R accept(PostCallAnalysisData.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
