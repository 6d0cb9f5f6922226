package dev.retell4j.codegen;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.retell4j.codegen.Api.EnumType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class of an open enum. */
final class EnumSource {
    private final EnumType type;
    private final ClassName known;

    EnumSource(EnumType type) {
        this.type = type;
        this.known = type.name().nestedClass("Known");
    }

    TypeSpec write() {
        ClassName name = type.name();
        TypeSpec.Builder spec = TypeSpec.classBuilder(name)
                .addJavadoc(
                        "$L\n\n<p>Retell may add values; {@link #known()} is empty for one that this version does not know.",
                        Javadoc.text(type.docs().doc()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Library.OPEN_ENUM, known));
        type.docs().behaviour().ifPresent(behaviour -> spec.addSuperinterface(name.peerClass(behaviour)));
        Set<String> constants = new HashSet<>();
        for (String value : type.values()) {
            String constant = constant(value);
            if (!constants.add(constant)) {
                throw new ContractException(name + " has two constants " + constant + "; name one in docs.yaml");
            }
            spec.addField(FieldSpec.builder(name, constant, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("$L", valueDoc(value))
                    .initializer("new $T($S, Known.$L)", name, value, constant)
                    .build());
        }
        TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), name);
        TypeName map = ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), name);
        CodeBlock all = type.values().stream()
                .map(value -> CodeBlock.of("$L", constant(value)))
                .collect(CodeBlock.joining(", ", "List.of(", ")"));
        spec.addField(FieldSpec.builder(list, "KNOWN_VALUES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(all)
                        .build())
                .addField(FieldSpec.builder(map, "BY_TEXT", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(
                                "KNOWN_VALUES.stream().collect($T.toMap($T::asString, $T.identity()))",
                                Collectors.class,
                                name,
                                Function.class)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(String.class, "value")
                        .addParameter(
                                known.annotated(
                                        AnnotationSpec.builder(Library.NULLABLE).build()),
                                "known")
                        .addStatement("super(value, known)")
                        .build())
                .addMethod(of())
                .addMethod(MethodSpec.methodBuilder("knownValues")
                        .addJavadoc("Returns the values that this version of the library knows.\n\n@return the values")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(list)
                        .addStatement("return KNOWN_VALUES")
                        .build());
        TypeSpec.Builder javaEnum = TypeSpec.enumBuilder(known)
                .addJavadoc("The known values, for {@code switch}.")
                .addModifiers(Modifier.PUBLIC);
        type.values()
                .forEach(value -> javaEnum.addEnumConstant(
                        constant(value),
                        TypeSpec.anonymousClassBuilder("")
                                .addJavadoc("$L", valueDoc(value))
                                .build()));
        return spec.addType(javaEnum.build()).build();
    }

    private MethodSpec of() {
        return MethodSpec.methodBuilder("of")
                .addJavadoc("""
                        Returns the value with a text.

                        @param value the text on the wire, known or not
                        @return the constant of a known text, else a value that keeps the text""")
                .addAnnotation(AnnotationSpec.builder(JsonCreator.class)
                        .addMember("mode", "$T.DELEGATING", JsonCreator.Mode.class)
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type.name())
                .addParameter(String.class, "value")
                .addStatement("$T known = BY_TEXT.get(value)", type.name())
                .addStatement("return known == null ? new $T(value, null) : known", type.name())
                .build();
    }

    private String valueDoc(String value) {
        String wire = Javadoc.code(value);
        return Stream.of(type.docs().value(value).map(Javadoc::text).orElse(""), "Wire value: " + wire + ".")
                .filter(text -> !text.isEmpty())
                .map(text -> text.endsWith(".") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }

    private String constant(String value) {
        String constant = type.docs().constant(value).orElseGet(() -> Words.constant(value));
        Words.illegal(constant).ifPresent(reason -> {
            throw new ContractException(type.name() + " " + value + ": " + reason + "; name it under constants");
        });
        return constant;
    }
}
