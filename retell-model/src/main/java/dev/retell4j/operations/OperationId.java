package dev.retell4j.operations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the {@link Operation} that a method of a resource interface sends. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OperationId {
    /**
     * The id of the operation, for example {@code agentCreate}.
     *
     * @return the id as {@link Operation#id()} gives it
     */
    String value();
}
