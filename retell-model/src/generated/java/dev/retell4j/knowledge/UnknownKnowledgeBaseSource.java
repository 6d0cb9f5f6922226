package dev.retell4j.knowledge;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/**
 * A {@link KnowledgeBaseSource} that this version of the library does not know, or whose fields it cannot read: the
 * whole JSON.
 */
public final class UnknownKnowledgeBaseSource extends UnknownVariant implements KnowledgeBaseSource {
    private UnknownKnowledgeBaseSource(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownKnowledgeBaseSource of(Json json) {
        return new UnknownKnowledgeBaseSource(json);
    }

    @Override
    public String sourceId() {
        return required("source_id", String.class);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public <R> R accept(KnowledgeBaseSource.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
