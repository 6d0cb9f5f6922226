package dev.retell4j.everyoperation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the operation that a test of {@link Performed} performs with success. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Performs {
    /** The id of the operation, for example {@code agentCreate}. */
    String value();
}
