package dev.retell4j.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Java type of a field or of an element. */
sealed interface FieldType {
    /** The type that a wire field holds, never primitive. */
    TypeName boxed();

    /** The type that an accessor of a required field returns and that a builder takes. */
    default TypeName plain() {
        TypeName boxed = boxed();
        return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
    }

    /** The type that an accessor of an optional field returns. */
    default TypeName optional() {
        return ParameterizedTypeName.get(ClassName.get(Optional.class), boxed());
    }

    /** Whether an accessor can return an empty value instead of an {@code Optional}. */
    default boolean isCollection() {
        return false;
    }

    /** A class: text, truth value, time, enum, object, union, any JSON. */
    record Simple(TypeName boxed) implements FieldType {}

    /** A number with an {@code Optional} of its own. */
    record Numeric(TypeName boxed, ClassName optional) implements FieldType {}

    /** An array. */
    record Elements(FieldType element) implements FieldType {
        @Override
        public TypeName boxed() {
            return ParameterizedTypeName.get(ClassName.get(List.class), element.boxed());
        }

        @Override
        public boolean isCollection() {
            return true;
        }
    }

    /** A map from free names to values. */
    record Entries(FieldType value) implements FieldType {
        @Override
        public TypeName boxed() {
            return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), value.boxed());
        }

        @Override
        public boolean isCollection() {
            return true;
        }
    }
}
