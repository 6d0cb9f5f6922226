package dev.retell4j.internal.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Immutables implements the wire fields of every type: hidden, nullable, unchecked, with a hidden builder. Kept out
 * of class files, where compilers of users would look for Immutables.
 */
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        get = "*OrNull",
        builder = "new",
        typeInnerBuilder = "Unused",
        put = "put*Entry",
        add = "add*Element",
        addAll = "add*Elements",
        putAll = "put*Entries",
        jdkOnly = true,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        validationMethod = Value.Style.ValidationMethod.NONE,
        defaults = @Value.Immutable(copy = false))
public @interface ModelStyle {}
