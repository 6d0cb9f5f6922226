package dev.retell4j.internal.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the codec the members of a union and how they are told apart. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface JsonUnion {
    /** Wire name of the property that tells the members apart; empty when only their shape does. */
    String tag() default "";

    /** The members, in the contract's order. */
    Member[] members();

    /** The type that holds what none of the members can hold; it has a static {@code of(Json)}. */
    Class<?> unknown();

    /** One member of a union. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({})
    @interface Member {
        /** The member's type. */
        Class<?> type();

        /** The values of the tag that stand for it. */
        String[] tags() default {};
    }
}
