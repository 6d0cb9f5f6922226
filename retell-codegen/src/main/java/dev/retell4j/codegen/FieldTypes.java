package dev.retell4j.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The Java types that the contract's plain types become. */
final class FieldTypes {
    static final FieldType TEXT = new FieldType.Simple(ClassName.get(String.class));
    static final FieldType TRUTH = new FieldType.Simple(TypeName.BOOLEAN.box());
    static final FieldType WHOLE = new FieldType.Numeric(TypeName.INT.box(), ClassName.get(OptionalInt.class));
    static final FieldType LARGE = new FieldType.Numeric(TypeName.LONG.box(), ClassName.get(OptionalLong.class));
    static final FieldType NUMBER = new FieldType.Numeric(TypeName.DOUBLE.box(), ClassName.get(OptionalDouble.class));
    static final FieldType TIME = new FieldType.Simple(ClassName.get(Instant.class));
    static final FieldType DURATION = new FieldType.Simple(ClassName.get(Duration.class));
    static final FieldType JSON = new FieldType.Simple(Library.JSON);
    static final FieldType UPLOAD = new FieldType.Simple(Library.UPLOAD);

    private FieldTypes() {}
}
