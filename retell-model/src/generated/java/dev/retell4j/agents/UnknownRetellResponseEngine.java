package dev.retell4j.agents;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A {@link RetellResponseEngine} that this version of the library does not know, or whose fields it cannot read: the
 * whole JSON.
 */
public final class UnknownRetellResponseEngine extends UnknownVariant implements RetellResponseEngine {
    private UnknownRetellResponseEngine(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownRetellResponseEngine of(Json json) {
        return new UnknownRetellResponseEngine(json);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public OptionalDouble version() {
        Optional<Double> version = optional("version", Double.class);
        return version.isPresent() ? OptionalDouble.of(version.get()) : OptionalDouble.empty();
    }

    @Override
    public <R> R accept(RetellResponseEngine.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
