package dev.retell4j.analysis;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;
import java.util.Optional;

/**
 * A {@link PostChatAnalysisData} that this version of the library does not know, or whose fields it cannot read: the
 * whole JSON.
 */
public final class UnknownPostChatAnalysisData extends UnknownVariant implements PostChatAnalysisData {
    private UnknownPostChatAnalysisData(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownPostChatAnalysisData of(Json json) {
        return new UnknownPostChatAnalysisData(json);
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
    public <R> R accept(PostChatAnalysisData.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
